"""An edit of a file, as a value: what is to change in it, and where. It writes nothing.

A place is a path: the keys of groups and the numbers of lists from the top of the file down to
a value. All paths of one edit are those of the file as it was read. `yamlfiles.rewrite` makes
the new text.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeAlias

from mazo.text.places import Place, TextFile


class At(NamedTuple):
    """Where a value begins in the text: the first step of a path that is not from the top."""

    start: int


Step: TypeAlias = str | int | At
Path: TypeAlias = tuple[Step, ...]


class Kept(NamedTuple):
    """A value that stands at `path` now, as its author wrote it, with its comments."""

    path: Path


class Quoted(str):
    """A text that is written in quotation marks, also where it could do without."""

    __slots__ = ()


Value: TypeAlias = "str | Kept | Sequence[Value] | Mapping[str, Value]"
"""What is to be written: a text, a list, or a group of keys."""


class Set(NamedTuple):
    """Put another value for the one at `path`, or a new key with it last into its group."""

    path: Path
    value: Value


class Insert(NamedTuple):
    """Put a new key into the group, or a new item into the list, at `path`.

    A group or list that is lacking is made. A key stands `before` another one, or last. An item,
    whose step is a number, stands before the one that has this number now; -1 is the end.
    """

    path: Path
    step: str | int
    value: Value
    before: str = ""


class Remove(NamedTuple):
    """Take out a key with its value, or an item of a list; what is left empty goes too.

    The comments of what is taken out stay, unless the same edit keeps it elsewhere.
    """

    path: Path


class Rename(NamedTuple):
    """Put another key for the last one of `path`, or for the one of the value there."""

    path: Path
    key: str


class Splice(NamedTuple):
    """What stands in a text from `start` up to `end`, and what is to stand there.

    This is for what cannot be read as YAML, and so has no path.
    """

    start: int
    end: int
    new: str


Change: TypeAlias = Set | Insert | Remove | Rename


class Edit(NamedTuple):
    """Changes of one file, made together or not at all.

    `splices` only say in YAML what Mazo makes out in spite of a slip.
    """

    file: TextFile
    changes: tuple[Change, ...]
    splices: tuple[Splice, ...] = ()


class Fix(NamedTuple):
    """The edit that a diagnostic proposes; a certain one says what the author meant."""

    edit: Edit
    is_certain: bool


def put(place: Place, new: str, *, is_certain: bool = False) -> Fix:
    """Return the fix that puts the text `new` for the value at `place`."""
    return Fix(Edit(place.file, (Set((At(place.start),), new),)), is_certain)
