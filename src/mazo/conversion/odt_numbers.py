"""With which number a list of an OpenDocument begins: its own, or the next one of another list."""

from mazo.conversion.odt_styles import NUMBER, Styles
from mazo.conversion.tree import Node


class Numbers:
    """Counts the items of lists, in the order in which they are read."""

    def __init__(self, styles: Styles) -> None:
        """Begin with no list."""
        self.styles = styles
        self._last: dict[str, int] = {}  # by the id of a list, or its style and level

    def start(self, node: Node, level: int, style: str) -> str:
        """Return the number with which a list of a `style` begins, and count its items."""
        place = f"{style} {level}"
        other = node.get("continue-list")
        goes_on = place if node.get("continue-numbering") == "true" else other
        first = self.styles.start(style, level)
        number = (self._last[goes_on] if goes_on in self._last else first - 1) + 1
        items = [each for each in node.elements() if each.tag == "list-item"]
        own = (_number(each.get("start-value")) for each in items[:1])
        number = start = next(filter(None, own), number)
        for each in items[1:]:
            number = _number(each.get("start-value")) or number + _has_words(each)
        for name in filter(None, (place, node.get("id"), other)):
            self._last[name] = number
        return str(start)


def _has_words(item: Node) -> bool:
    """Return whether an item has words beside those of lists in it."""
    return any(each.tag != "list" and each.text().strip() for each in item.elements())


def _number(text: str) -> int:
    return int(text) if NUMBER.fullmatch(text) else 0
