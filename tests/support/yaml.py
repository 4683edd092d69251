"""YAML for tests: read as plain values with its slips, and written from values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, TypeAlias

from mazo.diagnostics import collect
from mazo.text.places import TextFile
from mazo.yamlfiles import read as yamltree
from mazo.yamlfiles.tree import Group, Items, Node, Scalar

Value: TypeAlias = "str | Sequence[Value] | Mapping[str, Value]"
Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"


class Read(NamedTuple):
    """What was read of a text, and what was found wrong: code, line and column."""

    file: TextFile
    root: Node | None
    is_whole: bool
    slips: list[tuple[str, int, int]]

    @property
    def value(self) -> Plain:
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


def written(value: Value, indent: str = "") -> str:
    """Return a value as YAML, each text on a line of its own and in quotes."""
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"\n'
    if isinstance(value, Mapping):
        lines = [f"{indent}{key}: {_below(each, indent)}" for key, each in value.items()]
    else:
        lines = [f"{indent}- {_below(each, indent)}" for each in value]
    return "".join(lines)


def _below(value: Value, indent: str) -> str:
    if isinstance(value, str):
        return written(value)
    return "\n" + written(value, f"{indent}  ") if value else "[]\n"


def _value(node: Node) -> Plain:
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
