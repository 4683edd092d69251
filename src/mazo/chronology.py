"""When events happened, and which came of which.

Events take their dates from date notes, or else from the table of events. Bounds are
carried along the causal links, through events that have none of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from mazo.deck import Deck
from mazo.edtf import NEVER, Day, HistoricalDate
from mazo.model import TIMELESS_ROLES
from mazo.text import Place


class Link(NamedTuple):
    """One event said to be the cause of another, and where it is said."""

    cause: str
    effect: str
    place: Place


class Dated(NamedTuple):
    """An event's date, and where it is written."""

    date: HistoricalDate
    place: Place


class Earliest(NamedTuple):
    """The first day on which an event can have begun, and the event whose date says so."""

    day: Day
    source: str


def links(deck: Deck) -> Iterator[Link]:
    """Yield the causal links of notes and events; an aim or a definition is none."""
    for note in deck.notes:
        if note.cause and note.effect and note.role not in TIMELESS_ROLES:
            yield Link(note.cause, note.effect, note.place("effect"))
    for event in deck.events:
        for cause, place in event.because:
            yield Link(cause, event.id, place)


def dates(deck: Deck) -> Mapping[str, Dated]:
    """Return the dates of the events that have one."""
    found = {
        event.id: Dated(event.date, event.date_place)
        for event in deck.events
        if event.date and event.date_place
    }
    for note in deck.notes:
        if note.event and note.date:
            found[note.event] = Dated(note.date, note.place("date"))
    return found


def causes_first(all_links: Sequence[Link]) -> Iterator[tuple[str, list[Link]]]:
    """Yield each linked event after its causes, with the links to it; nothing if they run in a circle."""
    if not all_links:
        return
    from graphlib import CycleError, TopologicalSorter  # noqa: PLC0415  # only where there are links

    incoming: dict[str, list[Link]] = {}
    for link in all_links:
        incoming.setdefault(link.cause, [])
        incoming.setdefault(link.effect, []).append(link)
    graph = {event: [link.cause for link in into] for event, into in incoming.items()}
    try:
        ordered = list(TopologicalSorter(graph).static_order())
    except CycleError:
        return
    for event in ordered:
        yield event, incoming[event]


def earliest(
    dated: Mapping[str, Dated], all_links: Sequence[Link]
) -> tuple[Mapping[str, Earliest], list[tuple[Link, Earliest]]]:
    """Carry dates along the links.

    Returns when each event can have begun, and the links whose effect had ended by then,
    each with the date that says so.
    """
    begins = {event: Earliest(known.date.bounds[0], event) for event, known in dated.items()}
    impossible: list[tuple[Link, Earliest]] = []
    for event, incoming in causes_first(all_links):
        own = begins.get(event, Earliest(NEVER, event))
        found = own
        for link in incoming:
            cause = begins.get(link.cause, own)
            if event in dated and cause.day > dated[event].date.bounds[1]:
                impossible.append((link, cause))
            elif cause.day > found.day:
                found = cause
        begins[event] = found
    return begins, impossible
