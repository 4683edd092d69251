"""What waits in a workspace until somebody receives it: kept in step with the deck meanwhile."""

from contextlib import suppress
from typing import Generic, Protocol, Self, TypeVar

from mazo.diagnostics import Text
from mazo.errors import MazoError
from mazo.model.deck import Compilation
from mazo.workspace.acts import State


class _New(Protocol):
    """Something new, with what was decided about it so far."""

    def read_again(self, state: State) -> Self:
        """Return it as the deck is now. Raise MazoError if it does not fit the deck any more."""


New = TypeVar("New", bound=_New)


class Waiting(Generic[New]):
    """The place of one thing that waits, or of nothing."""

    def __init__(self, missing: Text) -> None:
        """Begin with nothing; `missing` is what is said to somebody who needs it."""
        self._missing = missing
        self._kept: tuple[New, Compilation] | None = None

    def put(self, new: New, state: State) -> New:
        """Return `new`, which waits from now on, as it is in the deck's `state`."""
        self._kept = new, state.compilation
        return new

    def now(self, state: State) -> New | None:
        """Return what waits, as the deck is now; as it was where it does not fit any more."""
        if self._kept is None:
            return None
        found, seen = self._kept
        if seen is not state.compilation:
            with suppress(MazoError):
                found = found.read_again(state)
        return self.put(found, state)

    def required(self, state: State) -> New:
        """Return what waits, as the deck is now. Raise MazoError if nothing does."""
        found = self.now(state)
        if found is None:
            raise MazoError(self._missing)
        return found

    def leave(self) -> None:
        """Forget what waits."""
        self._kept = None
