"""The tables of the page of dates are true, in English and in Spanish."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from mazo.dates.edtf import DateProblem, HistoricalDate
from mazo.dates.format import write
from mazo.dates.parse import read
from mazo.diagnostics import MessageLanguage
from tests.support.paths import ROOT

PAGES: Mapping[MessageLanguage, str] = {
    "en": (ROOT / "docs" / "dates.md").read_text("utf-8"),
    "es": (ROOT / "docs" / "dates.es.md").read_text("utf-8"),
}
DATES = [
    (language, *row)
    for language, text in PAGES.items()
    for row in re.findall(r"^\| (`.+?`) \| (`.+?`) \| ([^|]+) \|$", text, re.MULTILINE)
]
REFUSED = [
    (language, *row)
    for language, text in PAGES.items()
    for row in re.findall(r"^\| `(.+?)` \| [^|]+ \| `(E\d+)` \|$", text, re.MULTILINE)
]


def ticked(text: str) -> list[str]:
    return re.findall(r"`([^`]+)`", text)


@pytest.mark.parametrize(
    ("language", "written", "stored", "answered"), DATES, ids=[row[1] for row in DATES]
)
def test_dates(language: MessageLanguage, written: str, stored: str, answered: str) -> None:
    """
    The forms of the table of dates are read as it says, and written as it says.
    """
    forms, codes, answers = ticked(written), ticked(stored), answered.split(", ")
    found = [read(form, language) for form in forms]

    assert all(isinstance(date, HistoricalDate) for date in found)
    edtf = {date.edtf for date in found if isinstance(date, HistoricalDate)}
    assert edtf == set(codes)
    words = {write(date, language) for date in found if isinstance(date, HistoricalDate)}
    assert {said.removeprefix("the ") for said in words} == {
        said.removeprefix("the ").strip() for said in answers
    }


@pytest.mark.parametrize(("language", "written", "code"), REFUSED)
def test_dates_that_are_refused(language: MessageLanguage, written: str, code: str) -> None:
    """
    The forms of the second table are refused under the code that it gives.
    """
    found = read(written, language)

    assert isinstance(found, DateProblem)
    assert found.rule.code == code


def test_both_sides_of_the_page_have_tables() -> None:
    """
    So that no change of their form empties the tests above.
    """
    for tables, least in ((DATES, 12), (REFUSED, 9)):
        languages = [row[0] for row in tables]
        assert min(languages.count("en"), languages.count("es")) >= least
