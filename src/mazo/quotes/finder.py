"""Every place of one document where a quote matches, by the rungs of the ladder.

1. as it is written, after typing and typography are evened out (`flow`);
2. in parts, where the quote leaves words out with `...`;
3. by its letters alone (`letters`), which the caller warns of.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from mazo.documents.document import Document
from mazo.text.flow import WayBack, flowed, readings
from mazo.text.places import Span
from mazo.text.search import is_bounded, occurrences

if TYPE_CHECKING:
    from mazo.text.letters import Letters

_ELLIPSIS = re.compile(r"[\[(]\s*(?:\.\.\.|…)\s*[\])]|\.\.\.|…")
_LETTERS_ONLY = -1
_LONG_LINE = 10_000
"""Characters of a line in which each quote is sought; a longer one is mapped once for all."""


class Match(NamedTuple):
    """A place where a quote matches: its parts in the document, and its span in a reading of it."""

    parts: tuple[Span, ...]
    reading: int
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Return the whole stretch of the document."""
        return Span(self.parts[0].start, self.parts[-1].end)


class Finder:
    """Finds quotes in one document; all that will be asked for are sought at once."""

    def __init__(self, document: Document, quotes: Iterable[str]) -> None:
        """Seek `quotes`, as their authors wrote them, in `document`."""
        self.document = document
        self._readings = {quote: readings(quote) for quote in quotes}
        wanted = [text for texts in self._readings.values() for text in texts]
        wanted += [part for text in wanted if "..." in text for part in parts(text)]
        self._found = [occurrences(wanted, flow.text) for flow in document.flows]
        self._back = [WayBack(flow) for flow in document.flows]

    def matches(self, quote: str) -> tuple[Match, ...]:
        """Return where `quote` stands as it is written, in the document's order."""
        texts = self._readings[quote]
        if len(self._found) == 1 and len(texts) == 1:
            return self._each(0, texts[0], quote)
        matches = {
            match.parts: match
            for number in range(len(self._found))
            for text in texts
            for match in self._each(number, text, quote)
        }
        return tuple(sorted(matches.values()))

    def _each(self, number: int, text: str, quote: str) -> tuple[Match, ...]:
        starts = self._found[number][text]
        if len(starts) == 1 and (found := self._as_written(number, starts[0], quote)):
            return (Match((found,), number, starts[0], starts[0] + len(text)),)
        return tuple([self._match(number, (start,), (text,)) for start in starts])

    def _as_written(self, number: int, start: int, quote: str) -> Span | None:
        """Return where `quote` stands letter by letter on the line that flowed into `start`.

        So stand most quotes, and the words of their lines need no mapping then. It is sought on
        that one line, and not on an endless one, lest many quotes take the square of their number.
        """
        begin, end = self._back[number].line(start)
        if end - begin > _LONG_LINE:
            return None
        text = self.document.text
        found = text.find(quote, begin, end)
        if found < 0 or not is_bounded(text, found, found + len(quote)):
            return None
        return Span(found, found + len(quote))

    def elided(self, pieces: Sequence[str]) -> tuple[Match, ...]:
        """Return where the parts of a quote follow one another, each time the shortest stretch."""
        by_end: dict[int, Match] = {}
        for number, found in enumerate(self._found):
            for start in found[pieces[0]]:
                if starts := _following(found, pieces, start):
                    match = self._match(number, starts, pieces)
                    by_end[match.span.end] = match  # a later beginning is a shorter stretch
        return tuple(by_end[end] for end in sorted(by_end))

    def has(self, part: str) -> Span | None:
        """Return where a part of a quote first stands in the document."""
        text = flowed(part)
        for number, found in enumerate(self._found):
            if starts := found[text]:
                return self._match(number, starts[:1], (text,)).span
        return None

    def by_letters(self, quote: str) -> tuple[Match, ...]:
        """Return where `quote` stands by its letters alone."""
        spans = self._letters.spans(quote)
        return tuple(Match((Span(*span),), _LETTERS_ONLY, *span) for span in spans)

    def has_context(self, match: Match, prefix: str, suffix: str) -> bool:
        """Tell whether `match` stands just after `prefix` and just before `suffix`."""
        if match.reading == _LETTERS_ONLY:
            text, before, after = self.document.text, prefix, suffix
        else:
            text, before, after = (
                self.document.flows[match.reading].text,
                flowed(prefix),
                flowed(suffix),
            )
        left = text[max(match.start - len(before) - 1, 0) : match.start].rstrip()
        right = text[match.end : match.end + len(after) + 1].lstrip()
        return left.endswith(before) and right.startswith(after)

    @cached_property
    def _letters(self) -> "Letters":
        from mazo.text.letters import Letters  # noqa: PLC0415  # only after a miss

        return Letters(self.document.text)

    def _match(self, number: int, starts: Sequence[int], pieces: Sequence[str]) -> Match:
        back = self._back[number]
        spans = [
            Span(*back.origin(at, at + len(piece)))
            for at, piece in zip(starts, pieces, strict=True)
        ]
        return Match(tuple(spans), number, starts[0], starts[-1] + len(pieces[-1]))


def parts(text: str) -> tuple[str, ...]:
    """Return the parts of a quote that its ellipses leave, flowed; none if it has no ellipsis."""
    spans = part_spans(text)
    whole = len(spans) == 1 and spans[0] == (0, len(text))
    return () if whole else tuple(filter(None, (flowed(text[slice(*span)]) for span in spans)))


def part_spans(text: str) -> tuple[Span, ...]:
    """Return the spans of the parts that ellipses leave of a quote, as it is written."""
    spans, start = [], 0
    for ellipsis in (*_ELLIPSIS.finditer(text), None):
        end = ellipsis.start() if ellipsis else len(text)
        if text[start:end].strip():
            spans.append(Span(start, end))
        start = ellipsis.end() if ellipsis else end
    return tuple(spans)


def _following(
    found: Mapping[str, list[int]], pieces: Sequence[str], start: int
) -> tuple[int, ...]:
    """Return where the pieces stand one after another from `start` on; else nothing."""
    starts = [start]
    for before, piece in pairwise(pieces):
        places = found[piece]
        following = bisect_left(places, starts[-1] + len(before))
        if following == len(places):
            return ()
        starts.append(places[following])
    return tuple(starts)
