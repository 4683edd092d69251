"""What the base's notes hold is taken from a class deck's that has them as they are."""

from __future__ import annotations

from pathlib import Path

import pytest

import mazo
from mazo.content import fields, media, order
from mazo.model.deck import Deck
from tests.support.workspace import CLASS_DECK, OWN, seed


def deck_of(folder: Path, more: str) -> Deck:
    """Return the deck of a class deck of the seed, with some more keys in its file."""
    for name, content in {**seed(), OWN: (CLASS_DECK + more).encode()}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    deck = mazo.open(folder / OWN).check().deck
    assert deck
    return deck


@pytest.mark.parametrize(
    ("more", "is_any"),
    [
        ("", True),
        ("change: {fin-del-wolframio: {hint: Una pista}}\n", True),
        ("errata: corrected\n", False),
        ("deck: Otro::Mazo\n", True),
    ],
)
def test_contents_are_those_that_would_be_written(
    tmp_path: Path, more: str, *, is_any: bool
) -> None:
    """
    Notes that are changed, and those of a deck that writes otherwise, are not among them.
    """
    deck = deck_of(tmp_path, more)
    assert deck.layers
    base, files = deck.layers.base, media.read(deck.layers.base.media)
    written = fields.contents(deck, order.study_order(deck), media.read(deck.media))
    anew = {each.id: each for each in fields.contents(base, base.notes, files)}
    found = fields.taken_over(deck, written, base, files)

    assert bool(found) is is_any
    assert found == {name: anew[name] for name in found}
    assert not found or len(found) == len(anew) - ("change" in more)
