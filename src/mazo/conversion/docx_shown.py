"""What a document of Word shows: its parts without hidden text and tables of contents.

Word keeps both in its XML: hidden text with the property `vanish`, its own or its style's; a table
of contents as a building block, as the result of a field, or as links to its bookmarks `_Toc…`.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple
from xml.etree.ElementTree import Element, fromstring, tostring

from mazo.conversion.docx_styles import hidden_styles, is_on
from mazo.conversion.docx_xml import child_of, tag_of, value_of, words_below
from mazo.conversion.journal import CONTENTS_LINES, HIDDEN, Journal
from mazo.conversion.tree import Node

_MAY_HAVE = re.compile(rb"vanish|_Toc|\bTOC\b|\bINDEX\b|\bTOA\b|Table of Contents")
_TEXTS = re.compile(r"word/(?:document|footnotes|endnotes)\d*\.xml")
_LIST_FIELD = re.compile(r"\s*(?:TOC|INDEX|TOA)\b")
"""The instruction of a field whose result lists what is elsewhere in the document."""
_GALLERY = "Table of Contents"
_BOOKMARK = "_Toc"


def shown(parts: Mapping[str, bytes], styles: Node, journal: Journal) -> Mapping[str, bytes]:
    """Return the parts of a document as they are shown, by their names.

    Those of which all is shown are the same objects. They must have been surveyed: XML with
    entities of its own is not looked for here.
    """
    hidden = frozenset(hidden_styles(styles))
    changed: dict[str, bytes] = {}
    for name, content in parts.items():
        if _TEXTS.fullmatch(name) and (hidden or _MAY_HAVE.search(content)):
            root = fromstring(content)  # noqa: S314  # `survey` refused what is hostile
            reader = _Reader(hidden)
            reader.clean(root)
            journal.add(CONTENTS_LINES, len(reader.contents))
            journal.add(HIDDEN, len(reader.not_shown))
            if reader.gone:
                changed[name] = tostring(root, "utf-8", xml_declaration=True)
    return {**parts, **changed}


class _Run(NamedTuple):
    """A run of words, and its paragraph."""

    paragraph: Element
    run: Element


class _Reader:
    """Looks through one part of a document, in which the styles `hidden` are not shown.

    `gone` are the elements to leave out, `contents` the paragraphs of tables of contents,
    `not_shown` those with hidden words.
    """

    def __init__(self, hidden: frozenset[str]) -> None:
        self.hidden = hidden
        self.gone: set[Element] = set()
        self.contents: set[Element] = set()
        self.not_shown: set[Element] = set()
        self.depth = 0  # of fields that have begun, one in the other
        self.instruction = ""  # of the outermost field
        self.runs: list[_Run] = []  # in that field

    def clean(self, root: Element) -> None:
        """Take out of a part what is not shown."""
        self._look(root, None)
        for node in list(root.iter()):
            if any(child in self.gone for child in node):
                node[:] = [child for child in node if child not in self.gone]

    def _look(self, node: Element, paragraph: Element | None) -> None:
        for child in node:
            tag = tag_of(child)
            if _is_contents(child):
                own = {each for each in child.iter() if tag_of(each) == "p" and words_below(each)}
                self.contents |= own or {child if paragraph is None else paragraph}
                self.gone.add(child)
            if tag == "r" and paragraph is not None:
                self._run(_Run(paragraph, child))
            self._look(child, child if tag == "p" else paragraph)

    def _run(self, found: _Run) -> None:
        is_within = self.depth > 0
        for each in found.run:
            kind = value_of(each, "fldCharType")
            if kind == "begin":
                self.depth += 1
                is_within = True
            elif kind == "end" and self.depth:
                self.depth -= 1
            elif self.depth == 1 and tag_of(each) == "instrText":
                self.instruction += each.text or ""
        if is_within:
            self.runs.append(found)
            if self.depth == 0:
                self._end_field()
        if self._is_hidden(found):
            self.gone.add(found.run)
            if words_below(found.run):
                self.not_shown.add(found.paragraph)

    def _end_field(self) -> None:
        """Leave out the outermost field if it lists what is elsewhere."""
        if _LIST_FIELD.match(self.instruction):
            self.contents.update(each.paragraph for each in self.runs if words_below(each.run))
            self.gone.update(each.run for each in self.runs)
        self.instruction, self.runs = "", []

    def _is_hidden(self, found: _Run) -> bool:
        """Return whether a run is hidden, by itself or else by its style or its paragraph's."""
        own = child_of(found.run, "rPr")
        if (mark := child_of(own, "vanish")) is not None:
            return is_on(value_of(mark, "val"))
        if (style := child_of(own, "rStyle")) is not None and value_of(style, "val") in self.hidden:
            return True
        style = child_of(child_of(found.paragraph, "pPr"), "pStyle")
        return style is not None and value_of(style, "val") in self.hidden


def _is_contents(node: Element) -> bool:
    """Return whether an element is a table of contents, or a line of one."""
    tag = tag_of(node)
    if tag == "p":
        links = (each for each in node.iter() if tag_of(each) == "hyperlink")
        led = (
            words_below(each) for each in links if value_of(each, "anchor").startswith(_BOOKMARK)
        )
        return "".join(led) == words_below(node) != ""
    if tag == "sdt":
        found = (each for each in node.iter() if tag_of(each) == "docPartGallery")
        return any(value_of(each, "val") == _GALLERY for each in found)
    return tag == "fldSimple" and _LIST_FIELD.match(value_of(node, "instr")) is not None
