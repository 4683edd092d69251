"""Decks of notes that tests write, without files: for the order in which notes are learnt."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from mazo.dates.edtf import HistoricalDate, parse
from mazo.diagnostics import collect
from mazo.documents.document import Document
from mazo.documents.passage import Passage
from mazo.model.chronology import Chronology
from mazo.model.deck import Deck
from mazo.model.note import Event, Note, Topic
from mazo.text.places import Place, Span, TextFile
from mazo.yamlfiles import read as yamltree
from mazo.yamlfiles.tree import Group
from tests.support.quotes import document

FILE = TextFile(Path("cards.yaml"), "id: a")
TOPIC = Topic("cards", "Cards", FILE, "text", False, "", None, ())  # noqa: FBT003
TEXT = document("# Uno\n\n" + "palabra " * 40 + "\n\n# Dos\n\n" + "palabra " * 40)


def note(name: str, **keys: Any) -> Note:
    """Return a note: a date note if it has a date, else a cause or a consequence."""
    yaml, _ = collect(yamltree.read(FILE))
    assert isinstance(yaml.root, Group)
    kind = keys.pop("kind", "date" if "date" in keys else "cause")
    if "date" in keys:
        keys["date"] = date(keys["date"])
    return Note(kind, TOPIC, yaml.root, name, **keys)


def date(edtf: str) -> HistoricalDate:
    found = parse(edtf)
    assert isinstance(found, HistoricalDate)
    return found


def event(name: str, edtf: str = "", because: Sequence[str] = ()) -> Event:
    place = Place(FILE, 0, 1)
    when = date(edtf) if edtf else None
    return Event(name, name, place, when, place, tuple((cause, place) for cause in because))


def deck(notes: Sequence[Note], events: Sequence[Event] = (), places: Sequence[int] = ()) -> Deck:
    """Return a deck of notes, each at its own place of a document, in this order unless `places` are given."""
    passages = [
        Passage.at(TEXT, (Span(place, place + 1),)) for place in places or range(8, 8 + len(notes))
    ]
    documents: dict[str, Document] = {"text": TEXT}
    project: Any = None  # which the order does not ask
    return Deck(
        project=project,
        documents=documents,
        topics=(TOPIC,),
        notes=tuple(notes),
        passages=tuple(passages),
        events=tuple(events),
        media={},
        is_whole=True,
        is_all=True,
        chronology=Chronology(notes, events),
    )


def ids(notes: Sequence[Note]) -> list[str]:
    return [each.id for each in notes]


def distances(notes: Sequence[Note]) -> list[int]:
    """Return how far apart the two sides of each link stand."""
    places: dict[tuple[str, str], list[int]] = {}
    for place, each in enumerate(notes):
        if each.cause and each.effect:
            places.setdefault((each.cause, each.effect), []).append(place)
    return [later - earlier for found in places.values() for earlier, later in pairwise(found)]
