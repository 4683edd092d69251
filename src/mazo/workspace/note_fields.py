"""Acts on what a card says: a field of it set, emptied, or given back to the base's words."""

from typing import NamedTuple

from mazo.diagnostics import Phrase, Text
from mazo.errors import MazoError
from mazo.model.note import Note
from mazo.schema.card_file import NOTES
from mazo.schema.class_deck import PLAIN_FORMS
from mazo.schema.key import Key
from mazo.text.edit import Change, Edit, Kept, Path, Remove, Set
from mazo.workspace import overlay_fields
from mazo.workspace.acts import Made, State
from mazo.workspace.value_paths import at, put
from mazo.yamlfiles.tree import Group, Items, Node, Scalar, inside, is_blank

NO_FIELD = Text("such a card has no field “{key}”")
NOT_OF_BASE = Text("this card is your own: there are no other words of it to go back to")
_CHANGED = Text("Card changed")
_CHANGED_KEYS = {
    "question": Text("Question changed"),
    "answer": Text("Answer changed"),
    "term": Text("Term changed"),
    "date": Text("Date changed"),
    "hint": Text("Hint changed"),
    "extra": Text("Extra changed"),
    "quote": Text("Quote changed"),
    "erratum": Text("Correction of the text changed"),
    "image": Text("Picture changed"),
    "audio": Text("Sound changed"),
    "role": Text("Role changed"),
    "event": Text("Event of the card changed"),
    "cause": Text("Cause changed"),
    "effect": Text("Effect changed"),
    "reverse": Text("Both directions changed"),
    "tags": Text("Tags changed"),
}
_BACK = Text("The original's words are back")
_KIND_OF_ERRATUM = "imprecise"


class SetField(NamedTuple):
    """Give a card other words under `key`; a part of a field is `erratum.note` or `quote.prefix`.

    An empty value takes the field away. Of `tags` the value is all tags of the card's own.
    """

    note: str
    key: str
    value: str | tuple[str, ...] = ""

    def made(self, state: State) -> Made:
        """Return the edit of the card file, or of the class deck's changes."""
        note = state.note(self.note)
        key, part = _known(note, self.key)
        value = cleaned(self.value)
        if state.is_own(note):
            file, found = note.topic.file, own_change(note, key, part, value)
        else:
            file = overlay_fields.file_of(state)
            found = overlay_fields.changes(state, note, key, part, value)
        edits = [Edit(file, found)] if found else []
        return Made(state.edited(*edits), said(key.name), note.id, note.topic.id)


class TakeBack(NamedTuple):
    """Give a card of the base its own words again: under `key`, of a part, or all of them."""

    note: str
    key: str = ""

    def made(self, state: State) -> Made:
        """Return the edit that takes the change out of the class deck."""
        note = state.note(self.note)
        if state.is_own(note):
            raise MazoError(NOT_OF_BASE)
        found = overlay_fields.taken_back(state, note, self.key)
        edits = [Edit(overlay_fields.file_of(state), found)] if found else []
        return Made(state.edited(*edits), Phrase(_BACK), note.id, note.topic.id)


def said(key: str) -> Phrase:
    """Return what was done when the field `key` was changed."""
    return Phrase(_CHANGED_KEYS.get(key, _CHANGED))


def cleaned(value: str | tuple[str, ...]) -> str | tuple[str, ...]:
    """Return a value as a file can have it: without blanks at its ends and odd line ends."""
    if isinstance(value, tuple):
        return tuple(filter(None, (each.strip() for each in value)))
    lines = value.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).strip()


def own_change(note: Note, key: Key, part: str, value: str | tuple[str, ...]) -> tuple[Change, ...]:
    """Return the changes that set a field, or a part of it, where the note itself stands."""
    node, path = inside(note.node, key.name), at(note.node)
    if isinstance(value, tuple):
        return _listed(path, note, key.name, value)
    keys = (key.name, part) if part else (key.name,)
    there = inside(note.node, *keys)
    if isinstance(there, Scalar) and there.text.strip() == value:
        return ()
    if isinstance(node, Scalar) and part and not is_blank(node):
        return _beside_plain((*path, key.name), PLAIN_FORMS.get(key.name, ""), part, value)
    if not value:
        gone = keys[:1] if _is_last(node, part, PLAIN_FORMS.get(key.name, "")) else keys
        return (Remove((*path, *gone)),) if inside(note.node, *gone) else ()
    if key.name == "erratum" and node is None and part != "kind":
        return (put(path, note.node, keys[:1], {"kind": _KIND_OF_ERRATUM, part: value}),)
    return (put(path, note.node, keys, value),)


def _is_last(node: Node | None, part: str, plain: str) -> bool:
    """Return whether a field means nothing without this part of it."""
    left = {*node.entries} - {part, "kind"} if isinstance(node, Group) else set()
    return bool(part) and part != "kind" and (part == plain or not left)


def _beside_plain(path: Path, plain: str, part: str, value: str) -> tuple[Change, ...]:
    """Return the changes of a part where only the plain form of a field is written."""
    if part == plain:
        return (Set(path, value) if value else Remove(path),)
    return (Set(path, {plain: Kept(path), part: value}),) if value else ()


def _listed(path: Path, note: Note, key: str, value: tuple[str, ...]) -> tuple[Change, ...]:
    node = inside(note.node, key)
    there = tuple(each.text for each in getattr(node, "items", ()) if isinstance(each, Scalar))
    if there == value and isinstance(node, Items):
        return ()
    if value:
        return (put(path, note.node, (key,), list(value)),)
    return (Remove((*path, key)),) if node else ()


def _known(note: Note, name: str) -> tuple[Key, str]:
    """Return a key of a note, and the part of it, if any, that `name` means."""
    first, _, part = name.partition(".")
    key = NOTES[note.kind].rows.get(first)
    parts = key.keys.rows if key and key.keys else {}
    if key is None or first in ("id", "allow") or (part and part not in parts):
        raise MazoError(NO_FIELD, key=name)
    return key, part
