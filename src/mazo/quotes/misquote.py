"""What is reported of a quote that the document does not have.

The report points at the first word that differs, in the author's file and in the
document, and offers the document's own words to paste.
"""

from mazo.diagnostics import Diagnostic, Phrase, Related
from mazo.documents.document import Document
from mazo.model.note import Note, Quote
from mazo.quotes import rules
from mazo.quotes.elsewhere import Elsewhere
from mazo.quotes.finder import Finder, part_spans, parts
from mazo.text.edit import put
from mazo.text.patterns import lazy
from mazo.text.places import Place, Span
from mazo.text.similarity import Difference
from mazo.yamlfiles.tree import quoted

_TOKEN = lazy(r"\S+")


def not_found(quote: Quote, finder: Finder, elsewhere: Elsewhere) -> Diagnostic:
    """Return the report on a quote that the document of `finder` does not have."""
    place, document = quote.place, finder.document
    if name := elsewhere.other(quote.selector.exact, document):
        help_ = Phrase(rules.OTHER_DOCUMENT, {"other": name})
        return rules.QUOTE_NOT_FOUND.at(place, document=document.entry.title, help=help_)
    if parts(quote.selector.exact):
        return _part_not_found(place, quote.selector.exact, finder)
    return _nearest(place, quote.selector.exact, document)


def _nearest(place: Place, exact: str, document: Document) -> Diagnostic:
    """Report where the passage most like a quote first differs from it."""
    title, difference = document.entry.title, document.index.compare(exact)
    if difference is None:
        return rules.QUOTE_NOT_FOUND.at(place, document=title)
    stretch = document.clipped(difference.stretch)
    return rules.QUOTE_NOT_FOUND.at(
        own_place(place, exact, difference.own),
        fix=put(place, document.words(*stretch)),
        document=title,
        related=[_found(document, difference, stretch)],
        help=Phrase(rules.PASTE, {"passage": _to_paste(document, stretch)}),
    )


def _part_not_found(place: Place, exact: str, finder: Finder) -> Diagnostic:
    """Report the first part of an elided quote that is not there; or that their order is wrong."""
    document = finder.document
    spans = part_spans(exact)
    found = [finder.has(exact[slice(*span)]) for span in spans]
    for span, there in zip(spans, found, strict=True):
        if there is None:
            return _nearest_part(place, exact, span, document)
    related = [
        Related(document.place(there), rules.STANDS_HERE, {"part": exact[slice(*span)].strip()})
        for span, there in zip(spans, found, strict=True)
        if there
    ]
    return rules.QUOTE_NOT_FOUND.at(
        place, document=document.entry.title, related=related, help=rules.OTHER_ORDER
    )


def _nearest_part(place: Place, exact: str, span: Span, document: Document) -> Diagnostic:
    part, title = exact[slice(*span)], document.entry.title
    difference = document.index.compare(part)
    if difference is None:
        help_ = Phrase(rules.NO_PART, {"part": part.strip()})
        own = own_place(place, exact, span)
        return rules.QUOTE_NOT_FOUND.at(own, document=title, help=help_)
    stretch = document.clipped(difference.stretch)
    start, end = difference.own or (0, len(part))
    values = {"part": part.strip(), "passage": _to_paste(document, stretch)}
    return rules.QUOTE_NOT_FOUND.at(
        own_place(place, exact, Span(span.start + start, span.start + end)),
        document=title,
        related=[_found(document, difference, stretch)],
        help=Phrase(rules.PASTE_PART, values),
    )


def _found(document: Document, difference: Difference, stretch: Span) -> Related:
    """Return what the document has where a quote first differs."""
    other = difference.other or Span(stretch.end - 1, stretch.end)
    text = rules.QUOTE_NOT_FOUND.related if difference.other else rules.GOES_ON
    return Related(document.place(other), text, {"found": document.words(*other)})


def differs(note: Note, quote: Quote, document: Document, span: Span) -> Diagnostic:
    """Return the warning about a quote that matches by its letters alone."""
    place = quote.place
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
        fix=put(place, document.words(*span), is_certain=True),
        related=[document.place(other)],
        found=document.words(*other),
        note=note.id,
    )


def own_place(place: Place, text: str, span: Span | None) -> Place:
    """Return the place of a span of a YAML value in the author's file.

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
