"""Where in a file an act puts a value: the change that makes what is lacking on the way."""

from collections.abc import Sequence

from mazo.diagnostics import collect
from mazo.text.edit import At, Change, Insert, Path, Quoted, Set, Value
from mazo.text.places import TextFile
from mazo.yamlfiles import read
from mazo.yamlfiles.tree import Group, Items, Node, is_blank

NOTHING = Quoted()
"""The text `""`, by which a class deck says that there is nothing."""


def tree(file: TextFile) -> Node | None:
    """Return the YAML of a file; None if there is nothing in it."""
    yaml, _ = collect(read.read(file))
    return yaml.root


def put(path: Path, node: Node | None, keys: Sequence[str], value: Value) -> Change:
    """Return the change that puts `value` under `keys` below `node`, which stands at `path`.

    Groups that are lacking on the way are made.
    """
    for number, key in enumerate(keys):
        below = node.entries.get(key) if isinstance(node, Group) else None
        if below is None:
            for inner in reversed(keys[number + 1 :]):
                value = {inner: value}
            return Insert(path, key, value)
        path, node = (*path, key), below
    return Set(path, value)


def append(path: Path, node: Node | None, keys: Sequence[str], value: Value) -> Change:
    """Return the change that adds `value` to the list under `keys` below `node`, at `path`."""
    found = node
    for key in keys:
        found = found.entries.get(key) if isinstance(found, Group) else None
    if found is None or (is_blank(found) and not isinstance(found, Items)):
        return put(path, node, keys, [value])
    return Insert((*path, *keys), -1, value)


def at(node: Node) -> Path:
    """Return the path of a value that was read, by where it begins."""
    return (At(node.start),)


def as_written(node: Node | None) -> Value:
    """Return a value as it is noted down: each text on one line, in quotation marks."""
    if isinstance(node, Group):
        return {key: as_written(each) for key, each in node.entries.items()}
    if isinstance(node, Items):
        return [as_written(each) for each in node.items]
    return Quoted(" ".join(node.text.split())) if node else NOTHING
