"""A document as marked text: its blocks, and in them the words that notes quote.

For pages that show a text to read: each stretch knows the notes whose passages cover it, and
whether it is a sentence that has no card. Words are as the reader sees them, on one line.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import Literal, NamedTuple, TypeAlias

from mazo.content.coverage import covered_sentences, not_sentences
from mazo.content.shown_words import Piece, Shown
from mazo.documents.document import Document
from mazo.documents.read_text import BLOCK, CELL
from mazo.model.deck import Deck
from mazo.text.patterns import lazy
from mazo.text.places import Span

BlockKind: TypeAlias = Literal["heading", "paragraph", "list", "numbers", "table"]

_LINE = r"(?:^|[\n>])[ \t]*"
_SIGNS = r"[*_~`=^\[]*\Z"  # of emphasis and links, with which an item may begin
_BULLET = lazy(rf"{_LINE}[-*+•–][ \t]+{_SIGNS}|<li\b[^<>]*>\s*{_SIGNS}", re.IGNORECASE)
_NUMBER = lazy(rf"{_LINE}\d{{1,9}}[.)][ \t]+{_SIGNS}")
_BEFORE = 40  # characters of a file before a block, in which the sign of an item stands


class Stretch(NamedTuple):
    """Words that the same notes quote; none, where `notes` is empty.

    It stands from `start` to `end` of what is read of the document. `notes` are their ids in the
    deck's order; `first` are those of them whose passage begins here. `uncovered` is the number
    of the sentence that it is, from 1, if that has no card; else 0.
    """

    start: int
    end: int
    pieces: tuple[Piece, ...]
    notes: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    uncovered: int = 0

    @property
    def text(self) -> str:
        """Return its words."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def has_words(self) -> bool:
        """Return whether it has letters or digits: else nobody would choose it."""
        return any(sign.isalnum() for sign in self.text)


Cell: TypeAlias = tuple[Stretch, ...]


class Row(NamedTuple):
    """A row of a table, an item of a list; a heading or a paragraph has one, of one cell."""

    cells: tuple[Cell, ...]
    is_header: bool = False


class Block(NamedTuple):
    """A heading (`level` from 1), a paragraph, a list, a numbered one or a table.

    `section` is the number of the heading that it is or is under, from 1; 0 before the first.
    """

    kind: BlockKind
    rows: tuple[Row, ...]
    level: int = 0
    section: int = 0

    @property
    def words(self) -> str:
        """Return the words of a heading."""
        return "".join(stretch.text for stretch in self.rows[0].cells[0])


class MarkedText(NamedTuple):
    """A document with its marks: how many sentences it has, and how many of them have a card."""

    id: str
    title: str
    language: str
    blocks: tuple[Block, ...]
    sentences: int
    covered: int

    @property
    def headings(self) -> tuple[Block, ...]:
        """Return the headings."""
        return tuple(block for block in self.blocks if block.kind == "heading")


class Quoted(NamedTuple):
    """What the marks of a document are made of.

    `parts` are the ids of the notes that quote it, each with where its words are; `covered` are the
    numbers of the sentences that have a card, or need none; `others` those of what is none.
    """

    document: Document
    parts: tuple[tuple[str, tuple[Span, ...]], ...]
    covered: frozenset[int]
    others: frozenset[int]

    @property
    def sentences(self) -> int:
        """Return how many sentences there are."""
        return len(self.document.sentences) - len(self.others)

    @property
    def with_card(self) -> int:
        """Return how many of them have a card, or need none."""
        return len(self.covered - self.others)


def marked_texts(deck: Deck) -> tuple[MarkedText, ...]:
    """Return the documents of `deck` with the marks of its notes, in the order of the project."""
    return tuple(map(marked, quoted(deck)))


def quoted(deck: Deck) -> tuple[Quoted, ...]:
    """Return what the marks of each document are made of, in the order of the project."""
    covered = covered_sentences(deck)
    parts: dict[str, list[tuple[str, tuple[Span, ...]]]] = {}
    for note, passage in deck.anchored():
        parts.setdefault(passage.document.entry.id, []).append((note.id, passage.parts))
    return tuple(
        Quoted(
            document,
            tuple(parts.get(name, ())),
            frozenset(covered.get(name, ())),
            frozenset(not_sentences(document)),
        )
        for name, document in deck.documents.items()
    )


def marked(made_of: Quoted) -> MarkedText:
    """Return a document with its marks."""
    document = made_of.document
    return MarkedText(
        document.entry.id,
        document.entry.title,
        document.language,
        tuple(_grouped(_blocks(document, _Marks(made_of)))),
        made_of.sentences,
        made_of.with_card,
    )


def _blocks(document: Document, marks: _Marks) -> Iterator[Block]:
    """Yield the blocks of a document, each item and each row as one of its own."""
    levels = {heading.span.start: heading.level for heading in document.headings}
    start = section = 0
    for words in document.text.split(BLOCK):
        span = Span(start, start + len(words))
        start = span.end + len(BLOCK)
        if not words.strip():
            continue
        level = levels.get(span.start, 0)
        section += level > 0
        kind: BlockKind = "heading" if level else _kind(document, span)
        is_header = kind == "table" and not document.labels_in(span)
        yield Block(kind, (Row(tuple(marks.cells(span)), is_header),), level, section)


def _grouped(blocks: Iterator[Block]) -> Iterator[Block]:
    """Yield blocks with items put together to lists, and rows to tables."""
    for (kind, section), group in groupby(blocks, lambda block: (block.kind, block.section)):
        found = list(group)
        if kind in {"heading", "paragraph"}:
            yield from found
            continue
        rows = [block.rows[0] for block in found]
        has_header = kind == "table" and len(rows) > 1 and not rows[1].is_header
        rows = [row._replace(is_header=has_header and row.is_header) for row in rows]
        yield Block(kind, tuple(rows), 0, section)


def _kind(document: Document, span: Span) -> BlockKind:
    """Return what a block is, by the cells in it, or by the sign of an item before it."""
    if document.text.find(CELL, *span) >= 0:
        return "table"
    at = document.place(Span(span.start, span.start + 1)).start
    before = document.file.text[max(at - _BEFORE, 0) : at]
    if _BULLET.search(before):
        return "list"
    return "numbers" if _NUMBER.search(before) else "paragraph"


class _Part(NamedTuple):
    """A part of a passage: where it is, the place of its note in the deck's order, and its id."""

    start: int
    end: int
    order: int
    note: str
    is_first: bool


class _Marks:
    """What is marked of a document, by places in what is read of it."""

    def __init__(self, made_of: Quoted) -> None:
        self.document = made_of.document
        self.covered = made_of.covered | made_of.others
        self.parts = sorted(
            _Part(*part, order, note, part == parts[0])
            for order, (note, parts) in enumerate(made_of.parts)
            for part in parts
        )
        self.longest = max((part.end - part.start for part in self.parts), default=0)

    def cells(self, span: Span) -> Iterator[Cell]:
        """Yield the cells of a block; of all but a row it is one."""
        at, shown = span.start, Shown(self.document, span)
        for words in self.document.text[slice(*span)].split(CELL):
            cell = Span(at, at + len(words))
            at = cell.end + len(CELL)
            parts, alone = self._parts(cell), self._alone(cell)
            edges = [*cell]
            for part in parts:
                edges += part.start, part.end
            for start, end, _ in alone:
                edges += start, end
            points = sorted({min(max(edge, cell.start), cell.end) for edge in edges})
            yield tuple(
                _joined(
                    _stretch(Span(begin, end), parts, alone, pieces)
                    for begin, end in pairwise(points)
                    if (pieces := shown.pieces(begin, end))
                )
            )

    def _parts(self, span: Span) -> Sequence[_Part]:
        """Return the parts of passages in `span`, in the order of their notes."""
        first = bisect_left(self.parts, (span.start - self.longest,))
        last = bisect_left(self.parts, (span.end,))
        found = (part for part in self.parts[first:last] if part.end > span.start)
        return sorted(found, key=lambda part: part.order)

    def _alone(self, span: Span) -> Sequence[tuple[int, int, int]]:
        """Return the sentences in `span` that have no card: where they are, and their numbers."""
        return [
            (*self.document.sentences[index], index + 1)
            for index in self.document.sentences_at(span)
            if index not in self.covered
        ]


def _stretch(
    span: Span,
    parts: Sequence[_Part],
    alone: Sequence[tuple[int, int, int]],
    pieces: tuple[Piece, ...],
) -> Stretch:
    own = [part for part in parts if part.start < span.end and part.end > span.start]
    return Stretch(
        *span,
        pieces,
        tuple(dict.fromkeys(part.note for part in own)),
        tuple(part.note for part in own if part.is_first and part.start == span.start),
        next((number for start, end, number in alone if start < span.end and end > span.start), 0),
    )


def _joined(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Yield stretches, marked ones of spaces alone as part of the one before."""
    before: Stretch | None = None
    for each in stretches:
        if before and before.notes and each.notes and not each.text.strip():
            before = before._replace(end=each.end, pieces=before.pieces + each.pieces)
            continue
        if before:
            yield before
        before = each
    if before:
        yield before
