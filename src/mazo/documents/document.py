"""The documents that notes quote: what is read of them, their sections, their sentences.

Spans count the characters of what is read (`read_text`); `Document.place` knows where in the
file each of them is.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Self

from mazo.dates.edtf import HistoricalDate
from mazo.documents.markdown import read_markdown
from mazo.documents.markers import without_markers
from mazo.documents.read_text import BLOCK, LOOK_KINDS, Heading, Label, Look, Places, ReadText
from mazo.files.folder import Outline
from mazo.languages.guess import guessed
from mazo.languages.vocabulary import Vocabulary
from mazo.text.comparison import fold, words
from mazo.text.flow import Flow
from mazo.text.places import NOWHERE, Place, Span, TextFile
from mazo.text.wrapping import unwrapped

if TYPE_CHECKING:
    from mazo.dates.match import Mention
    from mazo.text.similarity import WordIndex

BEGINNING = 5
"""So many letters of a word are compared: endings differ from one form of it to the next."""
_MARKDOWN = (".md", ".markdown", ".mkd")


class DocumentEntry(NamedTuple):
    """A document as `mazo.yaml` lists it.

    `language` is the one that it names, or that of the cards; the text may show another one.
    """

    id: str
    path: str
    title: str
    language: str
    date: HistoricalDate | None
    place: Place
    path_place: Place
    names_language: bool = True

    def without_places(self) -> Self:
        """Return the entry as it is wherever it stands in its file."""
        return self._replace(place=NOWHERE, path_place=NOWHERE)


class Document:
    """A text that can be quoted."""

    def __init__(
        self, entry: DocumentEntry, file: TextFile, outline: Outline | None = None
    ) -> None:
        """Read `file`, which `entry` of the project lists; an excerpt by its `outline`."""
        self.entry = entry
        self.file = file
        self._outline = outline
        read = _excerpt(file.text, outline) if outline else _whole(file)
        self.read = read
        self.text, self.headings = read.text, read.headings
        self._heading_starts = [heading.span.start for heading in self.headings]
        self._sentences_by_blocks: dict[Span, Sequence[Span]] = {}

    @cached_property
    def language(self) -> str:
        """Return the code of the language that the document is written in."""
        if self.entry.names_language:
            return self.entry.language
        if self._outline:
            return self._outline.language or self.entry.language
        return guessed(self.text, self.entry.language)

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """Return the titles of the headings, in their order."""
        return tuple(heading.title for heading in self.headings)

    @cached_property
    def flow(self) -> Flow:
        """Return the flowed form of what is read."""
        return Flow(self.text)

    @cached_property
    def file_flow(self) -> Flow:
        """Return the flowed form of the file as it is, markup and all."""
        return Flow(self.file.text.replace("\r", "\n"))

    def forget_flows(self) -> None:
        """Drop the flowed texts, as large as the document: few quotes are looked for twice."""
        self.__dict__.pop("flow", None)
        self.__dict__.pop("file_flow", None)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Return the spans of the sentences, headings left out."""
        if self._outline:
            return self._outline.sentences
        return tuple(self._sentences_of(Span(0, len(self.text))))

    def find_sentences(self) -> None:
        """Find the sentences of the whole now, as most will be asked for: that is half the work."""
        _ = self.sentences

    def _sentences_of(self, blocks: Span) -> Iterator[Span]:
        from mazo.documents.sentences import sentences  # noqa: PLC0415  # a check may do without

        return sentences(self.text, self._titles, self.language, blocks)

    @cached_property
    def _titles(self) -> frozenset[int]:
        return frozenset(self._heading_starts)

    @cached_property
    def years(self) -> frozenset[int]:
        """Return the years that the text names, with or without an era."""
        return frozenset(each.year for each in self._dates if each.year is not None)

    @cached_property
    def years_of_an_era(self) -> frozenset[int]:
        """Return the years that the text names with an era; 1 BC is 0."""
        return frozenset(
            each.year for each in self._dates if each.has_era and each.year is not None
        )

    @cached_property
    def _dates(self) -> tuple[Mention, ...]:
        from mazo.dates.mentions import mentions  # noqa: PLC0415  # few notes need them

        return mentions(self.text, self.language)

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """Return the first `BEGINNING` letters of all words in the text and the title."""
        found = {*words(self.text), *words(self.entry.title)}
        return frozenset(word[:BEGINNING] for word in found)

    def attests_slip(self, old: str, new: str) -> bool:
        """Return whether the text shows that `old` was a slip of `new`; an excerpt shows none."""
        return not self._outline and self._vocabulary.attests(old, new)

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return Vocabulary(self.text, self.language)

    @cached_property
    def index(self) -> WordIndex:
        """Return an index of the document's words, to find what is most like a misquote."""
        from mazo.text.similarity import WordIndex  # noqa: PLC0415  # only after a mistake

        return WordIndex(self.text)

    def clipped(self, span: Span) -> Span:
        """Return the part of `span` around its middle that has no heading in it."""
        edges, middle = self._heading_edges, (span.start + span.end) // 2
        after = bisect_right(edges, middle)
        start = max([span.start, *edges[max(after - 1, 0) : after]])
        return Span(start, min([span.end, *edges[after : after + 1]]))

    @cached_property
    def _heading_edges(self) -> list[int]:
        return [edge for heading in self.headings for edge in heading.span]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def looks_in(self, span: Span) -> Sequence[Look]:
        """Return the looks in `span`; none of them goes beyond its block."""
        looks = self.read.looks
        if not looks:
            return ()
        first = bisect_left(looks, (max(self.text.rfind(BLOCK, 0, span.start), 0),))
        last = bisect_left(looks, (span.end,))
        return [look for look in looks[first:last] if look.end > span.start]

    def labels_in(self, span: Span) -> Sequence[Label]:
        """Return the header's words for the cells that begin in `span`."""
        labels = self.read.labels
        if not labels:
            return ()
        return labels[bisect_left(labels, (span.start,)) : bisect_left(labels, (span.end,))]

    def place(self, span: Span) -> Place:
        """Return a span as a place to report."""
        places = self.read.places
        start, end = places.origin(span.start)
        if span.end > span.start:
            end = max(places.origin(span.end - 1)[1], start)
        return Place(self.file, start, end)

    def heading_at(self, offset: int) -> Heading | None:
        """Return the heading that `offset` is under, or in."""
        index = bisect_right(self._heading_starts, offset) - 1
        return self.headings[index] if index >= 0 else None

    def sections(self, beginning: str) -> tuple[Span, ...]:
        """Return the spans of sections whose heading has this `beginning`, with those below."""
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

    def sentences_in(self, span: Span) -> Sequence[Span]:
        """Return the sentences that `span` touches.

        Only its blocks are looked at, each once, as long as nothing asked for the sentences of the
        whole: a check needs those of one note in ten.
        """
        if self._outline or "sentences" in self.__dict__:
            touched = self.sentences_at(span)
            return self.sentences[touched.start : touched.stop]
        before, after = self.text.rfind(BLOCK, 0, span.start), self.text.find(BLOCK, span.end)
        blocks = Span(
            before + len(BLOCK) if before >= 0 else 0, after if after >= 0 else len(self.text)
        )
        found = self._sentences_by_blocks.get(blocks)
        if found is None:
            found = self._sentences_by_blocks[blocks] = tuple(self._sentences_of(blocks))
        return [each for each in found if each.start < span.end and each.end > span.start]

    def words(self, start: int, end: int) -> str:
        """Return the document's words as they are shown: on one line, without invisible signs."""
        return unwrapped(self.text[start:end]).strip()


def is_markdown(path: Path) -> bool:
    """Return whether a document is Markdown; any other is plain text."""
    return path.suffix.lower() in _MARKDOWN


def _whole(file: TextFile) -> ReadText:
    if is_markdown(file.path):
        return without_markers(read_markdown(file.text))
    from mazo.documents.plain_text import read_plain_text  # noqa: PLC0415  # most are Markdown

    return without_markers(read_plain_text(file.text))


def _excerpt(text: str, outline: Outline) -> ReadText:
    """Return an excerpt of what was read, by its outline."""
    headings = tuple(Heading(*each) for each in outline.headings)
    places = Places([0], [(0, len(text))], len(text))
    looks = tuple(Look(start, end, LOOK_KINDS[kind]) for start, end, kind in outline.looks)
    labels = tuple(Label(*each) for each in outline.labels)
    return ReadText(text, headings, looks, labels, places)
