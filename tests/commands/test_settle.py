"""`mazo settle`: decisions between a class deck and its base, written into the teacher's file."""

from __future__ import annotations

import pytest

from mazo.classdecks.decisions import Scope
from mazo.commands import settle as commands
from mazo.commands.settle import Choice
from mazo.errors import CannotSettleError, ChangedMeanwhileError
from tests.support.class_deck import ClassDeckBesideBase
from tests.support.command_line import Mazo
from tests.support.project import BETTER, QUESTION

CHANGE = "change:\n  fleet-leaves:\n"
REMOVED = "remove: [fleet-leaves]\n"


def in_state(class_deck: ClassDeckBesideBase, base: str) -> None:
    """
    Bring the base, whose note has a hint at first, into a state of the matrix; release it.
    """
    hints = {"changed": "Look at the sky", "equal": "Mind the tide"}
    if base in hints:
        class_deck.project.change("siege.yaml", "Look at the sea", hints[base])
    elif base == "deleted":
        class_deck.project.take_out("siege.yaml", "fleet-leaves")
    class_deck.project.release(2)


MATRIX = [
    *[(base, "", [], "", "") for base in ("unchanged", "changed", "deleted", "equal")],
    ("unchanged", "changed", [], "sea", "sea"),
    ("changed", "changed", ["E530"], "sky", ""),
    ("deleted", "changed", ["E531"], None, ""),
    ("equal", "changed", ["I532"], "", ""),
    ("unchanged", "removed", [], "removed", "removed"),
    ("changed", "removed", [], "removed", "removed"),
    ("deleted", "removed", ["I534"], "", ""),
    ("equal", "removed", [], "removed", "removed"),
]
"""The base, the class deck, what a check says, and what is left by --mine and by --theirs."""


def left_over(name: str) -> str:
    if name == "removed":
        return REMOVED
    return f'{CHANGE}    hint: {{was: "Look at the {name}", now: Mind the tide}}\n' if name else ""


@pytest.mark.parametrize("choice", ["mine", "theirs", None])
@pytest.mark.parametrize(("base", "own", "found", "mine", "theirs"), MATRIX)
def test_the_matrix(
    class_deck: ClassDeckBesideBase,
    base: str,
    own: str,
    found: list[str],
    mine: str | None,
    theirs: str,
    choice: Choice | None,
) -> None:
    """
    What a base and a class deck can each have done to a note: what is reported, and how it is settled.
    """
    class_deck.project.hint("Look at the sea")
    class_deck.project.release(1)
    before = left_over({"changed": "sea", "removed": "removed"}.get(own, ""))
    class_deck.write(before)
    in_state(class_deck, base)
    assert class_deck.codes() == found

    if choice == "mine" and mine is None:
        with pytest.raises(CannotSettleError):
            class_deck.settle("fleet-leaves", choice)
    class_deck.settle("", choice)

    is_open = bool(found) and found[0] in ("E530", "E531")
    left = (mine if choice == "mine" else theirs) if choice or not is_open else None
    assert class_deck.read() == (before if left is None else left_over(left))
    assert class_deck.codes() == (found if left is None else [])
    assert class_deck.settle("", choice) == ()


@pytest.mark.parametrize(
    ("name", "done"),
    [
        ("", {"fleet-leaves.hint", "fleet-leaves.extra", "siege-lifted.hint", "siege.title"}),
        ("fleet-leaves", {"fleet-leaves.hint", "fleet-leaves.extra"}),
        ("fleet-leaves.hint", {"fleet-leaves.hint"}),
        ("fleet-leaves.answer", set()),
        ("siege", {"siege.title"}),
        ("siege.title", {"siege.title"}),
        ("why-lifted", set()),
        ("fleet-leaves.tags", set()),
    ],
)
def test_only_what_is_named_is_settled(
    class_deck: ClassDeckBesideBase, name: str, done: set[str]
) -> None:
    """
    A note, a key of it, or the title of a topic or an event.
    """
    class_deck.write(
        f"topics: {{siege: The siege of the harbour}}\n{CHANGE}    hint: Mind\n    extra: Tide\n"
        "    tags: {add: [exam]}\n  siege-lifted: {hint: In summer}\n"
    )

    assert {f"{each.id}.{each.key}" for each in class_deck.settle(name)} == done


@pytest.mark.parametrize(
    "words",
    [["nobody"], ["fleet-leave"], ["fleet-leaves.hnt"], ["siege.hint"], ["--mine", "--theirs"]],
)
def test_what_cannot_be_settled_is_refused(
    class_deck: ClassDeckBesideBase, mazo: Mazo, words: list[str]
) -> None:
    """
    The command cannot run as asked, and the file stays.
    """
    class_deck.write(f"{CHANGE}    hint: Mind\n")

    assert mazo("settle", str(class_deck.path), *words).exit_code == 2
    assert class_deck.read() == f"{CHANGE}    hint: Mind\n"


@pytest.mark.parametrize(
    "slip", ["  hint: [\n", "    hnt: Mind\n", "    hint: Mind\n    hint: Tide\n"]
)
def test_a_file_with_slips_is_refused(
    class_deck: ClassDeckBesideBase, mazo: Mazo, slip: str
) -> None:
    """
    What was not read for sure is not written to.
    """
    class_deck.write(CHANGE + slip)

    assert mazo("settle", str(class_deck.path)).exit_code == 2
    assert class_deck.read() == CHANGE + slip


def test_a_plain_project_cannot_be_settled(class_deck: ClassDeckBesideBase, mazo: Mazo) -> None:
    """
    It has no base.
    """
    assert mazo("settle", str(class_deck.project.folder)).exit_code == 2


def test_conflicts_are_shown_and_left(class_deck: ClassDeckBesideBase, mazo: Mazo) -> None:
    """
    The status is 1 until they are decided, then 0; the file stays till then.
    """
    text = f'{CHANGE}    question: {{was: "{QUESTION}", now: When did the fleet sail?}}\n'
    class_deck.write(text)
    class_deck.project.correct()
    class_deck.project.release(1)

    for _ in range(2):
        shown_ = mazo("settle", str(class_deck.path))
        assert (shown_.exit_code, "E530" in shown_.output) == (1, True)
        assert class_deck.read() == text
    decided = mazo("settle", str(class_deck.path), "fleet-leaves.question", "--mine")

    assert decided.exit_code == 0
    assert f"{class_deck.path}:6: " in decided.output
    assert class_deck.read() == text.replace(QUESTION, BETTER)
    assert mazo("settle", str(class_deck.path)).exit_code == 0


def test_a_renamed_note_is_followed(class_deck: ClassDeckBesideBase) -> None:
    """
    Its new id stands in `change` and in `remove`, quoted or not.
    """
    class_deck.project.rename("fleet-leaves", "departure")
    class_deck.project.rename("why-lifted", "storm-off-the-cape")
    class_deck.write(
        "remove:\n  - 'why-lifted'  # c\nchange:\n  \"fleet-leaves\": {hint: {was: '', now: Mind}}\n"
    )
    assert class_deck.codes() == ["W503", "W503"]

    assert [each.did for each in class_deck.settle()] == ["renamed", "renamed"]
    assert class_deck.codes() == []
    assert class_deck.read() == (
        "remove:\n  - storm-off-the-cape  # c\nchange:\n  departure: {hint: {was: '', now: Mind}}\n"
    )


def test_a_file_that_changed_meanwhile_is_left_alone(
    class_deck: ClassDeckBesideBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    Whoever saved it in between loses nothing.
    """
    class_deck.write(f"{CHANGE}    hint: Mind\n")

    def save_in_between(*_: object) -> Scope:
        class_deck.write(f"{CHANGE}    hint: Tide\n")
        return Scope()

    monkeypatch.setattr(commands, "scope", save_in_between)

    with pytest.raises(ChangedMeanwhileError):
        class_deck.settle()
    assert class_deck.read() == f"{CHANGE}    hint: Tide\n"
