"""The passage of a note as its card shows it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import islice, pairwise

from mazo.content.gate import as_text, is_formula, spaced
from mazo.documents.document import Document
from mazo.documents.passage import Passage
from mazo.documents.read_text import CELL, LINE, UNSCRIPTED
from mazo.text.html import escaped
from mazo.text.patterns import lazy
from mazo.text.places import Span
from mazo.text.wrapping import changes

NEAR = 12
"""Words that are shown on each side of the quote; the rest of its sentence unfolds."""
NEARER, LESS_NEAR = 6, 18
"""How many they may be, so as to begin or end with a clause, or to leave no few words out."""
_ENOUGH = LESS_NEAR + 1
"""Words on one side that are looked at: there may be more of them than are shown."""
NEAREST = 110
"""Characters that they are at most, as in languages without spaces between words."""
WIDEST_CONTEXT = 600
"""Characters of a long sentence that unfold on each side of the quote."""

LEFT_OUT = " […] "
"""What stands between the parts of a quote that leaves words out."""
_WORD = lazy(r"\S+")
_CLAUSE_ENDS = (",", ";", ":", ")", "—", "–", "、", "，", "；")


def passage_html(passage: Passage, quote: str = "") -> str:
    """Return the sentence of a passage, in the document's own words, the quoted ones in `<mark>`.

    Words that stand far from the quote are folded up. `quote` is what the author wrote: it shows
    whether a hyphen at a line's end is a real one.
    """
    shown = _Shown(passage.document, passage.sentences_span, quote)
    parts = [shown.trimmed(part) for part in passage.parts]
    first, last = parts[0].start, parts[-1].end
    near, widest = _near(shown, first, last), _widest(shown, first, last)
    marked = LEFT_OUT.join(shown.html(*part, is_marked=True) for part in parts)
    before = _folded(shown.html(widest.start, near.start)) + shown.html(near.start, first)
    after = shown.html(last, near.end) + _folded(shown.html(near.end, widest.end))
    left = "… " if widest.start > shown.span.start else ""
    right = " …" if widest.end < shown.span.end else ""
    return f"{left}{before}{marked}{after}{right}".strip()


def _folded(html: str) -> str:
    """Return HTML that the learner may unfold."""
    return f"<details><summary></summary>{html}</details>" if html.strip() else html


def _near(shown: _Shown, first: int, last: int) -> Span:
    """Return the span of the words that are shown at once, on both sides of a quote."""
    text, (start, end) = shown.text, shown.span
    if _is_near(text[start:first]) and _is_near(text[last:end]):
        return shown.widened(shown.span)  # as most
    before = [each.span() for each in _WORD.finditer(text, start, first)][: -_ENOUGH - 1 : -1]
    after = [each.span() for each in islice(_WORD.finditer(text, last, end), _ENOUGH)]
    far = _far(
        [first - word[0] for word in before],
        lambda index: index + 1 == len(before) or _ends_clause(text, before[index + 1]),
    )
    start = start if far is None else first - far
    far = _far([word[1] - last for word in after], lambda index: _ends_clause(text, after[index]))
    return shown.widened(Span(start, end if far is None else last + far))


def _is_near(text: str) -> bool:
    """Return whether all words on one side of a quote are shown."""
    return len(text) <= NEAREST and len(text.split()) <= LESS_NEAR


def _widest(shown: _Shown, first: int, last: int) -> Span:
    """Return the span of the sentence, of whole words if it is very long."""
    text, (start, end) = shown.text, shown.span
    if first - start > WIDEST_CONTEXT:
        start = first - len(text[first - WIDEST_CONTEXT : first].split(None, 1)[-1])
    if end - last > WIDEST_CONTEXT:
        end = last + len(text[last : last + WIDEST_CONTEXT].rsplit(None, 1)[0])
    return shown.widened(Span(start, end))


def _far(distances: Sequence[int], is_clause: Callable[[int], bool]) -> int | None:
    """Return how far from the quote words are shown on one side; None for all of them.

    Words, of which `_ENOUGH` will do, are given by the distances to their far ends, and by what
    says whether a clause begins or ends with one.
    """
    near = bisect_right(distances, NEAREST)
    if near == len(distances) <= LESS_NEAR:
        return None
    for index in range(min(near, LESS_NEAR) - 1, NEARER - 1, -1):
        if is_clause(index):
            return distances[index]
    return distances[min(near, NEAR) - 1] if near else NEAREST


def _ends_clause(text: str, word: tuple[int, int]) -> bool:
    return text.endswith(_CLAUSE_ENDS, *word)


class _Shown:
    """A stretch of a document as HTML."""

    def __init__(self, document: Document, span: Span, quote: str) -> None:
        self.text = document.text
        self.span = span
        self.looks = document.looks_in(span)
        self.labels = dict(document.labels_in(span))
        self.changes = list(changes(self.text, *span, quote))
        self.is_plain = not self.looks and not self.labels and self.text.find(CELL, *span) < 0

    def trimmed(self, part: Span) -> Span:
        """Return a part of a quote without spaces at its ends, and with formulas whole."""
        start, end = part
        words = self.text[start:end]
        start, end = end - len(words.lstrip()), start + len(words.rstrip())
        for look in self.looks:
            if look.kind == "math" and look.start < part.end and look.end > part.start:
                start, end = min(start, look.start), max(end, look.end)
        return Span(start, end)

    def widened(self, span: Span) -> Span:
        """Return a span with formulas whole."""
        start, end = span
        for look in self.looks:
            if look.kind == "math":
                start = min(start, look.start) if look.start < start < look.end else start
                end = max(end, look.end) if look.start < end < look.end else end
        return Span(start, end)

    def html(self, begin: int, stop: int, *, is_marked: bool = False) -> str:
        """Return the stretch from `begin` to `stop`, in `<mark>` if asked, but for labels."""
        if begin == stop:
            return ""  # nothing unfolds, or the quote is the sentence
        if self.is_plain:  # as most: a third of the time
            words = self._words(begin, stop, ())
            return f"<mark>{words}</mark>" if is_marked and words else words
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
        if not (self.changes or looks):
            return as_text(self.text[start:end])
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
