"""A small card project that tests write, change and release: five notes on two topics.

It checks without a word, so that whatever a test finds is of the test's own making. Releases
are made at times that the test gives, counted in days from the first of January 2024.
"""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import mazo
from mazo.commands.build import Build
from mazo.content import fields, media, order
from mazo.content.fields import Content
from mazo.content.selection import Selection
from mazo.diagnostics import collect
from mazo.files.folder import Folder
from mazo.model.lock import Line, Lock
from mazo.releases import lock_file as lock
from mazo.releases.plan import Release

DAY = 86_400
FIRST = 1_704_067_200
"""The first of January 2024 in Unix seconds: when tests begin to release."""

NOTES = ("fleet-leaves", "siege-lifted", "why-lifted", "empty-coffers", "peace-signed")
QUESTION = "On what day did the fleet leave the harbour?"
BETTER = "On which day did the fleet leave the harbour?"

NAME = "siege-of-the-harbour-t3st"
PICTURE = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
TEXTS = {
    "mazo.yaml": f"""\
project: {NAME}
title: The siege of the harbour
language: en
deck: History::The siege
documents:
  chronicle:
    path: chronicle.md
    title: A short chronicle
topics: [siege, peace]
""",
    "chronicle.md": """\
# The siege

The fleet left the harbour on 3 May 1756. A storm off the cape scattered the ships, and so
the siege was lifted in June 1756. The garrison had held out for seven weeks.

# The peace

Both crowns had run out of money, and so they signed the peace of 1763. The island was
handed back to its old owners. Nobody paid for the burnt town.
""",
    "siege.yaml": """\
title: "1: The siege"
tags: [war::sea]
dates:
  - id: fleet-leaves
    question: On what day did the fleet leave the harbour?
    date: 1756-05-03
    quote: The fleet left the harbour on 3 May 1756
  - id: siege-lifted
    question: When was the siege of the harbour lifted?
    date: 1756-06
    quote: the siege was lifted in June 1756
    event: lifted
    reverse: true
causes:
  - id: why-lifted
    question: What made the siege of the harbour end?
    answer: A storm that scattered the ships
    quote: A storm off the cape scattered the ships
    cause: storm
    effect: lifted
    image: {file: storm.png, alt: Ships in a storm}
events:
  storm: A storm scatters the ships
  lifted: {title: The siege is lifted, because: [storm]}
""",
    "peace.yaml": """\
title: "2: The peace"
tags: [peace]
consequences:
  - id: empty-coffers
    question: What followed from both crowns running out of money?
    answer: They signed the peace
    quote: Both crowns had run out of money, and so they signed the peace of 1763
    cause: money
    effect: signed
dates:
  - id: peace-signed
    question: In which year was the peace signed?
    date: 1763
    quote: they signed the peace of 1763
    event: signed
    tags: [treaty]
events:
  money: Both crowns run out of money
  signed: The peace is signed
""",
}
FIFTH = """\
  - id: garrison
    question: For how many weeks had the garrison of the harbour held out?
    answer: Seven weeks
    quote: The garrison had held out for seven weeks
"""
"""A note that may be put after the cause of `siege.yaml`."""


class Released(NamedTuple):
    """What a build did, None where it was refused, and the codes of what it found."""

    published: Build | None
    codes: list[str]


def released(project: mazo.Project, built: Build) -> Released:
    """Write what was built, and return what there is to know of it."""
    project.save(built.files)
    codes = [each.rule.code for each in built.diagnostics]
    return Released(built if built.release else None, codes)


class Authored:
    """The small project, in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "media").mkdir(parents=True)
        (folder / "media" / "storm.png").write_bytes(PICTURE)
        for name, text in TEXTS.items():
            self.write(name, text)

    def write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, "utf-8")

    def read(self, name: str) -> str:
        return (self.folder / name).read_text("utf-8")

    def change(self, name: str, old: str, new: str) -> None:
        """Put `new` for `old`, which stands once in a file."""
        text = self.read(name)
        assert text.count(old) == 1, old
        self.write(name, text.replace(old, new))

    def take_out(self, name: str, note: str) -> str:
        """Take a note out of a card file; return its lines."""
        found = re.search(rf"^  - id: {note}\n(?: {{4}}.*\n)*", self.read(name), re.MULTILINE)
        assert found is not None, note
        self.change(name, found[0], "")
        return found[0]

    def codes(self) -> list[str]:
        """Return the codes of all that `mazo check` finds."""
        return [each.rule.code for each in mazo.open(self.folder).check().diagnostics]

    def release(
        self,
        day: float = 0,
        *,
        output: Path | None = None,
        selection: Selection | None = None,
        is_draft: bool = False,
        is_locked: bool = False,
    ) -> Released:
        """Build at a day; an error stops it, as in `mazo build`."""
        project = mazo.open(self.folder)
        built = project.build(
            now=FIRST + int(day * DAY),
            selection=selection,
            output=output,
            draft=is_draft,
            locked=is_locked,
        )
        return released(project, built)

    def released(self, day: float = 0, selection: Selection | None = None) -> Release:
        """Build at a day, which nothing stops; return the release."""
        built = self.release(day, selection=selection)
        assert built.published is not None, built.codes
        return built.published.release

    def correct(self) -> None:
        """Correct the question of the note `fleet-leaves`."""
        self.change("siege.yaml", QUESTION, BETTER)

    def correct_another(self) -> None:
        """Correct the question of the note `siege-lifted`."""
        self.change("siege.yaml", "When was the siege of", "In which month was the siege of")

    def times(self) -> dict[str, tuple[float, float]]:
        """Return the days on which each note changed, and came into its state."""
        return {
            note: ((line.mod - FIRST) / DAY, (line.since - FIRST) / DAY)
            for note, line in self.lines.items()
        }

    def contents(self) -> dict[str, Content]:
        """Return what each note holds; nothing stands in the way of a build."""
        compilation = mazo.open(self.folder).check()
        deck = compilation.deck
        assert deck is not None
        assert [each.rule.code for each in compilation.diagnostics if each.rule.is_error] == []
        found = fields.contents(deck, order.study_order(deck), media.read(deck.media))
        return {content.id: content for content in found}

    @property
    def lock_path(self) -> Path:
        return self.folder / "mazo.lock"

    @property
    def lock(self) -> Lock:
        """Return the lock, which is sound."""
        found, diagnostics = collect(lock.read(Folder(self.folder), self.lock_path.name, NAME))
        assert found is not None
        assert diagnostics == []
        return found

    @property
    def lines(self) -> Mapping[str, Line]:
        """Return the lines of the lock by the ids of their notes."""
        return {line.id: line for line in self.lock.lines.values()}

    @property
    def dist(self) -> Path:
        return self.folder / "dist"

    def files(self) -> dict[str, bytes]:
        """Return all files of the project by their paths in it."""
        return {
            path.relative_to(self.folder).as_posix(): path.read_bytes()
            for path in sorted(self.folder.rglob("*"))
            if path.is_file()
        }

    def packages(self) -> dict[str, bytes]:
        """Return the packages of the output folder by the ends of their names."""
        return {
            path.name.removeprefix(NAME): path.read_bytes()
            for path in sorted(self.dist.rglob("*.apkg"))
        }
