"""The place of a document that a quote selects."""

from typing import NamedTuple, Self

from mazo.documents.document import Document
from mazo.documents.read_text import Heading
from mazo.text.places import Place, Span


class Passage(NamedTuple):
    """A passage: its parts, one unless the quote leaves words out, and the heading above it."""

    document: Document
    parts: tuple[Span, ...]
    heading: Heading | None

    @classmethod
    def at(cls, document: Document, parts: tuple[Span, ...]) -> Self:
        """Return the passage of `document` that consists of `parts`."""
        return cls(document, parts, document.heading_at(parts[0].start))

    @property
    def span(self) -> Span:
        """Return the whole stretch, with what the quote leaves out."""
        return Span(self.parts[0].start, self.parts[-1].end)

    @property
    def place(self) -> Place:
        """Return the passage as a place to report."""
        return self.document.place(self.span)

    @property
    def sentences_span(self) -> Span:
        """Return the stretch of the sentences that the passage is in."""
        start, end = span = self.span
        touched = self.document.sentences_in(span)
        if touched:
            start, end = min(start, touched[0].start), max(end, touched[-1].end)
        return Span(start, end)

    @property
    def sentences(self) -> str:
        """Return the sentences that the passage is in, on one line."""
        return self.document.words(*self.sentences_span)

    @property
    def quoted(self) -> str:
        """Return the document's own words that are quoted, on one line, ` … ` between parts."""
        return " … ".join(self.document.words(*part) for part in self.parts)

    @property
    def crossed(self) -> str:
        """Return the title of a heading inside the passage; an empty text if there is none."""
        start, end = self.parts[0].start, self.parts[-1].end
        last = self.document.heading_at(end - 1)
        if last is not self.heading and last is not None:
            return last.title
        return self.heading.title if self.heading and start < self.heading.span.end < end else ""
