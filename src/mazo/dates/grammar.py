"""The patterns of a language's dates, and its numbers in words.

A pattern is compiled when a date in words is first held against it: most projects need
few of them.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from mazo.languages import DateWords, language
from mazo.text.comparison import fold

_ROMAN = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_ERAS = r"d\. ?(?:de )?c\.?|a\.? ?d\.?|c\.? ?e\.?"


class Grammar(NamedTuple):
    """What `DateWords` says, as patterns over folded text, not yet compiled."""

    points: tuple[str, ...]
    leading: str  # group `weekday`, if there is one
    qualifiers: tuple[tuple[str, str], ...]  # EDTF's sign, and the words for it
    approximate_after: str
    ranges: tuple[tuple[str, str], ...]  # EDTF with {a} and {b}, and the words for it
    vague: str
    before_christ: str


@cache
def grammar(code: str) -> Grammar:
    """Return the patterns by which dates are read in a language."""
    words = language(code).dates
    return Grammar(
        points=tuple(pattern(each, words) for each in words.points),
        leading=pattern(
            rf"(?:{words.leading})?(?:(?P<weekday>{_either(_folded(words.weekdays))}),? )?", words
        ),
        qualifiers=(
            ("~", pattern(words.approximate, words)),
            ("?", pattern(words.uncertain, words)),
        ),
        approximate_after=pattern(rf"(?:{words.approximate_after})\Z", words),
        ranges=(
            *(("[{a}..{b}]", pattern(each, words)) for each in words.between),
            ("[{a}..]", pattern(words.after, words)),
            ("[..{b}]", pattern(words.before, words)),
            *(("{a}/{b}", pattern(each, words)) for each in words.lasted),
            ("{a}/..", pattern(words.since, words)),
            ("../{b}", pattern(words.until, words)),
        ),
        vague=pattern(words.vague, words),
        before_christ=pattern(words.before_christ, words),
    )


def pattern(source: str, words: DateWords) -> str:
    """Return a pattern of `DateWords` with its capitalised names filled in."""
    era = f"(?P<era>{words.before_christ}|{_ERAS})"
    parts = {
        "OF_YEAR": words.of_year,
        "YEAR": (
            rf"(?P<anno>a\.? ?d\.? ?)?"
            rf"(?P<year>\d{{1,3}}(?:[.,]\d{{3}})+(?= ?(?:{words.before_christ}))|'?\d{{1,9}})"
            rf"(?: ?{era})?"
        ),
        "ERA": era,
        "MONTH": f"(?P<month>{_either(_numbered(words.months, words.month_variants))})",
        "SEASON": f"(?P<season>{_either(_numbered(words.seasons, words.season_variants))})",
        "TENS": _either(words.tens),
        "ORDINAL": _either(words.ordinals) or "$",
    }
    for name, part in parts.items():
        source = source.replace(name, part)
    return source


@cache
def month_numbers(code: str) -> Mapping[str, int]:
    """Return the numbers of the months of a language by their folded names."""
    words = language(code).dates
    return _numbered(words.months, words.month_variants)


@cache
def season_numbers(code: str) -> Mapping[str, int]:
    """Return the EDTF numbers of the seasons of a language by their folded names."""
    words = language(code).dates
    return _numbered(words.seasons, words.season_variants, first=21)


def century_number(said: str, ordinals: tuple[str, ...] = ()) -> int:
    """Return the number of a century in figures, in Roman figures or in words; 0 for none."""
    if said.isdigit():
        return int(said)
    if said in ordinals:
        return ordinals.index(said) + 1
    return next((number for number in range(1, 51) if roman(number) == said.upper()), 0)


def roman(number: int) -> str:
    """Return `number`, from 1 to 89, in Roman figures."""
    written = ""
    for value, figures in _ROMAN:
        count, number = divmod(number, value)
        written += figures * count
    return written


@cache
def known_words(code: str) -> tuple[str, ...]:
    """Return the words of a language's dates that are long enough to be misspelt."""
    names = (*month_numbers(code), *season_numbers(code), *_folded(language(code).dates.weekdays))
    return tuple(name for name in names if len(name) > 3)


def _folded(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(fold(name) for name in names)


def _numbered(
    names: tuple[str, ...], variants: Mapping[str, int], first: int = 1
) -> dict[str, int]:
    return {fold(name): number for number, name in enumerate(names, first)} | dict(variants)


def _either(names: Mapping[str, int] | tuple[str, ...]) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))
