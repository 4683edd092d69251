"""Where an accent or a letter may change the sense even if a text differs in spelling only.

`respelling` says whether two texts are one in other spelling. A text that somebody quotes is judged
more strictly: here is what a language tells apart besides, so that it is asked for.
"""

from collections.abc import Mapping
from typing import NamedTuple


class SpellingWords(NamedTuple):
    """The words of one language.

    `accents` is a pattern for words in small letters that are other words without their accent;
    `limits` are folded words that say how far something holds.
    """

    accents: str
    limits: frozenset[str]


_SPELLINGS: Mapping[str, SpellingWords] = {
    "es": SpellingWords(
        accents=(
            r"pérdidas?|cortés|secretarías?|ánimo|continú[aoe]n?"
            r"|(?:hac|med|ser|sab|val|corr|guard|gu)ía[sn]?"
            r"|\w+r[áé](?:[sn]|is)?|\w{3,}é"  # `firmara` and `firmará`, `llegue` and `llegué`
        ),
        limits=frozenset(
            "solo solamente unicamente casi apenas salvo excepto menos mas unico unica unicos "
            "unicas todo toda todos todas cada algun alguno alguna algunos algunas muchos muchas "
            "pocos pocas ambos ambas antes despues durante hasta desde tras siempre quiza quizas "
            "si pero aunque".split()
        ),
    ),
    "en": SpellingWords(
        accents=r"résumé|exposé|pâté|rosé|lamé",
        limits=frozenset(
            "only almost nearly hardly scarcely barely except unless all some many few both before "
            "after during until since always perhaps maybe just every each any most more less "
            "least if but though although".split()
        ),
    ),
}


def spelling_words(code: str) -> SpellingWords | None:
    """Return the words of a language; None for one whose spelling Mazo does not know."""
    return _SPELLINGS.get(code)
