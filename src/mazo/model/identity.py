"""Ids that stay the same from release to release.

A note's GUID comes from its project, its kind and its id, never from its words: a
corrected typo must reach the learner's own note, not make a second one. The parts
are joined by a character that none of them can hold, so that no two notes meet.
"""

from binascii import b2a_base64
from hashlib import sha256
from unicodedata import normalize

_SEPARATOR = "\x1f"
_GUID_BYTES = 12  # 96 bits: 10^9 notes meet with a chance of 10^-11


def guid(project: str, kind: str, note: str, class_id: str = "") -> str:
    """Return the GUID of a note: 16 letters that any URL may hold.

    A note that a class deck adds has one part more, so that no note that the project will
    ever have can meet it.
    """
    owner = (project, class_id) if class_id else (project,)
    letters = b2a_base64(_digest(*owner, kind, note)[:_GUID_BYTES], newline=False)
    return letters.translate(_URL).decode()


def deck_id(name: str) -> int:
    """Return the id of a deck inside a package; Anki matches decks by name, not by it."""
    return (1 << 40) + int.from_bytes(_digest("deck", name)[:5], "big")


def _digest(*parts: str) -> bytes:
    joined = _SEPARATOR.join(parts)
    return sha256((joined if joined.isascii() else normalize("NFC", joined)).encode()).digest()


_URL = bytes.maketrans(b"+/", b"-_")
