"""A chain as a list of lists, for screens without room for its graph."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from mazo.drawings.history import Chain, Happening
from mazo.drawings.layers import neighbours

_DEEPEST = 6
"""Lists in lists that a phone has room for: what comes of the last one stands further below."""


class Branch(NamedTuple):
    """An event and what came of it; it stands there `above` or `below` if not here."""

    event: Happening
    effects: tuple[Branch, ...] = ()
    elsewhere: Literal["", "above", "below"] = ""


def tree(chain: Chain) -> tuple[Branch, ...]:
    """Return the events that came of nothing, each with its effects below it.

    Where all events are in a circle, the first one declared stands at the top.
    """
    return tuple(_Tree(chain).branches())


class _Tree:
    def __init__(self, chain: Chain) -> None:
        before, self.after = neighbours(link[:2] for link in chain.links)
        self.events = {event.id: event for event in chain.events}
        self.roots = [name for name in self.events if name not in before]
        self.seen: set[str] = set()

    def branches(self) -> Iterator[Branch]:
        """Yield the branches at the top."""
        for name in self.roots:  # grows while it is walked
            yield self._branch(name, 1)
        for name in self.events:  # those that only a circle leads to
            if name not in self.seen:
                self.roots = [name]
                yield from self.branches()

    def _branch(self, name: str, depth: int) -> Branch:
        event, effects = self.events[name], self.after.get(name, ())
        if name in self.seen:
            return Branch(event, elsewhere="above")
        if depth > _DEEPEST and effects:
            if name not in self.roots:
                self.roots.append(name)
            return Branch(event, elsewhere="below")
        self.seen.add(name)
        return Branch(event, tuple(self._branch(effect, depth + 1) for effect in effects))
