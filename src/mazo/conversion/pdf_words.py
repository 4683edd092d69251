"""The words of lines of a PDF: how they look, marks of footnotes, words cut at a line's end."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from mazo.conversion.inline import Run
from mazo.conversion.journal import HYPHENS, Journal
from mazo.conversion.pdf import Piece
from mazo.conversion.pdf_lines import CELL, Line
from mazo.conversion.pdf_notes import BEGINNING, Note
from mazo.conversion.tree import Node

_LONGEST_SIGN = 3
_CUT = re.compile(r"([^\W\d_]+)[-‐\u00ad]$")
_LONGEST_WORD = 60
_WORD = re.compile(r"[^\W\d_]+")
_COMPOUND = re.compile(r"[^\W\d_]+-[^\W\d_]+")
_RANGE = re.compile(r"\d[-–]$")
_UNIT = re.compile(r"(?:^|\W)[kcdm]?m\s*$")
_ELEMENTS = {"bold": "b", "italic": "i", "raised": "sup", "lowered": "sub"}


class Words:
    """Makes runs of lines, and joins them; what is a word, the whole text says."""

    def __init__(self, lines: Sequence[Line], notes: Sequence[Note], journal: Journal) -> None:
        """Take all lines of the text, and its footnotes."""
        whole = " ".join(line.text for line in lines)
        self.journal = journal
        self.notes = notes
        self._compounds = set(_COMPOUND.findall(whole))
        self._known = Counter(_WORD.findall(whole))
        last = lines[-1].page if lines else 0
        self._are_at_the_end = all(note.lines[0].page >= last for note in notes)
        self._next = 0  # the footnote that is marked next

    def runs(self, line: Line, *, is_plain: bool, skipped: int = 0) -> list[Run]:
        """Return the words of a line, less the first `skipped` characters.

        If `is_plain`, what is bold or slanted is not so.
        """
        found: list[Run] = []
        for piece in _merged(line.pieces, skipped):
            core = piece.text.strip()
            if line.is_off(piece) and 0 < len(core) <= _LONGEST_SIGN:
                found.append(self._sign(piece, line, found[-1].words if found else ""))
            else:
                marks = set() if is_plain else _marks(piece)
                found.append(Run(piece.text, frozenset(marks)))
        return found

    def row(self, columns: Iterable[Iterable[Line]], *, is_plain: bool) -> list[Run]:
        """Return the words of a table's row, each of whose cells has lines of its own."""
        found: list[Run] = []
        for number, column in enumerate(columns):
            cell: list[Run] = []
            for line in column:
                cell = self.joined(cell, self.runs(line, is_plain=is_plain))
            found += [Run(CELL)] * (number > 0) + cell
        return found

    def of_note(self, note: Note) -> list[Run]:
        """Return the words of a footnote without its number."""
        beginning = BEGINNING.match(note.lines[0].text)
        lead = beginning.end() if beginning else 0
        found = self.runs(note.lines[0], is_plain=False, skipped=lead)
        for line in note.lines[1:]:
            found = self.joined(found, self.runs(line, is_plain=False))
        return found

    def _sign(self, piece: Piece, line: Line, before: str) -> Run:
        """Return a raised or lowered sign: the mark of a footnote, if it can be one."""
        if piece.y <= line.y:
            return Run(piece.text, frozenset(["lowered"]))
        number = piece.text.strip(" []()")
        for at in range(self._next, len(self.notes)):
            note = self.notes[at]
            if note.lines[0].page > line.page and not self._are_at_the_end:
                break
            if note.number == number and (
                at == self._next or not _UNIT.search(before[-_LONGEST_WORD:])
            ):
                self._next = at + 1
                return Run("", note=str(at))
        return Run(piece.text, frozenset(["raised"]))

    def joined(self, runs: Sequence[Run], more: Sequence[Run]) -> list[Run]:
        """Return the runs of two lines as one: a word cut at the end of the first is whole."""
        if not runs or not more:
            return [*runs, *more]
        last, first = runs[-1], more[0]
        words, following = last.words.rstrip(), first.words.lstrip()
        cut, after = _CUT.search(words[-_LONGEST_WORD:]), _WORD.match(following)
        if cut and after and after[0][0].islower():
            is_compound = f"{cut[1]}-{after[0]}" in self._compounds
            is_kept = is_compound and cut[1] + after[0] not in self._known
            self.journal.add(HYPHENS, not is_kept)
            words = words[:-1] + "-" * is_kept
        elif not (_RANGE.search(words) and following[:1].isdigit()):
            following = f" {following}"
        head = [*runs[:-1], last._replace(words=words)] if words or last.note else runs[:-1]
        return [*head, first._replace(words=following), *more[1:]]


def element(tag: str, runs: Iterable[Run], **attributes: str) -> Node:
    """Return an element of our tree with these words."""
    node = Node(tag, attributes)
    for run in runs:
        if run.note:
            node.children.append(Node("noteref", {"to": run.note}))
            continue
        inner = Node("span", children=[run.words])
        for mark in sorted(run.marks):
            inner = Node(_ELEMENTS[mark], children=[inner])
        node.children.append(inner)
    return node


def _marks(piece: Piece) -> set[str]:
    marks = {"bold"} if piece.is_bold else set()
    return marks | ({"italic"} if piece.is_slanted else set())


def _merged(pieces: Iterable[Piece], skipped: int) -> list[Piece]:
    """Return pieces that look the same put together, less the first `skipped` characters."""
    found: list[Piece] = []
    for piece in pieces:
        cut = min(skipped, len(piece.text))
        skipped -= cut
        rest = piece._replace(text=piece.text[cut:])
        if not rest.text:
            continue
        if found and found[-1][2:3] + found[-1][4:] == rest[2:3] + rest[4:]:
            found[-1] = found[-1]._replace(text=found[-1].text + rest.text)
        else:
            found.append(rest)
    return found
