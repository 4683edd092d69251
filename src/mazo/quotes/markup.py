"""Quotes that were copied from the file of a document, markup and all."""

import re
from collections.abc import Iterator

from mazo.documents.document import Document, is_markdown
from mazo.documents.markdown import has_markup, read_markdown
from mazo.documents.markers import without_markers
from mazo.text.flow import WayBack, variants
from mazo.text.patterns import lazy
from mazo.text.places import Span
from mazo.text.search import occurrences

_LEFT_OVER = lazy(
    r"\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+[\"'(][^\n]*?[\"')])?\)"  # an end of a link
    r"|\]\[[^\]]*\]|\[(?:\^[^\[\]\s]+|\d{1,3})\]|</?[A-Za-z][^<>]*>|^[ \t]*(?:>[ \t]*)+"
    r"|\{[#.:][^{}]*\}|:{3,}[ \t]*\w*|^[ \t]*(?:[-+*][ \t]+)?\[[ xX]\][ \t]"
    r"|\*+|`+|~~+|==+|(?<!\w)_+|_+(?!\w)|\^\[|[|^~$\\]",
    re.MULTILINE,
)
"""Signs of markup whose other half is not in the quote."""
_DEFINITION = lazy(r"^ {0,3}\[(?!\^)[^\[\]\n]+\]:[^\n]*$", re.MULTILINE)
_BRACKETS = lazy(r"[\[\]]")


def in_file(quote: str, document: Document) -> list[Span]:
    """Return the spans of what is read where the file has exactly `quote`."""
    if not has_markup(quote) and not quote.strip().startswith("#"):
        return []
    flow = document.file_flow
    wanted = [variant.text for variant in variants(quote, flow)]
    found = occurrences(wanted, flow.text)
    back = WayBack(flow)
    spans = [
        document.read.places.read(*back.origin(start, start + len(text)))
        for text in wanted
        for start in found[text]
    ]
    return [_trimmed(document.text, *span) for span in dict.fromkeys(spans) if span]


def as_read(quote: str, document: Document) -> Iterator[str]:
    """Yield possible readings of a quote whose signs of Markdown are not those of the file."""
    if not has_markup(quote):
        return
    if is_markdown(document.file.path):
        definitions = _DEFINITION.findall(document.file.text) if "[" in quote else []
        read = without_markers(read_markdown("\n".join([quote.strip(), "", *definitions]))).text
        yield " ".join(read.split())
        yield from _without_signs(read)
    yield from _without_signs(quote)


def _without_signs(text: str) -> Iterator[str]:
    """Yield words without signs of Markdown, brackets last; cells of a row stay apart."""
    words = _LEFT_OVER.sub(lambda sign: " " if sign[0][0] in "|<" else "", text)
    yield " ".join(words.split())
    yield " ".join(_BRACKETS.sub("", words).split())


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and not text[start].strip():
        start += 1
    while end > start and not text[end - 1].strip():
        end -= 1
    return Span(start, end)
