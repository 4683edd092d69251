"""The lines of a page of a PDF, put together from its pieces."""

import re
from functools import cached_property

from mazo.conversion.pdf import Page, Piece

_WIDTH = 0.42
"""The usual width of a character as a part of its height: a PDF does not say it at hand."""
_SAME_LINE = 0.55
"""How far base lines may be apart in a line, as a part of its height: raised signs are."""
_NEXT_COLUMN, _NEXT_CELL = 6.0, 1.8
"""Gaps between pieces, in heights of letters, from which on they are no words of one line."""
_SIGN_OF_AN_ITEM = re.compile(r"[•▪◦‣–-]|\d{1,2}[.)]")
CELL = "\t"


def edge(piece: Piece) -> float:
    """Return about where a piece ends on its right."""
    return piece.x + _WIDTH * piece.size * len(piece.text.rstrip())


class Line:
    """A line of text: its pieces, its left and right ends, its base line and its size."""

    def __init__(self, piece: Piece, page: int) -> None:
        """Begin with a piece."""
        self.x, self.y, self.size, self.page = piece.x, piece.y, piece.size, page
        self.end = edge(piece)
        self.pieces = [piece]

    def takes(self, piece: Piece) -> bool:
        """Return whether a piece goes on in this line; if it does, take it."""
        is_level = abs(piece.y - self.y) < _SAME_LINE * max(self.size, piece.size)
        if not is_level or piece.x < self.pieces[-1].x - 1:
            return False
        gap = piece.x - self.end
        if gap > _NEXT_COLUMN * piece.size and piece.text.strip():
            return False
        self._take(piece, gap)
        return True

    def _take(self, piece: Piece, gap: float) -> None:
        is_word = any(map(str.isalnum, piece.text))
        before = "".join(each.text for each in self.pieces).strip()
        if gap > _NEXT_CELL * self.size and is_word and not _SIGN_OF_AN_ITEM.fullmatch(before):
            piece = piece._replace(text=CELL + piece.text)
        self.pieces.append(piece)
        if not piece.text.strip():
            return
        self.end = max(self.end, edge(piece))
        if piece.size > self.size:
            self.y, self.size = piece.y, piece.size

    @cached_property
    def text(self) -> str:
        """Return the words of the line, when it has all of its pieces."""
        return re.sub(r"\s+", " ", "".join(each.text for each in self.pieces)).strip()

    @cached_property
    def is_bold(self) -> bool:
        """Return whether all words of the line are bold."""
        return all(each.is_bold for each in self.pieces if each.text.strip())

    @cached_property
    def cells(self) -> int:
        """Return how many parts the line has between gaps as wide as in a table."""
        return 1 + sum(each.text.startswith(CELL) for each in self.pieces)


def lines(page: Page) -> list[Line]:
    """Return the lines of a page as they are drawn."""
    found: list[Line] = []
    for piece in page.pieces:
        if not (found and found[-1].takes(piece)) and piece.text.strip():
            found.append(Line(piece, page.number))
    return [line for line in found if line.text]
