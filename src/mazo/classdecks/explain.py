"""`mazo explain`: a note as its card will have it, and which layer set each of its fields.

Layers are the base, the class deck, its settings, Mazo itself and the document. Of a project
that is no class deck there is only the one layer, and where things stand in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from mazo import errors as words
from mazo.classdecks import overlay
from mazo.classdecks.ids import Ids
from mazo.classdecks.include import included
from mazo.classdecks.origin import Row, Source, Tag
from mazo.classdecks.provenance import Origins, Subject
from mazo.diagnostics import Diagnostic, collect
from mazo.errors import NoSuchNoteError
from mazo.model.class_deck import Include, NoteChange
from mazo.model.deck import Compilation, Deck, Layers
from mazo.model.note import Kind, Note
from mazo.project.values import nearest
from mazo.text.folding import normal
from mazo.text.places import Place

_NO_CHANGES: Mapping[str, NoteChange] = {}
_OF_CLASS_DECKS = "5"


class Explained(NamedTuple):
    """What there is to tell of a note.

    `left_out` are the settings that keep it out of the class deck: then it has no fields.
    `standing` is what the check says of it and its base. Of a plain project `is_own` is None.
    """

    id: str
    kind: Kind
    topic: str
    place: Place
    is_own: bool | None
    left_out: tuple[Source, ...]
    standing: tuple[Diagnostic, ...]
    rows: tuple[Row, ...] = ()
    tags: tuple[Tag, ...] = ()


def explain(compilation: Compilation, name: str) -> Explained:
    """Return what there is to tell of the note `name`. Raises NoSuchNoteError."""
    deck = compilation.deck
    if deck is None:
        raise NoSuchNoteError(words.MEND_FIRST)
    name = normal(name)
    layers = deck.layers
    ids = Ids(layers.base, layers.class_deck, layers.lock, compilation.lock) if layers else None
    current = (ids.current(name) if ids else "") or name
    shown = {note.id: note for note in deck.notes}
    hidden = {note.id: note for note in layers.base.notes} if layers else {}
    note = shown.get(current) or hidden.get(current)
    if note is None:
        raise _unknown(name, [*shown, *hidden], ids)
    told = Explained(
        current,
        note.kind,
        note.topic.id,
        note.head,
        note.is_own if layers else None,
        tuple(_left_out(deck, layers, ids, note))
        if layers and ids and note.id not in shown
        else (),
        tuple(_standing(compilation, {name, current})),
    )
    return told if note.id not in shown else _with_fields(told, deck, ids, note)


def _unknown(name: str, known: list[str], ids: Ids | None) -> NoSuchNoteError:
    if ids and ids.was_there(name):
        return NoSuchNoteError(words.NOTE_TAKEN_AWAY, id=name)
    if near := nearest(name, known):
        return NoSuchNoteError(words.NO_SUCH_NOTE_BUT, id=name, near=near)
    return NoSuchNoteError(words.NO_SUCH_NOTE, id=name)


def _with_fields(told: Explained, deck: Deck, ids: Ids | None, note: Note) -> Explained:
    passage = next((passage for each, passage in deck.anchored() if each is note), None)
    if passage is None:
        raise NoSuchNoteError(words.NOT_ANCHORED, id=note.id)
    merged, changes = note, _NO_CHANGES
    if deck.layers and ids:
        changes, _ = collect(ids.changes())
        merged = _merged(deck, deck.layers, ids).get(note.id, note)
    origins = Origins(Subject(deck, note, passage, merged, changes.get(note.id)))
    if origins.is_excluded:
        return told._replace(left_out=tuple(_excluded(deck)))
    return told._replace(rows=tuple(origins.rows()), tags=tuple(origins.tags()))


def _merged(deck: Deck, layers: Layers, ids: Ids) -> Mapping[str, Note]:
    """Return the notes with the class deck's words, before its settings change them."""
    found, _ = collect(overlay.merged(layers.base, layers.class_deck, deck.project, ids))
    return {note.id: note for note in found.notes}


def _excluded(deck: Deck) -> Iterator[Source]:
    """Yield the setting that keeps notes with a wrong document off the cards."""
    own = deck.layers.class_deck.errata_place if deck.layers else None
    base = deck.layers.base.project if deck.layers else deck.project
    yield (
        Source("setting", "errata", own)
        if own
        else Source("base", "errata", Place(base.file, 0, 0))
    )


def _left_out(deck: Deck, layers: Layers, ids: Ids, note: Note) -> Iterator[Source]:
    """Yield what keeps a note of the base out: `remove`, and each part of `include` that does."""
    class_deck = layers.class_deck
    for named in class_deck.remove:
        if ids.current(named.name) == note.id:
            yield Source("class", "remove", named.place)
    wanted, merged = class_deck.include, _merged(deck, layers, ids)
    for key, only, place in _parts(wanted):
        at = next(n for n, each in enumerate(layers.base.notes) if each.id == note.id)
        alone = layers.base._replace(
            notes=(merged.get(note.id, note),), passages=(layers.base.passages[at],)
        )
        found, _ = collect(included(alone, class_deck._replace(include=only), ()))
        if not found.notes:
            yield Source("class", f"include.{key}", place or class_deck.base_place)


def _parts(wanted: Include) -> Iterator[tuple[str, Include, Place | None]]:
    """Yield each condition of `include` by itself, its key, and where it stands."""
    for key, named in (
        ("topics", wanted.topics),
        ("tags", wanted.tags),
        ("sections", wanted.sections),
    ):
        if named:
            yield key, Include()._replace(**{key: named}), named[0].place  # type: ignore[arg-type]  # each key takes names
    if wanted.types:
        yield "types", Include(types=wanted.types), wanted.place
    if wanted.since:
        yield "from", Include(since=wanted.since), wanted.place
    if wanted.until:
        yield "to", Include(until=wanted.until), wanted.place


def _standing(compilation: Compilation, ids: set[str]) -> Iterator[Diagnostic]:
    """Yield what is found of a note and its base: conflicts, and what could become one."""
    for each in compilation.diagnostics:
        if each.rule.code[1] != _OF_CLASS_DECKS:
            continue
        told = {str(each.values.get(key, "")) for key in ("id", "old", "new")}
        if each.values.get("key") != "title" and not ids.isdisjoint(told):
            yield each
