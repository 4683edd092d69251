"""Historical dates: EDTF levels 0 and 1, and "one of" sets `[a..b]`.

Source: the Library of Congress's EDTF specification (2019), now ISO 8601-2:2019,
Annex A. Left out on purpose: times of day, which no card asks for. `[a..b]` is of
level 2: history books say "some time between" too often to do without.

A date has *bounds*, the first and the last day that it may mean, as tuples
(year, month, day) in the proleptic Gregorian calendar with a year 0 (= 1 BC).
Open and unknown ends are bounded by `ALWAYS` and `NEVER`. Winter (season 24) runs
from December to February of the next year. Of two dates one comes before the
other, after it, or it cannot be told.
"""

import re
from typing import Literal, NamedTuple, Self, TypeAlias

from mazo.dates import rules
from mazo.diagnostics import Phrase, Rule, Text
from mazo.text.patterns import compiled, lazy

Day: TypeAlias = tuple[int, int, int]
Precision: TypeAlias = Literal["day", "month", "season", "year", "decade", "century"]
Order: TypeAlias = Literal["before", "after", "unknown"]

NEVER: Day = (-(10**10), 1, 1)
ALWAYS: Day = (10**10, 12, 31)

SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
"""The months from which and up to which a season runs, by its EDTF number."""

_MONTH_FIRST = r"(\d\d?)[-./](\d{4})"
_MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_POINT = lazy(
    r"(?P<year>-?\d{4}|-?\d{3}X|-?\d{2}XX|Y-?\d{5,9})"
    r"(?:-(?P<month>\d\d|XX))?(?:-(?P<day>\d\d|XX))?(?P<qualifier>[?~%]?)"
)


class Point(NamedTuple):
    """A day, month, season, year, decade or century.

    `month` is 0 where there is none, 21 to 24 for a season; `day` is 0 where there
    is none. `qualifier` is `?` uncertain, `~` approximate, `%` both, or nothing.
    """

    edtf: str
    first_year: int
    last_year: int
    month: int = 0
    day: int = 0
    qualifier: str = ""

    @property
    def precision(self) -> Precision:
        """Return the finest part that is known."""
        if self.day:
            return "day"
        if self.month:
            return "month" if self.month <= 12 else "season"
        span = self.last_year - self.first_year
        return "year" if span == 0 else "decade" if span < 10 else "century"

    @property
    def first(self) -> Day:
        """Return the first day that this may mean."""
        month = SEASONS[self.month][0] if self.month > 12 else self.month or 1
        return self.first_year, month, self.day or 1

    @property
    def last(self) -> Day:
        """Return the last day that this may mean."""
        year, month = self.last_year, self.month or 12
        if self.month > 12:
            begins, month = SEASONS[self.month]
            year += month < begins
        return year, month, self.day or days_of_month(year, month)


class HistoricalDate(NamedTuple):
    """A date as EDTF writes it.

    `kind` is "point" (only `start` is given), "interval" (it lasted from `start` to
    `end`) or "set" (some time between them). A missing end is open or unknown.
    """

    edtf: str
    kind: Literal["point", "interval", "set"]
    start: Point | None
    end: Point | None = None

    @property
    def points(self) -> tuple[Point, ...]:
        """Return the ends that are given."""
        return tuple(point for point in (self.start, self.end) if point)

    @property
    def bounds(self) -> tuple[Day, Day]:
        """Return the first and the last day that this may mean."""
        end = self.start if self.kind == "point" else self.end
        return (self.start.first if self.start else NEVER), (end.last if end else ALWAYS)

    @property
    def precision(self) -> Precision:
        """Return the finest precision of its ends."""
        if self.kind == "point" and self.start:
            return self.start.precision
        return min((point.precision for point in self.points), key=PRECISIONS.index)

    def order(self, other: Self) -> Order:
        """Return whether this comes before or after `other`, if that is certain."""
        (first, last), (other_first, other_last) = self.bounds, other.bounds
        if last < other_first:
            return "before"
        return "after" if first > other_last else "unknown"


PRECISIONS: tuple[Precision, ...] = ("day", "month", "season", "year", "decade", "century")
"""From the finest to the coarsest."""


class DateProblem(NamedTuple):
    """Why a text is no date: the rule it breaks, and what fills the rule's texts."""

    rule: Rule
    values: dict[str, object]
    help: Phrase | None = None


def malformed(value: str, reason: Text | Phrase, proposal: str = "") -> DateProblem:
    """Return the problem of a `value` that is no date, and what to write instead."""
    instead = Phrase(rules.PROPOSE_DATE, {"proposal": proposal}) if proposal else None
    return DateProblem(rules.DATE_MALFORMED, {"value": value, "reason": reason}, instead)


def parse(text: str) -> HistoricalDate | DateProblem:
    """Read EDTF; return the date, or what is wrong with it."""
    if text.startswith("[") and text.endswith("]"):
        return _pair(text, text[1:-1].split(".."), "set")
    if text.count("/") == 1 and not compiled(_MONTH_FIRST).fullmatch(text):
        return _pair(text, text.split("/"), "interval")
    point = _point(text, text)
    return HistoricalDate(text, "point", point) if isinstance(point, Point) else point


def days_of_month(year: int, month: int) -> int:
    """Return how many days `month` has in `year` (proleptic Gregorian)."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == 2 and leap else _MONTH_DAYS[month - 1]


def _pair(
    text: str, ends: list[str], kind: Literal["interval", "set"]
) -> HistoricalDate | DateProblem:
    if len(ends) != 2:
        return malformed(text, rules.UNKNOWN_WORDS)
    points: list[Point | None] = []
    for end in ends:
        open_end = not end.strip() or (kind == "interval" and end == "..")
        point = None if open_end else _point(end.strip(), text)
        if isinstance(point, DateProblem):
            return _completed(text, ends, point)
        points.append(point)
    start, end_point = points
    if start is None and end_point is None:
        return malformed(text, rules.OPEN_BOTH)
    if start and end_point and start.first > end_point.last:
        turned = f"[{ends[1]}..{ends[0]}]" if kind == "set" else f"{ends[1]}/{ends[0]}"
        return DateProblem(rules.DATE_REVERSED, {"value": text, "proposal": turned})
    return HistoricalDate(text, kind, start, end_point)


def _completed(text: str, ends: list[str], problem: DateProblem) -> DateProblem:
    """Propose the whole of a range whose end leaves out what its beginning says: `1943-09/10`."""
    start, end = ends
    short = re.fullmatch(r"\d\d(?:-\d\d)?", end)
    if problem.help or not short or not re.fullmatch(r"\d{4}(?:-\d\d){0,2}", start):
        return problem
    if len(start) == 4 and 1 <= int(end[:2]) <= 12:  # 1943/09
        return malformed(text, rules.UNKNOWN_WORDS, f"{start}-{end}")
    whole = f"{start[: len(start) - len(end)]}{end}"
    return malformed(text, rules.UNKNOWN_WORDS, f"{start}/{whole}")


def _point(text: str, whole: str) -> Point | DateProblem:
    match = _POINT.fullmatch(text)
    if match is None:
        return _explain(text, whole)
    digits, month, day, qualifier = match.group("year", "month", "day", "qualifier")
    number = digits.removeprefix("Y")
    if ("X" in number and month) or (month == "XX" and day not in {None, "XX"}):
        return malformed(whole, rules.UNKNOWN_WORDS)
    years = int(number.replace("X", "0")), int(number.replace("X", "9"))
    month_number = None if month in (None, "XX") else int(month)
    day_number = None if day in (None, "XX") else int(day)
    problem = _impossible(whole, years[0], month_number, day_number)
    if problem:
        return problem
    return Point(text, min(years), max(years), month_number or 0, day_number or 0, qualifier)


def _impossible(whole: str, year: int, month: int | None, day: int | None) -> DateProblem | None:
    if month is None:
        return None
    if month not in SEASONS and not 1 <= month <= 12:
        lasted = f"{year}/{year // 100}{month}" if month > year % 100 > 12 else ""  # 1939-45
        return malformed(whole, Phrase(rules.NO_SUCH_MONTH, {"month": f"{month:02}"}), lasted)
    if day is None:
        return None
    if month in SEASONS:
        return malformed(whole, rules.SEASON_DAY)
    if not 1 <= day <= days_of_month(year, month):
        return malformed(whole, Phrase(rules.NO_SUCH_DAY, {"day": day}))
    return None


def _explain(text: str, whole: str) -> DateProblem:
    """Return what is nearly right about a text that is not EDTF."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d[T ]\d\d:?\d\d.*", text):
        return malformed(whole, rules.TIME_OF_DAY, text[:10])
    if loose := re.fullmatch(r"(\d{4})[-./ ](\d\d?)(?:[-./ ](\d\d?))?([?~%]?)", text):
        year, month, day, qualifier = loose.groups()
        proposal = f"{year}-{int(month):02}" + (f"-{int(day):02}" if day else "") + qualifier
        return malformed(whole, rules.UNKNOWN_WORDS, proposal)
    if numbers := re.fullmatch(r"(\d\d?)[-./](\d\d?)[-./](\d{4})", text):
        first, second, year = (int(number) for number in numbers.groups())
        months = {(first, second): second, (second, first): first}
        readings = [f"{year}-{m:02}-{d:02}" for (d, _), m in months.items() if m <= 12 and d <= 31]
        reason = rules.ORDER_UNKNOWN if len(readings) > 1 else rules.YEAR_FIRST
        return malformed(whole, reason, "` / `".join(readings))
    if numbers := compiled(_MONTH_FIRST).fullmatch(text):
        month, year = numbers.groups()
        proposal = f"{year}-{int(month):02}" if 1 <= int(month) <= len(_MONTH_DAYS) else ""
        return malformed(whole, rules.YEAR_FIRST, proposal)
    return malformed(whole, rules.UNKNOWN_WORDS)
