"""What a deck is called, also while it cannot be read."""

import re

from mazo.files.names import FILE
from mazo.model.deck import Compilation
from mazo.project.location import Source
from mazo.text.patterns import lazy
from mazo.text.places import TextFile
from mazo.workspace.value_paths import tree
from mazo.yamlfiles.tree import Scalar, inside

_TITLE = lazy(r"^title:.*$", re.MULTILINE)


def deck_title(source: Source, compilation: Compilation) -> str:
    """Return a deck's title; of one that cannot be read, what its file calls it, if anything."""
    if compilation.deck:
        return compilation.deck.project.title
    found = _TITLE.search(source.files.glance(source.name or FILE))
    root = tree(TextFile(source.path, found[0])) if found else None
    node = inside(root, "title") if root else None
    text = node.text if isinstance(node, Scalar) else ""
    return " ".join(text.split()).strip("\"'")
