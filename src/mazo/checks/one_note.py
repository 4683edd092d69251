"""One note with all that its checks may look at: while that stays, so do their reports."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from mazo.dates.edtf import HistoricalDate
from mazo.documents.passage import Passage
from mazo.model.deck import Deck
from mazo.model.note import Note
from mazo.schema.project_file import Errata

_Dates = tuple[HistoricalDate, ...]


class OneNote(NamedTuple):
    """A note and its passage, if it was found, and what the rest of the project is to the note.

    `code` is the language of its texts, `errata` what the project does with errata. `event_dates`
    are those that the table of events gives the events that it names. `has_picture` is true where
    the picture that it names is there.
    """

    note: Note
    passage: Passage | None
    code: str
    errata: Errata
    event_dates: _Dates
    has_picture: bool

    def is_only_moved(self, earlier: "OneNote") -> bool:
        """Return whether all but the places of the note is as it was."""
        if self[1:] != earlier[1:] or self.note.question != earlier.note.question:
            return False
        return self.note.says() == earlier.note.says()


def each_note(deck: Deck) -> Iterator[OneNote]:
    """Yield each note of `deck`."""
    language, errata, media = deck.project.language, deck.project.errata, deck.media
    dates: dict[str, _Dates] = {}
    for event in deck.events:
        if event.date:
            dates[event.id] = (*dates.get(event.id, ()), event.date)
    for note, passage in zip(deck.notes, deck.passages, strict=True):
        has_picture = note.image is not None and note.image.file in media
        named = _named(note, dates) if dates else ()
        yield OneNote(note, passage, note.language or language, errata, named, has_picture)


def _named(note: Note, dates: Mapping[str, _Dates]) -> _Dates:
    """Return the dates of the events that a note names."""
    events = {note.event, note.cause, note.effect}
    return tuple(date for event in sorted(events) for date in dates.get(event, ()))
