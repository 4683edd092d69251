"""The blocks of a PDF's text: headings, paragraphs, items of lists, rows of tables."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from mazo.conversion.inline import Run
from mazo.conversion.pdf_lines import BULLETS, CELL, DASHES, Line
from mazo.conversion.pdf_rims import LARGER
from mazo.conversion.pdf_tables import Row
from mazo.conversion.pdf_words import Words

_ITEM = re.compile(
    rf"(?P<bullet>[{BULLETS}])\s*|(?P<dash>[{DASHES}])\s"
    r"|(?P<number>\d{1,2})[.)]\s|(?P<letter>[a-z])[.)]\s"
)
_AHEAD = 20
"""Lines in which the next item of a list begins."""
_LONG = 0.7
"""How long a line is that another one goes on, as a part of the longest ones."""
_SIGN = 1.05
"""How much larger a sign is that puts its line further below."""
_FILLED = 0.85
"""How long a line with a further word is where that had room, as a part of the longest ones."""
_COUNTED = re.compile(r"[IVXL]+[.)]\s|\d{1,2}\.?[ºª°]")
"""What counts items as Markdown does not: I., 1.º."""
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.\s|\d{1,2}(?:\.\d{1,2})+\s")
"""How a heading begins that has a number."""
_MOST_LEAD = 3
"""How far lines of a paragraph are apart at most, in heights of letters."""
_FURTHER = 2.2
"""How much more than usual lines may be apart within a sentence."""
_SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2})+\.?\s")
"""The number of a section, which a slanted heading has."""
_LONGEST_BOLD = 80
"""Characters of a line that is a heading because it is bold."""
_NO_END_OF_A_HEADING = (".", ",", ";", ":")
_NEAR = 1.25
"""How much more than usual lines may be apart and still be of one block."""
_IN_LINE = 1.5
"""Points: how far the signs of items may be from one line."""
_INDENT = 0.8
"""How far the first line of a paragraph is indented at least, in heights of letters."""


class Block:
    """Lines that belong together, their kind ("heading", "item", "row", "text") and words."""

    def __init__(self, kind: str, line: Line, runs: list[Run]) -> None:
        """Begin with a line."""
        self.kind = kind
        self.lines = [line]
        self.runs = runs

    @property
    def left(self) -> float:
        """Return the left end of the block."""
        return min(line.x for line in self.lines)


def blocks(lines: Sequence[Line], body: float, words: Words) -> Iterator[Block]:
    """Yield the blocks of a text; `body` is the size of its letters."""
    layout = _Layout(lines, body)
    block: Block | None = None
    for line in lines:
        kind = layout.kind(line, block)
        is_plain = kind == "heading" or line.is_bold
        if isinstance(line, Row):
            runs = words.row(line.columns, is_plain=is_plain)
        else:
            runs = words.runs(line, is_plain=is_plain)
        if block and layout.goes_on(line, kind, block):
            block.runs = words.joined(block.runs, runs)
            block.lines.append(line)
        else:
            if block:
                yield block
            block = Block(kind, line, runs)
    if block:
        yield block


class _Layout:
    """How the lines of a text are set."""

    def __init__(self, lines: Sequence[Line], body: float) -> None:
        self.body = body
        self.rows = self._rows(lines)
        self.items = frozenset(_listed(lines))
        sizes = sorted(len(line.text) for line in lines)
        self.longest = sizes[len(sizes) * 9 // 10] if sizes else 0
        self.width = max((line.end - line.x for line in lines), default=0)
        self.lead = self._lead(lines)

    def _lead(self, lines: Sequence[Line]) -> float:
        """Return how far the lines of a paragraph are apart, by those that surely go on."""
        pairs = [
            (one, other)
            for one, other in pairwise(lines)
            if one.page == other.page and 0 < one.y - other.y < _MOST_LEAD * self.body
        ]
        within = [(one, other) for one, other in pairs if _is_within(one, other)]
        long = [(one, other) for one, other in pairs if len(one.text) >= _LONG * self.longest]
        for found in (within, long):
            gaps = Counter(round(one.y - other.y, 1) for one, other in found)
            if gaps:
                often = max(gaps.values()) / 2
                return min(gap for gap, count in gaps.items() if count >= often)
        return self.body * 1.2

    def _rows(self, lines: Sequence[Line]) -> set[Line]:
        """Return the rows of tables; those that are drawn cell by cell are parted into cells."""
        grids = {line for pair in pairwise(lines) for line in pair if pair[0].is_grid_with(pair[1])}
        rows = {line for pair in pairwise(lines) for line in pair if pair[0].is_row_with(pair[1])}
        for line in grids:
            line.part_into_cells()
        return rows | grids

    def kind(self, line: Line, block: Block | None) -> str:
        """Return the kind of block that a line begins, or goes on in."""
        if line in self.rows or isinstance(line, Row):
            return "row"
        if line.size > LARGER * self.body or self._is_bold_heading(line, block):
            return "heading"
        if _ITEM.match(line.text) and not self._is_inside(line, block):
            return "item"
        return "text"

    def _is_bold_heading(self, line: Line, block: Block | None) -> bool:
        is_numbered = line.is_slanted and _SECTION.match(line.text) is not None
        if not (line.is_bold or is_numbered) or len(line.text) >= _LONGEST_BOLD:
            return False
        if line.text.endswith(_NO_END_OF_A_HEADING):
            return False
        last = block.lines[-1] if block else None
        is_below_heading = block is not None and block.kind == "heading"
        return last is None or abs(last.y - line.y) > 1.2 * self.lead or is_below_heading

    def _is_inside(self, line: Line, block: Block | None) -> bool:
        """Return whether a line that begins as an item does is in the middle of a paragraph."""
        if line in self.items or block is None or block.kind not in {"text", "item"}:
            return False
        last = block.lines[-1]
        return self.is_below(line, last) and not last.is_ended

    def is_below(self, line: Line, last: Line, size: float = 0) -> bool:
        """Return whether a line is the next one below another, with letters of a `size`."""
        apart = last.y - line.y
        return last.page == line.page and 0 < apart < _NEAR * max(self.lead, _NEAR * size)

    def _is_cut(self, line: Line, last: Line) -> bool:
        """Return whether a sentence goes on in a line that a raised sign has put further below."""
        is_near = last.page == line.page and 0 < last.y - line.y < _FURTHER * self.lead
        is_raised = any(each.size > _SIGN * self.body or each.has_signs for each in (line, last))
        is_open = len(last.text) >= _LONG * self.longest and not last.is_ended
        return is_near and is_raised and is_open

    def _is_set_off(self, line: Line, last: Line) -> bool:
        """Return whether a line begins further left or right than a short one before it."""
        is_shifted = abs(line.x - last.x) > _INDENT * self.body
        return is_shifted and len(last.text) < _LONG * self.longest and not line.text[0].islower()

    def _is_new(self, line: Line, last: Line) -> bool:
        """Return whether a line begins a paragraph: its first word had room in the last one."""
        word = line.text.partition(" ")[0]
        has_room = len(last.text) + len(word) < _FILLED * self.longest
        is_ended = last.is_ended or _COUNTED.match(line.text) is not None
        return has_room and is_ended and not line.text[0].islower()

    def _is_next_heading(self, line: Line, last: Line) -> bool:
        """Return whether a heading has a number that had room in the one above it."""
        number = _NUMBERED.match(line.text)
        return number is not None and last.end - last.x + line.size < _FILLED * self.width

    def goes_on(self, line: Line, kind: str, block: Block) -> bool:
        """Return whether a line of a `kind` goes on in the block before it."""
        last = block.lines[-1]
        if kind == "heading":
            is_same = block.kind == "heading" and abs(last.size - line.size) < 0.5
            is_other = is_same and self._is_next_heading(line, last)
            return is_same and not is_other and self.is_below(line, last, line.size)
        if kind != "text" or block.kind not in {"text", "item"}:
            return False
        if last.page != line.page or line.y > last.y:  # on the next page, or in the next column
            return not last.is_ended and not self._is_new(line, last)
        if not self.is_below(line, last) and not self._is_cut(line, last):
            return False
        if block.kind == "item":
            return line.x >= block.lines[0].x + 2
        is_first = self._is_first_of_paragraph(line, last, block)
        return not (is_first or self._is_set_off(line, last) or self._is_new(line, last))

    def _is_first_of_paragraph(self, line: Line, last: Line, block: Block) -> bool:
        is_indented = line.x - last.x > _INDENT * self.body and last.x == block.left
        return is_indented and last.is_ended


def _is_within(line: Line, other: Line) -> bool:
    """Return whether a sentence goes on from a line to another one below it."""
    return other.text[0].islower() and not line.is_ended and line.size == other.size


def _listed(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines that begin an item for certain: by its sign, or by another item in line."""
    begun = [(line, found) for line in lines if (found := _ITEM.match(line.text))]
    for at, (line, found) in enumerate(begun):
        if found["bullet"]:
            yield line
        for other, after in begun[at + 1 : at + 1 + _AHEAD]:
            is_in_line = abs(other.x - line.x) < _IN_LINE and other.page - line.page in {0, 1}
            if is_in_line and _is_next(found, after):
                yield from (line, other)
                break


def _is_next(one: re.Match[str], other: re.Match[str]) -> bool:
    """Return whether the sign of an item is the next one of a list."""
    kind = one.lastgroup
    if kind != other.lastgroup:
        return False
    if kind == "number":
        return int(other[kind]) == int(one[kind]) + 1
    if kind == "letter":
        return ord(other[kind]) == ord(one[kind]) + 1
    return kind == "dash" and one[kind] == other[kind]


def cells(runs: Sequence[Run]) -> list[list[Run]]:
    """Return the words of a row by its cells."""
    found: list[list[Run]] = [[]]
    for run in runs:
        first, *others = run.words.split(CELL)
        found[-1].append(run._replace(words=first))
        found += ([run._replace(words=other)] for other in others)
    return found
