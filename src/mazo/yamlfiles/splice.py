"""Changes of an author's file at known places: all else of it stays, byte for byte."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from itertools import accumulate
from typing import NamedTuple

from mazo.errors import CHANGED_MEANWHILE, ChangedMeanwhileError
from mazo.text.places import Place, TextFile

_BOM = b"\xef\xbb\xbf"


class Splice(NamedTuple):
    """What stands in a text from `start` up to `end`, and what is to stand there."""

    start: int
    end: int
    new: str


def spliced(place: Place, new: str) -> bytes:
    """Return the bytes of the file of `place` with `new` for what stands there.

    Raises ChangedMeanwhileError where the file is no longer what was read.
    """
    return spliced_at(place.file, [Splice(place.start, place.end, new)])


def spliced_at(file: TextFile, splices: Iterable[Splice]) -> bytes:
    """Return the bytes of `file` with all `splices` made, none of which overlap.

    Raises ChangedMeanwhileError where the file is no longer what was read.
    """
    content = file.path.read_bytes()
    bom = _BOM if content.startswith(_BOM) else b""
    if content != bom + file.text.encode():
        raise ChangedMeanwhileError(CHANGED_MEANWHILE, path=str(file.path))
    return bom + spliced_text(file.text, splices).encode()


def spliced_text(text: str, splices: Iterable[Splice]) -> str:
    """Return `text` with all `splices` made, none of which overlap."""
    parts, done = [], 0
    for start, end, new in sorted(splices):
        assert done <= start <= end, "splices lie apart"
        parts += [text[done:start], new]
        done = end
    return "".join([*parts, text[done:]])


def moves(splices: Iterable[Splice]) -> Callable[[int], int]:
    """Return a function that tells where what stands at an offset stands after `splices`."""
    made = sorted(splices)
    starts = [each.start for each in made]
    shifts = [0, *accumulate(len(new) - (end - start) for start, end, new in made)]

    def moved(offset: int) -> int:
        count = bisect_left(starts, offset)
        if count and made[count - 1].end > offset:  # it is no more: where its place was
            return starts[count - 1] + shifts[count - 1]
        return offset + shifts[count]

    return moved
