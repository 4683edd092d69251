"""The notes of a project that are asked for, and the sentences that no note asks about."""

from typing import NamedTuple

from mazo.commands.selection import NOTHING_SELECTED, Selection
from mazo.content.coverage import Uncovered
from mazo.content.coverage import uncovered as without_card
from mazo.content.fields import Content
from mazo.errors import MazoError
from mazo.model.deck import Deck
from mazo.model.note import Note
from mazo.reports.list import tags


class Sentences(NamedTuple):
    """The sentences without a card; of a package that carries texts in part, of what it carries."""

    found: tuple[Uncovered, ...]
    is_whole: bool


def uncovered(deck: Deck) -> Sentences:
    """Return the sentences that have no card, in the order of the documents."""
    base = deck.layers.base if deck.layers else deck
    return Sentences(tuple(without_card(deck)), not base.project.files.outlines)


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
