"""Words as they compare: without case, accents or punctuation.

`fold` is the general way; `words` takes a short cut for texts in Latin letters,
which nearly all are: one table lookup a byte, done in C. Both agree, which
`tests/test_folding.py` keeps so: the wording rules fold every text of a project.
"""

from __future__ import annotations

import re
from functools import cache
from unicodedata import normalize

_MARKS = re.compile("[\u0300-\u036f]+")
_NO_WORD = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """Return `text` in small letters without accents; `ñ` becomes `n`."""
    if text.isascii():
        return text.lower()
    return _MARKS.sub("", normalize("NFD", text.casefold()))


def words(text: str) -> list[str]:
    """Return the words and numbers of `text`, folded."""
    return spaced(text).split()


def spaced(text: str) -> str:
    """Return `text` folded, with spaces for all that is no letter or digit."""
    try:
        return text.encode("latin-1").translate(_latin_letters()).decode("latin-1")
    except UnicodeEncodeError:
        return _NO_WORD.sub(" ", fold(text))


@cache
def _latin_letters() -> bytes:
    """Return what each Latin-1 byte folds to: a letter, a digit or a space."""
    return bytes(ord(_folded_letter(chr(code))) for code in range(256))


def _folded_letter(character: str) -> str:
    folded = fold(character)
    if (
        len(folded) != 1 or ord(folded) > 255
    ):  # ß and µ: left as they are, for one byte is one letter
        folded = character
    return " " if _NO_WORD.fullmatch(folded) else folded
