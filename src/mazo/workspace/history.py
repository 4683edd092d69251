"""What was done, so that it can be undone: the bytes of files before and after each act."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from mazo.diagnostics import Phrase

Contents = Mapping[Path, bytes | None]
"""What files hold, by their paths; None of one that is not there."""


class Entry(NamedTuple):
    """One act: what it did, what it concerns, and its files before and after."""

    said: Phrase
    note: str
    topic: str
    before: Contents
    after: Contents


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
