"""Texts read by their lines: paragraphs with an empty line between them, headings, emphasis."""

import re
from collections.abc import Iterator

from mazo.documents.assembly import Builder
from mazo.documents.read_text import LookKind
from mazo.text.patterns import lazy

_HEADING = r" {0,3}(#{1,6})[ \t]+(\S[^\n]*?)(?:[ \t]+#+)?[ \t]*$"
_FIRST_HEADING = lazy(_HEADING, re.MULTILINE)
_NEXT_HEADING = lazy(rf"\n{_HEADING}", re.MULTILINE)  # fast: looked for after a line end
_EMPHASIS = lazy(
    r"([*_])(?<![^ \n(«“\"'¿¡/—–-][*_])(\1?)(?=[^\W_])([^*_\n]*)(?<=[^\W_])\1\2"
    r"(?![^ \n.,;:!?…)»”\"'/—–-])"
)
"""Words between signs that can only be emphasis, whatever else is in the text but such signs."""
_UNEVEN = (" \n", "\t\n", "\n ", "\n\t", "\n\n\n")
_BLANK = " \t"


def read_lines(text: str, start: int, builder: Builder) -> None:
    r"""Read `text` from `start` on; its line ends are `\n`."""
    for space in ("\t", "\u2028", "\u2029"):
        text = text.replace(space, " ")
    for heading in _headings(text, start):
        _read_paragraphs(text, start, heading.start(), builder)
        builder.begin(len(heading[1]))
        _add(heading[2], heading.start(2), builder)
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
        _add(words, start, builder)
        return
    is_open = False
    for line in words.split("\n"):
        shown = line.strip(_BLANK)
        at = start + line.index(shown)
        if shown and is_open:
            builder.add("\n", at - 1, at)
        elif shown:
            builder.begin()
        _add(shown, at, builder)
        is_open = bool(shown)
        start += len(line) + 1


def _add(text: str, start: int, builder: Builder) -> None:
    """Add a text that begins at `start` of the file, its emphasis as looks."""
    at = 0
    for found in _EMPHASIS.finditer(text) if "*" in text or "_" in text else ():
        builder.add(text[at : found.start()], start + at, start + found.start())
        look: LookKind = "strong" if found[2] else "em"
        builder.open(look)
        builder.add(found[3], start + found.start(3), start + found.end(3))
        builder.close(look)
        at = found.end()
    builder.add(text[at:], start + at, start + len(text))


def without_emphasis(text: str) -> str:
    """Return a text without the signs of emphasis that is read by lines."""
    return _EMPHASIS.sub(r"\3", text) if "*" in text or "_" in text else text
