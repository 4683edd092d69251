"""What waits in a workspace until somebody receives it: kept in step with the deck meanwhile."""

from collections.abc import Callable
from contextlib import suppress
from typing import Generic, Protocol, Self, TypeVar

from mazo.diagnostics import Text
from mazo.errors import MazoError
from mazo.model.deck import Compilation
from mazo.workspace.acts import State
from mazo.workspace.kept_waiting import Kept, WaitingFile

_NOT_KEPT = (AttributeError, LookupError, TypeError, ValueError)


class _New(Protocol):
    """Something new, with what was decided about it so far."""

    @property
    def kept(self) -> Kept:
        """Return what it can be made of again."""

    def read_again(self, state: State) -> Self:
        """Return it as the deck is now. Raise MazoError if it does not fit the deck any more."""


New = TypeVar("New", bound=_New)


class Waiting(Generic[New]):
    """The place of one thing that waits, or of nothing."""

    def __init__(
        self, missing: Text, made: Callable[[State, Kept], New], file: WaitingFile | None = None
    ) -> None:
        """Begin with what `file` keeps, which is `made` of that when the deck can be read.

        `missing` is what is said to somebody who needs what is not there.
        """
        self._missing = missing
        self._made = made
        self._file = file
        self._unread = file
        self._held: tuple[New, Compilation] | None = None

    def put(self, new: New, state: State) -> New:
        """Return `new`, which waits from now on, as it is in the deck's `state`."""
        self._unread = None
        if self._file:
            self._file.write(new.kept)
        return self._hold(new, state)

    def now(self, state: State) -> New | None:
        """Return what waits, as the deck is now; as it was where it does not fit any more."""
        if self._unread and state.compilation.deck:
            self._read(self._unread, state)
        if self._held is None:
            return None
        found, seen = self._held
        if seen is not state.compilation:
            with suppress(MazoError):
                found = found.read_again(state)
        return self._hold(found, state)

    def required(self, state: State) -> New:
        """Return what waits, as the deck is now. Raise MazoError if nothing does."""
        found = self.now(state)
        if found is None:
            raise MazoError(self._missing)
        return found

    def leave(self) -> None:
        """Forget what waits."""
        self._held = self._unread = None
        if self._file:
            self._file.remove()

    def _hold(self, new: New, state: State) -> New:
        self._held = new, state.compilation
        return new

    def _read(self, file: WaitingFile, state: State) -> None:
        self._unread = None
        kept = file.read()
        with suppress(MazoError, *_NOT_KEPT):  # it fits no more, or somebody else wrote it
            if kept:
                self._hold(self._made(state, kept), state)
