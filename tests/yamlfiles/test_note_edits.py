"""Edits on card files as authors write them: notes that come, move and change."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mazo.errors import CannotEditError
from mazo.text.edit import At, Change, Edit, Insert, Kept, Remove, Rename, Set
from mazo.text.places import TextFile
from mazo.yamlfiles import apply

LINE_END = re.compile(r"\r\n?|\n")


def file_of(text: str) -> TextFile:
    return TextFile(Path("a.yaml"), text)


def edited(text: str, *changes: Change) -> str:
    return apply.edited(Edit(file_of(text), changes)).text


CARDS = """\
title: The siege  # in a word
dates:
  - id: fleet-leaves
    question: On what day did the fleet leave the harbour?

  # about the storm
  - id: siege-lifted
    question: When was the siege lifted?   # June
causes:
# none yet
"""
LONG = "The fleet left the harbour on 3 May 1756, and a storm off the cape scattered the ships " * 2
NOTE = {
    "id": "why-lifted",
    "answer": "A storm: it came",
    "quote": LONG.strip(),
    "tags": ["sea", "war"],
}
WRITTEN = """\
  - id: why-lifted
    answer: "A storm: it came"
    quote: >-
      The fleet left the harbour on 3 May 1756, and a storm off the cape scattered the ships The
      fleet left the harbour on 3 May 1756, and a storm off the cape scattered the ships
    tags: [sea, war]
"""


def test_a_new_note_stands_as_its_author_writes_notes() -> None:
    """
    It comes where it is asked for, with the blank line that stands between the others.
    """
    last = "    question: When was the siege lifted?   # June\n"
    first = "dates:\n"
    second = "    question: On what day did the fleet leave the harbour?\n"

    assert edited(CARDS, Insert(("dates",), -1, NOTE)) == CARDS.replace(last, f"{last}\n{WRITTEN}")
    assert edited(CARDS, Insert(("dates",), 0, NOTE)) == CARDS.replace(first, f"{first}{WRITTEN}\n")
    assert edited(CARDS, Insert(("dates",), 1, NOTE)) == CARDS.replace(
        second, f"{second}\n{WRITTEN}"
    )
    assert edited(CARDS, Insert(("causes",), -1, NOTE)) == CARDS.replace(
        "causes:\n", f"causes:\n{WRITTEN}"
    )
    assert edited(CARDS, Insert(("facts",), -1, NOTE)) == f"{CARDS}facts:\n{WRITTEN}"
    assert edited("", Insert(("facts",), -1, NOTE)) == f"facts:\n{WRITTEN}"
    assert edited("# mine", Insert(("facts",), -1, NOTE)) == f"# mine\nfacts:\n{WRITTEN}".rstrip(
        "\n"
    )


def test_a_note_moves_with_its_comments() -> None:
    """
    What is kept elsewhere takes its own text along; nothing of it is left behind.
    """
    text = f"{CARDS}consequences:\n  - {{id: other}}\n"
    moved = edited(text, Insert(("consequences",), 0, Kept(("dates", 1))), Remove(("dates", 1)))

    assert moved == text.replace(
        "  - id: siege-lifted\n    question: When was the siege lifted?   # June\n", ""
    ).replace(
        "  - {id: other}\n",
        "  - id: siege-lifted\n    question: When was the siege lifted?   # June\n  - {id: other}\n",
    )


def test_a_key_is_set_whether_it_is_there_or_not() -> None:
    """
    What is lacking comes last in its group, under whatever name the group is called.
    """
    start = CARDS.index("id: fleet-leaves")
    question = "    question: On what day did the fleet leave the harbour?\n"

    assert edited(CARDS, Set((At(start), "hint"), "Mind: the tide")) == CARDS.replace(
        question, f'{question}    hint: "Mind: the tide"\n'
    )
    assert edited(CARDS, Set(("dates", 0, "question"), "When?")) == CARDS.replace(
        "On what day did the fleet leave the harbour?", "When?"
    )
    assert edited(CARDS, Set(("tags",), ["a", "b"])) == f"{CARDS}tags: [a, b]\n"


@pytest.mark.parametrize(
    ("text", "changes", "after"),
    [
        ("a: []\n", [Insert(("a",), -1, "x")], "a: [x]\n"),
        ("a: {}  # c\n", [Insert(("a",), "b", "x")], "a: {b: x}  # c\n"),
        ("a:   # c\nb: 1\n", [Insert(("a",), 0, {"id": "x"})], "a:  # c\n  - id: x\nb: 1\n"),
        ("{a: , b}\n", [Set(("a",), "x"), Set(("b",), "y y")], '{a: x , b: "y y"}\n'),
        ("- a: 1\n  b: 2\n", [Remove((0, "a"))], "- b: 2\n"),
        ("- a: 1  # c\n  b: 2\n", [Remove((0, "a"))], "- # c\n  b: 2\n"),
        ("- a: 1\n  b: 2\n", [Remove((0, "a")), Insert((0,), "c", "3", "a")], "- c: 3\n  b: 2\n"),
        ("a: [x, y]\n", [Remove(("a", 0)), Remove(("a", 1)), Insert(("a",), 0, "z")], "a: [z]\n"),
        ("a: [x, y]\n", [Remove(("a", 1)), Insert(("a",), -1, "z")], "a: [x, z]\n"),
        ("a: [x, y]\n", [Remove(("a", 0)), Insert(("a",), 0, "z")], "a: [z, y]\n"),
        ("a: x\na: y\nb: z\n", [Remove(("b",)), Rename(("a",), "c")], "c: x\na: y\n"),
        ("a: |+\n  x\n\nb: 1\n", [Set(("c",), "2")], "a: |+\n  x\n\nb: 1\nc: 2\n"),
        ("b: 1\na: |+\n  x\n\n", [Set(("c",), "2")], "b: 1\na: |+\n  x\n\nc: 2\n"),
        ("a:\n- x\n# c\n\n  # d\n", [Insert(("a",), -1, "y")], "a:\n- x\n# c\n\n  # d\n- y\n"),
        ("a: {b: {c: 1}}\nd: 2\n", [Remove(("a", "b", "c"))], "d: 2\n"),
        (
            "a: [{id: x, q: 'y  y'}, {id: z}]\nb:\n  - id: w\n",
            [Remove(("a", 0)), Insert(("b",), 0, Kept(("a", 0)))],
            "a: [{id: z}]\nb:\n  - {id: x, q: 'y  y'}\n  - id: w\n",
        ),
        (
            "a:\n  - id: x  # c\n    q: |\n      y\n\n       z\n  - w\n",
            [Remove(("a", 0)), Set(("b",), {"c": Kept(("a", 0))})],
            "a:\n  - w\nb:\n  c:\n    id: x  # c\n    q: |\n      y\n\n       z\n",
        ),
        (
            "a:\n        b: # c\n                - x\n                # d\n                - y # e\nl: [z]\n",
            [Remove(("a",)), Set(("l",), [Kept(("a", "b"))])],
            "l:\n  - # c\n          - x\n          # d\n          - y # e\n",
        ),
        (
            "a: {b: [1, '2'], c: 3}\n",
            [Set(("a", "b"), {"was": "4", "now": Kept(("a", "b"))})],
            "a: {b: {was: 4, now: [1, '2']}, c: 3}\n",
        ),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_changes_of_one_file_are_made_together(
    text: str, changes: list[Change], after: str, newline: str
) -> None:
    """
    All paths are those of the file as it was.
    """
    assert edited(text.replace("\n", newline), *changes) == after.replace("\n", newline)


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("a: x\n", Set(("b", "c"), "x")),
        ("a: x\n", Set(("a", "c"), "x")),
        ("a: x\n", Remove(("b",))),
        ("a: x\n", Remove(())),
        ("a: x\n", Remove((At(1),))),
        ("a: [x]\n", Insert(("a",), 2, "y")),
        ("a: [x]\n", Insert(("a",), "b", "y")),
        ("a: {b: x}\n", Insert(("a",), "b", "y")),
        ("a: {b: x}\n", Insert(("a",), "c", "y", before="d")),
        ("a: x\nb: y\n", Rename(("a",), "b")),
        ("? a\n: x\n", Set(("a",), "y")),
        ("{a: x}\n", Remove(("a",))),
        ("a: x\n", Set(("a",), Kept(("b",)))),
        ("a: x\nb: {c: y}\n", Set(("b", "c"), Kept(("a",)))),
    ],
)
def test_what_cannot_be_done_is_refused(text: str, change: Change) -> None:
    """
    There is no such place, or the file would not say what was meant.
    """
    with pytest.raises(CannotEditError):
        edited(text, change)


def test_a_slip_elsewhere_does_not_stop_an_edit() -> None:
    """
    What Mazo makes out in spite of a slip stays as it is.
    """
    text = "a: x: y\nb: [1]\nb: 2\n"

    assert edited(text, Set(("b", 0), "3")) == "a: x: y\nb: [3]\nb: 2\n"
