"""What there is to draw of a deck: dated moments, and chains of events that cause one another."""

from collections.abc import Mapping
from typing import NamedTuple

from mazo.dates.edtf import HistoricalDate
from mazo.model.deck import Deck
from mazo.model.note import Note
from mazo.text.html import plain

MANY = 40
"""Events of a graph that is still read as a whole: of more, a page shows one chain at a time."""


class Moment(NamedTuple):
    """Something with a date: an event, or a date note that names none.

    `said` is the document's date where that is wrong; `notes` are the ids of the notes about it.
    """

    id: str
    title: str
    date: HistoricalDate
    notes: tuple[str, ...]
    said: HistoricalDate | None = None
    is_event: bool = True


class Happening(NamedTuple):
    """An event of a chain, its date if it has one, and the ids of the notes that name it."""

    id: str
    title: str
    notes: tuple[str, ...]
    date: HistoricalDate | None = None


class Link(NamedTuple):
    """One event that is the cause of another, and the ids of the notes that ask for it."""

    cause: str
    effect: str
    notes: tuple[str, ...]


class Chain(NamedTuple):
    """Events that causes and effects hold together, in the order in which they are declared."""

    events: tuple[Happening, ...]
    links: tuple[Link, ...]


def moments(deck: Deck) -> tuple[Moment, ...]:
    """Return the dated events and date notes of `deck`, the earliest first."""
    about, found, declared = _about(deck), list[Moment](), _dates(deck)
    for event in deck.events:
        date, said = declared[event.id]
        if date:
            found.append(Moment(event.id, event.title, date, about.get(event.id, ()), said))
    for note in deck.notes:
        if note.kind == "date" and note.date and note.event not in declared:
            date, said = _accepted(deck, note)
            title = plain(note.question)
            found.append(
                Moment(note.id, title, date or note.date, (note.id,), said, is_event=False)
            )
    return tuple(sorted(found, key=lambda moment: moment.date.bounds))


def chains(deck: Deck) -> tuple[Chain, ...]:
    """Return the chains of events of `deck`, those that begin first in its files before others."""
    events, about, dates = {event.id for event in deck.events}, _about(deck), _dates(deck)
    links: dict[tuple[str, str], list[str]] = {}
    for link in deck.chronology.links:
        if link.cause != link.effect and link.cause in events and link.effect in events:
            asking = links.setdefault((link.cause, link.effect), [])
            if isinstance(link.said, Note) and link.said in deck.notes:
                asking.append(link.said.id)
    root = _roots(links)
    groups: dict[str, list[Happening]] = {}
    for event in deck.events:
        if event.id in root:
            notes = about.get(event.id, ())
            happening = Happening(event.id, event.title, notes, dates[event.id][0])
            groups.setdefault(_top(root, event.id), []).append(happening)
    return tuple(
        Chain(
            tuple(group),
            tuple(
                Link(*ends, tuple(notes))
                for ends, notes in links.items()
                if _top(root, ends[0]) == top
            ),
        )
        for top, group in groups.items()
    )


def _dates(deck: Deck) -> Mapping[str, tuple[HistoricalDate | None, HistoricalDate | None]]:
    """Return the date of each event, if any; and the document's, where that is another one."""
    noted = {note.event: note for note in deck.notes if note.kind == "date" and note.event}
    dates = deck.chronology.dates
    return {
        event.id: _accepted(deck, noted[event.id])
        if event.id in noted
        else (dates[event.id].date if event.id in dates else None, None)
        for event in deck.events
    }


def _about(deck: Deck) -> Mapping[str, tuple[str, ...]]:
    """Return the ids of the notes that name each event."""
    about: dict[str, list[str]] = {}
    for note in deck.notes:
        for name in dict.fromkeys((note.event, note.cause, note.effect)):
            if name:
                about.setdefault(name, []).append(note.id)
    return {name: tuple(notes) for name, notes in about.items()}


def _accepted(deck: Deck, note: Note) -> tuple[HistoricalDate | None, HistoricalDate | None]:
    """Return the date of a note; and the document's, where an erratum gives another one."""
    erratum = note.erratum
    if deck.project.errata == "text" or erratum is None or erratum.date is None:
        return note.date, None
    return erratum.date, note.date


def _roots(links: Mapping[tuple[str, str], object]) -> dict[str, str]:
    """Return for each linked event another one of its chain, or itself (union-find)."""
    root: dict[str, str] = {}
    for cause, effect in links:
        root.setdefault(cause, cause)
        root.setdefault(effect, effect)
        root[_top(root, effect)] = _top(root, cause)
    return root


def _top(root: dict[str, str], event: str) -> str:
    while root[event] != event:
        root[event] = root[root[event]]
        event = root[event]
    return event
