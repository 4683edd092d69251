"""Days counted in one row over all years, the marks of an axis, and short dates."""

import re
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple, TypeAlias

from mazo.dates.edtf import ALWAYS, NEVER, Day, HistoricalDate, days_of_month, parse
from mazo.dates.format import write
from mazo.languages import language

Unit: TypeAlias = Literal["day", "month", "year"]

_DAYS_OF_400_YEARS = 146_097
_YEAR = 365.2425
_DAYS = {"day": 1, "month": _YEAR / 12, "year": _YEAR}
_STEPS: Mapping[Unit, tuple[int, ...]] = {
    "day": (1, 2, 5, 7, 14),
    "month": (1, 2, 3),
    "year": (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10_000),
}


class Step(NamedTuple):
    """How far the marks of an axis are apart."""

    unit: Unit
    length: int


class Tick(NamedTuple):
    """A mark of an axis: the day it stands at, its label, and whether a new year begins there."""

    day: float
    label: str
    is_year: bool = False


def number(day: Day) -> int:
    """Return the number of a day of the proleptic Gregorian calendar; the next has the next."""
    year, month, of_month = day
    year -= month <= 2
    cycle, of_cycle = divmod(year, 400)
    of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + of_month - 1
    return cycle * _DAYS_OF_400_YEARS + of_cycle * 365 + of_cycle // 4 - of_cycle // 100 + of_year


def ends(date: HistoricalDate) -> tuple[int | None, int | None]:
    """Return where a date begins, and where the day after it does; None of an open end."""
    first, last = date.bounds
    return (
        None if first == NEVER else number(first),
        None if last == ALWAYS else number(last) + 1,
    )


def short(date: HistoricalDate, code: str) -> str:
    """Return a date in a few letters, in the language `code`: “25 jul 1943”."""
    words = language(code).dates
    names = "|".join(words.months)
    written = re.sub(rf"\b({names})\b", lambda month: month[1][:3], write(date, code))
    some = "|".join(month[:3] for month in words.months)
    return re.sub(rf"(?<=\d) de (?=(?:{some})\b)|(?<=\b(?:{some})) del? (?=\d)", " ", written)


def step(days: float, most: float) -> Step:
    """Return how far apart the marks of an axis are, if there is room for `most` in `days`."""
    for unit, steps in _STEPS.items():
        for each in steps:
            if days / (each * _DAYS[unit]) <= most:
                return Step(unit, each)
    return Step("year", _STEPS["year"][-1])


def ticks(first: int, last: int, step: Step, code: str) -> tuple[Tick, ...]:
    """Return the marks of an axis from `first` to `last`."""
    make = {"day": _days, "month": _months, "year": _years}[step.unit]
    return tuple(make(first, last, step.length, code))


def day_at(at: int) -> Day:
    """Return the day that has a number."""
    year = int(at // _YEAR) - 1
    while number((year + 1, 1, 1)) <= at:
        year += 1
    left, month = at - number((year, 1, 1)), 1
    while left >= days_of_month(year, month):
        left -= days_of_month(year, month)
        month += 1
    return year, month, left + 1


def year_words(year: int, code: str) -> str:
    """Return a year in words: “44 BC”, “1943”."""
    date = parse(f"-{-year:04d}" if year < 0 else f"{year:04d}" if year < 10_000 else f"Y{year}")
    assert isinstance(date, HistoricalDate), "a year is a date"
    return write(date, code)


def _days(first: int, last: int, step: int, code: str) -> Iterator[Tick]:
    months = language(code).dates.months
    for at in range(first, last + 1, step):
        _, month, day = day_at(at)
        yield Tick(at, f"{day} {months[month - 1][:3]}")
    for at in sorted({first, *(at for at in range(first, last + 1) if day_at(at)[1:] == (1, 1))}):
        yield Tick(at, year_words(day_at(at)[0], code), is_year=True)


def _months(first: int, last: int, step: int, code: str) -> Iterator[Tick]:
    months = language(code).dates.months
    year, month, _ = day_at(first)
    yield Tick(first, year_words(year, code), is_year=True)
    while (at := number((year, month, 1))) <= last:
        if at >= first:
            if month == 1 and at > first:
                yield Tick(at, year_words(year, code), is_year=True)
            if (month - 1) % step == 0:
                yield Tick(at, months[month - 1][:3])
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def _years(first: int, last: int, step: int, code: str) -> Iterator[Tick]:
    """Yield round years as they are spoken of: before Christ none is called 0."""
    year = day_at(first)[0]
    spoken = year if year > 0 else year - 1
    spoken += -spoken % step
    while True:
        year = spoken + 1 if spoken < 0 else max(spoken, 1)
        at = number((year, 1, 1))
        if at > last:
            return
        if at >= first and (spoken or step > 1):
            yield Tick(at, year_words(year, code))
        spoken += step
