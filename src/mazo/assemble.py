"""From a checked deck to its release: the second half of the way, each pass in its place."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from mazo.content import fields, media, order
from mazo.content.fields import Content
from mazo.content.media import MediaFile
from mazo.diagnostics import Reading
from mazo.model.deck import Deck
from mazo.model.lock import Lock
from mazo.packages.descriptions import outside_notes
from mazo.releases.inheritance import Heir
from mazo.releases.plan import Release, Terms, plan


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
    heir: Heir | None = None
    if deck.layers:
        from mazo.classdecks import release  # noqa: PLC0415  # only for class decks

        heir = yield from release.heir(deck, deck.layers, last)
        if heir is None:
            return None
        contents = release.as_told(deck, deck.layers, contents)
    terms = Terms(now, outside_notes(deck.project), selected, heir)
    found = yield from plan(deck.project, contents, last, terms)
    return Assembled(found, files) if found else None
