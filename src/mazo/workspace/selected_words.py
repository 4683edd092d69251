"""What words that somebody selects in a document make of a card: its quote, its type, its date."""

from typing import NamedTuple

from mazo.dates.edtf import HistoricalDate, parse
from mazo.dates.match import Mention
from mazo.dates.mentions import mentions
from mazo.documents.document import Document
from mazo.languages.connectives import connectives
from mazo.model.quote_selector import TextQuoteSelector
from mazo.quotes.chosen import chosen
from mazo.quotes.finder import Finder
from mazo.quotes.selection import selector_for, whole_words
from mazo.schema.card_file import Kind
from mazo.text.comparison import spaced
from mazo.text.places import Span


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
    start, end = whole_words(document, start, end)
    quote = selector_for(document, start, end)
    heading = document.heading_at(start)
    date = _date(document, start, end)
    title = heading.title if heading else ""
    return Suggestion(_kind(document, start, end, date), quote, document.entry.id, title, date)


def quoted_span(document: Document, selector: TextQuoteSelector) -> Span | None:
    """Return the words of a document that a selector chooses; None if it chooses none, or more."""
    finder = Finder(document, [selector.exact])
    found = finder.matches(selector.exact)
    left = chosen(finder, found, selector)
    return left[0].span if len(left) == 1 else None


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
