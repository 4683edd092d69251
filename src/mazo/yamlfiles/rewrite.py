"""Changes of a YAML file that keep its author's layout and comments.

A change is told by what it does to the tree: to which value, found by its keys from the top.
Here it becomes splices of the text. What the tree must be afterwards is worked out apart from
them (`meant`), so that whoever writes the file can see first that it says just that.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple, TypeAlias

from mazo.yamlfiles.layout import Entry, Layout, Step, UnknownLayoutError
from mazo.yamlfiles.splice import Splice
from mazo.yamlfiles.tree import Group, Items, Node, Scalar

Path: TypeAlias = tuple[Step, ...]
Meaning: TypeAlias = "str | list[Meaning] | dict[str, Meaning]"
"""What a value says, without its places."""

_DEEPEST_STEP = 8
_REST = re.compile(r",?[ \t]*(?:#.*)?")
_BELOW = re.compile(r"[ \t]+#")


class Keep(NamedTuple):
    """Put `was: …`, which is `text` on one line, before what a change says now."""

    path: Path
    text: str
    value: Meaning


class Reword(NamedTuple):
    """Put another value, which is `text` on one line, for the one there."""

    path: Path
    text: str
    value: Meaning


class Rekey(NamedTuple):
    """Put the plain key `text` for the one there."""

    path: Path
    text: str


class TakeOut(NamedTuple):
    """Take a key with its value, or an item of a list, out."""

    path: Path


Change: TypeAlias = Keep | Reword | Rekey | TakeOut


def meaning(node: Node) -> Meaning:
    """Return what a tree says, without its places."""
    if isinstance(node, Group):
        return {key: meaning(value) for key, value in node.entries.items()}
    if isinstance(node, Items):
        return [meaning(item) for item in node.items]
    return node.text


class Rewriter:
    """Makes changes of the file whose tree is `root`."""

    def __init__(self, layout: Layout, root: Group, changes: Iterable[Change]) -> None:
        """Make `changes`; a group or list of which all is taken out goes too."""
        self._layout = layout
        self._root = root
        made = tuple(changes)
        self._gone = self._with_emptied({each.path for each in made if isinstance(each, TakeOut)})
        self._others = {
            each.path: each
            for each in made
            if not isinstance(each, TakeOut) and not _is_within(each.path, self._gone)
        }

    def entry(self, path: Path) -> Entry:
        """Return the entry at `path`."""
        return self._layout.entries(self._at(path[:-1]))[path[-1]]

    def splices(self) -> list[Splice]:
        """Return what changes in the text, in the order of the file."""
        found = [splice for each in self._others.values() for splice in self._splices(each)]
        out: dict[Path, set[Step]] = {}
        for path in self._gone:
            out.setdefault(path[:-1], set()).add(path[-1])
        for parent, steps in out.items():
            node = self._at(parent)
            entries = self._layout.entries(node)
            if self._layout.is_flow(node):
                numbers = {number for number, step in enumerate(entries) if step in steps}
                found += self._out_of_flow([*entries.values()], numbers)
            else:
                found += (self._lines_out(entries[step]) for step in steps)
        return sorted(found)

    def meant(self) -> Meaning:
        """Return what the file says when all is done."""
        return self._meant(self._root, ())

    def _meant(self, node: Node, path: Path) -> Meaning:
        change = self._others.get(path)
        if isinstance(change, Reword):
            return change.value
        said: Meaning
        if isinstance(node, Group):
            left = {key: each for key, each in node.entries.items() if not self._goes(path, key)}
            said = {
                self._key((*path, key)): self._meant(each, (*path, key))
                for key, each in left.items()
            } or ""
        elif isinstance(node, Items):
            said = [
                self._meant(each, (*path, number))
                for number, each in enumerate(node.items)
                if not self._goes(path, number)
            ]
        else:
            said = node.text
        if not isinstance(change, Keep):
            return said
        now = said["now"] if isinstance(said, dict) and "now" in said else said
        return {"was": change.value, "now": now}

    def _key(self, path: Path) -> str:
        change = self._others.get(path)
        return change.text if isinstance(change, Rekey) else str(path[-1])

    def _goes(self, path: Path, step: Step) -> bool:
        return (*path, step) in self._gone

    def _at(self, path: Path) -> Group | Items:
        node: Node = self._root
        for step in path:
            if isinstance(node, Group) and isinstance(step, str):
                node = node.entries[step]
            elif isinstance(node, Items) and isinstance(step, int):
                node = node.items[step]
        assert not isinstance(node, Scalar), "a path leads through groups and lists"
        return node

    def _with_emptied(self, gone: Collection[Path]) -> set[Path]:
        """Return the paths that go: for those that would leave nothing, what holds them."""
        found = set(gone)
        for length in range(max(map(len, gone), default=0), 1, -1):
            below: dict[Path, set[Path]] = {}
            for path in found:
                if len(path) == length:
                    below.setdefault(path[:-1], set()).add(path)
            for parent, paths in below.items():
                if len(paths) == len(self._layout.entries(self._at(parent))):
                    if length == 2 and self._is_commented(parent):
                        continue
                    found = (found - paths) | {parent}
        return found

    def _is_commented(self, path: Path) -> bool:
        """Tell a key with comments below it, such as examples that wait to be used."""
        layout, entry = self._layout, self.entry(path)
        if layout.is_flow(entry.value):
            return False
        last = layout.entry_end(entry)
        following = layout.next_line(last)
        return bool(
            _BELOW.match(layout.text, following)
            or layout.comments(entry.start, layout.line_end(last), entry)
        )

    def _splices(self, change: Keep | Reword | Rekey) -> Iterator[Splice]:
        entry = self.entry(change.path)
        if isinstance(change, Rekey):
            yield Splice(entry.start, entry.name_end, change.text)
        elif isinstance(change, Reword):
            yield self._reworded(entry, change.text, is_flow=self._is_in_flow(change.path))
        elif isinstance(entry.value, Group) and "now" in entry.value.entries:
            now = self.entry((*change.path, "now"))
            is_flow = self._layout.is_flow(entry.value)
            gap = ", " if is_flow else self._break(now.start) + self._indent(now)
            yield Splice(now.start, now.start, f"was: {change.text}{gap}")
        elif self._is_in_flow(change.path):
            end = self._layout.end(entry.value)
            yield Splice(entry.value.start, entry.value.start, f"{{was: {change.text}, now: ")
            yield Splice(end, end, "}")
        else:
            yield from self._wrapped(entry, change)

    def _wrapped(self, entry: Entry, change: Keep) -> Iterator[Splice]:
        """Put a value into a block of `was` and `now`: all its lines move further in."""
        indent = self._indent(entry)
        above = self.entry(change.path[:-1]) if len(change.path) > 1 else entry
        step = len(indent) - len(self._indent(above))
        step = step if 0 < step <= _DEEPEST_STEP else 2
        begin = self._break(entry.start) + indent + " " * step
        new = f"{begin}was: {change.text}{begin}now:"
        yield Splice(entry.opened, entry.opened, new)
        for start in self._layout.lines_within(entry.opened, self._layout.end(entry.value)):
            yield Splice(start, start, " " * step)

    def _reworded(self, entry: Entry, text: str, *, is_flow: bool) -> Splice:
        start, end = entry.value.start, self._layout.end(entry.value)
        comments = self._layout.comments(start, end, entry._replace(start=start, name_end=start))
        if not is_flow:
            return Splice(start, end, "  ".join([text, *comments]))
        return Splice(start, end, self._lines(comments, start) + text)

    def _lines_out(self, *entries: Entry) -> Splice:
        """Take out the lines of entries; their comments stay, each on a line of its own."""
        layout, first = self._layout, entries[0]
        last, indent = layout.entry_end(entries[-1]), self._indent(first)
        comments = layout.comments(first.start, layout.line_end(last), *entries)
        line_end = self._break(first.start)
        kept = "".join(f"{indent}{comment}{line_end}" for comment in comments)
        return Splice(layout.line_start(first.start), layout.next_line(last), kept)

    def _out_of_flow(self, entries: list[Entry], out: Collection[int]) -> Iterator[Splice]:
        """Take entries out of brackets, each run of them with the comma before or after it."""
        first = None
        for index in range(len(entries) + 1):
            if index in out:
                first = index if first is None else first
            elif first is not None:
                yield self._run_out(entries, first, index)
                first = None

    def _run_out(self, entries: list[Entry], first: int, after: int) -> Splice:
        layout, run = self._layout, entries[first:after]
        if self._has_lines(run[0], run[-1]):
            return self._lines_out(*run)
        if after < len(entries):
            start, end = run[0].start, entries[after].start
        else:
            assert first > 0, "a group of which nothing is left goes whole"
            before = entries[first - 1]
            start, end = layout.entry_end(before), layout.entry_end(run[-1])
        comments = layout.comments(start, end, *run)
        gap = " " if comments else ""
        return Splice(start, end, gap + self._lines(comments, start))

    def _has_lines(self, first: Entry, last: Entry) -> bool:
        """Tell entries within brackets that have their lines to themselves."""
        layout, end = self._layout, self._layout.entry_end(last)
        before = layout.text[layout.line_start(first.start) : first.start]
        return not before.strip(" ") and bool(
            _REST.fullmatch(layout.text, end, layout.line_end(end))
        )

    def _lines(self, comments: list[str], offset: int) -> str:
        """Return comments within brackets, each ending its line."""
        indent = self._layout.indent(offset) + "  "
        return "".join(f"{comment}{self._break(offset)}{indent}" for comment in comments)

    def _is_in_flow(self, path: Path) -> bool:
        return self._layout.is_flow(self._at(path[:-1]))

    def _indent(self, entry: Entry) -> str:
        """Return the white space before an entry that begins its line."""
        before = self._layout.text[self._layout.line_start(entry.start) : entry.start]
        if before.strip(" "):
            raise UnknownLayoutError
        return before

    def _break(self, offset: int) -> str:
        return self._layout.newline(offset)


def _is_within(path: Path, gone: Collection[Path]) -> bool:
    return any(path[:length] in gone for length in range(1, len(path) + 1))
