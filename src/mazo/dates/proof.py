"""Whether a text proves a date: what it gives of it, and what it says instead.

One mention must fit all the parts that it gives: the day of one date and the month of another
prove nothing. Only a year may come from elsewhere, and never against the text that is shown.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple, TypeAlias

from mazo.dates.edtf import HistoricalDate, Point, Precision
from mazo.dates.match import Mention

Outcome: TypeAlias = Literal["given", "short", "no year", "no era", "contradicted", "not given"]
_DECADE, _CENTURY = 10, 100
_SEASONS = range(21, 25)


class Part(NamedTuple):
    """One part of a date: its unit, and its value (a decade's and a century's first year)."""

    unit: Precision
    value: int


class Verdict(NamedTuple):
    """What a text says of one end of a date.

    `part` is the first one that the text does not give; `mentions` are the dates in the text that
    give it, or that are others.
    """

    outcome: Outcome
    point: Point
    part: Part | None = None
    mentions: tuple[Mention, ...] = ()


def parts(point: Point) -> Iterator[Part]:
    """Yield the parts of a date, from its finest."""
    if point.day:
        yield Part("day", point.day)
    if point.month:
        yield Part("season" if point.month in _SEASONS else "month", point.month)
    is_one_year = point.first_year == point.last_year
    yield Part("year" if is_one_year else point.precision, point.first_year)


def century(year: int) -> int:
    """Return the century that EDTF counts a year to; those before Christ are negative."""
    return year // 100 + 1 if year >= 0 else -(-year // 100) - 1


def judged(
    date: HistoricalDate, quoted: Sequence[Mention], read_shown: Callable[[], Sequence[Mention]]
) -> Iterator[Verdict]:
    """Yield what a text says of each end of `date`.

    `quoted` are the dates that the quote names; `read_shown` reads those of the sentences that it
    stands in, where the quote does not give the date.
    """
    shown: Sequence[Mention] | None = None
    for point in date.points:
        if full := _full(point, quoted):
            yield _given(point, full)
            continue
        shown = read_shown() if shown is None else shown
        yield _of_point(point, quoted, shown)


def fits(mention: Mention, point: Point) -> bool:
    """Return whether nothing that a mention gives is other than the date says."""
    if mention.days and point.day and point.day not in mention.days:
        return False
    if point.month and (mention.month or mention.season):
        own = mention.season if point.month in _SEASONS else mention.month
        if own != point.month:
            return False
    elif (mention.month or mention.season) and _is_finer_elsewhere(mention):
        return False
    return _year_fits(mention, point) is not False


def _is_finer_elsewhere(mention: Mention) -> bool:
    """Return whether a mention without a year is finer than the date: it says nothing of it."""
    return mention.year is None and mention.short is None


def _year_fits(mention: Mention, point: Point) -> bool | None:
    """Return whether a mention's year, decade or century is the date's; None where it has none."""
    first, last = point.first_year, point.last_year
    found: bool | None = None
    if mention.year is not None:
        year = mention.year
        if not mention.has_era and year > 0 and last <= 0:
            year = 1 - year
        found = first <= year <= last
    elif mention.short is not None and last - first < _CENTURY - 1:
        found = mention.short in {year % _CENTURY for year in range(first, last + 1)}
    elif mention.decade is not None:
        found = (
            mention.decade <= first < mention.decade + _DECADE or first <= mention.decade <= last
        )
    elif mention.decade_short is not None:
        found = mention.decade_short == first % _CENTURY // _DECADE * _DECADE
    elif mention.century is not None:
        found = mention.century == century(first)
    return found


def is_named(mention: Mention, unit: Precision) -> bool:
    """Return whether a mention is as fine as `unit`, or finer."""
    match unit:
        case "day":
            return bool(mention.days)
        case "month":
            return mention.month is not None
        case "season":
            return mention.season is not None
        case "year":
            return mention.year is not None or mention.short is not None
        case "decade":
            return mention.century is None
        case "century":
            return mention.decade_short is None


def _lacking(mention: Mention, point: Point) -> Part | None:
    """Return the first part of the date that a mention which fits it does not give."""
    for part in parts(point):
        is_vague = part.unit in {"decade", "century"}
        if not is_named(mention, part.unit) or (is_vague and not _year_fits(mention, point)):
            return part
    return None


def _of_point(point: Point, quoted: Sequence[Mention], shown: Sequence[Mention]) -> Verdict:
    if full := _full(point, shown):
        return _given(point, full)
    for mentions in (quoted, shown):
        if found := _without_year(point, mentions, shown):
            return found
    for mentions in (quoted, shown):
        if other := _other(point, mentions):
            return Verdict("contradicted", point, next(parts(point)), (other,))
    return Verdict("not given", point, _first_missing(point, shown))


def _full(point: Point, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the mentions that give the whole date, those with the year in full before others.

    A choice of which all fit, as “8 or 9 September” fits September, is none for this date.
    """
    found = [each for each in mentions if fits(each, point) and _lacking(each, point) is None]
    found = [each for each in found if not each.is_weak or not (point.month or point.day)]
    found = [_plain_if_all_fit(each, point, mentions) for each in found]
    return tuple(sorted(found, key=lambda each: (each.year is None, each.is_weak)))


def _plain_if_all_fit(mention: Mention, point: Point, mentions: Sequence[Mention]) -> Mention:
    if mention.relation not in {"between", "either"}:
        return mention
    if len(mention.days) > 1:
        return mention if point.day else mention._replace(relation="")
    group = (each for each in mentions if each.relation == mention.relation)
    return mention._replace(relation="") if all(fits(each, point) for each in group) else mention


def _given(point: Point, found: tuple[Mention, ...]) -> Verdict:
    mention, part = found[0], Part("year", point.first_year)
    if mention.year is None and mention.short is not None:
        return Verdict("short", point, part, found)
    if mention.decade_short is not None and point.precision == "decade":
        return Verdict("short", point, Part("decade", point.first_year), found)
    if mention.year is not None and not mention.has_era and point.last_year <= 0:
        return Verdict("no era", point, part, found)
    return Verdict("given", point, None, found)


def _without_year(
    point: Point, mentions: Sequence[Mention], shown: Sequence[Mention]
) -> Verdict | None:
    """Return the verdict on a date whose day or month is named without its year."""
    if not point.month:
        return None
    for mention in mentions:
        has_year = mention.year is not None or mention.short is not None
        lacking = _lacking(mention, point)
        if has_year or lacking is None or lacking.unit != "year" or not fits(mention, point):
            continue
        years = [each for each in shown if each.year is not None or each.short is not None]
        if same := next((each for each in years if _year_fits(each, point)), None):
            outcome: Outcome = "given" if same.year is not None else "short"
            return Verdict(outcome, point, lacking, (mention,))
        if other := next((each for each in years if not each.is_weak), None):
            return Verdict("contradicted", point, lacking, (other,))
        return Verdict("no year", point, lacking, (mention,))
    return None


def _other(point: Point, mentions: Sequence[Mention]) -> Mention | None:
    """Return a date of the same kind that is not this one: the finest, and the first of these."""
    sure = [each for each in mentions if not each.is_weak and not fits(each, point)]
    if point.day:
        sure = [each for each in sure if each.days or each.month]
    elif point.month:
        sure = [each for each in sure if each.month or each.season]
    else:
        sure = [each for each in sure if _year_fits(each, point) is False]
    return max(sure, key=lambda each: bool(each.days) and bool(point.day), default=None)


def _first_missing(point: Point, shown: Sequence[Mention]) -> Part:
    """Return the first part of the date that nothing in the text gives."""
    for part in parts(point):
        alone = [each for each in shown if fits(each, point)]
        if not any(_gives(each, part, point) for each in alone):
            return part
    return next(parts(point))


def _gives(mention: Mention, part: Part, point: Point) -> bool:
    if part.unit in {"day", "month", "season"}:
        return is_named(mention, part.unit)
    return _year_fits(mention, point) is True
