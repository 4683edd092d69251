"""A text with some of its spans replaced: all else of it stays, byte for byte."""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from itertools import accumulate

from mazo.diagnostics import Text
from mazo.errors import ChangedMeanwhileError
from mazo.text.edit import Splice
from mazo.text.places import TextFile
from mazo.yamlfiles.layout import UnknownLayoutError

CHANGED_MEANWHILE = Text("“{path}” was changed meanwhile. Nothing was written: try again")

_BOM = b"\xef\xbb\xbf"


def spliced(text: str, splices: Iterable[Splice]) -> str:
    """Return `text` with all `splices` made, in order. Raise UnknownLayoutError if two overlap."""
    parts, done = [], 0
    for start, end, new in splices:
        if start < done:
            raise UnknownLayoutError
        parts += [text[done:start], new]
        done = end
    return "".join([*parts, text[done:]])


def content(file: TextFile, text: str, before: bytes) -> bytes:
    """Return the bytes of `file` with `text` for what was read; `before` is what it has now.

    Raise ChangedMeanwhileError if that is no longer what was read.
    """
    bom = _BOM if before.startswith(_BOM) else b""
    if before != bom + file.text.encode():
        raise ChangedMeanwhileError(CHANGED_MEANWHILE, path=str(file.path))
    return bom + text.encode()


def moves(splices: Iterable[Splice]) -> Callable[[int], int]:
    """Return a function from an offset to where what stands there is after `splices`."""
    made = tuple(splices)
    starts = [each.start for each in made]
    shifts = [0, *accumulate(len(new) - (end - start) for start, end, new in made)]

    def moved(offset: int) -> int:
        count = bisect_left(starts, offset)
        if count and made[count - 1].end > offset:  # it is no more: where its place was
            return starts[count - 1] + shifts[count - 1]
        return offset + shifts[count]

    return moved
