"""The projects and class decks that lie near a folder of a disk: a look that is soon over."""

import os
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path

from mazo.files.folder import Folder
from mazo.files.names import CLASSES, FILE
from mazo.project.location import NAMES_BASE

CLASS_DECK = ".yaml"
"""How the file of a class deck ends."""
DEPTH = 3
"""How many folders below the first one are looked into."""
MOST_FOLDERS, MOST_ENTRIES = 300, 500
"""How many folders are looked into, and how many entries of each."""
_SKIPPED = frozenset(["node_modules", "__pycache__", "site-packages", "dist", "build"])


def deck_in(folder: Path) -> Path | None:
    """Return the project in a folder, which is the folder, or the first class deck's file in it."""
    return next(_decks_in(folder, _entries(folder)), None)


def is_class_deck(path: Path) -> bool:
    """Return whether a file is a class deck: a YAML file that names its base."""
    is_yaml = path.suffix == CLASS_DECK and path.name != FILE
    return is_yaml and bool(NAMES_BASE.search(Folder(path.parent).glance(path.name)))


def projects_near(here: Path) -> Iterator[Path]:
    """Yield the projects and class decks below a folder, those that are nearest first.

    No link is followed, and of a project only the folder of its class decks is looked into.
    """
    waiting = deque([(here, 0)])
    for _ in range(MOST_FOLDERS):
        if not waiting:
            return
        folder, depth = waiting.popleft()
        entries = _entries(folder, MOST_ENTRIES)
        yield from _decks_in(folder, entries)
        if depth < DEPTH:
            within = [CLASSES] if _is_project(folder) else filter(_is_looked_into, entries)
            paths = (folder / name for name in within)
            waiting.extend((path, depth + 1) for path in paths if _is_folder(path))


def _decks_in(folder: Path, entries: list[str]) -> Iterator[Path]:
    """Yield the project that a folder is; if it is none, the class decks in it."""
    if _is_project(folder):
        yield folder
    else:
        yield from (folder / name for name in entries if is_class_deck(folder / name))


def _entries(folder: Path, most: int | None = None) -> list[str]:
    with suppress(OSError), os.scandir(folder) as found:
        return sorted(each.name for each in islice(found, most))
    return []


def _is_project(folder: Path) -> bool:
    with suppress(OSError):
        return (folder / FILE).is_file()
    return False


def _is_looked_into(name: str) -> bool:
    return not name.startswith(".") and name not in _SKIPPED


def _is_folder(path: Path) -> bool:
    with suppress(OSError):
        return path.is_dir() and not path.is_symlink()
    return False
