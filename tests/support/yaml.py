"""YAML read for tests: as plain values, and its slips by code, line and column."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, TypeAlias

from mazo.diagnostics import collect
from mazo.text.places import TextFile
from mazo.yamlfiles import reader as yamltree
from mazo.yamlfiles.tree import Group, Items, Node, Scalar

Value: TypeAlias = "str | list[Value] | dict[str, Value] | None"


class Read(NamedTuple):
    """What was read of a text, and what was found wrong: code, line and column."""

    file: TextFile
    root: Node | None
    is_whole: bool
    slips: list[tuple[str, int, int]]

    @property
    def value(self) -> Value:
        """Return the tree as plain texts, lists and dictionaries."""
        return _value(self.root) if self.root else None

    @property
    def scalars(self) -> list[Scalar]:
        """Return the texts of the tree, in the author's order."""
        return list(_scalars(self.root)) if self.root else []


def read(text: str) -> Read:
    """Read a text as one YAML file."""
    file = TextFile(Path("a.yaml"), text)
    yaml, found = collect(yamltree.read(file))
    slips = [(each.rule.code, *file.position(each.place.start)) for each in found]
    return Read(file, yaml.root, yaml.is_whole, slips)


def _value(node: Node) -> Value:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Items):
        return [_value(item) for item in node.items]
    return {key: _value(value) for key, value in node.entries.items()}


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
        return
    for inner in node.entries.values() if isinstance(node, Group) else node.items:
        yield from _scalars(inner)
