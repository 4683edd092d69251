"""Ids that must be unique, and decks that must belong to one topic."""

from collections.abc import Iterator

from mazo.diagnostics import Diagnostic, Rule, Text
from mazo.model.deck import Deck
from mazo.model.names import slug
from mazo.model.note import Event, Note
from mazo.text.places import Place

DUPLICATE_ID = Rule(
    "E403 duplicate-id",
    Text("the id `{id}` is taken"),
    Text("an id never changes: give the newer note another, for example `{proposal}`"),
    Text("Two notes with one id would be one note to Anki, and one would overwrite the other."),
    Text("first used here"),
)

DUPLICATE_EVENT = Rule(
    "E406 duplicate-event",
    Text("the event `{id}` is declared twice"),
    Text("keep one of the two: events are shared by the whole project"),
    Text("An event is declared once, in any card file, and named from all of them."),
    Text("first declared here"),
)

SAME_DECK = Rule(
    "E019 same-deck",
    Text("this topic would share the deck “{deck}” with `{topic}`"),
    Text("give one of the two another title"),
    Text("Anki knows decks by their names alone, whatever the case of the letters."),
    Text("the other topic"),
)


def unique_ids(deck: Deck) -> Iterator[Diagnostic]:
    """Two notes may not share an id, of whatever kind and file: learners' reviews depend on it."""
    first: dict[str, Note] = {}
    taken = frozenset(note.id for note in deck.notes)
    for note in deck.notes:
        earlier = first.setdefault(note.id, note)
        if earlier is not note and note.id:
            proposal = slug(note.question, taken)
            yield DUPLICATE_ID.at(note.head, id=note.id, proposal=proposal, related=[earlier.head])


def unique_events(deck: Deck) -> Iterator[Diagnostic]:
    """An event is declared once in the whole project."""
    first: dict[str, Event] = {}
    for event in deck.events:
        earlier = first.setdefault(event.id, event)
        if earlier is not event:
            yield DUPLICATE_EVENT.at(event.place, id=event.id, related=[earlier.place])


def one_deck_each(deck: Deck) -> Iterator[Diagnostic]:
    """Two topics may not have one title: Anki would make one deck of them, whatever the case."""
    first: dict[str, str] = {}
    for topic in deck.topics:
        earlier = first.setdefault(topic.title.casefold(), topic.id)
        if earlier != topic.id:
            other = next(other for other in deck.topics if other.id == earlier)
            yield SAME_DECK.at(
                topic.title_place or Place(topic.file, 0, 0),
                deck=f"{deck.project.deck}::{topic.title}",
                topic=earlier,
                related=[other.title_place or Place(other.file, 0, 0)],
            )


CHECKS = (
    unique_ids,
    unique_events,
    one_deck_each,
)
