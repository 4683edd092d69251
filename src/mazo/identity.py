"""Ids that stay the same from release to release, and names made of words.

A note's GUID comes from its project, its kind and its id, never from its words: a
corrected typo must reach the learner's own note, not make a second one. The parts
are joined by a character that none of them can hold, so that no two notes meet.
"""

from __future__ import annotations

import re
from binascii import b2a_base64
from hashlib import sha256
from unicodedata import normalize

from mazo.folding import words

_NAME = re.compile(r"[a-z0-9ñáéíóúü_-]+")
_SEPARATOR = "\x1f"
_GUID_BYTES = 12  # 96 bits: 10^9 notes meet with a chance of 10^-11
_RESERVED = ("collection", "backup")


def is_name(text: str) -> bool:
    """Tell whether `text` may be the id of a note, an event, a topic or a document."""
    return _NAME.fullmatch(text) is not None


def is_reserved(project: str) -> bool:
    """Tell whether Anki would take this project's packages for a whole collection.

    Source: qt/aqt/import_export/importing.py of Anki 26.08 (`anki-import` measurements).
    """
    return project.startswith(_RESERVED)


def guid(project: str, kind: str, note: str) -> str:
    """Return the GUID of a note that a project owns: 16 letters that any URL may hold."""
    return (
        b2a_base64(_digest(project, kind, note)[:_GUID_BYTES], newline=False)
        .decode()
        .translate(_URL)
    )


def deck_id(name: str) -> int:
    """Return the id of a deck inside a package; Anki matches decks by name, not by it."""
    return (1 << 40) + int.from_bytes(_digest("deck", name)[:5], "big")


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


def _digest(*parts: str) -> bytes:
    joined = _SEPARATOR.join(parts)
    return sha256((joined if joined.isascii() else normalize("NFC", joined)).encode()).digest()


_URL = str.maketrans("+/", "-_")
