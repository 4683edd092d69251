"""What a package holds, read as a program other than Anki would read it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import ZipFile, ZipInfo

from mazo.anki.upgrade import Row

DATABASE = "collection.anki2"
Card = tuple[str, int]
"""A note's GUID, and the card's place there."""


class Unpacked(NamedTuple):
    """The entries of a package, its notes by GUID, the decks of their cards, note types by id."""

    entries: list[ZipInfo]
    files: Mapping[str, bytes]
    notes: Mapping[str, Row]
    cards: Mapping[Card, str]
    types: Mapping[int, Mapping[str, Any]]

    @property
    def media(self) -> dict[str, bytes]:
        """Return the media by their names."""
        names = json.loads(self.files["media"])
        return {name: self.files[number] for number, name in names.items()}


@contextmanager
def database(content: bytes) -> Iterator[sqlite3.Connection]:
    """Open the database of a package, in memory."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.deserialize(content)
        yield connection
    finally:
        connection.close()


def unpack(package: Path | bytes) -> Unpacked:
    """Return what a package holds; notes in the order in which they are learnt."""
    with ZipFile(BytesIO(package) if isinstance(package, bytes) else package) as archive:
        entries = archive.infolist()
        files = {entry.filename: archive.read(entry) for entry in entries}
    with database(files[DATABASE]) as rows:
        notes = rows.execute("SELECT guid, mod, flds, tags FROM notes ORDER BY id").fetchall()
        cards = rows.execute("SELECT guid, ord, did FROM cards JOIN notes ON notes.id = nid")
        cards = cards.fetchall()
        decks, types = map(json.loads, rows.execute("SELECT decks, models FROM col").fetchone())
    return Unpacked(
        entries,
        files,
        {guid: Row(*row) for guid, *row in notes},
        {(guid, ordinal): decks[str(deck)]["name"] for guid, ordinal, deck in cards},
        {int(number): model for number, model in types.items()},
    )


def notes_of(package: bytes) -> list[str]:
    """Return the GUIDs of the notes of a package, in the order in which they are learnt."""
    return list(unpack(package).notes)


def for_learners(package: bytes) -> Mapping[str, Any]:
    """Return all that learners get of a package; not its decks' descriptions, nor its project."""
    files = {name: content for name, content in unpack(package).files.items() if "/" not in name}
    with database(files.pop(DATABASE)) as rows:
        notes = rows.execute("SELECT id, guid, mid, mod, tags, flds FROM notes ORDER BY id")
        cards = rows.execute("SELECT id, nid, did, ord, mod, due FROM cards ORDER BY id")
        return {"notes": notes.fetchall(), "cards": cards.fetchall(), "files": files}
