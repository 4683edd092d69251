"""EPUB: the chapters of a book in the order in which they are read."""

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from mazo.conversion.archive import Archive
from mazo.conversion.bold_headings import take_bold_lines
from mazo.conversion.footnotes import bind_notes
from mazo.conversion.journal import CONTENTS_TABLES, Journal
from mazo.conversion.page_encoding import page_text
from mazo.conversion.refusals import DAMAGED, LACKS_PART, PROTECTED, Refusal
from mazo.conversion.tree import Node, Read
from mazo.conversion.web_page import web_page
from mazo.conversion.xml_tree import xml_tree

_CONTAINER, _ENCRYPTION = "META-INF/container.xml", "META-INF/encryption.xml"


def read_epub(archive: Archive, journal: Journal) -> Read:
    """Return the text of a book. Raise Refusal for one that is damaged or protected."""
    if archive.has(_ENCRYPTION) and b"obfuscation" not in archive.read(_ENCRYPTION):
        raise Refusal(PROTECTED)
    roots = xml_tree(archive.read(_CONTAINER)).all("rootfile")
    name = next((each.get("full-path") for each in roots), "")
    if not archive.has(name):
        raise Refusal(LACKS_PART, part=name or "OPF")
    package = xml_tree(archive.read(name))
    tree = Node("#", children=_chapters(archive, posixpath.dirname(name), package, journal))
    if not tree.children:
        raise Refusal(DAMAGED, detail="OPF")
    bind_notes(tree)
    take_bold_lines(tree, journal)
    return Read(tree, _said(package, "title"), _said(package, "language"))


def _chapters(archive: Archive, folder: str, package: Node, journal: Journal) -> Iterator[Node]:
    """Yield the chapters of a book, whose parts are named as from `folder`."""
    items = {item.get("id"): item for item in package.all("item")}
    sheets = [item for item in items.values() if item.get("media-type") == "text/css"]
    looks = "".join(_text(archive, folder, sheet) for sheet in sheets)
    for reference in package.all("itemref"):
        item = items.get(reference.get("idref"))
        if item is None or "html" not in item.get("media-type"):
            continue
        if "nav" in item.get("properties").split() or reference.get("linear") == "no":
            journal.add(CONTENTS_TABLES)
        elif text := _text(archive, folder, item):
            yield web_page(text, journal, _path(folder, item), looks).tree


def _path(folder: str, item: Node) -> str:
    """Return the name of the part that an item of the book is."""
    return posixpath.normpath(posixpath.join(folder, unquote(item.get("href"))))


def _text(archive: Archive, folder: str, item: Node) -> str:
    path = _path(folder, item)
    return page_text(archive.read(path)).words if archive.has(path) else ""


def _said(package: Node, tag: str) -> str:
    """Return what a book says of itself."""
    return next((" ".join(each.text().split()) for each in package.all(tag)), "")
