"""The changes of an edit held against the tree of its file, and what it is to say afterwards.

What the file must say is worked out from the tree alone, apart from how its text is changed
(`rewrite`): so whoever writes the file can see first that the new text says just that.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple, TypeAlias

from mazo.errors import ALREADY_THERE, NOTHING_THERE, CannotEditError
from mazo.text.edit import At, Change, Edit, Insert, Kept, Path, Rename, Set, Step, Value
from mazo.yamlfiles.layout import Entry, Layout
from mazo.yamlfiles.tree import Group, Items, Node, Scalar, begins, is_blank

Said: TypeAlias = "str | list[Said] | tuple[tuple[str, Said], ...]"
"""What a value says, without its places: a group as its keys and values in order."""

_BELOW = re.compile(r"[ \t]+#")


class Inserted(NamedTuple):
    """A new key or item, and before which of the entries that are there now it comes."""

    before: int
    step: str | int
    value: Value


def said(node: Node | None) -> Said:
    """Return what a tree says; an empty file says what an empty text does."""
    if isinstance(node, Group):
        return tuple((key, said(value)) for key, value in node.pairs())
    if isinstance(node, Items):
        return [said(item) for item in node.items]
    return node.text if node else ""


class Changes:
    """The changes of one edit by the paths of what they change, all counted from the top."""

    def __init__(self, edit: Edit, root: Node | None) -> None:
        """Hold an edit against the tree that its file has. Raise CannotEditError if it cannot be.

        A group or list of which all is taken out goes too, and what else was to change in it.
        """
        self.layout = Layout(edit.file)
        self.root = root or Scalar(0, 0, "")
        self.sets: dict[Path, Value] = {}
        self.names: dict[Path, str] = {}
        self.inserts: dict[Path, list[Inserted]] = {}
        self.gone: set[Path] = set()
        self._edit = edit
        self._starts: dict[int, Path] = {}
        for change in edit.changes:
            self._take(change)
        self._fill_blank()
        self.gone = self._with_emptied()
        self._leave_inner()

    def at(self, path: Path) -> Node:
        """Return the value at a path from the top."""
        node = self.root
        for step in path:
            if isinstance(node, Group) and isinstance(step, str) and step in node.entries:
                node = node.entries[step]
            elif isinstance(node, Items) and isinstance(step, int) and step < len(node.items):
                node = node.items[step]
            else:
                raise self._missing(path)
        return node

    def entry(self, path: Path) -> Entry:
        """Return the entry at a path from the top."""
        parent = self.at(path[:-1])
        if path and not isinstance(parent, Scalar):
            for entry in self.layout.entries(parent):
                if entry.step == path[-1]:
                    return entry
        raise self._missing(path)

    def entries(self, path: Path) -> tuple[Entry, ...]:
        """Return the entries of the group or list at a path from the top."""
        node = self.at(path)
        return () if isinstance(node, Scalar) or is_blank(node) else self.layout.entries(node)

    def from_top(self, path: Path) -> Path:
        """Return a path counted from the top, of a value that is there."""
        if path and isinstance(path[0], At):
            if not self._starts:
                self._starts = dict(self._all_starts(self.root, ()))
            if path[0].start not in self._starts:
                raise self._missing(path)
            path = (*self._starts[path[0].start], *path[1:])
        self.at(path)
        return path

    def kept_spans(self) -> list[tuple[int, int]]:
        """Return from where to where values stand that are kept, with their comments."""
        new = [each.value for inserted in self.inserts.values() for each in inserted]
        kept = (each for value in (*self.sets.values(), *new) for each in _kept(value))
        return [self.kept_span(self.from_top(each.path)) for each in kept]

    def kept_span(self, path: Path) -> tuple[int, int]:
        """Return the span of a value that is kept, after its colon or dash, with its comments."""
        entry, layout = self.entry(path), self.layout
        if layout.is_flow(self.at(path[:-1])):
            return entry.value.start, layout.end(entry.value)
        return entry.opened, layout.line_end(layout.entry_end(entry))

    def meant(self) -> Said:
        """Return what the file says when all is done."""
        return self._meant(self.root, ())

    def _take(self, change: Change) -> None:
        if isinstance(change, Insert):
            self._take_new(change)
            return
        path = self.from_top(change.path)
        if isinstance(change, Set):
            self.sets[path] = change.value
        elif isinstance(change, Rename):
            self.names[path] = change.key
        else:
            self.gone.add(path)

    def _take_new(self, change: Insert) -> None:
        parent, step = self.from_top(change.path[:-1]), change.path[-1]
        node = self.at(parent)
        steps: list[Step] = []
        if isinstance(node, Group) and isinstance(step, str):
            steps = [key for key, _ in node.pairs()]
        elif isinstance(node, Items) and isinstance(step, int):
            steps = [*range(len(node.items))]
        elif not is_blank(node):
            raise self._missing(change.path)
        if isinstance(step, str) and step in steps:
            raise CannotEditError(ALREADY_THERE, path=str(self._edit.file.path), key=step)
        if change.before and change.before not in steps:
            raise self._missing((*parent, change.before))
        last = len(steps) if step == -1 or isinstance(step, str) else step
        before = steps.index(change.before) if change.before else last
        if isinstance(before, At) or isinstance(step, At) or before > len(steps):
            raise self._missing(change.path)
        self.inserts.setdefault(parent, []).append(Inserted(before, step, change.value))

    def _fill_blank(self) -> None:
        """Set as a whole what holds nothing but what is inserted."""
        for path in [*self.inserts]:
            steps = [(*path, entry.step) for entry in self.entries(path)]
            if all(step in self.gone for step in steps) and path:
                new = self.inserts.pop(path)
                self.gone -= {*steps}
                is_list = isinstance(new[0].step, int)
                values: Value = [each.value for each in new]
                self.sets[path] = values if is_list else {str(e.step): e.value for e in new}

    def _with_emptied(self) -> set[Path]:
        """Return the paths that go: for those that would leave nothing, what holds them."""
        found = set(self.gone)
        for length in range(max(map(len, found), default=0), 1, -1):
            below: dict[Path, set[Path]] = {}
            for path in found:
                if len(path) == length:
                    below.setdefault(path[:-1], set()).add(path)
            for parent, paths in below.items():
                is_over_comments = length == 2 and self._is_commented(parent)
                if len(paths) == len(self.entries(parent)) and not is_over_comments:
                    found = (found - paths) | {parent}
        return found

    def _leave_inner(self) -> None:
        """Leave out what changes within something that goes, or is set as a whole."""
        whole = {*self.gone, *self.sets}
        for changes in (self.sets, self.names, self.inserts):
            for path in [*changes]:
                inside = path if changes is self.inserts else path[:-1]
                if _is_within(inside, whole) or (changes is self.names and path in self.gone):
                    del changes[path]
        self.gone = {path for path in self.gone if not _is_within(path[:-1], whole)}
        self.sets = {path: value for path, value in self.sets.items() if path not in self.gone}

    def _is_commented(self, path: Path) -> bool:
        """Return whether a key has comments below it, such as examples that wait to be used."""
        layout, entry = self.layout, self.entry(path)
        if layout.is_flow(entry.value):
            return False
        last = layout.entry_end(entry)
        return bool(
            _BELOW.match(layout.text, layout.next_line(last))
            or layout.comments(entry.start, layout.line_end(last), entry)
        )

    def _meant(self, node: Node, path: Path) -> Said:
        if path in self.sets:
            return self._said(self.sets[path])
        if isinstance(node, Scalar) and path not in self.inserts:
            return node.text
        made: list[tuple[str, Said]] = []
        new = self.inserts.get(path, [])
        pairs = [*_pairs(node)]
        for number, (step, value) in enumerate(pairs):
            made += self._new(new, number)
            inner = (*path, step)
            if isinstance(node, Group) and node.entries[str(step)] is not value:
                made.append((str(step), said(value)))  # given twice
            elif inner not in self.gone:
                made.append((self.names.get(inner, str(step)), self._meant(value, inner)))
        made += self._new(new, len(pairs))
        if not made and not self.layout.is_flow(node):
            return ""
        if isinstance(node, Items) or (new and isinstance(new[0].step, int)):
            return [value for _, value in made]
        return tuple(made)

    def _new(self, new: list[Inserted], before: int) -> Iterator[tuple[str, Said]]:
        return ((str(each.step), self._said(each.value)) for each in new if each.before == before)

    def _said(self, value: Value) -> Said:
        if isinstance(value, Kept):
            return said(self.at(self.from_top(value.path)))
        if isinstance(value, str):
            return str(value)
        if isinstance(value, Mapping):
            return tuple((key, self._said(each)) for key, each in value.items())
        return [self._said(each) for each in value]

    def _all_starts(self, node: Node, path: Path) -> Iterator[tuple[int, Path]]:
        yield begins(node, self._edit.file), path
        yield node.start, path
        if not isinstance(node, Scalar):
            for step, value in _pairs(node):
                yield from self._all_starts(value, (*path, step))

    def _missing(self, path: Path) -> CannotEditError:
        keys = ".".join(str(step.start if isinstance(step, At) else step) for step in path)
        return CannotEditError(NOTHING_THERE, path=str(self._edit.file.path), keys=keys)


def _pairs(node: Node) -> Iterator[tuple[str | int, Node]]:
    if isinstance(node, Group):
        yield from node.pairs()
    elif isinstance(node, Items):
        yield from enumerate(node.items)


def _kept(value: Value) -> Iterator[Kept]:
    if isinstance(value, Kept):
        yield value
    elif not isinstance(value, str):
        for each in value.values() if isinstance(value, Mapping) else value:
            yield from _kept(each)


def _is_within(path: Path, whole: Collection[Path]) -> bool:
    return any(path[:length] in whole for length in range(1, len(path) + 1))
