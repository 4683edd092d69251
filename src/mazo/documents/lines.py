"""Texts read by their lines: paragraphs with an empty line between them, headings, `*titles*`."""

import re
from collections.abc import Iterator

from mazo.documents.assembly import Builder
from mazo.text.patterns import lazy

_HEADING = r" {0,3}(#{1,6})[ \t]+(\S[^\n]*?)(?:[ \t]+#+)?[ \t]*$"
_FIRST_HEADING = lazy(_HEADING, re.MULTILINE)
_NEXT_HEADING = lazy(rf"\n{_HEADING}", re.MULTILINE)  # fast: looked for after a line end
_UNEVEN = (" \n", "\t\n", "\n ", "\n\t", "\n\n\n")
_BLANK = " \t"
EMPHASIS = lazy(r"(?<![\w*])\*(?=\w)([^*\n]*(?<=\w))\*(?![\w*])")
"""Emphasis that no other sign can make anything else of."""


def read_lines(text: str, start: int, builder: Builder) -> None:
    r"""Read `text` from `start` on; its line ends are `\n`."""
    for heading in _headings(text, start):
        _read_paragraphs(text, start, heading.start(), builder)
        builder.begin(len(heading[1]))
        _add(text, *heading.span(2), builder)
        start = heading.end()
    _read_paragraphs(text, start, len(text), builder)


def _headings(text: str, start: int) -> Iterator[re.Match[str]]:
    if text.find("#", start) < 0:
        return
    if first := _FIRST_HEADING.match(text, start):
        yield first
        start = first.end()
    yield from _NEXT_HEADING.finditer(text, start)


def _read_paragraphs(text: str, start: int, end: int, builder: Builder) -> None:
    """Read a stretch without headings: whole where its lines have no blanks at their ends."""
    stretch = text[start:end]
    words = stretch.strip()
    start += len(stretch) - len(stretch.lstrip())
    if not words:
        return
    if not any(gap in words for gap in _UNEVEN):
        builder.begin()
        _add(text, start, start + len(words), builder)
        return
    is_open = False
    for line in words.split("\n"):
        shown = line.strip(_BLANK)
        at = start + line.index(shown)
        if shown and is_open:
            builder.add("\n", at - 1, at)
        elif shown:
            builder.begin()
        _add(text, at, at + len(shown), builder)
        is_open = bool(shown)
        start += len(line) + 1


def _add(text: str, start: int, end: int, builder: Builder) -> None:
    """Add a run of words, and what is emphasised in it."""
    for found in EMPHASIS.finditer(text, start, end):
        builder.add(text[start : found.start()], start, found.start())
        builder.open("em")
        builder.add(found[1], *found.span(1))
        builder.close("em")
        start = found.end()
    builder.add(text[start:end], start, end)
