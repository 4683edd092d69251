"""`mazo plan`: what the next build changes for learners, before it happens and in its notes."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from mazo.notetypes import NOTE_TYPES
from mazo.reports.change_words import FIELDS
from tests.support.command_line import Mazo
from tests.support.project import BETTER, FIFTH, NAME, QUESTION, CardProject

Change = Callable[[CardProject], None]


def planned(mazo: Mazo, project: CardProject) -> dict[str, Any]:
    result = mazo("plan", str(project.folder), "--format", "json")
    assert result.exit_code == 0, result.output
    found: dict[str, Any] = json.loads(result.stdout)
    return found


CHANGES: dict[str, tuple[Change, dict[str, list[str]]]] = {
    "nothing": (lambda _: None, {}),
    "a question": (CardProject.correct, {"corrected": ["fleet-leaves"]}),
    "a new note": (
        lambda each: each.change("siege.yaml", "causes:\n", "causes:\n" + FIFTH),
        {"new": ["garrison"]},
    ),
    "a note taken out": (
        lambda each: each.take_out("siege.yaml", "fleet-leaves") and None,
        {"retired": ["fleet-leaves"]},
    ),
    "a deck": (
        lambda each: each.change("peace.yaml", '"2: The peace"', '"2: Peace"'),
        {"moved": ["peace-signed", "empty-coffers"]},
    ),
    "a letter of a deck": (
        lambda each: each.change("peace.yaml", '"2: The peace"', '"2: The Peace"'),
        {},
    ),
}


@pytest.mark.parametrize(("change", "expected"), CHANGES.values(), ids=CHANGES)
def test_a_plan_names_the_notes(
    project: CardProject, mazo: Mazo, change: Change, expected: dict[str, list[str]]
) -> None:
    """
    Each note that changes for learners is named, under what happens to it; nothing is written.
    """
    project.release()
    change(project)
    before = project.files()

    plan = planned(mazo, project)

    found: dict[str, list[str]] = {}
    for note in plan["notes"]:
        found.setdefault(note["kind"], []).append(note["id"])
    assert {kind: sorted(ids) for kind, ids in found.items()} == {
        kind: sorted(ids) for kind, ids in expected.items()
    }
    assert project.files() == before


def test_a_correction_is_reported_field_by_field(project: CardProject, mazo: Mazo) -> None:
    """
    Old and new text stand side by side, tags and cards too.
    """
    project.release()
    project.correct()
    project.change("peace.yaml", "tags: [treaty]", "tags: [exam]")
    project.change("siege.yaml", "    reverse: true\n", "")

    notes = {note["id"]: note for note in planned(mazo, project)["notes"]}

    assert notes["fleet-leaves"]["fields"] == [{"key": "question", "old": QUESTION, "new": BETTER}]
    assert notes["peace-signed"]["tags_added"] == ["exam"]
    assert notes["peace-signed"]["tags_removed"] == ["treaty"]
    assert notes["siege-lifted"]["cards"] == -1


BESIDES: dict[str, tuple[Change, list[str]]] = {
    "the order of topics": (
        lambda each: each.change("mazo.yaml", "[siege, peace]", "[peace, siege]"),
        ["order"],
    ),
    "an author": (
        lambda each: each.write("mazo.yaml", each.read("mazo.yaml") + "author: The school\n"),
        ["descriptions"],
    ),
}


@pytest.mark.parametrize(("change", "parts"), BESIDES.values(), ids=BESIDES)
def test_what_changes_besides_notes_is_reported(
    project: CardProject, mazo: Mazo, change: Change, parts: list[str]
) -> None:
    """
    The order, the templates and the descriptions are distinguished.
    """
    project.release()
    change(project)

    plan = planned(mazo, project)

    assert plan["outside"] == parts
    assert plan["notes"] == []


def test_a_renamed_topic_is_reported(project: CardProject, mazo: Mazo) -> None:
    """
    A card file under another name is a package under another name, and nothing else.
    """
    project.release()
    (project.folder / "peace.yaml").rename(project.folder / "treaty.yaml")
    project.change("mazo.yaml", "[siege, peace]", "[siege, treaty]")

    plan = planned(mazo, project)

    assert plan["topics"] == [{"old": "peace", "new": "treaty"}]
    assert plan["notes"] == []


def test_a_plan_comes_true(project: CardProject, mazo: Mazo) -> None:
    """
    What was planned is what the build's notes then list, the newest release first.
    """
    project.release()
    project.correct()
    planned_notes = mazo("plan", str(project.folder), "--format", "markdown").output

    project.release(1)

    kept = (project.dist / f"{NAME}.releases.md").read_text("utf-8")
    sections = kept.split("\n## ")
    assert [section.split(",")[0] for section in sections[1:]] == [
        f"{NAME}: release 2",
        f"{NAME}: release 1",
    ]
    body = planned_notes.partition("\n")[2].strip()
    assert body in sections[1]
    assert BETTER in body


def test_every_field_has_a_name_that_people_know() -> None:
    """
    A correction can be listed for any field that learners see, the idle spares apart.
    """
    unsaid = {"id", "language", "passagelanguage"}
    keys = {
        field.key
        for note_type in NOTE_TYPES.values()
        for field in note_type.fields
        if not field.name.startswith("Spare")
    }

    assert keys - unsaid == FIELDS.keys()


def test_a_project_with_mistakes_has_no_plan(project: CardProject, mazo: Mazo) -> None:
    """
    Nothing may be concluded from files that cannot be read.
    """
    project.release()
    project.change("peace.yaml", "dates:", "dates: [")

    assert mazo("plan", str(project.folder)).exit_code == 1


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_plan_is_in_the_readers_language(project: CardProject, mazo: Mazo, language: str) -> None:
    """
    The text describes what Anki does with each change.
    """
    project.release()
    project.correct()
    project.take_out("peace.yaml", "peace-signed")

    shown = mazo("plan", str(project.folder), language=language).output

    assert "tag:mazo::retired" in shown
    assert BETTER in shown
    assert ("Corrected" in shown) == (language == "en")
