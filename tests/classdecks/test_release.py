"""What becomes of a class deck's notes from release to release, as its base goes on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from mazo.releases.inheritance import RETIRED_TAG
from mazo.releases.plan import RETIRED_FOR
from tests.support.buildable import DAY, FIRST
from tests.support.class_deck import OWN, ClassDeck, with_learners
from tests.support.project import CardProject

MINE = """\
change:
  fleet-leaves:
    question: {was: On what day did the fleet leave the harbour?, now: On what day did it sail?}
"""


@pytest.fixture
def class_deck(project: CardProject, tmp_path: Path) -> ClassDeck:
    """
    Return a class deck that rewords one note, released a day after its base.
    """
    project.release()
    class_deck = ClassDeck(tmp_path / "class", project.folder, MINE)
    class_deck.release(1)
    return class_deck


def days(class_deck: ClassDeck) -> dict[str, float]:
    return {name: (each.mod - FIRST) / DAY for name, each in class_deck.lines.items()}


def test_only_what_is_reworded_is_later(class_deck: ClassDeck) -> None:
    """
    And it stays as it is until either side changes it.
    """
    assert days(class_deck) == {
        "fleet-leaves": 1,
        "siege-lifted": 0,
        "why-lifted": 0,
        "empty-coffers": 0,
        "peace-signed": 0,
    }
    assert not class_deck.release(5).is_new


def test_a_base_that_changes_elsewhere_is_merged_and_later(
    class_deck: ClassDeck, project: CardProject
) -> None:
    """
    The class deck's words with the base's correction of another field.
    """
    project.change(
        "siege.yaml", "    date: 1756-05-03\n", "    date: 1756-05-03\n    hint: In spring\n"
    )
    project.release(2)

    assert class_deck.release(3).changes == {"corrected": ("fleet-leaves",)}
    fields = class_deck.lines["fleet-leaves"].fields
    assert (fields["question"], fields["hint"]) == ("On what day did it sail?", "In spring")
    assert days(class_deck)["fleet-leaves"] == 3


def test_a_clock_behind_the_bases_makes_no_older_words(
    project: CardProject, tmp_path: Path
) -> None:
    """
    The class deck's first words are later than the base's, whose release was dated ahead.
    """
    project.release(1)
    class_deck = ClassDeck(tmp_path / "class", project.folder, MINE)
    class_deck.release(0.5)

    assert class_deck.lines["fleet-leaves"].mod == project.lines["fleet-leaves"].mod + 1


def test_a_note_that_the_base_renames_is_followed(
    class_deck: ClassDeck, project: CardProject
) -> None:
    """
    By the id that the teacher wrote, with a warning: reworded, or removed.
    """
    guid = class_deck.lines["fleet-leaves"].guid
    for old, new in (("fleet-leaves", "fleet-sails"), ("peace-signed", "peace-made")):
        project.rename(old, new)
    class_deck.write(MINE + "remove: [peace-signed]\n")

    built = class_deck.build(2)

    assert built.codes.count("W503") == 2
    assert "peace-made" not in with_learners(class_deck.lines)
    line = class_deck.lines["fleet-sails"]
    assert (line.guid, line.fields["question"]) == (guid, "On what day did it sail?")
    assert days(class_deck)["fleet-sails"] == 1, "a rename corrects nothing"


@pytest.mark.parametrize("base_again", [False, True])
def test_words_that_are_taken_back_are_the_bases_and_later(
    class_deck: ClassDeck, project: CardProject, *, base_again: bool
) -> None:
    """
    Later than what learners have of the class deck; the base's own time once that is later.
    """
    if base_again:
        project.correct()
        project.release(2)
    class_deck.write()
    class_deck.release(3)

    assert class_deck.lines["fleet-leaves"].fields == project.lines["fleet-leaves"].fields
    assert days(class_deck)["fleet-leaves"] == (2 if base_again else 3)
    project.correct_another()
    project.release(4)
    class_deck.release(5)
    assert days(class_deck)["fleet-leaves"] == (2 if base_again else 3)
    assert days(class_deck)["siege-lifted"] == 4


def test_a_base_that_is_released_at_the_same_second_is_not_mistaken(
    class_deck: ClassDeck, project: CardProject
) -> None:
    """
    Two notes of one time are the same to Anki: the class deck's next words come later.
    """
    project.correct()
    project.release(1)
    class_deck.write()
    class_deck.release(2)

    assert class_deck.lines["fleet-leaves"].fields == project.lines["fleet-leaves"].fields
    assert days(class_deck)["fleet-leaves"] == 2


def test_a_note_that_is_left_out_comes_back_as_it_was(class_deck: ClassDeck) -> None:
    """
    With the same words at the same time, listed as new: newcomers do not have it.
    """
    before = class_deck.lines
    class_deck.write(MINE + "remove: [peace-signed]\n")

    assert class_deck.release(2).changes == {"removed": ("peace-signed",)}
    assert class_deck.lines["peace-signed"] == before["peace-signed"]._replace(state="removed")
    assert "peace-signed" not in with_learners(class_deck.lines)
    class_deck.write(MINE)
    assert class_deck.release(3).changes == {"new": ("peace-signed",)}
    assert class_deck.lines == before


def test_a_note_that_the_base_retires_is_retired_here_and_goes_when_the_base_lets_it_go(
    class_deck: ClassDeck, project: CardProject
) -> None:
    """
    It is the base's line, whenever the class deck is built.
    """
    taken = project.take_out("peace.yaml", "peace-signed")
    project.release(2)
    assert class_deck.release(3).changes["retired"] == ("peace-signed",)
    assert class_deck.lines["peace-signed"] == project.lines["peace-signed"]
    assert not class_deck.release(200).is_new
    class_deck.write(MINE + "deck: School::The siege\n")
    assert class_deck.release(200.5).is_new
    assert class_deck.lines["peace-signed"].state == "retired", "until the base lets it go"
    class_deck.write(MINE)
    project.change("peace.yaml", "dates:\n", "dates:\n" + taken)
    project.release(201)
    assert class_deck.release(202).changes["revived"] == ("peace-signed",)
    assert class_deck.lines["peace-signed"] == project.lines["peace-signed"]
    project.take_out("peace.yaml", "peace-signed")
    project.release(203)
    class_deck.release(204)
    project.correct_another()
    project.release(300)
    class_deck.release(301)
    assert class_deck.lines["peace-signed"] == project.lines["peace-signed"]
    assert class_deck.lines["peace-signed"].state == "gone"


@pytest.mark.parametrize("day", [0.5, 2])
def test_a_reworded_note_that_the_base_retires_must_be_let_go(
    day: float, class_deck: ClassDeck, project: CardProject
) -> None:
    """
    It is an error until the teacher settles; then it is retired, in her words and later.
    """
    project.take_out("siege.yaml", "fleet-leaves")
    project.release(day)
    assert class_deck.build(2).codes == ["E531"]
    class_deck.write()

    assert class_deck.release(3).changes == {"retired": ("fleet-leaves",)}
    mine = class_deck.lines["fleet-leaves"]
    assert days(class_deck)["fleet-leaves"] == 3
    assert (mine.state, mine.fields["question"]) == ("retired", "On what day did it sail?")
    assert not class_deck.release(4).is_new


@pytest.mark.parametrize("had", ["never", "never built", "once"])
@pytest.mark.parametrize("is_settled", [False, True])
def test_what_the_teacher_removed_does_not_come_back_to_be_retired(
    project: CardProject, tmp_path: Path, had: str, *, is_settled: bool
) -> None:
    """
    Neither for those who had it from her, nor for those who never did; settled or not.
    """
    project.release()
    class_deck = ClassDeck(tmp_path / "class", project.folder)
    if had == "once":
        class_deck.release(1)
    class_deck.write("remove: [peace-signed]\n")
    if had != "never built":
        class_deck.release(2)
    project.take_out("peace.yaml", "peace-signed")
    project.release(3)
    class_deck.write("" if is_settled else "remove: [peace-signed]\n")

    built = class_deck.build(4)

    assert built.published is not None
    assert built.codes == ([] if is_settled else ["I534"])
    is_newcomer = had == "never built" and is_settled  # then nobody has changed it
    assert ("peace-signed" in with_learners(class_deck.lines)) == is_newcomer


def test_what_both_leave_out_at_once_is_left_out(
    class_deck: ClassDeck, project: CardProject
) -> None:
    """
    The teacher does not want it, so nothing changes for her learners.
    """
    project.take_out("peace.yaml", "peace-signed")
    project.release(2)
    class_deck.write(MINE + "remove: [peace-signed]\n")

    assert class_deck.release(3).changes["removed"] == ("peace-signed",)
    assert class_deck.lines["peace-signed"].state == "removed"


def test_a_note_of_its_own_is_retired_for_sixty_days(class_deck: ClassDeck) -> None:
    """
    As in any project: a notice and a tag, and then it is gone.
    """
    class_deck.write(MINE + OWN)
    assert class_deck.release(2).changes == {"new": ("garrison",)}
    class_deck.write(MINE)
    assert class_deck.release(3).changes == {"retired": ("garrison",)}
    assert class_deck.lines["garrison"].state == "retired"
    assert RETIRED_TAG in class_deck.lines["garrison"].tags
    last = 3 + RETIRED_FOR / DAY
    class_deck.write(MINE + "deck: School::The siege\n")
    class_deck.release(last - 1)
    assert class_deck.lines["garrison"].state == "retired"
    class_deck.write(MINE)
    class_deck.release(last)
    assert class_deck.lines["garrison"].state == "gone"


def correct_a_topic(project: CardProject) -> None:
    project.change("siege.yaml", '"1: The siege"', '"1: How they held out"')


def correct_an_event(project: CardProject) -> None:
    project.change("siege.yaml", "  storm: A storm", "  storm: A tempest")


@pytest.mark.parametrize(
    ("said", "change"),
    [
        ('topics: {siege: {was: "1: The siege", now: One}}\n', correct_a_topic),
        ("events: {storm: {was: A storm scatters the ships, now: A gale}}\n", correct_an_event),
    ],
    ids=["topic", "event"],
)
def test_titles_are_watched_as_notes_are(
    said: str, change: Callable[[CardProject], None], project: CardProject, tmp_path: Path
) -> None:
    """
    A topic's title moves no note to another time, an event's is a correction; both may conflict.
    """
    project.release()
    class_deck = ClassDeck(tmp_path / "class", project.folder, said)
    class_deck.release(1)

    moved = {name for name, day in days(class_deck).items() if day}
    assert moved == ({"why-lifted"} if said.startswith("events") else set())
    change(project)
    project.release(2)
    assert "E530" in class_deck.codes()
