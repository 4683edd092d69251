"""Class decks: what a teacher's file says should be different in somebody's card project.

A class deck is an overlay. It names a base and holds changes to it, each tied to the note and
the key that it changes. The words of a change stand here as they were written, with their
places, because settling a conflict writes into the teacher's own file. `MergedChange` says what
became of a change when the class deck was laid over its base.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple, TypeAlias

from mazo.dates.edtf import HistoricalDate
from mazo.documents.document import DocumentEntry
from mazo.schema.card_file import Kind
from mazo.schema.class_deck import Untranslated
from mazo.schema.project_file import Errata
from mazo.text.edit import Path
from mazo.text.places import Place, TextFile
from mazo.yamlfiles.tree import Group, Node

UNTRANSLATED_TAG = "mazo::untranslated"
"""The tag of a note that a translation leaves in the base's language."""

TITLE = "title"
"""The key of a changed title of a topic or an event, which stands under its id."""

Standing: TypeAlias = Literal[
    "applies", "conflict", "same", "unwatched", "faulty", "renamed", "gone", "absent"
]
"""How a change stands to what the base says now.

* applies: the base says what it said when the change was made
* conflict: the base says something else since
* same: the base says the same by now, so that the change can go
* unwatched: it has no `was`, so that nobody will see if the base changes the text
* faulty: it cannot be read, and may be one of the last two
* renamed: the base gives the note another id now
* gone: the base has taken the note away
* absent: the base has no such tag to take away
"""

_NO_CHANGES: Mapping[str, FieldChange] = {}


class FieldChange(NamedTuple):
    """A change of what the base says under one key.

    `was` is what the base said when the teacher changed it, None where she did not say;
    `now` is what she says. `value` is all that stands under the key, at `path`.
    """

    key: str
    was: Node | None
    now: Node
    value: Node
    place: Place
    path: Path


class NoteChange(NamedTuple):
    """What is changed of one note, by key, and the tags that it gains and loses."""

    id: str
    place: Place
    path: Path
    node: Group
    fields: Mapping[str, FieldChange] = _NO_CHANGES
    tags_added: tuple[str, ...] = ()
    tags_removed: tuple[Named, ...] = ()

    @property
    def words(self) -> Group:
        """Return the changed keys with what they say now."""
        return self.node._replace(entries={key: each.now for key, each in self.fields.items()})


class MergedChange(NamedTuple):
    """What became of one change, or of one note that the class deck changes or removes.

    It stands at `path` in the class deck's file, its key at `place`. `id` is what the base calls
    the note, topic or event now, `name` what the class deck calls it; of a note that is gone
    both are the class deck's. `key` is empty where it is about the whole note.

    `was`, `now` and `base` are what the base said, what the class deck says and what the base
    says now; of a value that is merged in parts, the parts that the class deck has.
    `has_now` is whether `now` is written below the key. `is_shown` is false for a note that the
    class deck leaves out.
    """

    path: Path
    place: Place
    id: str
    name: str
    standing: Standing
    key: str = ""
    was: Node | None = None
    now: Node | None = None
    base: Node | None = None
    base_place: Place | None = None
    has_now: bool = False
    is_shown: bool = True

    @property
    def section(self) -> str:
        """Return the key of the file that it stands under: change, remove, topics or events."""
        return str(self.path[0])

    @property
    def is_open(self) -> bool:
        """Return whether the teacher has to decide between the base's and what she has."""
        is_conflict = self.standing == "conflict" and self.is_shown
        return is_conflict or (self.standing == "gone" and self.section == "change")


class Named(NamedTuple):
    """A name that a class deck mentions, where, and its number if it stands in a list."""

    name: str
    place: Place
    number: int = 0


class Include(NamedTuple):
    """Which notes of the base are wanted: all that is given must hold, any one of a list."""

    topics: tuple[Named, ...] = ()
    tags: tuple[Named, ...] = ()
    types: tuple[Kind, ...] = ()
    sections: tuple[Named, ...] = ()
    since: HistoricalDate | None = None
    until: HistoricalDate | None = None
    place: Place | None = None


class AddedTopic(NamedTuple):
    """A topic of the teacher's own, written as a card file is."""

    id: str
    place: Place
    node: Node


class ClassDeck(NamedTuple):
    """What a class deck's file says. What is left out is empty, and stays as the base has it.

    `topics` and `events` hold other titles for those of the base, by their ids.
    """

    file: TextFile
    id: str
    title: str
    deck: str
    deck_place: Place | None
    base_place: Place
    language: str
    language_place: Place | None
    untranslated: Untranslated
    errata: Errata | None
    errata_place: Place | None
    to_year: Place | None
    documents: Mapping[str, DocumentEntry]
    topics: Mapping[str, FieldChange]
    events: Mapping[str, FieldChange]
    include: Include
    remove: tuple[Named, ...]
    change: Mapping[str, NoteChange]
    add: tuple[AddedTopic, ...]
    is_whole: bool
    no_card: Node | None = None
