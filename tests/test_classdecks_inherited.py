"""What a class deck's lines take over from its base, and when their words are later than both."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import get_args

import pytest

from authored import DAY, FIFTH, FIRST, Authored
from mazo.inheritance import NOW, RETIRED_TAG, inherited, left_out, retired, withdrawn
from mazo.lock import Line, State
from mazo.release import RETIRED_FOR, Changes
from teaching import Taught, told

BASE_MOD = 1_000
MODS = (BASE_MOD - 10, BASE_MOD, BASE_MOD + 10)
WORDS = {"base": "The base's words", "mine": "My words", "older": "My older words"}


def line(words: str, mod: int, state: State = "live") -> Line:
    fields = {"question": WORDS[words]} if state != "gone" else {}
    fields |= {"notice": "Withdrawn"} if state == "retired" else {}
    tags = (RETIRED_TAG,) if state == "retired" else ()
    return Line("g", "n", "n", "date", "t", "D", mod, state, mod - 1, tags, fields)


def content(each: Line) -> object:
    return each.tags, each.fields


EARLIER = [
    None,
    *(line(words, mod) for words, mod in product(WORDS, MODS)),
    *(line("mine", mod, state) for state, mod in product(("removed", "retired", "gone"), MODS)),
]


def stated(words: str, earlier: Line | None) -> Line:
    """Return a line as a release has it before it takes over anything."""
    is_same = (
        earlier
        and earlier.state in ("live", "removed")
        and content(earlier) == content(line(words, 0))
    )
    return line(words, earlier.mod if earlier and is_same else NOW)


@pytest.mark.parametrize("words", ["base", "mine"])
@pytest.mark.parametrize("state", get_args(State)[:3])
@pytest.mark.parametrize("earlier", EARLIER, ids=str)
def test_other_words_are_later_than_whatever_a_learner_may_have(
    words: str, state: State, earlier: Line | None
) -> None:
    """
    For every base, and all that the class deck has released before; nothing is later needlessly.
    """
    base, own = line("base", BASE_MOD, state), stated(words, earlier)

    found = inherited(own, earlier, base)

    assert content(found) == content(own)
    assert found.since == base.since
    others = [each for each in (base, earlier) if each and content(each) != content(own)]
    if content(own) == content(base) and all(each.mod < BASE_MOD for each in others):
        assert found.mod == (max(BASE_MOD, earlier.mod) if earlier and not others else BASE_MOD)
    elif all(each.mod < own.mod for each in others):
        assert found.mod == own.mod, "it stays as it was released"
    else:
        assert found.mod == NOW


@pytest.mark.parametrize(
    "earlier", [each for each in EARLIER if not each or each.state != "gone"], ids=str
)
def test_what_the_base_retires_is_retired_for_all(earlier: Line | None) -> None:
    """
    The base's own line, unless the learner may have something later of the class deck.
    """
    base = line("base", BASE_MOD, "retired")

    found = withdrawn(base, earlier, "Withdrawn here")

    assert found.state == "retired"
    assert RETIRED_TAG in found.tags
    if earlier is None or earlier.mod < BASE_MOD:
        assert found == base
    elif earlier.state == "retired":
        assert found in (base, earlier)
        assert found.mod == earlier.mod
    else:
        assert (found.mod, found.fields["question"]) == (NOW, earlier.fields["question"])


@pytest.mark.parametrize(
    ("own", "base", "state"),
    [
        ("live", "live", "removed"),
        ("live", "retired", "removed"),
        ("live", "gone", "gone"),
        ("removed", "live", "removed"),
        ("removed", "retired", "removed"),
        ("removed", "gone", "gone"),
        ("retired", "live", "removed"),  # the base took it up again, the class deck did not
        ("retired", "retired", "retired"),
        ("retired", "gone", "gone"),
        ("gone", "gone", "gone"),
        ("gone", "live", "gone"),
    ],
)
def test_what_is_left_out_is_nobodys_loss(own: State, base: State, state: State) -> None:
    """
    Its line stays, as what it was; one that the base lets go, goes.
    """
    found = left_out(line("mine", BASE_MOD + 10, own), line("base", BASE_MOD, base))

    assert found.state == state
    assert bool(found.fields) == (state != "gone")


def test_a_line_is_retired_once() -> None:
    """
    What is retired, gone or left out stays so.
    """
    for state in ("retired", "gone", "removed"):
        each = line("mine", BASE_MOD, state)
        assert retired(each, "Withdrawn") == each


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

    assert taught.released(3).changes == Changes(corrected=("fleet-leaves",))
    fields = taught.lines["fleet-leaves"].fields
    assert (fields["question"], fields["hint"]) == ("On what day did it sail?", "In spring")
    assert days(taught)["fleet-leaves"] == 3


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

    assert taught.released(2).changes == Changes(removed=("peace-signed",))
    assert taught.lines["peace-signed"] == before["peace-signed"]._replace(state="removed")
    assert "peace-signed" not in told(taught.lines)
    taught.write(MINE)
    assert taught.released(3).changes == Changes(new=("peace-signed",))
    assert taught.lines == before


def test_a_note_that_the_base_retires_is_retired_here_and_goes_when_the_base_lets_it_go(
    taught: Taught, authored: Authored
) -> None:
    """
    It is the base's line, whenever the class deck is built.
    """
    taken = authored.take_out("peace.yaml", "peace-signed")
    authored.released(2)
    assert taught.released(3).changes.retired == ("peace-signed",)
    assert taught.lines["peace-signed"] == authored.lines["peace-signed"]
    assert not taught.released(200).is_new
    authored.change("peace.yaml", "dates:\n", "dates:\n" + taken)
    authored.released(201)
    assert taught.released(202).changes.revived == ("peace-signed",)
    assert taught.lines["peace-signed"] == authored.lines["peace-signed"]
    authored.take_out("peace.yaml", "peace-signed")
    authored.released(203)
    taught.released(204)
    authored.correct_another()
    authored.released(300)
    taught.released(301)
    assert taught.lines["peace-signed"] == authored.lines["peace-signed"]
    assert taught.lines["peace-signed"].state == "gone"


def test_a_reworded_note_that_the_base_retires_must_be_let_go(
    taught: Taught, authored: Authored
) -> None:
    """
    It is an error until the teacher settles; then it is retired, later than her words.
    """
    authored.take_out("siege.yaml", "fleet-leaves")
    authored.released(0.5)
    assert taught.release(2).codes == ["E531"]
    taught.write()

    assert taught.released(3).changes == Changes(retired=("fleet-leaves",))
    mine = taught.lines["fleet-leaves"]
    assert days(taught)["fleet-leaves"] == 3
    assert (mine.state, mine.fields["question"]) == ("retired", "On what day did it sail?")
    assert not taught.released(4).is_new


@pytest.mark.parametrize("is_settled", [False, True])
@pytest.mark.parametrize("is_had", [False, True])
def test_what_the_teacher_removed_does_not_come_back_to_be_retired(
    authored: Authored, tmp_path: Path, *, is_had: bool, is_settled: bool
) -> None:
    """
    Neither for those who had it from her, nor for those who never did; settled or not.
    """
    authored.released()
    taught = Taught(tmp_path / "class", authored.folder)
    if is_had:
        taught.released(1)
    taught.write("remove: [peace-signed]\n")
    taught.released(2)
    authored.take_out("peace.yaml", "peace-signed")
    authored.released(3)
    taught.write("" if is_settled else "remove: [peace-signed]\n")

    built = taught.release(4)

    assert built.published is not None
    assert built.codes == ([] if is_settled else ["I534"])
    assert "peace-signed" not in told(taught.lines)


OWN = """\
add:
  own:
    title: Mine
    causes:
""" + textwrap.indent(FIFTH, "    ")


def test_a_note_of_its_own_is_retired_for_sixty_days(taught: Taught) -> None:
    """
    As in any project: a notice and a tag, and then it is gone.
    """
    taught.write(MINE + OWN)
    assert taught.released(2).changes == Changes(new=("garrison",))
    taught.write(MINE)
    assert taught.released(3).changes == Changes(retired=("garrison",))
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
