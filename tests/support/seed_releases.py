"""Two releases of the seed, and a class deck of the first one."""

from __future__ import annotations

from functools import cache

from mazo.commands.build import Build
from mazo.workspace.note_fields import SetField
from mazo.workspace.note_switches import SwitchNote
from mazo.workspace.shelf import Shelf
from mazo.workspace.workspace import Workspace
from tests.support.workspace import AUTHOR, workspace

DAY = 86_400
START = 1_900_000_000
NOTE = "fin-del-wolframio"
GONE = "armisticio-italiano"


@cache
def versions() -> tuple[bytes, bytes]:
    """Return two releases of the seed: the second one corrects a card, and retires another."""
    author = workspace(AUTHOR)
    first = whole(author.release(START))
    author.apply(SetField(NOTE, "question", "¿En qué mes y año acabó el wolframio?"))
    author.apply(SetField("toma-de-napoles", "hint", "Fue en otoño."))
    author.apply(SwitchNote(GONE, is_on=False))
    return first, whole(author.release(START + DAY))


def whole(built: Build) -> bytes:
    """Return the package of the whole deck."""
    assert built.release, [each.message("en") for each in built.diagnostics]
    return built.packages[0].content


def begun(shelf: Shelf) -> Workspace:
    """Return a class deck of the first release."""
    return shelf.open(shelf.add_package("seed.apkg", versions()[0], "abcd", "es"))
