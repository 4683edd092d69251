"""Footnotes of a PDF: lines low on a page, of which a number begins the first.

They are smaller than the text; or their numbers stand raised, and in the text above them, too.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from mazo.conversion.pdf_lines import Line

SMALLER = 0.9
"""How much smaller than the text's letters those of a footnote are at most."""
_A_LITTLE = 0.97
"""The same of those whose number is in the text above them."""
_LARGER = 1.05
"""How much larger than those of its first line a footnote's letters may be."""
_APART = 3.0
"""How far lines of a footnote are apart at most, in heights of its letters."""
BEGINNING = re.compile(r"\[?(\d{1,3})[\s.)\]]*(?=\D)")
_NUMBERED = re.compile(r"(?=[\d\[])\[?(\d{1,3})(?:\]|[.)])\s*(?=\D)")
_NEAR = 20
"""Points: a line of the text whose left end is about so near that of a note is in its column."""


class Note(NamedTuple):
    """A footnote: its number, and its lines."""

    number: str
    lines: tuple[Line, ...]


class Apart(NamedTuple):
    """The lines of the text, and the footnotes in their order."""

    lines: tuple[Line, ...]
    notes: tuple[Note, ...]


def apart(pages: Iterable[Sequence[Line]], body: float) -> Apart:
    """Return the lines of the pages without the footnotes, and these.

    `body` is the size of the text's letters.
    """
    text: list[Line] = []
    notes: list[Note] = []
    for lines in pages:
        is_open = False
        lowest = _lowest_text(lines, body)
        marked: set[str] = set()  # the numbers that stand raised in the text of the page so far
        for line in lines:
            number = _number(line, body, lowest, marked)
            if number:
                notes.append(Note(number, (line,)))
                is_open = True
            elif is_open and _goes_on(line, notes[-1]):
                notes[-1] = notes[-1]._replace(lines=(*notes[-1].lines, line))
            else:
                is_open = False
                text.append(line)
                marked.update(_raised(line))
    return Apart(tuple(text), tuple(notes))


def _number(line: Line, body: float, lowest: Mapping[int, float], marked: Collection[str]) -> str:
    """Return the number of the footnote that a line begins; nothing if it begins none."""
    found = BEGINNING.match(line.text)
    if found is None:
        return ""
    is_marked = found[1] in marked and (_begins_raised(line) or line.size < _A_LITTLE * body)
    is_small = line.size < SMALLER * body
    is_low = is_small and lowest.get(round(line.x / _NEAR), line.y) >= line.y - 2
    return found[1] if is_low or is_marked else ""


def with_endnotes(found: Apart) -> Apart:
    """Return the same, its last lines as footnotes if they are a list of notes.

    They are one if they count from 1 on, and all of their numbers stand raised in the text.
    """
    if found.notes:
        return found
    notes: list[Note] = []
    at = len(found.lines)
    for index, line in enumerate(found.lines):
        number = _NUMBERED.match(line.text)
        if number and number[1] == "1":
            notes, at = [Note("1", (line,))], index
        elif number and notes and number[1] == str(len(notes) + 1):
            notes.append(Note(number[1], (line,)))
        elif notes:
            notes[-1] = notes[-1]._replace(lines=(*notes[-1].lines, line))
    raised = [number for line in found.lines[:at] for number in _raised(line)]
    if not notes or not {note.number for note in notes} <= set(raised):
        return found
    return Apart(found.lines[:at], tuple(notes))


def _raised(line: Line) -> Iterator[str]:
    """Yield the numbers that stand raised in a line."""
    for piece in line.pieces:
        if piece.y > line.y and line.is_off(piece):
            yield piece.text.strip(" []()")


def _begins_raised(line: Line) -> bool:
    """Return whether the first words of a line stand raised."""
    first = next(piece for piece in line.pieces if piece.text.strip())
    return first.y > line.y and line.is_off(first)


def _lowest_text(lines: Iterable[Line], body: float) -> Mapping[int, float]:
    """Return how low the lines of the text go on a page, by the places where they begin."""
    lowest: dict[int, float] = {}
    for line in lines:
        if line.size >= 0.95 * body:
            for place in _places(line):
                lowest[place] = min(line.y, lowest.get(place, line.y))
    return lowest


def _places(line: Line) -> range:
    """Return the places, in steps of some points, that are near the left end of a line."""
    place = round(line.x / _NEAR)
    return range(place - 1, place + 2)


def _goes_on(line: Line, note: Note) -> bool:
    """Return whether a line goes on in the footnote that is before it."""
    first, last = note.lines[0], note.lines[-1]
    return line.size < _LARGER * first.size and 0 < last.y - line.y < _APART * first.size
