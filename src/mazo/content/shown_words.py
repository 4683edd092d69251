"""The words of a document as its reader sees them: in pieces of the same looks, on one line."""

from bisect import bisect_left
from itertools import pairwise
from typing import NamedTuple

from mazo.documents.document import Document
from mazo.documents.read_text import LINE, UNSCRIPTED, LookKind
from mazo.text.places import Span
from mazo.text.wrapping import changes


class Piece(NamedTuple):
    r"""Words with the same looks (`em`, `strong`, `math`, …); a line end in them is one to show."""

    text: str
    looks: tuple[LookKind, ...]


class Shown:
    """A block of a document as its reader sees it."""

    def __init__(self, document: Document, span: Span) -> None:
        """Take the block that stands in `span`."""
        self._text = document.text
        self._looks = document.looks_in(span)
        is_plain = (words := self._text[slice(*span)]).isprintable() and "  " not in words
        self._changes = () if is_plain else tuple(changes(self._text, *span))

    def pieces(self, start: int, end: int) -> tuple[Piece, ...]:
        """Return what is from `start` to `end`."""
        last = bisect_left(self._looks, (end,))
        looks = [look for look in self._looks[:last] if look.end > start]
        edges = {edge for look in looks for edge in look[:2] if start < edge < end}
        found = []
        for begin, stop in pairwise(sorted({start, end, *edges})):
            kinds = dict.fromkeys(look.kind for look in looks if look.start <= begin < look.end)
            if words := self._words(begin, stop):
                is_script = "sup" in kinds or "sub" in kinds
                shown = words.translate(UNSCRIPTED) if is_script else words
                found.append(Piece(shown, tuple(kinds)))
        return tuple(found)

    def _words(self, start: int, end: int) -> str:
        shown, last = [], start
        for change in self._changes:
            if change.end <= start or change.start >= end:
                continue
            shown.append(self._text[last : change.start])
            if change.start >= start:
                shown.append("\n" if change.shown == LINE else change.shown)
            last = change.end
        return "".join(shown) + self._text[last:end] if last < end else "".join(shown)
