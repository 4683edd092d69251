"""What a class deck is made of: somebody's card project, in its folder or in a package."""

from __future__ import annotations

import os
import re
from pathlib import Path

from mazo.classdecks import rules
from mazo.diagnostics import Reading, Text
from mazo.files.folder import Folder
from mazo.files.names import FILE, PACKAGE
from mazo.text.places import Place

_BEGINNING = 20_000
_CLASS_DECK = re.compile(rb"^base:", re.MULTILINE)


def base_at(path: Path, name: str, place: Place) -> Reading[Folder | None]:
    """Return the base at `path`, which is called `name` at `place`; yield why there is none."""
    path = _plain(path)
    try:
        is_file, is_folder = path.is_file(), path.is_dir()
    except (OSError, ValueError):  # a name that no file can have
        is_file = is_folder = False
    if is_file and path.suffix.lower() == PACKAGE:
        from mazo.packages import source_read  # noqa: PLC0415  # archives, which folders do without

        return (yield from source_read.read(path, place))
    folder = path.parent if path.name == FILE else path
    if (is_folder or (is_file and path.name == FILE)) and (folder / FILE).is_file():
        return Folder(folder)
    reason = _reason(path, is_file=is_file, is_folder=is_folder)
    yield rules.NO_BASE.at(place, path=name, reason=reason)
    return None


def _plain(path: Path) -> Path:
    """Return a path without its `..`, for people to read, where no link makes it another."""
    plain = Path(os.path.normpath(path))
    try:
        return plain if plain.samefile(path) else path
    except (OSError, ValueError):
        return path


def _reason(path: Path, *, is_file: bool, is_folder: bool) -> Text:
    """Return why a path is no base."""
    if not is_file:
        return rules.NO_PROJECT_FILE if is_folder else rules.NOTHING_THERE
    with path.open("rb") as file:
        is_class_deck = _CLASS_DECK.search(file.read(_BEGINNING))
    return rules.IS_CLASS_DECK if is_class_deck else rules.OTHER_FILE
