"""`mazo settle`: what a class deck and its base disagree about, decided and written down.

The decision goes into the teacher's own file, whose comments and layout stay. Before anything
is written the new text is read again: it must say what was meant, and nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence

from mazo import errors as words
from mazo.classdecks import conflicts
from mazo.classdecks.decisions import Choice, Decision, Step, scope, steps
from mazo.diagnostics import Diagnostic, ordered
from mazo.errors import CannotSettleError
from mazo.files import write as commit
from mazo.model.deck import Compilation, Layers
from mazo.text.edit import Edit
from mazo.text.places import Place, TextFile
from mazo.yamlfiles import apply, splice

__all__ = ["Choice", "Decision", "left", "settle"]

_OF_YAML = "E1"


def settle(
    compilation: Compilation, name: str = "", choice: Choice | None = None
) -> tuple[Decision, ...]:
    """Settle a class deck, or what `name` (NOTE or NOTE.FIELD) asks for, in its file.

    Return what was decided, at places in the file as it is now; without a `choice` conflicts
    are left. Raise CannotSettleError if nothing is called `name`, or if the file cannot be
    changed safely.
    """
    layers = _layers(compilation)
    asked = scope(compilation, layers, name)
    made = tuple(steps(layers, asked, choice))
    return _written(layers.class_deck.file, made) if made else ()


def left(compilation: Compilation, name: str = "") -> tuple[Diagnostic, ...]:
    """Return the conflicts of a class deck, or of what `name` asks for, that are not decided."""
    layers = _layers(compilation)
    asked = scope(compilation, layers, name, is_known=True)
    return ordered(
        each
        for change in layers.changes
        if change.is_open and asked.has(change.id, change.key or asked.key)
        for each in conflicts.found(change)
    )


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
