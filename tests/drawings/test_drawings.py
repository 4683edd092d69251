"""Timelines and graphs: nothing over another, nothing cut off, every part a link with a name."""

from __future__ import annotations

import re
from itertools import combinations
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import mazo
from mazo.dates.edtf import HistoricalDate, parse
from mazo.drawings.graph import graph
from mazo.drawings.history import Chain, Happening, Link, Moment, chains, moments
from mazo.drawings.lettering import width
from mazo.drawings.svg import Target
from mazo.drawings.timeline import WIDTH, timeline
from mazo.drawings.tree import Branch, tree
from mazo.model.deck import Deck
from tests.support.paths import CARDS, GREAT_FIRE, ROOT

PROJECTS = (CARDS, GREAT_FIRE, ROOT / "tests" / "projects" / "revolution")
TITLES = st.text("abcdeñ W<&\"'", min_size=1, max_size=70).filter(str.strip)
YEARS = st.integers(-3000, 2100)


class Box(NamedTuple):
    """A rectangle: left, top, right, bottom."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def address(kind: Target, name: str) -> str:
    return f"#{kind}-{name}"


def date_of(text: str) -> HistoricalDate:
    date = parse(text)
    assert isinstance(date, HistoricalDate)
    return date


def year(number: int) -> str:
    return f"-{-number:04d}" if number < 0 else f"{number:04d}"


DATES = st.one_of(
    YEARS.map(year),
    st.tuples(YEARS, st.integers(1, 12)).map(lambda at: f"{year(at[0])}-{at[1]:02d}"),
    st.tuples(st.sampled_from([1788, 1789]), st.integers(1, 12), st.integers(1, 28)).map(
        lambda at: f"{year(at[0])}-{at[1]:02d}-{at[2]:02d}"
    ),
    st.just("1789-07-14"),
    st.tuples(YEARS, st.integers(0, 300)).map(lambda at: f"{year(at[0])}/{year(at[0] + at[1])}"),
    st.tuples(YEARS, st.integers(0, 90)).map(lambda at: f"[{year(at[0])}..{year(at[0] + at[1])}]"),
    YEARS.map(lambda at: f"{year(at)}/"),
    YEARS.map(lambda at: f"[..{year(at)}]"),
).map(date_of)
MOMENTS = st.lists(st.tuples(TITLES, DATES), min_size=1, max_size=40).map(
    lambda found: sorted(
        (Moment(f"e{at}", *each, ()) for at, each in enumerate(found)),
        key=lambda moment: moment.date.bounds,
    )
)


def label_of(part: ET.Element, size: float = 14) -> Box:
    """Return the box round the words of a link."""
    lines = part.findall(".//text/tspan")
    first, last = float(lines[0].get("y", "")), float(lines[-1].get("y", ""))
    left = float(lines[0].get("x", ""))
    right = left + max(width(line.text or "", size) for line in lines)
    return Box(left, first - 11, right, last + 3)


@given(MOMENTS)
@settings(max_examples=60)
def test_labels_of_a_timeline_never_meet(found: list[Moment]) -> None:
    """
    No label over another or off the drawing, no lead through a label, each moment once.
    """
    rows = [ET.fromstring(row) for row in timeline(found, address, "es", "es")]

    targets = [part.get("href") for row in rows for part in row.findall("a")]
    assert sorted(targets) == sorted(f"#event-{moment.id}" for moment in found)
    for row in rows:
        width_of, height = float(row.get("width", "")), float(row.get("height", ""))
        labels = [label_of(part) for part in row.findall("a")]
        assert width_of == WIDTH
        for label in labels:
            assert label.left > 0
            assert label.top > -1
            assert label.right <= width_of
            assert label.bottom <= height
        assert not [pair for pair in combinations(labels, 2) if pair[0].meets(pair[1])]
        for lead in row.findall("path[@class='lead']"):
            x, start, end = map(float, re.findall(r"-?[\d.]+", lead.get("d", "")))
            line = Box(x, min(start, end), x, max(start, end))
            assert not [label for label in labels if label.meets(line)]


CHAINS = (
    st.integers(2, 12)
    .flatmap(
        lambda count: st.tuples(
            st.lists(TITLES, min_size=count, max_size=count),
            st.lists(
                st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)).filter(
                    lambda edge: edge[0] != edge[1]
                ),
                unique=True,
                max_size=18,
            ),
        )
    )
    .map(
        lambda found: Chain(
            tuple(
                Happening(f"e{at}", title, ("n",) * (at % 3)) for at, title in enumerate(found[0])
            ),
            tuple(Link(f"e{one}", f"e{other}", ()) for one, other in found[1]),
        )
    )
)


def points(way: str) -> list[tuple[float, float]]:
    """Return places along a path of M, C, H and V."""
    found: list[tuple[float, float]] = []
    for sign, values in re.findall(r"([MCHV])([^MCHV]*)", way):
        numbers = [float(value) for value in values.split()]
        x, y = found[-1] if found else (0.0, 0.0)
        if sign == "M":
            found.append((numbers[0], numbers[1]))
        elif sign == "C":
            ends = [(x, y), *zip(numbers[::2], numbers[1::2], strict=True)]
            for at in range(1, 21):
                t = at / 20
                shares = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
                found.append(
                    tuple(  # type: ignore[arg-type]  # two numbers
                        sum(s * e[axis] for s, e in zip(shares, ends, strict=True))
                        for axis in (0, 1)
                    )
                )
        else:
            to = (numbers[0], y) if sign == "H" else (x, numbers[0])
            found += [(x + (to[0] - x) * at / 40, y + (to[1] - y) * at / 40) for at in range(1, 41)]
    return found


@given(CHAINS)
@settings(max_examples=60)
def test_arrows_of_a_graph_go_round_boxes(chain: Chain) -> None:
    """
    No box over another, no words out of their box, no arrow through a box.
    """
    drawn = ET.fromstring(graph(chain, address, "es", "es"))
    boxes = []
    for part in drawn.findall("a"):
        box = part.find("rect")
        assert box is not None
        x, y, wide, tall = (float(box.get(name, "")) for name in ("x", "y", "width", "height"))
        boxes.append(Box(x, y, x + wide, y + tall))
        label = label_of(part, 13)
        assert x < label.left
        assert label.right <= x + wide
        assert y <= label.top
        assert label.bottom <= y + tall
        assert boxes[-1].bottom < float(drawn.get("height", ""))
        assert boxes[-1].right < float(drawn.get("width", ""))
    assert len(boxes) == len(chain.events)
    assert not [pair for pair in combinations(boxes, 2) if pair[0].meets(pair[1])]
    ways = [
        path.get("d", "") for path in drawn.findall("g/path") if "edge" in path.get("class", "")
    ]
    assert len(ways) == len(chain.links)
    inner = [Box(box.left + 1, box.top + 1, box.right - 1, box.bottom - 1) for box in boxes]
    for way in ways:
        for x, y in points(way):
            assert not [box for box in inner if box.meets(Box(x, y, x, y))]


def branches(found: tuple[Branch, ...], depth: int = 1) -> list[tuple[int, Branch]]:
    return [
        pair for branch in found for pair in ((depth, branch), *branches(branch.effects, depth + 1))
    ]


@given(CHAINS)
def test_a_list_has_each_event_and_each_link_once(chain: Chain) -> None:
    """
    Each event stands once with its effects, and is named wherever else it came of something.
    """
    found = branches(tree(chain))
    whole = [branch.event.id for _, branch in found if not branch.elsewhere]
    links = [(branch.event.id, effect.event.id) for _, branch in found for effect in branch.effects]

    assert sorted(whole) == sorted(event.id for event in chain.events)
    assert sorted(links) == sorted(link[:2] for link in chain.links)
    assert all(depth <= 7 for depth, _ in found)


def deck_of(path: object) -> Deck:
    deck = mazo.open(str(path)).check().deck
    assert deck is not None
    return deck


@pytest.mark.parametrize("path", PROJECTS, ids=lambda path: path.name)
def test_every_part_leads_somewhere_and_has_a_name(path: object) -> None:
    """
    What a drawing shows can be heard, and its links are those of events and notes of the deck.
    """
    deck = deck_of(path)
    drawn = [*timeline(moments(deck), address, deck.project.language, "en")]
    drawn += [graph(chain, address, deck.project.language, "en") for chain in chains(deck)]
    known = {f"#event-{event.id}" for event in deck.events} | {
        f"#note-{note.id}" for note in deck.notes
    }
    titles = [*(event.title for event in deck.events), *(note.question for note in deck.notes)]
    assert drawn
    for each in drawn:
        root = ET.fromstring(each)
        assert root.get("role") == "group"
        assert root.get("aria-label")
        for part in root.findall("a"):
            name = part.findtext("title") or ""
            lines = [line.text or "" for line in part.findall("text/tspan")]
            assert name.startswith(" ".join(lines))
            assert any(title in name for title in titles)
            assert part.get("href") in known


def test_what_the_document_dates_wrongly_stands_where_it_happened() -> None:
    """
    The accepted date is the moment's, and the document's is told beside it.
    """
    found = {moment.id: moment for moment in moments(deck_of(CARDS))}
    assert found["destitucion"].date.edtf == "1943-07-25"
    assert found["destitucion"].said is not None
    assert found["destitucion"].said.edtf == "1943-09"
    assert found["caida"].said is None


def test_a_long_chain_is_drawn_as_a_list_only() -> None:
    """
    Nobody follows thousands of boxes, and no list is deeper than Python can go.
    """
    events = tuple(Happening(f"e{at}", "x", ()) for at in range(3000))
    links = tuple(Link(f"e{at}", f"e{at + 1}", ()) for at in range(2999))
    chain = Chain(events, links)
    assert graph(chain, address, "es", "es") == ""
    assert len(branches(tree(chain))) >= 3000
