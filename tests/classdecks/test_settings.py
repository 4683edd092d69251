"""How exactly a class deck dates its notes, how it shows errata, and in what language."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mazo.classdecks.precision import year_of
from mazo.dates.edtf import HistoricalDate, parse
from mazo.model.class_deck import UNTRANSLATED_TAG
from tests.support.class_deck import ClassDeck, with_learners
from tests.support.project import CardProject

points = st.builds(
    lambda year, rest, sign: f"{year}{rest}{sign}",
    st.one_of(
        st.integers(0, 9999).map("{:04}".format),
        st.integers(1, 9999).map("-{:04}".format),
        st.integers(10_000, 99_999).map("Y{}".format),
        st.sampled_from(("194X", "19XX")),
    ),
    st.sampled_from(("", "-01", "-09", "-12", "-21", "-24", "-02-28", "-12-31", "-XX", "-06-XX")),
    st.sampled_from(("", "?", "~", "%")),
)
ends = st.one_of(points, st.sampled_from(("", "..")))
dates = st.one_of(
    points,
    st.builds("{}/{}".format, ends, ends),
    st.builds("[{}..{}]".format, ends, ends),
)


@pytest.mark.slow
@settings(max_examples=1000)
@given(dates)
def test_the_year_of_a_date_holds_the_date(text: str) -> None:
    """
    Its bounds are whole years that hold the date's, and no year more; nothing finer is left.
    """
    date = parse(text)
    if not isinstance(date, HistoricalDate):
        return

    year = year_of(date)

    (first, last), (year_first, year_last) = date.bounds, year.bounds
    assert year_first == (first[0], 1, 1)
    assert year_last == (last[0], 12, 31)
    assert year.precision not in ("day", "month", "season")
    assert {*"".join(each.qualifier for each in year.points).replace("%", "?~")} == (
        {*"".join(each.qualifier for each in date.points).replace("%", "?~")}
    )
    assert year_of(year) == year
    assert parse(year.edtf) == year


@pytest.mark.parametrize(
    ("date", "year"),
    [
        ("1943-09-08", "1943"),
        ("1943-09~", "1943~"),
        ("1943-09/1943-10", "1943"),
        ("1943-09~/1943-10?", "1943%"),
        ("1943-09/1944", "1943/1944"),
        ("1943-24", "[1943..1944]"),
        ("1943-09/1943-24", "1943/1944"),
        ("[1943-09..]", "[1943..]"),
        ("../1943-09", "/1943"),
        ("1943-06-XX", "1943"),
        ("1939/1943-09", "1939/1943"),
        ("-0043-03-15", "-0043"),
        ("0000-03", "0000"),
        ("Y-12345-03", "Y-12345"),
        ("194X", "194X"),
    ],
)
def test_years_of_dates(date: str, year: str) -> None:
    """
    As people would say: a winter is in two years, a span within a year is that year.
    """
    found = parse(date)
    assert isinstance(found, HistoricalDate)

    assert year_of(found).edtf == year


ERRATUM = """\
    erratum:
      kind: error
      date: 1756-07
      note: It was lifted in July.
"""


@pytest.mark.parametrize("base", ["text", "both", "corrected", "exclude"])
@pytest.mark.parametrize("own", ["text", "both", "corrected", "exclude"])
def test_each_policy_of_errata_is_the_class_decks(
    base: str, own: str, project: CardProject, tmp_path: Path
) -> None:
    """
    Whatever the base's is: it has the notes that the base would have under that policy.
    """
    project.change("siege.yaml", "    event: lifted\n", "    event: lifted\n" + ERRATUM)
    project.change("siege.yaml", "When was the siege", "According to the text, when was the siege")
    project.change("siege.yaml", "    erratum:\n", "    erratum:\n" + HEDGELESS)
    project.write("mazo.yaml", project.read("mazo.yaml") + f"errata: {base}\n")
    project.release()
    class_deck = ClassDeck(tmp_path / "class", project.folder, f"errata: {own}\n")
    class_deck.release(1)
    other = CardProject(tmp_path / "other")
    other.write("siege.yaml", project.read("siege.yaml"))
    other.write("mazo.yaml", other.read("mazo.yaml") + f"errata: {own}\n")

    contents, lines = other.contents(), with_learners(class_deck.lines)
    assert contents.keys() == lines.keys()
    for name, content in contents.items():
        fields = {key: text for key, text in lines[name].fields.items() if key != "id"}
        assert fields == content.fields
        assert (lines[name].mod == project.lock.header.date) == (
            project.lines.get(name) == lines[name]
        )


HEDGELESS = "      question: When was the siege of the harbour lifted?\n"
SPANISH = """\
language: es
{keep}
topics: {{siege: El asedio, peace: La paz}}
events:
  storm: Una tormenta
  lifted: Se levanta el asedio
  money: Las coronas se arruinan
  signed: Se firma la paz
change:
  siege-lifted: {{question: ¿Cuándo se levantó el asedio del puerto?}}
"""


def test_a_name_that_is_the_same_in_both_languages_is_no_idle_change(
    project: CardProject, tmp_path: Path
) -> None:
    """
    The teacher has looked at it; without `was` a remark still says that later changes go unnoticed.
    """
    project.release()
    same = "language: es\nuntranslated: keep\ntopics: {siege: {was: '1: The siege', now: '1: The siege'}}\n"
    class_deck = ClassDeck(tmp_path / "class", project.folder, same)

    assert {"I532", "I533", "E530"}.isdisjoint(class_deck.codes())
    class_deck.write(same.replace("language: es\n", ""))
    assert "I532" in class_deck.codes()


@pytest.mark.parametrize(("keep", "code"), [("", "E509"), ("untranslated: keep", "I510")])
def test_what_is_not_translated_is_an_error_or_is_kept(
    keep: str, code: str, project: CardProject, tmp_path: Path
) -> None:
    """
    Kept, it is the base's note with a tag, its events in the base's words too.
    """
    project.release()
    class_deck = ClassDeck(tmp_path / "class", project.folder, SPANISH.format(keep=keep))

    built = class_deck.build(1)

    assert code in built.codes
    if not keep:
        assert built.published is None
        return
    base, lines = project.lines, class_deck.lines
    for name, line in lines.items():
        if name == "siege-lifted":
            assert line.fields["language"] == "es"
            assert line.fields["answer"] == "Junio de 1756"
            assert line.fields["passage"] == base[name].fields["passage"]
            assert line.fields["passagelanguage"] == "en"
            assert "Se levanta" in line.fields["event"]
            assert UNTRANSLATED_TAG not in line.tags
        else:
            assert line.fields == base[name].fields
            assert set(line.tags) == {*base[name].tags, UNTRANSLATED_TAG}
        assert line.mod > base[name].mod
        assert line.guid == base[name].guid
