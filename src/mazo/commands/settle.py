"""`mazo settle`: what a class deck and its base disagree about, decided and written down.

The decision goes into the teacher's own file, whose comments and layout stay. Before anything
is written the new text is read again: it must say what was meant, and nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence

from mazo import errors as words
from mazo.classdecks import conflicts
from mazo.classdecks import file as classfile
from mazo.classdecks.decisions import Choice, Decision, Scope, Settling, Step, scope
from mazo.diagnostics import Diagnostic, collect
from mazo.errors import CannotSettleError
from mazo.files import write as commit
from mazo.model.deck import Compilation, Layers
from mazo.text.edit import Edit
from mazo.text.places import Place, TextFile
from mazo.yamlfiles import apply, splice
from mazo.yamlfiles.tree import Group

__all__ = ["Choice", "Decision", "left", "settle"]

_OF_YAML = "E1"


def settle(
    compilation: Compilation, name: str = "", choice: Choice | None = None
) -> tuple[Decision, ...]:
    """Settle a class deck, or what `name` (NOTE or NOTE.FIELD) tells of it, in its file.

    Returns what was decided, at places in the file as it is now; without a `choice` conflicts
    are left. Raises CannotSettleError where nothing is called
    `name`, or the file cannot be changed safely.
    """
    layers = _layers(compilation)
    root = _root(layers.class_deck.file)
    asked = scope(compilation, layers, name)
    steps = tuple(Settling(compilation, layers, root).steps(asked, choice))
    if not steps:
        return ()
    return _written(layers.class_deck.file, steps)


def left(compilation: Compilation, name: str = "") -> tuple[Diagnostic, ...]:
    """Return the conflicts of a class deck, or of what `name` tells of it."""
    asked = scope(compilation, _layers(compilation), name, is_known=True)
    return tuple(each for each in compilation.diagnostics if _is_open(each, asked))


def _is_open(each: Diagnostic, asked: Scope) -> bool:
    values = each.values
    if each.rule.code in (conflicts.CONFLICT.code, conflicts.NOTE_GONE.code):
        return asked.has(str(values["id"]), str(values.get("key", asked.key)))
    return False


def _layers(compilation: Compilation) -> Layers:
    """Return the layers of a class deck that can be read whole."""
    deck = compilation.deck
    slips = [each for each in compilation.diagnostics if each.rule.code.startswith(_OF_YAML)]
    if deck is None or slips or not deck.is_whole:
        path = compilation.diagnostics[0].place.file.path if compilation.diagnostics else ""
        raise CannotSettleError(words.MEND_CLASS_FIRST, path=str(path))
    if deck.layers is None:
        raise CannotSettleError(words.NOT_A_CLASS_DECK, path=str(deck.project.home.path))
    return deck.layers


def _root(file: TextFile) -> Group:
    opened, _ = collect(classfile.opened(file))
    assert opened is not None, "it was read before"
    return opened.root


def _written(file: TextFile, steps: Sequence[Step]) -> tuple[Decision, ...]:
    made = apply.splices(Edit(file, tuple(step.change for step in steps)))
    after = TextFile(file.path, splice.spliced(file.text, made))
    commit.write_all({file.path: splice.content(file, after.text, file.path.read_bytes())})
    moved = splice.moves(made)
    decisions = (step.decision for step in steps)
    placed = [each._replace(place=_at(after, moved(each.place.start))) for each in decisions]
    return tuple(sorted(placed, key=lambda each: each.place.start))


def _at(file: TextFile, offset: int) -> Place:
    return Place(file, offset, offset)
