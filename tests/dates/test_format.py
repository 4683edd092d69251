"""Dates written out, and read again."""

from __future__ import annotations

import pytest
from hypothesis import assume, example, given

from mazo.dates.edtf import HistoricalDate, parse
from mazo.dates.format import capitalised, write
from mazo.dates.parse import read
from mazo.languages import LANGUAGES
from tests.support.dates import DATES, date_of

WRITTEN = (
    ("1943-09-08", "8 de septiembre de 1943", "8 September 1943"),
    ("1943-09", "septiembre de 1943", "September 1943"),
    ("1943", "1943", "1943"),
    ("1943-21", "primavera de 1943", "spring 1943"),
    ("194X", "década de 1940", "1940s"),
    ("190X", "década de 1900", "decade of 1900"),
    ("19XX", "siglo XX", "20th century"),
    ("20XX", "siglo XXI", "21st century"),
    ("-00XX", "siglo I a. C.", "1st century BC"),
    ("-0043", "44 a. C.", "44 BC"),
    ("0079", "79 d. C.", "AD 79"),
    ("1943~", "hacia 1943", "c. 1943"),
    ("1943-09-08~", "hacia el 8 de septiembre de 1943", "c. 8 September 1943"),
    ("1943?", "1943 (¿?)", "1943 (?)"),
    (
        "[1943-09..1943-10]",
        "entre septiembre y octubre de 1943",
        "between September and October 1943",
    ),
    (
        "1943-09-03/1943-09-09",
        "del 3 al 9 de septiembre de 1943",
        "from 3 to 9 September 1943",
    ),
    (
        "1943-11-28/1943-12-01",
        "del 28 de noviembre al 1 de diciembre de 1943",
        "from 28 November to 1 December 1943",
    ),
    ("1939/1945", "de 1939 a 1945", "from 1939 to 1945"),
    ("1943/..", "desde 1943", "from 1943"),
    ("../1943", "hasta 1943", "until 1943"),
    ("[1943..]", "1943 o después", "1943 or later"),
    ("[..1943]", "1943 o antes", "1943 or earlier"),
)


@pytest.mark.parametrize(("edtf", "spanish", "english"), WRITTEN, ids=[w[0] for w in WRITTEN])
def test_a_date_is_written_at_its_own_precision(edtf: str, spanish: str, english: str) -> None:
    """
    A date is written in the language of the cards, in words that learners already have.
    """
    date = date_of(edtf)

    assert (write(date, "es"), write(date, "en")) == (spanish, english)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("c. 1677", "c. 1677"), ("siglo XX", "Siglo XX"), ("", ""), ("1943", "1943")],
)
def test_an_answer_begins_with_a_capital_but_for_an_abbreviation(text: str, expected: str) -> None:
    """
    A date stands on a card as an answer does.
    """
    assert capitalised(text) == expected


@pytest.mark.parametrize("code", LANGUAGES)
@given(edtf=DATES)
@example(edtf="1943-11-28/1943-12-01")
@example(edtf="[1943-21..1943-22]")
@example(edtf="[..-0043]")
@example(edtf="-0048/-0043")
@example(edtf="0005/0014")
def test_what_is_written_is_read_back(code: str, edtf: str) -> None:
    """
    A date copied from a card into a card file is the same date.
    """
    date = parse(edtf)
    assume(isinstance(date, HistoricalDate))
    assert isinstance(date, HistoricalDate)

    again = read(write(date, code), code)

    assert isinstance(again, HistoricalDate), again
    assert (again.kind, again.bounds) == (date.kind, date.bounds)
    assert [point.qualifier for point in again.points] == [point.qualifier for point in date.points]


VAGUELY = ["194X~", "194X?", "19XX~", "19XX?", "-04XX%"]


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("edtf", VAGUELY)
def test_a_decade_or_a_century_keeps_its_doubt(edtf: str, code: str) -> None:
    """
    A decade that is approximate is so again when it is read from words.
    """
    date = read(write(date_of(edtf), code), code)

    assert isinstance(date, HistoricalDate)
    assert date.edtf == edtf


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("edtf", ["000X", "004X", "-004X", "-010X"])
def test_a_decade_before_christ_can_be_written_and_read(edtf: str, code: str) -> None:
    """
    Decades of the first centuries and those before Christ have words of their own.
    """
    date = read(write(date_of(edtf), code), code)

    assert isinstance(date, HistoricalDate)
    assert date.bounds == date_of(edtf).bounds


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(
    "edtf", ["1943~/1944", "1943/1944~", "1943~/1944~", "1943?/1944", "[1943~..1944~]", "1943~/.."]
)
def test_one_end_of_a_range_keeps_its_doubt(edtf: str, code: str) -> None:
    """
    “From c. 1943 to 1944”, which Mazo writes, it reads.
    """
    date = read(write(date_of(edtf), code), code)

    assert isinstance(date, HistoricalDate)
    assert date.edtf == edtf


@pytest.mark.parametrize("edtf", ["0001/0100-01-01", "0005/0014-09-03", "[0005..1943-09-08]"])
def test_an_early_year_before_a_day_is_ayear_of(edtf: str) -> None:
    """
    “From AD 5 to 3 September 100” begins in the year 5, not on a fifth of September.
    """
    date = read(write(date_of(edtf), "en"), "en")

    assert isinstance(date, HistoricalDate)
    assert date.edtf == edtf
