"""What a passage says of dates: the days, months, seasons and years that it names.

Passages are prose, so this finds parts and does not try to put whole dates together:
“desembarcan en Italia(Septiembre)” names a month, “abril del 44” a month and a year
by its last digits.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from mazo.dategrammar import century_number, month_numbers, pattern, season_numbers
from mazo.folding import fold
from mazo.languages import language

_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"(?<![\d.,])\d+(?![.,]?\d)")
_YEAR = re.compile(r"(?<![\d.,])(1\d\d\d|20\d\d)(?:\s?[-–/]\s?(\d\d(?:\d\d)?))?(?![.,]?\d)")
_NUMERIC = re.compile(r"\b(\d\d?)[/.-](\d\d?)[/.-](\d{4})\b|\b(\d{4})-(\d\d)-(\d\d)\b")
_SHORT_NAME = 4


class Mentions(NamedTuple):
    """The parts of dates that a text names.

    `numbers` are all the whole numbers in it, which may be days or early years;
    `years` are the four-digit ones that can hardly be anything else.
    """

    numbers: frozenset[int]
    months: frozenset[int]
    seasons: frozenset[int]
    years: frozenset[int]
    short_years: frozenset[int]
    centuries: frozenset[int]


_NO_FIGURES = Mentions(*[frozenset[int]()] * len(Mentions._fields))


class _Patterns(NamedTuple):
    months: re.Pattern[str]
    month_numbers: Mapping[str, int]
    in_capitals: bool
    seasons: re.Pattern[str]
    season_numbers: Mapping[str, int]
    short_year: re.Pattern[str]
    century: re.Pattern[str]


def mentions(text: str, code: str) -> Mentions:
    """Return what `text`, in the language `code`, names of dates."""
    patterns = _patterns(code)
    folded = fold(text)
    named = patterns.months.findall(text if patterns.in_capitals else folded)
    months = {patterns.month_numbers[fold(name)] for name in named}
    seasons = {patterns.season_numbers[name] for name in patterns.seasons.findall(folded)}
    said = patterns.century.findall(folded)
    centuries = {century_number(each, language(code).dates) for each in said}
    figures = _figures(folded, patterns) if _DIGIT.search(folded) else _NO_FIGURES
    return Mentions(
        numbers=figures.numbers,
        months=figures.months.union(months),
        seasons=frozenset(seasons),
        years=figures.years,
        short_years=figures.short_years,
        centuries=frozenset(centuries),
    )


def _figures(folded: str, patterns: _Patterns) -> Mentions:
    """Return what is written in figures."""
    years, short_years = _years(folded)
    short_years |= {int(found) for found in patterns.short_year.findall(folded)}
    numbers = {int(found) for found in _NUMBER.findall(folded)}
    months = set[int]()
    for first, second, year, iso_year, month, day in _NUMERIC.findall(folded):
        months |= {int(each) for each in (first, second, month) if each and 1 <= int(each) <= 12}
        numbers |= {int(each) for each in (first, second, year, iso_year, month, day) if each}
    none = frozenset[int]()
    return Mentions(
        frozenset(numbers), frozenset(months), none, frozenset(years), frozenset(short_years), none
    )


def _years(folded: str) -> tuple[set[int], set[int]]:
    years, short_years = set[int](), set[int]()
    for year, until in _YEAR.findall(folded):
        years.add(int(year))
        if len(until) == 4:
            years.add(int(until))
        elif until:
            short_years.add(int(until))
    return years, short_years


@cache
def _patterns(code: str) -> _Patterns:
    words = language(code).dates
    numbers = dict(month_numbers(code))
    full = [
        name
        for name in numbers
        if len(name) > _SHORT_NAME or name == fold(words.months[numbers[name] - 1])
    ]
    names = full
    if words.months_are_capitalised:  # then short forms are safe too: “Sept.”, but not “may”
        names = [name.capitalize() for name in numbers]
    seasons = sorted(season_numbers(code), key=len, reverse=True)
    return _Patterns(
        months=re.compile(rf"\b({'|'.join(sorted(names, key=len, reverse=True))})\b"),
        month_numbers=numbers,
        in_capitals=words.months_are_capitalised,
        seasons=re.compile(rf"\b({'|'.join(seasons)})\b"),
        season_numbers=season_numbers(code),
        short_year=_unnamed(words.short_year, code),
        century=_unnamed(words.century_said, code),
    )


def _unnamed(source: str, code: str) -> re.Pattern[str]:
    """Compile a pattern in which only its own group counts."""
    compiled = pattern(source, language(code).dates)
    return re.compile(compiled.pattern.replace("(?P<month>", "(?:"))
