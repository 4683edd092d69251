"""`mazo list`: every note with its id, for people, programs and spreadsheets."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mazo.reports.list import FORMATS
from tests.support.class_deck import OWN, ClassDeckBesideBase
from tests.support.command_line import Mazo
from tests.support.listing import csv_rows, listed_notes
from tests.support.packages import notes_of
from tests.support.project import NOTES, QUESTION, CardProject

ASKED = ("question", "answer", "date")
SIEGE = {"fleet-leaves", "siege-lifted", "why-lifted"}
ERRATUM = "    erratum: {kind: KIND, date: 1756-05-04, question: When did it leave?, note: A day later.}\n"
CLASS_DECK = f"""\
include: {{topics: [siege]}}
remove: [why-lifted]
change:
  fleet-leaves:
    question: {{was: "{QUESTION}", now: When did the fleet sail?}}
    tags: {{add: [exam]}}
{OWN}"""
FLEET = "    quote: The fleet left the harbour on 3 May 1756\n"


def test_json_has_every_note(project: CardProject, mazo: Mazo) -> None:
    """
    Topics stand as they are compiled, notes as their file has them.
    """
    result = mazo("list", str(project.folder), "--format", "json")

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
        "path": (project.folder / "peace.yaml").as_posix(),
        "line": 11,
    }


def test_places_are_reported_from_here(
    project: CardProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    The path and the line are those that an editor opens.
    """
    monkeypatch.chdir(project.folder)

    for note in listed_notes(project).values():
        line = project.read(str(note["path"])).splitlines()[int(str(note["line"])) - 1]
        assert line == f"  - id: {note['id']}"


@pytest.mark.parametrize(
    ("language", "answer"), [("en", "3 May 1756"), ("es", "3 de mayo de 1756")]
)
def test_dates_are_written_in_the_cards_language(
    project: CardProject, language: str, answer: str
) -> None:
    """
    Not in that of the messages: the answer is what the card says.
    """
    project.change("mazo.yaml", "language: en", f"language: {language}")

    assert listed_notes(project, "--lang", "en")["fleet-leaves"]["answer"] == answer


@pytest.mark.parametrize(
    ("errata", "kind", "expected"),
    [
        ("both", "error", ("3 May 1756", "1756-05-03")),
        ("corrected", "error", ("4 May 1756", "1756-05-04")),
        ("corrected", "nuance", ("3 May 1756", "1756-05-03")),
        ("exclude", "error", ("3 May 1756", "1756-05-03")),
    ],
)
def test_an_erratum_is_reported_as_the_card_has_it(
    project: CardProject, errata: str, kind: str, expected: tuple[str, str]
) -> None:
    """
    Only a corrected card answers what is accepted, and asks as the erratum asks.
    """
    project.write("mazo.yaml", project.read("mazo.yaml") + f"errata: {errata}\n")
    project.change("siege.yaml", FLEET, FLEET + ERRATUM.replace("KIND", kind))
    project.change("siege.yaml", QUESTION, f"According to the text, {QUESTION.lower()}")

    note = listed_notes(project)["fleet-leaves"]

    assert (note["answer"], note["date"]) == expected
    assert note["erratum"] == kind
    for card in [each for each in project.contents().values() if each.id == "fleet-leaves"]:
        assert {key: note[key] for key in ASKED} == {key: card.fields[key] for key in ASKED}


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
    project: CardProject, mazo: Mazo, words: list[str], expected: set[str]
) -> None:
    """
    All that is given must hold, of a list any one; a build takes the same notes.
    """
    assert set(listed_notes(project, *words)) == expected
    mazo("build", str(project.folder), *words)
    [package] = project.packages().values()
    names = {line.guid: line.id for line in project.lines.values()}
    assert {names[guid] for guid in notes_of(package)} == expected


def test_a_class_deck_is_listed_as_it_has_the_cards(
    class_deck: ClassDeckBesideBase, mazo: Mazo
) -> None:
    """
    Without what it leaves out, with its own words and its own notes, each at its place.
    """
    class_deck.write(CLASS_DECK)
    deck = str(class_deck.path)

    result = mazo("list", deck, "--format", "csv")

    found = {row["id"]: row for row in csv_rows(result)}
    assert result.exit_code == 0, result.output
    assert list(found) == ["fleet-leaves", "siege-lifted", "garrison"]
    assert found["fleet-leaves"]["question"] == "When did the fleet sail?"
    assert found["fleet-leaves"]["tags"] == "war::sea exam"
    assert [row["topic"] for row in found.values()] == ["siege", "siege", "own"]
    assert Path(found["garrison"]["path"]).name == "b.yaml"
    assert [
        row["id"] for row in csv_rows(mazo("list", deck, "--format", "csv", "--tag", "exam"))
    ] == ["fleet-leaves"]


def test_the_topics_of_a_selection_are_those_of_its_notes(project: CardProject, mazo: Mazo) -> None:
    """
    Only a list of all shows topics that have no notes.
    """
    project.write("empty.yaml", "title: Nothing\n")
    project.change("mazo.yaml", "topics: [siege, peace]", "topics: [empty, siege, peace]")

    def topics(*words: str) -> dict[str, int]:
        result = mazo("list", str(project.folder), "--format", "json", *words)
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
    project: CardProject, mazo: Mazo, words: list[str]
) -> None:
    """
    As of a build; nothing is listed.
    """
    result = mazo("list", str(project.folder), *words)

    assert result.exit_code == 2
    assert result.stdout == ""


@pytest.mark.parametrize("form", list(FORMATS))
def test_a_project_with_errors_is_listed(project: CardProject, mazo: Mazo, form: str) -> None:
    """
    What could be read is listed, and a line on the other stream counts the errors.
    """
    project.change("peace.yaml", "quote: they signed", "quote: they sealed")
    project.change("siege.yaml", "  - id: why-lifted\n    question", "  - question")

    result = mazo("list", str(project.folder), "--format", form)

    assert result.exit_code == 0
    assert result.stderr.count("\n") == 1
    assert "2" in result.stderr
    listed = ("fleet-leaves", "siege-lifted", "What made", "empty-coffers", "peace-signed")
    assert [each for each in listed if each not in result.stdout] == []


def test_a_file_that_is_no_yaml_hides_no_other(project: CardProject) -> None:
    """
    The notes of the other topics are listed.
    """
    project.write("peace.yaml", "title: [\n")

    assert set(listed_notes(project)) == SIEGE


@pytest.mark.parametrize("files", [["mazo.yaml"], ["siege.yaml", "peace.yaml"]], ids=" ".join)
def test_nothing_to_read_is_a_failure(project: CardProject, mazo: Mazo, files: list[str]) -> None:
    """
    Then the errors are reported, and nothing is listed.
    """
    for name in files:
        (project.folder / name).write_bytes(b"- [\xff\n")

    result = mazo("list", str(project.folder), "--format", "json")

    assert result.exit_code == 1
    assert result.stdout == ""
    assert "error" in result.stderr


def test_a_project_without_notes_is_an_empty_list(project: CardProject, mazo: Mazo) -> None:
    """
    A fresh project has nothing wrong.
    """
    for name in ("siege", "peace"):
        project.write(f"{name}.yaml", f"title: {name}\n")

    assert listed_notes(project) == {}
    assert csv_rows(mazo("list", str(project.folder), "--format", "csv")) == []
    assert mazo("list", str(project.folder)).exit_code == 0


def test_the_notes_of_a_package_are_those_of_its_project(mazo: Mazo, tmp_path: Path) -> None:
    """
    Who has only a package sees the same ids, and nothing else can be done with it by mistake.
    """
    project = CardProject(tmp_path / "cards")
    project.release()
    package = str(next(project.dist.glob("*t3st.apkg")))

    of_package = json.loads(mazo("list", package, "--format", "json").output)["notes"]
    of_folder = json.loads(mazo("list", str(project.folder), "--format", "json").output)["notes"]

    assert [note["id"] for note in of_package] == [note["id"] for note in of_folder]
    assert mazo("build", package).exit_code == 2
