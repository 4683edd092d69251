"""How much of a document its cards cover, in sentences, and which sentences have no card.

A sentence that needs none (`no_card`) counts as covered.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from mazo.model.deck import Deck
from mazo.text.places import Place


class Coverage(NamedTuple):
    """How many sentences of a document have a card, and how many there are."""

    title: str
    covered: int
    sentences: int


class Uncovered(NamedTuple):
    """A sentence without a card: where it is, and its words."""

    place: Place
    words: str


def coverage(deck: Deck) -> tuple[Coverage, ...]:
    """Return the coverage of each document that is quoted; headings are no sentences."""
    return tuple(
        Coverage(deck.documents[name].entry.title, len(found), len(deck.documents[name].sentences))
        for name, found in covered_sentences(deck).items()
    )


def uncovered(deck: Deck) -> Iterator[Uncovered]:
    """Yield the sentences that no passage touches, in the order of the documents.

    Of a document that a package carries in part, only what it carries is known.
    """
    covered = covered_sentences(deck)
    for name, document in deck.documents.items():
        for number, sentence in enumerate(document.sentences):
            if number not in covered.get(name, ()):
                yield Uncovered(document.place(sentence), document.words(*sentence))


def covered_sentences(deck: Deck) -> Mapping[str, set[int]]:
    """Return the numbers of the sentences that have a card, or need none, by document."""
    covered: dict[str, set[int]] = {}
    passages = [passage for _, passage in deck.anchored()]
    for passage in (*passages, *(each.passage for each in deck.no_card)):
        sentences = covered.setdefault(passage.document.entry.id, set())
        for part in passage.parts:
            sentences.update(passage.document.sentences_at(part))
    return covered
