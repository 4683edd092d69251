"""Text files, and the places in them.

Offsets count code points of the text as it was read, from 0; lines and columns
count from 1. A line ends with LF, CR LF or CR, the three that editors know;
YAML's other line ends (NEL, LS, PS) are ordinary characters to an editor.
"""

from bisect import bisect_right
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from mazo.text.patterns import lazy

_LINE_END = lazy(r"\r\n?|\n")


class TextFile:
    """A file's path and its whole text, able to say where an offset lies."""

    __slots__ = ("_starts", "path", "text")

    def __init__(self, path: Path, text: str) -> None:
        """Keep `path`, for people to find the file by, and its `text`."""
        self.path = path
        self.text = text
        self._starts: list[int] = []

    def position(self, offset: int) -> tuple[int, int]:
        """Return the line and the column of `offset`, both from 1."""
        starts = self._line_starts()
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def line(self, number: int) -> str:
        """Return line `number`, from 1, without its line end."""
        start, end = self.line_bounds(number)
        return self.text[start:end]

    def line_bounds(self, number: int) -> tuple[int, int]:
        """Return where line `number` begins and ends, without its line end."""
        starts = self._line_starts()
        start = starts[number - 1]
        end = starts[number] if number < len(starts) else len(self.text)
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return start, end

    def _line_starts(self) -> list[int]:
        if not self._starts and "\r" in self.text:
            ends = _LINE_END.finditer(self.text)
            self._starts = [0, *(match.end() for match in ends)]
        elif not self._starts:  # as most: a third of the time
            lengths = map(len, self.text.split("\n")[:-1])
            ends_before = enumerate(accumulate(lengths, initial=0))
            self._starts = [end + number for number, end in ends_before]
        return self._starts


class Place(NamedTuple):
    """The span of a file from `start` up to, not including, `end`."""

    file: TextFile
    start: int
    end: int


NOWHERE = Place(TextFile(Path(), ""), 0, 0)
"""In place of one that does not count."""


class Span(NamedTuple):
    """The code points of a document from `start` up to, not including, `end`."""

    start: int
    end: int
