"""Headings of a text whose author only made them bold."""

import re
from collections.abc import Iterator, Mapping

from mazo.conversion.journal import BOLD_LINES, NO_HEADINGS, Journal
from mazo.conversion.tree import HEADINGS, Node

_MOST_WORDS = 14
_NO_END_OF_A_HEADING = (".", ",", ";", ":")
_CONTAINERS = frozenset(("#", "body", "main", "article", "section", "div", "center"))
_NO_SIZES: Mapping[str, float] = {}
_LONG_TEXT = 300
"""Words of a text that should have headings."""


def key(words: str) -> str:
    """Return words without what is no letter, by which paragraphs are found again."""
    return re.sub(r"\W+", "", words)


def take_bold_lines(tree: Node, journal: Journal, sizes: Mapping[str, float] = _NO_SIZES) -> None:
    """Where no paragraph is a heading, make one of each short paragraph that is bold all through.

    `sizes` are those of their letters by `key`, if elements do not have a `size` themselves: larger
    ones are of a higher level.
    """
    if any(tree.all(*HEADINGS)):
        return
    found = [each for each in _paragraphs(tree) if _is_bold_line(each)]
    own = [_size(each, sizes) for each in found]
    ranks = sorted(set(own), reverse=True)
    for paragraph, size in zip(found, own, strict=True):
        paragraph.tag = HEADINGS[min(ranks.index(size), len(HEADINGS) - 1)]
    if found:
        journal.doubt(BOLD_LINES, len(found))


def _paragraphs(node: Node) -> Iterator[Node]:
    """Yield the paragraphs of a text that are in no list, table or quotation."""
    for each in node.elements():
        if each.tag == "p":
            yield each
        elif each.tag in _CONTAINERS:
            yield from _paragraphs(each)


def _size(paragraph: Node, sizes: Mapping[str, float]) -> float:
    own = (float(each.get("size") or 0) for each in paragraph.all())
    return max(sizes.get(key(paragraph.text()), 0), *own)


def doubt_without_headings(tree: Node, journal: Journal) -> None:
    """Have the author look at a long text that has no headings."""
    if not any(tree.all(*HEADINGS)) and len(tree.text().split()) > _LONG_TEXT:
        journal.doubt(NO_HEADINGS)


def _is_bold_line(paragraph: Node) -> bool:
    words = paragraph.text().strip()
    if not words or len(words.split()) > _MOST_WORDS or words.endswith(_NO_END_OF_A_HEADING):
        return False
    return any(each.text().strip() == words for each in paragraph.all("strong", "b"))
