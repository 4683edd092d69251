"""What was measured, as lines of a table: a value beside its target, and whether it is missed."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

_WIDTH = 62


class Result(NamedTuple):
    """One value in all its rounds, and the most that it should be, if there is such a target."""

    what: str
    values: Sequence[float]
    unit: str = "x"
    target: float | None = None

    @property
    def is_missed(self) -> bool:
        """Tell whether the median is beyond the target."""
        return self.target is not None and median(self.values) > self.target

    def line(self) -> str:
        """Return the median, in brackets the least and the most, the target and the verdict."""
        spread = f"({min(self.values):.2f} to {max(self.values):.2f})"
        line = f"  {self.what:<{_WIDTH}} {median(self.values):8.2f} {self.unit:<2} {spread:<20}"
        if self.target is None:
            return line.rstrip()
        verdict = "MISSED" if self.is_missed else "reached"
        return f"{line} goal {self.target:>6.2f} {self.unit:<2} {verdict}"


class Cost(NamedTuple):
    """What a command takes: seconds of CPU, and megabytes at its peak."""

    what: str
    seconds: float
    peak: float
    notes: int

    def line(self) -> str:
        """Return the seconds, what that is for each note, and the peak."""
        each = self.seconds / self.notes * 1_000_000
        return (
            f"  {self.what:<{_WIDTH}} {self.seconds:8.3f} s {each:7.1f} us/note {self.peak:7.1f} MB"
        )
