"""Where the files of a card project are: in a folder on disk, or in a package that carries them.

A package's files stay in memory and nothing is unpacked, so that what is said of them names
the package: `deck.apkg/desembarco-en-italia.yaml`.
"""

from collections.abc import Mapping
from pathlib import Path
from posixpath import join, normpath
from typing import NamedTuple

from mazo.text.folding import normal
from mazo.text.places import Span


class Outline(NamedTuple):
    """What cannot be told from the excerpt of a document by itself: its headings, its sentences.

    A heading is its level, its title and the span of its line.
    """

    headings: tuple[tuple[int, str, Span], ...]
    sentences: tuple[Span, ...]


class Found(NamedTuple):
    """A file that can be read: its path, for people to find it by, and its bytes if packed."""

    path: Path
    content: bytes | None = None

    def read(self) -> bytes:
        """Return the bytes. Raises OSError where they cannot be read."""
        return self.path.read_bytes() if self.content is None else self.content

    def beginning(self, count: int) -> bytes:
        """Return the first `count` bytes. Raises OSError where they cannot be read."""
        if self.content is not None:
            return self.content[:count]
        with self.path.open("rb") as file:
            return file.read(count)


_NO_OUTLINES: Mapping[str, Outline] = {}


class Folder(NamedTuple):
    """The files of one project.

    `packed` are those that a package carries, by their names; None where the folder is on disk.
    Of a project that is carried without its documents, `outlines` belong to the excerpts of
    them, and `spans` are the parts of each note's passage, by the note's id; else None.
    """

    path: Path
    packed: Mapping[str, bytes] | None = None
    outlines: Mapping[str, Outline] = _NO_OUTLINES
    spans: Mapping[str, tuple[Span, ...]] | None = None


def name_within(name: str, under: str = "") -> str:
    """Return how a package calls a file that a project names, counted from the folder `under`."""
    return normal(normpath(join(under, name)))
