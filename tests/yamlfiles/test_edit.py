"""An edit changes what it says and nothing else, however its author wrote the file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path

from hypothesis import event, given, settings
from hypothesis import strategies as st

from mazo.errors import CannotEditError
from mazo.text.edit import Change, Edit, Insert, Kept, Remove, Rename, Set
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
    Return a file, a change of it, what it holds and is to hold, and its comments.
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
