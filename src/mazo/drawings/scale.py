"""The scale of a row of the timeline: from days to places, with long empty times cut out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from mazo.drawings.calendar import Tick, step, ticks

_MOST_EMPTY = 0.25
"""The share of a row that may be empty: a longer time is cut out."""
_CUT = 40
"""Pixels in place of what is cut out."""
_MARGIN = 24
"""The part of a stretch that is added to it on each side: one in so many."""
_TICK = 46
"""Pixels from mark to mark, at least."""


class Stretch(NamedTuple):
    """A stretch of the axis: its days, and where it begins."""

    first: int
    last: int
    x: float


class Scale:
    """Where the days of a row stand, from `left` to `right`."""

    def __init__(self, times: Iterable[tuple[int, int]], left: float, right: float) -> None:
        """Take the `times` at which something is: days from the first up to the one after."""
        whole = _without_long_gaps(sorted(times))
        days = sum(last - first for first, last in whole)
        margin = max(days // _MARGIN, 1)
        room = right - left - _CUT * (len(whole) - 1)
        self._day = room / (days + 2 * margin * len(whole))
        self.stretches: list[Stretch] = []
        for first, last in whole:
            self.stretches.append(Stretch(first - margin, last + margin, left))
            left += (last - first + 2 * margin) * self._day + _CUT
        self.first, self.last = self.stretches[0].first, self.stretches[-1].last

    def x(self, day: float) -> float:
        """Return where a day begins; of one that is not on the scale, the nearest place."""
        for stretch in reversed(self.stretches):
            if day >= stretch.first or stretch is self.stretches[0]:
                return self._at(stretch, min(max(day, stretch.first), stretch.last))
        raise AssertionError("the first stretch takes all days before it")

    @property
    def cuts(self) -> Iterator[float]:
        """Yield the middles of what is cut out."""
        for before, after in pairwise(self.stretches):
            yield (self._at(before, before.last) + after.x) / 2

    def ticks(self, code: str) -> Iterator[tuple[float, Tick]]:
        """Yield the marks and where they stand."""
        apart = step(1000, 1000 * self._day / _TICK)
        for stretch in self.stretches:
            for tick in ticks(stretch.first, stretch.last, apart, code):
                yield self._at(stretch, tick.day), tick

    def _at(self, stretch: Stretch, day: float) -> float:
        return stretch.x + (day - stretch.first) * self._day


def _without_long_gaps(times: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the stretches of time that are left without long gaps, the longest taken first."""
    parts = [times[0]]
    for first, last in times[1:]:
        if first <= parts[-1][1]:
            parts[-1] = parts[-1][0], max(parts[-1][1], last)
        else:
            parts.append((first, last))
    gaps = [after[0] - before[1] for before, after in pairwise(parts)]
    left = parts[-1][1] - parts[0][0]
    cut = set[int]()
    for index in sorted(range(len(gaps)), key=lambda index: -gaps[index]):
        if gaps[index] <= _MOST_EMPTY * left:
            break
        left -= gaps[index]
        cut.add(index)
    found = [parts[0]]
    for index, part in enumerate(parts[1:]):
        if index in cut:
            found.append(part)
        else:
            found[-1] = found[-1][0], part[1]
    return found
