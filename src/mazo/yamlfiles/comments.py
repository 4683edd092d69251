"""Text that YAML takes for a comment, though its author meant it to be read: `la batalla #1`.

A `#` straight before a letter or a digit, at the end of an unquoted text, is an
error; a comment, with a space after its `#`, is not.
"""

from collections.abc import Iterator

from mazo.diagnostics import Diagnostic
from mazo.text.patterns import lazy
from mazo.text.places import Place, TextFile
from mazo.yamlfiles import rules
from mazo.yamlfiles.tree import Group, Items, Node, Scalar, quoted

_HASH = lazy(r"[ \t]#(?=\w)")


def dropped(file: TextFile, root: Node | None) -> Iterator[Diagnostic]:
    """Report text that YAML takes for a comment: `la batalla #1`."""
    if " #" not in file.text and "\t#" not in file.text:
        return
    ends = {scalar.end: scalar for scalar in _scalars(root) if scalar.is_plain(file)}
    for found in _HASH.finditer(file.text):
        at = found.start() + 1
        before = at
        while before and file.text[before - 1].isspace():
            before -= 1
        scalar = ends.get(before)
        if scalar is None or not _continues(file, scalar, at):
            continue
        line = file.line_bounds(file.position(at)[0])
        whole = " ".join(f"{scalar.text} {file.text[at : line[1]]}".split())
        yield rules.DROPPED_TEXT.at(
            Place(file, at, line[1]),
            dropped=file.text[at : line[1]].strip(),
            example=quoted(whole),
        )


def _continues(file: TextFile, scalar: Scalar, at: int) -> bool:
    """Return whether the text at `at` belongs to `scalar`: on its line, or further in below."""
    line, column = file.position(at)
    own_line = file.position(scalar.end)[0]
    if line == own_line:
        return True
    number, start = file.position(scalar.start)
    first = file.line(number)
    indent = len(first) - len(first.lstrip(" -"))
    begins_line = start - 1 == indent  # no key stands before it
    return column - 1 >= indent if begins_line else column - 1 > indent


def _scalars(node: Node | None) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Items):
        for item in node.items:
            yield from _scalars(item)
    elif isinstance(node, Group):
        for _, value in node.pairs():
            yield from _scalars(value)
