"""A file read again after a change inside one of its lists: only the items there are parsed.

PyYAML's own parser, the only one in a browser, takes some three milliseconds for each note. So the
items that changed are parsed by themselves, with an unchanged one before, if there is any, and one
behind them: that gives what the whole file would, as the item behind shows, which begins where it
did. If anything is wrong with them, or at the end of a list, the whole file is read.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from mazo.diagnostics import Diagnostic, Reading, collect
from mazo.text.places import Span, TextFile
from mazo.yamlfiles.comments import dropped
from mazo.yamlfiles.read import Yaml, read
from mazo.yamlfiles.tree import Group, Items, Node, Scalar

_SHORTEST = 10_000
"""Characters of a file from which this is worth its while."""
_KEY = "items:\n"
"""Stands before the items that are parsed by themselves."""
KEY_LENGTH = len(_KEY)

Earlier = tuple[tuple[TextFile], tuple[Yaml, Sequence[Diagnostic]]]
"""A file, what was read of it, and what was wrong with it."""


def reread(file: TextFile, earlier: Earlier | None) -> Reading[Yaml]:
    """Read `file` as one YAML document, by what was read of it `earlier`, if anything was."""
    root = None
    if earlier and len(file.text) >= _SHORTEST:
        (old,), (yaml, found) = earlier
        if yaml.is_whole and not found and isinstance(yaml.root, Group):
            root = _root(yaml.root, old.text, file)
    if root is None:
        return (yield from read(file))
    yield from dropped(file, root)
    return Yaml(root, is_whole=True)


def _root(root: Group, old: str, file: TextFile) -> Group | None:
    """Return the tree of `file` by that of its `old` text; None if the whole is to be read."""
    changed, by = _changed(old, file.text), len(file.text) - len(old)
    entries: dict[str, Node] = {}
    is_behind = False
    for key, node in root.entries.items():
        if is_behind:
            entries[key] = _shifted(node, by)
        elif not (isinstance(node, Items) and node.start < changed.start < node.end):
            entries[key] = node
        else:
            items = _items(node.items, changed, old, file)
            if items is None or changed.end > node.end:
                return None
            entries[key] = Items(node.start, node.end + by, items)
            is_behind = True
    return Group(root.start, root.end + by, entries) if is_behind else None


def _items(
    items: Sequence[Node], changed: Span, old: str, file: TextFile
) -> tuple[Node, ...] | None:
    """Return the items of a list in which a text was `changed`; None if that is not certain."""
    starts, by = [item.start for item in items], len(file.text) - len(old)
    within = bisect_right(starts, changed.start) - 1
    before = max(within - 1, 0)
    behind = bisect_left(starts, changed.end)
    if behind < len(items) and (dash(old, starts[behind]) or 0) < changed.end:
        behind += 1
    if within < 0 or behind + 1 >= len(items):
        return None
    start, end = dash(old, starts[before]), dash(old, starts[behind + 1])
    if start is None or end is None:
        return None
    _, parsed = alone(file, start, end + by)
    own = [_shifted(item, start - KEY_LENGTH) for item in parsed]
    if not own or own[-1].start != starts[behind] + by:
        return None
    return *items[:before], *own[:-1], *(_shifted(item, by) for item in items[behind:])


def alone(file: TextFile, start: int, end: int) -> tuple[TextFile, tuple[Node, ...]]:
    """Return the lines from `start` to `end` as a file of one list, and its items.

    There are none where anything is wrong with those lines, or if they are not items of one list.
    The list begins `KEY_LENGTH` characters into its file.
    """
    part = TextFile(file.path, _KEY + file.text[start:end])
    yaml, found = collect(read(part))
    parsed = yaml.root.entries if isinstance(yaml.root, Group) else {}
    listed = parsed.get(_KEY[:-2])
    if found or not yaml.is_whole or len(parsed) != 1 or not isinstance(listed, Items):
        return part, ()
    return part, listed.items


def dash(text: str, start: int) -> int | None:
    """Return where the line begins on which a dash stands before an item; None without one."""
    line = text.rfind("\n", 0, start) + 1
    return line if text[line:start].strip(" ") == "-" else None


def _changed(old: str, new: str) -> Span:
    """Return the span of `old` that is otherwise in `new`."""
    most = min(len(old), len(new))
    start = _most(most, lambda count: old[:count] == new[:count])
    behind = _most(most - start, lambda count: old[len(old) - count :] == new[len(new) - count :])
    return Span(start, len(old) - behind)


def _most(limit: int, is_same: Callable[[int], bool]) -> int:
    """Return the largest count, up to `limit`, for which so many characters are the same."""
    return bisect_left(range(1, limit + 1), x=True, key=lambda count: not is_same(count))


def _shifted(node: Node, by: int) -> Node:
    """Return a node that stands `by` characters further on."""
    start, end = node.start + by, node.end + by
    if isinstance(node, Scalar):
        return Scalar(start, end, node.text)
    if isinstance(node, Items):
        return Items(start, end, tuple(_shifted(item, by) for item in node.items))
    return Group(start, end, {key: _shifted(each, by) for key, each in node.entries.items()})
