"""What no note uses, and pictures without a text for the blind."""

from collections.abc import Iterator

from mazo.checks.one_note import OneNote
from mazo.diagnostics import Diagnostic, Rule, Text
from mazo.files.names import MEDIA
from mazo.model.deck import Deck
from mazo.text.places import Place, TextFile

NO_ALT = Rule(
    "I216 no-alt",
    Text("the picture has no text for those who cannot see it"),
    Text("write `image: {{file: {file}, alt: what it shows}}`"),
    Text("`alt` is read aloud to blind learners, and shown where the picture does not load."),
)

UNUSED_DOCUMENT = Rule(
    "W006 unused-document",
    Text("no note quotes the document `{document}`"),
    Text("remove it from `documents`, or quote it"),
    Text("A document that nothing quotes is often one whose notes name another by mistake."),
    is_of_note=False,
)

UNUSED_MEDIA = Rule(
    "W007 unused-media",
    Text("no note uses “media/{file}”"),
    Text("name it in an `image` or `audio`, or remove it from the folder"),
    Text("Pictures and sounds that no note names do not get into the deck."),
    is_of_note=False,
)


def documents(deck: Deck) -> Iterator[Diagnostic]:
    """Every document is quoted by some note."""
    quoted = {note.quote.document if note.quote else "" for note in deck.notes}
    if not quoted or "" in quoted or not (deck.is_whole and deck.is_all):
        return
    for entry in deck.project.documents.values():
        if entry.id not in quoted:
            yield UNUSED_DOCUMENT.at(entry.place, document=entry.id)


def media(deck: Deck) -> Iterator[Diagnostic]:
    """Every file in `media/` is named by some note."""
    home = deck.project.home
    folder = home.folder(MEDIA)
    named = {each.file for note in deck.notes for each in (note.image, note.audio) if each}
    is_known = deck.is_whole and deck.is_all and named == deck.media.keys()
    if not is_known or not folder.is_there() or not home.holds(folder):
        return
    used = {file.real_path for file in deck.media.values()}
    for name, file in folder.walk():
        if not file.path.name.startswith(".") and file.real_path not in used:
            yield UNUSED_MEDIA.at(Place(TextFile(file.path, ""), 0, 0), file=name)


def descriptions(one: OneNote) -> Iterator[Diagnostic]:
    """Every picture has a text for those who cannot see it."""
    image = one.note.image
    if image and not image.alt and one.has_picture:
        yield NO_ALT.at(image.place, file=image.file, note=one.note.id)


CHECKS = (
    documents,
    media,
)
NOTE_CHECKS = (descriptions,)
