"""Sentences of a document, found by their full stops.

Paragraphs, headings and items of lists end a sentence too. A full stop after an
abbreviation or a single letter (`a. C.`) ends none.
"""

import re
from collections.abc import Iterator

from mazo.documents.markdown import Heading
from mazo.languages import language
from mazo.text.folding import fold
from mazo.text.invisible import INVISIBLE
from mazo.text.places import Span

_BLOCK_END = re.compile(
    r"\n[ \t\u200b\r]*\n|\n(?=[ \t]*(?:\u200b+[ \t]*)?(?:\d{1,3}[.)][ \t]))|\n(?=[ \t]*\u200b{2})"
)
_SENTENCE_END = re.compile(
    r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?=\s++[\"'“‘«(\[¿¡—–-]*+[A-ZÁÉÍÓÚÑÜÀÈÇ\d])"
)
_LAST_WORD = re.compile(r"(\w+)\.\W*$")


def sentences(text: str, headings: tuple[Heading, ...], code: str) -> Iterator[Span]:
    """Yield the spans of the sentences of `text`, in the language `code`, headings left out."""
    abbreviations = language(code).abbreviations
    edges = [0, *(edge for heading in headings for edge in heading.span), len(text)]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        block = start
        for match in (*_BLOCK_END.finditer(text, start, end), None):
            stop = match.start() if match else end
            yield from _block_sentences(text, block, stop, abbreviations)
            block = match.end() if match else end


def _block_sentences(
    text: str, start: int, end: int, abbreviations: frozenset[str]
) -> Iterator[Span]:
    begin = start
    for match in _SENTENCE_END.finditer(text, start, end):
        if _is_abbreviation(text[max(begin, match.start() - 12) : match.end()], abbreviations):
            continue
        yield from _trimmed(text, begin, match.end())
        begin = match.end()
    yield from _trimmed(text, begin, end)


def _is_abbreviation(before: str, abbreviations: frozenset[str]) -> bool:
    last = _LAST_WORD.search(before)
    return last is not None and (len(last[1]) == 1 or fold(last[1]) in abbreviations)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the span without the whitespace at its ends, unless nothing with a letter is left."""
    while start < end and (text[start].isspace() or text[start] in INVISIBLE):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in INVISIBLE):
        end -= 1
    if any(sign.isalnum() for sign in text[start:end]):
        yield Span(start, end)
