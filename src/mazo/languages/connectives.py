"""Words by which a text says that one thing came of another, by language; folded."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple


class Connectives(NamedTuple):
    """Words that stand before a cause, and words that stand before what came of it.

    `before_cause` and `before_effect` are patterns of those that leave no doubt which of the
    two it is: no aims, and “therefore” only where it begins what came of it. `opening` are words
    that begin a sentence with its cause, up to a comma. `said_by` are words one of which every text
    has that one of the three patterns is found in.
    """

    causes: tuple[str, ...] = ()
    consequences: tuple[str, ...] = ()
    before_cause: str = r"(?!)"
    before_effect: str = r"(?!)"
    opening: str = r"(?!)"
    said_by: frozenset[str] = frozenset()


def _forms(stems: str, endings: str) -> Iterator[str]:
    return (stem + ending for stem in stems.split() for ending in endings.split())


_KNOWN: Mapping[str, Connectives] = {
    "es": Connectives(
        (
            *("porque", "a causa de", "a causa del", "debido a", "debido al", "ya que"),
            *("puesto que", "gracias a", "gracias al", "por culpa de", "por culpa del"),
            *("por miedo a", "por temor a", "para evitar", "con el fin de", "con el objetivo de"),
        ),
        (
            *("por tanto", "por lo tanto", "por eso", "por ello", "asi que", "de modo que"),
            *("como consecuencia", "a consecuencia", "en consecuencia", "como resultado"),
            *("provoca", "provoco", "provocaron", "causo", "causaron", "dio lugar", "dieron lugar"),
            *("obliga a", "obligo a", "obligaron a", "lleva a", "llevo a", "condujo a", "trajo"),
        ),
        before_cause=(
            r"\bporque\b|\b(?:debido|gracias) al?\b|\b(?:por culpa|a causa|a raiz|fruto"
            r"|(?:como|a|en) (?:consecuencia|resultado)) del?\b|\b(?:ya|puesto) que\b"
            r"|\b(?:provocad|causad|motivad|originad|desencadenad)[oa]s? por\b"
        ),
        before_effect=(
            r"\bpor (?:lo )?tanto\b|(?:[,;.:]|\by) por (?:eso|ello)\b|\basi que\b|\bde (?:modo|manera) que\b"
            r"|\b(?:como|en) (?:consecuencia|resultado)\b(?! del?\b)"
            r"|\b(?:provoc|caus|origin|desencaden)(?:a|an|o|aron|aba|aban|aria)\b"
            r"|\b(?:produjo|produjeron|trajo|trajeron|dio lugar a|dieron lugar a|condujo a|condujeron a)\b"
            r"|\b(?:obligo|obligaron) al?\b"
        ),
        opening=r"(?:\bcomo|\bdado que)\b",
        said_by=frozenset(
            (
                *"porque debido gracias culpa causa raiz fruto consecuencia resultado ya".split(),
                *"puesto tanto eso ello asi modo manera produjo produjeron trajo trajeron".split(),
                *"dio dieron condujo condujeron obligo obligaron como dado".split(),
                *_forms("provoc caus origin desencaden", "a an o aron aba aban aria"),
                *_forms("provoc caus origin desencaden motiv", "ado ada ados adas"),
            )
        ),
    ),
    "en": Connectives(
        (
            *("because", "because of", "due to", "owing to", "thanks to", "for fear of"),
            *("in order to", "so as to"),
        ),
        (
            *("therefore", "consequently", "as a result", "as a consequence", "so that"),
            *("led to", "leads to", "caused", "causes", "resulted in", "brought about", "forced"),
        ),
        before_cause=(
            r"\bbecause(?: of)?\b|\b(?:due|owing|thanks) to\b|\bas a (?:result|consequence) of\b"
            r"|\b(?:caused|triggered|provoked|brought about) by\b|, since\b(?! \d)"
            r"|\bresult(?:ed|s|ing)? from\b"
        ),
        before_effect=(
            r"[,;.:] (?:and )?(?:therefore|consequently|hence|thus)\b|\bas a (?:result|consequence)\b(?! of\b)"
            r"|\b(?:led|leads|leading) to\b|\b(?:caused|causes|causing|triggered|provoked)\b(?! by\b)"
            r"|\bresult(?:ed|s|ing) in\b|\b(?:brought|brings|bringing) about\b(?! by\b)|\bforced\b"
        ),
        opening=r"\b(?:since|as)\b",
        said_by=frozenset(
            "because due owing thanks result results resulted resulting consequence caused causes"
            " causing triggered provoked brought brings bringing since therefore consequently hence"
            " thus led leads leading forced as".split()
        ),
    ),
}


def connectives(code: str) -> Connectives:
    """Return the words of a language; none of one that is not known."""
    return _KNOWN.get(code, Connectives())
