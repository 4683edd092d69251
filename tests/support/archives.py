"""Archives taken apart and put together wrongly on purpose."""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable
from io import BytesIO
from typing import Any, NamedTuple
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from mazo.packages.source_limits import FILES, INDEX

EXCERPT_OF = "chronicle.md"
"""The document of which a package without documents carries an excerpt."""


class Entry(NamedTuple):
    """An entry of an archive to be."""

    name: str
    content: bytes
    compression: int = ZIP_STORED
    mode: int = 0o644


Entries = list[Entry]
Change = Callable[[Entries], None]


def entries_of(package: bytes) -> Entries:
    """Return the entries of a package."""
    with ZipFile(BytesIO(package)) as archive:
        return [Entry(info.filename, archive.read(info)) for info in archive.infolist()]


def archive_of(entries: Entries) -> bytes:
    """Return an archive of entries, whatever they are called."""
    packed = BytesIO()
    with warnings.catch_warnings(action="ignore"), ZipFile(packed, "w") as archive:
        for entry in entries:
            info = ZipInfo(entry.name, (1980, 1, 1, 0, 0, 0))
            info.external_attr = entry.mode << 16
            info.create_system = 3
            info.compress_type = entry.compression
            archive.writestr(info, entry.content)
    return packed.getvalue()


def changed(package: bytes, change: Change) -> bytes:
    """Return a package with its entries changed."""
    entries = entries_of(package)
    change(entries)
    return archive_of(entries)


def add(name: str, content: bytes = b"x", **how: int) -> Change:
    """Add a file to the project that a package carries."""
    return lambda entries: entries.append(Entry(FILES + name, content, **how))


def drop(*names: str) -> Change:
    """Leave entries out."""

    def change(entries: Entries) -> None:
        entries[:] = [entry for entry in entries if entry.name not in names]

    return change


def replace(name: str, content: bytes, **how: int) -> Change:
    """Put another content in the place of an entry's."""

    def change(entries: Entries) -> None:
        place = [entry.name for entry in entries].index(name)
        entries[place] = Entry(name, content, **how)

    return change


def set_index(**keys: Any) -> Change:
    """Change keys of the index of the carried project; None leaves a key out."""

    def change(index: dict[str, Any]) -> None:
        index.update(keys)
        for key in [key for key, value in index.items() if value is None]:
            del index[key]

    return _change_index(change)


def set_excerpt(*keys: str, value: Any) -> Change:
    """Change what the index has at a path of keys of the excerpt of the document."""

    def change(index: dict[str, Any]) -> None:
        inner = index["documents"][EXCERPT_OF]
        for key in keys[:-1]:
            inner = inner[key]
        inner[keys[-1]] = value

    return _change_index(change)


def _change_index(change: Callable[[dict[str, Any]], None]) -> Change:
    def change_entry(entries: Entries) -> None:
        place = [entry.name for entry in entries].index(INDEX)
        index = json.loads(entries[place].content)
        change(index)
        entries[place] = Entry(INDEX, json.dumps(index).encode())

    return change_entry
