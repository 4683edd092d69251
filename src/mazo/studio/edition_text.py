"""The text of a new edition, to choose words from: whole or in parts, and round a change."""

from typing import NamedTuple

from mazo.documents.document import Document
from mazo.documents.read_text import BLOCK
from mazo.studio.shown_text import PART_UP_TO, WHOLE_UP_TO
from mazo.text.places import Span
from mazo.text.wrapping import unwrapped

_AROUND = 700
"""Characters before and behind a change from which words can be chosen beside it."""


class Paragraph(NamedTuple):
    """A paragraph of a text as it is read, and where it begins there."""

    start: int
    words: str


class EditionText(NamedTuple):
    """A text in the parts that a page can show, the first of them 1; a short text is one."""

    parts: tuple[tuple[Paragraph, ...], ...]

    @property
    def is_whole(self) -> bool:
        """Return whether a page shows all of it."""
        return len(self.parts) == 1

    def part_of(self, span: Span) -> int:
        """Return the number of the part in which a stretch of the text begins."""
        begun = [number for number, part in enumerate(self.parts, 1) if part[0].start <= span.start]
        return begun[-1] if begun else 1

    def around(self, span: Span) -> tuple[str, ...]:
        """Return the paragraphs round a stretch of the text."""
        first, last = span.start - _AROUND, span.end + _AROUND
        every = [each for part in self.parts for each in part]
        return tuple(
            each.words
            for each in every
            if each.start <= last and each.start + len(each.words) >= first
        )


def edition_text(document: Document) -> EditionText:
    """Return the text of a document in parts."""
    limit = PART_UP_TO if len(document.text) > WHOLE_UP_TO else len(document.text)
    parts: list[list[Paragraph]] = [[]]
    at = 0
    for block in document.text.split(BLOCK):
        if words := unwrapped(block).strip():
            if parts[-1] and at + len(block) > parts[-1][0].start + limit:
                parts.append([])
            parts[-1].append(Paragraph(at, words))
        at += len(block) + len(BLOCK)
    return EditionText(tuple(map(tuple, parts)))
