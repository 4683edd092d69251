"""Days in one row over all years, the marks of an axis, short dates."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mazo.dates.edtf import HistoricalDate, parse
from mazo.drawings.calendar import Step, day_at, ends, number, short, step, ticks
from mazo.drawings.scale import Scale

DAYS = st.integers(-2_000_000, 2_000_000)
SHORT = {
    ("1943-07-25", "es"): "25 jul 1943",
    ("1943-09", "es"): "sep 1943",
    ("[1943-09..1943-10]", "es"): "entre sep y oct 1943",
    ("-0043-03-15", "es"): "15 mar 44 a. C.",
    ("12XX", "es"): "siglo XIII",
    ("1666-09-02", "en"): "2 Sep 1666",
    ("1939/1945", "en"): "from 1939 to 1945",
}


@given(DAYS)
def test_each_day_has_the_number_after_that_before(at: int) -> None:
    """
    Numbers and days go into one another, over the birth of Christ too.
    """
    assert number(day_at(at)) == at
    assert day_at(at) < day_at(at + 1)


def test_the_calendar_is_the_gregorian_one() -> None:
    """
    A leap year has a day more, a century none, the fourth one again.
    """
    for year, days in ((2023, 365), (2024, 366), (1900, 365), (2000, 366), (0, 366)):
        assert number((year + 1, 1, 1)) - number((year, 1, 1)) == days


@pytest.mark.parametrize(("edtf", "code"), SHORT)
def test_dates_are_short(edtf: str, code: str) -> None:
    """
    Months have three letters.
    """
    date = parse(edtf)
    assert isinstance(date, HistoricalDate)
    assert short(date, code) == SHORT[edtf, code]


def test_an_open_end_has_no_day() -> None:
    """
    What lasted until an unknown day has no end.
    """
    date = parse("1943-09/")
    assert isinstance(date, HistoricalDate)
    assert ends(date) == (number((1943, 9, 1)), None)


@given(DAYS, st.integers(1, 900_000), st.integers(4, 24))
def test_marks_are_in_order_and_not_too_many(first: int, days: int, most: int) -> None:
    """
    They stand on the axis, and their labels are all different from their neighbours'.
    """
    apart = step(days, most)
    marks = [tick for tick in ticks(first, first + days, apart, "es") if not tick.is_year]

    assert len(marks) <= most + 2
    assert all(first <= mark.day <= first + days for mark in marks)
    assert all(one.day < other.day and one.label != other.label for one, other in pairwise(marks))


def test_there_is_no_year_0() -> None:
    """
    The year before the first after Christ is the first before.
    """
    labels = [
        tick.label for tick in ticks(number((-2, 1, 1)), number((3, 1, 1)), Step("year", 1), "en")
    ]
    assert labels == ["3 BC", "2 BC", "1 BC", "AD 1", "AD 2", "AD 3"]
    tens = [
        tick.label
        for tick in ticks(number((-29, 1, 1)), number((20, 1, 1)), Step("year", 10), "en")
    ]
    assert tens == ["30 BC", "20 BC", "10 BC", "AD 1", "AD 10", "AD 20"]


@given(st.lists(st.tuples(DAYS, st.integers(1, 50_000)), min_size=1, max_size=14))
def test_a_scale_keeps_the_order_of_days(times: list[tuple[int, int]]) -> None:
    """
    What is later stands further right, all of it between both ends; only empty time is cut out.
    """
    spans = [(first, first + length) for first, length in times]
    scale = Scale(spans, 24, 1018)

    days = sorted(day for span in spans for day in span)
    assert all(scale.x(one) < scale.x(other) or one == other for one, other in pairwise(days))
    assert scale.x(days[0]) > 24
    assert scale.x(days[-1]) < 1018
    for first, last in spans:
        assert not any(scale.x(first) < cut < scale.x(last) for cut in scale.cuts)
