"""Packages as bytes. The only module that knows genanki.

genanki gives the schema, the note types and the decks their form. Rows are written here,
in one transaction and with the indexes last, because genanki rewrites all decks for each
deck (61 times the time for ten times the decks), stamps every note with the time of the
build and decides cards by rules that Anki does not share. Entries are stored, with a
fixed date: the same release gives the same bytes.
"""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from functools import cache
from io import BytesIO
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

import genanki
from genanki.apkg_col import APKG_COL
from genanki.apkg_schema import APKG_SCHEMA

from mazo.model.identity import deck_id
from mazo.model.lock import Line
from mazo.notetypes import MODIFIED, NOTE_TYPES, SORT_FIELD
from mazo.notetypes.style import css
from mazo.packages.packages import Package, PackageNote
from mazo.schema.card_file import Kind

_DATABASE = "collection.anki2"
_INDEXES_BEGIN = APKG_SCHEMA.index("CREATE INDEX")
_TABLES, _INDEXES = APKG_SCHEMA[:_INDEXES_BEGIN], APKG_SCHEMA[_INDEXES_BEGIN:]
_NOTE_ROW = "INSERT INTO notes VALUES(?,?,?,?,-1,?,?,?,0,0,'')"
_CARD_ROW = "INSERT INTO cards VALUES(?,?,?,?,?,-1,0,0,?,0,0,0,0,0,0,0,0,'')"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_MILLISECONDS = 1000
_COMPARED = ("col", "notes", "cards")


class _NoteModel(genanki.Model):  # type: ignore[misc]  # genanki has no types
    """A note type with permanent ids, and its own time of change."""

    _req = ()  # Anki works out for itself which fields a card needs

    def to_json(self, timestamp: float, deck: int) -> dict[str, object]:
        written: dict[str, object] = super().to_json(timestamp, deck)
        return {**written, "mod": MODIFIED, "req": []}


def content(package: Package) -> bytes:
    """Return `package` as the bytes of an .apkg file."""
    database = sqlite3.connect(":memory:")
    try:
        database.deserialize(_empty())
        _fill(database, package)
        blob = database.serialize()
    finally:
        database.close()
    names = {str(number): file.name for number, file in enumerate(package.media)}
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_STORED) as archive:
        archive.writestr(_entry(_DATABASE), blob)
        archive.writestr(_entry("media"), json.dumps(names, ensure_ascii=False))
        for number, file in enumerate(package.media):
            archive.writestr(_entry(str(number)), file.content)
        for name, carried in package.source.items():
            archive.writestr(_entry(name), carried)
    return packed.getvalue()


def same_content(one: bytes, other: bytes) -> bool:
    """Return whether two packages have the same content; another SQLite may have written one."""
    if one == other:
        return True
    try:
        return _unpacked(one) == _unpacked(other)
    except (BadZipFile, KeyError, sqlite3.Error, ValueError):
        return False


def _fill(database: sqlite3.Connection, package: Package) -> None:
    kinds = sorted({note.line.type for note in package.notes})
    decks = json.loads(database.execute("SELECT decks FROM col").fetchone()[0])
    for name, description in package.decks.items():
        deck = genanki.Deck(deck_id(name), name, description)
        decks[str(deck.deck_id)] = deck.to_json()
    models = ",".join(f'"{NOTE_TYPES[kind].id}":{_model(kind)}' for kind in kinds)
    database.execute("UPDATE col SET decks=?, models=?", (json.dumps(decks), f"{{{models}}}"))
    ids = {name: deck_id(name) for name in package.decks}
    notes, cards = _rows(package.notes, ids)
    database.executemany(_NOTE_ROW, notes)
    database.executemany(_CARD_ROW, cards)
    database.commit()
    database.executescript(_INDEXES)


def _rows(
    packed: Sequence[PackageNote], decks: Mapping[str, int]
) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
    """Return the rows of notes, and those of their cards.

    Ids are times in Anki, so that notes sort by when they came: those of a note count up
    from the release in which it came, two apart, for it may have two cards.
    """
    following: dict[int, int] = {}
    notes: list[tuple[object, ...]] = []
    cards: list[tuple[object, ...]] = []
    for line, position, fields, ordinals in packed:
        note_id = following.get(line.since, line.since * _MILLISECONDS)
        following[line.since] = note_id + 2
        kind, deck, mod = NOTE_TYPES[line.type].id, decks[line.deck], line.mod
        notes.append((note_id, line.guid, kind, mod, _tags(line), fields, line.fields["question"]))
        for card_id, ordinal in enumerate(ordinals, note_id):
            cards.append((card_id, note_id, deck, ordinal, mod, position))
    return notes, cards


def _tags(line: Line) -> str:
    return f" {' '.join(line.tags)} " if line.tags else ""


@cache
def _empty() -> bytes:
    """Return a collection without notes: to make one for each of 1,000 topics takes seconds."""
    database = sqlite3.connect(":memory:")
    try:
        database.executescript(_TABLES + APKG_COL)
        return database.serialize()
    finally:
        database.close()


@cache
def _model(kind: Kind) -> str:
    """Return a note type as Anki's JSON."""
    note_type = NOTE_TYPES[kind]
    model = _NoteModel(
        note_type.id,
        note_type.name,
        fields=[
            {"name": field.name, "id": field.id, **({"collapsed": True} if field.is_folded else {})}
            for field in note_type.fields
        ],
        templates=[
            {
                "name": template.name,
                "id": template.id,
                "qfmt": template.front,
                "afmt": template.back,
            }
            for template in note_type.templates
        ],
        css=css(),
        sort_field_index=SORT_FIELD,
    )
    return json.dumps(model.to_json(MODIFIED, 1), ensure_ascii=False)


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, _EPOCH)
    entry.external_attr = 0o644 << 16
    entry.create_system = 3  # the same on every system
    return entry


def _unpacked(package: bytes) -> tuple[dict[str, bytes], list[object]]:
    with ZipFile(BytesIO(package)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    database = sqlite3.connect(":memory:")
    try:
        database.deserialize(files.pop(_DATABASE))
        tables: list[object] = [
            database.execute(f"SELECT * FROM {table} ORDER BY id").fetchall()  # noqa: S608  # our own three names
            for table in _COMPARED
        ]
    finally:
        database.close()
    return files, tables
