"""What an author is told of a quote that the document does not have.

The report points at the first word that differs, in the author's file and in the
document, and offers the document's own words to paste.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from mazo.diagnostics import Diagnostic, Phrase, Related
from mazo.document import Document
from mazo.finder import Finder
from mazo.model import Note, Quote
from mazo.rules import quotes as rules
from mazo.selectors import Span
from mazo.text import Place
from mazo.tree import quoted

_TOKEN = re.compile(r"\S+")


def not_found(
    note: Note, quote: Quote, document: Document, documents: Mapping[str, Document]
) -> Diagnostic:
    """Return the report on a quote that `document` does not have."""
    place = Place(note.topic.file, quote.node.start, quote.node.end)
    exact, title = quote.selector.exact, document.entry.title
    for name, each in documents.items():
        if each is not document and Finder(each, [exact]).matches(exact):
            help_ = Phrase(rules.OTHER_DOCUMENT, {"other": name})
            return rules.QUOTE_NOT_FOUND.at(place, document=title, help=help_)
    difference = document.index.compare(exact)
    if difference is None:
        return rules.QUOTE_NOT_FOUND.at(place, document=title)
    stretch = document.clipped(difference.stretch)
    other = difference.other or Span(stretch.end - 1, stretch.end)
    found = Related(
        document.place(other),
        rules.QUOTE_NOT_FOUND.related if difference.other else rules.GOES_ON,
        {"found": document.words(*other)},
    )
    return rules.QUOTE_NOT_FOUND.at(
        own_place(place, exact, difference.own),
        document=title,
        related=[found],
        help=Phrase(rules.PASTE, {"passage": _to_paste(document, stretch)}),
    )


def differs(note: Note, quote: Quote, document: Document, span: Span) -> Diagnostic:
    """Return the warning about a quote that matches by its letters alone."""
    place = Place(note.topic.file, quote.node.start, quote.node.end)
    exact = quote.selector.exact
    own, other = None, span
    theirs = _TOKEN.finditer(document.text, *span)
    for mine, their in zip(_TOKEN.finditer(exact), theirs, strict=False):
        if mine[0] != document.words(*their.span()):
            own, other = Span(*mine.span()), Span(*their.span())
            break
    return rules.QUOTE_FOLDED.at(
        own_place(place, exact, own),
        passage=_to_paste(document, span),
        related=[document.place(other)],
        found=document.words(*other),
        note=note.id,
    )


def own_place(place: Place, text: str, span: Span | None) -> Place:
    """Return where a span of a YAML value stands in the author's file.

    Folded and quoted in YAML, a text keeps its words in their order; where escapes make
    that untrue, the whole value is returned.
    """
    if span is None:
        return place
    tokens = list(_TOKEN.finditer(place.file.text, place.start, place.end))
    skipped = len(tokens) - len(text.split())  # 1 for the sign of a block: `>-`
    before, last = len(text[: span.start].split()), len(text[: span.end].split()) - 1
    if text[: span.start] and not text[span.start - 1].isspace():
        before -= 1
    if skipped not in (0, 1) or last + skipped >= len(tokens):
        return place
    wanted = text[span.start : span.end].split()
    start = tokens[before + skipped][0].find(wanted[0])
    end = tokens[last + skipped][0].rfind(wanted[-1])
    if start < 0 or end < 0:
        return place
    return Place(
        place.file,
        tokens[before + skipped].start() + start,
        tokens[last + skipped].start() + end + len(wanted[-1]),
    )


def _to_paste(document: Document, span: Span) -> str:
    return quoted(document.words(*span))
