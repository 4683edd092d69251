"""What the project has and no note uses, and pictures that say nothing to the blind."""

from __future__ import annotations

from collections.abc import Iterator

from mazo.deck import Deck
from mazo.diagnostics import Diagnostic
from mazo.project import MEDIA
from mazo.rules import fields
from mazo.rules import project as rules
from mazo.text import Place


def documents(deck: Deck) -> Iterator[Diagnostic]:
    """Every document is quoted by some note."""
    quoted = {note.quote.document for note in deck.notes if note.quote}
    for entry in deck.project.documents.values():
        if deck.is_whole and deck.notes and entry.id not in quoted:
            yield rules.UNUSED_DOCUMENT.at(entry.place, document=entry.id)


def media(deck: Deck) -> Iterator[Diagnostic]:
    """Every file in `media/` is named by some note."""
    folder = deck.project.folder / MEDIA
    is_own = folder.resolve().is_relative_to(deck.project.folder.resolve())
    if not deck.is_whole or not folder.is_dir() or not is_own:
        return
    used = {path.resolve() for path in deck.media.values()}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.name.startswith(".") and path.resolve() not in used:
            place = Place(deck.project.file, 0, 0)
            yield rules.UNUSED_MEDIA.at(place, file=path.relative_to(folder).as_posix())


def descriptions(deck: Deck) -> Iterator[Diagnostic]:
    """Every picture says what it shows."""
    for note in deck.notes:
        if note.image and not note.image.alt:
            yield fields.NO_ALT.at(note.image.place, file=note.image.file, note=note.id)
