"""Values of Mazo as plain ones, so that two that were made apart can be compared."""

from __future__ import annotations

from collections.abc import Mapping

from mazo.documents.document import Document
from mazo.files.folder import Folder
from mazo.model.chronology import Chronology
from mazo.text.places import TextFile

Known = dict[int, tuple[object, object]]
"""Values and what they are as plain ones, by their ids, which are theirs as long as they live."""


def plain(value: object, known: Known | None = None) -> object:
    """
    Return a value whose files, documents and chronologies are what they hold; folders are paths.
    """
    known = {} if known is None else known
    if id(value) not in known:
        known[id(value)] = value, _plain(value, known)
    return known[id(value)][1]


def _plain(value: object, known: Known) -> object:
    match value:
        case TextFile():
            value = value.path, value.text
        case Folder():
            value = value.path, sorted(value.held or ()), value.outlines
        case Document():
            value = value.entry, value.file, value.text, value.headings, value.language
        case Chronology():
            value = value.dates, value.links, value.earliest, value.impossible
        case Mapping():
            value = list(value.items())
    if isinstance(value, tuple | list):
        return [type(value).__name__, *(plain(each, known) for each in value)]
    return value


def difference(one: object, other: object, at: str = "") -> str:
    """
    Return where two plain values differ first, and how; nothing if they do not.
    """
    if not isinstance(one, list | tuple) or not isinstance(other, list | tuple):
        return "" if one == other else f"{at}: {one!r:.300} != {other!r:.300}"
    if len(one) != len(other):
        return f"{at}: {len(one)} and {len(other)}: {one!r:.300} != {other!r:.300}"
    pairs = enumerate(zip(one, other, strict=True))
    return next(filter(None, (difference(*pair, f"{at}/{n}") for n, pair in pairs)), "")
