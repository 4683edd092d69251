"""A class deck of the small project, which tests write, check, settle and release."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from textwrap import indent

import mazo
from mazo.commands.settle import Choice, Decision
from mazo.model.lock import Line
from tests.support.buildable import Buildable
from tests.support.project import FIFTH, NAME, CardProject
from tests.support.yaml import Value, written

CLASS = "year-10-b-x7q2"
OWN = f"""\
add:
  own:
    title: My own
    document: chronicle
    causes:
{indent(FIFTH, "    ")}"""
"""A note of the class deck's own, `garrison`."""


class ClassDeck(Buildable):
    """A class deck in a folder of its own; `base` is how its file names the base."""

    def __init__(
        self,
        folder: Path,
        base: Path | str,
        text: str | Mapping[str, Value] = "",
        name: str = CLASS,
    ) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.name = name
        self.base = str(base)
        path = folder / "b.yaml"
        super().__init__(path, f"{NAME}@{name}", path.with_suffix(".lock"), folder / "dist")
        self.write(text)

    @property
    def head(self) -> str:
        """Return the keys that every class deck has."""
        return f"base: {self.base}\nclass: {self.name}\ntitle: The siege, year 10 B\n"

    def write(self, text: str | Mapping[str, Value] = "") -> None:
        """Write the file: `head`, then `text` or what a value says."""
        rest = text if isinstance(text, str) else written(text)
        self.path.write_text(self.head + rest, "utf-8", newline="")

    def read(self) -> str:
        """Return what the file holds after `head`."""
        text = self.path.read_bytes().decode("utf-8")
        assert text.startswith(self.head)
        return text.removeprefix(self.head)

    def settle(self, name: str = "", choice: Choice | None = None) -> tuple[Decision, ...]:
        """Settle the class deck, or what `name` names of it; return the decisions."""
        project = mazo.open(self.path)
        settled = project.settle(name, choice)
        project.save(settled.files)
        return settled.decisions


class ClassDeckBesideBase(ClassDeck):
    """A class deck in the folder `classes` of the small project, which is released on day 0."""

    def __init__(self, folder: Path) -> None:
        self.project = CardProject(folder)
        self.project.release()
        super().__init__(folder / "classes", "..")


def with_learners(lines: Mapping[str, Line]) -> dict[str, Line]:
    """Return the lines of notes that learners get anything of: those there, and those retired."""
    return {name: line for name, line in lines.items() if line.state in ("live", "retired")}
