"""What a learner has before and after an import, and what the import cost."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from mazo.anki.upgrade import Row
from tests.support.buildable import DAY, FIRST
from tests.support.learner import NewStudent, Student, take
from tests.support.packages import Card
from tests.support.project import CardProject


class Belongings(NamedTuple):
    """What a learner has: the notes, each card's schedule and deck, and what stands behind them."""

    notes: Mapping[str, Row]
    schedules: Mapping[Card, list[object]]
    decks: Mapping[Card, str]
    schema: int
    types: Mapping[str, int]


def belongings(student: Student) -> Belongings:
    """Return what a learner has now; a full sync is forced where `schema` changes."""
    seen = student.snapshot()
    schema, types = seen.schema, student.types()
    return Belongings(seen.notes, student.schedules(), student.decks(), schema, types)


def lost(before: Belongings, after: Belongings) -> list[str]:
    """Return what this import cost, though no import may."""
    found = [
        f"{what} of {guid} {ordinal}"
        for what, had, has in (
            ("schedule", before.schedules, after.schedules),
            ("deck", before.decks, after.decks),
        )
        for (guid, ordinal), value in had.items()
        if has.get((guid, ordinal)) != value
    ]
    if before.notes and before.schema != after.schema:
        found.append("full sync")
    if not before.types.items() <= after.types.items():
        found.append("note types")
    return found


def student_of(project: CardProject, new_student: NewStudent) -> Student:
    """Return a learner who has imported the last release and studied all cards."""
    student = new_student()
    take(student, project.package)
    student.study()
    return student


def study_first_release(project: CardProject, student: Student) -> dict[str, str]:
    """Release, import, study all, and make every note one's own; return the notes' GUIDs."""
    project.release()
    guids = {note: line.guid for note, line in project.lines.items()}
    assert take(student, project.package) == {"new": 5}
    student.study()
    student.suspend(guids["why-lifted"])
    student.flag(guids["fleet-leaves"])
    student.move(guids["siege-lifted"])
    for guid in guids.values():
        student.edit(guid, FIRST + DAY, tag="mine", Hint="my own words")
    return guids
