"""An edit changes what it says and nothing else, however its author wrote the file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from mazo.errors import CannotEditError
from mazo.text.edit import At, Change, Edit, Insert, Kept, Remove, Rename, Set
from mazo.text.places import TextFile
from mazo.yamlfiles import apply
from tests.support.yaml import read
from tests.support.yaml_styles import KEYS, Plain, files, values

LINE_END = re.compile(r"\r\n?|\n")


def file_of(text: str) -> TextFile:
    return TextFile(Path("a.yaml"), text)


def edited(text: str, *changes: Change) -> str:
    return apply.edited(Edit(file_of(text), changes)).text


def paths(value: Plain, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """
    Yield the paths of all that stands in a value.
    """
    if isinstance(value, str):
        return
    for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
        yield (*path, step)
        yield from paths(inner, (*path, step))


def at(value: Plain, path: tuple[str | int, ...]) -> Plain:
    for step in path:
        value = value[step]  # type: ignore[index, call-overload]  # the path fits the value
    return value


def removed(value: Plain, path: tuple[str | int, ...]) -> Plain:
    """
    Take out what stands at a path, and what is left empty.
    """
    del at(value, path[:-1])[path[-1]]  # type: ignore[attr-defined]  # as above
    if len(path) > 1 and not at(value, path[:-1]):
        return removed(value, path[:-1])
    return value


def put(value: dict[str, Plain], key: str, new: Plain, before: str) -> None:
    """
    Put a key before another one, or last.
    """
    pairs = list(value.items())
    at = [*value].index(before) if before else len(pairs)
    pairs.insert(at, (key, new))
    value.clear()
    value.update(pairs)


@st.composite
def edits(
    draw: Callable[[st.SearchStrategy], object],
) -> tuple[str, Change, Plain, Plain, list[str]]:
    """
    Return a file, a change of it, what it said and is to say, and its comments.
    """
    text, value, comments = draw(files())
    assert isinstance(value, dict)
    path = draw(st.sampled_from([*paths(value)]))
    kind = draw(st.sampled_from(["set", "remove", "rename", "insert", "wrap"]))
    after, here = deepcopy(value), at(value, path)
    parent = at(after, path[:-1])
    if kind == "remove" and len(value) > 1:
        return text, Remove(path), value, removed(after, path), comments
    if kind == "rename" and isinstance(parent, dict):
        key = draw(st.sampled_from([key for key in (*KEYS, "new: key") if key not in parent]))
        new = [(key if each == path[-1] else each, inner) for each, inner in parent.items()]
        parent.clear()
        parent.update(new)
        return text, Rename(path, key), value, after, comments
    if kind == "insert" and not isinstance(here, str):
        new = draw(values)
        inner = at(after, path)
        if isinstance(inner, list):
            number = draw(st.integers(0, len(inner)))
            inner.insert(number, new)
            number = -1 if number == len(inner) - 1 and draw(st.booleans()) else number
            return text, Insert(path, number, new), value, after, comments
        key = draw(st.sampled_from([key for key in (*KEYS, "hint") if key not in inner]))
        before = draw(st.sampled_from(["", *inner]))
        put(inner, key, new, before)
        return text, Insert(path, key, new, before), value, after, comments
    if kind == "wrap":
        parent[path[-1]] = {"was": "Before", "now": deepcopy(here)}
        return text, Set(path, {"was": "Before", "now": Kept(path)}), value, after, comments
    parent[path[-1]] = new = draw(values)
    return text, Set(path, new), value, after, comments


@st.composite
def copies(
    draw: Callable[[st.SearchStrategy], object],
) -> tuple[str, Change, Plain]:
    """
    Return a file, a change that puts a copy of something elsewhere in it, and what it is to say.
    """
    text, value, _ = draw(files())
    all_paths = [*paths(value)]
    path = draw(st.sampled_from(all_paths))
    into = draw(st.sampled_from([(), *(each for each in all_paths if not is_text(value, each))]))
    after = deepcopy(value)
    inner, new = at(after, into), deepcopy(at(value, path))
    if isinstance(inner, list):
        number = draw(st.integers(0, len(inner)))
        inner.insert(number, new)
        return text, Insert(into, number, Kept(path)), after
    assert isinstance(inner, dict)
    key = draw(st.sampled_from([key for key in (*KEYS, "hint") if key not in inner]))
    before = draw(st.sampled_from(["", *inner]))
    put(inner, key, new, before)
    return text, Insert(into, key, Kept(path), before), after


def is_text(value: Plain, path: tuple[str | int, ...]) -> bool:
    return isinstance(at(value, path), str)


def said(value: object) -> object:
    """
    Return a value with the order of its keys.
    """
    if isinstance(value, dict):
        return [(key, said(each)) for key, each in value.items()]
    return [said(each) for each in value] if isinstance(value, list) else value


@given(made=edits())
@settings(deadline=None, max_examples=200)
def test_an_edit_says_what_was_meant(made: tuple[str, Change, Plain, Plain, list[str]]) -> None:
    """
    The tree is as it was but for the change, every comment stays, and every line end.
    """
    text, change, before, after, comments = made
    assert said(read(text).value) == said(before)

    new = edited(text, change)

    event(type(change).__name__)
    left = read(new).value
    assert isinstance(left, dict)
    assert isinstance(after, dict)
    if change.path[0] not in after and left.get(top := str(change.path[0])) == "" and comments:
        del left[top]  # a key over comments stays
    assert said(left) == said(after)
    assert {*LINE_END.findall(new)} <= {*(LINE_END.findall(text) or ["\n"])}
    assert read(new).slips == []
    assert [comment for comment in comments if new.count(comment) != 1] == []


@given(made=copies())
@settings(deadline=None, max_examples=200)
def test_a_copy_says_the_same(made: tuple[str, Change, Plain]) -> None:
    """
    What is written in lines can stand further in or out; it only cannot go into brackets.
    """
    text, change, after = made
    try:
        new = edited(text, change)
    except CannotEditError:
        event("refused")
        assert "{" in text or "[" in text
        return

    assert said(read(new).value) == said(after)


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
