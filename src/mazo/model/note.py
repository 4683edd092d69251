"""Card projects, topics, notes and events: as authored, and nothing more.

Everything here is a value that later passes read and none changes. A note keeps the
piece of YAML that it was read from, because nearly every diagnostic points into it.
"""

from collections.abc import Callable, Mapping
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple

from mazo.dates.edtf import HistoricalDate
from mazo.documents.document import DocumentEntry
from mazo.files.folder import Folder
from mazo.files.names import CLASS_LOCK, LOCK
from mazo.model.quote_selector import TextQuoteSelector
from mazo.schema.card_file import ErratumKind, Kind, Side
from mazo.schema.project_file import Errata, Source
from mazo.text.places import Place, TextFile
from mazo.yamlfiles.tree import Group, Scalar, begins, inside

TIMELESS_ROLES = frozenset(["purpose", "definition", "example"])
"""Roles under which the cause need not come before the effect: an aim lies ahead of its deed."""

_NOTHING: Mapping[str, Place] = {}
NO_FILES = Folder(Path())


class Project(NamedTuple):
    """What `mazo.yaml` says, and what a class deck changes of it.

    Of a class deck `class_id` and `class_file` are its own, and `base_title` what it is made of;
    `files` are then those of the folder that it lies in; `home` is the folder that its output is
    counted from.
    """

    home: Folder
    file: TextFile
    id: str
    title: str
    language: str
    deck: str
    documents: Mapping[str, DocumentEntry]
    topics: tuple[tuple[str, Place], ...] | None
    topics_place: Place | None = None
    deck_place: Place | None = None
    errata: Errata = "both"
    source: Source = "cards"
    output: str = "dist"
    output_place: Place | None = None
    author: str = ""
    licence: str = ""
    url: str = ""
    report: str = ""
    class_id: str = ""
    class_file: TextFile | None = None
    base_title: str = ""
    files: Folder = NO_FILES

    @property
    def name(self) -> str:
        """Return what packages are called: the project's id, and the class deck's after an `@`."""
        return f"{self.id}@{self.class_id}" if self.class_id else self.id

    @property
    def lock_path(self) -> Path:
        """Return where the lock is: in the project's folder, or beside the class deck."""
        if self.class_file:
            return self.class_file.path.with_suffix(CLASS_LOCK)
        return self.home.path / LOCK


class Topic(NamedTuple):
    """One card file, which is one subdeck."""

    id: str
    title: str
    file: TextFile
    document: str = ""
    names_document: bool = False
    section: str = ""
    section_place: Place | None = None
    tags: tuple[str, ...] = ()
    title_place: Place | None = None


class Media(NamedTuple):
    """A picture or a sound that a note names."""

    file: str
    place: Place
    alt: str = ""
    side: Side = "answer"


class Erratum(NamedTuple):
    """Where the document disagrees with accepted history."""

    kind: ErratumKind
    date: HistoricalDate | None = None
    answer: str = ""
    question: str = ""
    note: str = ""
    source: str = ""


class Quote(NamedTuple):
    """The words a note quotes, in which document, and where its author wrote them."""

    selector: TextQuoteSelector
    document: str
    node: Scalar
    file: TextFile

    @property
    def place(self) -> Place:
        """Return where the words stand, with the signs round them."""
        return Place(self.file, self.node.start, self.node.end)


class Changed(NamedTuple):
    """What a class deck changes of a note: its own values by their keys, in its own file."""

    file: TextFile
    node: Group


class Note(NamedTuple):
    """One authored note. Anki makes its cards.

    `language` is that of its texts where it is not the project's. A class deck's `changed`
    holds what it says otherwise; `is_own` is true of a note that it adds.
    """

    kind: Kind
    topic: Topic
    node: Group
    id: str = ""
    question: str = ""
    answer: str = ""  # empty where a date note leaves it to be written from its date
    quote: Quote | None = None
    date: HistoricalDate | None = None
    event: str = ""
    cause: str = ""
    effect: str = ""
    role: str = ""
    term: str = ""  # what a fact explains
    reverse: bool = False
    hint: str = ""
    extra: str = ""
    image: Media | None = None
    audio: Media | None = None
    tags: tuple[str, ...] = ()
    erratum: Erratum | None = None
    allow: Mapping[str, Place] = _NOTHING
    language: str = ""
    changed: Changed | None = None
    is_own: bool = False
    whole_date: HistoricalDate | None = None  # where a class deck asks for the year only

    def says(self) -> tuple[object, ...]:
        """Return all that the note says: the same wherever it stands in its file."""
        quote, image, audio = self.quote, self.image, self.audio
        return (
            _NOTE(self),
            _TOPIC(self.topic),
            quote and (quote.selector, quote.document, quote.node.text),
            image and _MEDIA(image),
            audio and _MEDIA(audio),
            self.allow.keys(),
            self.changed is not None,
        )

    @property
    def has_own_quote(self) -> bool:
        """Return whether a class deck gives the note another quote."""
        return self.changed is not None and "quote" in self.changed.node.entries

    @property
    def given_date(self) -> HistoricalDate | None:
        """Return the date from which the event is asked: whole, also where its year is asked."""
        return self.whole_date or self.date

    def place(self, *keys: str) -> Place:
        """Return where the value under `keys` stands; the note's beginning without one."""
        if self.changed and (own := inside(self.changed.node, *keys)) and keys:
            return Place(self.changed.file, begins(own, self.changed.file), own.end)
        node = inside(self.node, *keys)
        if node is None:
            return self.head
        return Place(self.topic.file, begins(node, self.topic.file), node.end)

    @property
    def head(self) -> Place:
        """Return where the note begins: its id, or its first character."""
        node = inside(self.node, "id")
        if node is None:
            return Place(self.topic.file, self.node.start, self.node.start)
        return Place(self.topic.file, node.start, node.end)


def _without(kind: type[NamedTuple], *left_out: str) -> Callable[[tuple[Any, ...]], Any]:
    """Return what gets the fields of a value but some: those that change when it moves."""
    return itemgetter(*(n for n, name in enumerate(kind._fields) if name not in left_out))


_NOTE = _without(Note, "topic", "node", "quote", "image", "audio", "allow", "changed")
_TOPIC = _without(Topic, "file", "section_place", "title_place")
_MEDIA = _without(Media, "place")


class Event(NamedTuple):
    """Something that happened, which notes may be about; `place` is where it is declared."""

    id: str
    title: str
    place: Place
    date: HistoricalDate | None = None
    date_place: Place | None = None
    because: tuple[tuple[str, Place], ...] = ()
