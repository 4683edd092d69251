"""Whether the files of a project were changed by somebody else."""

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from mazo.files.folder import Folder
from mazo.files.names import FILE
from mazo.model.deck import Compilation
from mazo.project.location import Source
from mazo.text.places import TextFile
from mazo.workspace.value_paths import tree
from mazo.yamlfiles.tree import Scalar, inside

_SUFFIXES_OF_OTHERS = (".mazo-new", ".mazo-old")


def content(files: Folder, path: Path) -> bytes | None:
    """Return what the file at `path` holds; None if there is none."""
    try:
        return files.read(path)
    except (KeyError, FileNotFoundError, NotADirectoryError):
        return None


def seen(source: Source, compilation: Compilation) -> Mapping[str, tuple[int, int]]:
    """Return the time and the size of each file that a project is made of; nothing in memory.

    Times are in nanoseconds, as the system gives them. Packages that a build makes are not looked
    at; the package that is the base of a class deck is, and the place of a base that is not there.
    """
    if source.files.held is not None:
        return {}
    return dict(_files(source, compilation))


def folders(source: Source, compilation: Compilation) -> frozenset[Path]:
    """Return the folders on disk of a project and of its base; none in memory."""
    if source.files.held is not None:
        return frozenset()
    layers = compilation.deck.layers if compilation.deck else None
    base = [layers.base.project.files.path] if layers and not layers.is_carried else []
    return frozenset((source.files.path, *base))


def _named_base(source: Source) -> Iterator[Path]:
    """Yield where the base of a class deck would be, and its project file."""
    written = content(source.files, source.path)
    root = tree(TextFile(source.path, written.decode("utf-8-sig", "replace"))) if written else None
    name = inside(root, "base") if root else None
    if isinstance(name, Scalar):
        path = source.files.path / name.text.strip()
        yield from (path, path / FILE)


def _files(source: Source, compilation: Compilation) -> Iterator[tuple[str, tuple[int, int]]]:
    layers = compilation.deck.layers if compilation.deck else None
    if layers and layers.is_carried:
        yield from _stated(layers.base.project.files.path)
    elif layers is None and source.name:
        for path in _named_base(source):
            yield from _stated(path)
    for folder in folders(source, compilation):
        for above, inner, names in os.walk(folder):
            inner[:] = [each for each in inner if not each.startswith(".")]
            for name in names:
                if not name.endswith((".apkg", *_SUFFIXES_OF_OTHERS)) and name[0] != ".":
                    yield from _stated(Path(above, name))


def _stated(path: Path) -> Iterator[tuple[str, tuple[int, int]]]:
    with suppress(OSError):
        found = path.stat()
        yield str(path), (found.st_mtime_ns, found.st_size)
