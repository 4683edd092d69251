"""A card project read and anchored: what its author builds, and what class decks are made of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from mazo.diagnostics import Reading, collect
from mazo.documents.document import Document
from mazo.files.folder import Folder
from mazo.files.kept import NOTHING_KEPT, Kept
from mazo.model.chronology import Chronology
from mazo.model.deck import Deck, NeedsNoCard
from mazo.model.note import Project
from mazo.project import project_file as project
from mazo.project import sources
from mazo.project.sources import CardFiles
from mazo.quotes import anchor, carried, no_card
from mazo.text.places import Place

if TYPE_CHECKING:
    from mazo.model.lock import Lock


def read_deck(files: Folder, kept: Kept = NOTHING_KEPT) -> Reading[Deck | None]:
    """Return the deck of the project that `files` hold; it is not checked yet."""
    settings = yield from project.read(files, kept)
    if settings is None:
        return None
    documents = yield from sources.documents(settings, kept)
    cards = yield from sources.card_files(settings, kept)
    topics = tuple(file.topic for file in cards.files)
    notes = tuple(note for file in cards.files for note in file.notes)
    events = tuple(event for file in cards.files for event in file.events)
    if files.spans is None:
        passages = yield from anchor.anchor(notes, topics, documents, kept)
    else:
        beginning = Place(settings.file, 0, 0)
        passages = yield from carried.passages(notes, documents, files.spans, beginning)
    return Deck(
        *(settings, documents, topics, notes, passages, events),
        media=(yield from sources.media(settings, notes)),
        is_whole=cards.is_whole,
        is_all=cards.is_all,
        chronology=kept.value("chronology", (notes, events), lambda: Chronology(notes, events)),
        no_card=(yield from _no_card(cards, documents, kept, files)),
    )


def _no_card(
    cards: CardFiles, documents: Mapping[str, Document], kept: Kept, files: Folder
) -> Reading[tuple[NeedsNoCard, ...]]:
    """Return what needs no card; of a package, which may not carry it, only what is there."""
    quotes = tuple(quote for file in cards.files for quote in file.no_card)
    needless, unfound = collect(no_card.passages(quotes, documents, kept))
    if files.spans is None:
        yield from unfound
    return needless


def last_release(settings: Project, kept: Kept = NOTHING_KEPT) -> Reading[Lock | None]:
    """Return what was released of a project last; None if nothing was, or if it cannot be read."""
    name = settings.lock_path.name
    if not settings.files.has(name):
        return None
    from mazo.releases import lock_file as lock  # noqa: PLC0415  # a project not yet released does without

    return (yield from lock.read(settings.files, name, settings.name, kept))
