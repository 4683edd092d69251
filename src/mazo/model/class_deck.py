"""Class decks: what a teacher's file says should be different in somebody's card project.

A class deck is an overlay. It names a base and holds changes to it, each tied to the note and
the key that it changes; the words of a change stand here as they were written, with their
places, because settling a conflict writes into the teacher's own file.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple, TypeAlias

from mazo.dates.edtf import HistoricalDate
from mazo.documents.document import DocumentEntry
from mazo.model.note import Errata, Kind
from mazo.text.places import Place, TextFile
from mazo.yamlfiles.tree import Group, Node

Untranslated: TypeAlias = Literal["error", "keep"]
UNTRANSLATED: tuple[Untranslated, ...] = ("error", "keep")
UNTRANSLATED_TAG = "mazo::untranslated"
"""The tag of a note that a translation leaves in the base's language."""

_NO_CHANGES: Mapping[str, FieldChange] = {}


class FieldChange(NamedTuple):
    """A change of what the base says under one key.

    `was` is what the base said when the teacher changed it, None where she did not say;
    `now` is what she says. `value` is all that stands under the key.
    """

    key: str
    was: Node | None
    now: Node
    value: Node
    place: Place


class NoteChange(NamedTuple):
    """What is changed of one note, by key, and the tags that it gains and loses."""

    id: str
    place: Place
    node: Group
    fields: Mapping[str, FieldChange] = _NO_CHANGES
    tags_added: tuple[str, ...] = ()
    tags_removed: tuple[tuple[str, Place], ...] = ()

    @property
    def words(self) -> Group:
        """Return the changed keys with what they say now."""
        return self.node._replace(entries={key: each.now for key, each in self.fields.items()})


class Named(NamedTuple):
    """A name that a class deck mentions, and where."""

    name: str
    place: Place


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
