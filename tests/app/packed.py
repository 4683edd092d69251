"""What packages hold, read without Anki: the cards that a learner must meet."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from zipfile import ZipFile


def cards(packages: Sequence[Path]) -> set[tuple[str, int]]:
    """Return the cards of packages, each by its note's GUID and its place there."""
    return {card for package in packages for card in _cards(package)}


def _cards(package: Path) -> list[tuple[str, int]]:
    with ZipFile(package) as archive:
        content = archive.read("collection.anki2")
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(content)
        query = "select guid, ord from cards join notes on notes.id = nid"
        return [(str(guid), int(ordinal)) for guid, ordinal in database.execute(query)]
