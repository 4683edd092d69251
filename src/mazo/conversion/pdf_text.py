"""A PDF as the tree of its text: columns in order, without running heads, footnotes apart."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from statistics import median

from mazo.conversion.journal import STRANGE_LETTERS, TEXTLESS_PAGES, Journal
from mazo.conversion.pdf import Pdf, key, opened
from mazo.conversion.pdf_blocks import Block, blocks, cells
from mazo.conversion.pdf_columns import in_columns
from mazo.conversion.pdf_lines import BULLETS, CELL, DASHES, Line, lines
from mazo.conversion.pdf_notes import apart, with_endnotes
from mazo.conversion.pdf_rims import LARGER, without_rims
from mazo.conversion.pdf_words import Words, element
from mazo.conversion.refusals import SCAN, Refusal
from mazo.conversion.tree import HEADINGS, Node, Read

_TEXTLESS = 20
"""Characters that a page with text has at least."""
_SCANNED = 0.8
"""Of the pages, how many without text make a scan."""
_MOST_NAMED = 9
_STRANGE = re.compile("[\ufffd\ue000-\uf8ff]")
_FEW_STRANGE = 20
_NUMBER = re.compile(r"\s*(\d{1,2})[.)]\s+")
_LETTER = re.compile(r"\s*[a-z][.)]\s")
_SIGN = re.compile(rf"\s*[{BULLETS}{DASHES}]\s*")


def read_pdf(content: bytes, journal: Journal) -> Read:
    """Return the text of a PDF. Raise Refusal for one that is damaged, or a scan."""
    return Read(tree(opened(content, journal), journal))


def tree(file: Pdf, journal: Journal) -> Node:
    """Return what is on the pages of a PDF as a tree. Raise Refusal for a scan."""
    pages = [lines(page) for page in file.pages]
    _judge(pages, journal)
    body = median(
        line.size for page in pages for line in page for _ in range(len(line.text) // 10 + 1)
    )
    pages = without_rims(pages, body, journal)
    widths = [page.width for page in file.pages]
    found = apart(
        (in_columns(page, width, journal) for page, width in zip(pages, widths, strict=True)), body
    )
    found = with_endnotes(found)
    words = Words(found.lines, found.notes, journal)
    levels = _Levels(found.lines, body, file.outline)
    root = Node("#", children=_elements(blocks(found.lines, body, words), levels))
    for number, note in enumerate(found.notes):
        root.children.append(element("note", words.of_note(note), id=str(number)))
    return root


def _judge(pages: Sequence[Sequence[Line]], journal: Journal) -> None:
    """Report pages without text and letters that cannot be read. Raise Refusal for a scan."""
    sizes = [sum(len(line.text) for line in page) for page in pages]
    empty = [number for number, size in enumerate(sizes, 1) if size < _TEXTLESS]
    if len(empty) > _SCANNED * len(pages) or not any(sizes):
        raise Refusal(SCAN)
    if empty:
        named = ", ".join(map(str, empty[:_MOST_NAMED]))
        more = " …" if len(empty) > _MOST_NAMED else ""
        journal.doubt(TEXTLESS_PAGES, len(empty), pages=named + more)
    strange = sum(len(_STRANGE.findall(line.text)) for page in pages for line in page)
    if strange > _FEW_STRANGE:
        journal.doubt(STRANGE_LETTERS, strange)


class _Levels:
    """The levels of headings: those of the bookmarks, else by the size of their letters."""

    def __init__(self, found: Sequence[Line], body: float, outline: Mapping[str, int]) -> None:
        self.outline = outline
        larger = {round(line.size) for line in found if line.size > LARGER * body}
        self.sizes = sorted(larger, reverse=True)

    def tag(self, block: Block) -> str:
        """Return the tag of a heading."""
        title = "".join(run.words for run in block.runs)
        size = round(block.lines[0].size)
        by_size = self.sizes.index(size) if size in self.sizes else len(self.sizes)
        level = self.outline.get(key(title), by_size + 1)
        return HEADINGS[min(level, len(HEADINGS)) - 1]


def _elements(found: Iterable[Block], levels: _Levels) -> Iterator[Node]:
    """Yield the elements of blocks: neighbouring items are a list, neighbouring rows a table."""
    group: Node | None = None
    for block in found:
        wanted = _list_tag(block) if block.kind == "item" else "table"
        is_grouped = block.kind == "row" or (block.kind == "item" and wanted != "p")
        if group and not (is_grouped and group.tag == wanted):
            yield group
            group = None
        if is_grouped:
            group = group or Node(wanted, _start(block))
            group.children.append(_part(block, wanted))
        else:
            tag = levels.tag(block) if block.kind == "heading" else "p"
            yield element(tag, (r._replace(words=r.words.replace(CELL, " ")) for r in block.runs))
    if group:
        yield group


def _list_tag(block: Block) -> str:
    """Return the tag of an item's list; a list by letters is none in Markdown, but paragraphs."""
    if _LETTER.match(block.runs[0].words):
        return "p"
    return "ol" if _NUMBER.match(block.runs[0].words) else "ul"


def _start(block: Block) -> dict[str, str]:
    number = _NUMBER.match(block.runs[0].words) if block.runs else None
    return {"start": number[1]} if number and block.kind == "item" else {}


def _part(block: Block, tag: str) -> Node:
    """Return an item of a list without its sign, or a row of a table."""
    if tag == "table":
        return Node("tr", children=(element("td", cell) for cell in cells(block.runs)))
    first = block.runs[0]
    sign = (_NUMBER if tag == "ol" else _SIGN).match(first.words)
    words = first.words[sign.end() :] if sign else first.words
    return element("li", [first._replace(words=words), *block.runs[1:]])
