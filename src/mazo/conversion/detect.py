"""Which format a file has, by its first bytes, and what reads it; web pages by their names too."""

import re
from importlib.util import find_spec
from pathlib import PurePath

from mazo.conversion.archive import Archive
from mazo.conversion.bold_headings import take_bold_lines
from mazo.conversion.epub import read_epub
from mazo.conversion.footnotes import bind_notes
from mazo.conversion.journal import Journal
from mazo.conversion.odt import read_odt
from mazo.conversion.page_encoding import page_text
from mazo.conversion.refusals import (
    AN_RTF,
    LARGE_PART,
    LARGEST_FILE,
    LARGEST_PART,
    MEGABYTE,
    OLD_WORD,
    TOO_LARGE,
    UNKNOWN_KIND,
    Refusal,
)
from mazo.conversion.tree import Read
from mazo.conversion.web_page import web_page
from mazo.diagnostics import Text
from mazo.errors import MissingExtraError
from mazo.files.media_kinds import is_picture

NEEDS_LIBRARY = Text("“{name}” needs the library {library}")

_PDF, _ZIP, _OLE, _RTF = b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf"
_GLANCE = 1024
"""Bytes before which a PDF begins; some have an e-mail's lines before them."""
_PAGES = frozenset((".html", ".htm", ".xhtml"))
_PAGE = re.compile(
    rb"(?:<\?xml[^>]*+>|(?><!--.*?-->)|\s++)*+<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_KINDS = {
    b"application/vnd.oasis.opendocument.text": read_odt,
    b"application/epub+zip": read_epub,
}
_WORD = "word/document.xml"


def is_text(name: str, content: bytes) -> bool:
    """Return whether a file is none of the formats that are converted."""
    beginning = content[:_GLANCE]
    is_other = beginning.startswith((_ZIP, _OLE, _RTF)) or _is_pdf(name, beginning)
    return not (is_other or is_picture(beginning) or _is_page(name, beginning))


def _is_pdf(name: str, beginning: bytes) -> bool:
    """Return whether a file is a PDF, and not a text about PDFs."""
    has_name = PurePath(name).suffix.lower() == ".pdf"
    return beginning.startswith(_PDF) or (has_name and _PDF in beginning)


def _is_page(name: str, beginning: bytes) -> bool:
    beginning = beginning.replace(b"\0", b"").lstrip(b"\xff\xfe\xef\xbb\xbf")
    has_name = PurePath(name).suffix.lower() in _PAGES and beginning.strip() != b""
    return has_name or _PAGE.match(beginning) is not None


def read(name: str, content: bytes, journal: Journal) -> Read:
    """Return what is read of a file that is no text. Raise Refusal, or MissingExtraError."""
    if len(content) > LARGEST_FILE:
        raise Refusal(TOO_LARGE, limit=LARGEST_FILE // MEGABYTE)
    if content.startswith(_OLE):
        raise Refusal(OLD_WORD)
    if content.startswith(_RTF):
        raise Refusal(AN_RTF)
    if is_picture(content[:_GLANCE]):
        raise Refusal(UNKNOWN_KIND)
    if content.startswith(_ZIP):
        return _read_archive(name, content, journal)
    if _is_pdf(name, content[:_GLANCE]):
        _require("pypdf", name)
        from mazo.conversion.pdf_text import read_pdf  # noqa: PLC0415  # an extra

        return read_pdf(content, journal)
    if len(content) > LARGEST_PART:
        raise Refusal(LARGE_PART, limit=LARGEST_PART // MEGABYTE)
    text, journal.encoding = page_text(content)
    found = web_page(text, journal)
    bind_notes(found.tree)
    take_bold_lines(found.tree, journal)
    return found


def _read_archive(name: str, content: bytes, journal: Journal) -> Read:
    archive = Archive(content)
    if archive.has(_WORD):
        _require("mammoth", name)
        from mazo.conversion.docx import read_docx  # noqa: PLC0415  # an extra

        return read_docx(archive, journal)
    kind = archive.read("mimetype").strip() if archive.has("mimetype") else b""
    reader = _KINDS.get(kind)
    if reader is None:
        raise Refusal(UNKNOWN_KIND)
    return reader(archive, journal)


def _require(library: str, name: str) -> None:
    if find_spec(library) is None:
        raise MissingExtraError(NEEDS_LIBRARY, "documents", name=name, library=library)
