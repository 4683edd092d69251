"""The changes of an edit marked on the tree of its file, and what the file is to say afterwards.

What it is to say is worked out from the tree alone, apart from how the text is changed
(`rewrite`): so whoever writes the file can see first that the new text says just that.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeAlias

from mazo.diagnostics import Text
from mazo.errors import CannotEditError
from mazo.text.edit import At, Change, Edit, Insert, Kept, Path, Rename, Set, Value
from mazo.text.patterns import lazy
from mazo.yamlfiles.layout import Entry, Layout
from mazo.yamlfiles.tree import Group, Items, Node, Scalar, begins

NOTHING_THERE = Text("“{path}” has nothing at `{keys}`")
ALREADY_THERE = Text("“{path}” has the key `{key}` there already")

Said: TypeAlias = "str | list[Said] | tuple[tuple[str, Said], ...]"
"""What a value says, without its places: a group as its keys and values in order."""

_BELOW = lazy(r"[ \t]+#")


class Inserted(NamedTuple):
    """A new key or item, and before which of the entries that are there now it comes."""

    before: int
    step: str | int
    value: Value


class Spot:
    """A value of the file, below `step` of the one `above`, and what is to change of it."""

    def __init__(self, node: Node, above: Spot | None, step: str | int, number: int) -> None:
        """Mark nothing of `node` yet, which is the entry `number` of what is above."""
        self.node, self.above, self.step, self.number = node, above, step, number
        self.inner = [Spot(each, self, step, n) for n, (step, each) in enumerate(_pairs(node))]
        self.value: Value | None = None
        self.name = ""
        self.is_gone = False
        self.new: list[Inserted] = []

    @property
    def is_unwritten(self) -> bool:
        """Return whether nothing stands here, as after a key without a value."""
        return isinstance(self.node, Scalar) and self.node.start == self.node.end

    def below(self, step: str | int) -> Spot | None:
        """Return what stands under a key or number; of a key that is given twice, the first."""
        return next((each for each in self.inner if each.step == step), None)

    def whole(self) -> Iterator[Spot]:
        """Yield this one and all below it."""
        yield self
        for each in self.inner:
            yield from each.whole()


class Changes:
    """The changes of one edit, marked on the tree of its file."""

    def __init__(self, edit: Edit, root: Node | None) -> None:
        """Mark an edit on the tree `root`. Raise CannotEditError if there is no such place."""
        self.layout = Layout(edit.file)
        self.root = Spot(root or Scalar(0, 0, ""), None, "", 0)
        self._edit = edit
        self._starts: dict[int, Spot] = {}
        for change in edit.changes:
            self._mark(change)
        self._see_what_is_left(self.root)

    def spot(self, path: Path) -> Spot:
        """Return the value at a path."""
        spot: Spot | None = self.root
        for step in path:
            if isinstance(step, At):
                spot = self._starting(step.start)
            elif spot:
                spot = spot.below(step)
        if spot is None:
            raise self._missing(path)
        return spot

    def entry(self, spot: Spot) -> Entry:
        """Return where the key or the dash of a value stands."""
        if spot.above is None:
            raise self._missing(())
        return self.layout.entries(spot.above.node)[spot.number]

    def kept(self) -> Iterator[Spot]:
        """Yield the values that are kept as they are written."""
        for spot in self.root.whole():
            values = (spot.value, *(each.value for each in spot.new))
            yield from (self.spot(kept.path) for value in values for kept in kept_in(value or ""))

    def meant(self, spot: Spot | None = None) -> Said:
        """Return what the file says when all is done, or what one value of it says."""
        spot = spot or self.root
        if spot.value is not None:
            return self._said(spot.value)
        made = []
        for number, each in enumerate([*spot.inner, None]):
            new = (one for one in spot.new if one.before == number)
            made += [(str(one.step), self._said(one.value)) for one in new]
            if each and not each.is_gone:
                made.append((each.name or str(each.step), self.meant(each)))
        if not made and not self.layout.is_flow(spot.node):
            return said(spot.node) if isinstance(spot.node, Scalar) else ""
        is_list = isinstance(spot.node, Items) or isinstance(spot.new and spot.new[0].step, int)
        return [value for _, value in made] if is_list else tuple(made)

    def _mark(self, change: Change) -> None:
        if isinstance(change, Set | Insert) and (above := self._lacking(change.path)):
            made = Insert((), str(change.path[-1]), _whole(change))
            above.new.append(self._new(above, made))
            return
        spot = self.spot(change.path)
        if spot is self.root and not isinstance(change, Insert):
            raise self._missing(change.path)
        if isinstance(change, Set):
            spot.value = change.value
        elif isinstance(change, Insert):
            spot.new.append(self._new(spot, change))
        elif isinstance(change, Rename):
            spot.name = change.key
        else:
            spot.is_gone = True

    def _lacking(self, path: Path) -> Spot | None:
        """Return the group that lacks the last key of a path, if it is that which lacks."""
        if not path or not isinstance(path[-1], str):
            return None
        above = self.spot(path[:-1])
        return None if above.below(path[-1]) else above

    def _new(self, spot: Spot, change: Insert) -> Inserted:
        step, count = change.step, len(spot.inner)
        before = spot.below(change.before) if change.before else None
        if isinstance(step, str) and spot.below(step):
            raise CannotEditError(ALREADY_THERE, path=str(self._edit.file.path), key=step)
        kind = Group if isinstance(step, str) else Items
        is_free = isinstance(spot.node, kind) or spot.is_unwritten
        is_there = before or not change.before
        if not is_free or not is_there or (isinstance(step, int) and step > count):
            raise self._missing((*change.path, change.before or step))
        number = before.number if before else count
        number = step if isinstance(step, int) and step >= 0 else number
        return Inserted(number, step, change.value)

    def _see_what_is_left(self, spot: Spot) -> None:
        """Mark what nothing is left of as gone, or as set to what is new in it."""
        for each in spot.inner:
            self._see_what_is_left(each)
        if spot.above is None or not all(each.is_gone for each in spot.inner):
            return
        if spot.new and spot.value is None:
            spot.value, spot.new = _whole(*spot.new), []
        elif spot.inner and not self._is_over_comments(spot):
            spot.is_gone = True

    def _is_over_comments(self, spot: Spot) -> bool:
        """Return whether a key of the top has comments below, such as examples yet to be used."""
        layout, entry = self.layout, self.entry(spot)
        if spot.above is not self.root or layout.is_flow(spot.node):
            return False
        last = layout.entry_end(entry)
        return bool(
            _BELOW.match(layout.text, layout.next_line(last))
            or layout.comments(entry.start, layout.line_end(last), entry)
        )

    def _said(self, value: Value) -> Said:
        if isinstance(value, Kept):
            return said(self.spot(value.path).node)
        if isinstance(value, str):
            return value.rstrip("\n")
        if isinstance(value, Mapping):
            return tuple((key, self._said(each)) for key, each in value.items())
        return [self._said(each) for each in value]

    def _starting(self, start: int) -> Spot | None:
        for spot in () if self._starts else self.root.whole():
            self._starts.setdefault(spot.node.start, spot)
            self._starts.setdefault(begins(spot.node, self._edit.file), spot)
        return self._starts.get(start)

    def _missing(self, path: Path) -> CannotEditError:
        keys = ".".join(str(step.start if isinstance(step, At) else step) for step in path)
        return CannotEditError(NOTHING_THERE, path=str(self._edit.file.path), keys=keys)


def _whole(*new: Set | Insert | Inserted) -> Value:
    """Return the value of a key that is to be made: what is set, or what holds what is inserted."""
    first = new[0]
    if isinstance(first, Set):
        return first.value
    if isinstance(first.step, int):
        return [each.value for each in new]
    return {str(each.step): each.value for each in new if not isinstance(each, Set)}


def said(node: Node | None) -> Said:
    """Return what a tree says; an empty file says what an empty text does.

    Lines that are empty after a text (`>+`) are no part of it: whatever reads it leaves them out.
    """
    if node is None or isinstance(node, Scalar):
        return node.text.rstrip("\n") if node else ""
    made = tuple((str(step), said(value)) for step, value in _pairs(node))
    return made if isinstance(node, Group) else [value for _, value in made]


def _pairs(node: Node) -> Iterator[tuple[str | int, Node]]:
    if isinstance(node, Group):
        yield from node.pairs()
    elif isinstance(node, Items):
        yield from enumerate(node.items)


def kept_in(value: Value) -> Iterator[Kept]:
    """Yield the values that stay as they are written, of those that make up a new one."""
    if isinstance(value, Kept):
        yield value
    elif not isinstance(value, str):
        for each in value.values() if isinstance(value, Mapping) else value:
            yield from kept_in(each)
