"""What an open project keeps from one compilation to the next, to make only anew what changed.

A value is kept under a name, together with all that it was made of. The next compilation gets it
back if that is still equal: no file's time and no clock is asked. What one compilation did not
use is dropped when it ends, so that no more is kept than one compilation needs.
"""

from collections.abc import Callable, Hashable, Mapping
from typing import Any, TypeVar

from mazo.diagnostics import Reading, collect

T = TypeVar("T")

_Entries = dict[Hashable, Any]


class Kept:
    """What one compilation uses of what the one before it made, and what it makes itself.

    Without an `earlier` one nothing is kept, and each value is made when it is asked for.
    """

    __slots__ = ("_earlier", "entries")

    def __init__(self, earlier: Mapping[Hashable, Any] | None = None) -> None:
        """Begin a compilation after one that left the entries `earlier`."""
        self._earlier = earlier
        self.entries: _Entries = {}

    @property
    def is_on(self) -> bool:
        """Return whether anything is kept."""
        return self._earlier is not None

    def part(self, name: Hashable) -> "Kept":
        """Return what is kept under names of their own, which may be the same as those here."""
        if self._earlier is None:
            return self
        part = Kept(self._earlier.get(name, {}))
        self.entries[name] = part.entries
        return part

    def known(self, name: Hashable, made_of: tuple[object, ...]) -> Any:  # noqa: ANN401  # whatever was kept
        """Return what was made of the same and kept under `name`; None if nothing was."""
        entry = self._earlier.get(name) if self._earlier else None
        if entry is None or entry[0] != made_of:  # what is the same value is equal at once
            return None
        self.entries[name] = entry
        return entry[1]

    def earlier(self, name: Hashable) -> tuple[Any, Any] | None:
        """Return what was kept under `name` and what it was made of, equal or not; None if not."""
        return self._earlier.get(name) if self._earlier else None

    def keep(self, name: Hashable, made_of: tuple[object, ...], value: object) -> None:
        """Keep a value that was made of `made_of`."""
        if self._earlier is not None:
            self.entries[name] = (made_of, value)

    def value(self, name: Hashable, made_of: tuple[object, ...], make: Callable[[], T]) -> T:
        """Return what `make` returns: kept, if it was made of the same before."""
        known: T | None = self.known(name, made_of)
        if known is None:
            known = make()
            self.keep(name, made_of, known)
        return known

    def reading(
        self, name: Hashable, made_of: tuple[object, ...], read: Callable[[], Reading[T]]
    ) -> Reading[T]:
        """Return what `read` returns, and yield what it finds wrong: kept, as above."""
        if self._earlier is None:
            return (yield from read())
        value, found = self.value(name, made_of, lambda: collect(read()))
        yield from found
        return value


NOTHING_KEPT = Kept()


class Memory:
    """Belongs to an open project, and holds what its last compilation left.

    Several threads may compile at once: each begins with what is there, and the last to end
    leaves what it used.
    """

    __slots__ = ("_entries",)

    def __init__(self) -> None:
        """Begin with nothing."""
        self._entries: Mapping[Hashable, Any] = {}

    def begin(self) -> Kept:
        """Return what a compilation that begins may use."""
        return Kept(self._entries)

    def end(self, kept: Kept) -> None:
        """Hold what a compilation used, and nothing else."""
        self._entries = kept.entries
