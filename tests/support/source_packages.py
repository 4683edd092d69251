"""Packages that carry the small project, read back as `mazo` reads them."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from mazo import compiler
from mazo.diagnostics import collect
from mazo.files.folder import Folder, Found
from mazo.model.deck import Deck
from mazo.model.lock import Lock
from mazo.packages import source_read
from mazo.project import read as project_reader
from mazo.releases import lock_file
from mazo.releases.plan import Release
from tests.support.project import NAME, PICTURE, CardProject

WHOLE = f"{NAME}.apkg"
STORM = f"storm-{sha256(PICTURE).hexdigest()[:10]}.png"
"""The picture of the small project, as its package calls it."""


class Read(NamedTuple):
    """What a package carries, if anything, and the codes of what was found."""

    carried: Folder | None
    codes: list[str]


def read(path: Path) -> Read:
    """Read the project that a package carries."""
    found, diagnostics = collect(source_read.read(Found(path)))
    return Read(found, [each.rule.code for each in diagnostics])


def sound(path: Path) -> Folder:
    """Read the project that a package carries without a word."""
    found, codes = read(path)
    assert codes == []
    assert found is not None
    return found


def files_of(path: Path) -> Mapping[str, bytes]:
    """Return the files that a package carries."""
    packed = sound(path).held
    assert packed is not None
    return packed


def deck_of(found: Folder) -> Deck:
    """Return the deck of a carried project, which has no errors."""
    deck, diagnostics = collect(project_reader.read_deck(found))
    assert [each.rule.code for each in diagnostics if each.rule.is_error] == []
    assert deck is not None
    return deck


def lock_of(found: Folder, project: str = NAME) -> Lock:
    """Return the lock that a package carries, which is sound."""
    last, diagnostics = collect(lock_file.read(found, "mazo.lock", project))
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


def package_with(project: CardProject, source: str) -> Path:
    """Release the small project with so much of it: full, cards or none; return the whole package."""
    text = re.sub(r"^source: .*\n", "", project.read("mazo.yaml"), flags=re.MULTILINE)
    project.write("mazo.yaml", f"{text}source: {source}\n")
    project.release()
    return project.package


@cache
def whole_package(source: str) -> bytes:
    """Return the whole package of the small project with so much of it: full, cards or none."""
    with tempfile.TemporaryDirectory() as folder:
        return package_with(CardProject(Path(folder) / source), source).read_bytes()


def codes_of(package: bytes, folder: Path, name: str = WHOLE) -> list[str]:
    """Return the codes of what is found in a package, which is refused or read."""
    path = folder / name
    path.write_bytes(package)
    found = read(path)
    assert (found.carried is None) == bool(found.codes)
    return found.codes
