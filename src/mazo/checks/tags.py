"""Tags, which Anki compares without regard to capitals."""

from collections.abc import Iterator

from mazo.diagnostics import Diagnostic, Rule, Text
from mazo.model.deck import Deck
from mazo.model.note import Note
from mazo.text.places import Place
from mazo.yamlfiles.tree import Items, Scalar, inside

TAG_CASE = Rule(
    "W221 tag-case",
    Text("the tag `{tag}` is written `{other}` elsewhere"),
    Text("write it `{other}` here too"),
    Text("Anki takes both for one tag, and shows whichever came first."),
    Text("written differently here"),
)


def one_case(deck: Deck) -> Iterator[Diagnostic]:
    """A tag is written the same way on every note."""
    first: dict[str, tuple[str, Note]] = {}
    for note in deck.notes:
        for tag in note.tags:
            other, earlier = first.setdefault(tag.casefold(), (tag, note))
            if other != tag:
                yield TAG_CASE.at(
                    _place(note, tag),
                    tag=tag,
                    other=other,
                    related=[_place(earlier, other)],
                    note=note.id,
                )


def _place(note: Note, tag: str) -> Place:
    """Return the place of a note's tag."""
    node = inside(note.node, "tags")
    for item in node.items if isinstance(node, Items) else ():
        if isinstance(item, Scalar) and item.text.strip() == tag:
            return Place(note.topic.file, item.start, item.end)
    return note.place("tags")


CHECKS = (one_case,)
