"""How much of a document its cards cover, in sentences, and which sentences have no card.

A sentence that needs none (`no_card`) counts as covered. The header of a table, code and the
description of a picture are no sentences here, though a quote may have them.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from mazo.documents.document import Document
from mazo.documents.read_text import CELL
from mazo.model.deck import Deck
from mazo.text.places import Place


class Coverage(NamedTuple):
    """How many sentences of a document have a card, and how many there are."""

    title: str
    covered: int
    sentences: int


class Uncovered(NamedTuple):
    """A sentence without a card: where it is, its words, and the title of its section if any."""

    place: Place
    words: str
    section: str


def coverage(deck: Deck) -> tuple[Coverage, ...]:
    """Return the coverage of each document that is quoted; headings are no sentences."""
    return tuple(
        Coverage(document.entry.title, len(found - others), len(document.sentences) - len(others))
        for name, found in covered_sentences(deck).items()
        for document in (deck.documents[name],)
        for others in (not_sentences(document),)
    )


def uncovered(deck: Deck) -> Iterator[Uncovered]:
    """Yield the sentences that no passage touches, in the order of the documents.

    Of a document that a package carries in part, only what it carries is known.
    """
    covered = covered_sentences(deck)
    for name, document in deck.documents.items():
        done = covered.get(name, set()) | not_sentences(document)
        for number, sentence in enumerate(document.sentences):
            if number not in done:
                heading = document.heading_at(sentence.start)
                words, title = document.words(*sentence), heading.title if heading else ""
                yield Uncovered(document.place(sentence), words, title)


def not_sentences(document: Document) -> set[int]:
    """Return the numbers of the `sentences` of a document that are none.

    They are headers of tables, code, and descriptions of pictures.
    """
    found = _header_rows(document)
    for aside in document.read.asides:
        found.update(document.sentences_at(aside))
    return found


def _header_rows(document: Document) -> set[int]:
    titles = {label.text for label in document.read.labels}
    if not titles:
        return set()
    found = set()
    for number, sentence in enumerate(document.sentences):
        cells = document.text[slice(*sentence)].split(CELL)
        words = {" ".join(cell.split()) for cell in cells} - {""}
        if len(cells) > 1 and words <= titles and not document.labels_in(sentence):
            found.add(number)
    return found


def covered_sentences(deck: Deck) -> Mapping[str, set[int]]:
    """Return the numbers of the sentences that have a card, or need none, by document."""
    covered: dict[str, set[int]] = {}
    passages = [passage for _, passage in deck.anchored()]
    for passage in (*passages, *(each.passage for each in deck.no_card)):
        sentences = covered.setdefault(passage.document.entry.id, set())
        for part in passage.parts:
            sentences.update(passage.document.sentences_at(part))
    return covered
