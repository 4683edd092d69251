"""An edition of a document as it is compared: its sentences, and their words with their places."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from mazo.documents.document import Document
from mazo.documents.read_text import Heading
from mazo.text.comparison import fold, spaced
from mazo.text.invisible import seen
from mazo.text.patterns import lazy
from mazo.text.places import Span

_NUMBER = r"(?:(?<![\w.,])[-−+])?\d+(?:[.,:/]\d+)*[%º°ª]?"  # `3,5`, `-3`, `17:30`, `5/6`
_WORD = lazy(rf"{_NUMBER}|[^\W_]+(?:['’][^\W_]+)*")
_FORM = lazy(r"[^\W\d_]+")
_ENDS_SENTENCE = lazy(r"(?:[.?!…:;]\W*|\n\n\W*|\A\W*)\Z")


class Word(NamedTuple):
    """A word or a number: where it stands, its characters that show, and these folded."""

    start: int
    end: int
    text: str
    folded: str


class Edition:
    """A document with its sentences in their order, headings among them."""

    def __init__(self, document: Document) -> None:
        """Take the sentences of `document`."""
        self.document = document
        self.text = document.text
        headings = [heading.span for heading in document.headings]
        self.sentences = (
            sorted((*document.sentences, *headings)) if headings else [*document.sentences]
        )
        self._starts = [sentence.start for sentence in self.sentences]
        self.keys = [
            " ".join(spaced(document.words(*sentence)).split()) for sentence in self.sentences
        ]
        """What each sentence says: its words, folded, without signs."""

    @cached_property
    def counts(self) -> Counter[str]:
        """Return how often each word is there, folded."""
        return Counter(chain.from_iterable(key.split() for key in self.keys))

    @cached_property
    def forms(self) -> Counter[str]:
        """Return how often each word is written so; first words of sentences do not count."""
        firsts = Counter(
            found[0] for each in self.sentences if (found := _FORM.search(self.text, *each))
        )
        return Counter(_FORM.findall(self.text)) - firsts

    def sentences_at(self, span: Span) -> range:
        """Return the numbers of the sentences that `span` touches."""
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        last = bisect_right(self._starts, span.end - 1)
        if first < last and self.sentences[first].end <= span.start:
            first += 1
        return range(first, last)

    def stretch(self, numbers: range) -> Span:
        """Return the span of some sentences that follow one another."""
        return Span(self.sentences[numbers[0]].start, self.sentences[numbers[-1]].end)

    def words(self, span: Span) -> list[Word]:
        """Return the words of a span."""
        found = _WORD.finditer(self.text, *span)
        return [Word(*each.span(), shown := seen(each[0]), fold(shown)) for each in found]

    def begins_sentence(self, word: Word) -> bool:
        """Return whether a word is the first of a sentence, or of what may be one."""
        return _ENDS_SENTENCE.search(self.text[max(word.start - 8, 0) : word.start]) is not None

    def heading(self, offset: int) -> Heading | None:
        """Return the heading that `offset` is under."""
        return self.document.heading_at(offset)

    def headings(self, offset: int) -> Iterator[Heading]:
        """Yield the heading that `offset` is under, and those above it."""
        level = 99
        for heading in reversed(self.document.headings):
            if heading.span.start <= offset and heading.level < level:
                level = heading.level
                yield heading
