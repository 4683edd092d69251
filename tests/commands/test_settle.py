"""`mazo settle`: decisions between a class deck and its base, written into the teacher's file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from mazo.commands.settle import Choice
from mazo.errors import CannotEditError, CannotSettleError, ChangedMeanwhileError
from tests.support.class_deck import HEAD, ClassDeck
from tests.support.project import BETTER, QUESTION

Mazo = Callable[..., Result]
HINT = "    quote: The fleet left the harbour on 3 May 1756\n"
SEA = f"{HINT}    hint: Look at the sea\n"
CHANGE = "change:\n  fleet-leaves:\n"
KEPT = f'{CHANGE}    hint: {{was: "", now: Mind the tide}}\n'
REMOVED = "remove: [fleet-leaves]\n"
CHANGES = ("", KEPT, REMOVED)


@pytest.fixture
def teacher(tmp_path: Path) -> ClassDeck:
    return ClassDeck(tmp_path / "project")


def test_a_plain_change_gets_what_the_base_says_beside_it(teacher: ClassDeck) -> None:
    """
    In block style the value moves into `now`, with its comment.
    """
    teacher.write(
        f"{CHANGE}    question: When did the fleet leave the harbour?   # shorter\n    # end\n"
    )
    assert teacher.codes() == ["I533"]

    (done,) = teacher.settle()

    assert (done.did, done.id, done.key) == ("noted", "fleet-leaves", "question")
    assert teacher.codes() == []
    assert teacher.read() == (
        f"{CHANGE}    question:\n"
        f'      was: "{QUESTION}"\n'
        "      now: When did the fleet leave the harbour?   # shorter\n"
        "    # end\n"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "  fleet-leaves: {hint: Mind, extra: 'a, b'}  # c\n",
            '  fleet-leaves: {hint: {was: "", now: Mind}, extra: {was: "", now: \'a, b\'}}  # c\n',
        ),
        (
            "  fleet-leaves:\n    hint: >-  # c\n      Mind\n\n      the tide\n",
            '  fleet-leaves:\n    hint:\n      was: ""\n      now: >-  # c\n        Mind\n\n        the tide\n',
        ),
        (
            "  fleet-leaves:\n    hint: |2\n        Mind\n      the tide\n",
            '  fleet-leaves:\n    hint:\n      was: ""\n      now: |2\n          Mind\n        the tide\n',
        ),
        (
            "  fleet-leaves:\n    hint: Mind\n     the tide\n",
            '  fleet-leaves:\n    hint:\n      was: ""\n      now: Mind\n       the tide\n',
        ),
        (
            "  fleet-leaves:\n    hint:  # hint\n      Mind\n",
            '  fleet-leaves:\n    hint:\n      was: ""\n      now:  # hint\n        Mind\n',
        ),
        (
            "  fleet-leaves:\n    hint:\n      now: Mind\n",
            '  fleet-leaves:\n    hint:\n      was: ""\n      now: Mind\n',
        ),
        (
            "  fleet-leaves:\n    hint: {now: Mind}\n",
            '  fleet-leaves:\n    hint: {was: "", now: Mind}\n',
        ),
        (
            '    "fleet-leaves":\n        "hint": "Mind # the: tide"\n',
            '    "fleet-leaves":\n        "hint":\n            was: ""\n            now: "Mind # the: tide"\n',
        ),
        (
            "  why-lifted:\n    image:\n      # its words\n      alt: Ships\n",
            '  why-lifted:\n    image:\n      was: {alt: "Ships in a storm"}\n      now:\n        # its words\n        alt: Ships\n',
        ),
        (
            "  fleet-leaves: {\n    hint: Mind,  # c\n    extra: Tide}\n",
            '  fleet-leaves: {\n    hint: {was: "", now: Mind},  # c\n    extra: {was: "", now: Tide}}\n',
        ),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
def test_every_style_is_kept(
    teacher: ClassDeck, before: str, after: str, newline: str, bom: bytes
) -> None:
    """
    The author's own text stays as it was written, under any line ends.
    """
    text = f"{HEAD}change:\n{before}".replace("\n", newline)
    teacher.path.write_bytes(bom + text.encode())

    teacher.settle()

    expected = f"{HEAD}change:\n{after}".replace("\n", newline)
    assert teacher.path.read_bytes() == bom + expected.encode()
    assert teacher.settle() == ()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# a\n  fleet-leaves:  # b\n    hint: Look at the sea  # c\n", "# a\n  # b\n  # c\n"),
        (
            "  fleet-leaves:\n    hint: Look at\n      the sea\n    extra: {was: '', now: Old}\n",
            "  fleet-leaves:\n    extra: {was: '', now: Old}\n",
        ),
        (
            "  fleet-leaves:\n    # a\n    hint: >-  # b\n      Look at the sea\n\n    # c\n    extra: {was: '', now: Old}\n",
            "  fleet-leaves:\n    # a\n    # b\n\n    # c\n    extra: {was: '', now: Old}\n",
        ),
        (
            "  fleet-leaves: {hint: Look at the sea, extra: {was: '', now: Old}}\n",
            "  fleet-leaves: {extra: {was: '', now: Old}}\n",
        ),
        (
            "  fleet-leaves: {extra: {was: '', now: Old}, hint: Look at the sea}\n",
            "  fleet-leaves: {extra: {was: '', now: Old}}\n",
        ),
        (
            "  fleet-leaves: {\n    extra: {was: '', now: Old},  # a\n    hint: Look at the sea,  # b\n  }\n",
            "  fleet-leaves: {\n    extra: {was: '', now: Old},  # a\n    # b\n  }\n",
        ),
        (
            "  fleet-leaves: { # a\n    hint: Look at the sea, extra: {was: '', now: Old}}\n",
            "  fleet-leaves: { # a\n    extra: {was: '', now: Old}}\n",
        ),
        (
            "  fleet-leaves: {extra: {was: '', now: Old}, # a\n    hint: Look at the sea}\n",
            "  fleet-leaves: {extra: {was: '', now: Old} # a\n    }\n",
        ),
    ],
)
def test_what_the_base_says_by_now_goes(teacher: ClassDeck, before: str, after: str) -> None:
    """
    Its lines go, an emptied note too; comments stay, each on a line of its own.
    """
    teacher.base.change("siege.yaml", HINT, SEA)
    teacher.base.released(1)
    teacher.write(f"change:\n{before}")

    done = teacher.settle()

    assert [each.did for each in done] == ["same"]
    assert teacher.read() == f"change:\n{after}"
    assert teacher.codes() == []
    assert teacher.settle() == ()


def test_an_emptied_key_goes(teacher: ClassDeck) -> None:
    """
    Under `change`, `events` and `topics` nothing is left, so that they go; others stay.
    """
    head = "include: {topics: [siege]}\n"
    teacher.write(
        f"{head}events:\n  storm: A storm scatters the ships\n{CHANGE}    question: {QUESTION}\n"
        'topics: {siege: "1: The siege"}\nremove: []\n'
    )

    assert {each.did for each in teacher.settle()} == {"same"}
    assert teacher.read() == f"{head}remove: []\n"


def test_a_key_over_comments_stays(teacher: ClassDeck) -> None:
    """
    Examples that wait below `change:` can still be used.
    """
    rest = "  # why-lifted:\n  #   question: …\n"
    teacher.write(f"{CHANGE}    question: {QUESTION}\n{rest}")

    teacher.settle()

    assert teacher.read() == f"change:\n{rest}"
    assert teacher.codes() == []


def in_state(teacher: ClassDeck, base: str) -> None:
    """
    Bring the base, whose note has a hint at first, into a state of the matrix; release it.
    """
    hints = {"changed": "Look at the sky", "equal": "Mind the tide"}
    if base in hints:
        teacher.base.change("siege.yaml", "Look at the sea", hints[base])
    elif base == "deleted":
        teacher.base.take_out("siege.yaml", "fleet-leaves")
    teacher.base.released(2)


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
    teacher: ClassDeck,
    base: str,
    own: str,
    found: list[str],
    mine: str | None,
    theirs: str,
    choice: Choice | None,
) -> None:
    """
    What a base and a class deck can each have done to a note: what is said, and how it is settled.
    """
    teacher.base.change("siege.yaml", HINT, SEA)
    teacher.base.released(1)
    before = left_over({"changed": "sea", "removed": "removed"}.get(own, ""))
    teacher.write(before)
    in_state(teacher, base)
    assert teacher.codes() == found

    if choice == "mine" and mine is None:
        with pytest.raises(CannotSettleError):
            teacher.settle("fleet-leaves", choice)
    teacher.settle("", choice)

    is_open = bool(found) and found[0] in ("E530", "E531")
    left = (mine if choice == "mine" else theirs) if choice or not is_open else None
    assert teacher.read() == (before if left is None else left_over(left))
    assert teacher.codes() == (found if left is None else [])
    assert teacher.settle("", choice) == ()


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
def test_only_what_is_named_is_settled(teacher: ClassDeck, name: str, done: set[str]) -> None:
    """
    A note, a key of it, or the title of a topic or an event.
    """
    teacher.write(
        f"topics: {{siege: The siege of the harbour}}\n{CHANGE}    hint: Mind\n    extra: Tide\n"
        "    tags: {add: [exam]}\n  siege-lifted: {hint: In summer}\n"
    )

    assert {f"{each.id}.{each.key}" for each in teacher.settle(name)} == done


@pytest.mark.parametrize(
    "words",
    [["nobody"], ["fleet-leave"], ["fleet-leaves.hnt"], ["siege.hint"], ["--mine", "--theirs"]],
)
def test_what_cannot_be_settled_is_refused(
    teacher: ClassDeck, mazo: Mazo, words: list[str]
) -> None:
    """
    The command cannot run as asked, and the file stays.
    """
    teacher.write(f"{CHANGE}    hint: Mind\n")

    assert mazo("settle", str(teacher.path), *words).exit_code == 2
    assert teacher.read() == f"{CHANGE}    hint: Mind\n"


@pytest.mark.parametrize(
    "slip", ["  hint: [\n", "    hnt: Mind\n", "    hint: Mind\n    hint: Tide\n"]
)
def test_a_file_with_slips_is_mended_first(teacher: ClassDeck, mazo: Mazo, slip: str) -> None:
    """
    What was not read for sure is not written to.
    """
    teacher.write(CHANGE + slip)

    assert mazo("settle", str(teacher.path)).exit_code == 2
    assert teacher.read() == CHANGE + slip


def test_a_plain_project_cannot_be_settled(teacher: ClassDeck, mazo: Mazo) -> None:
    """
    It has no base.
    """
    assert mazo("settle", str(teacher.base.folder)).exit_code == 2


def test_conflicts_are_shown_and_left(teacher: ClassDeck, mazo: Mazo) -> None:
    """
    The status is 1 until they are decided, then 0; the file stays till then.
    """
    text = f'{CHANGE}    question: {{was: "{QUESTION}", now: When did the fleet sail?}}\n'
    teacher.write(text)
    teacher.base.correct()
    teacher.base.released(1)

    for _ in range(2):
        shown_ = mazo("settle", str(teacher.path))
        assert (shown_.exit_code, "E530" in shown_.output) == (1, True)
        assert teacher.read() == text
    decided = mazo("settle", str(teacher.path), "fleet-leaves.question", "--mine")

    assert decided.exit_code == 0
    assert f"{teacher.path}:6: " in decided.output
    assert teacher.read() == text.replace(QUESTION, BETTER)
    assert mazo("settle", str(teacher.path)).exit_code == 0


def test_a_renamed_note_is_followed(teacher: ClassDeck) -> None:
    """
    Its new id stands in `change` and in `remove`, quoted or not.
    """
    import mazo
    from mazo.commands.rename import rename

    rename(mazo.open(teacher.base.folder).check(), "fleet-leaves", "departure")
    rename(mazo.open(teacher.base.folder).check(), "why-lifted", "storm-off-the-cape")
    teacher.write(
        "remove:\n  - 'why-lifted'  # c\nchange:\n  \"fleet-leaves\": {hint: {was: '', now: Mind}}\n"
    )
    assert teacher.codes() == ["W503", "W503"]

    assert [each.did for each in teacher.settle()] == ["renamed", "renamed"]
    assert teacher.codes() == []
    assert teacher.read() == (
        "remove:\n  - storm-off-the-cape  # c\nchange:\n  departure: {hint: {was: '', now: Mind}}\n"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[gone, why-lifted]", "[why-lifted]"),
        ("[why-lifted, gone]", "[why-lifted]"),
        ("[why-lifted, gone, peace-signed]", "[why-lifted, peace-signed]"),
        ("\n  - gone  # a\n  - why-lifted", "\n  # a\n  - why-lifted"),
        ("\n- why-lifted\n- gone", "\n- why-lifted"),
    ],
)
def test_what_is_removed_already_goes(teacher: ClassDeck, before: str, after: str) -> None:
    """
    From a list in any style.
    """
    teacher.base.take_out("siege.yaml", "fleet-leaves")
    teacher.base.released(1)
    teacher.write(f"remove: {before}\n".replace("gone", "fleet-leaves"))

    assert [each.did for each in teacher.settle()] == ["removed"]
    assert teacher.read() == f"remove: {after}\n"


def test_a_file_that_changed_meanwhile_is_left_alone(teacher: ClassDeck) -> None:
    """
    Whoever saved it in between loses nothing.
    """
    from mazo.commands.settle import settle

    teacher.write(f"{CHANGE}    hint: Mind\n")
    compilation = teacher.check()
    teacher.write(f"{CHANGE}    hint: Tide\n")

    with pytest.raises(ChangedMeanwhileError):
        settle(compilation)
    assert teacher.read() == f"{CHANGE}    hint: Tide\n"


def test_what_does_not_read_as_meant_is_not_written(
    teacher: ClassDeck, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    A mistake of ours costs no file of hers.
    """
    from mazo.text.edit import Splice
    from mazo.yamlfiles import rewrite as yamlrewrite

    monkeypatch.setattr(yamlrewrite.Rewriter, "_set", lambda *_: Splice(0, 0, ""))
    teacher.write(f"{CHANGE}    hint: Mind\n")

    with pytest.raises(CannotEditError):
        teacher.settle()
    assert teacher.read() == f"{CHANGE}    hint: Mind\n"


@pytest.mark.parametrize("odd", ["  ? fleet-leaves\n  : hint: Mind\n"])
def test_an_odd_style_is_left_to_its_author(teacher: ClassDeck, odd: str) -> None:
    """
    What cannot be changed for sure is refused.
    """
    teacher.write(f"change:\n{odd}")

    with pytest.raises(CannotEditError):
        teacher.settle()
    assert teacher.read() == f"change:\n{odd}"
