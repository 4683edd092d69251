"""Names of notes, events, topics and documents: what they may be, and proposals."""

from __future__ import annotations

import re

from mazo.folding import words

_NAME = re.compile(r"[a-z0-9ñáéíóúü_-]+")
_RESERVED = ("collection", "backup")


def is_name(text: str) -> bool:
    """Tell whether `text` may be the id of a note, an event, a topic or a document."""
    return _NAME.fullmatch(text) is not None


def is_reserved(project: str) -> bool:
    """Tell whether Anki would take this project's packages for a whole collection.

    Source: qt/aqt/import_export/importing.py of Anki 26.08 (`anki-import` measurements).
    """
    return project.startswith(_RESERVED)


def slug(text: str, taken: frozenset[str] = frozenset(), limit: int = 5) -> str:
    """Return a name made of the first words of `text` that is not yet `taken`."""
    found = [word for word in words(text) if word.isascii()]
    long = [word for word in found if len(word) > 3 or word.isdigit()]
    base = "-".join((long or found)[:limit]) or "nota"
    number, proposal = 1, base
    while proposal in taken:
        number += 1
        proposal = f"{base}-{number}"
    return proposal
