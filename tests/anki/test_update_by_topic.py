"""The whole deck, topics and selections: upgrades by any of them, in any order."""

from __future__ import annotations

import pytest

from mazo.commands.selection import Selection
from tests.support.learner import NewStudent, take
from tests.support.project import BETTER, NAME, QUESTION, CardProject
from tests.support.upgrade import belongings, lost, study_first_release

pytestmark = pytest.mark.anki


def kept(project: CardProject, name: str) -> None:
    """
    Copy the packages of the last release aside, under a name.
    """
    for ending, content in project.packages().items():
        if not ending.startswith("-"):
            (project.dist / f"{NAME}-{name}{ending}").write_bytes(content)


WAYS = {
    "whole, topic": ["1.apkg", "2.siege.apkg"],
    "topic, whole": ["1.siege.apkg", "2.apkg"],
    "topic, topic, whole": ["1.siege.apkg", "2.siege.apkg", "2.apkg"],
    "topics": ["1.peace.apkg", "2.siege.apkg"],
    "later, earlier": ["2.apkg", "1.apkg"],
    "later topic, earlier whole": ["2.siege.apkg", "1.apkg"],
    "earlier topic last": ["1.apkg", "2.apkg", "1.siege.apkg"],
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_every_way_leads_to_the_newest_words(
    project: CardProject, new_student: NewStudent, way: list[str]
) -> None:
    """
    Topics and the whole of two releases in any order: nothing doubles, and nothing goes back.
    """
    project.release()
    kept(project, "1")
    project.correct()
    project.release(2)
    kept(project, "2")
    guid = project.lines["fleet-leaves"].guid
    student = new_student()
    new = 0
    for name in way:
        before = belongings(student)
        new += take(student, project.dist / f"{NAME}-{name}").get("new", 0)
        assert lost(before, belongings(student)) == []
        student.study()
        student.check_database()

    assert new == 5
    assert student.figures() == {"notes": 5, "cards": 6}
    assert student.texts(guid)["Question"] == BETTER
    assert student.troubles() == []


SELECTIONS = {
    "topic": Selection(topics=("siege",)),
    "tag": Selection(tags=("war",)),
    "type": Selection(types=("date",)),
    "all": Selection(("siege",), ("war",), ("date",)),
}


@pytest.mark.parametrize("selection", SELECTIONS.values(), ids=SELECTIONS)
def test_a_selection_releases_just_what_it_holds(
    project: CardProject, new_student: NewStudent, selection: Selection
) -> None:
    """
    It retires nothing; what it left out comes with the next release; edits elsewhere stay.
    """
    student = new_student()
    guids = study_first_release(project, student)
    before = belongings(student)
    project.correct()
    project.change("peace.yaml", "They signed the peace\n", "They made peace\n")
    project.take_out("siege.yaml", "why-lifted")
    built = project.build(2, selection=selection).published
    assert built is not None
    package = built.packages[0].path

    counts = take(student, package)
    after = belongings(student)
    assert counts["updated"] == 1
    assert "new" not in counts
    assert lost(before, after) == []
    assert student.texts(guids["fleet-leaves"])["Question"] == BETTER
    others = [guid for note, guid in guids.items() if note != "fleet-leaves"]
    assert [after.notes[guid] for guid in others] == [before.notes[guid] for guid in others]
    project.release(3)
    assert take(student, project.package) == {"updated": 2, "duplicate": 3}
    assert student.texts(guids["empty-coffers"])["Answer"] == "They made peace"
    assert "Notice" in student.texts(guids["why-lifted"])
    assert QUESTION not in student.texts(guids["fleet-leaves"]).values()
    assert student.troubles() == []
