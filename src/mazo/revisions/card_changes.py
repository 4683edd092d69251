"""What a new edition changes in the files of a project: quotes with new words, notes taken out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from mazo.diagnostics import collect
from mazo.documents.document import Document
from mazo.languages.respelling import is_renumbered
from mazo.model.note import Quote
from mazo.model.quote_selector import TextQuoteSelector
from mazo.quotes.selection import quote_value
from mazo.revisions.outcome import Quoting
from mazo.schema.card_file import NO_CARD
from mazo.text.edit import At, Change, Edit, Insert, Path, Remove, Set
from mazo.text.places import Place, TextFile
from mazo.yamlfiles import read
from mazo.yamlfiles.tree import Group, Items, Node, inside

_REMOVE = "remove"
"""The key under which a class deck leaves notes of its base out."""


def requoted(quoting: Quoting, selector: TextQuoteSelector) -> Change:
    """Return the change that gives something another quote."""
    quote = quoting.quote
    if selector == quote.selector._replace(exact=selector.exact):
        return Set((At(quote.node.start),), selector.exact)
    note = quoting.note
    expected = note.topic.document if note else quote.document
    value = quote_value(selector, quote.document, expected)
    return Set(_path(quoting), value)


def retired(quoting: Quoting) -> Change:
    """Return the change that takes out a note, what changes a base's, or words without a card."""
    note = quoting.note
    if note is None:
        return Remove(_path(quoting))
    if note.changed and not note.is_own:
        return Remove((At(note.changed.node.start),))
    return Remove((At(note.node.start),))


def left_out(quotings: Sequence[Quoting]) -> Iterator[tuple[TextFile, Change]]:
    """Yield what leaves notes of a base out of the class decks that had changed them."""
    files: dict[TextFile, list[str]] = {}
    for each in quotings:
        if each.note and each.note.changed and not each.note.is_own:
            files.setdefault(each.quote.file, []).append(each.note.id)
    for file, names in files.items():
        root = _tree(file)
        if root and isinstance(inside(root, _REMOVE), Items):
            yield from ((file, Insert((_REMOVE,), -1, name)) for name in names)
        else:
            yield file, Insert((), _REMOVE, list(names))


def renamed_sections(
    named: Iterable[tuple[str, Place]], old: Document, new: Document
) -> Iterator[tuple[TextFile, Change]]:
    """Yield what names sections as the new edition calls them, if only their spelling changed.

    `named` are sections, and where files name them by the beginnings of their headings.
    """
    for section, place in named:
        spans = old.sections(section)
        heading = old.heading_at(spans[0].start) if spans else None
        if heading is None or new.sections(section):
            continue
        same = [
            other.title
            for other in new.headings
            if is_renumbered(heading.title, other.title, old.language)
        ]
        if len(same) == 1:
            yield place.file, Set((At(place.start),), same[0])


def _path(quoting: Quoting) -> Path:
    """Return where a whole quote stands, with what tells it apart."""
    note, quote = quoting.note, quoting.quote
    if note is None:
        return no_card_path(_tree(quote.file), quote) or (At(quote.node.start),)
    own = note.changed.node if note.has_own_quote and note.changed else note.node
    node = inside(own, "quote")
    return (At(node.start if node else quote.node.start),)


def no_card_path(root: Node | None, quote: Quote) -> Path | None:
    """Return where a file says of the words of `quote` that they need no card."""
    added = inside(root, "add") if root else None
    topics = added.entries if isinstance(added, Group) else {}
    for above in ((), *(("add", name) for name in topics)):
        node = inside(root, *above, NO_CARD.name) if root else None
        for number, item in enumerate(node.items if isinstance(node, Items) else ()):
            if item.start <= quote.node.start < max(item.end, item.start + 1):
                return (*above, NO_CARD.name, number)
    return None


def by_file(changes: Iterable[tuple[TextFile, Change]]) -> Iterator[Edit]:
    """Yield the changes of each file as one edit."""
    files: dict[TextFile, list[Change]] = {}
    for file, change in changes:
        files.setdefault(file, []).append(change)
    yield from (Edit(file, tuple(made)) for file, made in files.items())


def _tree(file: TextFile) -> Node | None:
    yaml, _ = collect(read.read(file))
    return yaml.root
