"""Words as they compare: without case, accents or punctuation.

Texts in Latin letters, which nearly all are, take a short cut: one table lookup a byte,
done in C; so do those with typographic quotation marks and dashes too, in Windows-1252. It agrees
with the general way, which `tests/text/test_comparison.py` keeps so: the wording rules fold every
text of a project.
"""

from collections.abc import Callable
from functools import cache
from unicodedata import normalize

from mazo.text.patterns import lazy

_MARKS = lazy("[\u0300-\u036f]+")
_NO_WORD = lazy(r"[\W_]+")


def fold(text: str) -> str:
    """Return `text` in small letters without accents; `ñ` becomes `n`."""
    if text.isascii():
        return text.lower()
    if "ß" in text or "µ" in text:  # each becomes other than one letter of Latin-1
        return _folded(text)
    try:
        return text.encode("latin-1").translate(_folds("latin-1")).decode("latin-1")
    except UnicodeEncodeError:
        return _typographic(text, _folds) or _folded(text)


def _folded(text: str) -> str:
    return _MARKS.sub("", normalize("NFD", text.casefold()))


def words(text: str) -> list[str]:
    """Return the words and numbers of `text`, folded."""
    return spaced(text).split()


def spaced(text: str) -> str:
    """Return `text` folded, with spaces for all that is no letter or digit."""
    if "ß" in text or "µ" in text:
        return _NO_WORD.sub(" ", _folded(text))
    try:
        return text.encode("latin-1").translate(_letters("latin-1")).decode("latin-1")
    except UnicodeEncodeError:
        return _typographic(text, _letters) or _NO_WORD.sub(" ", _folded(text))


def _typographic(text: str, table: Callable[[str], bytes]) -> str:
    """Return a text by a table of Windows-1252, which has dashes and quotation marks, if it can."""
    try:
        return text.encode("cp1252").translate(table("cp1252")).decode("cp1252")
    except UnicodeEncodeError:
        return ""


def is_latin(text: str) -> bool:
    """Return whether a text is in Windows-1252: folded, each of its words stays one."""
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


@cache
def _folds(codec: str) -> bytes:
    """Return what each byte of a codec folds to; ß and µ stay, for one byte is one letter."""
    letters = [bytes([each]).decode(codec, "ignore") for each in range(256)]
    folded = [each if each in "ßµ" else _folded(each) for each in letters]
    return b"".join(each.encode(codec) or bytes([number]) for number, each in enumerate(folded))


@cache
def _letters(codec: str) -> bytes:
    """Return what each byte of a codec folds to: a letter, a digit or a space."""
    folded = (_folds(codec)[each : each + 1] for each in range(256))
    return b"".join(b" " if _NO_WORD.fullmatch(e.decode(codec, "ignore")) else e for e in folded)


def normal(text: str) -> str:
    """Return a name as it is compared: in NFC, whatever the keyboard or the file system made."""
    return text if text.isascii() else normalize("NFC", text)
