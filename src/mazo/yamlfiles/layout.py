"""How a YAML file is laid out: where its keys stand, where values really end, its comments.

The tree of a file (`tree`) knows its values; a change that keeps an author's layout must know
what stands between them too. It is found again in the text, from one value to the next.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mazo.text.patterns import lazy
from mazo.text.places import TextFile
from mazo.yamlfiles.tree import Group, Items, Node, Scalar

_BETWEEN = lazy(r"(?:[\s,]|#[^\r\n]*)*")
_QUOTED = lazy(r'"(?:[^"\\]|\\.)*"|' + r"'(?:[^']|'')*'", re.DOTALL)
_COLON = lazy(r"\s*:")
_HEADER = lazy(r"[|>][-+\d]*")
_COMMENT = lazy(r"(?:(?<=\s)|^)#[^\r\n]*", re.MULTILINE)
_COMMENT_LINE = lazy(r"(?:[ \t]*(?:\r\n?|\n))*( *)#[^\r\n]*(?:\r\n?|\n|\Z)")
_LINE_END = lazy(r"\r\n?|\n")
_LAST_BREAK = lazy(r"(?:\r\n?|\n)?\Z")
_INDENT = lazy(r"(\r\n?|\n)( *)(?=[^ \r\n]|(?<= )[\r\n])")
_WHITE = " \t\r\n"


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
        self._known: dict[tuple[int, int], tuple[Entry, ...]] = {}

    def is_flow(self, node: Node) -> bool:
        """Return whether a group or list is written in brackets."""
        return not isinstance(node, Scalar) and self.text[node.start : node.start + 1] in ("{", "[")

    def entries(self, node: Node) -> tuple[Entry, ...]:
        """Return the entries of a group or list in their order, keys given twice too."""
        span = (node.start, node.end)
        if (known := self._known.get(span)) is None:
            known = self._known[span] = tuple(self._entries(node))
        return known

    def end(self, node: Node) -> int:
        """Return where the last sign of a value ends."""
        if isinstance(node, Scalar):
            header = _HEADER.match(self.text, node.start, node.end)
            if header is None:
                return node.end
            written = self.text[node.start : node.end]
            kept = _LAST_BREAK.sub("", written) if "+" in header[0] else written.rstrip(_WHITE)
            return node.start + len(kept)
        if self.is_flow(node):
            return node.end
        return self.entry_end(self.entries(node)[-1])

    def entry_end(self, entry: Entry) -> int:
        """Return where the last sign of an entry ends, its colon if there is no more."""
        return max(entry.opened, self.end(entry.value))

    def comments(
        self, start: int, end: int, *entries: Entry, but: Iterable[tuple[int, int]] = ()
    ) -> list[str]:
        """Return the comments from `start` up to `end`, where no values but those stand.

        Those within the spans `but` are left out.
        """
        found: list[str] = []
        for token_start, token_end in sorted([*self._tokens(entries), *but, (end, end)]):
            if token_end >= start:
                found += _COMMENT.findall(self.text, start, min(token_start, end))
                start = token_end
        return found

    def line_start(self, offset: int) -> int:
        """Return where the line of `offset` begins."""
        return self._file.line_bounds(self._file.position(offset)[0])[0]

    def line_end(self, offset: int) -> int:
        """Return where the line of `offset` ends, before its line end."""
        return self._file.line_bounds(self._file.position(offset)[0])[1]

    def column(self, offset: int) -> int:
        """Return the number of signs before `offset` on its line."""
        return self._file.position(offset)[1] - 1

    def next_line(self, offset: int) -> int:
        """Return where the line after that of `offset` begins; the end of the text if none."""
        found = _LINE_END.search(self.text, offset)
        return found.end() if found else len(self.text)

    def after_comments(self, offset: int, column: int) -> int:
        """Return where the comments end that begin below `offset` at `column` or further in."""
        while found := _COMMENT_LINE.match(self.text, offset):
            if len(found[1]) < column:
                break
            offset = found.end()
        return offset

    def newline(self, offset: int) -> str:
        """Return the line end that is used at `offset`, or else in this file."""
        found = _LINE_END.search(self.text, offset) or _LINE_END.search(self.text)
        return found[0] if found else "\n"

    def indent(self, offset: int) -> int:
        """Return how many spaces the line of `offset` begins with."""
        line = self.text[self.line_start(offset) : self.line_end(offset)]
        return len(line) - len(line.lstrip(" "))

    def shifted(self, start: int, end: int, by: int) -> str:
        """Return the text from `start` to `end`, its further lines moved right by some spaces."""
        return _INDENT.sub(
            lambda found: found[1] + " " * max(0, len(found[2]) + by), self.text[start:end]
        )

    def _entries(self, node: Node) -> Iterator[Entry]:
        is_flow = self.is_flow(node)
        at = node.start + is_flow
        if isinstance(node, Group):
            for key, value in node.pairs():
                entry = self._keyed(key, value, self._after_gap(at))
                yield entry
                at = max(entry.opened, value.end)
        for value in node.items if isinstance(node, Items) else ():
            start = value.start if is_flow else self._after_gap(at)
            yield Entry(start, start, start if is_flow else start + 1, value)
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
            yield from self._tokens(self.entries(value))
            if not isinstance(value, Scalar):
                continue
            if header := _HEADER.match(self.text, value.start, value.end):
                yield header.span()
                yield self.next_line(header.end()), self.end(value)
            else:
                yield value.start, value.end
