"""A package as a zip archive: read within bounds, since it may come from a stranger.

Whatever is in its headers, no more is read than is asked for, and nothing is unpacked. What
`zipfile` may raise over a damaged archive is `DAMAGE`; it is met at every reading, not only
when the archive is opened.
"""

import struct
import zlib
from os import SEEK_END
from stat import S_ISDIR, S_ISLNK
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from mazo.diagnostics import Phrase, Text
from mazo.files import rules as file_rules
from mazo.files.folder import Found
from mazo.files.read import MEGABYTE
from mazo.packages import rules

DAMAGE = (
    BadZipFile,
    zlib.error,
    struct.error,
    OSError,
    EOFError,
    RuntimeError,  # an encrypted entry, an unknown compression
    ValueError,  # a name that is not a text, a place before the beginning
    OverflowError,
)
LARGEST_PACKAGE = 4_000 * MEGABYTE
LARGEST_DIRECTORY = 16 * MEGABYTE
"""Bytes of the list of entries: some 200,000 of them, more than Anki has media."""
MOST_INFLATED = 100
"""How many times larger an entry may be unpacked; texts are five to twenty times."""
_SMALL = 10_000  # bytes that do no harm, however they were packed

_BEGINNING = b"PK\x03\x04"
_END, _END64 = b"PK\x05\x06", b"PK\x06\x07"
_END_SIZE, _END64_SIZE, _LONGEST_COMMENT = 22, 20, 65_535
_ENCRYPTED = 0x1


def problem(found: Found) -> Text | Phrase | None:
    """Return why a file should not be opened as an archive. Raise OSError if it cannot be read."""
    if found.content is None and not found.path.is_file():
        mode = found.path.stat().st_mode
        return file_rules.IS_A_FOLDER if S_ISDIR(mode) else file_rules.IS_NO_FILE
    with found.open() as file:
        size = file.seek(0, SEEK_END)
        if size > LARGEST_PACKAGE:
            return Phrase(rules.TOO_LARGE, {"limit": LARGEST_PACKAGE // MEGABYTE})
        file.seek(0)
        is_archive = file.read(len(_BEGINNING)) == _BEGINNING
        length = min(size, _END_SIZE + _LONGEST_COMMENT)
        file.seek(size - length)
        problem = _end_problem(file.read(length))
        return rules.CUT if is_archive and problem is rules.NOT_A_ZIP else problem


def _end_problem(tail: bytes) -> Text | None:
    """Return what is wrong with the end of an archive, which gives the length of its directory."""
    start = len(tail) - _END_SIZE
    if not (tail.startswith(_END, start) and tail.endswith(b"\0\0")):
        start = tail.rfind(_END)
    end = tail[start : start + _END_SIZE]
    if start < 0 or len(end) < _END_SIZE:
        return rules.NOT_A_ZIP
    size: int = struct.unpack_from("<L", end, 12)[0]
    is_long = tail[max(start - _END64_SIZE, 0) : start].startswith(_END64)
    return rules.TOO_MANY_ENTRIES if is_long or size > LARGEST_DIRECTORY else None


def entry_problem(info: ZipInfo) -> Text | Phrase | None:
    """Return why an entry should not be read at all, whatever is in it."""
    if S_ISLNK(info.external_attr >> 16):
        return rules.NO_LINK
    if info.flag_bits & _ENCRYPTED:
        return rules.ENCRYPTED
    if info.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        return rules.COMPRESSION
    if info.file_size > max(info.compress_size * MOST_INFLATED, _SMALL):
        ratio = info.file_size // max(info.compress_size, 1)
        return Phrase(rules.INFLATED, {"ratio": ratio})
    return None


def content(archive: ZipFile, info: ZipInfo, limit: int) -> bytes | None:
    """Return the bytes of an entry; None where there are more than `limit`.

    Raise one of `DAMAGE`.
    """
    if info.file_size > limit:
        return None
    with archive.open(info) as file:
        found = file.read(limit + 1)
    return found if len(found) <= limit else None
