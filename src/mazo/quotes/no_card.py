"""The words of documents that need no card: where they are."""

from collections.abc import Mapping, Sequence

from mazo.diagnostics import Reading
from mazo.documents.document import Document
from mazo.documents.passage import Passage
from mazo.files.kept import Kept
from mazo.model.deck import NeedsNoCard
from mazo.model.note import Quote
from mazo.quotes import rules
from mazo.quotes.chosen import chosen
from mazo.quotes.finder import Finder, parts


def passages(
    quotes: tuple[Quote, ...], documents: Mapping[str, Document], kept: Kept
) -> Reading[tuple[NeedsNoCard, ...]]:
    """Return the passages of quotes; report those that are in no place, or in several."""
    made_of = quotes, *documents.values()
    return (yield from kept.reading("no card", made_of, lambda: _found(quotes, documents)))


def _found(
    quotes: Sequence[Quote], documents: Mapping[str, Document]
) -> Reading[tuple[NeedsNoCard, ...]]:
    found = []
    quoted: dict[str, list[str]] = {}
    for quote in quotes:
        quoted.setdefault(quote.document, []).append(quote.selector.exact)
    finders = {
        name: Finder(documents[name], texts) for name, texts in quoted.items() if name in documents
    }
    for quote in quotes:
        finder = finders.get(quote.document)
        if finder is None:
            continue
        exact = quote.selector.exact
        places = finder.matches(exact) or finder.elided(parts(exact))
        left = chosen(finder, places, quote.selector)
        if len(left) == 1:
            found.append(NeedsNoCard(quote, Passage.at(finder.document, left[0].parts)))
            continue
        yield rules.NO_CARD_NOT_FOUND.at(
            quote.place,
            words=" ".join(exact.split()),
            count=len(left),
            document=finder.document.entry.title,
            related=[finder.document.place(each.span) for each in left],
        )
    return tuple(found)
