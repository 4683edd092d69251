"""A whole project as the passes see it: read, anchored, ready to be checked."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from mazo.chronology import Chronology
from mazo.document import Document
from mazo.model import Event, Note, Project, Topic
from mazo.passage import Passage


class Deck(NamedTuple):
    """A project's topics, notes and events, with the passage of each note.

    `passages` stand in the order of `notes`. `is_whole` is false where a file could not
    be read whole: then nothing may be concluded from what is absent. `is_all` is false
    where there are card files that `topics` leaves out.
    """

    project: Project
    documents: Mapping[str, Document]
    topics: tuple[Topic, ...]
    notes: tuple[Note, ...]
    passages: tuple[Passage | None, ...]
    events: tuple[Event, ...]
    media: Mapping[str, Path]
    is_whole: bool
    is_all: bool
    chronology: Chronology

    def anchored(self) -> Iterator[tuple[Note, Passage]]:
        """Yield the notes whose passage was found, and the passage."""
        for note, passage in zip(self.notes, self.passages, strict=True):
            if passage is not None:
                yield note, passage
