"""The sides of a card as documents for frames, by day and by night."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple
from zlib import crc32

from mazo.content import fields, media
from mazo.content.fields import Content
from mazo.content.media import MediaFile
from mazo.model.deck import Deck
from mazo.model.note import Note
from mazo.preview import page
from mazo.preview.cards import Card, cards


class Side(NamedTuple):
    """A side of a card: which card of its note, and its document by day and by night."""

    number: int
    is_back: bool
    day: str
    night: str

    @property
    def name(self) -> str:
        """Return a name that changes with what is shown.

        A frame whose document is exchanged adds a step to the browser's history; a new frame
        does not.
        """
        return f"{self.number}-{'back' if self.is_back else 'front'}-{crc32(self.day.encode()):x}"


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

    def document(side: str, card: Card, *, is_dark: bool) -> str:
        shown = page.Shown("phone", is_dark, card.number)
        return page.page(side, shown, inside, title, language)

    for card in cards(content):
        for is_back, side in ((False, card.front), (True, card.back)):
            day, night = (document(side, card, is_dark=dark) for dark in (False, True))
            yield Side(card.number, is_back, day, night)
