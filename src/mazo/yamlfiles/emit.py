"""Values as YAML text: as people write it by hand, and in a form that reads as the same value.

A text stands without quotation marks where that is safe; a long one is folded below `>-`, one of
several lines stands below `|`. A short group or list of texts goes on one line.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap
from typing import NamedTuple, Protocol

from mazo.text.edit import Kept, Quoted, Value
from mazo.text.patterns import lazy
from mazo.yamlfiles.tree import quoted, written

WIDTH = 100
"""The most characters of a line, where there is a choice."""
INDENT = 2
_KEY = lazy(r"[^\W_][\w.-]*")
WORD = lazy(r"[^\W_]\w*(?:[-.]\w+)*")
_ODD = lazy("[\0-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_BLOCK = lazy(r"[^\s](?:[^\n]|\n+(?=[^\s]))*")


def key(name: str) -> str:
    """Return a key as it is written."""
    return name if _KEY.fullmatch(name) else text(name, is_word=True)


def text(value: str, *, is_word: bool = False) -> str:
    """Return a text on one line: as it is where that is safe, or where it `is_word`; or quoted."""
    if _ODD.search(value):
        escaped = json.dumps(value, ensure_ascii=False)
        return _ODD.sub(lambda odd: f"\\u{ord(odd[0]):04x}", escaped)
    if isinstance(value, Quoted):
        return quoted(value)
    return (value if WORD.fullmatch(value) else quoted(value)) if is_word else written(value)


class Source(Protocol):
    """Where values stand that are to be kept as they are written."""

    def below(self, kept: Kept, column: int, *, is_item: bool) -> str:
        """Return what is to follow the colon or dash at `column`, with its lines moved."""

    def within(self, kept: Kept) -> str:
        """Return the value as it may stand within brackets."""


class Emitter(NamedTuple):
    """Writes values for one place of a file: its line end, and how far in each level goes."""

    newline: str
    step: int
    source: Source

    def entry(self, step: str | int, value: Value, column: int) -> str:
        """Return a key with its value, or an item with its dash, which begins at `column`."""
        if isinstance(step, str):
            name = key(step)
            return f"{name}:{self.after(value, column, column + len(name) + 2)}"
        if isinstance(value, Mapping) and value:
            lines = self._lines(value, column + INDENT)
            return "- " + self._break(column + INDENT).join(lines)
        return f"-{self.after(value, column, column + INDENT, is_item=True)}"

    def flow(self, value: Value) -> str:
        """Return a value on one line, as it stands within brackets."""
        if isinstance(value, Kept):
            return self.source.within(value)
        if isinstance(value, str):
            return text(value, is_word=True)
        if isinstance(value, Mapping):
            pairs = (f"{key(name)}: {self.flow(each)}" for name, each in value.items())
            return "{" + ", ".join(pairs) + "}"
        return "[" + ", ".join(map(self.flow, value)) + "]"

    def after(self, value: Value, column: int, used: int, *, is_item: bool = False) -> str:
        """Return what follows a colon or a dash at `column`, with the space or line end before it.

        `used` are the columns of its line that are taken already.
        """
        if isinstance(value, Kept):
            return self.source.below(value, column, is_item=is_item)
        if isinstance(value, str):
            return f" {self._text(value, column + self.step, used)}"
        if _is_short(value) and used + len(flow := self.flow(value)) <= WIDTH:
            return f" {flow}"
        inner = column + self.step
        return "".join(self._break(inner) + each for each in self._lines(value, inner))

    def _lines(self, value: Sequence[Value] | Mapping[str, Value], column: int) -> Iterator[str]:
        """Yield the entries of a group or list in lines of their own."""
        pairs = value.items() if isinstance(value, Mapping) else enumerate(value)
        for step, each in pairs:
            yield self.entry(step, each, column)

    def _text(self, value: str, column: int, used: int) -> str:
        """Return a text that may go on in lines below, at `column`."""
        indent = self._break(column)
        is_plain = not _ODD.search(value.replace("\n", "")) and "\u00a0" not in value
        if "\n" in value and is_plain and _BLOCK.fullmatch(value):
            lines = value.split("\n")
            return "|-" + "".join(indent + line if line else self.newline for line in lines)
        one_line = text(value)
        if used + len(one_line) <= WIDTH or isinstance(value, Quoted) or not is_plain:
            return one_line
        if value != " ".join(value.split()):
            return one_line
        width = max(WIDTH - column, INDENT)
        lines = wrap(value, width, break_long_words=False, break_on_hyphens=False)
        return ">-" + "".join(indent + line for line in lines)

    def _break(self, column: int) -> str:
        return self.newline + " " * column


def _is_short(value: Sequence[Value] | Mapping[str, Value]) -> bool:
    """Return whether a group or list may stand on one line: it is empty, or has texts only."""
    each = value.values() if isinstance(value, Mapping) else value
    return all(isinstance(one, str) and "\n" not in one for one in each)
