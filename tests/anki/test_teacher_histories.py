"""Random histories of an author, a teacher and a learner: nobody's work costs another's.

As in `test_histories`, with a class deck of the project: the learner imports packages of both,
old and new, in any order.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import rule

from mazo.anki.upgrade import Row
from mazo.model.lock import Line
from tests.anki.test_author_histories import TICK, Got, History, Package
from tests.support.author_model import SLOTS
from tests.support.packages import unpack
from tests.support.teacher_model import ACTS, Teacher
from tests.support.upgrade import Belongings


class TaughtHistory(History):
    """An author, a teacher and a learner; versions of a note differ by their times."""

    def __init__(self) -> None:
        super().__init__()
        self.teacher = Teacher.begin(self.author, self.folder / "class")
        self.contents: dict[tuple[str, int], Any] = {}

    # --- the teacher

    @rule(
        acts=st.lists(st.tuples(st.sampled_from(ACTS), st.sampled_from((*SLOTS,))), max_size=5),
        ticks=st.sampled_from((1, 8, TICK, 61 * TICK)),
        choice=st.sampled_from(("mine", "theirs", "leave")),
        is_taken=st.booleans(),
    )
    def teach(
        self, acts: list[tuple[str, str]], ticks: int, choice: str, *, is_taken: bool
    ) -> None:
        """Change the class deck, settle or not, and build it; the learner may import it now."""
        self.ticks += ticks
        for kind, slot in acts:
            self.teacher.act(kind, slot)
        if choice != "leave":
            self.teacher.settle(is_mine=choice == "mine")
        conflicts = self.teacher.conflicts()
        before = self.teacher.lines
        self.teacher.write()
        built = self.teacher.class_deck.build(self.ticks / TICK)
        errors = {code for code in built.codes if code.startswith("E")}
        if self.is_released:
            told = {code for code in errors if code.startswith("E53")}
            assert conflicts <= told <= self.teacher.conflicts(also_hidden=True)
        if built.published is None:
            assert errors & {"E507", "E514", "E530", "E531"}, built.codes
            assert "E514" not in errors or not self.is_released
            return
        self.see_lines(before, self.teacher.lines)
        for package in reversed(built.published.packages):  # the whole one last
            if package.is_new:
                self.keep(package.path)
        if is_taken:
            self.import_one(0)

    @property
    def is_released(self) -> bool:
        """Return whether the base has nothing to release."""
        built = self.author.project.build(self.ticks / TICK, is_draft=True)
        return built.published is not None and not any(built.published.release.changes)

    def see_lines(self, before: dict[str, Line], after: dict[str, Line]) -> None:
        """Hold a release of the class deck against its base's, and its own before."""
        base = self.author.project.lock.lines
        removed = set(self.teacher.removed.values())
        for guid, line in after.items():
            under, earlier = base.get(guid), before.get(guid)
            is_own = line.fields.get("id", "").startswith(self.teacher.prefix)
            assert is_own == (under is None) or line.state == "gone"
            if under and line.state in ("live", "retired"):
                self.see_inherited(line, under, earlier)
            if under and under.state == "retired" and earlier and earlier.state == "live":
                assert line.state == ("removed" if line.id in removed else "retired")
        assert before.keys() <= after.keys()

    def see_inherited(self, line: Line, under: Line, earlier: Line | None) -> None:
        """Other words are later than all that learners may have; the same are not, needlessly."""
        assert line.fields["id"] == under.fields.get("id", line.fields["id"])
        own = line_content(line)
        had = [row for row in self.rows(line.guid) if row_content(row) != own]
        assert all(row.mod < line.mod for row in had), "later than any other words"
        if own == line_content(under) and all(row.mod < under.mod for row in had):
            assert line.mod == under.mod, "the base's own line"
        elif earlier and own == line_content(earlier) and earlier.state == line.state:
            assert line.mod == earlier.mod or any(row.mod >= earlier.mod for row in had)

    def rows(self, guid: str) -> list[Row]:
        """Return what each package built so far holds of a note."""
        return [each.held.notes[guid] for each in self.packages if guid in each.held.notes]

    # --- what is remembered

    def keep(self, built: Path) -> None:
        """Put a package aside; what has one time says one thing, whoever released it."""
        path = self.folder / f"{len(self.packages)}.apkg"
        shutil.copy(built, path)
        held = unpack(path)
        for guid, row in held.notes.items():
            assert self.contents.setdefault((guid, row.mod), row.content) == row.content
            assert self.names.setdefault(guid, row.name) == row.name, "no rename shows"
        mods = {guid: row.mod for guid, row in held.notes.items()}
        self.packages.append(Package(path, self.styles, held, mods))

    def see_notes(self, package: Package, before: Belongings, after: Belongings) -> None:
        """Later words arrive but where the learner's own are later, and nothing else changes."""
        assert after.notes.keys() == before.notes.keys() | package.versions.keys()
        assert self.student.figures()["notes"] == len(after.notes), "no note twice"
        for guid, mod in package.versions.items():
            got = self.got.get(guid)
            if got is None or mod > max(got.version, got.edited):
                self.got[guid] = Got(mod)
                assert after.notes[guid].content == package.held.notes[guid].content
            else:
                assert after.notes[guid] == before.notes[guid]
        for guid in before.notes.keys() - package.versions.keys():
            assert after.notes[guid] == before.notes[guid]


def line_content(line: Line) -> object:
    return frozenset(line.tags), tuple(sorted(line.fields.values()))


def row_content(row: Row) -> object:
    fields = (text for text in row.fields.split("\x1f") if text)
    return frozenset(row.tags.split()), tuple(sorted(fields))


TestTaughtHistories = pytest.mark.anki(pytest.mark.slow(TaughtHistory.TestCase))
TestTaughtHistories.settings = settings(
    max_examples=max(4, int(os.environ.get("MAZO_HISTORIES", "15")) // 4),
    stateful_step_count=14,
    suppress_health_check=list(HealthCheck),
)
