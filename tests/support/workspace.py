"""The seed as a workspace in memory: as its author's project, and as a class deck of it."""

from __future__ import annotations

from functools import cache

import mazo
from mazo.model.note import Note
from mazo.workspace.note_adding import AddNote
from mazo.workspace.selected_words import suggestion
from mazo.workspace.workspace import Workspace
from tests.support.memory import held
from tests.support.paths import ROOT

OWN = "own.yaml"
CLASS_DECK = """\
# My class deck.
base: .
class: own-x7q2
title: My class
"""
AUTHOR, TEACHER = "author", "teacher"
KINDS = (AUTHOR, TEACHER)
QUESTION = "¿Cuándo dejó España de mandar wolframio?"


@cache
def seed() -> dict[str, bytes]:
    """Return the files of the seed, without its own class decks."""
    files = held(ROOT / "cards")
    return {name: content for name, content in files.items() if not name.startswith("classes/")}


def workspace(kind: str, more: str = "") -> Workspace:
    """Return the seed as a workspace of this kind; `more` is in the class deck's file."""
    if kind == AUTHOR:
        return Workspace(mazo.open(seed()))
    return Workspace(mazo.open({**seed(), OWN: CLASS_DECK + more}, OWN))


def note(found: Workspace, name: str) -> Note:
    """Return a note of the deck as it is now."""
    return found.state.note(name)


def codes(found: Workspace) -> list[str]:
    """Return the codes of all that is found wrong now."""
    return [each.rule.code for each in found.compilation.diagnostics]


def own_text(found: Workspace) -> str:
    """Return what the class deck's file has after its head."""
    text = found.project.files[OWN].decode()
    assert text.startswith(CLASS_DECK)
    return text.removeprefix(CLASS_DECK)


def added(found: Workspace, topic: str = "") -> str:
    """Add a date card of some words of the document; return its id."""
    document = found.state.deck.documents["manual"]
    start = document.text.index("abril del 44")
    words = suggestion(document, start, start + len("abril del 44 España deja de mandar"))
    act = AddNote(
        words.kind, QUESTION, quote=words.quote, document="manual", topic=topic, date=words.date
    )
    return found.apply(act).note
