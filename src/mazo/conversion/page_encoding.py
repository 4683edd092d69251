"""The words of a web page, in the encoding that it names.

Browsers read ISO-8859-1 and ASCII as Windows-1252, for what names itself so most often is that:
its quotation marks, dashes and € are no letters in the others.
"""

import re
from codecs import lookup
from collections.abc import Iterator, Mapping

from mazo.conversion.encodings import UTF16, UTF16_MARKS, WINDOWS, PlainText

_CHARSET = re.compile(rb"(?:charset|encoding)=[\"']?([\w-]{1,30})")
_WINDOWS = "cp1252"
_READ_AS: Mapping[str, str] = {"ascii": _WINDOWS, "iso8859-1": _WINDOWS, "iso8859-9": "cp1254"}
"""What browsers read encodings as, where that is another one."""
_GLANCE = 4096
"""Bytes in which a page names its encoding."""


def page_text(content: bytes) -> PlainText:
    """Return the text of a web page, and the name of its encoding if that is not UTF-8."""
    if content.startswith(UTF16_MARKS):
        return PlainText(content.decode("utf-16", "replace"), UTF16)
    for encoding in _encodings(content):
        try:
            words = content.decode(encoding)
        except (UnicodeError, LookupError, ValueError):
            continue
        return PlainText(words, _name(encoding))
    return PlainText(content.decode(_WINDOWS, "ignore"), WINDOWS)


def _encodings(content: bytes) -> Iterator[str]:
    """Yield what a page may be in, the likeliest first."""
    yield "utf-8-sig"
    if named := _CHARSET.search(content[:_GLANCE]):
        try:
            encoding = lookup(named[1].decode("ascii", "replace")).name
        except LookupError:
            return
        if not encoding.startswith("utf"):  # it is none, or has no mark of UTF-16
            yield _READ_AS.get(encoding, encoding)


def _name(encoding: str) -> str:
    """Return what people call an encoding of Python's."""
    if encoding in {"utf-8-sig", _WINDOWS}:
        return WINDOWS if encoding == _WINDOWS else ""
    name = encoding.replace("cp125", "Windows-125").replace("iso8859", "ISO-8859")
    return name if name != encoding else name.upper().replace("_", "-")
