"""The pieces of text on the pages of a PDF, with their places. No other module knows pypdf."""

import logging
import re
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any, NamedTuple, TypeAlias

import pypdf
from pypdf.errors import DependencyError
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    ContentStream,
    DictionaryObject,
    FloatObject,
    NameObject,
)

from mazo.conversion.journal import TURNED_TEXTS, Journal
from mazo.conversion.refusals import (
    DAMAGED,
    ENCRYPTED,
    MANY_PAGES,
    MOST_PAGES,
    PASSWORD,
    Refusal,
)
from mazo.conversion.tree import HEADINGS

logging.getLogger("pypdf").addHandler(logging.NullHandler())  # its warnings are for programmers

_BOLD = re.compile(r"bold|black|heavy|semib|demi")
_CODE = re.compile(r"courier|mono|typewriter|consol|cmtt")
"""Fonts of code: a bold line of it is no heading."""
_SLANTED = re.compile(r"ital|obliq|slant")
_SIGNS_OF_ITEMS = str.maketrans(
    dict.fromkeys("\x7f\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf0a8\uf06c\uf06e●■◆➢➤►✓✔", "•")
)
"""What fonts of symbols have for the sign before an item, as Word writes them into a PDF."""
_Matrix: TypeAlias = Sequence[float]


class Piece(NamedTuple):
    """Text that a PDF draws at once: its left end and base line, its size, how it looks."""

    x: float
    y: float
    size: float
    text: str
    is_bold: bool = False
    is_slanted: bool = False


class Page(NamedTuple):
    """A page: its number from 1 on, its width in points, and its pieces as they are drawn."""

    number: int
    width: float
    pieces: tuple[Piece, ...]


class Pdf(NamedTuple):
    """The pages of a PDF, and the levels of its bookmarks by their `key`."""

    pages: tuple[Page, ...]
    outline: Mapping[str, int]


def key(title: str) -> str:
    """Return a title without what is no letter, by which bookmarks are found."""
    return re.sub(r"\W+", "", title).lower()


def opened(content: bytes, journal: Journal) -> Pdf:
    """Return what is in a PDF. Raise Refusal if it is damaged, too long or has a password."""
    try:
        return _read(content, journal)
    except Refusal:
        raise
    except DependencyError as error:
        raise Refusal(ENCRYPTED) from error
    except Exception as error:  # pypdf raises all sorts of exceptions over damaged files
        raise Refusal(DAMAGED, detail=type(error).__name__) from error


def _read(content: bytes, journal: Journal) -> Pdf:
    reader = pypdf.PdfReader(BytesIO(content))
    if reader.is_encrypted and not reader.decrypt(""):
        raise Refusal(PASSWORD)
    if len(reader.pages) > MOST_PAGES:
        raise Refusal(MANY_PAGES, limit=MOST_PAGES)
    pages = tuple(_page(number, page, journal) for number, page in enumerate(reader.pages, 1))
    return Pdf(pages, dict(_bookmarks(reader.outline, 1)))


def _bookmarks(entries: Sequence[Any], level: int) -> Iterator[tuple[str, int]]:
    for entry in entries:
        if isinstance(entry, list):
            yield from _bookmarks(entry, level + 1)
        else:
            yield key(str(entry.title)), min(level, len(HEADINGS))


def _page(number: int, page: pypdf.PageObject, journal: Journal) -> Page:
    pieces: list[Piece] = []

    def visit(text: str, current: _Matrix, own: _Matrix, font: Any, size: float) -> None:  # noqa: ANN401  # pypdf's
        piece = _piece(text, _product(own, current), font, size, pieces)
        if piece is not None:
            pieces.append(piece)
        elif text.strip():
            journal.add(TURNED_TEXTS)

    _space_words(page)
    page.extract_text(visitor_text=visit)
    return Page(number, float(page.mediabox.width), tuple(pieces))


def _space_words(page: pypdf.PageObject) -> None:
    """Write the stretch of a page's spaces where pypdf sees it: between the pieces of a string.

    It does not count the operator that stretches spaces (`Tw`), and would put a space where a
    piece of a word ends. Fonts of two bytes a letter are left alone, for which `Tw` does nothing.
    """
    if "/Contents" not in page:
        return
    resources = page.get("/Resources", DictionaryObject()).get_object()
    fonts = resources.get("/Font", DictionaryObject()).get_object()
    simple = {name for name in fonts if fonts[name].get_object().get("/Subtype") != "/Type0"}
    content = ContentStream(page["/Contents"].get_object(), page.pdf, "bytes")
    state = _Spacing()
    saved: list[_Spacing] = []
    for number, (operands, operator) in enumerate(content.operations):
        if operator == b"q":
            saved.append(state)
        elif operator == b"Q":
            state = saved.pop() if saved else _Spacing()
        elif operator == b"Tf" and len(operands) == 2:
            state = state._replace(size=float(operands[1]), is_simple=operands[0] in simple)
        elif operator == b"Tw" and operands:
            state = state._replace(stretch=float(operands[0]))
        elif operator in {b"Tj", b"TJ"} and operands and state.is_stretched:
            shown = operands[0] if operator == b"TJ" else [operands[0]]
            content.operations[number] = ([ArrayObject(_stretched(shown, state))], b"TJ")
    if any(operator == b"Tw" for _, operator in content.operations):
        page[NameObject("/Contents")] = content


class _Spacing(NamedTuple):
    """How text is spaced: the size of its letters, by how much its spaces are stretched."""

    size: float = 1.0
    stretch: float = 0.0
    is_simple: bool = False

    @property
    def is_stretched(self) -> bool:
        return bool(self.stretch and self.size) and self.is_simple


def _stretched(shown: Sequence[Any], spacing: _Spacing) -> Iterator[Any]:
    """Yield the pieces of a string, with the stretch of a space behind each space."""
    stretch = FloatObject(-1000 * spacing.stretch / spacing.size)
    for piece in shown:
        if not isinstance(piece, bytes):
            yield piece
            continue
        *parts, last = piece.split(b" ")
        for part in parts:
            yield ByteStringObject(part + b" ")
            yield stretch
        if last:
            yield ByteStringObject(last)


def _product(own: _Matrix, current: _Matrix) -> tuple[float, float, float, float]:
    """Return the horizontal scale, the turn and the place of text by two matrices."""
    a, b, _, _, e, f = own
    return (
        a * current[0] + b * current[2],
        a * current[1] + b * current[3],
        e * current[0] + f * current[2] + current[4],
        e * current[1] + f * current[3] + current[5],
    )


def _piece(
    text: str,
    matrix: tuple[float, float, float, float],
    font: Mapping[str, object] | None,
    size: float,
    before: Sequence[Piece],
) -> Piece | None:
    """Return a piece of text; None for one that is turned, or a space before all others."""
    scale, turn, x, y = matrix
    words = text.replace("\n", "").translate(_SIGNS_OF_ITEMS)
    last = before[-1] if before else None
    if not words or (not words.strip() and last is None) or abs(turn) > 0.2 * abs(scale):
        return None
    if last and len(words.strip()) < 2:  # a hyphen or a space looks as what is before it
        height = abs(scale) * size if words.strip() else last.size
        return Piece(x, y, height, words, last.is_bold, last.is_slanted)
    name = str((font or {}).get("/BaseFont", "")).lower()
    if _CODE.search(name):
        return Piece(x, y, abs(scale) * size, words)
    is_bold, is_slanted = _BOLD.search(name) is not None, _SLANTED.search(name) is not None
    return Piece(x, y, abs(scale) * size, words, is_bold, is_slanted)
