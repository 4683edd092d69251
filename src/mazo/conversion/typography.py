"""Words as they are written out: plain spaces, letters for ligatures, raised digits."""

import re
import unicodedata

from mazo.conversion.journal import INVISIBLE, LIGATURES, SPACES, Journal
from mazo.text.invisible import seen

_LIGATURES = re.compile("[\ufb00-\ufb06]")
_NON_BREAKING = re.compile("[\u00a0\u202f\u2007]")
_SPACES = re.compile(r"\s+")
_SURROGATES = re.compile("[\ud800-\udfff]")
_RAISED = str.maketrans("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_ORDINALS = {"o": "º", "a": "ª"}


def tidied(text: str, journal: Journal) -> str:
    """Return `text` with plain spaces, without what does not show, its ligatures as letters."""
    if text.isascii() and text.isprintable():
        return re.sub("  +", " ", text)
    text, count = _LIGATURES.subn(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    journal.add(LIGATURES, count)
    journal.add(SPACES, len(_NON_BREAKING.findall(text)))
    shown = seen(_SURROGATES.sub("\ufffd", text))
    journal.add(INVISIBLE, len(text) - len(shown))
    return unicodedata.normalize("NFC", _SPACES.sub(" ", shown))


def raised(words: str, before: str) -> str:
    """Return words that stand raised behind `before`: as raised digits, if they are digits."""
    if before[-1:].isdigit() or before.endswith("."):
        return _ORDINALS.get(words.strip(), _shifted(words, _RAISED))
    return _shifted(words, _RAISED)


def lowered(words: str) -> str:
    """Return words that stand lowered: as lowered digits, if they are digits."""
    return _shifted(words, _LOWERED)


def _shifted(words: str, table: dict[int, int]) -> str:
    """Return `words` by the `table`; as they are if it lacks one of their characters."""
    return words.translate(table) if all(ord(sign) in table for sign in words.strip()) else words
