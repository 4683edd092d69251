"""The parts of dates, held against what a text names."""

from collections.abc import Iterator
from typing import NamedTuple

from mazo.dates.edtf import HistoricalDate, Point, Precision
from mazo.dates.mentions import Mentions, mentions
from mazo.diagnostics import Phrase, Text
from mazo.languages import language

QUOTED = Text("“{text}”")
THE_DAY = Text("the day {day}")
THE_MONTH = Text("the month “{month}”")
THE_SEASON = Text("the season “{season}”")
THE_YEAR = Text("the year {year}")
THE_DECADE = Text("the decade of {year}")
THE_CENTURY = Text("the century {century}")


_YEARS: dict[Precision, int] = {"year": 1, "decade": 10, "century": 100}


class Part(NamedTuple):
    """One part of a date: its unit, and its value (a decade's and a century's first year)."""

    unit: Precision
    value: int


def parts(point: Point) -> Iterator[Part]:
    """Yield the parts of a date, from its finest."""
    if point.day:
        yield Part("day", point.day)
    if point.month:
        yield Part("month" if point.month <= 12 else "season", point.month)
    is_one_year = point.first_year == point.last_year
    yield Part("year" if is_one_year else point.precision, point.first_year)


def gives(said: Mentions, part: Part) -> bool:
    """Return whether a text names `part`."""
    match part.unit:
        case "day":
            return part.value in said.numbers
        case "month":
            return part.value in said.months
        case "season":
            return part.value in said.seasons
        case "year":
            return _gives_year(said, part.value)
        case "decade":
            return any(number // 10 == part.value // 10 for number in said.numbers | said.years)
        case "century":
            number = century(part.value)
            return number in said.centuries or number in {century(year) for year in said.years}


def contradicts(said: Mentions, part: Part, code: str) -> Phrase | None:
    """Return what a text names in place of `part`; None where it names nothing of its kind."""
    words = language(code).dates
    found: list[str] = []
    if part.unit == "day" and not min(said.days, default=99) < part.value < max(said.days):
        found = [str(day) for day in sorted(said.days)]
    elif part.unit == "month":
        found = [words.months[month - 1] for month in sorted(said.months)]
    elif part.unit == "season":
        found = [words.seasons[season - 21] for season in sorted(said.seasons)]
    elif part.unit in _YEARS:
        found = [str(year) for year in sorted(said.years - said.years_before_christ)]
        found += [
            words.year_before_christ.format(year=year) for year in sorted(said.years_before_christ)
        ]
        if part.value < 1000:
            found += [words.early_year.format(year=year) for year in said.years_after_christ]
    if part.unit == "century":
        found += [words.century.format(century=number) for number in sorted(said.centuries)]
    return quoted(", ".join(found)) if found else None


def is_other_date(said: Mentions, date: HistoricalDate) -> bool:
    """Return whether what an answer names is not of `date`."""
    years = {point.first_year for point in date.points if point.first_year == point.last_year}
    shown = {year if year > 0 else 1 - year for year in years}
    months = {point.month for point in date.points if 1 <= point.month <= 12}
    seasons = {point.month for point in date.points if point.month > 12}
    days = {point.day for point in date.points if point.day}
    centuries = {century(point.first_year) for point in date.points}
    said_days = {number for number in said.numbers if number <= 31} - said.short_years - shown
    short = {year % 100 for year in shown} | days
    return bool(
        (shown and (said.years - shown or said.short_years - short))
        or (said.months and (said.months != months or said_days - days))
        or (said.seasons and said.seasons != seasons)
        or (said.centuries and not said.centuries & centuries)
        or (said.years_before_christ and not any(year <= 0 for year in years))
        or (said.years_after_christ and not any(year > 0 for year in years))
    )


def names_whole(text: str, date: HistoricalDate, code: str) -> bool:
    """Return whether `text` names a date so that nothing is left to recall.

    A day needs no year for that: who reads “the 8th of September” need not know the date.
    """
    said = mentions(text, code)
    for point in date.points:
        wanted = list(parts(point))
        needed = wanted[:-1] if len(wanted) > 1 and wanted[0].unit == "day" else wanted
        if not all(gives(said, part) for part in needed):
            return False
    return True


def holds(date: HistoricalDate, part: Part) -> bool:
    """Return whether a document's own date may give `part`, which is a year, decade or century."""
    if part.unit not in _YEARS:
        return False
    (first, _, _), (last, _, _) = date.bounds
    return first < part.value + _YEARS[part.unit] and part.value <= last


def named(part: Part, code: str) -> Phrase:
    """Return a part in words."""
    words = language(code).dates
    match part.unit:
        case "day":
            return Phrase(THE_DAY, {"day": part.value})
        case "month":
            return Phrase(THE_MONTH, {"month": words.months[part.value - 1]})
        case "season":
            return Phrase(THE_SEASON, {"season": words.seasons[part.value - 21]})
        case "year":
            early = words.year_before_christ.format(year=1 - part.value)
            return Phrase(THE_YEAR, {"year": part.value if part.value > 0 else early})
        case "decade":
            return Phrase(THE_DECADE, {"year": part.value})
        case "century":
            return Phrase(THE_CENTURY, {"century": century(part.value)})


def quoted(text: str) -> Phrase:
    """Return `text` in the quotation marks of the reader's language."""
    return Phrase(QUOTED, {"text": text})


def century(year: int) -> int:
    """Return the century that EDTF counts a year to; those before Christ are negative."""
    return year // 100 + 1 if year >= 0 else -(-year // 100) - 1


def _gives_year(said: Mentions, year: int) -> bool:
    """Return whether a text names a year, on the right side of Christ's birth where it says so."""
    shown = year if year > 0 else 1 - year
    if shown not in said.numbers and shown not in said.years:
        return False
    own, other = said.years_after_christ, said.years_before_christ
    if year <= 0:
        own, other = other, own
    return shown in own or shown not in other
