"""The whole way from a project's files to its release, each pass in its place."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from mazo import allowances, checks
from mazo.diagnostics import Diagnostic, Reading, collect, ordered
from mazo.files.folder import Folder
from mazo.files.names import PACKAGE
from mazo.model.deck import Compilation, Deck
from mazo.project import project_file as project
from mazo.project import read as reading
from mazo.text.places import Place, TextFile

if TYPE_CHECKING:
    from mazo.model.lock import Lock


def check(path: Path) -> Compilation:
    """Read and check the project in the folder `path`, or the class deck in the file `path`.

    It may also be a package that carries a project.
    """
    (deck, last), found = collect(_passes(path))
    told = allowances.applied(deck, _without_echoes(found))
    if deck and deck.layers:
        from mazo.classdecks import audience  # noqa: PLC0415  # only for class decks

        told = audience.for_teacher(told, deck)
    return Compilation(deck, last, ordered(told))


def _passes(path: Path) -> Reading[tuple[Deck | None, Lock | None]]:
    """Read, anchor and check; for a class deck, its base first."""
    deck: Deck | None
    last: Lock | None = None
    if path.suffix == PACKAGE:
        from mazo.classdecks.base import base_at  # noqa: PLC0415  # archives, which few commands read

        base = yield from base_at(path, str(path), Place(TextFile(path, ""), 0, 0))
        deck = (yield from reading.deck(base)) if base else None
    elif path.is_file():
        from mazo.classdecks import layers  # noqa: PLC0415  # only for class decks

        deck, last = yield from layers.deck(path)
    else:
        deck = yield from reading.deck(Folder(path))
    if deck is None:
        return None, None
    yield from checks.run(deck)
    yield from project.output_folder(deck.project)
    if deck.layers is None:
        last = yield from reading.last_release(deck.project)
    if last:
        from mazo.checks import released  # noqa: PLC0415  # a project not yet released does without

        yield from released.differences(deck, last)
    return deck, last


def _without_echoes(found: Sequence[Diagnostic]) -> Sequence[Diagnostic]:
    """Leave out what else is said of a line that YAML could not read: mending it comes first."""
    slips = {_line(each) for each in found if each.rule.is_slip}
    if not slips:
        return found
    return [each for each in found if each.rule.code[1] in "01" or _line(each) not in slips]


def _line(diagnostic: Diagnostic) -> tuple[Path, int]:
    place = diagnostic.place
    return place.file.path, place.file.position(place.start)[0]
