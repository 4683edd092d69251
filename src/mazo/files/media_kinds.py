"""Pictures and sounds: the kinds that every Anki shows or plays, and how their files begin.

A file whose content is not what its name says shows on some devices and not on others.
Sources of the signatures: each format's own specification (PNG 5.2, RFC 9649 for WebP,
RFC 3533 for Ogg, ISO 14496-12 for the `ftyp` box, ID3v2 and ISO 11172-3 for MP3).
"""

import re
from collections.abc import Mapping

from mazo.diagnostics import Phrase, Text
from mazo.files import rules

GLANCE = 4096
"""Bytes of a file that are looked at."""

_SIGNATURES: Mapping[str, str] = {
    "PNG": r"\x89PNG\r\n\x1a\n",
    "JPEG": r"\xff\xd8\xff",
    "GIF": r"GIF8[79]a",
    "WebP": r"RIFF....WEBP",
    "AVIF": r"....ftyp(?:avi[fs]|mif1|msf1)",
    "SVG": r"(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|!DOCTYPE svg|svg)",
    "Ogg": r"OggS",
    "WAV": r"RIFF....WAVE",
    "FLAC": r"fLaC",
    "MP3": r"ID3|\xff[\xe2-\xe7\xf2-\xff]",
    "M4A": r"....ftyp",
    "PDF": r"%PDF-",
    "HTML": r"(?i:\s*<(?:!doctype html|html|head|body))",
}
_PICTURES = ("PNG", "JPEG", "GIF", "WebP", "M4A")
"""Pictures that begin as no text does; those of iPhones have the `ftyp` box of M4A."""
_IMAGES = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".gif": "GIF", ".webp": "WebP"}
_IMAGES |= {".svg": "SVG", ".avif": "AVIF"}
_SOUNDS = {".mp3": "MP3", ".ogg": "Ogg", ".oga": "Ogg", ".opus": "Ogg", ".m4a": "M4A"}
_SOUNDS |= {".wav": "WAV", ".flac": "FLAC"}

MEDIA_KINDS: Mapping[str, tuple[str, ...]] = {"image": tuple(_IMAGES), "audio": tuple(_SOUNDS)}
"""The endings of files that Anki shows or plays on every device."""

_FORMATS = {"PNG": "image/png", "JPEG": "image/jpeg", "GIF": "image/gif", "WebP": "image/webp"}
_FORMATS |= {"SVG": "image/svg+xml", "AVIF": "image/avif"}
_FORMATS |= {"MP3": "audio/mpeg", "Ogg": "audio/ogg", "M4A": "audio/mp4"}
_FORMATS |= {"WAV": "audio/wav", "FLAC": "audio/flac"}
MIME_TYPES: Mapping[str, str] = {
    suffix: _FORMATS[name] for suffix, name in (_IMAGES | _SOUNDS).items()
}
"""What browsers call the formats of these files, by the files' endings."""


def problem(suffix: str, beginning: bytes) -> Text | Phrase | None:
    """Return what is wrong with a file that ends in `suffix` and begins with `beginning`."""
    expected = (_IMAGES | _SOUNDS)[suffix]
    if not beginning:
        return rules.EMPTY_FILE
    if _begins(expected, beginning):
        return None
    found = next((name for name in _SIGNATURES if _begins(name, beginning)), "")
    if found:
        return Phrase(rules.OTHER_FORMAT, {"found": found})
    return Phrase(rules.UNKNOWN_FORMAT, {"expected": expected})


def is_picture(beginning: bytes) -> bool:
    """Return whether a file begins as photos and drawings made of points do."""
    return any(_begins(name, beginning) for name in _PICTURES)


def _begins(name: str, beginning: bytes) -> bool:
    return re.compile(_SIGNATURES[name].encode("latin-1"), re.DOTALL).match(beginning) is not None
