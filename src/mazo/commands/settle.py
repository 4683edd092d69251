"""`mazo settle`: decide what a class deck and its base disagree about.

Only the class deck's file changes: what stays keeps its comments and its layout. Before anything
is written the new text is read again: it must say what was meant, and nothing else.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from mazo import compiler
from mazo.classdecks import conflicts
from mazo.classdecks.decisions import Choice, Decision, Step, scope, steps
from mazo.diagnostics import Diagnostic, Text, ordered
from mazo.errors import CannotSettleError
from mazo.model.deck import Compilation, Layers
from mazo.project.location import Source
from mazo.text.edit import Edit, Splice
from mazo.text.places import Place, TextFile
from mazo.yamlfiles import apply, splice

NOT_A_CLASS_DECK = Text("“{path}” is not a class deck: name the file of one")
FIX_CLASS_FIRST = Text(
    "“{path}” or its base cannot be read completely: fix what `mazo check` shows first"
)

__all__ = ["Choice", "Decision", "Settled", "settle"]

_OF_YAML = "E1"


class Settled(NamedTuple):
    """What was decided, and where in the file as it is to be; what is left to be settled.

    `files` is what the class deck's file is to hold, if it changes.
    """

    decisions: tuple[Decision, ...]
    files: Mapping[Path, bytes]
    left: tuple[Diagnostic, ...]


def settle(source: Source, name: str = "", choice: Choice | None = None) -> Settled:
    """Settle a class deck, or what `name` (NOTE or NOTE.FIELD) asks for, in its file.

    Nothing is written; without a `choice` conflicts are left. Raise CannotSettleError if nothing
    is called `name`, CannotEditError if the file cannot be changed safely.
    """
    source.require_own_files()
    compilation = compiler.check(source)
    layers = _layers(compilation)
    made = tuple(steps(layers, scope(compilation, layers, name), choice))
    if not made:
        return Settled((), {}, _left(compilation, name))
    file = layers.class_deck.file
    splices = apply.splices(Edit(file, tuple(step.change for step in made)))
    after = TextFile(file.path, splice.spliced(file.text, splices))
    files = {file.path: splice.content(file, after.text, source.files.read(file.path))}
    later = compiler.check(source._replace(files=source.files.with_files(files)))
    decisions = sorted(_placed(made, splices, after), key=lambda each: each.place.start)
    return Settled(tuple(decisions), files, _left(later, name))


def _placed(made: Sequence[Step], splices: Sequence[Splice], after: TextFile) -> Iterator[Decision]:
    """Yield the decisions at their places in the file as it is to be."""
    moved = splice.moves(splices)
    for decision in (step.decision for step in made):
        start = moved(decision.place.start)
        yield decision._replace(place=Place(after, start, start))


def _left(compilation: Compilation, name: str) -> tuple[Diagnostic, ...]:
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
        raise CannotSettleError(FIX_CLASS_FIRST, path=str(path))
    if deck.layers is None:
        raise CannotSettleError(NOT_A_CLASS_DECK, path=str(deck.project.home.path))
    return deck.layers
