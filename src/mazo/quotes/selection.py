"""What quotes some words of a document, and no others.

Where they stand in several places, words before or behind tell them apart, or the section, or
their number.
"""

from collections.abc import Iterator, Sequence

from mazo.diagnostics import Text
from mazo.documents.document import Document
from mazo.errors import MazoError
from mazo.model.quote_selector import TextQuoteSelector
from mazo.quotes.chosen import chosen
from mazo.quotes.finder import Finder, Match
from mazo.quotes.sections import within
from mazo.text.edit import Value

NO_WORDS = Text("select some words of the text first")
ACROSS_HEADING = Text("these words are on both sides of a heading: select words of one section")
NOT_QUOTABLE = Text("these words cannot be quoted: select a few more, or a few less")

_MOST_WORDS = 8
"""Words before or behind a quote that may tell it apart."""


def selector_for(document: Document, start: int, end: int) -> TextQuoteSelector:
    """Return what quotes the words of a document from `start` up to `end`, and no others.

    Where they stand in several places, words before or behind tell them apart, or the section, or
    their number. Raise MazoError if they cannot be quoted.
    """
    start, end = whole_words(document, start, end)
    if document.heading_at(start) != document.heading_at(end - 1):
        raise MazoError(ACROSS_HEADING)
    exact = document.words(start, end)
    finder = Finder(document, [exact])
    found = finder.matches(exact)
    wanted = next((each for each in found if _overlaps(each, start, end)), None)
    if wanted is None:
        raise MazoError(NOT_QUOTABLE)
    for selector in _selectors(document, exact, wanted, found):
        if chosen(finder, found, selector) == (wanted,):
            return selector
    return TextQuoteSelector(exact, occurrence=found.index(wanted) + 1)


def quote_value(quote: TextQuoteSelector, document: str, expected: str) -> Value:
    """Return a quote as a file has it: a text if that is all, in the `expected` document."""
    parts: dict[str, Value] = {key: str(value) for key, value in quote._asdict().items() if value}
    if document and document != expected:
        parts["document"] = document
    return parts["exact"] if len(parts) == 1 else parts


def _overlaps(match: Match, start: int, end: int) -> bool:
    return match.span.start < end and start < match.span.end


def _selectors(
    document: Document, exact: str, wanted: Match, found: Sequence[Match]
) -> Iterator[TextQuoteSelector]:
    """Yield what may tell a match apart from the others, the shortest first."""
    yield TextQuoteSelector(exact)
    before = document.words(_paragraph_start(document, wanted.span.start), wanted.span.start)
    after = document.words(wanted.span.end, _paragraph_end(document, wanted.span.end))
    left, right = before.split()[-_MOST_WORDS:], after.split()[:_MOST_WORDS]
    for count in range(1, _MOST_WORDS + 1):
        prefix, suffix = " ".join(left[-count:]), " ".join(right[:count])
        if prefix:
            yield TextQuoteSelector(exact, prefix=prefix)
        if suffix:
            yield TextQuoteSelector(exact, suffix=suffix)
        if prefix and suffix:
            yield TextQuoteSelector(exact, prefix=prefix, suffix=suffix)
    heading = document.heading_at(wanted.span.start)
    if heading and heading.title:
        yield TextQuoteSelector(exact, section=heading.title)
        inside = [each for each in found if within(each, document.sections(heading.title))]
        if wanted in inside:
            number = inside.index(wanted) + 1
            yield TextQuoteSelector(exact, section=heading.title, occurrence=number)


def _paragraph_start(document: Document, offset: int) -> int:
    return document.text.rfind("\n", 0, offset) + 1


def _paragraph_end(document: Document, offset: int) -> int:
    end = document.text.find("\n", offset)
    return len(document.text) if end < 0 else end


def whole_words(document: Document, start: int, end: int) -> tuple[int, int]:
    """Return the span of whole words; of half a word at its ends all of it."""
    text = document.text
    start, end = max(start, 0), min(end, len(text))
    while start < end and not text[start].isalnum() and text[start] not in "«“\"'¿¡(":
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start >= end or not any(map(str.isalnum, text[start:end])):
        raise MazoError(NO_WORDS)
    while start > 0 and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end
