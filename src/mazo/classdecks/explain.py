"""`mazo explain`: each key of a note, its value, and who set it.

That is the base, the class deck, one of its settings, or the document. Of a project that is no
class deck there is only the project itself and its document.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

from mazo.classdecks import conflicts, merge
from mazo.classdecks.ids import Ids
from mazo.classdecks.precision import year_of
from mazo.content.errata import is_left_out
from mazo.content.shown_passage import passage_html
from mazo.diagnostics import Diagnostic, Text
from mazo.documents.passage import Passage
from mazo.errors import FIX_FIRST, NO_SUCH_NOTE, NO_SUCH_NOTE_BUT, NoSuchNoteError
from mazo.model.class_deck import TITLE, UNTRANSLATED_TAG, MergedChange, Named
from mazo.model.deck import Compilation, Deck
from mazo.model.lock import Lock
from mazo.model.note import Note
from mazo.releases.changes import plain
from mazo.schema.card_file import NOTES, Kind
from mazo.schema.class_deck import IN_PARTS
from mazo.schema.synonyms import nearest
from mazo.text.comparison import normal
from mazo.text.places import Place, TextFile
from mazo.yamlfiles.tree import Group, Items, inside

NOTE_TAKEN_AWAY = Text("the base has removed `{id}`: this note no longer exists")

Layer: TypeAlias = Literal["base", "class", "setting", "document", "released"]


class Row(NamedTuple):
    """A key, its value, and who set it where; of several values each has a row.

    `base` is what the base has, None where that is the same or there is no base. The layer
    `released` has the passage that learners have, where the document's is another.
    """

    key: str
    value: str
    layer: Layer
    place: Place
    base: str | None = None
    base_place: Place | None = None


class Explained(NamedTuple):
    """A note of a deck, and who set what of it.

    `left_out` are the settings that keep it out of the deck: then it has no rows. `standing` is
    what is reported of it and its base. Of a plain project `is_own` is None.
    """

    id: str
    kind: Kind
    topic: str
    place: Place
    is_own: bool | None
    left_out: tuple[Named, ...]
    standing: tuple[Diagnostic, ...]
    rows: tuple[Row, ...]


def explain(compilation: Compilation, name: str) -> Explained:
    """Return who set what of the note `name`. Raise NoSuchNoteError."""
    deck = compilation.deck
    if deck is None:
        raise NoSuchNoteError(FIX_FIRST)
    name, layers = normal(name), deck.layers
    ids = Ids(layers, compilation.lock) if layers else None
    current = (ids.current(name) if ids else "") or name
    shown = {note.id: note for note in deck.notes}
    hidden = {note.id: note for note in layers.base.notes} if layers else {}
    note = shown.get(current) or hidden.get(current)
    if note is None:
        raise _unknown(name, [*shown, *hidden], ids)
    rows = _Rows(deck, note, compilation.lock)
    left_out = layers.left_out.get(note.id, ()) if layers and note.id not in shown else ()
    if is_left_out(note, deck.project.errata):
        left_out = (Named("errata", rows.errata_place),)
    return Explained(
        note.id,
        note.kind,
        note.topic.id,
        note.head,
        note.is_own if layers else None,
        left_out,
        tuple(each for change in rows.changes for each in conflicts.found(change)),
        () if left_out else tuple(rows.rows()),
    )


def _unknown(name: str, known: list[str], ids: Ids | None) -> NoSuchNoteError:
    if ids and ids.was_there(name):
        return NoSuchNoteError(NOTE_TAKEN_AWAY, id=name)
    if near := nearest(name, known):
        return NoSuchNoteError(NO_SUCH_NOTE_BUT, id=name, near=near)
    return NoSuchNoteError(NO_SUCH_NOTE, id=name)


class _Rows:
    """Finds who set what of one note."""

    def __init__(self, deck: Deck, note: Note, lock: Lock | None) -> None:
        layers = deck.layers
        changes = layers.changes if layers else ()
        self.deck, self.note = deck, note
        lines = lock.lines.values() if lock else ()
        self.released = [each for each in lines if (each.type, each.id) == (note.kind, note.id)]
        self.own = layers.class_deck if layers else None
        self.base = (layers.base if layers else deck).project
        self.beginning = Place(self.base.file, 0, 0)
        self.changes = [] if note.is_own else [each for each in changes if _is_of(each, note)]
        self.by_key = {each.key: each for each in self.changes} if note.changed else {}
        self.titles = {(each.section, each.id): each for each in changes if each.key == TITLE}

    @property
    def errata_place(self) -> Place:
        """Return where `errata` is set: in the class deck, or else in the base's mazo.yaml."""
        return (self.own and self.own.errata_place) or self.beginning

    def rows(self) -> Iterator[Row]:
        """Yield settings, the keys of the note, its events, its passage and its tags."""
        note = self.note
        yield from self._settings()
        for key in NOTES[note.kind].rows:
            if key not in ("id", "tags"):
                yield from self._key(key)
        for event in self.deck.events:
            if event.id in (note.event, note.cause, note.effect):
                key = f"events.{event.id}"
                yield self._title(key, event.title, "events", event.id, event.place)
        for each, passage in self.deck.anchored():
            if each is note:
                yield from self._passages(passage)
        yield from self._tags()

    def _passages(self, passage: Passage) -> Iterator[Row]:
        """Yield the document's passage, and the one that learners have if that is another."""
        text = " ".join(passage.sentences.split())
        yield Row("passage", text, "document", passage.place)
        quote = self.note.quote.selector.exact if self.note.quote else ""
        for line in self.released:
            old = line.fields.get("passage", "")
            if old and old != passage_html(passage, quote):
                lock = Place(TextFile(self.deck.project.lock_path, ""), 0, 0)
                yield Row("passage", plain(old), "released", lock)

    def _settings(self) -> Iterator[Row]:
        """Yield what is set for all notes at once."""
        note, own, base, project = self.note, self.own, self.base, self.deck.project
        at = base.deck_place or self.beginning
        yield self._setting("deck", project.deck, own and own.deck_place, base.deck, at)
        yield self._title("title", note.topic.title, "topics", note.topic.id, _title_place(note))
        is_kept = bool(note.language)  # a note that is not translated has the base's language
        language = None if is_kept else own and own.language_place
        code = note.language or project.language
        yield self._setting("language", code, language, base.language, self.beginning)
        errata = own and own.errata_place
        yield self._setting("errata", project.errata, errata, base.errata, self.beginning)

    def _setting(
        self, key: str, value: str, own: Place | None, base: str, base_place: Place
    ) -> Row:
        if own is None:
            return Row(key, value, "base", base_place)
        row = Row(key, value, "setting", own)
        return row if value == base else row._replace(base=base, base_place=base_place)

    def _title(self, key: str, title: str, section: str, name: str, place: Place) -> Row:
        """Return a title of a topic or an event, which stands at `place` unless it is changed."""
        if change := self.titles.get((section, name)):
            return _changed(key, title, change)
        return Row(key, title, self._layer(place), place)

    def _key(self, key: str) -> Iterator[Row]:
        """Yield the value of a key; its parts if the class deck changes only some of them."""
        note, base, change = self.note, inside(self.note.node, key), self.by_key.get(key)
        if change is None:
            if base is not None:
                place = note.place(key)
                yield self._cut(Row(key, merge.shown(base), self._layer(place), place))
        elif key in IN_PARTS and isinstance(base, Group) and isinstance(change.now, Group):
            for part in dict.fromkeys((*base.entries, *change.now.entries)):
                name, place, own = f"{key}.{part}", note.place(key, part), inside(change.now, part)
                if own is None:
                    yield Row(name, merge.shown(base.entries[part]), "base", place)
                else:
                    of_part = change._replace(place=place, base=inside(base, part))
                    yield _changed(name, merge.shown(own), of_part)
        else:
            yield self._cut(_changed(key, merge.shown(change.now), change))

    def _cut(self, row: Row) -> Row:
        """Return a row; of a date that `precision` cuts to its year, the year."""
        date, precision = self.note.date, self.own and self.own.to_year
        is_cut = row.key == "date" and self.note.whole_date and date and year_of(date) == date
        if not is_cut or date is None or precision is None:
            return row
        before = (row.base, row.base_place) if row.layer == "class" else (row.value, row.place)
        return Row("date", date.edtf, "setting", precision, *before)

    def _tags(self) -> Iterator[Row]:
        """Yield the tags of the note and of its topic, and those that the class deck removes."""
        note, topic = self.note, self.note.topic
        items = inside(note.node, "tags")
        own = items.items if isinstance(items, Items) else ()
        of_note = {merge.shown(each).casefold() for each in own}
        of_topic = {tag.casefold() for tag in topic.tags}
        for tag in {each.casefold(): each for each in (*note.tags, *topic.tags)}.values():
            is_of_topic = tag.casefold() in of_topic
            place = Place(topic.file, 0, 0) if is_of_topic else note.place("tags")
            layer: Layer = self._layer(place)
            if self.own and tag == UNTRANSLATED_TAG:
                layer, place = "setting", self.own.language_place or self.own.base_place
            elif self.own and tag.casefold() not in of_note | of_topic:
                layer, place = "class", self.changes[0].place
            yield Row("tags", tag, layer, place)
        for change in self.changes:
            if change.key == "tags" and change.standing == "applies":
                tag = merge.shown(change.now)
                yield Row("tags", "", "class", change.place, tag, change.base_place)

    def _layer(self, place: Place) -> Layer:
        return "class" if self.own and place.file is self.own.file else "base"


def _is_of(change: MergedChange, note: Note) -> bool:
    return change.id == note.id and change.section in ("change", "remove")


def _changed(key: str, value: str, change: MergedChange) -> Row:
    """Return a key that the class deck changes."""
    row, base = Row(key, value, "class", change.place), merge.shown(change.base)
    return row if value == base else row._replace(base=base, base_place=change.base_place)


def _title_place(note: Note) -> Place:
    return note.topic.title_place or Place(note.topic.file, 0, 0)
