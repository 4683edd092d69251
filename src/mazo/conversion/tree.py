"""The tree that every format but plain text is read into, and that Markdown is written from.

Its tags are those of HTML. Three are ours: `noteref`, a footnote's mark in the text (`to` is its
note); `note`, a footnote (`id`); `box`, a text box. The root has the tag `#`.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, TypeAlias

Child: TypeAlias = "Node | str"

_BLOCKS_NAMES = (
    "# body html main article section div header p h1 h2 h3 h4 h5 h6 ul ol li blockquote "
    "table caption thead tbody tfoot tr td th figure figcaption dl dt dd note box pre hr "
    "center details summary aside address hgroup"
)
BLOCKS = frozenset(_BLOCKS_NAMES.split())
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
DEEPEST = 100
"""Elements that may be inside each other: texts have 30, and Python's stack bears some hundreds."""


class Node:
    """An element: its tag, its attributes, and what is in it. Readers of a format change it."""

    __slots__ = ("attributes", "children", "tag")

    def __init__(
        self, tag: str, attributes: Mapping[str, str] | None = None, children: Iterable[Child] = ()
    ) -> None:
        """Make an element."""
        self.tag = tag
        self.attributes = dict(attributes or {})
        self.children = list(children)

    def get(self, name: str) -> str:
        """Return an attribute, or nothing."""
        return self.attributes.get(name, "")

    def elements(self) -> Iterator["Node"]:
        """Yield the elements directly in this one."""
        return (each for each in self.children if isinstance(each, Node))

    def all(self, *tags: str) -> Iterator["Node"]:
        """Yield this element and all below it, in their order, that have one of `tags` (or any)."""
        stack: list[Child] = [self]
        while stack:
            node = stack.pop()
            if isinstance(node, Node):
                if not tags or node.tag in tags:
                    yield node
                stack.extend(reversed(node.children))

    def text(self) -> str:
        """Return the words of this element and of all below it."""
        found: list[str] = []
        stack: list[Child] = [self]
        while stack:
            node = stack.pop()
            if isinstance(node, Node):
                stack.extend(reversed(node.children))
            else:
                found.append(node)
        return "".join(found)

    def has_blocks(self) -> bool:
        """Return whether there is a block below this element."""
        return any(each.tag in BLOCKS for each in self.all() if each is not self)


class Read(NamedTuple):
    """What is read of a file: its tree, and the title and language that it gives itself, if any."""

    tree: Node
    title: str = ""
    language: str = ""
