"""The lines of a page of a PDF, put together from its pieces."""

import re
from collections.abc import Iterable
from functools import cached_property
from itertools import pairwise

from mazo.conversion.pdf import Page, Piece

RAISED = 0.86
"""How much smaller than its line's letters a raised or lowered sign usually is at most."""
_WIDTH = 0.42
"""The usual width of a character as a part of its height: a PDF does not say it at hand."""
_SAME_LINE = 0.55
"""How far base lines may be apart in a line, as a part of its height: raised signs are."""
_NEXT_COLUMN, _NEXT_CELL = 6.0, 1.8
"""Gaps between pieces, in heights of letters, from which on they are no words of one line."""
_CELL_GAP = 0.4
"""The gap between cells that stand one below the other, in heights of letters."""
_FEW_CELLS, _EXACT = 2, 0.2
"""Of more cells that begin so exactly below others, in points, the gaps may be of any width."""
BULLETS, DASHES = "•▪◦‣○", "–—-"
"""Signs that stand before items of lists; a dash stands elsewhere, too."""
_BULLET = re.compile(f"[{BULLETS}{DASHES}]")
_SIGN_OF_AN_ITEM = re.compile(rf"{_BULLET.pattern}|[a-z][.)]|\d{{1,2}}[.)]")
_MOST_SIGNS = 500
"""Items that a page has room for; of more, none gets its sign."""
_SIGN_BEFORE = 5.0
"""How far an item is behind its sign at most, in heights of letters."""
_LONGEST_SIGN = 6
"""Pieces in which the sign of an item is drawn at most: spaces may be some of them."""
_LETTER = re.compile(r"[^\W\d_]")
_SENTENCE_END = re.compile(r"[.!?:»”)]$")
CELL = "\t"
_SIGNS = ((RAISED, 0.06), (0.95, 0.25))
"""How small and how far off the base line raised and lowered signs are, in heights of letters."""


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
        if gap > _NEXT_COLUMN * max(self.size, piece.size) and piece.text.strip():
            return False
        self._take(piece, gap)
        return True

    def with_cell(self, other: "Line") -> "Line | None":
        """Return the line with another as a cell, if that stands behind it at its height."""
        if abs(other.y - self.y) > 1 or other.x <= self.end or other.page != self.page:
            return None
        row, (first, *others) = Line(self.pieces[0], self.page), other.pieces
        row.y, row.size, row.end = self.y, max(self.size, other.size), other.end
        row.pieces = [*self.pieces, first._replace(text=CELL + first.text.lstrip()), *others]
        return row

    def _take(self, piece: Piece, gap: float) -> None:
        is_word = any(map(str.isalnum, piece.text))
        if is_word and self.is_sign:  # which may be larger than its item
            self.y, self.size = piece.y, piece.size
        elif is_word and gap > _NEXT_CELL * self.size and piece.size >= RAISED * self.size:
            piece = piece._replace(text=CELL + piece.text)
        self.pieces.append(piece)
        if not piece.text.strip():
            return
        self.end = max(self.end, edge(piece))
        if piece.size > self.size:
            self.y, self.size = piece.y, piece.size

    @property
    def is_sign(self) -> bool:
        """Return whether the line is so far but the sign of an item."""
        if len(self.pieces) > _LONGEST_SIGN:
            return False
        words = "".join(each.text for each in self.pieces).strip()
        return _SIGN_OF_AN_ITEM.fullmatch(words) is not None

    @cached_property
    def text(self) -> str:
        """Return the words of the line, when it has all of its pieces."""
        return re.sub(r"\s+", " ", "".join(each.text for each in self.pieces)).strip()

    @cached_property
    def is_ended(self) -> bool:
        """Return whether a sentence ends with the line, or with the mark of a note behind it."""
        words = [each for each in self.pieces if each.text.strip()]
        while len(words) > 1 and self.is_off(words[-1]) and not _LETTER.search(words[-1].text):
            words.pop()
        return _SENTENCE_END.search(words[-1].text.rstrip()) is not None

    @cached_property
    def is_bold(self) -> bool:
        """Return whether all words of the line are bold."""
        return all(each.is_bold for each in self.pieces if each.text.strip())

    def is_off(self, piece: Piece) -> bool:
        """Return whether a piece is a raised or lowered sign of the line."""
        size, off = piece.size / self.size, abs(piece.y - self.y) / self.size
        return any(size < smaller and off > apart for smaller, apart in _SIGNS)

    @cached_property
    def has_signs(self) -> bool:
        """Return whether there is a raised or lowered sign in the line."""
        return any(self.is_off(piece) for piece in self.pieces if piece.text.strip())

    @cached_property
    def is_slanted(self) -> bool:
        """Return whether all words of the line are slanted."""
        return all(each.is_slanted for each in self.pieces if each.text.strip())

    @cached_property
    def cells(self) -> tuple[tuple[float, float], ...]:
        """Return the ends of the parts that the line has behind gaps as wide as in a table."""
        apart = (each for each in self.pieces if each.text.startswith(CELL))
        return tuple((each.x, edge(each)) for each in apart)

    def is_row_with(self, other: "Line") -> bool:
        """Return whether two lines have gaps at the same places, as rows of a table have."""
        if not self.cells or len(self.cells) != len(other.cells) or self.page != other.page:
            return False
        return all(
            min(abs(one[0] - two[0]), abs(one[1] - two[1])) < self.size
            for one, two in zip(self.cells, other.cells, strict=True)
        )

    def is_behind(self, sign: "Line") -> bool:
        """Return whether the line is the one that an item's sign stands before."""
        is_level = abs(self.y - sign.y) < _SAME_LINE / 2 * self.size
        return is_level and 0 < self.x - sign.x < _SIGN_BEFORE * self.size

    def is_grid_with(self, other: "Line") -> bool:
        """Return whether the pieces of two lines stand one below the other: each is a cell."""
        one, two = self.grid, other.grid
        if not len(one) == len(two) > 1 or self.page != other.page:
            return False
        off = max(abs(a.x - b.x) for a, b in zip(one[1:], two[1:], strict=True))
        is_apart = all(after.x - before.x > before.size for before, after in pairwise(one))
        is_exact = len(one) > _FEW_CELLS and off < _EXACT and is_apart
        return is_exact or (off < 1 and self.has_gaps and other.has_gaps)

    @cached_property
    def grid(self) -> tuple[Piece, ...]:
        """Return the pieces with words if they may be cells: none is raised, or an item's sign."""
        found = tuple(each for each in self.pieces if any(map(str.isalnum, each.text)))
        if any(each.size < RAISED * self.size for each in found):
            return ()
        is_item = bool(found) and _SIGN_OF_AN_ITEM.fullmatch(found[0].text.strip()) is not None
        return () if is_item else found

    @cached_property
    def has_gaps(self) -> bool:
        """Return whether there are gaps between all pieces with words."""
        gaps = (after.x - edge(before) for before, after in pairwise(self.grid))
        return all(gap > _CELL_GAP * self.size for gap in gaps)

    def part_into_cells(self) -> None:
        """Take each piece with words for a cell."""
        first, *others = (each._replace(text=each.text.strip()) for each in self.grid)
        self.pieces = [first, *(each._replace(text=CELL + each.text) for each in others)]


def rows(found: Iterable[Line]) -> list[Line]:
    """Return the lines of a page in one column: what is behind a wide gap is a cell of the line."""
    joined: list[Line] = []
    for line in found:
        if joined and (row := joined[-1].with_cell(line)):
            joined[-1] = row
        else:
            joined.append(line)
    return joined


def with_signs(found: Iterable[Line]) -> list[Line]:
    """Return the lines of a page, each sign of an item that stands alone put before its item.

    Of two signs before an item the right one is put first: the item of the left one begins with it.
    """
    lines = list(found)
    signs = [line for line in lines if _BULLET.fullmatch(line.text)]
    signs.sort(key=lambda line: -line.x)
    for sign in signs if len(signs) < _MOST_SIGNS else ():
        beside = [line for line in lines if line is not sign and line.is_behind(sign)]
        if beside:
            item = min(beside, key=lambda line: line.x)
            joined = Line(sign.pieces[0]._replace(text=f"{sign.text} "), sign.page)
            joined.y, joined.size, joined.end = item.y, item.size, item.end
            joined.pieces += item.pieces
            lines[lines.index(item)] = joined
            lines.remove(sign)
    return lines


def lines(page: Page) -> list[Line]:
    """Return the lines of a page as they are drawn."""
    found: list[Line] = []
    for piece in page.pieces:
        if not (found and found[-1].takes(piece)) and piece.text.strip():
            found.append(Line(piece, page.number))
    return with_signs(line for line in found if line.text)
