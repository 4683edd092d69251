"""Word (.docx), which mammoth makes HTML of. No other module knows mammoth."""

import re
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from zipfile import ZipFile

import mammoth

from mazo.conversion.archive import Archive
from mazo.conversion.bold_headings import take_bold_lines
from mazo.conversion.docx_numbers import take_numbers, with_numbers
from mazo.conversion.docx_shown import shown
from mazo.conversion.docx_styles import heading_levels
from mazo.conversion.docx_survey import Survey, survey
from mazo.conversion.html_tree import html_tree
from mazo.conversion.journal import (
    COMMENTS,
    CONTENTS_LINES,
    DELETED,
    FORMULAS,
    INSERTED,
    TEXT_BOXES,
    Journal,
)
from mazo.conversion.refusals import DAMAGED, Refusal
from mazo.conversion.tree import Node, Read
from mazo.conversion.xml_tree import xml_tree

MAIN, _STYLE_SHEET = "word/document.xml", "word/styles.xml"
_NOTE = re.compile(r"(?:footnote|endnote)-\d+")
_BACK = re.compile(r"#(?:footnote|endnote)-ref-")
_STYLES = (
    "p[style-name='Quote'] => blockquote > p:fresh",
    "p[style-name='Intense Quote'] => blockquote > p:fresh",
    "p[style-name='Quotations'] => blockquote > p:fresh",
    "p[style-name='Block Text'] => blockquote > p:fresh",
    "p[style-name='Title'] => h1:fresh",
    "p[style-name='Subtitle'] => p:fresh",
    "p[style-name^='toc '] => !",
    "p[style-name^='Contents '] => !",
    "p[style-name='TOC Heading'] => !",
    "p[style-name='Contents Heading'] => !",
)


def read_docx(archive: Archive, journal: Journal) -> Read:
    """Return the text of a document of Word. Raise Refusal for one that is damaged or hostile."""
    parts = {name: archive.read(name) for name in _texts(archive)}
    surveys = {name: survey(content) for name, content in parts.items()}
    styles = xml_tree(parts[_STYLE_SHEET]) if _STYLE_SHEET in parts else Node("#")
    visible = shown(parts, styles, journal)
    main = surveys[MAIN] if visible[MAIN] is parts[MAIN] else survey(visible[MAIN])
    _count(main, surveys, journal)
    numbered = with_numbers(visible, styles, MAIN)
    tree = html_tree(_html(numbered, (*_STYLES, *heading_levels(styles))))
    take_numbers(tree)
    _mark_notes(tree)
    take_bold_lines(tree, journal, main.sizes)
    language = next((each.get("val") for each in styles.all("lang")), "")
    return Read(tree, main.title, language.partition("-")[0])


def _texts(archive: Archive) -> Iterator[str]:
    """Yield the names of the parts that mammoth may read, the text itself first."""
    yield MAIN
    for name in sorted(set(archive.names) - {MAIN}):
        if name.endswith((".xml", ".rels")):
            yield name


def _count(main: Survey, surveys: Mapping[str, Survey], journal: Journal) -> None:
    """Report what mammoth leaves out, or takes without a word."""
    journal.add(DELETED, main.counts["del"])
    journal.add(INSERTED, main.counts["ins"])
    journal.add(TEXT_BOXES, main.counts["txbx"])
    journal.add(CONTENTS_LINES, main.contents_lines)
    for name, each in surveys.items():
        if name.rpartition("/")[2].startswith("comments"):
            journal.add(COMMENTS, each.counts["comment"])
            break
    if main.counts["oMath"]:
        journal.doubt(FORMULAS, main.counts["oMath"])


def _html(parts: Mapping[str, bytes], styles: Iterable[str]) -> str:
    file = BytesIO()
    with ZipFile(file, "w") as zipped:
        for name, content in parts.items():
            zipped.writestr(name, content)
    try:
        made = mammoth.convert_to_html(
            file,
            style_map="\n".join(styles),
            convert_image=mammoth.images.img_element(lambda _: {"src": ""}),
            ignore_empty_paragraphs=True,
        )
    except Exception as error:  # mammoth has no exceptions of its own for files that are damaged
        raise Refusal(DAMAGED, detail=f"{type(error).__name__} in {MAIN}") from error
    return str(made.value)


def _mark_notes(tree: Node) -> None:
    """Make notes and their marks of what mammoth writes for them."""
    for node in tree.all("sup", "li"):
        link = next(node.all("a"), None)
        if node.tag == "sup" and link and _NOTE.fullmatch(link.get("href").removeprefix("#")):
            node.tag = "noteref"
            node.attributes = {"to": link.get("href").removeprefix("#")}
        elif node.tag == "li" and _NOTE.fullmatch(node.get("id")):
            node.tag = "note"
            for each in node.all():
                each.children = [child for child in each.children if not _leads_back(child)]


def _leads_back(child: Node | str) -> bool:
    return isinstance(child, Node) and _BACK.match(child.get("href")) is not None
