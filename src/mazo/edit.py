"""A change of an author's file at a known place: all else of it stays, byte for byte."""

from __future__ import annotations

from mazo.errors import ChangedMeanwhileError
from mazo.rules.report import CHANGED_MEANWHILE
from mazo.text import Place

_BOM = b"\xef\xbb\xbf"


def spliced(place: Place, new: str) -> bytes:
    """Return the bytes of the file of `place` with `new` for what stands there.

    Raises ChangedMeanwhileError where the file is no longer what was read.
    """
    content = place.file.path.read_bytes()
    bom = _BOM if content.startswith(_BOM) else b""
    text = place.file.text
    if content != bom + text.encode():
        raise ChangedMeanwhileError(CHANGED_MEANWHILE, path=str(place.file.path))
    return bom + (text[: place.start] + new + text[place.end :]).encode()
