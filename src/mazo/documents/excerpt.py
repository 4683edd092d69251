"""The excerpt of a document that a package carries where it may not carry the document.

It has the headings and the sentences that passages touch, as they are read, in order, each group
as a paragraph of its own. Its outline has the places of headings, sentences and emphasis, and the
words of a header that belong to a cell, so that nothing has to be worked out again.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from mazo.documents.document import Document
from mazo.documents.passage import Passage
from mazo.documents.read_text import Label, Look
from mazo.files.folder import Outline
from mazo.text.places import Span

_BETWEEN = "\n\n"
_MARK = "\ufeff"  # at the beginning of a file it is no letter, and would be lost


class Excerpt(NamedTuple):
    """The text of an excerpt, its outline, and the parts of each passage in it."""

    text: str
    outline: Outline
    passages: tuple[tuple[Span, ...], ...]


def excerpt(document: Document, passages: Sequence[Passage]) -> Excerpt:
    """Return the excerpt of `document` that its `passages` need."""
    touched = {index for each in passages for index in document.sentences_at(each.span)}
    sentences = [document.sentences[index] for index in sorted(touched)]
    groups = [each.sentences_span for each in passages]
    kept = _Kept(document, [*(each.span for each in document.headings), *groups])
    outline = Outline(
        tuple((level, title, kept.moved(span)) for level, title, span in document.headings),
        tuple(map(kept.moved, sentences)),
        tuple(kept.looks(document.read.looks)),
        tuple(kept.labels(document.read.labels)),
        document.language if document.language != document.entry.language else "",
    )
    parts = tuple(tuple(map(kept.moved, passage.parts)) for passage in passages)
    return Excerpt(kept.text, outline, parts)


class _Kept:
    """The stretches of a document that are kept, and where each went."""

    def __init__(self, document: Document, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._moves: list[int] = []
        texts: list[str] = []
        length = 0
        for start, end in _merged(spans):
            text = document.text[start:end]
            if not texts and text.startswith(_MARK):
                texts, length = ["\n"], 1
            self._starts.append(start)
            self._ends.append(end)
            self._moves.append(length - start)
            texts += [text, _BETWEEN]
            length += len(text) + len(_BETWEEN)
        self.text = "".join(texts)

    def moved(self, span: Span) -> Span:
        """Return where in the excerpt a span of the document is."""
        start, end = span
        move = self._moves[bisect_right(self._starts, start) - 1]
        return Span(start + move, end + move)

    def looks(self, looks: Iterable[Look]) -> Iterator[tuple[int, int, str]]:
        """Yield the parts of `looks` that are kept, at their places in the excerpt."""
        for start, end, kind in looks:
            index = max(bisect_right(self._starts, start) - 1, 0)
            while index < len(self._starts) and self._starts[index] < end:
                first, last = max(start, self._starts[index]), min(end, self._ends[index])
                if first < last:
                    yield first + self._moves[index], last + self._moves[index], kind
                index += 1

    def labels(self, labels: Iterable[Label]) -> Iterator[tuple[int, str]]:
        """Yield the `labels` whose cell is kept, at their places in the excerpt."""
        for at, words in labels:
            index = bisect_right(self._starts, at) - 1
            if index >= 0 and at < self._ends[index]:
                yield at + self._moves[index], words


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged
