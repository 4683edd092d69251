"""Words by which a text says that one thing came of another, by language; folded."""

from collections.abc import Mapping
from typing import NamedTuple


class Connectives(NamedTuple):
    """Words that stand before a cause, and words that stand before what came of it."""

    causes: tuple[str, ...] = ()
    consequences: tuple[str, ...] = ()


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
    ),
}


def connectives(code: str) -> Connectives:
    """Return the words of a language; none of one that is not known."""
    return _KNOWN.get(code, Connectives())
