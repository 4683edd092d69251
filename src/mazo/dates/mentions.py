"""What a passage says of dates: the days, months, seasons and years that it names.

Passages are prose, so this finds parts and does not try to put whole dates together:
“desembarcan en Italia(Septiembre)” names a month, “abril del 44” a month and a year
by its last digits.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from mazo.dates.grammar import century_number, month_numbers, pattern, season_numbers
from mazo.languages import language
from mazo.text.comparison import fold

_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"(?<![\d.,])\d{1,9}(?![.,]?\d)")
_YEAR = re.compile(r"(?<![\d.,])(1\d\d\d|20\d\d)(?:\s?[-–/]\s?(\d\d(?:\d\d)?))?(?![.,]?\d)")
_NUMERIC = re.compile(r"\b(\d\d?)[/.-](\d\d?)[/.-](\d{4})\b|\b(\d{4})-(\d\d)-(\d\d)\b")
_ANNO_DOMINI = re.compile(
    r"\ba\.? ?d\.? ?(\d{1,4})\b|\b(\d{1,4}) ?(?:d\. ?(?:de )?c\b|a\.? ?d\b|c\.? ?e\b)"
)
_SHORT_NAME = 4


class Mentions(NamedTuple):
    """The parts of dates that a text names.

    `numbers` are all the whole numbers in it, which may be days or early years;
    `years` are the four-digit ones that can hardly be anything else. Centuries before
    Christ are negative. `days` are those that stand beside a month.
    """

    numbers: frozenset[int]
    days: frozenset[int]
    months: frozenset[int]
    seasons: frozenset[int]
    years: frozenset[int]
    short_years: frozenset[int]
    years_before_christ: frozenset[int]
    years_after_christ: frozenset[int]
    centuries: frozenset[int]
    is_approximate: bool


_NONE = frozenset[int]()


class _Patterns(NamedTuple):
    months: re.Pattern[str]
    month_numbers: Mapping[str, int]
    in_capitals: bool
    days: re.Pattern[str]
    seasons: re.Pattern[str]
    season_numbers: Mapping[str, int]
    short_year: re.Pattern[str]
    before_christ: re.Pattern[str]
    century: re.Pattern[str]
    approximate: re.Pattern[str]


class _Figures(NamedTuple):
    numbers: frozenset[int] = _NONE
    months: frozenset[int] = _NONE
    years: frozenset[int] = _NONE
    short_years: frozenset[int] = _NONE
    before_christ: frozenset[int] = _NONE
    after_christ: frozenset[int] = _NONE


def mentions(text: str, code: str) -> Mentions:
    """Return what `text`, in the language `code`, names of dates."""
    patterns = _patterns(code)
    folded = fold(text)
    with_months = text if patterns.in_capitals else folded
    named = patterns.months.findall(with_months)
    figures = _figures(folded, patterns) if _DIGIT.search(folded) else _Figures()
    days = patterns.days.findall(with_months) if named and figures.numbers else ()
    return Mentions(
        numbers=figures.numbers,
        days=frozenset(int(day) for found in days for day in found if day),
        months=figures.months.union([patterns.month_numbers[fold(name)] for name in named]),
        seasons=frozenset(patterns.season_numbers[n] for n in patterns.seasons.findall(folded)),
        years=figures.years,
        short_years=figures.short_years,
        years_before_christ=figures.before_christ,
        years_after_christ=figures.after_christ,
        centuries=frozenset(_centuries(folded, patterns, code)),
        is_approximate=patterns.approximate.search(folded) is not None,
    )


def _figures(folded: str, patterns: _Patterns) -> _Figures:
    """Return what is written in figures."""
    years, short_years = _years(folded)
    short_years |= {int(found) for found in patterns.short_year.findall(folded)}
    numbers = {int(found) for found in _NUMBER.findall(folded)}
    months = set[int]()
    for first, second, year, iso_year, month, day in _NUMERIC.findall(folded):
        months |= {int(each) for each in (first, second, month) if each and 1 <= int(each) <= 12}
        numbers |= {int(each) for each in (first, second, year, iso_year, month, day) if each}
    after = {int(one or other) for one, other in _ANNO_DOMINI.findall(folded)}
    return _Figures(
        frozenset(numbers),
        frozenset(months),
        frozenset(years),
        frozenset(short_years),
        frozenset(int(year) for year in patterns.before_christ.findall(folded)),
        frozenset(after),
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


def _centuries(folded: str, patterns: _Patterns, code: str) -> Iterator[int]:
    for said, before_christ in patterns.century.findall(folded):
        number = century_number(said, language(code).dates)
        yield -number if before_christ else number


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
    months = "|".join(sorted(names, key=len, reverse=True))
    return _Patterns(
        months=re.compile(rf"\b({months})\b"),
        month_numbers=numbers,
        in_capitals=words.months_are_capitalised,
        days=re.compile(words.day_said.replace("MONTH", f"(?:{months})")),
        seasons=re.compile(rf"\b({'|'.join(seasons)})\b"),
        season_numbers=season_numbers(code),
        short_year=_unnamed(words.short_year, code),
        before_christ=re.compile(rf"\b(\d{{1,9}}) ?(?:{words.before_christ})(?!\w)"),
        century=_unnamed(rf"{words.century_said}(?: ?({words.before_christ})(?!\w))?", code),
        approximate=re.compile(words.approximate_said),
    )


def _unnamed(source: str, code: str) -> re.Pattern[str]:
    """Compile a pattern in which only its own groups count."""
    filled = pattern(source, language(code).dates)
    return re.compile(filled.replace("(?P<month>", "(?:"))
