"""Tags, which Anki knows by their letters, capital or small."""

from __future__ import annotations

from collections.abc import Iterator

from mazo.diagnostics import Diagnostic
from mazo.model.deck import Deck
from mazo.model.note import Note
from mazo.rules import tags as rules
from mazo.text.places import Place
from mazo.yamlfiles.tree import Items, Scalar, inside


def one_case(deck: Deck) -> Iterator[Diagnostic]:
    """A tag is written the same way on every note."""
    first: dict[str, tuple[str, Note]] = {}
    for note in deck.notes:
        for tag in note.tags:
            other, earlier = first.setdefault(tag.casefold(), (tag, note))
            if other != tag:
                yield rules.TAG_CASE.at(
                    _place(note, tag),
                    tag=tag,
                    other=other,
                    related=[_place(earlier, other)],
                    note=note.id,
                )


def _place(note: Note, tag: str) -> Place:
    """Return where a note's tag stands."""
    node = inside(note.node, "tags")
    for item in node.items if isinstance(node, Items) else ():
        if isinstance(item, Scalar) and item.text.strip() == tag:
            return Place(note.topic.file, item.start, item.end)
    return note.place("tags")
