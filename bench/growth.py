"""What a note costs as a project grows, measured and drawn.

Each line of the picture is `mazo check` of ever more notes: over one document, ten or a hundred,
and with quotes that begin alike, that are all the same, or that are in no document.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from math import log10
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

from measure import ROOT, Laboratory
from results import Cost

PICTURE = ROOT / "docs" / "pictures" / "growth.svg"
_NOTES = (2_000, 10_000, 100_000)
_MOST_ABSENT = 10_000  # what is said of 100,000 mistakes is the time of a report, not of a check
_MICROSECONDS = 1_000_000


class Series(NamedTuple):
    """One line of the picture: what the projects are, and the dashes that it is drawn in."""

    documents: int
    quoting: str
    what: str
    dashes: str = ""


_PANELS: Mapping[str, Sequence[Series]] = {
    "quotes that begin alike": (
        Series(1, "alike", "in 1 document"),
        Series(10, "alike", "in 10 documents", "6 3"),
        Series(100, "alike", "in 100 documents", "2 3"),
    ),
    "quotes of 1 document": (
        Series(1, "alike", "that begin alike"),
        Series(1, "same", "all the same in a topic", "6 3"),
        Series(1, "absent", "that are not there", "2 3"),
    ),
}


def measured(lab: Laboratory, largest: int) -> Iterator[tuple[Series, Cost]]:
    """Yield what a check of each project costs."""
    every = {each[:2]: each for panel in _PANELS.values() for each in panel}
    for notes, series in product(_NOTES, every.values()):
        is_absent = series.quoting == "absent"
        if notes > (min(largest, _MOST_ABSENT) if is_absent else largest):
            continue
        project = lab.alike(notes, series.documents, series.quoting)
        words = "check", str(project), "--format", "concise"
        run = lab.run(lab.mazo(*words, status=int(is_absent)))
        what = f"{notes:,} notes, quotes {series.quoting}, documents: {series.documents}"
        yield series, Cost(what, run.seconds, run.peak, notes)


# --- the picture


_WIDTH, _HEIGHT, _MARGIN = 340, 230, 46
_LABELS = 62  # below a panel, for what its lines are
_CELLS = (1, 2, 5)


def drawn(costs: Sequence[tuple[Series, Cost]]) -> str:
    """Return the picture: microseconds a note over notes, both by their logarithms."""
    values = [cost.seconds / cost.notes * _MICROSECONDS for _, cost in costs]
    scale = _Scale(min(values) / 1.3, max(values) * 1.3)
    width = len(_PANELS) * (_WIDTH + _MARGIN) + _MARGIN
    panels = (
        _panel(number * (_WIDTH + _MARGIN) + _MARGIN, title, panel, costs, scale)
        for number, (title, panel) in enumerate(_PANELS.items())
    )
    body = "\n".join(line for panel in panels for line in panel)
    size = f'viewBox="0 0 {width} {_HEIGHT + _MARGIN + _LABELS + 24}"'
    style = "text { font: 11px sans-serif; fill: currentColor } .t { font-weight: bold }"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" color="#666">\n'
        f"<title>Microseconds of CPU that a note costs in mazo check</title>\n"
        f"<style>{style}</style>\n{body}\n</svg>\n"
    )


class _Scale(NamedTuple):
    """The least and the most microseconds that are drawn."""

    least: float
    most: float

    def x(self, notes: float) -> float:
        """Return how far right so many notes are."""
        return _share(notes, _NOTES[0] / 1.3, _NOTES[-1] * 1.3) * _WIDTH

    def y(self, value: float) -> float:
        """Return how far down so many microseconds are."""
        return _MARGIN + (1 - _share(value, self.least, self.most)) * _HEIGHT

    def ticks(self) -> Iterator[float]:
        """Yield the round numbers between the least and the most."""
        for power in range(1, 6):
            yield from (
                cell * 10**power for cell in _CELLS if self.least < cell * 10**power < self.most
            )


def _share(value: float, least: float, most: float) -> float:
    return log10(value / least) / log10(most / least)


def _panel(
    left: float,
    title: str,
    panel: Sequence[Series],
    costs: Sequence[tuple[Series, Cost]],
    scale: _Scale,
) -> Iterator[str]:
    """Yield one panel: its title, its grid, and a line for each series."""
    bottom = _MARGIN + _HEIGHT
    yield f'<text class="t" x="{left}" y="{_MARGIN - 14}">{escape(title)}</text>'
    for value in scale.ticks():
        y = scale.y(value)
        yield _line(left, y, left + _WIDTH, y, 'stroke="currentColor" opacity="0.25"')
        yield f'<text x="{left - 4}" y="{y + 4:.1f}" text-anchor="end">{value:g} µs</text>'
    for notes in _NOTES:
        x = left + scale.x(notes)
        yield f'<text x="{x:.1f}" y="{bottom + 16}" text-anchor="middle">{notes:,}</text>'
    for number, series in enumerate(panel):
        own = [cost for each, cost in costs if each[:2] == series[:2]]
        points = [
            (left + scale.x(cost.notes), scale.y(cost.seconds / cost.notes * _MICROSECONDS))
            for cost in own
        ]
        look = f'stroke="#3f51b5" stroke-width="2" stroke-dasharray="{series.dashes}"'
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        yield f'<polyline points="{path}" fill="none" {look}/>'
        yield from (f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="#3f51b5"/>' for x, y in points)
        y = bottom + 36 + number * 16
        yield _line(left, y, left + 36, y, look)
        yield f'<text x="{left + 44}" y="{y + 4}">{escape(series.what)}</text>'


def _line(x: float, y: float, to_x: float, to_y: float, look: str) -> str:
    return f'<line x1="{x:.1f}" y1="{y:.1f}" x2="{to_x:.1f}" y2="{to_y:.1f}" {look}/>'


def draw(costs: Sequence[tuple[Series, Cost]], path: Path = PICTURE) -> None:
    """Write the picture."""
    path.write_text(drawn(costs), "utf-8")
