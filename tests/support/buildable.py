"""What card projects and class decks have in common: they are checked, built and released.

Builds are made at times that the test gives, counted in days from the first of January 2024.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import mazo
from mazo.commands.build import Build
from mazo.commands.selection import Selection
from mazo.diagnostics import collect
from mazo.files.folder import Folder
from mazo.model.deck import Compilation
from mazo.model.lock import Line, Lock
from mazo.releases import lock_file
from mazo.releases.plan import Release

DAY = 86_400
FIRST = 1_704_067_200
"""The first of January 2024 in Unix seconds: day 0."""


class Built(NamedTuple):
    """What a build published, None if it was refused, and the codes of its diagnostics."""

    published: Build | None
    codes: list[str]


class Buildable:
    """A card project or a class deck.

    `path` is what the commands are given, `id` the name of its lock and of its packages, `output`
    the folder that packages are written to, None for the one that the project names.
    """

    def __init__(self, path: Path, id_: str, lock_path: Path, output: Path | None = None) -> None:
        self.path = path
        self.id = id_
        self.lock_path = lock_path
        self.output = output

    def check(self) -> Compilation:
        """Return what `mazo check` compiles."""
        return mazo.open(self.path).check()

    def codes(self) -> list[str]:
        """Return the codes of all that `mazo check` finds."""
        return [each.rule.code for each in self.check().diagnostics]

    def rename(self, old: str, new: str) -> None:
        """Give a note another id."""
        project = mazo.open(self.path)
        project.save(project.rename(old, new).files)

    def build(
        self,
        day: float = 0,
        *,
        output: Path | None = None,
        selection: Selection | None = None,
        is_draft: bool = False,
        is_locked: bool = False,
    ) -> Built:
        """Build at a day; an error stops it, as in `mazo build`."""
        opened = mazo.open(self.path)
        built = opened.build(
            now=FIRST + int(day * DAY),
            selection=selection,
            output=output or self.output,
            draft=is_draft,
            locked=is_locked,
        )
        opened.save(built.files)
        codes = [each.rule.code for each in built.diagnostics]
        return Built(built if built.release else None, codes)

    def release(self, day: float = 0, selection: Selection | None = None) -> Release:
        """Build at a day, which nothing stops; return the release."""
        built = self.build(day, selection=selection)
        assert built.published is not None, built.codes
        return built.published.release

    @property
    def lock(self) -> Lock:
        """Return the lock, which is sound."""
        found, diagnostics = collect(
            lock_file.read(Folder(self.lock_path.parent), self.lock_path.name, self.id)
        )
        assert found is not None
        assert diagnostics == []
        return found

    @property
    def lines(self) -> Mapping[str, Line]:
        """Return the lines of the lock by the ids of their notes."""
        return {line.id: line for line in self.lock.lines.values()}

    def days(self) -> dict[str, float]:
        """Return the day on which each note last changed."""
        return {note: _day(line.mod) for note, line in self.lines.items()}

    def times(self) -> dict[str, tuple[float, float]]:
        """Return the days on which each note last changed, and came into its state."""
        return {note: (_day(line.mod), _day(line.since)) for note, line in self.lines.items()}

    @property
    def dist(self) -> Path:
        """Return the folder that packages are written to."""
        return self.output or self.path / "dist"

    @property
    def package(self) -> Path:
        """Return the package of all topics."""
        return self.dist / f"{self.id}.apkg"

    def packages(self) -> dict[str, bytes]:
        """Return the packages by what follows the id in their names: `.apkg`, `.TOPIC.apkg`."""
        return {
            path.name.removeprefix(self.id): path.read_bytes()
            for path in sorted(self.dist.rglob("*.apkg"))
        }


def _day(seconds: int) -> float:
    return (seconds - FIRST) / DAY
