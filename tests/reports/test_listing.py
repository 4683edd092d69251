"""`mazo list`: every note with its id, for people, programs and spreadsheets."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from textwrap import indent

import pytest
from click.testing import Result
from hypothesis import given
from hypothesis import strategies as st

from mazo import open as opened
from mazo.diagnostics import MessageLanguage
from mazo.model.note import Topic
from mazo.reports.diagnostics import Look, cells
from mazo.reports.listing import FORMATS, Listed, Section, as_csv, harmless, listing, table
from mazo.text.places import TextFile
from tests.support.learner import notes_of
from tests.support.project import FIFTH, NOTES, QUESTION, Authored

Mazo = Callable[..., Result]
Rows = list[dict[str, str]]
ASKED = ("question", "answer", "date")
SIEGE = {"fleet-leaves", "siege-lifted", "why-lifted"}
ERRATUM = "    erratum: {kind: KIND, date: 1756-05-04, question: When did it leave?, note: A day later.}\n"
CLASS_DECK = f"""\
base: ..
class: b-x7q2
title: The siege, for class B
include: {{topics: [siege]}}
remove: [why-lifted]
change:
  fleet-leaves:
    question: {{was: "{QUESTION}", now: When did the fleet sail?}}
    tags: {{add: [exam]}}
add:
  own:
    title: Our own
    causes:
{indent(FIFTH, "    ")}"""
FLEET = "    quote: The fleet left the harbour on 3 May 1756\n"


def told(mazo: Mazo, authored: Authored, *words: str) -> dict[str, dict[str, object]]:
    """
    Return what the JSON of a list tells of each note, by their ids.
    """
    result = mazo("list", str(authored.folder), "--format", "json", *words)
    assert result.exit_code == 0, result.output
    return {note["id"]: note for note in json.loads(result.stdout)["notes"]}


def rows(result: Result) -> Rows:
    """
    Return the rows of a list in CSV by the names of its columns.
    """
    text = result.stdout_bytes.decode("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_json_has_every_note(authored: Authored, mazo: Mazo) -> None:
    """
    Topics stand as they are compiled, notes as their file has them.
    """
    result = mazo("list", str(authored.folder), "--format", "json")

    listed = json.loads(result.stdout)
    assert result.exit_code == 0
    assert [note["id"] for note in listed["notes"]] == list(NOTES)
    assert listed["topics"] == [
        {"id": "siege", "title": "1: The siege", "count": 3},
        {"id": "peace", "title": "2: The peace", "count": 2},
    ]
    assert listed["notes"][4] == {
        "id": "peace-signed",
        "type": "date",
        "topic": "peace",
        "question": "In which year was the peace signed?",
        "answer": "1763",
        "date": "1763",
        "tags": ["peace", "treaty"],
        "event": "signed",
        "cause": "",
        "effect": "",
        "erratum": "",
        "path": (authored.folder / "peace.yaml").as_posix(),
        "line": 11,
    }


def test_places_are_told_from_here(
    authored: Authored, mazo: Mazo, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    The path and the line are those that an editor opens.
    """
    monkeypatch.chdir(authored.folder)

    for note in told(mazo, authored).values():
        line = authored.read(str(note["path"])).splitlines()[int(str(note["line"])) - 1]
        assert line == f"  - id: {note['id']}"


@pytest.mark.parametrize(
    ("language", "answer"), [("en", "3 May 1756"), ("es", "3 de mayo de 1756")]
)
def test_dates_are_written_in_the_cards_language(
    authored: Authored, mazo: Mazo, language: str, answer: str
) -> None:
    """
    Not in that of the messages: the answer is what the card says.
    """
    authored.change("mazo.yaml", "language: en", f"language: {language}")

    assert told(mazo, authored, "--lang", "en")["fleet-leaves"]["answer"] == answer


@pytest.mark.parametrize(
    ("errata", "kind", "expected"),
    [
        ("both", "error", ("3 May 1756", "1756-05-03")),
        ("corrected", "error", ("4 May 1756", "1756-05-04")),
        ("corrected", "nuance", ("3 May 1756", "1756-05-03")),
        ("exclude", "error", ("3 May 1756", "1756-05-03")),
    ],
)
def test_an_erratum_is_told_as_the_card_has_it(
    authored: Authored, mazo: Mazo, errata: str, kind: str, expected: tuple[str, str]
) -> None:
    """
    Only a corrected card answers what is accepted, and asks as the erratum asks.
    """
    authored.write("mazo.yaml", authored.read("mazo.yaml") + f"errata: {errata}\n")
    authored.change("siege.yaml", FLEET, FLEET + ERRATUM.replace("KIND", kind))
    authored.change("siege.yaml", QUESTION, f"According to the text, {QUESTION.lower()}")

    note = told(mazo, authored)["fleet-leaves"]

    assert (note["answer"], note["date"]) == expected
    assert note["erratum"] == kind
    for card in [each for each in authored.contents().values() if each.id == "fleet-leaves"]:
        assert {key: note[key] for key in ASKED} == {key: card.fields[key] for key in ASKED}


def test_csv_and_json_tell_the_same(authored: Authored, mazo: Mazo) -> None:
    """
    A row a note, its tags in one cell.
    """
    result = mazo("list", str(authored.folder), "--format", "csv")

    found = {row["id"]: row for row in rows(result)}
    expected = told(mazo, authored)
    assert result.exit_code == 0
    assert list(found) == list(expected)
    for name, note in expected.items():
        tags = note["tags"]
        assert isinstance(tags, list)
        texts = {key: str(value) for key, value in note.items()} | {"tags": " ".join(tags)}
        assert found[name] == texts


def test_csv_holds_quotes_and_line_breaks(authored: Authored, mazo: Mazo) -> None:
    """
    What separates cells and rows may stand in a cell.
    """
    answer = 'A storm, the "great" one;\nit scattered the ships'
    written = json.dumps(answer)
    authored.change("siege.yaml", "answer: A storm that scattered the ships", f"answer: {written}")

    result = mazo("list", str(authored.folder), "--format", "csv")

    assert [row["answer"] for row in rows(result) if row["id"] == "why-lifted"] == [answer]
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


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["--topic", "siege"], SIEGE),
        (["--topic", "siege", "--topic", "peace"], set(NOTES)),
        (["--tag", "treaty"], {"peace-signed"}),
        (["--tag", "War"], SIEGE),
        (["--type", "date"], {"fleet-leaves", "siege-lifted", "peace-signed"}),
        (["--type", "cause", "--type", "consequence"], {"why-lifted", "empty-coffers"}),
        (["--topic", "siege", "--type", "date"], {"fleet-leaves", "siege-lifted"}),
    ],
    ids=lambda value: " ".join(sorted(value) if isinstance(value, set) else value),
)
def test_a_list_is_filtered_as_a_build_is(
    authored: Authored, mazo: Mazo, words: list[str], expected: set[str]
) -> None:
    """
    All that is given must hold, of a list any one; a build takes the same notes.
    """
    assert set(told(mazo, authored, *words)) == expected
    mazo("build", str(authored.folder), *words)
    [package] = authored.packages().values()
    names = {line.guid: line.id for line in authored.lines.values()}
    assert {names[guid] for guid in notes_of(package)} == expected


def test_a_class_deck_is_listed_as_it_has_the_cards(authored: Authored, mazo: Mazo) -> None:
    """
    Without what it leaves out, with its own words and its own notes, each at its place.
    """
    (authored.folder / "classes").mkdir()
    authored.write("classes/b.yaml", CLASS_DECK)
    deck = str(authored.folder / "classes" / "b.yaml")

    result = mazo("list", deck, "--format", "csv")

    found = {row["id"]: row for row in rows(result)}
    assert result.exit_code == 0, result.output
    assert list(found) == ["fleet-leaves", "siege-lifted", "garrison"]
    assert found["fleet-leaves"]["question"] == "When did the fleet sail?"
    assert found["fleet-leaves"]["tags"] == "war::sea exam"
    assert [row["topic"] for row in found.values()] == ["siege", "siege", "own"]
    assert Path(found["garrison"]["path"]).name == "b.yaml"
    assert [row["id"] for row in rows(mazo("list", deck, "--format", "csv", "--tag", "exam"))] == [
        "fleet-leaves"
    ]


def test_the_topics_of_a_selection_are_those_of_its_notes(authored: Authored, mazo: Mazo) -> None:
    """
    Only a list of all shows topics that have no notes.
    """
    authored.write("empty.yaml", "title: Nothing\n")
    authored.change("mazo.yaml", "topics: [siege, peace]", "topics: [empty, siege, peace]")

    def topics(*words: str) -> dict[str, int]:
        result = mazo("list", str(authored.folder), "--format", "json", *words)
        return {topic["id"]: topic["count"] for topic in json.loads(result.stdout)["topics"]}

    assert topics() == {"empty": 0, "siege": 3, "peace": 2}
    assert topics("--type", "cause") == {"siege": 1}


@pytest.mark.parametrize(
    "words",
    [
        ["--topic", "war"],
        ["--tag", "se"],
        ["--type", "event"],
        ["--topic", "siege", "--tag", "treaty"],
        ["--format", "xml"],
    ],
    ids=" ".join,
)
def test_what_there_is_none_of_is_a_wrong_use(
    authored: Authored, mazo: Mazo, words: list[str]
) -> None:
    """
    As of a build; nothing is listed.
    """
    result = mazo("list", str(authored.folder), *words)

    assert result.exit_code == 2
    assert result.stdout == ""


@pytest.mark.parametrize("form", list(FORMATS))
def test_a_project_with_errors_is_listed(authored: Authored, mazo: Mazo, form: str) -> None:
    """
    What could be read is told, and on the other stream, in a line, that there is more.
    """
    authored.change("peace.yaml", "quote: they signed", "quote: they sealed")
    authored.change("siege.yaml", "  - id: why-lifted\n    question", "  - question")

    result = mazo("list", str(authored.folder), "--format", form)

    assert result.exit_code == 0
    assert result.stderr.count("\n") == 1
    assert "2" in result.stderr
    listed = ("fleet-leaves", "siege-lifted", "What made", "empty-coffers", "peace-signed")
    assert [each for each in listed if each not in result.stdout] == []


def test_a_file_that_is_no_yaml_hides_no_other(authored: Authored, mazo: Mazo) -> None:
    """
    The notes of the other topics are listed.
    """
    authored.write("peace.yaml", "title: [\n")

    assert set(told(mazo, authored)) == SIEGE


@pytest.mark.parametrize("files", [["mazo.yaml"], ["siege.yaml", "peace.yaml"]], ids=" ".join)
def test_nothing_to_read_is_a_failure(authored: Authored, mazo: Mazo, files: list[str]) -> None:
    """
    Then the errors are told, and nothing is listed.
    """
    for name in files:
        (authored.folder / name).write_bytes(b"- [\xff\n")

    result = mazo("list", str(authored.folder), "--format", "json")

    assert result.exit_code == 1
    assert result.stdout == ""
    assert "error" in result.stderr


def test_a_project_without_notes_is_an_empty_list(authored: Authored, mazo: Mazo) -> None:
    """
    A fresh project has nothing wrong.
    """
    for name in ("siege", "peace"):
        authored.write(f"{name}.yaml", f"title: {name}\n")

    assert told(mazo, authored) == {}
    assert rows(mazo("list", str(authored.folder), "--format", "csv")) == []
    assert mazo("list", str(authored.folder)).exit_code == 0


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("columns", [60, 80, 120])
def test_the_table_has_a_line_a_note(
    authored: Authored,
    mazo: Mazo,
    monkeypatch: pytest.MonkeyPatch,
    columns: int,
    language: MessageLanguage,
) -> None:
    """
    Its id and its type stand first, whole, in every width; a topic's tags once, in its heading.
    """
    monkeypatch.setenv("COLUMNS", str(columns))

    result = mazo("list", str(authored.folder), language=language)

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


def test_a_heading_tells_the_tags_that_all_notes_have(authored: Authored) -> None:
    """
    A class deck may take a topic's tag from one note: then it stands with the others.
    """
    deck = opened(authored.folder).check().deck
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


def test_a_pipe_gets_utf_8_and_no_colours(authored: Authored, mazo: Mazo) -> None:
    """
    Programs get the same bytes on every system.
    """
    authored.change("siege.yaml", "The siege is lifted", "El sitio, señores, acabó")
    authored.change("siege.yaml", "On what day", "¿On what day")

    for form in ("json", "csv"):
        content = mazo("list", str(authored.folder), "--format", form).stdout_bytes
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
    It is told whole where it can be, and the other columns stay where they are.
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
    Where all ids are long, each line still tells a part of its question.
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


def test_the_notes_of_a_package_are_those_of_its_project(
    mazo: Callable[..., Result], tmp_path: Path
) -> None:
    """
    Who has only a package sees the same ids, and nothing else can be done with it by mistake.
    """
    authored = Authored(tmp_path / "cards")
    authored.released()
    package = str(next(authored.dist.glob("*t3st.apkg")))

    of_package = json.loads(mazo("list", package, "--format", "json").output)["notes"]
    of_folder = json.loads(mazo("list", str(authored.folder), "--format", "json").output)["notes"]

    assert [note["id"] for note in of_package] == [note["id"] for note in of_folder]
    assert mazo("build", package).exit_code == 2
