"""A card file that is lost does not retire its topic; one that is taken out on purpose does."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.support.project import NOTES, CardProject

Accident = Callable[[CardProject], object]


def _cut(project: CardProject) -> None:
    text = project.read("siege.yaml")
    project.write("siege.yaml", text[: text.index("dates:")])


def _others(project: CardProject) -> None:
    text = project.read("peace.yaml")
    text = text.replace("id: empty-coffers", "id: coffers").replace("id: peace-", "id: the-peace-")
    project.write("peace.yaml", text.replace("2: The peace", "3").replace("What ", "Say, what "))
    project.change("peace.yaml", "In which year was the peace signed?", "When did peace come?")


ACCIDENTS: dict[str, tuple[Accident, str]] = {
    "emptied": (lambda project: project.write("siege.yaml", ""), "siege.yaml"),
    "cut after its title": (_cut, "siege.yaml"),
    "only a comment left": (lambda project: project.write("siege.yaml", "# soon\n"), "siege.yaml"),
    "other notes in it": (_others, "peace.yaml"),
}


@pytest.mark.parametrize(("accident", "file"), ACCIDENTS.values(), ids=ACCIDENTS.keys())
def test_a_topic_without_its_notes_is_an_error(
    project: CardProject, accident: Accident, file: str
) -> None:
    """
    Nothing is retired, whatever became of the file.
    """
    project.release()
    accident(project)
    before = project.files()

    built = project.build(1)

    assert built.published is None
    assert "E420" in built.codes
    assert project.files() == before
    found = [each for each in project.check().diagnostics if each.rule.code == "E420"]
    assert [each.place.file.path.name for each in found] == [file]


@pytest.mark.parametrize("accident", ["missing", "misnamed"])
def test_a_missing_card_file_is_an_error(project: CardProject, accident: str) -> None:
    """
    Also where `topics` does not say that there should be one.
    """
    project.change("mazo.yaml", "topics: [siege, peace]\n", "")
    project.release()
    path = project.folder / "siege.yaml"
    if accident == "missing":
        path.unlink()
    else:
        path.rename(path.with_suffix(".yml"))

    assert project.build(1).published is None
    assert "E420" in project.codes()


def test_a_topic_may_be_taken_out_on_purpose(project: CardProject) -> None:
    """
    `topics` does not name it any more; the file may stay or go.
    """
    project.release()
    project.change("mazo.yaml", "topics: [siege, peace]", "topics: [siege]")
    (project.folder / "peace.yaml").unlink()

    assert {*project.release(1).changes["retired"]} == {*NOTES[3:]}


def test_notes_may_move_to_another_topic(project: CardProject) -> None:
    """
    A topic that is renamed, or whose notes another one takes in, loses nothing.
    """
    project.change("mazo.yaml", "topics: [siege, peace]\n", "")
    project.release()
    (project.folder / "siege.yaml").rename(project.folder / "assault.yaml")

    assert "E420" not in project.codes()


def test_the_only_note_of_a_topic_may_be_replaced(project: CardProject) -> None:
    """
    That is how cards are written anew.
    """
    for note in ("empty-coffers", "fleet-leaves"):
        project.take_out("peace.yaml" if note == "empty-coffers" else "siege.yaml", note)
    project.change("peace.yaml", "consequences:\n", "")
    project.release()
    project.change("peace.yaml", "id: peace-signed", "id: island-returned")
    project.change("peace.yaml", "In which year was the peace signed?", "When did it come back?")

    assert "E420" not in project.codes()


def test_a_topic_that_was_retired_stays_so(project: CardProject) -> None:
    """
    Only what learners still have can be lost.
    """
    project.release()
    project.change("mazo.yaml", "topics: [siege, peace]", "topics: [siege]")
    project.release(1)
    (project.folder / "peace.yaml").unlink()
    project.change("mazo.yaml", "topics: [siege]\n", "")

    assert "E420" not in project.codes()
