"""The timeline: moments along an axis, in rows as wide as a page, each with a scale of its own.

A day is a point on the axis, a longer time a bar, a time between two dates a hollow one. Labels
stand above and below in steps, so that no lead runs through a label and no label over another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mazo.diagnostics import MessageLanguage, Phrase, Text
from mazo.drawings import svg
from mazo.drawings.calendar import Tick, ends, short
from mazo.drawings.history import Moment
from mazo.drawings.lettering import width, wrapped
from mazo.drawings.scale import Scale

TIMELINE = Text("Timeline, {first} to {last}")
DOCUMENT_SAYS = Text("the text: {date}")
CARDS = Text("{count:card|cards}")

WIDTH = 1168
_LEFT, _RIGHT = 24, 150  # where the axis begins; what is left for the last labels
_MOST = 14  # moments in a row
_WIDEST, _SIZE = 150, 14  # of a label, and of its letters
_GAP, _BESIDE = 8, 8  # between labels; between a lead and its label
_POINT, _BAR = 7, 8  # the radius of a point, the height of a bar
_BELOW = 38  # from the axis to what stands below its labels


class _Placed(NamedTuple):
    """A moment in its row: from where to where, and its lines of text."""

    moment: Moment
    start: float
    end: float
    is_point: bool
    lines: tuple[tuple[str, str], ...]

    @property
    def at(self) -> float:
        """Return where its lead stands."""
        return self.start if self.is_point else min((self.start + self.end) / 2, self.start + 60)

    @property
    def reach(self) -> float:
        """Return where its label ends."""
        return self.at + _BESIDE + max(width(line, _SIZE) for _, line in self.lines)

    @property
    def height(self) -> float:
        return len(self.lines) * svg.LINE


class _Side:
    """What stands above the axis, or below it: marks on levels, then labels in steps."""

    def __init__(self) -> None:
        self.marks: list[tuple[float, float, int]] = []
        self.labels: list[tuple[float, float]] = []  # where leads stand, and the top of labels

    def level(self, placed: _Placed) -> int:
        """Return the first level on which the mark meets no other; points begin on the axis."""
        start, end = placed.start - _POINT, placed.end + _POINT
        level = 0 if placed.is_point else 1
        while any(
            level == other and start < until and since < end for since, until, other in self.marks
        ):
            level += 1
        return level

    def offset(self, placed: _Placed) -> float:
        """Return how far from the axis the label has to be, if all placed ones are right of it."""
        tops = [top for at, top in self.labels if at <= placed.reach + _GAP]
        return max(tops, default=0)

    def add(self, placed: _Placed, level: int, offset: float) -> None:
        self.marks.append((placed.start - _POINT, placed.end + _POINT, level))
        self.labels.append((placed.at, offset + placed.height + _GAP))


def timeline(
    moments: Sequence[Moment], address: svg.Address, code: str, language: MessageLanguage
) -> tuple[str, ...]:
    """Return the rows of the timeline as SVG, the earliest first.

    `code` is the language of the cards, in which dates are written; `language` that of the page.
    """
    rows = _rows([moment for moment in moments if moment.date.points])
    return tuple(_Row(row, code, language).drawing(address) for row in rows)


def _rows(moments: Sequence[Moment]) -> Iterator[Sequence[Moment]]:
    """Yield the moments of each row: a long row is divided where least happens, near its middle."""
    if len(moments) <= _MOST:
        if moments:
            yield moments
        return
    starts = [_start(moment) for moment in moments]
    third = len(moments) // 3
    middle = range(third, len(moments) - third + 1)
    cut = max(middle, key=lambda at: (starts[at] - starts[at - 1], -abs(at - len(moments) / 2)))
    yield from _rows(moments[:cut])
    yield from _rows(moments[cut:])


def _start(moment: Moment) -> int:
    """Return the day at which a moment begins; or ends, where it has no beginning."""
    first, after = ends(moment.date)
    return first if first is not None else after or 0


class _Row:
    """One row: its scale, and where everything stands on it."""

    def __init__(self, moments: Sequence[Moment], code: str, language: MessageLanguage) -> None:
        self.code, self.language = code, language
        self.moments = moments
        starts = [_start(moment) for moment in moments]
        spread = max(starts) - min(starts)
        times = []
        for moment, start in zip(moments, starts, strict=True):
            after = ends(moment.date)[1]
            is_long = after is None or (spread and after - start > spread)
            times.append((start, start + 1 if is_long or after is None else after))
        self.scale = Scale(times, _LEFT, WIDTH - _RIGHT)

    def drawing(self, address: svg.Address) -> str:
        """Return the row as SVG."""
        sides = {-1: _Side(), 1: _Side()}
        placed = sorted(map(self._placed, self.moments), key=lambda each: -each.at)
        found = []
        for turn, each in enumerate(placed):
            order = (-1, 1) if turn % 2 else (1, -1)
            offset, side = min(((sides[side].offset(each), side) for side in order), key=_first)
            level = sides[side].level(each)
            sides[side].add(each, level, offset)
            found.append((each, side, level, offset))
        deep = {side: max((each[2] for each in sides[side].marks), default=0) for side in sides}
        clear = {-1: 16 + deep[-1] * 14, 1: _BELOW + 10 + deep[1] * 14}
        tall = {
            side: clear[side] + max((top for _, top in sides[side].labels), default=0)
            for side in sides
        }
        axis = tall[-1] + 4
        drawn = [
            self._moment(each, side, level, axis, clear[side] + offset, address)
            for each, side, level, offset in sorted(found, key=lambda each: each[0].at)
        ]
        leads, parts = [lead for lead, _ in drawn], [part for _, part in drawn]
        size = (WIDTH, axis + tall[1] + 4)
        return svg.drawing("timeline", size, self._name(), [*leads, *self._axis(axis), *parts])

    def _placed(self, moment: Moment) -> _Placed:
        first, after = ends(moment.date)
        start = self.scale.x(self.scale.first if first is None else first)
        end = self.scale.x(self.scale.last if after is None else after)
        is_point = first is not None and after is not None and after - first == 1
        middle, least = (start + end) / 2, 0 if is_point else _BAR
        start, end = min(start, middle - least), max(end, middle + least)
        lines = [("d", line) for line in wrapped(short(moment.date, self.code), _SIZE, _WIDEST)]
        lines += [("", line) for line in wrapped(moment.title, _SIZE, _WIDEST)]
        lines += [("s", line) for line in wrapped(self._said(moment), _SIZE, _WIDEST)]
        if is_point:
            start = end = middle
        return _Placed(moment, start, end, is_point, tuple(lines))

    def _said(self, moment: Moment) -> str:
        if moment.said is None:
            return ""
        date = short(moment.said, self.code)
        return Phrase(DOCUMENT_SAYS, {"date": date}).words(self.language)

    def _axis(self, y: float) -> Iterator[str]:
        """Yield the axis, where it is cut, and its marks."""
        yield svg.path("axis", f"M{_LEFT - 12}", y, f"H{WIDTH - _RIGHT + 12}")
        for x in self.scale.cuts:
            yield svg.box(x - 5, y - 3, 10, 6, 0, "gap")
            yield svg.path("axis", "M", x - 8, y + 7, "l6 -14M", x + 2, y + 7, "l6 -14")
        marks = list(self.scale.ticks(self.code))
        labels = [mark for mark in marks if not mark[1].is_year]
        has_years = len(labels) < len(marks)
        cuts = tuple(self.scale.cuts)
        yield from _labels(labels, cuts, (y, y + 18), "mon" if has_years else "yr")
        years = [mark for mark in marks if mark[1].is_year]
        yield from _labels(years, cuts, (y, y + 33), "yr")

    def _moment(
        self,
        placed: _Placed,
        side: int,
        level: int,
        axis: float,
        offset: float,
        address: svg.Address,
    ) -> tuple[str, str]:
        """Return the lead of a moment, and its mark with its label as a link."""
        far = axis + side * (offset + placed.height)
        top = far if side < 0 else axis + offset
        base = _BELOW if side > 0 else 2
        y = axis if level == 0 else axis + side * (base + level * 14 - 4)
        lead = svg.path("lead", "M", placed.at, axis if placed.is_point else y, "V", far)
        if placed.is_point:
            mark = svg.circle(placed.start, y, _POINT)
        else:
            length = placed.end - placed.start
            kind = "between" if placed.moment.date.kind == "set" else ""
            mark = svg.box(placed.start, y - _BAR / 2, length, _BAR, _BAR / 2, kind)
        label = svg.words(placed.at + _BESIDE, top + svg.LINE - 4, placed.lines)
        moment = placed.moment
        target: svg.Target = "event" if moment.is_event else "note"
        return lead, svg.link(address(target, moment.id), "ev", self._whole(moment), [mark, label])

    def _whole(self, moment: Moment) -> str:
        """Return all that is known of a moment."""
        count = Phrase(CARDS, {"count": len(moment.notes)}).words(self.language)
        shown = f"{short(moment.date, self.code)} {moment.title} {self._said(moment)}".strip()
        return f"{shown} ({count})" if moment.notes else shown

    def _name(self) -> str:
        first, last = self.moments[0], max(self.moments, key=lambda each: ends(each.date)[1] or 0)
        values = {"first": short(first.date, self.code), "last": short(last.date, self.code)}
        return Phrase(TIMELINE, values).words(self.language)


def _first(pair: tuple[float, int]) -> float:
    return pair[0]


def _labels(
    marks: Sequence[tuple[float, Tick]], cuts: Sequence[float], ys: tuple[float, float], kind: str
) -> Iterator[str]:
    """Yield marks and their labels, but for those that would meet the one before, or a cut."""
    taken = 0.0
    for x, tick in marks:
        yield svg.path("tick", "M", x, ys[0], f"v{22 if tick.is_year else 6}")
        start, end = x + 3, x + 3 + width(tick.label, _SIZE)
        if start >= taken and not any(start < cut + 10 and end > cut - 10 for cut in cuts):
            yield svg.word(start, ys[1], tick.label, kind)
            taken = end + 4
