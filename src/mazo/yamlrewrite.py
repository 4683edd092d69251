"""Changes of a YAML file that keep its author's layout and comments.

A change is told by what it does to the tree: to which value, found by its keys from the top.
Here it becomes splices of the text. What the tree must be afterwards is worked out apart from
them (`meant`), so that whoever writes the file can see first that it says just that.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple, TypeAlias

from mazo.edit import Splice
from mazo.tree import Group, Items, Node, Scalar
from mazo.yamllayout import Entry, Layout, UnknownLayoutError

Path: TypeAlias = tuple[str | int, ...]
Meaning: TypeAlias = "str | list[Meaning] | dict[str, Meaning]"
_DEEPEST_STEP = 8


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
        self._gone = _with_emptied(root, {each.path for each in made if isinstance(each, TakeOut)})
        self._others = [
            each
            for each in made
            if not isinstance(each, TakeOut) and not _is_below(each.path, self._gone)
        ]

    def entry(self, path: Path) -> Entry:
        """Return the entry at `path`."""
        return self._layout.entries(_at(self._root, path[:-1]))[_index(self._root, path)]

    def splices(self) -> list[Splice]:
        """Return what changes in the text, in the order of the file."""
        found: list[Splice] = []
        for change in self._others:
            found += self._splices(change)
        for parent in {path[:-1] for path in self._gone}:
            node = _at(self._root, parent)
            out = {_index(self._root, path) for path in self._gone if path[:-1] == parent}
            if self._layout.is_flow(node):
                found += self._out_of_flow(self._layout.entries(node), out)
            else:
                entries = self._layout.entries(node)
                found += (self._lines_out(entries[index]) for index in out)
        return sorted(found)

    def meant(self) -> Meaning:
        """Return what the file says when all is done."""
        root = meaning(self._root)
        for change in self._others:
            _make(root, change)
        for path in sorted(self._gone, key=_index_first, reverse=True):
            _delete(root, path)
        return _rekeyed(root, [each for each in self._others if isinstance(each, Rekey)])

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

    def _lines_out(self, entry: Entry) -> Splice:
        """Take out the lines of an entry; their comments stay, each on a line of its own."""
        layout, indent = self._layout, self._indent(entry)
        last = max(layout.end(entry.value), entry.opened)
        comments = layout.comments(entry.start, layout.line_end(last), entry)
        end, line_end = layout.next_line(last), self._break(entry.start)
        kept = "".join(f"{indent}{comment}{line_end}" for comment in comments)
        return Splice(layout.line_start(entry.start), end, kept)

    def _out_of_flow(self, entries: tuple[Entry, ...], out: Collection[int]) -> Iterator[Splice]:
        """Take entries out of brackets, each run of them with the comma before or after it."""
        first = None
        for index in range(len(entries) + 1):
            if index in out:
                first = index if first is None else first
            elif first is not None:
                yield self._run_out(entries, first, index)
                first = None

    def _run_out(self, entries: tuple[Entry, ...], first: int, after: int) -> Splice:
        layout, run = self._layout, entries[first:after]
        if after < len(entries):
            start, end = run[0].start, entries[after].start
        else:
            assert first > 0, "a group of which nothing is left goes whole"
            before = entries[first - 1]
            start = max(before.opened, layout.end(before.value))
            end = max(run[-1].opened, layout.end(run[-1].value))
        comments = layout.comments(start, end, *run)
        gap = " " if comments else ""
        return Splice(start, end, gap + self._lines(comments, start))

    def _lines(self, comments: list[str], offset: int) -> str:
        """Return comments within brackets, each ending its line."""
        indent = self._layout.indent(offset) + "  "
        return "".join(f"{comment}{self._break(offset)}{indent}" for comment in comments)

    def _is_in_flow(self, path: Path) -> bool:
        return self._layout.is_flow(_at(self._root, path[:-1]))

    def _indent(self, entry: Entry) -> str:
        """Return the white space before an entry that begins its line."""
        before = self._layout.text[self._layout.line_start(entry.start) : entry.start]
        if before.strip(" "):
            raise UnknownLayoutError
        return before

    def _break(self, offset: int) -> str:
        return self._layout.newline(offset)


def _at(root: Node, path: Path) -> Group | Items:
    node = root
    for step in path:
        if isinstance(node, Group) and isinstance(step, str):
            node = node.entries[step]
        elif isinstance(node, Items) and isinstance(step, int):
            node = node.items[step]
    assert not isinstance(node, Scalar), "a path leads through groups and lists"
    return node


def _index(root: Node, path: Path) -> int:
    """Return which entry of its group or list is the one at `path`."""
    last, parent = path[-1], _at(root, path[:-1])
    if isinstance(last, int):
        return last
    assert isinstance(parent, Group), "a key is one of a group"
    return list(parent.entries).index(last)


def _with_emptied(root: Group, gone: Collection[Path]) -> set[Path]:
    """Return the paths that go: for those that would leave nothing, what holds them."""
    found = set(gone)
    for length in range(max(map(len, gone), default=0), 1, -1):
        for parent in {path[:-1] for path in found if len(path) == length}:
            node = _at(root, parent)
            size = len(node.entries if isinstance(node, Group) else node.items)
            below = {path for path in found if path[: len(parent)] == parent}
            if sum(len(path) == length for path in below) == size:
                found = found - below | {parent}
    return found


def _is_below(path: Path, gone: Collection[Path]) -> bool:
    return any(path[:length] in gone for length in range(1, len(path) + 1))


def _make(root: Meaning, change: Keep | Reword | Rekey) -> None:
    if isinstance(change, Rekey):
        return
    parent = _meaning_at(root, change.path[:-1])
    key = change.path[-1]
    value = change.value
    if isinstance(change, Keep):
        own = parent[key]
        now = own["now"] if isinstance(own, Mapping) and "now" in own else own
        value = {"was": value, "now": now}
    parent[key] = value


def _delete(root: Meaning, path: Path) -> None:
    del _meaning_at(root, path[:-1])[path[-1]]


def _meaning_at(root, path: Path):
    for step in path:
        root = root[step]
    return root
