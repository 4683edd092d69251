"""Dates written out, in a language, at their own precision.

What is written is read back to the same date (`tests/dates/test_format.py`), so that an
author may copy a date from a card into a card file. The texts are part of what a
learner has: a change of wording is announced as a correction of every date card.
"""

from mazo.dates.edtf import HistoricalDate, Point
from mazo.dates.grammar import roman
from mazo.languages import DateWords, language

_TWO_DIGITS, _FIRST_DECADE = 100, 110


def write(date: HistoricalDate, code: str) -> str:
    """Return `date` in words, in the language `code`, without a capital at its beginning."""
    words = language(code).dates
    start, end = date.start, date.end
    if date.kind == "point":
        assert start is not None, "a point is its start"
        return _qualified(start, words, article=False)
    if start and end:
        template = words.between_and if date.kind == "set" else words.from_to
        return _contracted(
            template.format(a=_shortened(start, end, words), b=_end(end, words)), words
        )
    if start:
        template = words.or_later if date.kind == "set" else words.from_on
        return _contracted(template.format(a=_end(start, words, bare=date.kind == "set")), words)
    assert end is not None, "one end is given"
    template = words.or_earlier if date.kind == "set" else words.up_to
    return _contracted(template.format(b=_end(end, words, bare=date.kind == "set")), words)


def capitalised(text: str) -> str:
    """Return `text` with a capital at its beginning, as an answer stands on a card.

    An abbreviation keeps its small letter: “c. 1677”.
    """
    return text if text[1:2] == "." else text[:1].upper() + text[1:]


def _end(point: Point, words: DateWords, *, bare: bool = False) -> str:
    return _qualified(point, words, article=not bare)


def _shortened(start: Point, end: Point, words: DateWords) -> str:
    """Write the beginning of a range without what its end says again."""
    same_year = start.first_year == end.first_year and not (start.qualifier or end.qualifier)
    article = words.articles.get(start.precision, "")
    months = 1 <= start.month <= 12 and 1 <= end.month <= 12
    if same_year and months and bool(start.day) == bool(end.day):
        month = words.months[start.month - 1]
        if not start.day:
            return article + month
        if start.month == end.month:
            return f"{article}{start.day}"
        return article + words.day_and_month.format(day=start.day, month=month)
    return _end(start, words)


def _qualified(point: Point, words: DateWords, *, article: bool) -> str:
    written = _point(point, words)
    around = point.qualifier in ("~", "%")
    if article or around:
        written = words.articles.get(point.precision, "") + written
    if around:
        written = words.approximately.format(date=written)
    if point.qualifier in ("?", "%"):
        written = words.uncertainly.format(date=written)
    return _contracted(written, words)


def _point(point: Point, words: DateWords) -> str:
    match point.precision:
        case "day":
            month = words.months[point.month - 1]
            return words.day.format(day=point.day, month=month, year=_year(point, words))
        case "month":
            month = words.months[point.month - 1]
            return words.month.format(month=month, year=_year(point, words))
        case "season":
            season = words.seasons[point.month - 21]
            return words.season.format(season=season, year=_year(point, words))
        case "year":
            return _year(point, words)
        case "decade":
            return _decade(point, words)
        case "century":
            return _century(point, words)


def _decade(point: Point, words: DateWords) -> str:
    """Write a decade; of the first century and before Christ its years, for “the 40s” is 1940's."""
    if point.first_year < _FIRST_DECADE:
        first, last = (_year_in_words(each, words) for each in (point.first_year, point.last_year))
        return words.from_to.format(a=first, b=last)
    starts_century = point.first_year % 100 == 0
    decade = words.century_decade if starts_century else words.decade
    return decade.format(year=_year(point, words))


def _year(point: Point, words: DateWords) -> str:
    is_before = point.first_year <= 0
    return _year_in_words(point.last_year if is_before else point.first_year, words)


def _year_in_words(year: int, words: DateWords) -> str:
    if year <= 0:
        return words.year_before_christ.format(year=1 - year)
    return words.early_year.format(year=year) if year < _TWO_DIGITS else str(year)


def _century(point: Point, words: DateWords) -> str:
    backwards = point.edtf.startswith("-")
    number = (-point.last_year if backwards else point.first_year) // 100 + 1
    figure = roman(number) if words.roman_centuries else _ordinal(number)
    written = words.century.format(century=figure)
    if backwards:
        return words.year_before_christ.format(year=written)
    return written


def _ordinal(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if 10 < number < 20 else ending}"


def _contracted(text: str, words: DateWords) -> str:
    padded = f" {text}"
    for written, contracted in words.contractions:
        padded = padded.replace(written, contracted)
    return padded[1:]
