"""Digests of files on disk, by which it is seen whether any of them has changed."""

import os
from collections.abc import Collection, Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

_MOST = 20_000
"""Files that are looked at: a folder with more is somebody's home rather than a project's."""
_FINE, _COARSE = 0.02, 2.0
"""Seconds by which the time of a file may lie before its change, the latter on old disks."""


class Origin(NamedTuple):
    """What something came from: all in `folders`, `files`, and `beginnings`.

    `beginnings` are folders, and the beginning of the names of those files in them that count.
    """

    folders: tuple[str, ...]
    files: tuple[str, ...] = ()
    beginnings: tuple[tuple[str, str], ...] = ()


def digest(origin: Origin) -> str:
    """Return a digest of the names and the contents of all files; nothing for too many files.

    Raise OSError if one of them cannot be read.
    """
    paths = {*_all(origin)}
    if len(paths) > _MOST:
        return ""
    whole = sha256()
    for path in sorted(paths):
        content = sha256(Path(path).read_bytes()).hexdigest() if os.path.isfile(path) else ""  # noqa: PTH113  # as often as there are files
        whole.update(f"{path}\0{content}\0".encode("utf-8", "surrogateescape"))
    return whole.hexdigest()


def is_changed(origin: Origin, since: float, but: Collection[str]) -> bool:
    """Return whether a file or folder may have been changed `since` a moment, but for some."""
    return any(_changed(path) >= since for path in {*_all(origin)}.difference(but))


def _changed(path: str) -> float:
    """Return the last moment at which a file can have been changed: clocks of disks are coarse."""
    try:
        moment = os.stat(path).st_mtime  # noqa: PTH116  # as above
    except FileNotFoundError:
        return 0
    return moment + (_COARSE if moment == int(moment) else _FINE)


def _all(origin: Origin) -> Iterator[str]:
    """Yield the paths of all files, some of which may be no more."""
    yield from origin.files
    yield from origin.folders
    for folder in origin.folders:
        for base, folders, names in os.walk(folder):
            folders[:] = [each for each in folders if not each.startswith(".")]
            yield from _joined(base, folders)
            yield from _joined(base, names)
    for folder, beginning in origin.beginnings:
        names = os.listdir(folder) if os.path.isdir(folder) else []  # noqa: PTH112, PTH208  # as above
        yield from _joined(folder, [each for each in names if each.startswith(beginning)])


def _joined(folder: str, names: Iterable[str]) -> Iterator[str]:
    return (f"{folder}{os.sep}{name}" for name in names)
