"""HTML as people write it: elements that are not closed, and closed that are not open."""

from collections.abc import Mapping
from html.parser import HTMLParser

from mazo.conversion.tree import DEEPEST, Node

_VOID_NAMES = "area base br col embed hr img input link meta source track wbr"
_VOID = frozenset(_VOID_NAMES.split())
"""Elements that have nothing in them."""
_ENDS_A_PARAGRAPH_NAMES = (
    "address article aside blockquote div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 "
    "header hr main nav ol p pre section table ul"
)
_ENDS_A_PARAGRAPH = _ENDS_A_PARAGRAPH_NAMES.split()
_CLOSES: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(_ENDS_A_PARAGRAPH, frozenset({"p"})),
    **dict.fromkeys(("dd", "dt"), frozenset({"dd", "dt"})),
    **dict.fromkeys(("td", "th"), frozenset({"td", "th"})),
    "tr": frozenset({"td", "th", "tr"}),
    "li": frozenset({"li"}),
    "option": frozenset({"option"}),
}
"""The elements that each ends where its author did not."""
_FENCES_NAMES = "table ul ol dl blockquote div section body td th"
_FENCES = frozenset(_FENCES_NAMES.split())
"""Elements out of which none is ended so."""
_FURTHEST = 40
"""How many open elements an end tag looks back for its beginning."""


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Node("#")
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._end_others(tag)
        node = Node(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(node)
        if tag not in _VOID and len(self.open) < DEEPEST:
            self.open.append(node)

    def _end_others(self, tag: str) -> None:
        closed = _CLOSES.get(tag)
        for back in range(len(self.open) - 1, 0, -1) if closed else ():
            name = self.open[back].tag
            if closed and name in closed:
                del self.open[back:]
                return
            if name in _FENCES and not (tag == "tr" and name in {"td", "th"}):
                return

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        for back in range(len(self.open) - 1, max(0, len(self.open) - _FURTHEST), -1):
            if self.open[back].tag == tag:
                del self.open[back:]
                return

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def html_tree(text: str) -> Node:
    """Return HTML as a tree, whatever is wrong with it."""
    parser = _Parser()
    parser.feed(text)
    parser.close()
    return parser.root
