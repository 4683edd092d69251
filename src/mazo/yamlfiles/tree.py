"""A YAML file as a tree of texts, lists and groups of keys that know their places.

There are no numbers, dates or truth values in it: `No`, `0711` and `1943-09` are what
was typed. Offsets are those of the file's text. What is only needed to report a
mistake (where a key stands, how a text was quoted) is found again in the file's text.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple, TypeAlias

from mazo.text.patterns import compiled, lazy
from mazo.text.places import Place, TextFile

_BLOCK = frozenset("|>")
_BLOCK_WORDS = lazy(r"[|>][^\n]*\n\s*(?=\S)")
_PLAIN = r"[^\W_](?:[^:#\n]|:(?=\S)|(?<=\S)#)*(?<![\s:])|[¿¡«(“][^:#\n]*(?<![\s:])"


class Scalar(NamedTuple):
    """A text."""

    start: int
    end: int
    text: str

    def is_plain(self, file: TextFile) -> bool:
        """Return whether the text has no quotation mark, `|` or `>` before it."""
        return file.text[self.start : self.start + 1] not in ('"', "'", "|", ">")


class Items(NamedTuple):
    """A list."""

    start: int
    end: int
    items: "tuple[Node, ...]"


class Group(NamedTuple):
    """Keys and their values, in the author's order.

    Of a key that is given twice, `entries` has the first value and `repeated` the others.
    """

    start: int
    end: int
    entries: "Mapping[str, Node]"
    repeated: "tuple[tuple[str, Node], ...]" = ()

    def pairs(self) -> "Iterable[tuple[str, Node]]":
        """Return all keys and their values as they stand in the file, those given twice too."""
        if not self.repeated:
            return self.entries.items()
        return sorted((*self.entries.items(), *self.repeated), key=lambda pair: pair[1].start)

    def without(self, name: str) -> "Group":
        """Return the group without a key."""
        if name not in self.entries:
            return self
        left = {key: node for key, node in self.entries.items() if key != name}
        return self._replace(entries=left)

    def key_place(self, file: TextFile, key: str) -> Place:
        """Return where `key` stands."""
        value = self.entries[key]
        start = file.text.rfind(key, self.start, value.start)
        if start < 0:  # written with escapes
            return Place(file, value.start, value.end)
        return Place(file, start, start + len(key))


Node: TypeAlias = Scalar | Items | Group


def is_blank(node: Node) -> bool:
    """Return whether a key has nothing below it, as over an example that is commented out."""
    if isinstance(node, Scalar):
        return node.start == node.end
    return not (node.items if isinstance(node, Items) else node.entries)


def begins(node: Node, file: TextFile) -> int:
    """Return where the words of `node` begin: in a text after `|` or `>`, on a line below."""
    if file.text[node.start : node.start + 1] in _BLOCK and isinstance(node, Scalar):
        words = _BLOCK_WORDS.match(file.text, node.start, node.end)
        return words.end() if words else node.start
    return node.start


def inside(node: Node, *keys: str) -> Node | None:
    """Return the value found by going down `keys`, or None where there is none."""
    for key in keys:
        if not isinstance(node, Group) or key not in node.entries:
            return None
        node = node.entries[key]
    return node


def quoted(text: str) -> str:
    """Return `text` as a YAML value in quotes that hold it, whatever signs it has."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def unquoted(value: str) -> str:
    """Return the text that `quoted` wrote."""
    text = value[1:-1]
    return text.replace("''", "'") if value[0] == "'" else text


def written(text: str) -> str:
    """Return `text` as a YAML value: as it is where that is safe, else in quotes."""
    return text if compiled(_PLAIN).fullmatch(text) else quoted(text)


def flow(node: Node) -> str:
    """Return `node` as YAML on one line: `{kind: error, note: "…"}`."""
    if isinstance(node, Group):
        return "{" + ", ".join(f"{key}: {flow(value)}" for key, value in node.entries.items()) + "}"
    if isinstance(node, Items):
        return "[" + ", ".join(map(flow, node.items)) + "]"
    return quoted(" ".join(node.text.split()))
