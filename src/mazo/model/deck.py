"""A whole project as the passes see it: read, anchored, ready to be checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from mazo.diagnostics import Diagnostic
from mazo.documents.document import Document
from mazo.documents.passage import Passage
from mazo.files.folder import Found
from mazo.files.names import PACKAGE
from mazo.model.chronology import Chronology
from mazo.model.note import Event, Note, Project, Quote, Topic

if TYPE_CHECKING:
    from mazo.model.class_deck import ClassDeck, MergedChange, Named
    from mazo.model.lock import Lock


_NOTHING: Mapping[str, tuple[Named, ...]] = {}


class Layers(NamedTuple):
    """What a class deck is made of, and what came of laying one over the other.

    `base` is the project as its own author builds it, `lock` what that one released. `changes`
    are what became of each change of the class deck, in the order of its file. `left_out` are
    the notes of the base that it does not have, by id: under which keys it says so, and where.
    """

    class_deck: ClassDeck
    base: Deck
    lock: Lock | None
    changes: tuple[MergedChange, ...] = ()
    left_out: Mapping[str, tuple[Named, ...]] = _NOTHING

    @property
    def is_carried(self) -> bool:
        """Return whether the base is in a package."""
        return self.base.project.files.path.suffix == PACKAGE


class NeedsNoCard(NamedTuple):
    """Words of a document that need no card: as their author quotes them, and where they are."""

    quote: Quote
    passage: Passage


class Deck(NamedTuple):
    """A project's topics, notes and events, with the passage of each note.

    `passages` stand in the order of `notes`. `is_whole` is false where a file could not
    be read whole: then nothing may be concluded from what is absent. `is_all` is false
    where there are card files that `topics` leaves out. Of a class deck `layers` say what it
    is made of, and `chronology` is that of all notes of its base, so that what it leaves out
    changes no other.
    """

    project: Project
    documents: Mapping[str, Document]
    topics: tuple[Topic, ...]
    notes: tuple[Note, ...]
    passages: tuple[Passage | None, ...]
    events: tuple[Event, ...]
    media: Mapping[str, Found]
    is_whole: bool
    is_all: bool
    chronology: Chronology
    layers: Layers | None = None
    no_card: tuple[NeedsNoCard, ...] = ()

    def language_of(self, note: Note) -> str:
        """Return the language of a note's texts: the project's, unless it stays untranslated."""
        return note.language or self.project.language

    def anchored(self) -> Iterator[tuple[Note, Passage]]:
        """Yield the notes whose passage was found, and the passage."""
        for note, passage in zip(self.notes, self.passages, strict=True):
            if passage is not None:
                yield note, passage


class Compilation(NamedTuple):
    """A project read and checked: its deck and its lock, if any, and all that is wrong.

    `accepted` is what was found too, but is accepted by the `allow` of the note that it is about.
    """

    deck: Deck | None
    lock: Lock | None
    diagnostics: tuple[Diagnostic, ...]
    accepted: tuple[Diagnostic, ...] = ()

    @property
    def has_errors(self) -> bool:
        """Return whether anything stops a release."""
        return any(diagnostic.rule.is_error for diagnostic in self.diagnostics)
