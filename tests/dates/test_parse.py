"""Dates in words: what is read, and what is refused with what to write instead."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mazo.dates.edtf import DateProblem, HistoricalDate, parse
from mazo.dates.parse import read
from mazo.languages import LANGUAGES
from tests.support.dates import date_of, proposals_of

WORDS = {
    "es": {
        "noviembre de 1943": "1943-11",
        "Noviembre  de 1943.": "1943-11",
        "setiembre de 1943": "1943-09",
        "sept. de 1943": "1943-09",
        "28 de noviembre de 1943": "1943-11-28",
        "el 28 de noviembre de 1943": "1943-11-28",
        "domingo, 28 de noviembre de 1943": "1943-11-28",
        "1.º de enero de 1943": "1943-01-01",
        "primero de enero de 1943": "1943-01-01",
        "en 1943": "1943",
        "año 1943": "1943",
        "hacia 1943": "1943~",
        "hacia noviembre de 1943": "1943-11~",
        "octubre de 1943 aprox.": "1943-10~",
        "quizá en 1943": "1943?",
        "1943 (¿?)": "1943?",
        "entre septiembre y octubre de 1943": "[1943-09..1943-10]",
        "entre septiembre de 1943 y enero de 1944": "[1943-09..1944-01]",
        "entre el 3 y el 9 de septiembre de 1943": "[1943-09-03..1943-09-09]",
        "del 3 al 9 de septiembre de 1943": "1943-09-03/1943-09-09",
        "del 28 de noviembre al 1 de diciembre de 1943": "1943-11-28/1943-12-01",
        "de 1939 a 1945": "1939/1945",
        "desde 1939 hasta 1945": "1939/1945",
        "1939–1945": "1939/1945",
        "desde 1943": "1943/..",
        "hasta 1943": "../1943",
        "1943 o después": "[1943..]",
        "1943 o antes": "[..1943]",
        "verano de 1943": "1943-22",
        "invierno de 1943": "1943-24",
        "siglo XX": "19XX",
        "siglo xiv": "13XX",
        "siglo I a. C.": "-00XX",
        "siglo II antes de Cristo": "-01XX",
        "década de 1940": "194X",
        "década de 1900": "190X",
        "44 a. C.": "-0043",
        "44 a.C.": "-0043",
        "44 a. de C.": "-0043",
        "15 de marzo del 44 a. C.": "-0043-03-15",
        "del 49 al 44 a. C.": "-0048/-0043",
        "de 44 a. C. a 14 d. C.": "-0043/0014",
        "79 d. C.": "0079",
        "1 a. C.": "0000",
    },
    "en": {
        "November 1943": "1943-11",
        "Sept. 1943": "1943-09",
        "28 June 1914": "1914-06-28",
        "June 28, 1914": "1914-06-28",
        "the 28th of June 1914": "1914-06-28",
        "Wednesday, 8 September 1943": "1943-09-08",
        "in 1943": "1943",
        "c. 1943": "1943~",
        "circa 1943": "1943~",
        "about November 1943": "1943-11~",
        "1943 or so": "1943~",
        "perhaps 1943": "1943?",
        "1943 (?)": "1943?",
        "c. 1943?": "1943%",
        "between September and October 1943": "[1943-09..1943-10]",
        "from 3 to 9 September 1943": "1943-09-03/1943-09-09",
        "September 2-6, 1666": "1666-09-02/1666-09-06",
        "2–6 September 1666": "1666-09-02/1666-09-06",
        "1914 to 1918": "1914/1918",
        "since 1943": "1943/..",
        "until 1943": "../1943",
        "1943 or later": "[1943..]",
        "1943 or earlier": "[..1943]",
        "summer of 1943": "1943-22",
        "fall 1943": "1943-23",
        "20th century": "19XX",
        "the twentieth century": "19XX",
        "5th century BC": "-04XX",
        "the 1940s": "194X",
        "decade of 1900": "190X",
        "44 BC": "-0043",
        "15 March 44 BC": "-0043-03-15",
        "49–44 BC": "-0048/-0043",
        "from 44 BC to AD 14": "-0043/0014",
        "AD 79": "0079",
        "79 CE": "0079",
    },
}
SAID = [(code, words, edtf) for code, table in WORDS.items() for words, edtf in table.items()]


@pytest.mark.parametrize(("code", "words", "edtf"), SAID, ids=[f"{c}: {w}" for c, w, _ in SAID])
def test_words_are_read_as_edtf(code: str, words: str, edtf: str) -> None:
    """
    A date in words is the date that EDTF writes so, in whichever language is tried first.
    """
    other = next(each for each in LANGUAGES if each != code)

    date = read(words, code)

    assert isinstance(date, HistoricalDate)
    assert (date.edtf, date.bounds) == (edtf, date_of(edtf).bounds)
    assert read(words, other) == date


@pytest.mark.parametrize(
    ("digits", "edtf"),
    [
        ("12345", "Y12345"),
        ("123456789", "Y123456789"),
        ("123456789 a. C.", "Y-123456788"),
        ("999999999 a. C.", "Y-999999998"),
    ],
)
def test_a_year_may_have_up_to_nine_digits(digits: str, edtf: str) -> None:
    """
    Prehistory has years of many digits, which need EDTF's letter.
    """
    date = read(digits, "es")

    assert isinstance(date, HistoricalDate)
    assert date.edtf == edtf


REFUSED = {
    # what is written: its rule and what is proposed instead, each proposal a date
    "44": ("E603", ["1944"]),
    "abril del 44": ("E603", ["1944-04"]),
    "año 44": ("E603", ["1944"]),
    "8 de septiembre del 43": ("E603", ["1943-09-08"]),
    "verano del 43": ("E603", ["1943-22"]),
    "'43": ("E603", ["1943"]),
    "8 September '43": ("E603", ["1943-09-08"]),
    "8-9-43": ("E603", ["1943-09-08", "1943-08-09"]),
    "13/9/43": ("E603", ["1943-09-13"]),
    "los años cuarenta": ("E603", ["194X"]),
    "años 40": ("E603", ["194X"]),
    "the forties": ("E603", ["194X"]),
    "entre abril y mayo del 44": ("E603", ["[1944-04..1944-05]"]),
    "1944/1943": ("E602", ["1943/1944"]),
    "[1944-02..1943]": ("E602", ["[1943..1944-02]"]),
    "1943-10/1943-09": ("E602", ["1943-09/1943-10"]),
    "de 1945 a 1939": ("E602", ["1939/1945"]),
    "entre 1945 y 1939": ("E602", ["[1939..1945]"]),
    "44 BC to 49 BC": ("E602", ["-0048/-0043"]),
    "1943-13": ("E601", []),
    "1943-00": ("E601", []),
    "1943-20": ("E601", []),
    "1943-25": ("E601", []),
    "1943-09-00": ("E601", []),
    "1943-09-31": ("E601", []),
    "1943-02-29": ("E601", []),
    "1900-02-29": ("E601", []),
    "1943-21-03": ("E601", []),
    "31 de febrero de 1943": ("E601", []),
    "February 30, 1943": ("E601", []),
    "1943-13/1944": ("E601", []),
    "[1943-09..1943-31]": ("E601", []),
    "1943-9": ("E601", ["1943-09"]),
    "1943/9/8": ("E601", ["1943-09-08"]),
    "8/9/1943": ("E601", ["1943-09-08", "1943-08-09"]),
    "13/9/1943": ("E601", ["1943-09-13"]),
    "1943-09-08T12:00": ("E601", ["1943-09-08"]),
    "1943-09/10": ("E601", ["1943-09/1943-10"]),
    "1943-09-03/09": ("E601", ["1943-09-03/1943-09-09"]),
    "1939-45": ("E601", ["1939/1945"]),
    "años 1900": ("E601", ["19XX", "190X"]),
    "1900s": ("E601", ["19XX", "190X"]),
    "noviembr de 1943": ("E601", ["1943-11"]),
    "Novmber 1666": ("E601", ["1666-11"]),
    "septiembre": ("E601", []),
    "3 de septiembre": ("E601", []),
    "año 0": ("E601", []),
    "0 d. C.": ("E601", []),
    "principios de 1943": ("E601", []),
    "finales del siglo XIX": ("E601", []),
    "early 1943": ("E601", []),
    "siglo IIII": ("E601", []),
    "siglo 0": ("E601", []),
    "../..": ("E601", []),
    "[..]": ("E601", []),
    "/": ("E601", []),
    "1943//1944": ("E601", []),
    "[1943..1944..1945]": ("E601", []),
    "[1943": ("E601", []),
    "{1943}": ("E601", []),
    "19XX-05": ("E601", []),
    "1943-XX-05": ("E601", []),
    "19X3": ("E601", []),
    "943": ("0943", []),  # a year of three digits is no slip
    "1234567890": ("E601", []),
    "1234567890 a. C.": ("E601", []),
    "Y1943": ("E601", []),
    "mañana": ("E601", []),
    "-": ("E601", []),
    "": ("E601", []),
    "\0": ("E601", []),
}


@pytest.mark.parametrize(("text", "expected"), REFUSED.items(), ids=map(ascii, REFUSED))
def test_what_is_no_date_is_refused_with_what_to_write(
    text: str, expected: tuple[str, list[str]]
) -> None:
    """
    Two digits of a year, days that are not, and intervals that run backwards are refused.
    """
    code, proposals = expected

    found = read(text, "es")

    if isinstance(found, HistoricalDate):
        assert found.edtf == code
        return
    assert found.rule.code == code
    assert [date_of(each).edtf for each in proposals_of(found)] == proposals


@pytest.mark.parametrize(("century", "proposal"), [(19, "1944-04"), (18, "1844-04")])
def test_two_digits_are_completed_in_a_proposal_only(century: int, proposal: str) -> None:
    """
    The century of the document is proposed for two digits, and never filled in.
    """
    found = read("abril del 44", "es", century)

    assert isinstance(found, DateProblem)
    assert proposals_of(found) == [proposal]


@given(text=st.text(alphabet="0123456789-/.[]XY~?% ", max_size=24))
def test_any_signs_are_a_date_or_a_problem(text: str) -> None:
    """
    Whatever an author types, reading it does not fail, and a date that is read stays itself.
    """
    found = read(text, "en")

    if isinstance(found, HistoricalDate):
        assert parse(found.edtf) == found


_WORDS = """de del el la al a y entre hasta desde siglo década años verano a. C. d. BC AD XX IV 3
    28 44 1943 1943-09 septiembre octubre hacia c. between and from to May '44 ¿? (?) or later
    antes 40s th"""
_WORD_SOUP = st.lists(st.sampled_from(_WORDS.split()), max_size=8)


@pytest.mark.parametrize("code", LANGUAGES)
@given(words=_WORD_SOUP)
def test_any_words_are_a_date_or_a_problem(code: str, words: list[str]) -> None:
    """
    Words of dates in any order are read or refused: never is one read that EDTF would refuse.
    """
    found = read(" ".join(words), code)

    if isinstance(found, HistoricalDate):
        assert parse(found.edtf) == found


@pytest.mark.parametrize("words", ["31 de febrero del 44", "28 to 3", "30-2-44"])
def test_what_is_proposed_is_adate_of(words: str) -> None:
    """
    No proposal is refused in its turn.
    """
    found = read(words, "es")

    assert isinstance(found, DateProblem)
    assert all(isinstance(read(each, "es"), HistoricalDate) for each in proposals_of(found))
