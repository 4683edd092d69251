"""Every place of one document where a quote matches, from exact matches to looser ones.

1. as it is read, after typing and typography are evened out (`flow`);
2. as it stands in the file, markup and all, or as its own markup reads;
3. in parts, where the quote leaves words out with `...`;
4. by its letters alone (`letters`), which the caller warns of.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from mazo.documents.document import Document
from mazo.text.flow import Variant, WayBack, flowed, variants
from mazo.text.patterns import lazy
from mazo.text.places import Span
from mazo.text.search import is_bounded, occurrences

if TYPE_CHECKING:
    from mazo.text.letters import Letters

_ELLIPSIS = lazy(r"[\[(]\s*(?:\.\.\.|…)\s*[\])]|\.\.\.|…")
_WORD = lazy(r"\w+")
_ROOM = 2
"""How much longer words may be in a document, with its signs."""
_LONG_LINE = 10_000
"""Characters of a line in which each quote is looked for; a longer line is mapped once."""


class Match(NamedTuple):
    """A place where a quote matches: its parts in the document.

    `start` and `end` are its span in the flowed form, or where it matches `by_letters` in the text.
    """

    parts: tuple[Span, ...]
    start: int
    end: int
    by_letters: bool = False

    @property
    def span(self) -> Span:
        """Return the whole stretch of the document."""
        return Span(self.parts[0].start, self.parts[-1].end)


class Finder:
    """Finds quotes in one document; all of them are looked for at once."""

    def __init__(self, document: Document, quotes: Iterable[str]) -> None:
        """Look for `quotes`, as their authors wrote them, in `document`."""
        self.document = document
        self._variants: dict[str, tuple[Variant, ...]] = {}
        flow = document.flow
        for quote in quotes:
            for each in (quote, *(parts(quote) if "..." in quote or "…" in quote else ())):
                self._variants[each] = variants(each, flow)
        wanted = (variant.text for each in self._variants.values() for variant in each)
        self._found = occurrences(wanted, flow.text)
        self._back = WayBack(flow)

    def matches(self, quote: str) -> tuple[Match, ...]:
        """Return the places of `quote` as it is written, in the document's order."""
        spans = self._spans(quote)
        if len(spans) == 1 and (found := self._as_written(spans[0][0], quote)):
            return (Match((found,), *spans[0]),)
        return tuple([self._match((span,)) for span in spans])

    def _spans(self, quote: str) -> Sequence[tuple[int, int]]:
        """Return the spans in the flowed form of a quote, or of a part of one."""
        found = self._variants[quote]
        if len(found) == 1:
            text = found[0].text
            return [(start, start + len(text)) for start in self._found[text]]
        joints = self.document.flow.joints
        spans = {
            (start, start + len(variant.text))
            for variant in found
            for start in self._found[variant.text]
            if all(start + joint in joints for joint in variant.joints)
        }
        return sorted(spans)

    def _as_written(self, start: int, quote: str) -> Span | None:
        """Return the span of `quote`, letter by letter, on the line that flowed into `start`.

        Most quotes are found so, and the words of their lines then need no mapping. Only that one
        line is searched, and no very long one, or time would grow with the square of the quotes.
        """
        begin, end = self._back.line(start)
        if end - begin > _LONG_LINE:
            return None
        text = self.document.text
        found = text.find(quote, begin, end)
        if found < 0 or not is_bounded(text, found, found + len(quote)):
            return None
        return Span(found, found + len(quote))

    def in_file(self, quote: str) -> tuple[Match, ...]:
        """Return the places of a quote in the file, letter by letter, with its markup."""
        from mazo.quotes.markup import in_file  # noqa: PLC0415  # only after a miss

        spans = in_file(quote, self.document)
        return tuple([Match((span,), *span, by_letters=True) for span in spans])

    def without_markup(self, quote: str) -> tuple[Match, ...]:
        """Return the places of a quote that was copied from the file, without its markup."""
        from mazo.quotes.markup import as_read  # noqa: PLC0415  # only after a miss

        for text in as_read(quote, self.document):
            finder = Finder(self.document, [text])
            if found := finder.matches(text) or finder.elided(parts(text)):
                return found
        return ()

    def elided(self, pieces: Sequence[str]) -> tuple[Match, ...]:
        """Return where the parts of a quote follow one another, each time the shortest stretch."""
        by_end: dict[int, Match] = {}
        found = [self._spans(piece) for piece in pieces]
        for span in found[0] if found else ():
            if spans := _following(span, found[1:]):
                match = self._match(spans)
                by_end[match.span.end] = match  # a later beginning is a shorter stretch
        return tuple(by_end[end] for end in sorted(by_end))

    def has(self, part: str) -> Span | None:
        """Return the first place of a part of a quote in the document."""
        spans = self._spans(flowed(part))
        return self._match(spans[:1]).span if spans else None

    def by_letters(self, quote: str) -> tuple[Match, ...]:
        """Return the places where `quote` matches by its letters alone."""
        spans = self._letters.spans(quote)
        return tuple(Match((Span(*span),), *span, by_letters=True) for span in spans)

    def has_context(self, match: Match, prefix: str, suffix: str) -> bool:
        """Return whether `match` is just after `prefix` and just before `suffix`."""
        if match.by_letters:
            text, before, after = self.document.text, prefix, suffix
        else:
            text, before, after = self.document.flow.text, flowed(prefix), flowed(suffix)
        left = text[max(match.start - len(before) - 1, 0) : match.start].rstrip()
        right = text[match.end : match.end + len(after) + 1].lstrip()
        return left.endswith(before) and right.startswith(after)

    def has_words_beside(self, match: Match, prefix: str, suffix: str) -> bool:
        """Return whether the words of `prefix` and `suffix` are beside `match`."""
        text = self.document.text if match.by_letters else self.document.flow.text
        left = text[max(match.start - _ROOM * len(prefix), 0) : match.start]
        right = text[match.end : match.end + _ROOM * len(suffix)]
        is_before = _unsigned(left).endswith(_unsigned(prefix))
        return is_before and _unsigned(right).startswith(_unsigned(suffix))

    @cached_property
    def _letters(self) -> "Letters":
        from mazo.text.letters import Letters  # noqa: PLC0415  # only after a miss

        return Letters(self.document.text)

    def _match(self, spans: Sequence[tuple[int, int]]) -> Match:
        found = tuple(Span(*self._back.origin(start, end)) for start, end in spans)
        return Match(found, spans[0][0], spans[-1][1])


def _unsigned(text: str) -> str:
    """Return the words of a text without its signs, with a space between two."""
    return " ".join(_WORD.findall(text))


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
    first: tuple[int, int], others: Sequence[Sequence[tuple[int, int]]]
) -> Sequence[tuple[int, int]]:
    """Return the spans of the parts, one after another; none if one is missing."""
    spans = [first]
    for places in others:
        following = bisect_left(places, (spans[-1][1], 0))
        if following == len(places):
            return ()
        spans.append(places[following])
    return spans
