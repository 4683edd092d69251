"""What is left of a card that the base of a class deck has removed, wherever it still is.

A package that was built of it carries the card as its author wrote it, pictures and all; the locks
have what was released of it, and a folder may still have its picture; the class deck has what it
changes.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from mazo.diagnostics import Text, collect
from mazo.files.folder import Folder, Found
from mazo.files.names import PACKAGE
from mazo.model.class_deck import NoteChange
from mazo.model.deck import Deck
from mazo.model.lock import Line
from mazo.model.note import Note, Topic
from mazo.packages import source_read
from mazo.project.location import output_folder
from mazo.project.read import read_deck
from mazo.schema.card_file import NOTES, Kind
from mazo.schema.class_deck import IN_PARTS, PLAIN_FORMS
from mazo.text.edit import Value
from mazo.text.places import NOWHERE
from mazo.workspace import overlay_fields
from mazo.workspace.acts import State
from mazo.workspace.released_media import released_media
from mazo.workspace.released_note import released_note
from mazo.yamlfiles.tree import Group, Items, Node, Scalar

MEDIA = ("image", "audio")
NO_TYPE = Text("its type")
NO_MEDIA = Text("its picture or sound")
_NEEDED: Mapping[str, Text] = {
    "question": Text("its question"),
    "answer": Text("its answer"),
    "date": Text("its date"),
    "quote": Text("the words of the text that prove it"),
}
_NO_MEDIA: Mapping[str, Found] = {}


class Left(NamedTuple):
    """What is left of a removed card, with what the class deck `change`s of it.

    `note` is what the base had; of a card that was never released it has nothing, not even a type.
    `media` are the base's pictures and sounds by their names. `lost` is what is not there any more;
    where a card needs it, it `is_enough` no more.
    """

    note: Note
    change: NoteChange
    media: Mapping[str, Found] = _NO_MEDIA
    is_released: bool = True
    has_media: bool = True

    @property
    def lost(self) -> tuple[Text, ...]:
        """Return what is lost of the card."""
        has_media = self.has_media or any(map(self.has_file, MEDIA))
        return self._lacking if has_media else (*self._lacking, NO_MEDIA)

    @property
    def is_enough(self) -> bool:
        """Return whether it makes a card."""
        return not self._lacking

    @property
    def _lacking(self) -> tuple[Text, ...]:
        answer = "date" if self.note.kind == "date" else "answer"
        keys = ("question", answer, "quote")
        lacking = tuple(_NEEDED[key] for key in keys if not self.said(key))
        return lacking if self.is_released else (NO_TYPE, *lacking)

    def had(self, key: str) -> Node | None:
        """Return what the base had under a key, or what the class deck noted of it."""
        field = self.change.fields.get(key)
        return self.note.node.entries.get(key) or (field.was if field else None)

    def has_file(self, key: str) -> bool:
        """Return whether the card names a picture or a sound under a key."""
        said = self.said(key)
        return "file" in said if isinstance(said, Mapping) else bool(said)

    def said(self, key: str) -> Value:
        """Return what the card says under a key, with the class deck's words."""
        field, base = self.change.fields.get(key), self.note.node.entries.get(key)
        said = field.now if field else base
        parts = overlay_fields.parts_of(said, key)
        if not parts:
            return _plain(said)
        if key in IN_PARTS:
            parts = {**overlay_fields.parts_of(base, key), **parts}
        given = {name: str(each) for name, each in parts.items() if each}
        return given[PLAIN_FORMS[key]] if {*given} == {PLAIN_FORMS.get(key)} else given


def left_of(state: State, names: Sequence[str], before: Deck | None = None) -> Mapping[str, Left]:
    """Return what is left of the cards that a class deck calls `names`, by these.

    `before` is a base that still has them, if there is one.
    """
    if state.class_deck is None or not names:
        return {}
    bases = (before,) if before else tuple(_carried(state))
    changes = state.class_deck.change
    return {name: _left(state, changes[name], bases) for name in names if name in changes}


def _left(state: State, change: NoteChange, bases: Sequence[Deck]) -> Left:
    lines = [line for line in _lines(state) if change.id in (line.id, line.origin)]
    ids = {change.id, *(line.id for line in lines)}
    for base in bases:
        for note in base.notes:
            if note.id in ids:
                return Left(note, change, base.media)
    for line in lines:
        if line.fields:
            media = released_media(lines, _projects(state))
            there = {each.medium.file: each.file for each in media if each.file}
            has_media = all(each.file for each in media)
            return Left(released_note(line, state.deck, media), change, there, has_media=has_media)
    topic = Topic("", "", NOWHERE.file)
    kind = lines[0].type if lines else _likely(change)
    return Left(Note(kind, topic, Group(0, 0, {}), change.id), change, is_released=bool(lines))


def _projects(state: State) -> tuple[Folder, ...]:
    """Return the folders of the base and of the class deck."""
    assert state.layers is not None, "it is a class deck"
    return state.layers.base.project.files, state.deck.project.files


def _lines(state: State) -> Iterator[Line]:
    """Yield what was released of the base's notes: by the base, then by the class deck."""
    assert state.layers is not None, "it is a class deck"
    for lock in (state.layers.lock, state.compilation.lock):
        yield from lock.lines.values() if lock else ()


def _carried(state: State) -> Iterator[Deck]:
    """Yield the base as the last packages carry it: its own, and the class deck's."""
    assert state.layers is not None, "it is a class deck"
    own = [] if state.layers.is_carried else [state.layers.base.project]
    for project in (*own, state.deck.project):
        folder, _ = collect(output_folder(project))
        file = folder.file(f"{project.name}{PACKAGE}") if folder else None
        carried, _ = collect(source_read.read(file, also_class=True)) if file else (None, ())
        deck, _ = collect(read_deck(carried)) if carried else (None, ())
        if deck:
            yield deck


def _likely(change: NoteChange) -> Kind:
    """Return the plainest type of card that may have all that is changed."""
    fitting = (
        kind for kind in reversed([*NOTES]) if change.fields.keys() <= NOTES[kind].rows.keys()
    )
    return next(fitting, "fact")


def _plain(node: Node | None) -> Value:
    if isinstance(node, Items):
        return [_plain(each) for each in node.items]
    return " ".join(node.text.split()) if isinstance(node, Scalar) else ""
