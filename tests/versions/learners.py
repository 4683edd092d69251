"""Learners of one version of Anki, and what they find after each release.

Run as a program, with a folder of packages that `releases` wrote, by the Python of an
environment that holds that version of Anki and nothing else: so this knows only the standard
library, `mazo.learner` and what tests share of it. Prints what was found, as JSON.
"""

from __future__ import annotations

import json
import sqlite3
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple
from zipfile import ZipFile

import anki.collection
from anki import import_export_pb2
from anki.buildinfo import version

from mazo.anki.learner import _held
from mazo.anki.upgrade import Row
from tests.support.learner import Student

RETIRED = '"tag:mazo::retired"'
MINE = "my own words"
# Anki 23.10 has it, but does not yet show it beside the rest.
anki.collection.ImportAnkiPackageOptions = import_export_pb2.ImportAnkiPackageOptions


class Finding(NamedTuple):
    """A row of the table, whether it holds, and else what was seen in its place."""

    row: str
    holds: bool
    seen: str


class Releases:
    """The packages, the GUIDs of their notes, and the days on which they were made."""

    def __init__(self, folder: Path) -> None:
        told = json.loads((folder / "releases.json").read_text("utf-8"))
        self.folder = folder
        self.guids: Mapping[str, str] = told["guids"]
        self.aloud: str = told["aloud"]
        self._first, self._day = told["first"], told["day"]

    def at(self, day: float) -> int:
        """Return the time of a day in Unix seconds."""
        return int(self._first + day * self._day)

    def package(self, number: int | str, topic: str = "whole") -> Path:
        return self.folder / str(number) / f"{topic}.apkg"

    def row(self, number: int | str, note: str) -> Row:
        """Return a note as a release has it."""
        return _held(self.package(number))[self.guids[note]]


class Learner(Student):
    """A learner who imports on days of the story, whatever today is."""

    def __init__(self, folder: Path, releases: Releases) -> None:
        super().__init__(folder)
        self.releases = releases

    def get(self, number: int | str, *topics: str, day: float) -> list[dict[str, int]]:
        """Import packages of a release on a day; return what Anki counted, but for nothings.

        Where Anki stamps notes with the present, the stamp is put back to that day.
        """
        counted = []
        for topic in topics or ("whole",):
            counts, troubles = self.take(self.releases.package(number, topic))
            counted.append({kind: count for kind, count in counts.items() if count})
            assert troubles == [], troubles
        at = self.releases.at(day)
        self.collection.db.execute("update notes set mod = ? where mod > ?", at, at)
        return counted

    def lacks(self, number: int | str, *notes: str) -> dict[str, object]:
        """Return those of the notes that are not as a release says, as the learner has them."""
        mine = self.snapshot().notes
        guids = self.releases.guids
        return {
            note: mine.get(guids[note])
            for note in notes
            if guids[note] not in mine
            or mine[guids[note]].content != self.releases.row(number, note).content
        }

    def looks(self) -> dict[int, object]:
        """Return what the learner's note types look like: style, names, fronts and backs."""
        self.collection.models._clear_cache()
        return {
            number: _look(self.collection.models.get(number)) for number in self.types().values()
        }


def prompt(learner: Learner) -> Iterator[Finding]:
    """Import each release before the next is made; study, and make notes one's own."""
    guids = learner.releases.guids
    counts = learner.get(1, day=0.5)
    found = (counts, learner.figures(), learner.lacks(1, *(set(guids) - {"garrison"})))
    yield _same("first", found, ([{"found": 5, "new": 5}], {"notes": 5, "cards": 5}, {}))
    yield _same("templates", learner.looks(), _looks(learner.releases.package(1)))
    _settle(learner)
    before, decks, types = learner.snapshot(), learner.decks(), learner.types()
    yield from _by_topic_and_whole(learner)
    yield _same("untouched", _row(learner, "why-lifted"), before.notes[guids["why-lifted"]])
    yield from _second(learner)
    yield from _again(learner)
    yield from _third(learner)
    yield from _fourth(learner)
    after, decks_after = learner.snapshot(), learner.decks()
    schedules = {key: after.schedules.get(key) for key in before.schedules}
    yield _same("schedules", schedules, before.schedules)
    yield _same("decks", {key: decks_after.get(key) for key in decks}, decks)
    yield _same("types", learner.types(), types)
    yield _same("full-sync", after.schema, before.schema)
    yield _same("sound", learner.troubles(), [])


def _settle(learner: Learner) -> None:
    """Study all cards; suspend one, flag one, move one, and make two notes one's own."""
    learner.study()
    learner.collection.fix_integrity()  # so quick an answerer leaves times that Anki would correct
    guids, at = learner.releases.guids, learner.releases.at(1)
    for note in ("why-lifted", "empty-coffers"):
        learner.edit(guids[note], at, tag="mine", Hint=MINE)
    learner.collection.sched.suspend_cards(_cards(learner, "why-lifted"))
    learner.collection.set_user_flag_for_cards(3, _cards(learner, "fleet-leaves"))
    own = learner.collection.decks.id("Mine")
    learner.collection.set_deck(_cards(learner, "empty-coffers"), own)


def _by_topic_and_whole(learner: Learner) -> Iterator[Finding]:
    """Import the second release's package of a topic, and then its whole deck."""
    counts = learner.get(2, "siege", "whole", day=3)
    siege = {"found": 4, "new": 1, "updated": 2, "duplicate": 1}
    whole = {"found": 6, "updated": 2, "duplicate": 4}
    found = (counts, learner.figures())
    yield _same("topic-then-whole", found, ([siege, whole], {"notes": 6, "cards": 7}))


def _second(learner: Learner) -> Iterator[Finding]:
    """Look at what the second release brought."""
    found = (learner.lacks(2, "garrison"), len(_cards(learner, "garrison")))
    yield _same("new", found, ({}, 1))
    yield _same("corrected", learner.lacks(2, "empty-coffers"), {})
    yield _same("retagged", learner.lacks(2, "peace-signed"), {})
    retired = learner.releases.guids["fleet-leaves"]
    notice = learner.texts(retired).get("Notice", "no notice")
    found = (list(learner.collection.find_notes(RETIRED)), notice in learner.shown(retired)[0])
    yield _same("retired", found, ([learner.notes()[retired]], True))
    found = (
        learner.lacks(2, "siege-lifted"),
        "June 1756" in _second_front(learner, "siege-lifted"),
    )
    yield _same("reverse", found, ({}, True))


def _again(learner: Learner) -> Iterator[Finding]:
    """Import all packages of the second release once more."""
    known = learner.snapshot()
    counts = learner.get(2, "whole", "peace", "siege", day=3)
    found = ([count.keys() - {"found"} for count in counts], learner.snapshot())
    yield _same("again", found, ([{"duplicate"}] * 3, known))


def _third(learner: Learner) -> Iterator[Finding]:
    """Edit a note that the third release corrects, after it was made; import it then."""
    note = learner.releases.guids["peace-signed"]
    learner.edit(note, learner.releases.at(4.5), Hint=MINE)
    own = _row(learner, "peace-signed")
    learner.get(3, day=5)
    yield _same("corrected-again", learner.lacks(3, "empty-coffers", "why-lifted"), {})
    yield _same("edited-later", _row(learner, "peace-signed"), own)
    yield _same("style", learner.looks(), _looks(learner.releases.package(3)))


def _fourth(learner: Learner) -> Iterator[Finding]:
    """Look at the card that the fourth release makes of a spare template."""
    learner.get(4, day=7)
    front = _second_front(learner, "why-lifted")
    found = (front, learner.looks() == _looks(learner.releases.package(4)))
    wanted = f'<article lang="en">{learner.releases.aloud}</article>'
    yield _same("spare", found, (wanted, True))


def late(learner: Learner) -> Iterator[Finding]:
    """Import the second release only when the third has been made already."""
    learner.get(1, day=0.5)
    learner.get(2, day=5)
    learner.get(3, day=5.5)
    yield _same("late-others", learner.lacks(3, "why-lifted"), {})
    yield _same("late", learner.lacks(3, "empty-coffers", "peace-signed"), {})
    learner.get(4, day=7)
    yield _same("late-mended", learner.lacks(4, "empty-coffers"), {})


def skipping(learner: Learner) -> Iterator[Finding]:
    """Import the first and the last release, and then an older one by mistake."""
    learner.get(1, day=0.5)
    learner.get(4, day=7)
    yield _same("skipped", learner.lacks(4, *learner.releases.guids), {})
    known = learner.snapshot()
    learner.get(2, day=8)
    yield _same("older", learner.snapshot(), known)


def taught(learner: Learner) -> Iterator[Finding]:
    """Import the base, a class deck of it, the base's second release, and the class deck's."""
    learner.get(1, day=0.5)
    _settle(learner)
    before = learner.snapshot()
    own = _row(learner, "empty-coffers")
    learner.get("class1", day=1.5)
    yield _same("class-untouched", _row(learner, "empty-coffers"), own)
    words = [learner.lacks("class1", "why-lifted")]
    learner.get(2, day=2.5)
    words.append(learner.lacks("class1", "why-lifted"))
    learner.get("class2", day=3.5)
    words.append(learner.lacks("class2", *learner.releases.guids))
    yield _same("class-words", words, [{}, {}, {}])
    schedules = learner.snapshot().schedules
    kept = {key: schedules.get(key) for key in before.schedules}
    found = (kept, learner.figures()["notes"], learner.troubles())
    yield _same("class-identity", found, (before.schedules, 6, []))


def _row(learner: Learner, note: str) -> Row:
    return learner.snapshot().notes[learner.releases.guids[note]]


def _cards(learner: Learner, note: str) -> list[int]:
    """Return the ids of a note's cards."""
    number = learner.notes()[learner.releases.guids[note]]
    return [int(card) for card in learner.collection.get_note(number).card_ids()]


def _second_front(learner: Learner, note: str) -> str:
    """Return what the second card of a note asks; nothing where it has none."""
    if len(_cards(learner, note)) < 2:
        return ""
    return learner.shown(learner.releases.guids[note], 1)[0]


def _same(row: str, seen: object, wanted: object) -> Finding:
    return Finding(row, seen == wanted, "" if seen == wanted else f"{seen} is not {wanted}")


def _look(model: Mapping[str, Any]) -> object:
    """Return the part of a note type that makes its cards look as they do."""
    templates = [(each["name"], each["qfmt"], each["afmt"]) for each in model["tmpls"]]
    return model["name"], model["css"], templates, [each["name"] for each in model["flds"]]


def _looks(package: Path) -> dict[int, object]:
    """Return what the note types of a package look like."""
    with ZipFile(package) as archive:
        content = archive.read("collection.anki2")
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(content)
        models = json.loads(database.execute("select models from col").fetchone()[0])
    return {int(number): _look(model) for number, model in models.items()}


def main() -> None:
    """Live all stories, each with a collection of its own."""
    releases = Releases(Path(sys.argv[1]))
    found: list[Finding] = []
    for story in (prompt, late, skipping, taught):
        with TemporaryDirectory(prefix="mazo-") as folder:
            learner = Learner(Path(folder), releases)
            try:
                found += story(learner)
            finally:
                learner.close()
    json.dump({"version": version, "found": found}, sys.stdout)


if __name__ == "__main__":
    main()
