"""Packages that carry a project: read back, taken apart, and put together wrongly on purpose."""

from __future__ import annotations

import json
import re
import tempfile
import warnings
from collections.abc import Callable, Mapping
from functools import cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from mazo import compiler
from mazo.diagnostics import collect
from mazo.files.folder import Folder, Found
from mazo.model.deck import Deck
from mazo.model.lock import Lock
from mazo.packages import source_read as carried
from mazo.packages.source_limits import FILES, INDEX
from mazo.project import read as reading
from mazo.releases import lock_file as lock
from mazo.releases.plan import Release
from tests.support.project import NAME, PICTURE, Authored

WHOLE = f"{NAME}.apkg"
OUTLINED = "chronicle.md"
STORM = f"storm-{sha256(PICTURE).hexdigest()[:10]}.png"
"""The picture of the small project, as its package calls it."""


class Read(NamedTuple):
    """What a package carries, if anything, and the codes of what was found."""

    carried: Folder | None
    codes: list[str]


def read(path: Path) -> Read:
    """Read the project that a package carries."""
    found, diagnostics = collect(carried.read(Found(path)))
    return Read(found, [each.rule.code for each in diagnostics])


def sound(path: Path) -> Folder:
    """Read the project that a package carries without a word."""
    found, codes = read(path)
    assert codes == []
    assert found is not None
    return found


def files(path: Path) -> Mapping[str, bytes]:
    """Return the files that a package carries."""
    packed = sound(path).held
    assert packed is not None
    return packed


def deck_of(found: Folder) -> Deck:
    """Return the deck of a carried project, of which there is nothing to say."""
    deck, diagnostics = collect(reading.read_deck(found))
    assert [each.rule.code for each in diagnostics if each.rule.is_error] == []
    assert deck is not None
    return deck


def lock_of(found: Folder, project: str = NAME) -> Lock:
    """Return the lock that a package carries, which is sound."""
    last, diagnostics = collect(lock.read(found, "mazo.lock", project))
    assert diagnostics == []
    assert last is not None
    return last


def release_of(found: Folder, project: str = NAME) -> Release:
    """Return what building a carried project again would release, a year later."""
    last = lock_of(found, project)
    now = last.header.date + 365 * 86_400
    assembled, diagnostics = collect(compiler.release(deck_of(found), last, now=now))
    assert diagnostics == []
    assert assembled is not None
    return assembled.release


def built(authored: Authored, source: str) -> Path:
    """Release the small project with so much of its source; return the whole package."""
    text = re.sub(r"^source: .*\n", "", authored.read("mazo.yaml"), flags=re.MULTILINE)
    authored.write("mazo.yaml", f"{text}source: {source}\n")
    authored.released()
    return authored.dist / WHOLE


class Entry(NamedTuple):
    """An entry of an archive to be."""

    name: str
    content: bytes
    compression: int = ZIP_STORED
    mode: int = 0o644


Entries = list[Entry]
Change = Callable[[Entries], None]


def taken_apart(package: bytes) -> Entries:
    """Return the entries of a package."""
    with ZipFile(BytesIO(package)) as archive:
        return [Entry(info.filename, archive.read(info)) for info in archive.infolist()]


def put_together(entries: Entries) -> bytes:
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
    entries = taken_apart(package)
    change(entries)
    return put_together(entries)


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


def say(**keys: Any) -> Change:
    """Let the index say something else; None leaves a key out."""

    def change(entries: Entries) -> None:
        place = [entry.name for entry in entries].index(INDEX)
        values = json.loads(entries[place].content) | keys
        text = json.dumps({key: value for key, value in values.items() if value is not None})
        entries[place] = Entry(INDEX, text.encode())

    return change


def outline(*keys: str, value: Any) -> Change:
    """Let the index say something else of the excerpt of the document."""

    def change(entries: Entries) -> None:
        place = [entry.name for entry in entries].index(INDEX)
        values = json.loads(entries[place].content)
        inner = values["documents"][OUTLINED]
        for key in keys[:-1]:
            inner = inner[key]
        inner[keys[-1]] = value
        entries[place] = Entry(INDEX, json.dumps(values).encode())

    return change


@cache
def good(source: str) -> bytes:
    """Return the whole package of the small project with so much of its source."""
    with tempfile.TemporaryDirectory() as folder:
        return built(Authored(Path(folder) / source), source).read_bytes()


def codes_of(package: bytes, folder: Path, name: str = WHOLE) -> list[str]:
    """Return the codes of what is found in a package, which is refused or read."""
    path = folder / name
    path.write_bytes(package)
    found = read(path)
    assert (found.carried is None) == bool(found.codes)
    return found.codes
