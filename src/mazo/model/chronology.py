"""When events happened, and which came of which.

Events take their dates from date notes, or else from the table of events. Bounds are
carried along the causal links, through events that have none of their own.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property

from mazo.dates.edtf import NEVER
from mazo.model.causal_links import Dated, Earliest, Link
from mazo.model.note import TIMELESS_ROLES, Event, Note


class Chronology:
    """The dates and the causal links of a project's events."""

    def __init__(self, notes: Sequence[Note], events: Sequence[Event]) -> None:
        """Take dates and links from `notes` and `events`."""
        self.notes = notes
        self._events = events

    @cached_property
    def dates(self) -> Mapping[str, Dated]:
        """Return the dates of the events that have one: their date notes', or else their own."""
        dates = {
            event.id: Dated(event.date, event.date_place)
            for event in self._events
            if event.date and event.date_place
        }
        for note in self.notes:
            if note.event and note.date:
                dates[note.event] = Dated(note.date, note.place("date"))
        return dates

    @cached_property
    def links(self) -> Sequence[Link]:
        """Return the causal links of notes and events; an aim or a definition is none."""
        links = [
            Link(note.cause, note.effect, note)
            for note in self.notes
            if note.cause and note.effect and note.role not in TIMELESS_ROLES
        ]
        links += [
            Link(cause, event.id, place) for event in self._events for cause, place in event.because
        ]
        return links

    @cached_property
    def causes_first(self) -> Sequence[str]:
        """Return the linked events, each after its causes; none where they run in a circle."""
        left = {event: len(into) for event, into in self._incoming.items()}
        outgoing: dict[str, list[str]] = {}
        for event, into in self._incoming.items():
            for link in into:
                outgoing.setdefault(link.cause, []).append(event)
        order = [event for event, causes in left.items() if not causes]
        for event in order:  # grows while it is walked (Kahn's algorithm)
            for effect in outgoing.get(event, ()):
                left[effect] -= 1
                if not left[effect]:
                    order.append(effect)
        return order if len(order) == len(left) else ()

    @cached_property
    def depths(self) -> Mapping[str, int]:
        """Return how many causes stand in a row before each linked event."""
        depths: dict[str, int] = {}
        for event in self.causes_first:
            causes = (depths[link.cause] for link in self._incoming[event])
            depths[event] = max(causes, default=-1) + 1
        return depths

    @property
    def has_circles(self) -> bool:
        """Return whether some events cause one another in a circle."""
        return len(self.causes_first) < len(self._incoming)

    @cached_property
    def earliest(self) -> Mapping[str, Earliest]:
        """Return when each event can have begun, by its own date and those of its causes."""
        return self._carried[0]

    @cached_property
    def impossible(self) -> Sequence[tuple[Link, Earliest]]:
        """Return the links whose effect had ended before its cause, and the date that says so."""
        return self._carried[1]

    @cached_property
    def _incoming(self) -> Mapping[str, list[Link]]:
        incoming: dict[str, list[Link]] = {}
        for link in self.links:
            if link.cause != link.effect:
                incoming.setdefault(link.cause, [])
                incoming.setdefault(link.effect, []).append(link)
        return incoming

    @cached_property
    def _carried(self) -> tuple[Mapping[str, Earliest], Sequence[tuple[Link, Earliest]]]:
        """Carry dates along the links, causes first."""
        begins = {
            event: Earliest(known.date.bounds[0], event) for event, known in self.dates.items()
        }
        impossible: list[tuple[Link, Earliest]] = []
        for event in self.causes_first:
            found = begins.get(event)
            dated = self.dates.get(event)
            last = dated.date.bounds[1] if dated else None
            for link in self._incoming[event]:
                cause = begins.get(link.cause)
                if cause is None:
                    continue
                if last is not None and cause.day > last:
                    impossible.append((link, cause))
                elif found is None or cause.day > found.day:
                    found = cause
            if found and found.day != NEVER:
                begins[event] = found
        return begins, impossible
