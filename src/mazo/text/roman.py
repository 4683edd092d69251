"""Roman numerals in a text: of kings, centuries, wars; not the letters of other words."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from mazo.text.patterns import compiled

_ROMAN = (
    r"(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?<=\w)\b(?!['’])"
)
_SMALL = r"(?<=[\s–-])[ivxl]+\b"
_LIST = r"(?:[ivxl]+\W+(?:(?:y|al?|e|o|and|or|to)\W+)?)*$"
"""Numerals before another one, after the word that they share: “siglos XVI y XVII”."""
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_BEFORE = 40


class Roman(NamedTuple):
    """A Roman numeral of a text."""

    start: int
    end: int
    value: int


def romans(text: str, folded: str, rank_words: str) -> Iterator[Roman]:
    """Yield the Roman numerals of a text, which is also given `folded`.

    One letter counts after a name or before one (“Carlos V”, “V República”); small letters count
    after one of the `rank_words` only: “siglo xvi”.
    """
    if not compiled("[IVX]").search(text) and not compiled(rank_words).search(folded):
        return
    for match in compiled(rf"\b{_ROMAN}|{_SMALL}").finditer(text):
        before = folded[max(0, match.start() - _BEFORE) : match.start()]
        is_ranked = compiled(rf"(?:{rank_words}){_LIST}").search(before) is not None
        if is_ranked or (match[0].isupper() and _is_numeral(match, text)):
            yield Roman(*match.span(), value(match[0].upper()))


def _is_numeral(match: re.Match[str], text: str) -> bool:
    """Return whether capitals that may be a numeral are one: no initial, no “I”."""
    if len(match[0]) > 1:
        return True
    before, after = text[: match.start()].split()[-1:], text[match.end() : match.end() + 2]
    if match[0] not in "IVX" or after == ". ":
        return False
    return bool(before and before[0][0].isupper()) or after.strip()[:1].isupper()


def value(numeral: str) -> int:
    """Return the value of a Roman numeral in capitals."""
    values = [_VALUES[letter] for letter in numeral]
    return sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )
