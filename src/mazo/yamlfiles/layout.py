"""How a YAML file is laid out: where its keys stand, where values really end, its comments.

The tree of a file (`tree`) knows its values; a change that keeps an author's layout must know
what stands between them too. It is found again in the text, from one value to the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, TypeAlias

from mazo.text.places import TextFile
from mazo.yamlfiles.tree import Group, Items, Node, Scalar

Step: TypeAlias = str | int
"""From a group or list to a value in it: a key, or a number."""

_BETWEEN = re.compile(r"(?:[\s,]|#[^\r\n]*)*")
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"|' + r"'(?:[^']|'')*'", re.DOTALL)
_COLON = re.compile(r"\s*:")
_HEADER = re.compile(r"[|>][-+\d]*")
_COMMENT = re.compile(r"(?:(?<=\s)|^)#[^\r\n]*", re.MULTILINE)
_LINE_END = re.compile(r"\r\n?|\n")
_WHITE = " \t\r\n"
_BLOCK = frozenset("|>")


class UnknownLayoutError(Exception):
    """A file is written in a way that cannot be changed here, such as `? key`."""


class Entry(NamedTuple):
    """A key with its value, or an item of a list with its dash.

    `name_end` is where the key ends, `opened` where its colon or dash does.
    """

    start: int
    name_end: int
    opened: int
    value: Node


class Layout:
    """Finds things between the values of one file."""

    def __init__(self, file: TextFile) -> None:
        """Look at `file`."""
        self.text = file.text
        self._file = file
        self._known: dict[tuple[int, int], Mapping[Step, Entry]] = {}

    def is_flow(self, node: Node) -> bool:
        """Tell a group or list in brackets."""
        return not isinstance(node, Scalar) and self.text[node.start] in "{["

    def entries(self, node: Group | Items) -> Mapping[Step, Entry]:
        """Return the entries of a group by their keys, those of a list by their numbers."""
        if (known := self._known.get(node[:2])) is None:
            known = self._known[node[:2]] = dict(self._entries(node))
        return known

    def end(self, node: Node) -> int:
        """Return where the last sign of a value ends."""
        if isinstance(node, Scalar):
            if self.text[node.start : node.start + 1] in _BLOCK:
                return node.start + len(self.text[node.start : node.end].rstrip(_WHITE))
            return node.end
        if self.is_flow(node):
            return node.end
        return self.entry_end(tuple(self.entries(node).values())[-1])

    def entry_end(self, entry: Entry) -> int:
        """Return where the last sign of an entry ends, its colon if there is no more."""
        return max(entry.opened, self.end(entry.value))

    def comments(self, start: int, end: int, *entries: Entry) -> list[str]:
        """Return the comments from `start` up to `end`, where no values but those stand."""
        found: list[str] = []
        for token_start, token_end in (*self._tokens(entries), (end, end)):
            if token_end >= start:
                found += _COMMENT.findall(self.text, start, token_start)
                start = token_end
        return found

    def line_start(self, offset: int) -> int:
        """Return where the line of `offset` begins."""
        return self._file.line_bounds(self._file.position(offset)[0])[0]

    def line_end(self, offset: int) -> int:
        """Return where the line of `offset` ends, before its line end."""
        return self._file.line_bounds(self._file.position(offset)[0])[1]

    def next_line(self, offset: int) -> int:
        """Return where the line after that of `offset` begins; the end of the text if none."""
        found = _LINE_END.search(self.text, offset)
        return found.end() if found else len(self.text)

    def lines_within(self, start: int, end: int) -> Iterator[int]:
        """Yield where lines that are not empty begin, after `start` and before `end`."""
        for found in _LINE_END.finditer(self.text, start, end):
            if self.text[found.end() : found.end() + 1] not in ("", "\r", "\n"):
                yield found.end()

    def newline(self, offset: int) -> str:
        """Return the line end that is used at `offset`, or else in this file."""
        found = _LINE_END.search(self.text, offset) or _LINE_END.search(self.text)
        return found[0] if found else "\n"

    def indent(self, offset: int) -> str:
        """Return the white space that the line of `offset` begins with."""
        start = self.line_start(offset)
        line = self.text[start : self.line_end(offset)]
        return line[: len(line) - len(line.lstrip(" \t"))]

    def _entries(self, node: Group | Items) -> Iterator[tuple[Step, Entry]]:
        is_flow = self.is_flow(node)
        at = node.start + is_flow
        if isinstance(node, Group):
            for key, value in node.entries.items():
                entry = self._keyed(key, value, self._after_gap(at))
                yield key, entry
                at = max(entry.opened, value.end)
            return
        for number, value in enumerate(node.items):
            start = value.start if is_flow else self._after_gap(at)
            yield number, Entry(start, start, start if is_flow else start + 1, value)
            at = max(start + 1, value.end)

    def _after_gap(self, at: int) -> int:
        found = _BETWEEN.match(self.text, at)
        return found.end() if found else at

    def _keyed(self, key: str, value: Node, start: int) -> Entry:
        if quoted := _QUOTED.match(self.text, start):
            end = quoted.end()
        elif self.text.startswith(key, start):
            end = start + len(key)
        else:
            raise UnknownLayoutError
        colon = _COLON.match(self.text, end)
        return Entry(start, end, colon.end() if colon else end, value)

    def _tokens(self, entries: Iterable[Entry]) -> Iterator[tuple[int, int]]:
        """Yield the spans of keys and texts, in which `#` begins no comment."""
        for entry in entries:
            yield entry.start, entry.name_end
            value = entry.value
            if not isinstance(value, Scalar):
                yield from self._tokens(self.entries(value).values())
            elif header := _HEADER.match(self.text, value.start, value.end):
                yield header.span()
                yield self.next_line(header.end()), self.end(value)
            else:
                yield value.start, value.end
