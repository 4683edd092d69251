"""An edit inside one item of a long list, as an edit of the lines of that item and its neighbours.

To change a card is to change some words of a file of several hundred; the whole would be read
twice to prove that it says what was meant. The item is edited by itself, with an unchanged one
before it and one behind, as `reread` reads what was changed: what comes after them begins with a
dash, and is read as before. If anything about them is not certain, the whole file is edited.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from mazo.text.edit import At, Change, Edit, Insert, Kept, Path, Set, Splice, Value
from mazo.yamlfiles.changes import kept_in
from mazo.yamlfiles.reread import KEY_LENGTH, alone, dash

_FEWEST = 2
"""Items that are edited together: a list of which nothing is left would go itself."""


class ItemEdit(NamedTuple):
    """An `edit` of some lines of a file, which stand `by` characters further on in the file."""

    edit: Edit
    by: int

    def in_file(self, splices: Sequence[Splice]) -> tuple[Splice, ...]:
        """Return what changes in the file where `splices` change the lines."""
        by = self.by
        return tuple(Splice(start + by, end + by, new) for start, end, new in splices)


def item_edit(edit: Edit, starts: Sequence[int]) -> ItemEdit | None:
    """Return an edit as one of the lines around an item; None if it is not certain that it is.

    `starts` are where items of the file's lists begin, in their order.
    """
    paths = [path for change in edit.changes for path in _paths(change)]
    places = [path[0].start for path in paths if path and isinstance(path[0], At)]
    if edit.splices or not places or len(places) < len(paths):
        return None
    number = bisect_right(starts, min(places)) - 1
    near = starts[max(number - 1, 0) : number + 2]
    behind = starts[number + 1 :]
    if number < 0 or len(near) < _FEWEST or (behind and max(places) >= behind[0]):
        return None
    text = edit.file.text
    start, end = dash(text, near[0]), dash(text, behind[1]) if behind[1:] else len(text)
    if start is None or end is None:
        return None
    part, items = alone(edit.file, start, end)
    by = start - KEY_LENGTH
    if [item.start + by for item in items] != [*near]:
        return None
    return ItemEdit(Edit(part, tuple(_moved(change, by) for change in edit.changes)), by)


def _paths(change: Change) -> list[Path]:
    """Return the paths that a change names."""
    value = change.value if isinstance(change, Set | Insert) else ""
    return [change.path, *(each.path for each in kept_in(value))]


def _moved(change: Change, by: int) -> Change:
    """Return a change of a file as one of lines that stand `by` characters further on in it."""
    path = _back(change.path, by)
    if isinstance(change, Set | Insert):
        return change._replace(path=path, value=_with_paths(change.value, by))
    return change._replace(path=path)


def _with_paths(value: Value, by: int) -> Value:
    if isinstance(value, Kept):
        return Kept(_back(value.path, by))
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return {key: _with_paths(each, by) for key, each in value.items()}
    return [_with_paths(each, by) for each in value]


def _back(path: Path, by: int) -> Path:
    first, *further = path
    assert isinstance(first, At)
    return At(first.start - by), *further
