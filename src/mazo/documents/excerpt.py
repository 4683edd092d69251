"""What of a document travels with its cards where the document itself may not.

Its headings and the sentences that passages touch, in order, each group as a paragraph of
its own. A sentence without those around it may read as another one, and Markdown without
its surroundings may be none: so an outline goes along that tells where headings and
sentences are, and nothing is worked out again.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from mazo.documents.document import Document
from mazo.documents.passage import Passage
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
    """Return of `document` what `passages` of it need."""
    touched = {index for each in passages for index in document.sentences_at(each.span)}
    sentences = [document.sentences[index] for index in sorted(touched)]
    kept = _Kept(document, [*(each.span for each in document.headings), *map(_group, passages)])
    outline = Outline(
        tuple((level, title, kept.moved(span)) for level, title, span in document.headings),
        tuple(map(kept.moved, sentences)),
    )
    parts = tuple(tuple(map(kept.moved, passage.parts)) for passage in passages)
    return Excerpt(kept.text, outline, parts)


def _group(passage: Passage) -> Span:
    """Return the sentences that a passage touches, and the passage where it goes beyond them."""
    sentences = passage.document.sentences
    start, end = passage.span
    if touched := passage.document.sentences_at(passage.span):
        start = min(start, sentences[touched[0]].start)
        end = max(end, sentences[touched[-1]].end)
    return Span(start, end)


class _Kept:
    """The stretches of a document that are kept, and where each went."""

    def __init__(self, document: Document, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._moves: list[int] = []
        texts: list[str] = []
        length = 0
        for start, end in _merged(spans):
            text = document.text[start:end]
            if not texts and text.startswith(_MARK):
                texts, length = ["\n"], 1
            self._starts.append(start)
            self._moves.append(length - start)
            texts += [text, _BETWEEN]
            length += len(text) + len(_BETWEEN)
        self.text = "".join(texts)

    def moved(self, span: Span) -> Span:
        """Return where in the excerpt a span of the document is."""
        move = self._moves[bisect_right(self._starts, span.start) - 1]
        return Span(span.start + move, span.end + move)


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged
