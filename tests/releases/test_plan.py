"""`mazo plan`: what the next build changes for learners, before it happens and in its notes."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from click.testing import Result

from mazo.notetypes import NOTE_TYPES
from mazo.reports.change_words import FIELDS
from tests.support.project import BETTER, FIFTH, NAME, QUESTION, Authored

Change = Callable[[Authored], None]


def planned(mazo: Callable[..., Result], authored: Authored) -> dict[str, Any]:
    result = mazo("plan", str(authored.folder), "--format", "json")
    assert result.exit_code == 0, result.output
    found: dict[str, Any] = json.loads(result.stdout)
    return found


CHANGES: dict[str, tuple[Change, dict[str, list[str]]]] = {
    "nothing": (lambda _: None, {}),
    "a question": (Authored.correct, {"corrected": ["fleet-leaves"]}),
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
    authored: Authored, mazo: Callable[..., Result], change: Change, expected: dict[str, list[str]]
) -> None:
    """
    Each note that changes for learners is named, under what happens to it; nothing is written.
    """
    authored.released()
    change(authored)
    before = authored.files()

    plan = planned(mazo, authored)

    found: dict[str, list[str]] = {}
    for note in plan["notes"]:
        found.setdefault(note["kind"], []).append(note["id"])
    assert {kind: sorted(ids) for kind, ids in found.items()} == {
        kind: sorted(ids) for kind, ids in expected.items()
    }
    assert authored.files() == before


def test_a_correction_is_told_field_by_field(
    authored: Authored, mazo: Callable[..., Result]
) -> None:
    """
    Old and new text stand side by side, tags and cards too.
    """
    authored.released()
    authored.correct()
    authored.change("peace.yaml", "tags: [treaty]", "tags: [exam]")
    authored.change("siege.yaml", "    reverse: true\n", "")

    notes = {note["id"]: note for note in planned(mazo, authored)["notes"]}

    assert notes["fleet-leaves"]["fields"] == [{"key": "question", "old": QUESTION, "new": BETTER}]
    assert notes["peace-signed"]["tags_added"] == ["exam"]
    assert notes["peace-signed"]["tags_removed"] == ["treaty"]
    assert notes["siege-lifted"]["cards"] == -1


BESIDES: dict[str, tuple[Change, list[str]]] = {
    "the order of topics": (
        lambda each: each.change("mazo.yaml", "[siege, peace]", "[peace, siege]"),
        [],
    ),
    "an author": (
        lambda each: each.write("mazo.yaml", each.read("mazo.yaml") + "author: The school\n"),
        ["descriptions"],
    ),
}


@pytest.mark.parametrize(("change", "parts"), BESIDES.values(), ids=BESIDES)
def test_what_changes_besides_notes_is_told(
    authored: Authored, mazo: Callable[..., Result], change: Change, parts: list[str]
) -> None:
    """
    The order, the templates and the descriptions are told apart.
    """
    authored.released()
    change(authored)

    plan = planned(mazo, authored)

    assert plan["outside"] == parts
    assert plan["notes"] == []


def test_a_renamed_topic_is_told(authored: Authored, mazo: Callable[..., Result]) -> None:
    """
    A card file under another name is a package under another name, and nothing else.
    """
    authored.released()
    (authored.folder / "peace.yaml").rename(authored.folder / "treaty.yaml")
    authored.change("mazo.yaml", "[siege, peace]", "[siege, treaty]")

    plan = planned(mazo, authored)

    assert plan["topics"] == [{"old": "peace", "new": "treaty"}]
    assert plan["notes"] == []


def test_a_plan_comes_true(authored: Authored, mazo: Callable[..., Result]) -> None:
    """
    What was planned is what the build's notes then tell, the newest release first.
    """
    authored.released()
    authored.correct()
    planned_notes = mazo("plan", str(authored.folder), "--format", "markdown").output

    authored.released(1)

    kept = (authored.dist / f"{NAME}.releases.md").read_text("utf-8")
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
    A correction can be told of any field that learners see, the idle spares apart.
    """
    unsaid = {"id", "language", "passagelanguage"}
    keys = {
        field.key
        for note_type in NOTE_TYPES.values()
        for field in note_type.fields
        if not field.is_spare
    }

    assert keys - unsaid == FIELDS.keys()


def test_a_project_with_mistakes_has_no_plan(
    authored: Authored, mazo: Callable[..., Result]
) -> None:
    """
    Nothing may be concluded from files that cannot be read.
    """
    authored.released()
    authored.change("peace.yaml", "dates:", "dates: [")

    assert mazo("plan", str(authored.folder)).exit_code == 1


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_plan_is_in_the_readers_language(
    authored: Authored, mazo: Callable[..., Result], language: str
) -> None:
    """
    The text tells what Anki does with each change.
    """
    authored.released()
    authored.correct()
    authored.take_out("peace.yaml", "peace-signed")

    shown = mazo("plan", str(authored.folder), language=language).output

    assert "tag:mazo::retired" in shown
    assert BETTER in shown
    assert ("Corrected" in shown) == (language == "en")
