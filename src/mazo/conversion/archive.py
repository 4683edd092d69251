"""The parts of a document that is a zip archive (.docx, .odt, .epub), within bounds."""

import struct
import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from mazo.conversion.refusals import (
    DAMAGED,
    LACKS_PART,
    LARGE_PART,
    LARGEST_PART,
    LARGEST_UNPACKED,
    MANY_PARTS,
    MEGABYTE,
    MOST_PARTS,
    PASSWORD,
    UNPACKED,
    Refusal,
)

_DAMAGE = (
    BadZipFile,
    zlib.error,
    struct.error,
    OSError,
    EOFError,
    ValueError,
    OverflowError,
    NotImplementedError,  # an unknown compression
)
_ENCRYPTED = 0x1


class Archive:
    """The parts by their names. No more is unpacked than is allowed, whatever the headers say."""

    def __init__(self, content: bytes) -> None:
        """Open an archive. Raise Refusal for one that is damaged or has too many parts."""
        try:
            self._zip = ZipFile(BytesIO(content))
            self.names = tuple(self._zip.namelist())
        except _DAMAGE as error:
            raise Refusal(DAMAGED, detail=error) from error
        if len(self.names) > MOST_PARTS:
            raise Refusal(MANY_PARTS, limit=MOST_PARTS)
        self._left = LARGEST_UNPACKED

    def has(self, name: str) -> bool:
        """Return whether there is such a part."""
        return name in self.names

    def read(self, name: str) -> bytes:
        """Return a part. Raise Refusal if it is not there, damaged, encrypted or too large."""
        if not self.has(name):
            raise Refusal(LACKS_PART, part=name)
        try:
            info = self._zip.getinfo(name)
            if info.flag_bits & _ENCRYPTED:
                raise Refusal(PASSWORD)
            with self._zip.open(info) as file:
                content = file.read(min(self._left, LARGEST_PART) + 1)
        except (*_DAMAGE, RuntimeError) as error:
            raise Refusal(DAMAGED, detail=error) from error
        self._left -= len(content)
        if self._left < 0:
            raise Refusal(UNPACKED, limit=LARGEST_UNPACKED // MEGABYTE)
        if len(content) > LARGEST_PART:
            raise Refusal(LARGE_PART, limit=LARGEST_PART // MEGABYTE)
        return content
