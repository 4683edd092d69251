"""Documents that most of their quotes are not in: another text may have taken their place."""

from collections import Counter
from collections.abc import Iterator

from mazo.diagnostics import Diagnostic
from mazo.model.deck import Deck
from mazo.quotes.rules import OTHER_TEXT

_MANY = 10


def documents(deck: Deck) -> Iterator[Diagnostic]:
    """A document has its quotes, but for a few slips."""
    if None not in deck.passages:
        return
    pairs = zip(deck.notes, deck.passages, strict=True)
    named = [(note.quote.document, passage) for note, passage in pairs if note.quote]
    quotes = Counter(name for name, _ in named)
    for name, count in Counter(name for name, passage in named if passage is None).items():
        if name in deck.documents and count >= _MANY and 2 * count > quotes[name]:
            entry = deck.project.documents[name]
            values = {"document": entry.title, "count": count, "file": entry.path}
            yield OTHER_TEXT.at(entry.path_place, quotes=quotes[name], gaps=values)


CHECKS = (documents,)
