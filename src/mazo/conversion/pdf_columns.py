"""The order in which the lines of a PDF's page are read: column by column."""

from collections import Counter
from collections.abc import Sequence

from mazo.conversion.journal import COLUMNS, Journal
from mazo.conversion.pdf_lines import Line, rows
from mazo.conversion.pdf_tables import with_tables

_FIRST, _LAST, _STEPS = 20, 80, 90
"""Where a gap between columns may be, in hundredths of the width; so many places are tried."""
_SLACK = 0.06
"""How far a line may seem to go over the gap, as a part of the width: its end is but guessed."""
_FEWEST_LINES = 8
"""Lines of two columns."""
_FEWEST = 0.2
"""Of the lines, how many a column has at least."""
_CROSSING = 0.15
"""Of the lines, how many may go over the gap: headings, wide tables."""
_ALIGNED = 0.4
"""Of a column's lines, how many begin at its left edge."""


def in_columns(lines: Sequence[Line], width: float, journal: Journal) -> list[Line]:
    """Return the lines of a page of this `width` in the order in which they are read."""
    found = with_tables(lines, is_in_columns=True)
    ordered = _ordered(found, 0, width)
    if ordered is None:
        return rows(with_tables(found, is_in_columns=False))
    journal.add(COLUMNS)
    return ordered


def _ordered(lines: Sequence[Line], start: float, end: float) -> list[Line] | None:
    """Return lines between `start` and `end` column by column; None if they are in one column."""
    at = _gap(lines, start, end)
    if at is None:
        return None
    found: list[Line] = []
    band: list[Line] = []
    for line in sorted(lines, key=lambda line: -line.y):
        if line.x < at and line.end > at + _SLACK * (end - start):  # it goes over both columns
            found += _band(band, start, at, end)
            band = []
            found.append(line)
        else:
            band.append(line)
    return found + _band(band, start, at, end)


def _band(band: Sequence[Line], start: float, at: float, end: float) -> list[Line]:
    """Return the lines between two that go over both columns: the left column before the right."""
    left = [line for line in band if line.x < at]
    right = [line for line in band if line.x >= at]
    return (_ordered(left, start, at) or left) + (_ordered(right, at, end) or right)


def _gap(lines: Sequence[Line], start: float, end: float) -> float | None:
    """Return where the gap between two columns is, over which the fewest lines go."""
    width, count = end - start, len(lines)
    best: tuple[int, float] | None = None
    places = range(_STEPS + 1) if count >= _FEWEST_LINES else ()
    for place in places:
        at = start + width * (_FIRST + place * (_LAST - _FIRST) / _STEPS) / 100
        right = [line for line in lines if line.x >= at]
        left = sum(line.x < at and line.end <= at + _SLACK * width for line in lines)
        crossing = count - left - len(right)
        if min(left, len(right)) < _FEWEST * count or crossing > _CROSSING * count:
            continue
        edges = Counter(round(line.x / 3) for line in right).most_common(1)[0][1]
        if edges >= _ALIGNED * len(right) and (best is None or crossing < best[0]):
            best = (crossing, at)
    return best[1] if best else None
