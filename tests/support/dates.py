"""Dates for hypothesis, as EDTF writes them.

What is generated has words in our languages. Left out are decades of the first centuries or
before Christ, doubt about a decade, a century or one end of a range, and centuries after the
50th: `test_datewrite.py` shows what becomes of them.
"""

from __future__ import annotations

from hypothesis import strategies as st

from mazo.dates.edtf import DateProblem, HistoricalDate, days_of_month
from mazo.dates.parse import read

SIGNS = st.sampled_from(["", "", "~", "?", "%"])
YEARS = st.one_of(
    st.integers(1, 9999),
    st.integers(-9998, 0),
    st.integers(10_000, 999_999_999),
    st.integers(-999_999_998, -10_000),
)


def year_of(year: int) -> str:
    if abs(year) > 9999:
        return f"Y{year}"
    return f"-{-year:04}" if year < 0 else f"{year:04}"


@st.composite
def exact_points(draw: st.DrawFn, years: st.SearchStrategy[int] = YEARS) -> str:
    """Return a year, or a season, a month or a day of one."""
    year = draw(years)
    kind = draw(st.sampled_from(["year", "season", "month", "day"]))
    if kind == "year":
        return year_of(year)
    if kind == "season":
        return f"{year_of(year)}-{draw(st.integers(21, 24))}"
    month = draw(st.integers(1, 12))
    if kind == "month":
        return f"{year_of(year)}-{month:02}"
    return f"{year_of(year)}-{month:02}-{draw(st.integers(1, days_of_month(year, month))):02}"


POINTS = exact_points()
VAGUE = st.one_of(
    st.integers(101, 999).map(lambda decade: f"{decade:03}X"),
    st.integers(0, 49).map(lambda century: f"{century:02}XX"),
    st.integers(0, 49).map(lambda century: f"-{century:02}XX"),
)
_QUALIFIED = st.builds("{}{}".format, POINTS, SIGNS)
_ENDS = st.one_of(exact_points(YEARS.filter(lambda year: not 0 < year < 100)), VAGUE)
_FORMS = st.sampled_from(["{a}/{b}", "[{a}..{b}]"])
_OPEN = st.sampled_from(["{a}/..", "../{a}", "[{a}..]", "[..{a}]"])


@st.composite
def _ranges(draw: st.DrawFn) -> str:
    """Return a range; both ends are often in one year, where words leave something out."""
    near = st.integers(1942, 1944)
    ends = draw(st.sampled_from([_ENDS, exact_points(near), VAGUE]))
    return draw(_FORMS).format(a=draw(ends), b=draw(ends))


DATES = st.one_of(
    _QUALIFIED, VAGUE, _ranges(), st.builds(lambda form, a: form.format(a=a), _OPEN, _ENDS)
)


def date_of(edtf: str) -> HistoricalDate:
    """Return the date that EDTF, or a proposal in words, writes."""
    date = read(edtf, "es")
    assert isinstance(date, HistoricalDate), edtf
    return date


def proposals_of(problem: DateProblem) -> list[str]:
    """Return what a problem proposes to write."""
    found = problem.values.get("proposal", "")
    if problem.help:
        found = problem.help.values.get("proposal", "")
    return str(found).split("` / `") if found else []
