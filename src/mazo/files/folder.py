"""Where the files of a project are: in a folder on disk, in a package, or in memory.

Each behaves like the others. A file is named by a path that people know: in a package
`deck.apkg/italia.yaml`, in memory `italia.yaml`, counted from the top of what is held there.
"""

import os
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from posixpath import join, normpath
from typing import BinaryIO, NamedTuple

from mazo.diagnostics import Text
from mazo.errors import MazoError
from mazo.text.comparison import normal
from mazo.text.places import Span

_GLANCE = 20_000
"""Bytes of a file's beginning that show what it is."""


class Outline(NamedTuple):
    """What an excerpt of a document does not show by itself.

    `headings` are their levels, their titles and their spans; `looks` the spans of what is
    emphasised, raised, …, and how; `labels` the header's words of cells, and where those begin;
    `language` is the document's, where it is not the one that is expected.
    """

    headings: tuple[tuple[int, str, Span], ...]
    sentences: tuple[Span, ...]
    looks: tuple[tuple[int, int, str], ...] = ()
    labels: tuple[tuple[int, str], ...] = ()
    language: str = ""


class Found(NamedTuple):
    """A file that can be read: its path, for people to find it by, and its bytes if not on disk."""

    path: Path
    content: bytes | None = None

    @property
    def real_path(self) -> Path:
        """Return the path that the file has when links are followed."""
        return self.path.resolve() if self.content is None else self.path

    def open(self) -> BinaryIO:
        """Return the file opened for reading. Raise OSError if it cannot be opened."""
        return self.path.open("rb") if self.content is None else BytesIO(self.content)

    def read(self) -> bytes:
        """Return the bytes. Raise OSError if they cannot be read."""
        return self.path.read_bytes() if self.content is None else self.content

    def identity(self) -> bytes:
        """Return what stands for the bytes: a digest of those on disk, if they can be read."""
        if self.content is not None:
            return self.content
        from hashlib import blake2b  # noqa: PLC0415  # only where something is kept

        try:
            return blake2b(self.read()).digest()
        except OSError:
            return b""

    def beginning(self, count: int) -> bytes:
        """Return the first `count` bytes. Raise OSError if they cannot be read."""
        with self.open() as file:
            return file.read(count)


BAD_NAME = Text("“{name}” is no name for a file: it leads out of the folder, or two files have it")

_NO_OUTLINES: Mapping[str, Outline] = {}
_NO_DRAFTS: Mapping[Path, bytes] = {}


class Folder(NamedTuple):
    """A folder on disk, in a package or in memory, called `path`.

    `held` is None on disk; else it holds the files of the package or of the memory, by their
    names counted from `top`. Of a project that is carried without its documents, `outlines`
    belong to the excerpts of them, and `spans` are the parts of each note's passage, by the
    note's id; else None. `drafts` are what files on disk are to hold that is not written yet.
    """

    path: Path
    held: Mapping[str, bytes] | None = None
    top: Path = Path()
    outlines: Mapping[str, Outline] = _NO_OUTLINES
    spans: Mapping[str, tuple[Span, ...]] | None = None
    drafts: Mapping[Path, bytes] = _NO_DRAFTS

    def inside(self, name: str) -> str:
        """Return how a file of this folder is called in `held`: `../…` or `/…` if it leads out."""
        return name_within(name, self.path.relative_to(self.top).as_posix())

    def folder(self, name: str) -> "Folder":
        """Return the folder called `name`, counted from this one, whether there is any or not."""
        if self.held is None:
            return Folder(_plain(self.path / name))
        inside = self.inside(name)
        if leads_out(inside):
            return Folder(Path(inside), {}, Path(inside))
        return self._replace(path=self.top / inside)

    def file(self, name: str) -> Found | None:
        """Return the file called `name`, counted from this folder, or None if there is none."""
        if self.held is None:
            path = _plain(self.path / name)
            return Found(path, self.drafts.get(path)) if os.path.isfile(path) else None  # noqa: PTH113  # a folder may be closed
        inside = self.inside(name)
        content = self.held.get(inside)
        return None if content is None else Found(self.top / inside, content)

    def with_files(self, files: Mapping[Path, bytes]) -> "Folder":
        """Return the folder with `files` in place of those that it has at their paths."""
        if self.held is None:
            return self._replace(drafts={**self.drafts, **files})
        named = {path.relative_to(self.top).as_posix(): each for path, each in files.items()}
        return self._replace(held={**self.held, **named})

    def read(self, path: Path) -> bytes:
        """Return the bytes of a file that was found at `path`."""
        if self.held is None:
            return self.drafts[path] if path in self.drafts else path.read_bytes()
        return self.held[path.relative_to(self.top).as_posix()]

    def has(self, name: str) -> bool:
        """Return whether anything is called `name`, be it a file, a folder or a broken link."""
        if self.held is None:
            return os.path.lexists(self.path / name)
        return self.file(name) is not None or self.folder(name).is_there()

    def at_top(self) -> "Folder":
        """Return the folder from which the paths that people know are counted."""
        return self._replace(path=self.top)

    def is_there(self) -> bool:
        """Return whether there is such a folder."""
        if self.held is None:
            return os.path.isdir(self.path)  # noqa: PTH112  # a folder above may be closed
        return any(self._names_held())

    def is_link(self) -> bool:
        """Return whether the folder is a link to another, as only one on disk can be."""
        return self.held is None and self.path.is_symlink()

    def names(self) -> list[str]:
        """Return the names of all files and folders in this folder, in order."""
        if self.held is None:
            return sorted(path.name for path in self.path.iterdir())
        return sorted({name.partition("/")[0] for name in self._names_held()})

    def folders(self) -> "list[Folder]":
        """Return the folders in this one, in order; a link to one does not count."""
        if self.held is not None:
            inner = {name.partition("/")[0] for name in self._names_held() if "/" in name}
            return [self.folder(name) for name in sorted(inner)]
        with os.scandir(self.path) as entries:
            names = sorted(each.name for each in entries if each.is_dir(follow_symlinks=False))
        return [Folder(self.path / name) for name in names]

    def walk(self) -> Iterator[tuple[str, Found]]:
        """Yield the names, counted from this folder, and the files in it and in all below it."""
        if self.held is None:
            paths = (path for path in sorted(self.path.rglob("*")) if path.is_file())
            yield from ((path.relative_to(self.path).as_posix(), Found(path)) for path in paths)
            return
        for name in sorted(self._names_held()):
            if found := self.file(name):
                yield name, found

    def glance(self, name: str) -> str:
        """Return the beginning of a file as text; nothing of a link, or of what is no file."""
        found = self.file(name)
        if found is None or (found.content is None and found.path.is_symlink()):
            return ""
        return found.beginning(_GLANCE).decode("utf-8", "replace")

    def holds(self, other: "Folder") -> bool:
        """Return whether `other` is this folder, or lies in it."""
        if self.held is None and other.held is None:
            return other.path.resolve().is_relative_to(self.path.resolve())
        return self.held is other.held and other.path.is_relative_to(self.path)

    def _names_held(self) -> Iterator[str]:
        """Yield the names, counted from this folder, of all that `held` has in it."""
        beginning = "" if self.path == self.top else f"{self.inside('.')}/"
        for name in self.held or ():
            if name.startswith(beginning):
                yield name.removeprefix(beginning)


def name_within(name: str, under: str = "") -> str:
    """Return how a package calls a file that a project names, counted from the folder `under`."""
    return normal(normpath(join(under, name)))


def leads_out(name: str) -> bool:
    """Return whether a name that `name_within` gave is that of no file or folder inside."""
    return name.startswith(("/", "../")) or name == ".."


def in_memory(files: Mapping[str, str | bytes]) -> Folder:
    """Return a folder that holds texts and bytes by their names, such as `classes/4eso-b.yaml`.

    Raise MazoError for a name that leads out of the folder, or that two files have.
    """
    held: dict[str, bytes] = {}
    for name, content in files.items():
        inside = name_within(name)
        if leads_out(inside) or inside == "." or inside in held or "\0" in inside:
            raise MazoError(BAD_NAME, name=name)
        held[inside] = content.encode() if isinstance(content, str) else bytes(content)
    return Folder(Path(), held)


def _plain(path: Path) -> Path:
    """Return a path without its `..`, for people to read, where no link makes it another."""
    plain = Path(os.path.normpath(path))
    try:
        return plain if plain.samefile(path) else path
    except (OSError, ValueError):
        return path
