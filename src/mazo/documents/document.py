"""The documents that notes quote: their sections, their sentences, their flowed form.

A document is kept as it was received; every offset is one of its own characters.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from mazo.dates.edtf import HistoricalDate
from mazo.documents import markdown
from mazo.documents.markdown import Heading
from mazo.files.folder import Outline
from mazo.text.flow import Flow, flows
from mazo.text.folding import fold
from mazo.text.invisible import seen
from mazo.text.places import Place, Span, TextFile

if TYPE_CHECKING:
    from mazo.text.similarity import WordIndex

_MARKDOWN = (".md", ".markdown", ".mkd")
_LONE_RETURN = re.compile(r"\r(?!\n)")  # the line end of old Macintoshes


class DocumentEntry(NamedTuple):
    """A document as `mazo.yaml` lists it."""

    id: str
    path: str
    title: str
    language: str
    date: HistoricalDate | None
    place: Place
    path_place: Place


class Document:
    """A text that can be quoted."""

    def __init__(
        self, entry: DocumentEntry, file: TextFile, outline: Outline | None = None
    ) -> None:
        """Prepare `file`, which `entry` of the project lists; of an excerpt by its `outline`."""
        self.entry = entry
        self.file = file
        self._outline = outline
        self.text, self.headings = self._excerpt(outline) if outline else self._whole()
        self._heading_starts = [heading.span.start for heading in self.headings]

    def _whole(self) -> tuple[str, tuple[Heading, ...]]:
        file = self.file
        source = _LONE_RETURN.sub("\n", file.text) if "\r" in file.text else file.text
        is_markdown = file.path.suffix.lower() in _MARKDOWN
        text = markdown.shown(source) if is_markdown else source
        return text, tuple(markdown.headings(source, text))

    def _excerpt(self, outline: Outline) -> tuple[str, tuple[Heading, ...]]:
        return self.file.text, tuple(Heading(*each) for each in outline.headings)

    @cached_property
    def flows(self) -> tuple[Flow, ...]:
        """Return the readings of the flowed text (`flow`)."""
        return flows(self.text)

    def forget_flows(self) -> None:
        """Let go of the flowed text, as large as the document: few quotes are sought twice."""
        self.__dict__.pop("flows", None)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Return the spans of the sentences, headings left out."""
        if self._outline:
            return self._outline.sentences
        from mazo.documents.sentences import sentences  # noqa: PLC0415  # a check does without

        return tuple(sentences(self.text, self.headings, self.entry.language))

    @cached_property
    def index(self) -> WordIndex:
        """Return the document's words, ready for what is most like a misquote."""
        from mazo.text.similarity import WordIndex  # noqa: PLC0415  # only after a mistake

        return WordIndex(self.text)

    def clipped(self, span: Span) -> Span:
        """Return what of `span` does not run across a heading, round its middle."""
        middle = (span.start + span.end) // 2
        edges = [edge for heading in self.headings for edge in heading.span]
        start = max((edge for edge in edges if span.start < edge <= middle), default=span.start)
        return Span(
            start, min((edge for edge in edges if middle < edge < span.end), default=span.end)
        )

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def place(self, span: Span) -> Place:
        """Return a span as a place to report."""
        return Place(self.file, span.start, span.end)

    def heading_at(self, offset: int) -> Heading | None:
        """Return the heading that `offset` stands under, or on."""
        index = bisect_right(self._heading_starts, offset) - 1
        return self.headings[index] if index >= 0 else None

    def sections(self, beginning: str) -> tuple[Span, ...]:
        """Return the spans of the sections whose heading begins so, with those under them."""
        wanted = fold(" ".join(beginning.split()))
        found = []
        for index, heading in enumerate(self.headings):
            if fold(heading.title).startswith(wanted):
                following = self.headings[index + 1 :]
                ends = (other.span.start for other in following if other.level <= heading.level)
                found.append(Span(heading.span.start, next(ends, len(self.text))))
        return tuple(found)

    def sentences_at(self, span: Span) -> range:
        """Return the indices of the sentences that `span` touches."""
        first = max(bisect_right(self._sentence_starts, span.start) - 1, 0)
        last = bisect_right(self._sentence_starts, span.end - 1)
        if first < last and self.sentences[first].end <= span.start:
            first += 1
        return range(first, last)

    def words(self, start: int, end: int) -> str:
        """Return the document's own words, as they show: on one line, without invisible signs."""
        return " ".join(seen(self.text[start:end]).split())
