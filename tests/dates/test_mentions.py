"""The parts of dates that passages mention."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mazo.dates.format import write
from mazo.dates.mentions import mentions
from mazo.languages import LANGUAGES
from tests.support.dates import date_of, exact_points

MENTIONED = (
    ("es", "desembarcan en Italia(Septiembre)", {"months": {9}}),
    ("es", "En abril del 44 España deja", {"months": {4}, "short_years": {44}}),
    ("es", "la neutralidad en noviembre de 1943", {"months": {11}, "years": {1943}}),
    ("es", "el 28 de noviembre de 1943", {"days": {28}, "months": {11}, "years": {1943}}),
    ("es", "del 3 al 9 de septiembre", {"days": {3, 9}, "months": {9}}),
    ("es", "entre 1939-45", {"years": {1939}, "short_years": {45}}),
    ("es", "el 44 a. C. y el siglo I a. C.", {"years_before_christ": {44}, "centuries": {-1}}),
    ("es", "en el siglo XX", {"centuries": {20}}),
    ("es", "el verano de 1943", {"seasons": {22}, "years": {1943}}),
    ("es", "8/9/1943", {"months": {8, 9}, "years": {1943}}),
    ("es", "1.943 soldados", {"years": set(), "numbers": set()}),
    ("en", "they may march in May", {"months": {5}}),
    ("en", "they may march", {"months": set()}),
    ("en", "on September 2, 1666", {"days": {2}, "months": {9}, "years": {1666}}),
    ("en", "in the twentieth century", {"centuries": {20}}),
    ("en", "13,200 houses", {"numbers": set(), "years": set()}),
)


@pytest.mark.parametrize(
    ("code", "text", "expected"), MENTIONED, ids=[f"{m[0]}: {m[1]}" for m in MENTIONED]
)
def test_a_passage_mentions_parts_of_dates(
    code: str, text: str, expected: dict[str, set[int]]
) -> None:
    """
    Days, months, seasons, years and centuries are found in prose; other numbers are not.
    """
    found = mentions(text, code)

    assert {name: set(getattr(found, name)) for name in expected} == expected


@pytest.mark.parametrize("code", LANGUAGES)
@given(edtf=exact_points(st.integers(1000, 2099)))
def test_a_date_that_is_written_is_mentioned(code: str, edtf: str) -> None:
    """
    The parts of a date are found again in a sentence that has it in words.
    """
    date = date_of(edtf)
    point = date.points[0]

    found = mentions(f"({write(date, code)}).", code)

    assert point.first_year in found.years
    assert point.month == 0 or point.month in found.months | found.seasons
    assert point.day == 0 or point.day in found.days
