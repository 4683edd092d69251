"""Note types changed within their frozen shape: learners get the new ones, and lose nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from mazo.notetypes import NOTE_TYPES
from tests.support import note_types
from tests.support.learner import NewStudent, Student, take
from tests.support.project import CardProject
from tests.support.upgrade import belongings, lost, study_first_release

pytestmark = pytest.mark.anki

DATE, CAUSE = NOTE_TYPES["date"], NOTE_TYPES["cause"]
HINTED = note_types.with_field_renamed(CAUSE, "spare1", "Mnemonic")
TYPES: dict[str, Callable[[pytest.MonkeyPatch, int], None]] = {
    "template": lambda patch, number: note_types.change_types(
        patch, number, date=note_types.with_back(DATE, "<!-- better -->")
    ),
    "style": lambda patch, number: note_types.change_style(patch, number, ".card { color: red; }"),
    "field": lambda patch, number: note_types.change_types(patch, number, cause=HINTED),
    "name": lambda patch, number: note_types.change_types(
        patch, number, date=DATE._replace(name="Mazo: Dates")
    ),
}


@pytest.fixture
def younger(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """
    Return what changes Mazo's note types, which are put back afterwards.
    """
    yield monkeypatch
    note_types.put_back(monkeypatch)


@pytest.mark.parametrize("change", TYPES.values(), ids=TYPES)
def test_note_types_change_without_touching_a_note(
    project: CardProject,
    new_student: NewStudent,
    younger: pytest.MonkeyPatch,
    change: Callable[..., None],
) -> None:
    """
    They are replaced in place, without a full sync, and go back with no older package.
    """
    student = new_student()
    study_first_release(project, student)
    before = belongings(student)
    older = student_types(student)
    earlier = project.dist / "earlier.apkg"
    earlier.write_bytes(project.package.read_bytes())
    change(younger, 1)
    project.release(2)

    assert take(student, project.package) == {"duplicate": 5}
    now = student_types(student)
    assert now.keys() == older.keys()
    assert now != older
    assert take(student, earlier) == {"duplicate": 5}
    assert student_types(student) == now
    after = belongings(student)
    assert (after.notes, after.schema) == (before.notes, before.schema)
    assert (after.schedules, after.decks) == (before.schedules, before.decks)
    assert student.troubles() == []


def test_a_spare_template_becomes_a_card_of_notes_that_learners_have(
    project: CardProject, new_student: NewStudent, younger: pytest.MonkeyPatch
) -> None:
    """
    Under its old id, beside the card that was studied, in the same deck, without a full sync.
    """
    student = new_student()
    guid = study_first_release(project, student)["why-lifted"]
    before = belongings(student)
    spare = CAUSE.templates[-1]._replace(
        name="Aloud", front="{{Aloud}}", back="{{Aloud}}{{Answer}}"
    )
    aloud = note_types.with_field_renamed(CAUSE, "spare6", "Aloud")
    note_types.change_types(younger, 1, cause=note_types.with_last_template(aloud, spare))
    note_types.fill_spare(younger, "why-lifted", "Say it aloud")
    project.release(2)

    assert take(student, project.package) == {"updated": 1, "duplicate": 4}
    after = belongings(student)
    assert lost(before, after) == []
    assert after.types == before.types
    assert after.schedules.keys() - before.schedules.keys() == {(guid, 1)}
    assert after.decks[guid, 1] == after.decks[guid, 0]
    assert student.shown(guid, 1)[0] == "Say it aloud"
    assert student.troubles() == []


def student_types(student: Student) -> dict[int, object]:
    """
    Return Mazo's note types as the learner has them, by id.
    """
    keys = ("name", "css", "flds", "tmpls", "mod")
    return {
        number: {key: student.note_type(number)[key] for key in keys}
        for number in student.types().values()
    }
