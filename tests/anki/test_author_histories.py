"""Random histories of an author and a learner: no release costs the learner anything, ever.

The author changes and releases a project; the learner imports its packages, old and new, in any
order, and lives with them, in real Anki. `MAZO_HISTORIES` says how many histories are tried.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from mazo.anki.learner import Learner
from mazo.commands.selection import Selection
from mazo.notetypes import NOTE_TYPES
from tests.support import note_types
from tests.support.author_model import CHANGES, SLOTS, TOPICS, Author
from tests.support.buildable import DAY, FIRST
from tests.support.learner import Student, take
from tests.support.packages import Unpacked, unpack
from tests.support.upgrade import Belongings, belongings, lost

TICK = 64
"""Parts of a day in which time goes on, so that days have exact values."""
Content = tuple[str, frozenset[str]]


class Version(NamedTuple):
    """What a note said from one release to the next, and when that was released."""

    content: Content
    at: int


class Package(NamedTuple):
    """A package to import: its file, Mazo's version, what it holds, and its notes' versions."""

    path: Path
    styles: int
    held: Unpacked
    versions: Mapping[str, int]


class Got(NamedTuple):
    """What a learner has of a note: which version, and when they edited it since, if at all."""

    version: int
    edited: int = 0


class History(RuleBasedStateMachine):
    """One author and one learner; the machine remembers what each of them may count on."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.patch = pytest.MonkeyPatch()
        self.author = Author.begin(self.folder / "project")
        self.student = Student(self.folder)
        self.ticks = self.styles = self.words = 0
        self.packages: list[Package] = []
        self.versions: dict[str, list[Version]] = {}
        self.guids: dict[int, str] = {}
        self.names: dict[str, str] = {}
        self.got: dict[str, Got] = {}
        self.shown: dict[int, tuple[int, Any]] = {}

    def teardown(self) -> None:
        self.student.close()
        note_types.put_back(self.patch)
        shutil.rmtree(self.folder)

    @property
    def now(self) -> int:
        return FIRST + self.ticks * DAY // TICK

    # --- the author

    @initialize(back=st.integers(0, 5))
    def begin(self, back: int) -> None:
        self.release([], 1, "", is_taken=False)
        self.import_one(back)
        self.live([("study", 5), ("edit", back), ("tag", back + 1)])

    @rule(
        changes=st.lists(
            st.tuples(st.sampled_from((*CHANGES, "templates")), st.sampled_from((*SLOTS,))),
            min_size=1,
            max_size=5,
        ),
        ticks=st.sampled_from((1, 8, TICK, 30 * TICK, 61 * TICK)),
        topic=st.sampled_from(("", "", "", *TOPICS)),
        is_taken=st.booleans(),
    )
    def release(
        self, changes: list[tuple[str, str]], ticks: int, topic: str, *, is_taken: bool
    ) -> None:
        """Change the project and build it, all of it or a topic; the learner may import it now."""
        self.ticks += ticks
        for kind, slot in changes:
            if kind == "templates":
                self.change_templates()
            else:
                self.author.change(kind, slot)
        if not self.author.has_notes(topic):
            return
        self.author.write()
        selection = Selection(topics=(topic,)) if topic else None
        built = self.author.project.build(self.ticks / TICK, selection=selection)
        if "E420" in built.codes:
            self.refused()
            return
        assert built.published is not None, built.codes
        for package in reversed(built.published.packages):  # the whole one last
            if package.is_new:
                self.keep(package.path)
        for handle, guid in self.author.guids().items():
            assert self.guids.setdefault(handle, guid) == guid, "the same note for ever"
        assert len(set(self.guids.values())) == len(self.guids)
        if is_taken:
            self.import_one(0)

    def refused(self) -> None:
        """A topic that is lost as a whole is not released, but where it is taken out on purpose."""
        lost = self.author.lost_topics()
        assert lost
        if lost == {"two"} and self.author.has_notes("one"):
            self.author.leave_out_second()

    def change_templates(self) -> None:
        self.styles += 1
        changed = {
            kind: note_types.with_field_renamed(
                note_types.with_back(note_type, f"<!-- {self.styles} -->"),
                "spare1",
                f"Spare1 of {self.styles}",
            )
            for kind, note_type in ORIGINAL.items()
        }
        note_types.change_types(self.patch, self.styles, **changed)

    def keep(self, built: Path) -> None:
        """Put a package aside, and number the versions of its notes."""
        path = self.folder / f"{len(self.packages)}.apkg"
        shutil.copy(built, path)
        held = unpack(path)
        numbers = {}
        for guid, row in held.notes.items():
            versions = self.versions.setdefault(guid, [])
            if not versions or versions[-1].content != row.content:
                versions.append(Version(row.content, self.now))
            assert self.names.setdefault(guid, row.name) == row.name, "no rename shows"
            numbers[guid] = len(versions) - 1
        self.packages.append(Package(path, self.styles, held, numbers))

    # --- the learner

    @rule(
        acts=st.lists(
            st.tuples(
                st.sampled_from(
                    ("study", "edit", "edit", "tag", "suspend", "flag", "move", "delete", "cram")
                ),
                st.integers(0, 7),
            ),
            min_size=1,
            max_size=6,
        )
    )
    def live(self, acts: list[tuple[str, int]]) -> None:
        """Study, and make notes one's own."""
        for act, number in acts:
            guids = sorted(self.student.notes())
            self.ticks += 1
            self.words += 1
            if act == "study":
                Learner.study(self.student, 1 + number)
            elif guids:
                self.treat(act, guids[number % len(guids)])

    def treat(self, act: str, guid: str) -> None:
        """Do something to one note."""
        student = self.student
        match act:
            case "edit":
                student.edit(guid, self.now, Extra=f"my words {self.words}")
            case "tag":
                student.edit(guid, self.now, tag=f"mine{self.words}")
            case "suspend":
                student.suspend(guid)
            case "flag":
                student.flag(guid, 1 + self.words % 7)
            case "move":
                student.move(guid)
            case "delete":
                student.delete(guid)
                del self.got[guid]
            case "cram":
                number = student.notes()[guid]
                student.cram(f"nid:{number}", f"Cram {self.words}")
        if act in {"edit", "tag"}:
            self.got[guid] = self.got[guid]._replace(edited=self.now)

    @rule(back=st.integers(0, 8))
    def import_one(self, back: int) -> None:
        """Import one of the packages built so far, and see what it cost."""
        package = self.packages[-1 - back % len(self.packages)]
        self.student.check_database()
        before = belongings(self.student)
        take(self.student, package.path)
        after = belongings(self.student)
        assert lost(before, after) == []
        self.see_notes(package, before, after)
        self.see_cards(package, before, after)
        self.see_types(package)
        assert {each.kind for each in self.student.troubles()} <= {"empty-card"}
        assert belongings(self.student) == after, "Check Database found nothing to correct"

    def see_notes(self, package: Package, before: Belongings, after: Belongings) -> None:
        """Corrections arrive where they may, and nothing else changes."""
        assert after.notes.keys() == before.notes.keys() | package.versions.keys()
        assert self.student.figures()["notes"] == len(after.notes), "no note twice"
        for guid, version in package.versions.items():
            got = self.got.get(guid)
            if got is None or self.is_due(guid, got, version):
                self.got[guid] = Got(version)
                assert after.notes[guid].content == self.versions[guid][version].content
            else:
                assert after.notes[guid] == before.notes[guid]
        for guid in before.notes.keys() - package.versions.keys():
            assert after.notes[guid] == before.notes[guid]

    def is_due(self, guid: str, got: Got, version: int) -> bool:
        """Return whether a version is later than the learner's, and later than their last edit."""
        return version > got.version and self.versions[guid][version].at > got.edited

    def see_cards(self, package: Package, before: Belongings, after: Belongings) -> None:
        """New cards come in their decks, and are new."""
        cards = package.held.cards
        assert after.schedules.keys() == before.schedules.keys() | cards.keys()
        for card in after.schedules.keys() - before.schedules.keys():
            assert after.schedules[card][:2] == [0, 0]
            assert after.decks[card] == cards[card]

    def see_types(self, package: Package) -> None:
        """The latest note types that came are there, once each."""
        for number, model in package.held.types.items():
            if number not in self.shown or package.styles > self.shown[number][0]:
                self.shown[number] = package.styles, model
        has = {number: self.student.note_type(number) for number in self.shown}
        assert sorted(self.student.types().values()) == sorted(self.shown)
        for number, (_, model) in self.shown.items():
            for part, key in (("tmpls", "afmt"), ("flds", "name")):
                assert [each[key] for each in has[number][part]] == [
                    each[key] for each in model[part]
                ]


ORIGINAL = dict(NOTE_TYPES)
TestHistories = pytest.mark.anki(pytest.mark.slow(History.TestCase))
TestHistories.settings = settings(
    max_examples=int(os.environ.get("MAZO_HISTORIES", "15")),
    stateful_step_count=12,
    suppress_health_check=list(HealthCheck),
)
