"""A card that the base has removed, kept as one of the class deck's own.

By its GUID it is another note: learners' reviews stay with the base's, which is retired.
"""

from collections.abc import Mapping
from pathlib import Path

from mazo.model import names
from mazo.model.class_deck import NoteChange
from mazo.model.deck import Layers
from mazo.model.note import Note
from mazo.schema.card_file import NOTES, SECTIONS
from mazo.schema.class_deck import IN_PARTS, PLAIN_FORMS
from mazo.text.edit import Edit, Value
from mazo.workspace import overlay_fields
from mazo.workspace.acts import State
from mazo.workspace.note_adding import added_in_class, taken
from mazo.workspace.own_files import media_path
from mazo.yamlfiles.tree import Items, Node, Scalar

_EVENTS = ("event", "cause", "effect")
_OF_LINK = ("cause", "effect", "role")
_NOT_COPIED = ("id", "tags", "quote")


def kept(before: State, now: State, name: str) -> dict[Path, bytes]:
    """Return what files hold with a card that the class deck calls `name` as one of its own.

    The card is as the deck has it `before`; the base that it has `now` has it no more.
    """
    found = _changed(before, name)
    if found is None or now.class_deck is None:
        return {}
    note, change = found
    values = _values(note, change, now)
    media = _media(note, change, before, values)
    question = values.get("question")
    new = names.slug(question if isinstance(question, str) else note.question, taken(now))
    quote = _quote(note, change)
    document = quote.get("document", "")

    def written(of_topic: str) -> dict[str, Value]:
        parts = {key: each for key, each in quote.items() if (key, each) != ("document", of_topic)}
        said: Value = parts["exact"] if {*parts} == {"exact"} else parts
        return {"id": new, **values, **({"quote": said} if "exact" in parts else {})}

    _, added = added_in_class(now, SECTIONS[note.kind], document, written)
    edited = now.edited(Edit(now.class_deck.file, (added,)))
    return {**media, **{path: each for path, each in edited.items() if each is not None}}


def _changed(state: State, name: str) -> tuple[Note, NoteChange] | None:
    """Return a note of the base, and what the class deck changes of it under `name`."""
    layers = state.layers
    change = layers.class_deck.change.get(name) if layers else None
    if layers is None or change is None:
        return None
    note = state.base_note(_current(layers, name))
    return (note, change) if note else None


def _current(layers: Layers, name: str) -> str:
    """Return the id that the base has for what the class deck calls `name`."""
    ids = (each.id for each in layers.changes if (each.section, each.name) == ("change", name))
    return next(ids, name)


def _values(note: Note, change: NoteChange, now: State) -> dict[str, Value]:
    """Return what a note says under each key, without events that are not there any more."""
    every = {key: _merged(note, change, key) for key in NOTES[note.kind].rows}
    found = {key: each for key, each in every.items() if each and key not in _NOT_COPIED}
    events = {event.id for event in now.deck.events}
    gone = [key for key in _EVENTS if key in found and found[key] not in events]
    left_out = {*gone, *(_OF_LINK if {*gone} & {*_OF_LINK} else ())}
    tags = [*dict.fromkeys((*note.topic.tags, *note.tags, *change.tags_added))]
    removed = {each.name for each in change.tags_removed}
    found["tags"] = [tag for tag in tags if tag not in removed]
    return {key: each for key, each in found.items() if each and key not in left_out}


def _merged(note: Note, change: NoteChange, key: str) -> Value:
    """Return what a note says under a key, with the class deck's words."""
    field, base = change.fields.get(key), note.node.entries.get(key)
    said = field.now if field else base
    parts = overlay_fields.parts_of(said, key)
    if not parts:
        return _plain(said)
    if key in IN_PARTS:
        parts = {**overlay_fields.parts_of(base, key), **parts}
    given = {name: str(each) for name, each in parts.items() if each}
    return given[PLAIN_FORMS[key]] if {*given} == {PLAIN_FORMS.get(key)} else given


def _plain(node: Node | None) -> Value:
    if isinstance(node, Items):
        return [_plain(each) for each in node.items]
    return " ".join(node.text.split()) if isinstance(node, Scalar) else ""


def _quote(note: Note, change: NoteChange) -> dict[str, str]:
    """Return the parts of a note's quote, with what its topic says of where it stands."""
    found, topic = _merged(note, change, "quote"), note.topic
    parts = {**found} if isinstance(found, Mapping) else {"exact": found}
    parts.setdefault("document", topic.document)
    if topic.section and parts["document"] == topic.document:
        parts.setdefault("section", topic.section)
    return {key: str(each) for key, each in parts.items() if each}


def _media(
    note: Note, change: NoteChange, before: State, values: dict[str, Value]
) -> dict[Path, bytes]:
    """Return copies of the base's pictures and sounds that a note has; its `values` name them."""
    assert before.layers is not None, "it is a class deck"
    made: dict[Path, bytes] = {}
    for key, medium in (("image", note.image), ("audio", note.audio)):
        found = before.layers.base.media.get(medium.file) if medium else None
        value = values.get(key)
        own = change.fields.get(key)
        is_own = own is not None and "file" in overlay_fields.parts_of(own.now, key)
        if found is None or value is None or is_own:
            continue
        folder, content = before.deck.project.files, found.read()
        path = media_path(folder, found.path.name, content)
        made[folder.path / path] = content
        name = Path(path).name
        values[key] = {**value, "file": name} if isinstance(value, dict) else name
    return made
