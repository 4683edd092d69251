"""What markdown-it finds in a text, put together as its reader sees it."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from mazo.documents.assembly import Builder
from mazo.documents.read_text import CELL, LINE, LOOK_KINDS, Label
from mazo.documents.syntax import Token, parse
from mazo.documents.tags import Tags
from mazo.text.patterns import lazy

_TAG = lazy(r"<(/?)([A-Za-z][\w-]*)")
_CODE = frozenset(["fence", "code_block", "math_block", "math_block_label", "amsmath"])
_PROSE = lazy(r"[¿¡\"'“«(—–-]*[^\W\d_a-z].*\s.*[.?!…][\"'”»)]*", re.DOTALL)
"""What is set in as far as code, but begins and ends as sentences do."""
_Where: TypeAlias = Callable[[int], int]


def read_blocks(text: str, start: int, builder: Builder) -> None:
    r"""Read `text` from `start` on into `builder`; its line ends are `\n`."""
    text = text.replace("\0", "\ufffd")  # as the parser does
    _Blocks(text, start, builder).read(parse(text[start:]))


class _Blocks:
    """Reads the tokens of one text in their order."""

    def __init__(self, text: str, start: int, builder: Builder) -> None:
        self.text = text
        self.builder = builder
        self.tags = Tags(builder)
        self.lines = [start]  # where each line begins, and where one after the last would
        for line in text[start:].split("\n"):
            self.lines.append(self.lines[-1] + len(line) + 1)
        self.labels: list[str] = []  # the header's words of the table, by column
        self.column = -1
        self.cell_at = 0  # where in its line the next cell is looked for
        self.notes: list[tuple[Sequence[Token], _Where]] = []  # in the text, read after it

    def read(self, tokens: Sequence[Token]) -> None:
        """Read all blocks."""
        before: Token | None = None
        for token in tokens:
            if token.type == "inline" and before:
                self._inline(token, before)
            elif token.type == "tr_open":
                self.builder.begin()
                self.column, self.cell_at = -1, 0
            elif token.type == "tr_close":
                self._read_notes()
            elif token.type == "thead_open":
                self.labels = []
            elif token.type in _CODE:
                self._code(token)
            elif token.type == "html_block":
                self.tags.read(token.content, self._where(token))
            before = token

    def _inline(self, token: Token, before: Token) -> None:
        """Read the words of a paragraph, a heading, or a cell of a table."""
        children = token.children or []
        if before.type in {"th_open", "td_open"}:
            self._cell(token, is_header=before.type == "th_open")
            return
        if before.type == "admonition_title_open" and token.content not in self._line(token):
            return  # a title that the parser made up
        self.builder.begin(int(before.tag[1]) if before.type == "heading_open" else 0)
        where = self._where(token)
        is_figure = len(children) == 1 and children[0].type == "image"
        if is_figure and before.type == "paragraph_open":  # what it shows is its caption
            at, begun = children[0].meta["at"] + 2, self.builder.length
            self._words(children[0].children or [], lambda offset: where(at + offset))
            self.builder.aside(begun)
        else:
            self._words(children, where)
        self._read_notes()

    def _read_notes(self) -> None:
        """Read the notes that were in the text, each as a block of its own."""
        while self.notes:
            tokens, where = self.notes.pop(0)
            self.builder.begin()
            self._words(tokens, where)

    def _cell(self, token: Token, *, is_header: bool) -> None:
        builder, content = self.builder, token.content
        self.column += 1
        where = self._where_in_row(token)
        if not builder.is_fresh and content:
            builder.add(CELL, where(0), where(0))
        at = builder.length
        if not is_header and content and self.labels[self.column]:
            builder.labels.append(Label(at, self.labels[self.column]))
        self._words(token.children or [], where)
        if is_header:
            words = builder.since(at) if builder.length > at else ""
            self.labels.append(" ".join(words.split()))

    def _where_in_row(self, token: Token) -> _Where:
        r"""Return the places in the file of the characters of a cell; `\|` is one of them."""
        row, start = self._line(token), self.lines[token.map[0] if token.map else 0]
        places = [at for at in range(len(row)) if not row.startswith("\\|", at)]
        text = "".join(row[at] for at in places)
        found = max(text.find(token.content, self.cell_at), 0)
        self.cell_at = found + len(token.content)
        places.append(len(row))
        return lambda offset: start + places[min(found + offset, len(places) - 1)]

    def _code(self, token: Token) -> None:
        """Read code, or a formula, line by line; sentences that are set in are no code."""
        builder = self.builder
        builder.begin()
        begun = builder.length
        is_formula = token.type not in {"fence", "code_block"}
        if is_formula:
            builder.open("math")
        places = self._places(token, skipped=token.type == "fence")
        for line, place in zip(token.content.split("\n"), places, strict=True):
            words = line.strip()
            at = place + line.find(words)
            if not words:
                if not is_formula:
                    builder.begin()
                continue
            if not builder.is_fresh:
                builder.add("\n" if is_formula else LINE, at, at)
            builder.words(words, at, at + len(words))
        if is_formula:
            builder.close("math")
        elif token.type == "fence" or not _PROSE.fullmatch(token.content.strip()):
            builder.aside(begun)

    def _line(self, token: Token) -> str:
        """Return the line of the file on which a token begins."""
        return self._source(token.map[0] if token.map else 0)

    def _words_of(self, number: int) -> str:
        return self._source(number).strip(" \t>").strip()

    def _source(self, number: int) -> str:
        return self.text[self.lines[number] : self.lines[number + 1] - 1]

    def _where(self, token: Token) -> _Where:
        """Return the places in the file of the characters of a token's content."""
        places, starts, at = self._places(token), [], 0
        for line in token.content.split("\n"):
            starts.append(at)
            at += len(line) + 1

        def where(offset: int) -> int:
            line = bisect_right(starts, offset) - 1
            return places[line] + offset - starts[line]

        return where

    def _places(self, token: Token, *, skipped: bool = False) -> list[int]:
        """Return the place in the file of each line of a token's content.

        A line of the content is one of the file less what stands before it (`> `, indentation),
        and less the spaces and, in a heading, the `#` behind it.
        """
        first = (token.map[0] if token.map else 0) + skipped
        last = len(self.lines) - 2
        while token.type == "inline" and first < last and not self._words_of(first):
            first += 1  # a line of odd spaces, which the parser takes off a paragraph
        return [
            self._place(line, min(first + number, last))
            for number, line in enumerate(token.content.split("\n"))
        ]

    def _place(self, line: str, number: int) -> int:
        start, source = self.lines[number], self._source(number)
        for cut in (source, source.rstrip(), source.rstrip().rstrip("#").rstrip()):
            if cut.endswith(line):
                return start + len(cut) - len(line)
        words = line.strip()  # a tab before them became spaces
        return start + max(source.rfind(words), 0) - (len(line) - len(line.lstrip()))

    def _words(self, leaves: Iterable[Token], where: _Where) -> None:
        """Read the leaves of an inline token."""
        noted: list[Token] | None = None
        for leaf in leaves:
            if leaf.type == "note_open":
                noted = []
                self.notes.append((noted, where))
            elif leaf.type == "note_close":
                noted = None
            elif noted is not None:
                noted.append(leaf)
            else:
                self._leaf(leaf, where)

    def _leaf(self, leaf: Token, where: _Where) -> None:
        builder, kind = self.builder, leaf.type
        at = leaf.meta.get("at", 0)
        name, _, side = kind.rpartition("_")
        if kind == "text":
            builder.words(leaf.content, where(at), where(at) + len(leaf.content))
        elif kind == "text_special":
            builder.words(leaf.content, where(at), where(at) + len(leaf.markup))
        elif kind == "softbreak":
            builder.line_end(where(at), where(at) + 1)
        elif kind == "hardbreak":
            builder.add(LINE, where(at), where(at) + 1)
        elif kind == "code_inline":
            self._spread(leaf.content, at + len(leaf.markup), where)
        elif kind == "math_inline":
            builder.open("math")
            self._spread(leaf.content, at, where)
            builder.close("math")
        elif kind == "html_inline":
            if tag := _TAG.match(leaf.content):
                self.tags.inline(tag[2].lower(), is_end=bool(tag[1]), at=where(at))
        elif name in LOOK_KINDS:
            (builder.open if side == "open" else builder.close)(LOOK_KINDS[name])

    def _spread(self, content: str, at: int, where: _Where) -> None:
        """Add code or a formula, which may run over line ends; code may have lost a space.

        Code has a space for each line end, behind which what stands before a line is left out.
        """
        start = where(at)
        if not self.text.startswith(content[:1], start) or content.startswith(" "):
            at += self.text[start : start + 1].isspace() and not content.startswith(" ")
        begin = 0
        for end in range(1, len(content) + 1):
            place = where(at + begin)
            if end == len(content) or where(at + end) != place + end - begin:
                self.builder.words(content[begin:end], place, place + end - begin)
                begin = end
