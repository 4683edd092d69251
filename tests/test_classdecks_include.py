"""Which notes a class deck has, how exactly it dates them, how it tells errata, and in what language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from authored import NOTES, Authored
from mazo.classdeck import UNTRANSLATED_TAG
from mazo.edtf import HistoricalDate, parse
from mazo.precision import year_of
from teaching import Taught, Value, told


class Facts(NamedTuple):
    """What the small project's notes are, told once more for a plain filter."""

    topic: str
    kind: str
    tags: tuple[str, ...]
    section: str
    first: str
    last: str


FACTS = {
    "fleet-leaves": Facts("siege", "date", ("war::sea",), "The siege", "1756-05-03", "1756-05-03"),
    "siege-lifted": Facts("siege", "date", ("war::sea",), "The siege", "1756-06-01", "1756-06-30"),
    "why-lifted": Facts("siege", "cause", ("war::sea",), "The siege", "1756-06-01", "1756-06-30"),
    "empty-coffers": Facts(
        "peace", "consequence", ("peace",), "The peace", "1763-01-01", "1763-12-31"
    ),
    "peace-signed": Facts(
        "peace", "date", ("peace", "treaty"), "The peace", "1763-01-01", "1763-12-31"
    ),
}
CHOICES: Mapping[str, tuple[str, ...]] = {
    "topics": ("siege", "peace"),
    "tags": ("war", "war::sea", "WAR", "peace", "treaty"),
    "types": ("date", "cause", "consequence"),
    "sections": ("The siege", "the PEACE", "The"),
}
FROM = {"1756": "1756-01-01", "1756-06": "1756-06-01", "4 May 1756": "1756-05-04", "1764": "1764"}
TO = {"1755": "1755-12-31", "1756-05": "1756-05-31", "1756": "1756-12-31", "1763": "1763-12-31"}
NOTHING: tuple[str, ...] = ()
includes = st.fixed_dictionaries(
    {},
    optional={
        **{
            key: st.lists(st.sampled_from(known), unique=True, max_size=len(known))
            for key, known in CHOICES.items()
        },
        "from": st.sampled_from(list(FROM)),
        "to": st.sampled_from(list(TO)),
    },
)


def wanted(include: Mapping[str, object], removed: Iterable[str]) -> set[str]:
    """Return the notes that an `include` asks for, by a plain filter."""

    def fits(facts: Facts) -> bool:
        topics, tags, types, sections = (include.get(key) or NOTHING for key in CHOICES)
        assert isinstance(tags, Iterable)
        return (
            facts.topic in (topics or [facts.topic])  # type: ignore[operator]
            and facts.kind in (types or [facts.kind])  # type: ignore[operator]
            and (not sections or any(_begins(facts.section, each) for each in sections))  # type: ignore[attr-defined]
            and (not tags or any(_is_under(own, tag) for own in facts.tags for tag in tags))
            and facts.last >= FROM.get(str(include.get("from")), "")
            and facts.first <= TO.get(str(include.get("to")), "9999")
        )

    return {name for name, facts in FACTS.items() if fits(facts)} - set(removed)


def _begins(section: str, name: str) -> bool:
    return section.casefold().startswith(name.casefold())


def _is_under(tag: str, name: str) -> bool:
    return f"{tag}::".casefold().startswith(f"{name}::".casefold())


@pytest.fixture(scope="module")
def taught(tmp_path_factory: pytest.TempPathFactory) -> Taught:
    """
    Return one class deck of a released base, which the tests of this module write anew.
    """
    folder = tmp_path_factory.mktemp("included")
    authored = Authored(folder / "base")
    authored.released()
    return Taught(folder / "class", authored.folder)


@settings(max_examples=120, deadline=None)
@given(includes, st.sets(st.sampled_from(NOTES), max_size=3))
def test_what_is_included_is_what_a_plain_filter_finds(
    taught: Taught, include: dict[str, Value], removed: set[str]
) -> None:
    """
    By each key alone and by all together, with notes removed; nothing left is an error.
    """
    assert_included(taught, include, removed)


@pytest.mark.parametrize(
    ("key", "name"),
    [
        *((key, [name]) for key, known in CHOICES.items() for name in known),
        *(("from", date) for date in FROM),
        *(("to", date) for date in TO),
    ],
)
def test_each_key_chooses_by_itself(taught: Taught, key: str, name: Value) -> None:
    """
    As does the plain filter.
    """
    assert_included(taught, {key: name}, set())


def assert_included(taught: Taught, include: dict[str, Value], removed: set[str]) -> None:
    said: dict[str, Value] = {"include": include} if include else {}
    taught.write({**said, "remove": sorted(removed)})
    taught.path.with_suffix(".lock").unlink(missing_ok=True)
    for package in (taught.folder / "dist").glob("*"):
        package.unlink()

    built = taught.release(1)

    found = wanted(include, removed)
    if not found:
        assert "E507" in built.codes or len(removed) == len(NOTES)
    else:
        assert built.published is not None, built.codes
        assert set(told(taught.lines)) == found


def test_notes_without_a_date_are_told(authored: Authored, tmp_path: Path) -> None:
    """
    `from` and `to` leave them out with a remark.
    """
    authored.change("peace.yaml", "    cause: money\n    effect: signed\n", "")
    authored.released()
    taught = Taught(tmp_path / "class", authored.folder, "include: {from: 1750}\n")

    assert taught.codes() == ["I508"]
    taught.released(1)
    assert set(taught.lines) == {"fleet-leaves", "siege-lifted", "why-lifted", "peace-signed"}


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
    base: str, own: str, authored: Authored, tmp_path: Path
) -> None:
    """
    Whatever the base's is: it has the notes that the base would have under that policy.
    """
    authored.change("siege.yaml", "    event: lifted\n", "    event: lifted\n" + ERRATUM)
    authored.change("siege.yaml", "When was the siege", "According to the text, when was the siege")
    authored.change("siege.yaml", "    erratum:\n", "    erratum:\n" + HEDGELESS)
    authored.write("mazo.yaml", authored.read("mazo.yaml") + f"errata: {base}\n")
    authored.released()
    taught = Taught(tmp_path / "class", authored.folder, f"errata: {own}\n")
    taught.released(1)
    other = Authored(tmp_path / "other")
    other.write("siege.yaml", authored.read("siege.yaml"))
    other.write("mazo.yaml", other.read("mazo.yaml") + f"errata: {own}\n")

    contents, lines = other.contents(), told(taught.lines)
    assert contents.keys() == lines.keys()
    for name, content in contents.items():
        fields = {key: text for key, text in lines[name].fields.items() if key != "id"}
        assert fields == content.fields
        assert (lines[name].mod == authored.lock.header.date) == (
            authored.lines.get(name) == lines[name]
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


@pytest.mark.parametrize(("keep", "code"), [("", "E509"), ("untranslated: keep", "I510")])
def test_what_is_not_translated_is_an_error_or_is_kept(
    keep: str, code: str, authored: Authored, tmp_path: Path
) -> None:
    """
    Kept, it is the base's note with a tag, its events in the base's words too.
    """
    authored.released()
    taught = Taught(tmp_path / "class", authored.folder, SPANISH.format(keep=keep))

    built = taught.release(1)

    assert code in built.codes
    if not keep:
        assert built.published is None
        return
    base, lines = authored.lines, taught.lines
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
