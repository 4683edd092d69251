"""How much of a document its cards cover, in sentences."""

from typing import NamedTuple

from mazo.model.deck import Deck


class Coverage(NamedTuple):
    """How many sentences of a document have a card, and how many there are."""

    title: str
    covered: int
    sentences: int


def coverage(deck: Deck) -> tuple[Coverage, ...]:
    """Return the coverage of each document that is quoted; headings are no sentences."""
    covered: dict[str, set[int]] = {}
    for note, passage in deck.anchored():
        del note  # whatever it asks
        sentences = covered.setdefault(passage.document.entry.id, set())
        for part in passage.parts:
            sentences.update(passage.document.sentences_at(part))
    return tuple(
        Coverage(deck.documents[name].entry.title, len(found), len(deck.documents[name].sentences))
        for name, found in covered.items()
    )
