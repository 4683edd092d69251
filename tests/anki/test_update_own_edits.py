"""What learners did before or after a release was made, and what its import leaves of that.

In each case the release corrects the note `fleet-leaves` and leaves all others alone.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest

from mazo.notetypes import MODIFIED, NOTE_TYPES
from tests.support import learner_actions as habits
from tests.support.learner import Student, take
from tests.support.project import BETTER, DAY, FIRST, NAME, Authored

pytest.importorskip("anki")
pytestmark = pytest.mark.anki

Meet = Callable[[], Student]
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
    "a leech after": Case(habits.become_a_leech, DUPLICATE, is_corrected=False, is_theirs=True),
    "suspended": Case(habits.suspend, UPDATED),
    "flagged": Case(habits.flag, UPDATED),
    "moved": Case(habits.move, UPDATED),
    "in a filtered deck": Case(lambda student, _: habits.cram(student, "deck:History"), UPDATED),
    "checked": Case(lambda student, _: habits.check_database(student), UPDATED),
    "deck renamed": Case(
        lambda student, _: habits.rename_deck(student, "History::The siege", "Mine"), UPDATED
    ),
    "own style": Case(
        lambda student, _: habits.restyle(student, DATE, LATE, ".card { color: red; }"), UPDATED
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_correction_meets_what_a_learner_did(authored: Authored, meet: Meet, case: Case) -> None:
    """
    It arrives but on what was edited after it was made; schedules, decks and flags stay.
    """
    authored.released()
    guid = authored.lines["fleet-leaves"].guid
    package = authored.dist / f"{NAME}.apkg"
    student = meet()
    take(student, package)
    student.study()
    habits.check_database(student)
    case.habit(student, guid)
    before = habits.belongings(student)
    authored.correct()
    authored.released(2)

    assert take(student, package) == case.counts
    after = habits.belongings(student)
    assert habits.lost(before, after) == []
    assert (student.texts(guid)["Question"] == BETTER) is case.is_corrected
    assert (after.notes[guid] == before.notes[guid]) is case.is_theirs
    others = before.notes.keys() - {guid}
    assert {each: after.notes[each] for each in others} == {
        each: before.notes[each] for each in others
    }
    assert student.figures() == {"notes": 5, "cards": 6}
    assert student.troubles() == []


def test_a_correction_made_after_an_edit_that_blocked_one_arrives(
    authored: Authored, meet: Meet
) -> None:
    """
    Who missed a correction by an edit of their own gets the next one.
    """
    authored.released()
    guid = authored.lines["fleet-leaves"].guid
    package = authored.dist / f"{NAME}.apkg"
    student = meet()
    take(student, package)
    authored.correct()
    authored.released(2)
    student.edit(guid, LATE, Extra="mine")
    assert take(student, package) == DUPLICATE
    authored.change("siege.yaml", BETTER, "When did the fleet leave the harbour?")
    authored.released(4)

    assert take(student, package) == UPDATED
    assert student.texts(guid)["Question"] == "When did the fleet leave the harbour?"
    assert "Extra" not in student.texts(guid)


@pytest.mark.parametrize("is_card", [False, True], ids=["a note", "one card"])
def test_what_a_learner_deleted_comes_back_as_new(
    authored: Authored, meet: Meet, *, is_card: bool
) -> None:
    """
    No package can know that it was deleted; once only, and all else stays.
    """
    authored.released()
    guid = authored.lines["siege-lifted"].guid
    package = authored.dist / f"{NAME}.apkg"
    student = meet()
    take(student, package)
    student.study()
    habits.check_database(student)
    if is_card:
        habits.delete_card(student, guid, 1)
    else:
        habits.delete(student, guid)
    before = habits.belongings(student)

    assert take(student, package) == (DUPLICATE if is_card else {"new": 1, "duplicate": 4})
    after = habits.belongings(student)
    assert habits.lost(before, after) == []
    assert student.figures() == {"notes": 5, "cards": 6}
    back = after.schedules.keys() - before.schedules.keys()
    assert back == ({(guid, 1)} if is_card else {(guid, 0), (guid, 1)})
    assert all(after.schedules[card][:2] == [0, 0] for card in back)
    assert student.troubles() == []


@pytest.mark.parametrize(
    ("change", "conflicting"),
    [(lambda student, _: habits.add_own_field(student, DATE), 3), (other_type, 1)],
    ids=["an own field", "another note type"],
)
def test_a_note_type_of_the_learners_own_making_takes_no_update(
    authored: Authored, meet: Meet, change: Habit, conflicting: int
) -> None:
    """
    Anki says so at the import, and leaves such notes as they are.
    """
    authored.released()
    guid = authored.lines["fleet-leaves"].guid
    student = meet()
    take(student, authored.dist / f"{NAME}.apkg")
    student.study()
    habits.check_database(student)
    change(student, guid)
    before = habits.belongings(student)
    authored.correct()
    authored.released(2)

    counts, troubles = student.take(authored.dist / f"{NAME}.apkg")
    after = habits.belongings(student)
    assert [(each.kind, each.number) for each in troubles] == [("conflicting", conflicting)]
    assert (counts["updated"], counts["new"]) == (0, 0)
    assert habits.lost(before, after) == []
    assert after.notes == before.notes


@pytest.mark.parametrize("at", [-1, 1], ids=["older", "newer"])
def test_a_learners_style_stays_if_it_is_the_newer_one(
    authored: Authored, meet: Meet, at: int
) -> None:
    """
    Ours comes with the next change of the templates; notes update in any case.
    """
    authored.released()
    student = meet()
    take(student, authored.dist / f"{NAME}.apkg")
    ours = habits.model(student, DATE)["css"]
    habits.restyle(student, DATE, MODIFIED + at, ".card { color: red; }")
    authored.correct()
    authored.released(2)

    assert take(student, authored.dist / f"{NAME}.apkg") == UPDATED
    assert (habits.model(student, DATE)["css"] == ours) is (at < 0)


def test_a_second_card_comes_even_where_the_text_does_not(authored: Authored, meet: Meet) -> None:
    """
    `reverse` on a note edited since: its card is empty until a later correction arrives.
    """
    authored.change("siege.yaml", "    reverse: true\n", "")
    guid = habits.settled(authored, student := meet())["siege-lifted"]
    before = habits.belongings(student)
    package = authored.dist / f"{NAME}.apkg"
    authored.change("siege.yaml", "    event: lifted\n", "    event: lifted\n    reverse: true\n")
    authored.released(2)
    student.edit(guid, LATE, Extra="mine")
    edited_row = student.snapshot().notes[guid]

    assert take(student, package) == DUPLICATE
    after = habits.belongings(student)
    assert habits.lost(before, after) == []
    assert after.schedules.keys() - before.schedules.keys() == {(guid, 1)}
    assert after.notes[guid] == edited_row
    assert [each.kind for each in student.troubles()] == ["empty-card"]
    authored.correct_another()
    authored.released(4)
    assert take(student, package) == UPDATED
    assert student.troubles() == []
