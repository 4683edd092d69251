"""A class deck over the small project: tests write it, check it, settle it and release it.

The base is released on the first of January 2024 and checks without a word, and so does the
class deck until a test writes changes into it: what a test finds is of the test's own making.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import mazo
from mazo.commands import settle
from mazo.commands.settle import Choice, Decision
from mazo.content.selection import Selection
from mazo.diagnostics import collect
from mazo.files.folder import Folder
from mazo.model.deck import Compilation
from mazo.model.lock import Line, Lock
from mazo.releases import lock_file as lock
from mazo.releases.plan import Release
from tests.support.project import DAY, FIRST, NAME, Authored, Released, released

CLASS = "year-10-b-x7q2"
HEAD = f"""\
base: ..
class: {CLASS}
title: The siege, year 10 B
"""


class ClassDeck:
    """A class deck in the folder `classes` of its base, which is released once."""

    def __init__(self, folder: Path, text: str = "") -> None:
        """Write the base into `folder`, release it, and lay a class deck with `text` over it."""
        self.base = Authored(folder)
        self.base.released()
        self.folder = folder / "classes"
        self.folder.mkdir()
        self.path = self.folder / "b.yaml"
        self.write(text)

    def write(self, text: str) -> None:
        """Write the class deck: its first three keys, then `text`."""
        self.path.write_text(HEAD + text, "utf-8", newline="")

    def read(self) -> str:
        """Return what the file holds after its first three keys."""
        text = self.path.read_bytes().decode("utf-8")
        assert text.startswith(HEAD)
        return text.removeprefix(HEAD)

    def check(self) -> Compilation:
        return mazo.open(self.path).check()

    def codes(self) -> list[str]:
        """Return the codes of all that `mazo check` finds."""
        return [each.rule.code for each in self.check().diagnostics]

    def settle(self, name: str = "", choice: Choice | None = None) -> tuple[Decision, ...]:
        """Settle the class deck, or what `name` names of it."""
        return settle.settle(self.check(), name, choice)

    def release(self, day: float = 0, *, selection: Selection | None = None) -> Released:
        """Build at a day; an error stops it, as in `mazo build`."""
        project = mazo.open(self.path)
        return released(project, project.build(now=FIRST + int(day * DAY), selection=selection))

    def released(self, day: float = 0) -> Release:
        """Build at a day, which nothing stops; return the release."""
        built = self.release(day)
        assert built.published is not None, built.codes
        return built.published.release

    @property
    def lock(self) -> Lock:
        """Return the class deck's own lock, which is sound."""
        found, diagnostics = collect(
            lock.read(Folder(self.path.parent), f"{self.path.stem}.lock", NAME)
        )
        assert found is not None
        assert diagnostics == []
        return found

    @property
    def lines(self) -> Mapping[str, Line]:
        """Return the lines of its lock by the ids of their notes."""
        return {line.id: line for line in self.lock.lines.values()}
