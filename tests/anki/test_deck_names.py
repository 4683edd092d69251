"""Anki's own order of subdecks, which `mazo check` holds against the author's (W021)."""

from __future__ import annotations

import pytest

from tests.support.learner import NewStudent, take
from tests.support.project import CardProject

pytestmark = pytest.mark.anki


@pytest.mark.parametrize(
    ("siege", "peace"),
    [("1. Siege", "2. Peace"), ("2. Siege", "10. Peace"), ("b", "A"), ("Ñ", "z"), ("ß", "st")],
)
def test_learners_meet_topics_in_the_order_of_their_names(
    project: CardProject, new_student: NewStudent, siege: str, peace: str
) -> None:
    """
    New cards come subdeck by subdeck, and a warning says where that is not the author's order.
    """
    project.change("siege.yaml", '"1: The siege"', f'"{siege}"')
    project.change("peace.yaml", '"2: The peace"', f'"{peace}"')
    is_warned = "W021" in project.codes()
    project.release()
    student = new_student()

    take(student, project.package)
    names = [
        child.name
        for child in student.collection.decks.deck_tree().children[0].children[0].children
    ]

    assert sorted(names) == sorted((siege, peace))
    assert is_warned == (names != [siege, peace])
