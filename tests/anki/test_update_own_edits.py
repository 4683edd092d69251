"""What learners did before or after a release was made, and what its import leaves of that.

In each case the release corrects the note `fleet-leaves` and leaves all others alone.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest

from mazo.notetypes import MODIFIED, NOTE_TYPES
from tests.support.buildable import DAY, FIRST
from tests.support.learner import NewStudent, Student, take
from tests.support.project import BETTER, CardProject
from tests.support.upgrade import belongings, lost, student_of, study_first_release

pytestmark = pytest.mark.anki

Habit = Callable[[Student, str], object]
EARLY, LATE = FIRST + DAY, FIRST + 3 * DAY
DATE = NOTE_TYPES["date"].id
UPDATED = {"updated": 1, "duplicate": 4}
DUPLICATE = {"duplicate": 5}


class Case(NamedTuple):
    """What the learner did to the corrected note, what Anki counts, and what becomes of it."""

    habit: Habit
    counts: dict[str, int]
    is_corrected: bool = True
    is_theirs: bool = False


def edited(at: int) -> Habit:
    return lambda student, guid: student.edit(guid, at, Extra="mine", tag="mine")


def marked(at: int) -> Habit:
    return lambda student, guid: student.edit(guid, at, tag="marked")


def other_type(student: Student, guid: str) -> None:
    """
    Make a note one of another type, as Change Note Type does.
    """
    models = student.collection.models
    models._clear_cache()
    number = NOTE_TYPES["cause"].id
    request = models.change_notetype_info(old_notetype_id=DATE, new_notetype_id=number).input
    request.note_ids.append(student.notes()[guid])
    models.change_notetype_of_notes(request)


CASES = {
    "nothing": Case(lambda _student, _guid: None, UPDATED),
    "edited before": Case(edited(EARLY), UPDATED),
    "edited after": Case(edited(LATE), DUPLICATE, is_corrected=False, is_theirs=True),
    "marked before": Case(marked(EARLY), UPDATED),
    "marked after": Case(marked(LATE), DUPLICATE, is_corrected=False, is_theirs=True),
    "a leech after": Case(Student.fail_until_leech, DUPLICATE, is_corrected=False, is_theirs=True),
    "suspended": Case(Student.suspend, UPDATED),
    "flagged": Case(Student.flag, UPDATED),
    "moved": Case(Student.move, UPDATED),
    "in a filtered deck": Case(lambda student, _: student.cram("deck:History"), UPDATED),
    "checked": Case(lambda student, _: student.check_database(), UPDATED),
    "deck renamed": Case(
        lambda student, _: student.rename_deck("History::The siege", "Mine"), UPDATED
    ),
    "own style": Case(
        lambda student, _: student.restyle(DATE, LATE, ".card { color: red; }"), UPDATED
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_correction_meets_what_a_learner_did(
    project: CardProject, new_student: NewStudent, case: Case
) -> None:
    """
    It arrives but on what was edited after it was made; schedules, decks and flags stay.
    """
    project.release()
    guid = project.lines["fleet-leaves"].guid
    package = project.package
    student = student_of(project, new_student)
    case.habit(student, guid)
    before = belongings(student)
    project.correct()
    project.release(2)

    assert take(student, package) == case.counts
    after = belongings(student)
    assert lost(before, after) == []
    assert (student.texts(guid)["Question"] == BETTER) is case.is_corrected
    assert (after.notes[guid] == before.notes[guid]) is case.is_theirs
    others = before.notes.keys() - {guid}
    assert {each: after.notes[each] for each in others} == {
        each: before.notes[each] for each in others
    }
    assert student.figures() == {"notes": 5, "cards": 6}
    assert student.troubles() == []


def test_a_correction_made_after_an_edit_that_blocked_one_arrives(
    project: CardProject, new_student: NewStudent
) -> None:
    """
    Who missed a correction by an edit of their own gets the next one.
    """
    project.release()
    guid = project.lines["fleet-leaves"].guid
    package = project.package
    student = new_student()
    take(student, package)
    project.correct()
    project.release(2)
    student.edit(guid, LATE, Extra="mine")
    assert take(student, package) == DUPLICATE
    project.change("siege.yaml", BETTER, "When did the fleet leave the harbour?")
    project.release(4)

    assert take(student, package) == UPDATED
    assert student.texts(guid)["Question"] == "When did the fleet leave the harbour?"
    assert "Extra" not in student.texts(guid)


@pytest.mark.parametrize("is_card", [False, True], ids=["a note", "one card"])
def test_what_a_learner_deleted_comes_back_as_new(
    project: CardProject, new_student: NewStudent, *, is_card: bool
) -> None:
    """
    No package can know that it was deleted; once only, and all else stays.
    """
    project.release()
    guid = project.lines["siege-lifted"].guid
    package = project.package
    student = student_of(project, new_student)
    if is_card:
        student.delete_card(guid, 1)
    else:
        student.delete(guid)
    before = belongings(student)

    assert take(student, package) == (DUPLICATE if is_card else {"new": 1, "duplicate": 4})
    after = belongings(student)
    assert lost(before, after) == []
    assert student.figures() == {"notes": 5, "cards": 6}
    back = after.schedules.keys() - before.schedules.keys()
    assert back == ({(guid, 1)} if is_card else {(guid, 0), (guid, 1)})
    assert all(after.schedules[card][:2] == [0, 0] for card in back)
    assert student.troubles() == []


@pytest.mark.parametrize(
    ("change", "conflicting"),
    [(lambda student, _: student.add_own_field(DATE), 3), (other_type, 1)],
    ids=["an own field", "another note type"],
)
def test_a_note_type_of_the_learners_own_making_takes_no_update(
    project: CardProject, new_student: NewStudent, change: Habit, conflicting: int
) -> None:
    """
    Anki says so at the import, and leaves such notes as they are.
    """
    project.release()
    guid = project.lines["fleet-leaves"].guid
    student = student_of(project, new_student)
    change(student, guid)
    before = belongings(student)
    project.correct()
    project.release(2)

    counts, troubles = student.take(project.package)
    after = belongings(student)
    assert [(each.kind, each.number) for each in troubles] == [("conflicting", conflicting)]
    assert (counts["updated"], counts["new"]) == (0, 0)
    assert lost(before, after) == []
    assert after.notes == before.notes


@pytest.mark.parametrize("at", [-1, 1], ids=["older", "newer"])
def test_a_learners_style_stays_if_it_is_the_newer_one(
    project: CardProject, new_student: NewStudent, at: int
) -> None:
    """
    Ours comes with the next change of the templates; notes update in any case.
    """
    project.release()
    student = new_student()
    take(student, project.package)
    ours = student.note_type(DATE)["css"]
    student.restyle(DATE, MODIFIED + at, ".card { color: red; }")
    project.correct()
    project.release(2)

    assert take(student, project.package) == UPDATED
    assert (student.note_type(DATE)["css"] == ours) is (at < 0)


def test_a_second_card_comes_even_where_the_text_does_not(
    project: CardProject, new_student: NewStudent
) -> None:
    """
    `reverse` on a note edited since: its card is empty until a later correction arrives.
    """
    project.change("siege.yaml", "    reverse: true\n", "")
    guid = study_first_release(project, student := new_student())["siege-lifted"]
    before = belongings(student)
    package = project.package
    project.change("siege.yaml", "    event: lifted\n", "    event: lifted\n    reverse: true\n")
    project.release(2)
    student.edit(guid, LATE, Extra="mine")
    edited_row = student.snapshot().notes[guid]

    assert take(student, package) == DUPLICATE
    after = belongings(student)
    assert lost(before, after) == []
    assert after.schedules.keys() - before.schedules.keys() == {(guid, 1)}
    assert after.notes[guid] == edited_row
    assert [each.kind for each in student.troubles()] == ["empty-card"]
    project.correct_another()
    project.release(4)
    assert take(student, package) == UPDATED
    assert student.troubles() == []
