"""The notes of a project that are asked for."""

from mazo.commands.selection import NOTHING_SELECTED, Selection
from mazo.content.fields import Content
from mazo.errors import MazoError
from mazo.model.deck import Deck
from mazo.model.note import Note
from mazo.reports.list import tags


def selected(deck: Deck, selection: Selection) -> tuple[Note, ...]:
    """Return the notes of `deck` that are asked for. Raise MazoError if there is none."""
    selection.validate(deck)
    found = tuple(note for note in deck.notes if selection.fits(_as_content(note)))
    if not found:
        raise MazoError(NOTHING_SELECTED)
    return found


def _as_content(note: Note) -> Content:
    """Return of a note what a selection looks at."""
    return Content(note.kind, note.id, note.topic.id, "", tags(note), {})
