"""Footnotes of web pages and e-books: which element is the one that a mark leads to."""

from mazo.conversion.tree import BLOCKS, HEADINGS, Node

_KINDS = ("footnote", "endnote", "rearnote")
_LONGEST = 5_000
"""Characters of a footnote; a mark may also lead to a chapter."""
_PLACES = frozenset(("li", "p", "aside", "div", "dd", "section", "note"))
"""Elements that may be a footnote."""


def types(node: Node) -> list[str]:
    """Return what an element says that it is, in an e-book or to a screen reader."""
    named = f"{node.get('epub:type')} {node.get('role').replace('doc-', '')}"
    return named.split()


def is_note(node: Node) -> bool:
    """Return whether an element says that it is a footnote."""
    return any(kind in types(node) for kind in _KINDS)


def bind_notes(tree: Node) -> None:
    """Make a `note` of each element that a mark of the tree leads to."""
    wanted = {node.get("to") for node in tree.all("noteref")}
    if not wanted:
        return
    _bind(tree, None, wanted)
    notes = {note.get("id"): note for note in tree.all("note")}
    for note in notes.values():
        for mark in note.all("noteref"):  # a link back
            if mark.get("to") not in notes:
                mark.tag = "anchor"


def _bind(node: Node, block: Node | None, wanted: set[str]) -> None:
    """Look for the ids `wanted` below `node`, which is in `block`, if that may be a footnote."""
    for child in node.elements():
        inside = block
        if child.tag in BLOCKS:
            inside = child if _may_be_one(child) else None
        if (name := child.get("id")) in wanted and inside is not None:
            inside.tag = "note"
            inside.attributes["id"] = name
        _bind(child, inside, wanted)


def _may_be_one(node: Node) -> bool:
    is_short = len(node.text()) <= _LONGEST
    return node.tag in _PLACES and is_short and not any(node.all(*HEADINGS))
