"""The sides of a card as documents for frames."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple
from zlib import crc32

from mazo.content import fields, media
from mazo.content.fields import Content
from mazo.content.media import MediaFile
from mazo.model.deck import Deck
from mazo.model.note import Note
from mazo.preview import page
from mazo.preview.cards import cards

NIGHT = page.NIGHT["phone"][1]
"""The classes that the body of such a document has by night besides."""


class Side(NamedTuple):
    """A side of a card: which card of its note, and its document, as it is by day."""

    number: int
    is_back: bool
    page: str

    @property
    def name(self) -> str:
        """Return a name that changes with what is shown.

        A frame whose document is exchanged adds a step to the browser's history; a new frame
        does not.
        """
        return f"{self.number}-{'back' if self.is_back else 'front'}-{crc32(self.page.encode()):x}"


def sides_of(deck: Deck, note: Note, title: str) -> tuple[Side, ...]:
    """Return both sides of each card of a note; nothing while it cannot be a card.

    `title` is what screen readers call the frame's document.
    """
    named = {each.file for each in (note.image, note.audio) if each}
    files = media.read({name: each for name, each in deck.media.items() if name in named})
    made = fields.contents(deck, (note,), files)
    if not made:
        return ()
    return tuple(_sides(made[0], files, title, deck.language_of(note)))


def _sides(
    content: Content, files: Mapping[str, MediaFile], title: str, language: str
) -> Iterator[Side]:
    inside = {file.name: file.content for file in files.values()}

    for card in cards(content):
        shown = page.Shown("phone", number=card.number)
        for is_back, side in ((False, card.front), (True, card.back)):
            yield Side(card.number, is_back, page.page(side, shown, inside, title, language))
