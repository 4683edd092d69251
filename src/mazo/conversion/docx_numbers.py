"""With which number a list of Word begins, which mammoth does not tell.

Word counts the items of a list wherever they stand: a list goes on after a paragraph, or begins
with another number than 1. An item at which that may be gets a bookmark that has its number in
its name; mammoth makes an anchor of it, from which the list in the tree gets its number.
"""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement, fromstring, tostring

from mazo.conversion.docx_styles import numbered_styles
from mazo.conversion.docx_xml import child_of, tag_of, value_of, words_below
from mazo.conversion.tree import Node
from mazo.conversion.xml_tree import xml_tree

_LISTS = "word/numbering.xml"
_MARK = "mazo-number-"
_MARKED = re.compile(rf"{_MARK}\d{{1,9}}", re.ASCII)
_APART = frozenset(("txbxContent", "Choice"))
"""Elements whose paragraphs are not of the text around them, or come twice."""
_UNNUMBERED = frozenset(("", "bullet", "none"))
_MOST_DIGITS = 5


class _Item(NamedTuple):
    """The list of a paragraph, by its id in Word, and its level."""

    list: str
    level: int


class _Kind(NamedTuple):
    """What lists are counted as one, where each level begins, and where this list begins anew.

    Of the levels, `numbered` are those that show a number that is certain.
    """

    name: str = ""
    starts: Mapping[int, int] = MappingProxyType({})
    anew: Mapping[int, int] = MappingProxyType({})
    numbered: frozenset[int] = frozenset()


def with_numbers(parts: Mapping[str, bytes], styles: Node, main: str) -> Mapping[str, bytes]:
    """Return the parts of a document with the numbers of its lists in bookmarks of its text.

    They must have been surveyed: XML with entities of its own is not looked for here.
    """
    by_style = numbered_styles(styles)
    if _LISTS not in parts or not (by_style or b"numPr" in parts[main]):
        return parts
    root = fromstring(parts[main])  # noqa: S314  # `survey` refused what is hostile
    counter = _Counter(dict(_kinds(xml_tree(parts[_LISTS]))), by_style)
    marked = [counter.mark(paragraph) for paragraph in _paragraphs(root)]
    if not any(marked):
        return parts
    return {**parts, main: tostring(root, "utf-8", xml_declaration=True)}


def take_numbers(tree: Node) -> None:
    """Give the lists in a tree the numbers that their items have, and take out all marks.

    Lists that mammoth made one of are parted where an item has another number than the next one.
    """
    for node in list(tree.all()):
        if any(each.tag == "ol" for each in node.elements()):
            node.children = [part for each in node.children for part in _parts(each)]
    for node in tree.all():
        node.children = [each for each in node.children if not _is_mark(each)]


def _parts(child: Node | str) -> Iterator[Node | str]:
    """Yield a list, or the lists that it is made of, each with its number; all else as it is."""
    if not isinstance(child, Node) or child.tag != "ol":
        yield child
        return
    part, count = Node("ol", child.attributes), 1
    for item in child.children:
        number = _number_in(item)
        if number and number != count:
            if part.children:
                yield part
            part, count = Node("ol", {"start": str(number)}), number
        part.children.append(item)
        count += 1
    yield part


def _number_in(item: Node | str) -> int:
    """Return the number that an item is marked with, or 0."""
    marks = (each for each in item.elements() if _is_mark(each)) if isinstance(item, Node) else ()
    return next((int(each.get("id").removeprefix(_MARK)) for each in marks), 0)


def _is_mark(child: Node | str) -> bool:
    if not isinstance(child, Node) or child.tag != "a":
        return False
    return _MARKED.fullmatch(child.get("id")) is not None


class _Counter:
    """Counts the items of lists, paragraph by paragraph."""

    def __init__(self, kinds: Mapping[str, _Kind], styles: Mapping[str, tuple[str, str]]) -> None:
        self.kinds = kinds
        self.styles = styles
        self.counts: dict[str, dict[int, int]] = {}
        self.begun: set[_Item] = set()
        self.last: _Item | None = None

    def mark(self, paragraph: Element) -> bool:
        """Return whether a paragraph got a mark: an item that may begin a list, but not one with 1.

        One with 1 gets it where it stands right below another list, which it is no part of.
        """
        item = self._item(paragraph)
        before, self.last = self.last, item
        if item is None:
            return False
        number = self._number(item)
        is_below_another = before is not None and before.list != item.list
        is_first = item != before and (number != 1 or is_below_another)
        if not is_first or item.level not in self.kinds[item.list].numbered:
            return False
        mark = SubElement(paragraph, _sibling(paragraph, "bookmarkStart"))
        mark.set(_sibling(paragraph, "name"), f"{_MARK}{number}")
        return True

    def _item(self, paragraph: Element) -> _Item | None:
        """Return of which list a paragraph is an item, by itself or else by its style."""
        properties = child_of(paragraph, "pPr")
        if not words_below(paragraph):
            return None
        style = child_of(properties, "pStyle")
        name, level = self.styles.get("" if style is None else value_of(style, "val"), ("", ""))
        own = child_of(properties, "numPr")
        if (given := child_of(own, "numId")) is not None:
            name = value_of(given, "val")
        if (given := child_of(own, "ilvl")) is not None:
            level = value_of(given, "val")
        level = level or "0"
        is_known = level.isdecimal() and int(level) in self.kinds.get(name, _Kind()).starts
        return _Item(name, int(level)) if is_known else None

    def _number(self, item: _Item) -> int:
        kind, level = self.kinds[item.list], item.level
        counts = self.counts.setdefault(kind.name, {})
        if item not in self.begun and level in kind.anew:
            counts[level] = kind.anew[level]
        elif level in counts:
            counts[level] += 1
        else:
            counts[level] = kind.starts[level]
        self.begun.add(item)
        for below in [each for each in counts if each > level]:
            del counts[below]
        return counts[level]


def _kinds(sheet: Node) -> Iterator[tuple[str, _Kind]]:
    """Yield the lists of a document by their ids."""
    kinds = {each.get("abstractNumId"): _kind(each) for each in sheet.all("abstractNum")}
    for each in sheet.all("num"):
        name = next((kind.get("val") for kind in each.all("abstractNumId")), "")
        anew = {
            _level(level): _number_of(level, "startOverride")
            for level in each.all("lvlOverride")
            if any(level.all("startOverride"))
        }
        yield each.get("numId"), kinds.get(name, _Kind())._replace(anew=anew)


def _kind(sheet: Node) -> _Kind:
    levels = {_level(each): each for each in sheet.all("lvl")}
    starts = {level: _number_of(each, "start") for level, each in levels.items()}
    numbered = frozenset(level for level, each in levels.items() if _is_numbered(each))
    return _Kind(sheet.get("abstractNumId"), starts, numbered=numbered)


def _is_numbered(level: Node) -> bool:
    """Return whether items of a level have a number, which begins anew below each item above."""
    form = next((each.get("val") for each in level.all("numFmt")), "")
    return form not in _UNNUMBERED and not any(level.all("lvlRestart"))


def _level(node: Node) -> int:
    level = node.get("ilvl")
    return int(level) if level.isdecimal() else 0


def _number_of(node: Node, tag: str) -> int:
    text = next((each.get("val") for each in node.all(tag)), "")
    return int(text) if text.isdecimal() and len(text) <= _MOST_DIGITS else 1


def _paragraphs(node: Element) -> Iterator[Element]:
    for child in node:
        tag = tag_of(child)
        if tag == "p":
            yield child
        if tag not in _APART:
            yield from _paragraphs(child)


def _sibling(node: Element, name: str) -> str:
    """Return a name in the namespace of an element."""
    return node.tag[: node.tag.rfind("}") + 1] + name
