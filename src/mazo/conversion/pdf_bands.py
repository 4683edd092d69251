"""What stands at one height on a page of a PDF: the parts of its lines, from left to right."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from mazo.conversion.pdf import Piece
from mazo.conversion.pdf_lines import CELL, Line

_NARROW, _WIDE = frozenset("iljtfrI.,;:'|!()[]1 "), frozenset("mwMW@%")
_WIDTHS = (0.28, 0.48, 0.68, 0.82)
"""About how wide narrow characters, others, capitals and wide ones are, in heights of letters."""
_MANY = 3
"""Lines, or parts behind gaps, that begin at one place and make it the edge of a column."""


class Band(NamedTuple):
    """The parts of lines at one height, from left to right."""

    parts: tuple[Line, ...]

    @property
    def y(self) -> float:
        """Return the base line of the band."""
        return self.parts[0].y

    @property
    def size(self) -> float:
        """Return the size of its largest letters."""
        return max(part.size for part in self.parts)

    @property
    def is_bold(self) -> bool:
        """Return whether all of its words are bold."""
        return all(part.is_bold for part in self.parts)


def edges_of(lines: Iterable[Line]) -> frozenset[float]:
    """Return the places, in points, at which words of several lines begin: edges of columns."""
    places = ({_place(piece) for piece in line.pieces if _has_words(piece)} for line in lines)
    starts = Counter(x for each in places for x in each)
    return frozenset(x for x, count in starts.items() if count >= _MANY)


def parted(line: Line, edges: Collection[float]) -> Iterator[Line]:
    """Yield the parts of a line: they begin behind wide gaps, or at the edges of columns."""
    parts: list[Line] = []
    for piece in line.pieces:
        if parts and not _begins(piece, parts[-1], edges):
            parts[-1].pieces.append(piece)
        else:
            parts.append(Line(piece._replace(text=piece.text.removeprefix(CELL)), line.page))
    for part in parts:
        part.y = line.y
        part.size = max(piece.size for piece in part.pieces)
        if part.text:
            yield part


def _begins(piece: Piece, before: Line, edges: Collection[float]) -> bool:
    """Return whether a piece begins a part; what stands behind the sign of an item does not."""
    if piece.text.startswith(CELL):
        return True
    is_apart = piece.x > before.x + piece.size and _place(piece) in edges
    return is_apart and _has_words(piece) and not before.is_sign


def _has_words(piece: Piece) -> bool:
    return any(map(str.isalnum, piece.text))


def _place(piece: Piece) -> float:
    return round(piece.x, 1)


def bands_of(parts: Iterable[Line]) -> list[Band]:
    """Return what stands at one height, from the top of the page down."""
    bands: list[list[Line]] = []
    for part in sorted(parts, key=lambda part: (-part.y, part.x)):
        if bands and abs(bands[-1][0].y - part.y) <= 1:
            bands[-1].append(part)
        else:
            bands.append([part])
    return [Band(tuple(sorted(band, key=lambda part: part.x))) for band in bands]


def end_of(part: Line) -> float:
    """Return about where a part ends on its right."""
    return part.x + width_of(part.text, part.size)


def width_of(text: str, size: float) -> float:
    """Return about how wide words are in points."""
    return size * sum(map(_width, text))


def _width(sign: str) -> float:
    narrow, usual, capital, wide = _WIDTHS
    if sign in _NARROW:
        return narrow
    if sign in _WIDE:
        return wide
    return capital if sign.isupper() else usual
