"""The one writer of Markdown: the same tree gives the same bytes, whatever it was read from.

A paragraph is a line, so that any sentence of it can be copied as a quote. Footnotes stand behind
their section, tables have a row a line, and nothing is wrapped.
"""

import re
from collections.abc import Iterator

from mazo.conversion.escapes import begun
from mazo.conversion.inline import MARKS, runs, written
from mazo.conversion.journal import FOOTNOTES, REFERENCE_MARKS, TABLES, Journal
from mazo.conversion.tree import BLOCKS, HEADINGS, Child, Node
from mazo.text.invisible import seen

_LONGEST_CELL = 600
"""Characters of a cell of a table; what has longer ones is laid out as a table, and is none."""
_INDENT = "   "
_OWN_NUMBER = re.compile(r"(?:\\?[\[(])?(\d{1,3}|[\u2191\u21a9^])(?:\\?[\])])?[.:]?\ufe0e?\s+")
"""What some formats write before a footnote: its number."""
_ARROWS = "\u2191\u21a9^"
_LAST_NUMBER = re.compile(r"\d+$")
_CLOSING, BACKSLASHED = re.compile(r"(?<=\s)#+$"), r"\\\g<0>"
"""Signs at the end of a heading that Markdown takes for no words."""
_HEADING = re.compile(r"#{1,6} ")
_ARROW_BACK = re.compile(r"\s*[\u2191\u21a9]\ufe0e?$")
_PARAGRAPHS = frozenset(("p", "figcaption", "caption", "dt", "dd", "summary", "address"))
_INLINE = frozenset((*MARKS, "a", "br", "noteref"))
_LISTS, _CELLS = ("ul", "ol"), ("td", "th")


def markdown(tree: Node, journal: Journal) -> str:
    """Return a tree as Markdown."""
    return _Writer(tree, journal).document(tree)


class _Writer:
    def __init__(self, tree: Node, journal: Journal) -> None:
        self.journal = journal
        marked = {node.get("to") for node in tree.all("noteref")}
        notes = {node.get("id"): node for node in tree.all("note")}
        self.notes = {name: node for name, node in notes.items() if name in marked}
        self.marks: dict[str, str] = {}  # of the notes that were marked, by their ids
        self.due: list[str] = []  # notes whose section is not at its end yet
        self.out: list[str] = []

    def document(self, tree: Node) -> str:
        self.blocks(tree, "")
        self.write_notes()
        while self.out and _HEADING.match(self.out[-1]):  # of a section that was left out
            self.out.pop()
        self.journal.add(FOOTNOTES, len(self.marks))
        return "\n\n".join(self.out) + "\n" if self.out else ""

    def write_notes(self) -> None:
        while self.due:
            name = self.due.pop(0)
            words = _ARROW_BACK.sub("", self.inline(self.notes[name]))
            if (found := _OWN_NUMBER.match(words)) and found[1] in {self.number(name), *_ARROWS}:
                words = words[found.end() :]
            self.out.append(f"{self.marks[name]}: {begun(words)}")

    def number(self, note: str) -> str:
        """Return the number that a note has in its own document, by its id."""
        found = _LAST_NUMBER.search(note[-9:])
        return found[0] if found else ""

    def blocks(self, node: Node, lead: str) -> None:
        """Write the blocks in `node`; words between blocks are a paragraph of their own."""
        loose: list[Child] = []
        for child in node.children:
            if isinstance(child, Node) and _is_block(child):
                self.paragraph(Node("p", children=loose), lead)
                loose = []
                self.block(child, lead)
            else:
                loose.append(child)
        self.paragraph(Node("p", children=loose), lead)

    def block(self, node: Node, lead: str) -> None:
        tag = node.tag
        if tag in HEADINGS:
            self.heading(node)
        elif tag in _LISTS:
            self.items(node)
        elif tag == "table":
            self.table(node, lead)
        elif tag == "pre":
            self.code(node)
        elif tag in _PARAGRAPHS and not node.has_blocks():
            self.paragraph(node, lead)
        elif tag != "note" or node.get("id") not in self.notes:
            self.blocks(node, "> " if tag == "blockquote" else lead)

    def inline(self, node: Node, *, is_plain: bool = False) -> str:
        """Return the words in `node` on one line; if `is_plain`, without emphasis and links."""
        found = []
        for run in runs(node, self.journal):
            if run.note and run.note not in self.notes:
                self.journal.add(REFERENCE_MARKS)
                continue
            if run.note and run.note not in self.marks:
                self.marks[run.note] = f"[^{len(self.marks) + 1}]"
                self.due.append(run.note)
            found.append(run.plain() if is_plain else run)
        return written(found, self.marks)

    def paragraph(self, node: Node, lead: str) -> None:
        if node.children and (words := self.inline(node)):
            self.out.append(lead + begun(words))

    def heading(self, node: Node) -> None:
        if not node.text().strip():
            return
        self.write_notes()
        if words := self.inline(node, is_plain=True):
            self.out.append(f"{'#' * int(node.tag[1])} {_CLOSING.sub(BACKSLASHED, words)}")

    def code(self, node: Node) -> None:
        words = seen(node.text()).strip("\n").replace("```", "´´´")
        if words.strip():
            self.out.append(f"```\n{words}\n```")

    def items(self, node: Node) -> None:
        depth = int(node.get("depth") or 0)
        if lines := list(self.lines_of(node, _INDENT * depth)):
            self.out.append("\n".join(lines))

    def lines_of(self, node: Node, indent: str) -> Iterator[str]:
        """Yield a line for each item of a list, and for those of the lists in it."""
        start = node.get("start")
        number = int(start) if start.isdecimal() and len(start) < 6 else 1
        for item in node.elements():
            if item.tag in _LISTS:  # not inside an item, as it should be
                yield from self.lines_of(item, indent + _INDENT)
                continue
            own = (each for each in item.children if not _is_list(each))
            if item.get("id") not in self.notes and (words := self.inline(Node("p", children=own))):
                sign = f"{number}." if node.tag == "ol" else "-"
                yield f"{indent}{sign} {begun(words)}"
                number += 1
            for below in item.elements():
                if below.tag in _LISTS:
                    yield from self.lines_of(below, indent + _INDENT)

    def table(self, node: Node, lead: str) -> None:
        cells = [[each for each in row.elements() if each.tag in _CELLS] for row in node.all("tr")]
        width = max(map(len, cells), default=0)
        is_nested = any(each is not node for each in node.all("table"))
        if width < 2 or is_nested or any(_is_long(cell) for row in cells for cell in row):
            for each in node.all("caption", *_CELLS):
                if not any(each.all("table")):
                    self.blocks(each, lead)
            return
        for caption in node.all("caption"):
            self.paragraph(caption, lead)
        rows = [[self.inline(cell).replace("|", "\\|") for cell in row] for row in cells]
        rows = [row + [""] * (width - len(row)) for row in rows if any(row)]
        if rows:
            rows.insert(1, ["---"] * width)
            self.out.append("\n".join(f"| {' | '.join(row)} |" for row in rows))
            self.journal.add(TABLES)


def _is_block(node: Node) -> bool:
    if node.tag in BLOCKS:
        return True
    return node.tag not in _INLINE and node.has_blocks()


def _is_list(child: Child) -> bool:
    return isinstance(child, Node) and child.tag in _LISTS


def _is_long(cell: Node) -> bool:
    return len(cell.text()) > _LONGEST_CELL
