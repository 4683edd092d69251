"""OpenDocument text (.odt), as Writer saves it."""

import re
from collections.abc import Iterator

from mazo.conversion.archive import Archive
from mazo.conversion.bold_headings import take_bold_lines
from mazo.conversion.journal import (
    COMMENTS,
    CONTENTS_TABLES,
    DELETED,
    HIDDEN,
    TEXT_BOXES,
    Journal,
)
from mazo.conversion.odt_numbers import Numbers
from mazo.conversion.odt_styles import Styles
from mazo.conversion.refusals import PASSWORD, Refusal
from mazo.conversion.tree import HEADINGS, Child, Node, Read
from mazo.conversion.xml_tree import xml_tree

_MANIFEST, _CONTENT, _STYLES, _META = (
    "META-INF/manifest.xml",
    "content.xml",
    "styles.xml",
    "meta.xml",
)
_LEFT_OUT_NAMES = (
    "tracked-changes annotation annotation-end sequence-decls forms table-of-content bookmark "
    "alphabetical-index soft-page-break note-citation page-number title desc"
)
_LEFT_OUT = frozenset(_LEFT_OUT_NAMES.split())
_MADE = {
    **{name: name for name in ("note", "list", "h", "p", "span", "a", "table")},
    "table-row": "tr",
    "table-cell": "td",
    "text-box": "box",
}
_MOST_SPACES = 9
_TEXTS = frozenset(("h", "p", "span"))


def read_odt(archive: Archive, journal: Journal) -> Read:
    """Return the text of an OpenDocument. Raise Refusal if it is damaged or has a password."""
    if archive.has(_MANIFEST) and b"encryption-data" in archive.read(_MANIFEST):
        raise Refusal(PASSWORD)
    root = xml_tree(archive.read(_CONTENT))
    # Names of the text's own styles may stand for others in the file of styles.
    sheets = [*(xml_tree(archive.read(each)) for each in (_STYLES,) if archive.has(each)), root]
    styles = Styles(sheets)
    text = next((each for each in root.all("text") if _is_body(each)), Node("#"))
    reader = _Reader(styles, journal)
    tree = Node("#", children=reader.inside(text))
    tree.children += reader.notes
    take_bold_lines(tree, journal)
    return Read(tree, reader.title(), styles.language)


def _is_body(node: Node) -> bool:
    return any(each.tag in {"p", "h", "list", "table", "section"} for each in node.elements())


class _Reader:
    """Reads the elements of one document."""

    def __init__(self, styles: Styles, journal: Journal) -> None:
        self.styles = styles
        self.journal = journal
        self.numbers = Numbers(styles)
        self.notes: list[Node] = []
        self.titles: list[Node] = []

    def title(self) -> str:
        """Return the title of the document, if it has just one."""
        return " ".join(self.titles[0].text().split()) if len(self.titles) == 1 else ""

    def inside(self, node: Node, level: int = 0, style: str = "") -> Iterator[Child]:
        """Yield what is made of all that is in `node`, at a `level` of lists of a `style`."""
        for child in node.children:
            if isinstance(child, str):
                yield child
            elif child.tag in _LEFT_OUT:
                self.journal.add(DELETED, sum(1 for _ in child.all("deletion")))
                self.journal.add(COMMENTS, child.tag == "annotation")
                self.journal.add(CONTENTS_TABLES, child.tag == "table-of-content")
            elif self.is_hidden(child):
                self.journal.add(HIDDEN, child.text().strip() != "")
            else:
                yield from self.element(child, level, style)

    def is_hidden(self, node: Node) -> bool:
        """Return whether an element is not shown: a text of a hidden style, or a hidden section."""
        if node.tag in _TEXTS:
            return self.styles.is_hidden(node.get("style-name"))
        return node.get("display") == "none" or node.get("is-hidden") == "true"

    def element(self, node: Node, level: int, style: str) -> Iterator[Child]:
        """Yield what is made of one element."""
        tag = node.tag
        if tag == "s":
            count = node.get("c")
            yield " " * min(int(count) if count.isdecimal() else 1, _MOST_SPACES)
        elif tag in {"tab", "line-break"}:
            yield " "
        elif tag == "image":
            yield Node("img")
        elif tag in _MADE:
            yield self.made(node, level, style)
        else:
            yield from self.inside(node, level, style)

    def made(self, node: Node, level: int, style: str) -> Node:
        """Return the node of our tree for an element that has one."""
        tag = node.tag
        if tag == "note":
            return self.note(node)
        if tag == "list":
            return self.list(node, level + 1, node.get("style-name") or style)
        if tag in {"h", "p"}:
            return self.paragraph(node)
        if tag == "span":
            return self.span(node)
        self.journal.add(TEXT_BOXES, tag == "text-box")
        return Node(_MADE[tag], {"href": node.get("href")}, self.inside(node))

    def note(self, node: Node) -> Node:
        name = f"note-{len(self.notes) + 1}"
        body = (each for part in node.all("note-body") for each in self.inside(part))
        note = Node("note", {"id": name})
        self.notes.append(note)
        note.children += body
        return Node("noteref", {"to": name})

    def list(self, node: Node, level: int, style: str) -> Node:
        items = (each for each in node.elements() if each.tag in {"list-item", "list-header"})
        made = (Node("li", children=self.inside(each, level, style)) for each in items)
        if not self.styles.is_numbered(style, level):
            return Node("ul", children=made)
        return Node("ol", {"start": self.numbers.start(node, level, style)}, made)

    def paragraph(self, node: Node) -> Node:
        names = self.styles.chain(node.get("style-name"))
        made = Node("p", children=self.inside(node))
        level = node.get("outline-level") or "1"
        if node.tag == "h":
            made.tag = HEADINGS[min(int(level) if level.isdecimal() else 1, len(HEADINGS)) - 1]
        elif "Title" in names:
            made.tag = "h1"
            self.titles.append(made)
        elif any(re.search("Quot", name) for name in names):
            return Node("blockquote", children=[made])
        return made

    def span(self, node: Node) -> Node:
        made = Node("span", {"size": self.styles.size(node.get("style-name"))}, self.inside(node))
        for mark in self.styles.marks(node.get("style-name")):
            made = Node(mark, children=[made])
        return made
