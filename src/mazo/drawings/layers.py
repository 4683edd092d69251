"""The layers of a graph of causes: each event in a later one than its causes.

Where events cause one another in a circle, which is a mistake that is drawn all the same, one
link of the circle leads back. A link over several layers has a stop in each between, so that it
has a way of its own beside the boxes. This is Sugiyama's method (1981), with few sweeps.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

_SWEEPS = 8

Edge = tuple[str, str]


class Layered(NamedTuple):
    """Layers of names, each in its order; stops have names that no event can have.

    `ways` are the links that lead forward, with all that they pass; `back` are those that do not.
    """

    layers: tuple[tuple[str, ...], ...]
    ways: Mapping[Edge, tuple[str, ...]]
    back: tuple[Edge, ...]

    @property
    def steps(self) -> list[Edge]:
        """Return the links from each layer to the next."""
        return [step for way in self.ways.values() for step in pairwise(way)]


def layered(names: Sequence[str], edges: Sequence[Edge]) -> Layered:
    """Return the layers of a graph, in an order in which few links cross."""
    back = _back(names, edges)
    forward = [edge for edge in edges if edge not in back]
    depth = _depths(names, forward)
    ways = {edge: _way(edge, depth) for edge in forward}
    rows: list[list[str]] = [[] for _ in range(max(depth.values(), default=-1) + 1)]
    for name in names:
        rows[depth[name]].append(name)
    for way in ways.values():
        for stop in way[1:-1]:
            rows[int(stop.rpartition("\0")[2])].append(stop)
    found = Layered(tuple(map(tuple, rows)), ways, tuple(edge for edge in edges if edge in back))
    return found._replace(layers=_ordered(found))


def neighbours(steps: Iterable[Edge]) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Return what stands before each name, and what after it."""
    before: dict[str, list[str]] = {}
    after: dict[str, list[str]] = {}
    for one, other in steps:
        before.setdefault(other, []).append(one)
        after.setdefault(one, []).append(other)
    return before, after


def _back(names: Sequence[str], edges: Sequence[Edge]) -> set[Edge]:
    """Return the links that close a circle, in a walk along all links."""
    _, after = neighbours(edges)
    back, left, open_ = set[Edge](), set[str](), dict[str, None]()
    for name in names:
        walk = [(name, iter(after.get(name, ())))] if name not in left else []
        open_.update(dict.fromkeys(at for at, _ in walk))
        while walk:
            at, effects = walk[-1]
            effect = next(effects, None)
            if effect is None:
                walk.pop()
                open_.pop(at)
                left.add(at)
            elif effect in open_:
                back.add((at, effect))
            elif effect not in left:
                open_[effect] = None
                walk.append((effect, iter(after.get(effect, ()))))
    return back


def _depths(names: Sequence[str], edges: Sequence[Edge]) -> dict[str, int]:
    """Return the layer of each event: next to its latest cause, or before its first effect."""
    before, after = neighbours(edges)
    depth: dict[str, int] = {}
    waiting = {name: len(before.get(name, ())) for name in names}
    ready = [name for name in names if not waiting[name]]
    for name in ready:  # grows while it is walked
        depth[name] = max((depth[cause] + 1 for cause in before.get(name, ())), default=0)
        for effect in after.get(name, ()):
            waiting[effect] -= 1
            if not waiting[effect]:
                ready.append(effect)
    for name in names:
        if name not in before and name in after:
            depth[name] = min(depth[effect] for effect in after[name]) - 1
    return depth


def _way(edge: Edge, depth: Mapping[str, int]) -> tuple[str, ...]:
    cause, effect = edge
    stops = (f"\0{cause}\0{effect}\0{at}" for at in range(depth[cause] + 1, depth[effect]))
    return (cause, *stops, effect)


def _ordered(graph: Layered) -> tuple[tuple[str, ...], ...]:
    """Return the layers, each name near the middle of those that it is linked with."""
    rows = [list(row) for row in graph.layers]
    before, after = neighbours(graph.steps)
    best, fewest = tuple(map(tuple, rows)), _crossings(rows, before)
    for sweep in range(_SWEEPS):
        linked = after if sweep % 2 else before
        place = {name: at for row in rows for at, name in enumerate(row)}
        for row in reversed(rows) if sweep % 2 else rows:
            middle = {name: _middle(linked.get(name, ()), place, place[name]) for name in row}
            row.sort(key=middle.__getitem__)
            place.update((name, at) for at, name in enumerate(row))
        crossings = _crossings(rows, before)
        if crossings < fewest:
            best, fewest = tuple(map(tuple, rows)), crossings
    return best


def _middle(linked: Sequence[str], place: Mapping[str, int], own: int) -> float:
    return sum(place[name] for name in linked) / len(linked) if linked else own


def _crossings(rows: Sequence[Sequence[str]], before: Mapping[str, Sequence[str]]) -> int:
    """Return how many links cross."""
    place = {name: at for row in rows for at, name in enumerate(row)}
    count = 0
    for row in rows:
        starts: list[int] = []
        for name in row:
            causes = sorted(place[cause] for cause in before.get(name, ()))
            count += sum(len(starts) - bisect_right(starts, cause) for cause in causes)
            for cause in causes:
                insort(starts, cause)
    return count
