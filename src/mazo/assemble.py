"""From a checked deck to its release: the second half of the way, each pass in its place."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from mazo import fields, media, order, release
from mazo.deck import Deck
from mazo.describe import outside_notes
from mazo.diagnostics import Reading
from mazo.fields import Content
from mazo.lock import Lock
from mazo.media import MediaFile
from mazo.release import Release


class Assembled(NamedTuple):
    """A release, and the media of the project."""

    release: Release
    media: Mapping[str, MediaFile]


def assemble(
    deck: Deck,
    last: Lock | None,
    *,
    now: int,
    selected: Callable[[Content], bool] | None = None,
) -> Reading[Assembled | None]:
    """Work out the release of a checked deck. `now` is in Unix seconds."""
    files = media.read(deck.media)
    notes = order.study_order(deck)
    contents = fields.contents(deck, notes, files)
    found = yield from release.plan(
        deck.project,
        contents,
        last,
        now=now,
        outside=outside_notes(deck.project),
        selected=selected,
    )
    return Assembled(found, files) if found else None
