"""The parts of dates in words, and the parts of a date that an author's text names."""

from collections.abc import Sequence

from mazo.dates.edtf import HistoricalDate, Precision, parse
from mazo.dates.format import write
from mazo.dates.match import Mention
from mazo.dates.mentions import mentions
from mazo.dates.proof import Part, century, fits, parts
from mazo.diagnostics import Phrase, Text
from mazo.languages import LANGUAGES, language

QUOTED = Text("“{text}”")
THE_DAY = Text("the day {day}")
THE_MONTH = Text("the month “{month}”")
THE_SEASON = Text("the season “{season}”")
THE_YEAR = Text("the year {year}")
THE_DECADE = Text("the decade of {year}")
THE_CENTURY = Text("the century {century}")


_YEARS: dict[Precision, int] = {"year": 1, "decade": 10, "century": 100}


def is_other_date(named: Sequence[Mention], date: HistoricalDate) -> bool:
    """Return whether a text names another date than `date`, or a finer one."""
    sure = [each for each in named if not each.is_weak]
    has_day = any(point.day for point in date.points)
    has_month = any(point.month for point in date.points)
    return any(
        not any(fits(each, point) for point in date.points)
        or (bool(each.days) and not has_day)
        or (bool(each.month or each.season) and not has_month)
        for each in sure
    )


def names_whole(text: str, date: HistoricalDate, code: str) -> bool:
    """Return whether `text` names a date so that nothing is left to recall.

    For a day no year is needed: “the 8th of September” already answers the question.
    """
    named = mentions(text, code)
    return all(any(_names(each, list(parts(point))) for each in named) for point in date.points)


def lacking(named: Sequence[Mention], date: HistoricalDate) -> Part | None:
    """Return the finest part of a date that an answer leaves out, if the date is a single one."""
    if date.kind != "point" or date.start is None:
        return None
    finest = next(parts(date.start))
    return None if any(_names(each, [finest]) for each in named) else finest


def _names(mention: Mention, wanted: Sequence[Part]) -> bool:
    """Return whether a mention gives the parts of a date; with a day, the year may be missing."""
    needed = wanted[:-1] if len(wanted) > 1 and wanted[0].unit == "day" else wanted
    return all(_gives(mention, part) for part in needed)


def _gives(mention: Mention, part: Part) -> bool:
    match part.unit:
        case "day":
            return part.value in mention.days
        case "month":
            return mention.month == part.value
        case "season":
            return mention.season == part.value
        case "year":
            is_short = mention.short is not None and mention.short == part.value % 100
            own = mention.year if mention.has_era or part.value > 0 else 1 - (mention.year or 0)
            return is_short or (mention.year is not None and own == part.value)
        case "decade":
            year = mention.decade if mention.decade is not None else mention.year
            is_short = mention.decade_short == part.value % 100
            return is_short or (year is not None and year // 10 == part.value // 10)
        case "century":
            year = mention.year
            number = mention.century if year is None else century(year)
            return number == century(part.value)


def in_words(mention: Mention, code: str) -> Phrase:
    """Return a date that a text names, in the words of the language `code`, in quotation marks."""
    return quoted(shown(mention, code))


def shown(mention: Mention, code: str) -> str:
    """Return a date that a text names, in the words of the language `code`."""
    date = parse(edtf) if (edtf := _edtf(mention)) else None
    if isinstance(date, HistoricalDate) and code in LANGUAGES:
        return write(date, code)
    return mention.text.rstrip(".")


def _edtf(mention: Mention) -> str:
    """Return a mention as EDTF, with its relation; nothing where it names no year in full."""
    if mention.century is not None:
        return f"{'-' if mention.century < 0 else ''}{abs(mention.century) - 1:02}XX"
    if mention.decade is not None:
        return f"{mention.decade // 10:03}X"
    if mention.year is None or mention.year > 9_999 or mention.year < -9_999:
        return ""
    year = f"{mention.year:05}" if mention.year < 0 else f"{mention.year:04}"
    month = mention.month or mention.season
    points = [f"{year}-{month:02}" if month else year]
    if mention.days:
        points = [f"{points[0]}-{day:02}" for day in mention.days]
    about = "~" if mention.is_about else ""
    if len(points) > 1:
        return f"{points[0]}/{points[-1]}"
    return {
        "before": f"[..{points[0]}{about}]",
        "after": f"[{points[0]}{about}..]",
    }.get(mention.relation, f"{points[0]}{about}")


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
