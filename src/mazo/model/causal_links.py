"""Causal links between events, and dates that are carried along them."""

from typing import NamedTuple

from mazo.dates.edtf import Day, HistoricalDate
from mazo.model.note import Note
from mazo.text.places import Place


class Link(NamedTuple):
    """One event said to be the cause of another; `said` is the note or the place that says it."""

    cause: str
    effect: str
    said: Note | Place

    @property
    def place(self) -> Place:
        """Return where the link is written."""
        return self.said.place("effect") if isinstance(self.said, Note) else self.said


class Dated(NamedTuple):
    """An event's date, and where it is written."""

    date: HistoricalDate
    place: Place


class Earliest(NamedTuple):
    """The first day on which an event can have begun, and the event whose date says so."""

    day: Day
    source: str
