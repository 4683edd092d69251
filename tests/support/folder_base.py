"""A class deck whose base is a folder, which its author goes on with."""

from __future__ import annotations

import os
from pathlib import Path

import mazo
from mazo.workspace.conflict_choices import Conflict, conflicts
from mazo.workspace.note_fields import SetField
from mazo.workspace.workspace import Workspace
from tests.support.seed_releases import START
from tests.support.workspace import CLASS_DECK, OWN, codes, seed

CARD = "armisticio"
QUESTION = "¿Qué es un armisticio?"
MINE = "¿Qué es un armisticio, en pocas palabras?"
THEIRS = "¿Qué significa «armisticio»?"
REMOVED = "toma-de-napoles"
FILE = "desembarco-en-italia.yaml"


class FolderBase:
    """The seed as a project on disk that is the base of a class deck in a folder beside it."""

    def __init__(self, folder: Path) -> None:
        self.base = folder / "cards"
        for name, content in seed().items():
            path = self.base / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        self.file = folder / "mine" / OWN
        self.file.parent.mkdir()
        self.file.write_text(CLASS_DECK.replace("base: .", "base: ../cards"), "utf-8")

    def opened(self) -> Workspace:
        """Return the class deck as a workspace."""
        return Workspace(mazo.open(self.file))

    def begun(self, *, released: bool = True) -> Workspace:
        """Return the class deck with other words for two cards, as it was `released`, or not."""
        found = self.opened()
        found.apply(SetField(CARD, "question", MINE))
        found.apply(SetField(REMOVED, "hint", "Una pista"))
        if released:
            assert found.release(START).release
        return found

    def edit(self, old: str, new: str, file: str = FILE) -> None:
        """Write other words in a file of the base, as an editor does a second later."""
        path = self.base / file
        before, text = path.stat().st_mtime_ns, path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")
        os.utime(path, ns=(before + 10**9, before + 10**9))

    def reword(self) -> None:
        """Give the first of the two cards another question."""
        self.edit(QUESTION, THEIRS)

    def remove(self) -> None:
        """Take the second of the two cards out of the base."""
        text = (self.base / FILE).read_text("utf-8")
        start = text.index(f"  - id: {REMOVED}\n")
        end = min(text.index(mark, start) for mark in ("\n\n", "\ncauses:"))
        self.edit(text[start:end], "")

    def release(self, now: int = START + 86_400) -> None:
        """Release the base as it is."""
        project = mazo.open(self.base)
        built = project.build(now=now)
        assert built.release, [each.message("en") for each in built.diagnostics]
        project.save(built.files, built.unfinished)


def only(found: Workspace) -> Conflict:
    """Return the one thing that is to be decided."""
    found.look_again()
    (conflict,) = conflicts(found.state)
    return conflict


def errors(found: Workspace) -> list[str]:
    """Return the codes of what stops the release."""
    return [code for code in codes(found) if code.startswith("E")]
