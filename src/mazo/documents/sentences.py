"""Sentences of a document, found by their full stops.

Blocks end a sentence too; a row of a table is one. A full stop after an abbreviation or a single
letter (`a. C.`) ends none, nor does one before a small letter.
"""

from collections.abc import Container, Iterator

from mazo.documents.read_text import BLOCK, CELL
from mazo.languages import LANGUAGES, language
from mazo.text.comparison import fold
from mazo.text.invisible import INVISIBLE
from mazo.text.patterns import lazy
from mazo.text.places import Span

_STOP = lazy(r"[.!?…؟。！？｡][.!?…؟。！？｡]*+[\"'”’»)\]」』）]*+")
"""Its first sign is found by a search for the set, in half the time that a repeated set takes."""
_NEXT = lazy(r"\s++[\"'“‘«(\[¿¡—–-]*+([^\W_])")
_CLOSES = "。！？｡"
_LAST_WORD = lazy(r"(\w+)\.\W*$")
_NUMBER = lazy(r"\s*\d{1,3}\.")

_OTHERS = (
    "av apr ca cf chr dr etc fl geb gest hl jh jhd mgr mr mrs nr pag prof sec sig sr st ste str "
    "vgl vol"
)
_ABBREVIATIONS = frozenset(_OTHERS.split())
"""Abbreviations of texts in languages that cards are not written in, folded."""


def sentences(text: str, titles: Container[int], code: str, within: Span) -> Iterator[Span]:
    """Yield the spans of the sentences of some blocks of `text`, in the language `code`.

    The blocks that begin at `titles` are headings, which are left out.
    """
    abbreviations = language(code).abbreviations if code in LANGUAGES else _ABBREVIATIONS
    start = within.start
    for block in text[within.start : within.end].split(BLOCK):
        end = start + len(block)
        if start not in titles:
            yield from _block_sentences(text, start, end, abbreviations)
        start = end + len(BLOCK)


def _block_sentences(
    text: str, start: int, end: int, abbreviations: frozenset[str]
) -> Iterator[Span]:
    begin = start
    for stop in _STOP.finditer(text, start, end) if _may_part(text, start, end) else ():
        if stop[0][0] not in _CLOSES:
            after = _NEXT.match(text, stop.end(), end)
            if after is None or after[1].islower():
                continue
            if _is_abbreviation(text[max(begin, stop.start() - 12) : stop.end()], abbreviations):
                continue
            if begin == start and _NUMBER.fullmatch(text, start, stop.end()):
                continue
        if found := _trimmed(text, begin, stop.end()):
            yield found
        begin = stop.end()
    if found := _trimmed(text, begin, end):
        yield found


def _may_part(text: str, start: int, end: int) -> bool:
    """Return whether a block may be several sentences: a row of a table is one."""
    return text.find(CELL, start, end) < 0


def _is_abbreviation(before: str, abbreviations: frozenset[str]) -> bool:
    last = _LAST_WORD.search(before)
    return last is not None and (len(last[1]) == 1 or fold(last[1]) in abbreviations)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """Return the span without the whitespace at its ends; None where no letter is left."""
    while start < end and (text[start].isspace() or text[start] in INVISIBLE):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in INVISIBLE):
        end -= 1
    has_letter = text[start:end][:1].isalnum() or any(sign.isalnum() for sign in text[start:end])
    return Span(start, end) if has_letter else None
