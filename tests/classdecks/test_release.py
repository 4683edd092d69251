"""What becomes of a class deck's notes from release to release, as its base goes on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import mazo
from mazo.commands import rename
from mazo.releases.inheritance import RETIRED_TAG
from mazo.releases.plan import RETIRED_FOR
from tests.support.project import DAY, FIRST, Authored
from tests.support.teaching import OWN, Taught, told

MINE = """\
change:
  fleet-leaves:
    question: {was: On what day did the fleet leave the harbour?, now: On what day did it sail?}
"""


@pytest.fixture
def taught(authored: Authored, tmp_path: Path) -> Taught:
    """
    Return a class deck that rewords one note, released a day after its base.
    """
    authored.released()
    taught = Taught(tmp_path / "class", authored.folder, MINE)
    taught.released(1)
    return taught


def days(taught: Taught) -> dict[str, float]:
    return {name: (each.mod - FIRST) / DAY for name, each in taught.lines.items()}


def test_only_what_is_reworded_is_later(taught: Taught) -> None:
    """
    And it stays as it is until either side changes it.
    """
    assert days(taught) == {
        "fleet-leaves": 1,
        "siege-lifted": 0,
        "why-lifted": 0,
        "empty-coffers": 0,
        "peace-signed": 0,
    }
    assert not taught.released(5).is_new


def test_a_base_that_changes_elsewhere_is_merged_and_later(
    taught: Taught, authored: Authored
) -> None:
    """
    The class deck's words with the base's correction of another field.
    """
    authored.change(
        "siege.yaml", "    date: 1756-05-03\n", "    date: 1756-05-03\n    hint: In spring\n"
    )
    authored.released(2)

    assert taught.released(3).changes == {"corrected": ("fleet-leaves",)}
    fields = taught.lines["fleet-leaves"].fields
    assert (fields["question"], fields["hint"]) == ("On what day did it sail?", "In spring")
    assert days(taught)["fleet-leaves"] == 3


def test_a_clock_behind_the_bases_makes_no_older_words(authored: Authored, tmp_path: Path) -> None:
    """
    The class deck's first words are later than the base's, whose release was dated ahead.
    """
    authored.released(1)
    taught = Taught(tmp_path / "class", authored.folder, MINE)
    taught.released(0.5)

    assert taught.lines["fleet-leaves"].mod == authored.lines["fleet-leaves"].mod + 1


def test_a_note_that_the_base_renames_is_followed(taught: Taught, authored: Authored) -> None:
    """
    By the id that the teacher wrote, with a warning: reworded, or removed.
    """
    guid = taught.lines["fleet-leaves"].guid
    for old, new in (("fleet-leaves", "fleet-sails"), ("peace-signed", "peace-made")):
        rename.rename(mazo.open(authored.folder).check(), old, new)
    taught.write(MINE + "remove: [peace-signed]\n")

    built = taught.release(2)

    assert built.codes.count("W503") == 2
    assert "peace-made" not in told(taught.lines)
    line = taught.lines["fleet-sails"]
    assert (line.guid, line.fields["question"]) == (guid, "On what day did it sail?")
    assert days(taught)["fleet-sails"] == 1, "a rename corrects nothing"


@pytest.mark.parametrize("base_again", [False, True])
def test_words_that_are_taken_back_are_the_bases_and_later(
    taught: Taught, authored: Authored, *, base_again: bool
) -> None:
    """
    Later than what learners have of the class deck; the base's own time once that is later.
    """
    if base_again:
        authored.correct()
        authored.released(2)
    taught.write()
    taught.released(3)

    assert taught.lines["fleet-leaves"].fields == authored.lines["fleet-leaves"].fields
    assert days(taught)["fleet-leaves"] == (2 if base_again else 3)
    authored.correct_another()
    authored.released(4)
    taught.released(5)
    assert days(taught)["fleet-leaves"] == (2 if base_again else 3)
    assert days(taught)["siege-lifted"] == 4


def test_a_base_that_is_released_at_the_same_second_is_not_mistaken(
    taught: Taught, authored: Authored
) -> None:
    """
    Two notes of one time are the same to Anki: the class deck's next words come later.
    """
    authored.correct()
    authored.released(1)
    taught.write()
    taught.released(2)

    assert taught.lines["fleet-leaves"].fields == authored.lines["fleet-leaves"].fields
    assert days(taught)["fleet-leaves"] == 2


def test_a_note_that_is_left_out_comes_back_as_it_was(taught: Taught) -> None:
    """
    With the same words at the same time, told as new: newcomers do not have it.
    """
    before = taught.lines
    taught.write(MINE + "remove: [peace-signed]\n")

    assert taught.released(2).changes == {"removed": ("peace-signed",)}
    assert taught.lines["peace-signed"] == before["peace-signed"]._replace(state="removed")
    assert "peace-signed" not in told(taught.lines)
    taught.write(MINE)
    assert taught.released(3).changes == {"new": ("peace-signed",)}
    assert taught.lines == before


def test_a_note_that_the_base_retires_is_retired_here_and_goes_when_the_base_lets_it_go(
    taught: Taught, authored: Authored
) -> None:
    """
    It is the base's line, whenever the class deck is built.
    """
    taken = authored.take_out("peace.yaml", "peace-signed")
    authored.released(2)
    assert taught.released(3).changes["retired"] == ("peace-signed",)
    assert taught.lines["peace-signed"] == authored.lines["peace-signed"]
    assert not taught.released(200).is_new
    taught.write(MINE + "deck: School::The siege\n")
    assert taught.released(200.5).is_new
    assert taught.lines["peace-signed"].state == "retired", "until the base lets it go"
    taught.write(MINE)
    authored.change("peace.yaml", "dates:\n", "dates:\n" + taken)
    authored.released(201)
    assert taught.released(202).changes["revived"] == ("peace-signed",)
    assert taught.lines["peace-signed"] == authored.lines["peace-signed"]
    authored.take_out("peace.yaml", "peace-signed")
    authored.released(203)
    taught.released(204)
    authored.correct_another()
    authored.released(300)
    taught.released(301)
    assert taught.lines["peace-signed"] == authored.lines["peace-signed"]
    assert taught.lines["peace-signed"].state == "gone"


@pytest.mark.parametrize("day", [0.5, 2])
def test_a_reworded_note_that_the_base_retires_must_be_let_go(
    day: float, taught: Taught, authored: Authored
) -> None:
    """
    It is an error until the teacher settles; then it is retired, in her words and later.
    """
    authored.take_out("siege.yaml", "fleet-leaves")
    authored.released(day)
    assert taught.release(2).codes == ["E531"]
    taught.write()

    assert taught.released(3).changes == {"retired": ("fleet-leaves",)}
    mine = taught.lines["fleet-leaves"]
    assert days(taught)["fleet-leaves"] == 3
    assert (mine.state, mine.fields["question"]) == ("retired", "On what day did it sail?")
    assert not taught.released(4).is_new


@pytest.mark.parametrize("had", ["never", "never built", "once"])
@pytest.mark.parametrize("is_settled", [False, True])
def test_what_the_teacher_removed_does_not_come_back_to_be_retired(
    authored: Authored, tmp_path: Path, had: str, *, is_settled: bool
) -> None:
    """
    Neither for those who had it from her, nor for those who never did; settled or not.
    """
    authored.released()
    taught = Taught(tmp_path / "class", authored.folder)
    if had == "once":
        taught.released(1)
    taught.write("remove: [peace-signed]\n")
    if had != "never built":
        taught.released(2)
    authored.take_out("peace.yaml", "peace-signed")
    authored.released(3)
    taught.write("" if is_settled else "remove: [peace-signed]\n")

    built = taught.release(4)

    assert built.published is not None
    assert built.codes == ([] if is_settled else ["I534"])
    is_newcomer = had == "never built" and is_settled  # then nobody has said anything of it
    assert ("peace-signed" in told(taught.lines)) == is_newcomer


def test_what_both_leave_out_at_once_is_left_out(taught: Taught, authored: Authored) -> None:
    """
    The teacher has said that she does not want it, so her learners hear nothing of it.
    """
    authored.take_out("peace.yaml", "peace-signed")
    authored.released(2)
    taught.write(MINE + "remove: [peace-signed]\n")

    assert taught.released(3).changes["removed"] == ("peace-signed",)
    assert taught.lines["peace-signed"].state == "removed"


def test_a_note_of_its_own_is_retired_for_sixty_days(taught: Taught) -> None:
    """
    As in any project: a notice and a tag, and then it is gone.
    """
    taught.write(MINE + OWN)
    assert taught.released(2).changes == {"new": ("garrison",)}
    taught.write(MINE)
    assert taught.released(3).changes == {"retired": ("garrison",)}
    assert taught.lines["garrison"].state == "retired"
    assert RETIRED_TAG in taught.lines["garrison"].tags
    last = 3 + RETIRED_FOR / DAY
    taught.write(MINE + "deck: School::The siege\n")
    taught.released(last - 1)
    assert taught.lines["garrison"].state == "retired"
    taught.write(MINE)
    taught.released(last)
    assert taught.lines["garrison"].state == "gone"


def correct_a_topic(authored: Authored) -> None:
    authored.change("siege.yaml", '"1: The siege"', '"1: How they held out"')


def correct_an_event(authored: Authored) -> None:
    authored.change("siege.yaml", "  storm: A storm", "  storm: A tempest")


@pytest.mark.parametrize(
    ("said", "change"),
    [
        ('topics: {siege: {was: "1: The siege", now: One}}\n', correct_a_topic),
        ("events: {storm: {was: A storm scatters the ships, now: A gale}}\n", correct_an_event),
    ],
    ids=["topic", "event"],
)
def test_titles_are_watched_as_notes_are(
    said: str, change: Callable[[Authored], None], authored: Authored, tmp_path: Path
) -> None:
    """
    A topic's title moves no note to another time, an event's is a correction; both may conflict.
    """
    authored.released()
    taught = Taught(tmp_path / "class", authored.folder, said)
    taught.released(1)

    moved = {name for name, day in days(taught).items() if day}
    assert moved == ({"siege-lifted", "why-lifted"} if said.startswith("events") else set())
    change(authored)
    authored.released(2)
    assert "E530" in taught.codes()
