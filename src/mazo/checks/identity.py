"""Ids that are given once, and decks that are one topic's."""

from __future__ import annotations

from collections.abc import Iterator

from mazo.diagnostics import Diagnostic
from mazo.model.deck import Deck
from mazo.model.names import slug
from mazo.model.note import Event, Note
from mazo.rules import identity as rules
from mazo.rules import topics as topic_rules
from mazo.text.places import Place


def unique_ids(deck: Deck) -> Iterator[Diagnostic]:
    """Two notes may not share an id, of whatever kind and file: histories hang on it."""
    first: dict[str, Note] = {}
    taken = frozenset(note.id for note in deck.notes)
    for note in deck.notes:
        earlier = first.setdefault(note.id, note)
        if earlier is not note and note.id:
            proposal = slug(note.question, taken)
            yield rules.DUPLICATE_ID.at(
                note.head, id=note.id, proposal=proposal, related=[earlier.head]
            )


def unique_events(deck: Deck) -> Iterator[Diagnostic]:
    """An event is declared once in the whole project."""
    first: dict[str, Event] = {}
    for event in deck.events:
        earlier = first.setdefault(event.id, event)
        if earlier is not event:
            yield rules.DUPLICATE_EVENT.at(event.place, id=event.id, related=[earlier.place])


def one_deck_each(deck: Deck) -> Iterator[Diagnostic]:
    """Two topics may not have one title: Anki would make one deck of them, whatever the case."""
    first: dict[str, str] = {}
    for topic in deck.topics:
        earlier = first.setdefault(topic.title.casefold(), topic.id)
        if earlier != topic.id:
            other = next(other for other in deck.topics if other.id == earlier)
            yield topic_rules.SAME_DECK.at(
                topic.title_place or Place(topic.file, 0, 0),
                deck=f"{deck.project.deck}::{topic.title}",
                topic=earlier,
                related=[other.title_place or Place(other.file, 0, 0)],
            )
