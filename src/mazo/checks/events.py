"""Events: declared, used, and dated once."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mazo.dates.edtf import HistoricalDate
from mazo.dates.format import write
from mazo.diagnostics import Diagnostic, Phrase
from mazo.model.deck import Deck
from mazo.rules import causality as rules
from mazo.rules import fields
from mazo.text.places import Place


class _Mention(NamedTuple):
    event: str
    place: Place
    note: str


def reverse_has_an_event(deck: Deck) -> Iterator[Diagnostic]:
    """A card that asks for the event needs one, with a title to answer with."""
    declared = {event.id for event in deck.events}
    for note in deck.notes:
        if not note.reverse:
            continue
        if not note.event:
            yield fields.REVERSE_WITHOUT_EVENT.at(note.place("reverse"))
        elif deck.is_whole and note.event not in declared:
            help_ = Phrase(fields.EVENT_WITHOUT_TITLE, {"event": note.event})
            yield fields.REVERSE_WITHOUT_EVENT.at(note.place("event"), help=help_)


def declared(deck: Deck) -> Iterator[Diagnostic]:
    """An event that is named is declared, or at least not misspelt; each is told once."""
    if not deck.is_whole:
        return
    known = {event.id: event for event in deck.events}
    unknown = _named(deck) - known.keys()
    if not unknown:
        return
    spellings = {variant: name for name in known for variant in _variants(name)}
    for mention in _mentions(deck):
        if mention.event not in unknown:
            continue
        unknown.remove(mention.event)
        near = next((spellings[v] for v in _variants(mention.event) if v in spellings), "")
        if near:
            yield rules.EVENT_MISSPELT.at(
                mention.place,
                event=mention.event,
                near=near,
                related=[known[near].place],
                note=mention.note,
            )
        else:
            yield rules.EVENT_UNDECLARED.at(mention.place, event=mention.event, note=mention.note)


def used(deck: Deck) -> Iterator[Diagnostic]:
    """An event that is declared is named by a note or by another event."""
    if not deck.is_whole or not deck.events:
        return
    named = _named(deck)
    for event in deck.events:
        if event.id not in named:
            yield rules.EVENT_UNUSED.at(event.place, event=event.id)


def one_date(deck: Deck) -> Iterator[Diagnostic]:
    """An event has one date: that of its date note, if it has one."""
    first: dict[str, tuple[HistoricalDate, Place]] = {}
    for event, date, place in _dates(deck):
        earlier, earlier_place = first.setdefault(event, (date, place))
        if earlier.edtf != date.edtf:
            code = deck.project.language
            yield rules.EVENT_DATE_DIFFERS.at(
                place,
                event=event,
                date=write(date, code),
                other=write(earlier, code),
                related=[earlier_place],
            )


def _dates(deck: Deck) -> Iterator[tuple[str, HistoricalDate, Place]]:
    for note in deck.notes:
        if note.event and note.date:
            yield note.event, note.date, note.place("date")
    for event in deck.events:
        if event.date and event.date_place:
            yield event.id, event.date, event.date_place


def _named(deck: Deck) -> set[str]:
    """Return the events that notes and other events name."""
    named = {name for note in deck.notes for name in (note.event, note.cause, note.effect)}
    named |= {cause for event in deck.events for cause, _ in event.because}
    return named - {""}


def _mentions(deck: Deck) -> Iterator[_Mention]:
    for note in deck.notes:
        for key, event in (("event", note.event), ("cause", note.cause), ("effect", note.effect)):
            if event:
                yield _Mention(event, note.place(key), note.id)
    for declared_event in deck.events:
        for cause, place in declared_event.because:
            yield _Mention(cause, place, "")


def _variants(name: str) -> Iterable[str]:
    """Return `name`, and `name` without each of its letters.

    Two names that differ in one letter, put in, left out or replaced, share a variant:
    that finds slips among thousands of names without comparing each with each.
    """
    return (name, *(name[:i] + name[i + 1 :] for i in range(len(name))))
