"""The passage of a note as its card shows it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from mazo.content.gate import as_text, is_formula, spaced
from mazo.documents.document import Document
from mazo.documents.passage import Passage
from mazo.documents.read_text import CELL, LINE, UNSCRIPTED
from mazo.text.html import escaped
from mazo.text.places import Span
from mazo.text.wrapping import changes

WIDEST_CONTEXT = 220
"""Characters of a long sentence that are shown on each side of the quote."""

_LEFT_OUT = " […] "
_FIRST_WORD = re.compile(r"\s*\S+\s+")


def passage_html(passage: Passage, quote: str = "") -> str:
    """Return the sentence of a passage, in the document's own words, the quoted ones in `<mark>`.

    `quote` is what the author wrote: it shows whether a hyphen at a line's end is a real one.
    """
    document = passage.document
    shown = _Shown(document, passage.sentences_span, quote)
    parts = [_trimmed(document, part) for part in passage.parts]
    start, end = shown.span
    first, last = parts[0].start, parts[-1].end
    before = shown.html(_cut_start(document.text, start, first), first)
    after = shown.html(last, _cut_end(document.text, last, end))
    marked = _LEFT_OUT.join(shown.html(*part, is_marked=True) for part in parts)
    left = "… " if _cut_start(document.text, start, first) > start else ""
    right = " …" if _cut_end(document.text, last, end) < end else ""
    return f"{left}{before}{marked}{after}{right}".strip()


def _cut_start(text: str, start: int, end: int) -> int:
    """Return where the shown text before the quote begins: at a word, if that text is long."""
    if end - start <= WIDEST_CONTEXT:
        return start
    word = _FIRST_WORD.match(text, end - WIDEST_CONTEXT, end)
    return word.end() if word else end - WIDEST_CONTEXT


def _cut_end(text: str, start: int, end: int) -> int:
    """Return where the shown text after the quote ends: at a word, if that text is long."""
    if end - start <= WIDEST_CONTEXT:
        return end
    return start + len(text[start : start + WIDEST_CONTEXT].rsplit(None, 1)[0])


def _trimmed(document: Document, part: Span) -> Span:
    """Return a part of a quote without spaces at its ends, and with formulas whole."""
    start, end = part
    words = document.text[start:end]
    start, end = end - len(words.lstrip()), start + len(words.rstrip())
    for look in document.looks_in(part):
        if look.kind == "math":
            start, end = min(start, look.start), max(end, look.end)
    return Span(start, end)


class _Shown:
    """A stretch of a document as HTML."""

    def __init__(self, document: Document, span: Span, quote: str) -> None:
        self.text = document.text
        self.span = span
        self.looks = document.looks_in(span)
        self.labels = dict(document.labels_in(span))
        self.changes = list(changes(self.text, *span, quote))

    def html(self, begin: int, stop: int, *, is_marked: bool = False) -> str:
        """Return the stretch from `begin` to `stop`, in `<mark>` if asked, but for labels."""
        pieces = _Pieces()
        for start, end in pairwise(self._points(begin, stop)):
            if start in self.labels:
                pieces.add((), f"{as_text(self.labels[start])}: ")
            if self.text[start] == CELL:
                pieces.add((), " · ")
                continue
            looks = dict.fromkeys(
                each.kind for each in self.looks if each.start <= start < each.end
            )
            tags = [*["mark"] * is_marked, *(look for look in looks if look != "math")]
            pieces.add(tuple(tags), self._words(start, end, tuple(looks)))
        return pieces.html()

    def _points(self, begin: int, stop: int) -> list[int]:
        """Return where from `begin` to `stop` something begins or ends."""
        points = {begin, stop, *self.labels}
        points.update(edge for look in self.looks for edge in look[:2])
        cell = self.text.find(CELL, begin, stop)
        while cell >= 0:
            points.update((cell, cell + 1))
            cell = self.text.find(CELL, cell + 1, stop)
        return sorted(point for point in points if begin <= point <= stop)

    def _words(self, start: int, end: int, looks: Sequence[str]) -> str:
        if "math" in looks:
            return _formula(self.text[start:end])
        shown, last = [], start
        for change in self.changes:
            if change.end <= start or change.start >= end:
                continue
            shown.append(as_text(self.text[last : change.start]))
            if change.start >= start:
                shown.append("<br>" if change.shown == LINE else change.shown)
            last = change.end
        words = "".join(shown) + as_text(self.text[last:end] if last < end else "")
        return words.translate(UNSCRIPTED) if "sup" in looks or "sub" in looks else words


class _Pieces:
    """HTML that is put together piece by piece, each piece in its tags."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._tags: tuple[str, ...] = ()

    def add(self, tags: tuple[str, ...], words: str) -> None:
        if not words:
            return
        pairs = enumerate(zip(self._tags, tags, strict=False))
        shorter = min(len(self._tags), len(tags))
        same = next((number for number, (one, other) in pairs if one != other), shorter)
        self._pieces += [f"</{tag}>" for tag in reversed(self._tags[same:])]
        self._pieces += [f"<{tag}>" for tag in tags[same:]]
        self._tags = tags
        self._pieces.append(words)

    def html(self) -> str:
        return "".join(self._pieces) + "".join(f"</{tag}>" for tag in reversed(self._tags))


def _formula(text: str) -> str:
    """Return a formula for MathJax; as text if it has a command that cards may not have."""
    shown = f"\\({escaped(' '.join(text.split()))}\\)"
    return spaced(shown) if is_formula(shown) else as_text(text)
