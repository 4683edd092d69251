"""What was done, so that it can be undone: how each act changed its files."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from mazo.diagnostics import Phrase


class Patch(NamedTuple):
    """How an act changed a file: `old` stood from the byte `start` on, where `new` stands now.

    `was` and `now` are the SHA-256 of the whole file before and afterwards, empty of no file.
    """

    start: int
    old: bytes
    new: bytes
    was: str
    now: str

    @property
    def back(self) -> "Patch":
        """Return the patch that takes this one back."""
        return Patch(self.start, self.new, self.old, self.now, self.was)

    def fits(self, content: bytes | None) -> bool:
        """Return whether a file is as it was before the change."""
        return _digest(content) == self.was

    def applied(self, content: bytes | None) -> bytes | None:
        """Return what a file that it fits holds afterwards; None if it is not there any more."""
        whole = content or b""
        end = self.start + len(self.old)
        return whole[: self.start] + self.new + whole[end:] if self.now else None


class Entry(NamedTuple):
    """One act: what it did, what it concerns, and how it changed files."""

    said: Phrase
    note: str
    topic: str
    patches: Mapping[Path, Patch]

    @property
    def back(self) -> "Entry":
        """Return the entry that takes this one back."""
        return self._replace(patches={path: each.back for path, each in self.patches.items()})


class History(NamedTuple):
    """The acts that can be undone, and those that were; the last of each is the next."""

    done: tuple[Entry, ...] = ()
    undone: tuple[Entry, ...] = ()

    def with_act(self, entry: Entry) -> "History":
        """Return the history after another act: what was undone before is given up."""
        return History((*self.done, entry))

    def with_undo(self) -> "History":
        """Return the history after the last act was undone."""
        return History(self.done[:-1], (*self.undone, self.done[-1]))

    def with_redo(self) -> "History":
        """Return the history after the last undo was taken back."""
        return History((*self.done, self.undone[-1]), self.undone[:-1])


def patch(before: bytes | None, after: bytes | None) -> Patch:
    """Return what makes a file that holds `before` hold `after`; None of one that is not there."""
    old, new = before or b"", after or b""
    start = _same(old, new)
    end = _same(old[start:][::-1], new[start:][::-1])
    changed = old[start : len(old) - end], new[start : len(new) - end]
    return Patch(start, *changed, _digest(before), _digest(after))


def _same(one: bytes, other: bytes) -> int:
    """Return how many bytes are the same at the beginning of both."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _digest(content: bytes | None) -> str:
    return "" if content is None else sha256(content).hexdigest()
