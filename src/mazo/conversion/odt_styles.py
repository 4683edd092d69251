"""The styles of an OpenDocument: how words look or are hidden, which lists are numbered."""

import re
from collections.abc import Iterable, Mapping

from mazo.conversion.tree import Node

_POINTS = re.compile(r"(\d{1,3}(?:\.\d{1,4})?)pt")

NUMBER = re.compile(r"\d{1,5}")


class Styles:
    """The styles by their names; each goes on in the one that it is derived from."""

    def __init__(self, sheets: Iterable[Node]) -> None:
        """Take the trees in which styles are declared."""
        self.language = ""
        self._marks: dict[str, frozenset[str]] = {}
        self._sizes: dict[str, str] = {}
        self._displays: dict[str, str] = {}
        self._parents: dict[str, str] = {}
        self._starts: dict[str, Mapping[str, str]] = {}  # of levels that are numbered
        for sheet in sheets:
            for style in sheet.all("style", "default-style"):
                self._take(style)
            for style in sheet.all("list-style"):
                self._starts[style.get("name")] = {
                    each.get("level"): each.get("start-value")
                    for each in style.elements()
                    if each.tag == "list-level-style-number"
                }

    def _take(self, style: Node) -> None:
        name = style.get("name")
        for look in style.all("text-properties"):
            if style.tag == "default-style" and style.get("family") == "paragraph":
                self.language = look.get("language").replace("none", "")
            if size := _POINTS.fullmatch(look.get("font-size")):
                self._sizes[name] = size[1]
            if display := look.get("display"):
                self._displays[name] = display
            self._marks[name] = frozenset(_marks(look))
        self._parents[name] = style.get("parent-style-name")

    def chain(self, name: str) -> list[str]:
        """Return the name of a style and those that it is derived from."""
        found: list[str] = []
        while name and name not in found:
            found.append(name)
            name = self._parents.get(name, "")
        return found

    def marks(self, name: str) -> list[str]:
        """Return the tags for how words of a style look."""
        none: frozenset[str] = frozenset()
        return sorted(none.union(*(self._marks.get(each, none) for each in self.chain(name))))

    def size(self, name: str) -> str:
        """Return the size in points of letters of a style, if it gives one."""
        return next((self._sizes[each] for each in self.chain(name) if each in self._sizes), "")

    def is_hidden(self, name: str) -> bool:
        """Return whether words of a style are not shown."""
        given = (self._displays[each] for each in self.chain(name) if each in self._displays)
        return next(given, "") == "none"

    def is_numbered(self, name: str, level: int) -> bool:
        """Return whether a list of a style is numbered at a level."""
        return str(level) in self._starts.get(name, {})

    def start(self, name: str, level: int) -> int:
        """Return the number with which a list of a style begins at a level."""
        start = self._starts.get(name, {}).get(str(level), "")
        return int(start) if NUMBER.fullmatch(start) else 1


def _marks(look: Node) -> Iterable[str]:
    """Yield the tags for how words look that have these properties."""
    if look.get("font-weight") == "bold":
        yield "b"
    if look.get("font-style") == "italic":
        yield "i"
    position = look.get("text-position")
    if position.startswith("super"):
        yield "sup"
    if position.startswith("sub"):
        yield "sub"
