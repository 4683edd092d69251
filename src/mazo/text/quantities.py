"""A number that a text says, and when two of them are one.

“17.000”, “17 mil” and “diecisiete mil” are one number; so are “la mitad” and “50 %”, and “III”,
“3.ª” and “tercera”.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from mazo.text.comparison import fold, words
from mazo.text.numerals import NumberWords
from mazo.text.patterns import compiled, lazy

Kind: TypeAlias = Literal["count", "share", "rank"]
Bound: TypeAlias = Literal["", "about", "above", "below"]

_ROUND_OFF, _EXACT = 0.01, 1e-9
"""How far per cent may be from a share that they cannot say, and two figures of one share."""
_ABOUT, _FAR = 0.05, 0.25
"""How far a number may be from “about” it, and from “more than” or “nearly” it."""


@dataclass(frozen=True, eq=False)  # equal to itself alone, so that patterns are cached by it
class QuantityWords:
    """How a language says numbers; patterns are over folded text with numbers in figures."""

    numbers: NumberWords
    decimal: str  # the sign before decimals
    percent: str  # what makes a share of the number before it
    parts: Mapping[str, int]  # “tercio”, “thirds”, and what they divide by
    part: str  # after an ordinal that is a share: “la quinta parte”, “a fifth of”
    half: str
    each: str  # between the two numbers of “uno de cada tres”
    rank_words: str  # before a Roman numeral of one letter or in small letters: “siglo”
    of: str  # between a number and its noun
    about: str
    above: str
    below: str
    units: Mapping[str, str]  # words for units, by what they mean
    said_by: frozenset[str]  # words one of which any number in words has

    @property
    def bounds(self) -> str:
        """Return a pattern of “about”, “more than”, “nearly” and the like."""
        return f"{self.about}|{self.above}|{self.below}"


def number_words(numbers: NumberWords, *more: str) -> frozenset[str]:
    """Return the words one of which any number in words has."""
    return frozenset((*numbers.values, *numbers.scales, *numbers.ordinals, *more))


def figures(letters: str) -> str:
    """Return a pattern of where figures begin, or a Roman numeral of these letters.

    It begins with one set of signs, and so is found in a fifth of the time that two branches take.
    """
    return rf"[\d¼-¾⅓-⅞{letters}](?:(?<![{letters}])|(?<!\w[{letters}])[{letters}]*+\b)"


_FIGURES = lazy(figures("IVXLCDM"))


def may_have_number(text: str, known: QuantityWords) -> bool:
    """Return whether a text may have a number: a look that costs a tenth of reading them."""
    return (
        _FIGURES.search(text) is not None
        or not known.said_by.isdisjoint(words(text))
        or compiled(known.rank_words).search(fold(text)) is not None
    )


class Quantity(NamedTuple):
    """A number of a text: its span there, and every value that it may have.

    Several values are those of “20” in “entre 20 y 30 mil”. `noun` is the word after it, folded.
    """

    start: int
    end: int
    values: frozenset[float]
    kind: Kind = "count"
    bound: Bound = ""
    noun: str = ""
    is_percent: bool = False


def is_same(one: Quantity, other: Quantity, units: Mapping[str, str]) -> bool:
    """Return whether two numbers may be one: value, kind, unit, and “more” or “less”."""
    if {one.bound, other.bound} == {"above", "below"}:
        return False
    unit, other_unit = units.get(one.noun), units.get(other.noun)
    if unit and other_unit and unit != other_unit:
        return False
    if one.kind != other.kind and "share" in (one.kind, other.kind):
        share, count = (one, other) if one.kind == "share" else (other, one)
        return share.is_percent and any(
            abs(100 * part - value) < _EXACT for part in share.values for value in count.values
        )
    if one.values & other.values:
        return True
    if one.kind == "share":
        return any(_rounds_to(a, b) for a in one.values for b in other.values)
    return one.kind == "count" and any(
        _fits_bound(one.bound, a, b) for a in one.values for b in other.values
    )


def _rounds_to(one: float, other: float) -> bool:
    """Return whether two shares are one; per cent can only come near a third."""
    is_exact = all(abs(100 * share - round(100 * share)) < _EXACT for share in (one, other))
    return abs(one - other) < (_EXACT if is_exact else _ROUND_OFF)


def _fits_bound(bound: Bound, said: float, given: float) -> bool:
    """Return whether “about 2,000”, “more than 2,000” is a fair word for a given number."""
    if bound == "about":
        return abs(said - given) <= _ABOUT * given
    if bound == "above":
        return said < given <= said * (1 + _FAR)
    return bound == "below" and said * (1 - _FAR) <= given < said
