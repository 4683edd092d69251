r"""A document as its reader sees it, with the place in the file of every character.

Blocks (a paragraph, a heading, an item of a list, a row of a table, a footnote) stand an empty
line apart. Inside a block `\n` is a line end of the file, which a reader sees as a space;
`LINE` is one that a reader sees, and `CELL` stands between the cells of a row.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Literal, NamedTuple, TypeAlias, get_args

from mazo.text.invisible import seen
from mazo.text.places import Span

BLOCK, LINE, CELL = "\n\n", "\u2028", "\t"

LookKind: TypeAlias = Literal["em", "strong", "s", "sup", "sub", "math"]
LOOK_KINDS: dict[str, LookKind] = {kind: kind for kind in get_args(LookKind)}


UNSCRIPTED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻₀₁₂₃₄₅₆₇₈₉₊₋", "0123456789+-" * 2)
"""From raised and lowered digits to plain ones."""


class Heading(NamedTuple):
    """A heading: its level from 1 (the highest), its words, and their span in what is read."""

    level: int
    title: str
    span: Span


class Look(NamedTuple):
    """A stretch with a look of its own: emphasised, struck out, raised, lowered, or a formula."""

    start: int
    end: int
    kind: LookKind


class Label(NamedTuple):
    """The words of a table's header that belong to the cell that begins at `at`."""

    at: int
    text: str


class Places:
    r"""Where in the file each run of what is read stands.

    A run as long as its span in the file has the same characters, one by one; any other (`&amp;`)
    comes from its whole span. `line_ends` are the places in the file's normal form, whose line ends
    are `\n`, where two characters became one: spans of runs are those of this form.
    """

    __slots__ = ("_by_origin", "length", "line_ends", "origins", "starts")

    def __init__(
        self,
        starts: list[int],
        origins: list[tuple[int, int]],
        length: int,
        line_ends: Sequence[int] = (),
    ) -> None:
        """Take where runs begin in what is read, their spans, and the length of all."""
        self.starts = starts
        self.origins = origins
        self.length = length
        self.line_ends = line_ends
        self._by_origin: list[tuple[int, int, int]] = []

    def origin(self, at: int) -> tuple[int, int]:
        """Return the span in the file of the character at `at`."""
        run = bisect_right(self.starts, at) - 1
        if run < 0:
            return 0, 0
        start, end = self.origins[run]
        if end - start == self.end_of(run) - self.starts[run]:
            start += at - self.starts[run]
            end = start + 1
        if not self.line_ends:
            return start, end
        ends = self.line_ends
        return start + bisect_left(ends, start), end + bisect_left(ends, end)

    def end_of(self, run: int) -> int:
        """Return where a run ends in what is read."""
        return self.starts[run + 1] if run + 1 < len(self.starts) else self.length

    def read(self, start: int, end: int) -> Span | None:
        """Return the span of what is read that comes from `start` to `end` of the file."""
        if not self._by_origin:
            runs = ((*span, run) for run, span in enumerate(self.origins) if span[0] < span[1])
            self._by_origin = sorted(runs)
        if self.line_ends:
            ends = [at + number for number, at in enumerate(self.line_ends)]
            start, end = start - bisect_left(ends, start), end - bisect_left(ends, end)
        first = max(bisect_right(self._by_origin, (start, -1, -1)) - 1, 0)
        last = bisect_left(self._by_origin, (end, -1, -1))
        spans = [
            self._read(run, max(start, begin), min(end, stop))
            for begin, stop, run in self._by_origin[first:last]
            if begin < end and start < stop
        ]
        if not spans:
            return None
        begin, stop = spans[0]  # and what follows it: a note that stood in the text is read later
        for start, end in spans[1:]:
            if begin <= start <= stop + len(BLOCK):
                stop = max(stop, end)
        return Span(begin, stop)

    def _read(self, run: int, start: int, end: int) -> tuple[int, int]:
        begin, stop = self.origins[run]
        own, after = self.starts[run], self.end_of(run)
        if stop - begin != after - own:
            return own, after
        return own + start - begin, own + end - begin


class ReadText(NamedTuple):
    """What is read of a document.

    `asides` are code and descriptions of pictures: they can be quoted, but are no sentences of it.
    """

    text: str
    headings: tuple[Heading, ...]
    looks: tuple[Look, ...]
    labels: tuple[Label, ...]
    places: Places
    asides: tuple[Span, ...] = ()

    def without(self, spans: Sequence[tuple[int, int]]) -> ReadText:
        """Return what is left when `spans`, which follow one another, are removed."""
        if not spans:
            return self
        cut = _Cut(spans, len(self.text))
        text = "".join([self.text[start:end] for start, end in cut.kept])
        starts, origins = cut.runs(self.places)
        looks = (Look(cut.moved(a), cut.moved(b), kind) for a, b, kind in self.looks)
        headings = (
            heading(level, text, cut.moved(start), cut.moved(end))
            for level, _, (start, end) in self.headings
        )
        return ReadText(
            text,
            tuple(each for each in headings if each.title),
            tuple(look for look in looks if look.start < look.end),
            tuple(Label(cut.moved(at), words) for at, words in self.labels),
            Places(starts, origins, len(text), self.places.line_ends),
            tuple(Span(cut.moved(start), cut.moved(end)) for start, end in self.asides),
        )


def heading(level: int, text: str, start: int, end: int) -> Heading:
    """Return the heading whose words are from `start` to `end` of `text`."""
    return Heading(level, title_of(text[start:end]), Span(start, end))


def title_of(text: str) -> str:
    """Return the words of a heading, on one line."""
    return " ".join(seen(text).split())


class _Cut:
    """Stretches taken out of a text: what is kept, and where an offset is then."""

    def __init__(self, spans: Sequence[tuple[int, int]], length: int) -> None:
        edges = [0, *(edge for span in spans for edge in span), length]
        self.kept = [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]
        self._starts = [start for start, _ in self.kept]
        self._moved = [0]
        for start, end in self.kept:
            self._moved.append(self._moved[-1] + end - start)

    def moved(self, offset: int) -> int:
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return 0
        start, end = self.kept[index]
        return self._moved[index] + min(offset, end) - start

    def runs(self, places: Places) -> tuple[list[int], list[tuple[int, int]]]:
        """Return the runs of what is kept: where each begins now, and its span in the file."""
        starts, origins = [], []
        ends = [*places.starts[1:], places.length]
        run = 0
        for index, (start, end) in enumerate(self.kept):
            while run < len(ends) and ends[run] <= start:
                run += 1
            at = run
            while at < len(ends) and places.starts[at] < end:
                begin, stop = max(places.starts[at], start), min(ends[at], end)
                origin = places.origins[at]
                if origin[1] - origin[0] == ends[at] - places.starts[at]:
                    shift = origin[0] - places.starts[at]
                    origin = begin + shift, stop + shift
                starts.append(self._moved[index] + begin - start)
                origins.append(origin)
                at += 1
        return starts, origins
