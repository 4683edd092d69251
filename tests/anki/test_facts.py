"""Facts in real Anki: two cards of a note, and a first fact among cards that are studied."""

from __future__ import annotations

import re

import pytest

from tests.support.learner import NewStudent, take
from tests.support.project import FACT, CardProject

pytestmark = pytest.mark.anki


def test_a_fact_is_asked_from_both_sides(project: CardProject, new_student: NewStudent) -> None:
    """
    The second card shows the answer and asks for the term; neither front gives its answer away.
    """
    project.change("peace.yaml", "events:", f"{FACT}events:")
    release = project.release()
    guid = next(each.guid for each in release.lock.lines.values() if each.id == "burnt-town")
    student = new_student()

    assert take(student, project.package) == {"new": 6}
    front, back, _ = student.shown(guid)
    reverse, term, _ = student.shown(guid, 1)

    assert student.figures() == {"notes": 6, "cards": 8}
    assert student.types()["Mazo: Fact"]
    assert "Who paid for the burnt town" in front
    assert "Nobody" not in front
    assert re.search(r"mz-answer[^>]*>Nobody<", back)
    assert 'data-role="who"' in back
    assert "data-role" not in front
    assert "mz-term" in reverse
    assert "Nobody" in reverse
    assert "burnt town" not in reverse
    assert re.search(r"mz-answer[^>]*>The burnt town<", term)
    assert student.troubles() == []


def test_a_first_fact_leaves_all_else_as_it_is(
    project: CardProject, new_student: NewStudent
) -> None:
    """
    A deck that has had none gets one: nothing that was studied or edited changes.
    """
    project.release()
    student = new_student()
    take(student, project.package)
    student.study()
    before = student.schedules()
    project.change("peace.yaml", "events:", f"{FACT}events:")
    project.release(1)

    assert take(student, project.package) == {"new": 1, "duplicate": 5}
    after = student.schedules()

    assert before.items() <= after.items()
    assert len(after) == len(before) + 2
    assert student.troubles() == []
