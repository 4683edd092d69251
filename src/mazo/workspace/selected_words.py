"""What words that somebody selects in a document make of a card: its quote, its type, its date."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mazo.dates.edtf import HistoricalDate, parse
from mazo.dates.match import Mention
from mazo.dates.mentions import mentions
from mazo.diagnostics import Text
from mazo.documents.document import Document
from mazo.errors import MazoError
from mazo.languages.connectives import connectives
from mazo.model.quote_selector import TextQuoteSelector
from mazo.quotes.chosen import chosen
from mazo.quotes.finder import Finder, Match
from mazo.quotes.sections import within
from mazo.schema.card_file import Kind
from mazo.text.comparison import spaced
from mazo.text.edit import Value
from mazo.text.places import Span

NO_WORDS = Text("select some words of the text first")
ACROSS_HEADING = Text("these words are on both sides of a heading: select words of one section")
NOT_QUOTABLE = Text("these words cannot be quoted: select a few more, or a few less")

_MOST_WORDS = 8
"""Words before or behind a quote that may tell it apart."""


class Suggestion(NamedTuple):
    """What a card of some selected words may be; its question and its answer are left open.

    `section` is the heading that the words stand under; `date` is EDTF, empty where they name none.
    """

    kind: Kind
    quote: TextQuoteSelector
    document: str
    section: str
    date: str


def suggestion(document: Document, start: int, end: int) -> Suggestion:
    """Return what the words of a document from `start` up to `end` suggest.

    Raise MazoError if they cannot be quoted.
    """
    start, end = _trimmed(document, start, end)
    quote = selector_for(document, start, end)
    heading = document.heading_at(start)
    date = _date(document, start, end)
    title = heading.title if heading else ""
    return Suggestion(_kind(document, start, end, date), quote, document.entry.id, title, date)


def selector_for(document: Document, start: int, end: int) -> TextQuoteSelector:
    """Return what quotes the words of a document from `start` up to `end`, and no others.

    Where they stand in several places, words before or behind tell them apart, or the section, or
    their number. Raise MazoError if they cannot be quoted.
    """
    start, end = _trimmed(document, start, end)
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


def quoted_span(document: Document, selector: TextQuoteSelector) -> Span | None:
    """Return the words of a document that a selector chooses; None if it chooses none, or more."""
    finder = Finder(document, [selector.exact])
    found = finder.matches(selector.exact)
    left = chosen(finder, found, selector)
    return left[0].span if len(left) == 1 else None


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


def _trimmed(document: Document, start: int, end: int) -> tuple[int, int]:
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


def _kind(document: Document, start: int, end: int, date: str) -> Kind:
    """Return the type of card that some words suggest: a date first, then what came of what."""
    if date:
        return "date"
    said = f" {' '.join(spaced(document.text[start:end]).split())} "
    known = connectives(document.language)
    if any(f" {each} " in said for each in known.causes):
        return "cause"
    return "consequence" if any(f" {each} " in said for each in known.consequences) else "fact"


def _date(document: Document, start: int, end: int) -> str:
    """Return the one date that some words name, in EDTF; the document's year where it has none."""
    named = [
        each for each in mentions(document.text[start:end], document.language) if _is_plain(each)
    ]
    if not named or len({_edtf(each, document) for each in named}) > 1:
        return ""
    date = _edtf(named[0], document)
    return date if isinstance(parse(date), HistoricalDate) else ""


def _is_plain(mention: Mention) -> bool:
    is_bare = mention.is_weak and mention.month is None
    return not (mention.relation or is_bare or mention.is_either_order or mention.is_doubtful)


def _edtf(mention: Mention, document: Document) -> str:
    """Return a mention in EDTF, as finely as it is given; an empty text if it has no year."""
    year = mention.year
    given = document.entry.date
    if year is None and mention.short is not None:
        century = given.bounds[0][0] // 100 if given and given.start else 19
        year = century * 100 + mention.short
    if year is None and given and given.start and (mention.month or mention.season):
        year = given.bounds[0][0]
    if year is None:
        return ""
    written = f"{year:04d}" if year >= 0 else f"-{-year:04d}"
    if mention.season:
        return f"{written}-{mention.season}"
    if mention.month:
        day = f"-{mention.days[0]:02d}" if len(mention.days) == 1 else ""
        written = f"{written}-{mention.month:02d}{day}"
    return f"{written}~" if mention.is_about else written
