"""The forms of `mazo list`: CSV that no spreadsheet runs, and a table that fits the terminal."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mazo.diagnostics import MessageLanguage
from mazo.model.note import Topic
from mazo.reports.diagnostics import Look, cells
from mazo.reports.list import Listed, Section, as_csv, harmless, listing, table
from mazo.text.places import TextFile
from tests.support.command_line import Mazo
from tests.support.listing import csv_rows, listed_notes
from tests.support.project import NOTES, CardProject


def test_csv_and_json_hold_the_same(project: CardProject, mazo: Mazo) -> None:
    """
    A row a note, its tags in one cell.
    """
    result = mazo("list", str(project.folder), "--format", "csv")

    found = {row["id"]: row for row in csv_rows(result)}
    expected = listed_notes(project)
    assert result.exit_code == 0
    assert list(found) == list(expected)
    for name, note in expected.items():
        tags = note["tags"]
        assert isinstance(tags, list)
        texts = {key: str(value) for key, value in note.items()} | {"tags": " ".join(tags)}
        assert found[name] == texts


def test_csv_holds_quotes_and_line_breaks(project: CardProject, mazo: Mazo) -> None:
    """
    What separates cells and rows may stand in a cell.
    """
    answer = 'A storm, the "great" one;\nit scattered the ships'
    written = json.dumps(answer)
    project.change("siege.yaml", "answer: A storm that scattered the ships", f"answer: {written}")

    result = mazo("list", str(project.folder), "--format", "csv")

    assert [row["answer"] for row in csv_rows(result) if row["id"] == "why-lifted"] == [answer]
    assert result.stdout_bytes.count(b"\r\n") == 1 + len(NOTES)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("=1+1", "'=1+1"),
        ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
        ("-mente", "'-mente"),
        ("-0043-03", "'-0043-03"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("＝1+1", "'＝1+1"),
        ("-0043", "-0043"),
        ("+3,5", "+3,5"),
        ("1943-10", "1943-10"),
        ("¿Cuándo?", "¿Cuándo?"),
        ("", ""),
    ],
)
def test_no_cell_is_a_formula(cell: str, expected: str) -> None:
    """
    An apostrophe stands before what a spreadsheet would run; numbers stay numbers.
    """
    assert harmless(cell) == expected


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("columns", [60, 80, 120])
def test_the_table_has_a_line_a_note(
    project: CardProject,
    mazo: Mazo,
    monkeypatch: pytest.MonkeyPatch,
    columns: int,
    language: MessageLanguage,
) -> None:
    """
    Its id and its type stand first, whole, in every width; a topic's tags once, in its heading.
    """
    monkeypatch.setenv("COLUMNS", str(columns))

    result = mazo("list", str(project.folder), language=language)

    lines = result.stdout.splitlines()
    types = ("date", "date", "cause", "consequence", "date")
    assert result.exit_code == 0
    assert result.stderr == ""
    assert [tuple(line.split()[:2]) for line in lines if line.startswith("  ")] == list(
        zip(NOTES, types, strict=True)
    )
    assert max(map(cells, lines)) <= columns
    assert result.stdout.count("war::sea") == 1
    assert ("3 May 1756" in result.stdout) == (columns > 60)
    assert ("treaty" in result.stdout) == (columns > 80)


def test_a_heading_has_the_tags_that_all_notes_have(project: CardProject) -> None:
    """
    A class deck may take a topic's tag from one note: then it stands with the others.
    """
    deck = project.check().deck
    assert deck is not None
    first, *others = deck.notes
    bare = first._replace(topic=first.topic._replace(tags=()))
    look = Look("en", Path(), 120)

    shown = [
        table(listing(deck, notes, look), look).splitlines()
        for notes in (deck.notes, (bare, *others))
    ]

    assert [
        [number for number, line in enumerate(each) if "war::sea" in line] for each in shown
    ] == [
        [0],
        [2, 3],
    ]


def test_a_pipe_gets_utf_8_and_no_colours(project: CardProject, mazo: Mazo) -> None:
    """
    Programs get the same bytes on every system.
    """
    project.change("siege.yaml", "The siege is lifted", "El sitio, señores, acabó")
    project.change("siege.yaml", "On what day", "¿On what day")

    for form in ("json", "csv"):
        content = mazo("list", str(project.folder), "--format", form).stdout_bytes
        assert "¿On what day".encode() in content
        assert b"\x1b" not in content


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=150)
WIDE = st.text("aá漢e\u0301\x1b\n \t=", max_size=150)
ANY = st.one_of(TEXTS, WIDE)
LISTED = st.builds(
    Listed, id=ANY, type=st.sampled_from(["date", "consequence"]), topic=st.just("siege"),
    question=ANY, answer=ANY, date=ANY, tags=st.tuples(ANY), event=ANY, cause=ANY, effect=ANY,
    erratum=st.just(""), path=ANY, line=st.integers(1, 10_000),
)  # fmt: skip
TOPIC = Topic("siege", "", TextFile(Path("siege.yaml"), ""), "", names_document=False, section="", section_place=None, tags=())  # fmt: skip


@given(title=ANY, notes=st.lists(LISTED, max_size=12), columns=st.integers(60, 140), ascii_only=st.booleans())  # fmt: skip
def test_no_line_is_wider_than_the_terminal(
    title: str, notes: list[Listed], columns: int, *, ascii_only: bool
) -> None:
    """
    Whatever notes hold, there is a line for each, and none moves the cursor.
    """
    look = Look("es", Path(), columns, ascii_only=ascii_only)
    topic = TOPIC._replace(title=title, tags=tuple(note.answer for note in notes[:1]))

    shown = table([Section(topic, tuple(notes))], look)

    lines = shown.split("\n")
    assert len(lines) == 1 + len(notes) + 1
    assert max(map(cells, lines)) <= columns
    assert all(line.isprintable() for line in lines)


@pytest.mark.parametrize("length", [50, 100, 200])
def test_a_long_id_widens_its_own_line_alone(length: int) -> None:
    """
    It is shown whole where it can be, and the other columns stay where they are.
    """
    plain = Listed("short", "date", "siege", "When? " * 20, "1756", "1756", ("exam",), "", "", "", "", "a.yaml", 1)  # fmt: skip
    notes = (*[plain] * 19, plain._replace(id="x" * length))

    lines = table([Section(TOPIC, notes)], Look("en", Path(), 120)).splitlines()

    *others, last = lines[1:]
    assert {line.index("When?") for line in others} == {len("  short  date  1756  ")}
    assert {line.index("exam") for line in others} == {116}
    assert last.startswith("  " + "x" * min(length, 117))
    assert cells(last) <= 120
    if length == 50:
        assert last.index("exam") == 116


@pytest.mark.parametrize("columns", [60, 80])
def test_long_ids_leave_room_for_the_question(columns: int) -> None:
    """
    Where all ids are long, each line still shows a part of its question.
    """
    note = Listed("x" * 40, "date", "siege", "When? " * 20, "1756", "1756", (), "", "", "", "", "a.yaml", 1)  # fmt: skip

    lines = table([Section(TOPIC, (note, note))], Look("en", Path(), columns)).splitlines()

    assert all("x  date  When?" in line for line in lines[1:])


@given(notes=st.lists(LISTED, max_size=5))
def test_csv_gives_back_what_it_was_given(notes: list[Listed]) -> None:
    """
    Every cell comes back, but for the apostrophe before a formula.
    """
    text = as_csv([Section(TOPIC, tuple(notes))], Look("en", Path()))

    header, *found = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert tuple(header) == Listed._fields
    assert [dict(zip(header, row, strict=True)) for row in found] == [
        {
            name: harmless(" ".join(value) if name == "tags" else str(value))
            for name, value in note._asdict().items()
        }
        for note in notes
    ]
