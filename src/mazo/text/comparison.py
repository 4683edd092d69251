"""Words as they compare: without case, accents or punctuation.

Texts in Latin letters, which nearly all are, take a short cut: one table lookup a byte,
done in C. It agrees with the general way, which `tests/text/test_comparison.py` keeps so: the
wording rules fold every text of a project.
"""

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
        return text.encode("latin-1").translate(_latin_folds()).decode("latin-1")
    except UnicodeEncodeError:
        return _folded(text)


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
        return text.encode("latin-1").translate(_latin_letters()).decode("latin-1")
    except UnicodeEncodeError:
        return _NO_WORD.sub(" ", fold(text))


def is_latin(text: str) -> bool:
    """Return whether a text is in Latin-1: then each of its words stays one when folded."""
    try:
        text.encode("latin-1")
    except UnicodeEncodeError:
        return False
    return True


@cache
def _latin_folds() -> bytes:
    """Return what each Latin-1 byte folds to; ß and µ stay, for one byte is one letter."""
    letters = map(chr, range(256))
    return bytes(ord(each if each in "ßµ" else _folded(each)) for each in letters)


@cache
def _latin_letters() -> bytes:
    """Return what each Latin-1 byte folds to: a letter, a digit or a space."""
    folded = _latin_folds().decode("latin-1")
    return bytes(ord(" " if _NO_WORD.fullmatch(each) else each) for each in folded)


def normal(text: str) -> str:
    """Return a name as it is compared: in NFC, whatever the keyboard or the file system made."""
    return text if text.isascii() else normalize("NFC", text)
