"""The graph of a chain: boxes for events, in layers from cause to effect, and arrows between them.

A link that no card asks for is dashed, as is the box of an event without a card.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from mazo.diagnostics import MessageLanguage, Phrase, Text
from mazo.drawings import svg
from mazo.drawings.calendar import short
from mazo.drawings.heights import heights
from mazo.drawings.history import Chain, Happening
from mazo.drawings.layers import Edge, layered
from mazo.drawings.lettering import wrapped
from mazo.drawings.timeline import CARDS, WIDTH

GRAPH = Text("Causes and consequences: {first}")
CAUSES = Text("because of: {events}")
EFFECTS = Text("leads to: {events}")

_WIDEST, _NARROWEST = 176, 132  # of a box
_GAPS = 44, 26  # between layers, in which arrows bend
_BETWEEN = 18  # boxes of a layer
_SIZE, _LINE = 13, 16  # of letters, and of their lines
_INSIDE = 10  # from the edge of a box to its words
_MARGIN = 12  # round the whole: the numbers of cards stand out of their boxes
_STOP = 4  # the height of a link's stop between boxes
_TIP = 7  # the length of an arrow's tip
_MOST = 300  # events
_LANE = 12  # below the boxes, for links that lead back


class _Box(NamedTuple):
    event: Happening
    lines: tuple[tuple[str, str], ...]

    @property
    def height(self) -> float:
        return max(len(self.lines) * _LINE + 22, 54)


def graph(
    chain: Chain,
    address: svg.Address,
    code: str,
    language: MessageLanguage,
    selected: str = "",
) -> str:
    """Return the graph of a chain as SVG; the `selected` event and its links stand out.

    `code` is the language of the cards, in which dates are written; `language` that of the page.
    There is none of more events than anybody could follow: nothing is returned then.
    """
    if len(chain.events) > _MOST:
        return ""
    return _Graph(chain, code, language, selected).drawing(address)


class _Graph:
    """One chain, and where everything stands."""

    def __init__(self, chain: Chain, code: str, language: MessageLanguage, selected: str) -> None:
        self.chain, self.code, self.language, self.selected = chain, code, language, selected
        names = [event.id for event in chain.events]
        self.layered = layered(names, [link[:2] for link in chain.links])
        count = len(self.layered.layers)
        self.gap = _GAPS[count > 5]
        room = (WIDTH - 2 * _MARGIN - (count - 1) * self.gap) / max(count, 1)
        self.wide = max(min(room, _WIDEST), _NARROWEST)
        self.boxes = {event.id: _Box(event, self._lines(event)) for event in chain.events}
        self.x = {
            name: _MARGIN + number * (self.wide + self.gap)
            for number, layer in enumerate(self.layered.layers)
            for name in layer
        }
        sizes: dict[str, float] = dict.fromkeys(self.x, _STOP)
        sizes |= {name: box.height for name, box in self.boxes.items()}
        middles = heights(self.layered, sizes, _BETWEEN)
        self.y = {name: middle + _MARGIN for name, middle in middles.items()}
        self.bottom = max(self.y[name] + sizes[name] / 2 for name in self.y)

    def drawing(self, address: svg.Address) -> str:
        """Return the graph as SVG."""
        width = max(max(self.x.values()) + self.wide + _MARGIN, WIDTH)
        height = self.bottom + _MARGIN + _LANE * len(self.layered.back)
        edges = f'<g aria-hidden="true">{"".join(self._edges())}</g>'
        boxes = (self._box(box, address) for box in self.boxes.values())
        kind = "graph wide" if width > WIDTH else "graph"
        return svg.drawing(kind, (width, height), self._name(), [edges, *boxes])

    def _lines(self, event: Happening) -> tuple[tuple[str, str], ...]:
        room = self.wide - 2 * _INSIDE
        date = short(event.date, self.code) if event.date else ""
        dated = [("d", line) for line in wrapped(date, _SIZE, room)]
        return (*dated, *(("", line) for line in wrapped(event.title, _SIZE, room)))

    def _edges(self) -> Iterator[str]:
        asked = {link[:2] for link in self.chain.links if link.notes}
        for edge, way in self.layered.ways.items():
            yield self._arrow(edge, self._forward(way), asked)
        for number, edge in enumerate(self.layered.back, 1):
            yield self._arrow(edge, self._backward(edge, self.bottom + number * _LANE), asked)

    def _arrow(self, edge: Edge, steps: list[str | float], asked: set[Edge]) -> str:
        kinds = ["edge", *["none"] * (edge not in asked), *["hot"] * (self.selected in edge)]
        x, y = self.x[edge[1]], self.y[edge[1]]
        tip = svg.path("tip", "M", x, y, f"l{-_TIP - 2} {-_TIP / 2 - 1}v{_TIP + 2}z")
        return svg.path(" ".join(kinds), *steps) + tip

    def _forward(self, way: tuple[str, ...]) -> list[str | float]:
        """Return the way of a link over its stops, which it passes level."""
        points = [(self.x[way[0]] + self.wide, self.y[way[0]])]
        for stop in way[1:-1]:
            points += (self.x[stop], self.y[stop]), (self.x[stop] + self.wide, self.y[stop])
        points.append((self.x[way[-1]] - _TIP, self.y[way[-1]]))
        steps: list[str | float] = ["M", *points[0]]
        for (x, y), (to_x, to_y) in pairwise(points):
            bend = (to_x - x) / 2
            steps += ["C", x + bend, y, to_x - bend, to_y, to_x, to_y]
        return steps

    def _backward(self, edge: Edge, lane: float) -> list[str | float]:
        """Return the way of a link that leads back: below all boxes, and up between layers."""
        start, end = self.x[edge[0]] + self.wide, self.x[edge[1]]
        out, into = start + self.gap / 3, end - self.gap / 2
        y, to_y = self.y[edge[0]], self.y[edge[1]]
        return ["M", start, y, "H", out, "V", lane, "H", into, "V", to_y, "H", end - _TIP]

    def _box(self, box: _Box, address: svg.Address) -> str:
        """Return an event: its box, its words, and how many cards it has."""
        event = box.event
        x, y = self.x[event.id], self.y[event.id] - box.height / 2
        first = self.y[event.id] - (len(box.lines) - 1) * _LINE / 2 + _SIZE / 3
        body = [
            svg.box(x, y, self.wide, box.height, 8),
            svg.words(x + _INSIDE, first, box.lines, _LINE),
        ]
        if event.notes:
            body += [
                svg.circle(x + self.wide - 4, y + 2, 10),
                svg.word(x + self.wide - 4, y + 6.5, str(len(event.notes)), "n", "middle"),
            ]
        kinds = ["node", *["none"] * (not event.notes), *["sel"] * (event.id == self.selected)]
        return svg.link(address("event", event.id), " ".join(kinds), self._whole(event), body)

    def _whole(self, event: Happening) -> str:
        """Return all that the graph shows of an event, for those who do not see its arrows."""
        titles = {each.id: each.title for each in self.chain.events}
        causes = [titles[link.cause] for link in self.chain.links if link.effect == event.id]
        effects = [titles[link.effect] for link in self.chain.links if link.cause == event.id]
        parts = [Phrase(CARDS, {"count": len(event.notes)})]
        parts += [Phrase(CAUSES, {"events": ", ".join(causes)})] * bool(causes)
        parts += [Phrase(EFFECTS, {"events": ", ".join(effects)})] * bool(effects)
        shown = "; ".join(part.words(self.language) for part in parts)
        date = f"{short(event.date, self.code)} " if event.date else ""
        return f"{date}{event.title} ({shown})"

    def _name(self) -> str:
        return Phrase(GRAPH, {"first": self.chain.events[0].title}).words(self.language)
