"""What authors change between two releases, row by row: what arrives, and what learners keep.

Every learner here has studied all cards and made all notes their own before the second release.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

import pytest

from tests.support.buildable import DAY, FIRST
from tests.support.learner import NewStudent, take
from tests.support.packages import unpack
from tests.support.project import FIFTH, PICTURE, CardProject
from tests.support.upgrade import belongings, lost, study_first_release

pytestmark = pytest.mark.anki

Change = Callable[[CardProject], object]
REVERSE = "    event: lifted\n    reverse: true\n"
PEACE = {"empty-coffers", "peace-signed"}
SIEGE = {"fleet-leaves", "siege-lifted", "why-lifted"}


class Row(NamedTuple):
    """A change, the notes that it corrects, how many notes and cards it adds, and troubles."""

    change: Change
    corrected: AbstractSet[str] = frozenset()
    notes: int = 0
    cards: int = 0
    troubles: Mapping[str, int] = {}


def text(name: str, old: str, new: str) -> Change:
    """Return the change of a text that stands once in a file."""
    return lambda project: project.change(name, old, new)


def both(*changes: Change) -> Change:
    """Return all these changes as one."""
    return lambda project: [change(project) for change in changes]


def out(name: str, note: str) -> Change:
    return lambda project: project.take_out(name, note)


def moved(note: str, old: str, new: str, section: str) -> Change:
    """Return the move of a note to another topic, or to another list of its own."""

    def change(project: CardProject) -> None:
        taken = project.take_out(old, note)
        project.write(new, project.read(new).replace(f"{section}:\n", f"{section}:\n{taken}"))

    return change


def alone(note: str) -> Change:
    """Return the move of a note of the siege to a new topic."""

    def change(project: CardProject) -> None:
        taken = project.take_out("siege.yaml", note)
        project.write("fleet.yaml", f"title: The fleet\ntags: [war::sea]\ndates:\n{taken}")
        project.change("mazo.yaml", "peace]", "peace, fleet]")

    return change


def renamed(old: str, new: str) -> Change:
    return lambda project: project.rename(old, new)


def picture(content: bytes) -> Change:
    return lambda project: project.picture.write_bytes(content)


FIFTH_ADDED = text("siege.yaml", "causes:\n", "causes:\n" + FIFTH)
ERRATUM = "    event: signed\n    erratum: {kind: nuance, note: It took a year more}\n"
ROWS = {
    "nothing": Row(lambda _: None),
    "a comment": Row(text("siege.yaml", "dates:\n", "# of 1756\ndates:\n")),
    "notes in another order in their file": Row(
        moved("fleet-leaves", "siege.yaml", "siege.yaml", "dates")
    ),
    "question": Row(text("siege.yaml", "On what day did", "When did"), {"fleet-leaves"}),
    "answer": Row(text("siege.yaml", "A storm that", "The storm that"), {"why-lifted"}),
    "date in other words": Row(
        text("peace.yaml", "date: 1763\n", "date: 1763\n    answer: In 1763\n"), {"peace-signed"}
    ),
    "hint": Row(
        text("peace.yaml", "date: 1763\n", "date: 1763\n    hint: Soon\n"), {"peace-signed"}
    ),
    "extra": Row(
        text("peace.yaml", "date: 1763\n", "date: 1763\n    extra: x\n"), {"peace-signed"}
    ),
    "erratum": Row(text("peace.yaml", "    event: signed\n", ERRATUM), {"peace-signed"}),
    "tag": Row(text("peace.yaml", "tags: [treaty]", "tags: [exam]"), {"peace-signed"}),
    "tag of a topic": Row(text("peace.yaml", "tags: [peace]", "tags: [calm]"), PEACE),
    "quote": Row(
        text("siege.yaml", "The fleet left the harbour on", "left the harbour on"), {"fleet-leaves"}
    ),
    "passage": Row(
        text("chronicle.md", "scattered the ships, and so", "scattered the ships, and thus"),
        {"siege-lifted", "why-lifted"},
    ),
    "passage in another spelling": Row(
        text("chronicle.md", "scattered the ships, and", "scattered the ships and")
    ),
    "text that no passage shows": Row(text("chronicle.md", "Nobody paid", "No one paid")),
    "event": Row(
        text("siege.yaml", "  lifted: {title: The", "  lifted: {title: This"),
        {"siege-lifted", "why-lifted"},
    ),
    "document's title": Row(text("mazo.yaml", "A short chronicle", "A chronicle"), PEACE | SIEGE),
    "project's title": Row(text("mazo.yaml", "title: The siege of", "title: How they held")),
    "topics in another order": Row(text("mazo.yaml", "[siege, peace]", "[peace, siege]")),
    "a new note": Row(FIFTH_ADDED, notes=1, cards=1),
    "a note left out": Row(out("siege.yaml", "fleet-leaves"), {"fleet-leaves"}),
    "a topic left out": Row(text("mazo.yaml", "[siege, peace]", "[siege]"), PEACE),
    "another kind": Row(
        moved("empty-coffers", "peace.yaml", "siege.yaml", "causes"),
        {"empty-coffers"},
        notes=1,
        cards=1,
    ),
    "to a topic with other tags": Row(
        moved("fleet-leaves", "siege.yaml", "peace.yaml", "dates"), {"fleet-leaves"}
    ),
    "to a new topic": Row(alone("fleet-leaves")),
    "topic renamed": Row(text("siege.yaml", "1: The siege", "1: The long siege")),
    "deck renamed": Row(text("mazo.yaml", "deck: History::The siege", "deck: War")),
    "note renamed": Row(renamed("fleet-leaves", "departure")),
    "note renamed and corrected": Row(
        both(
            renamed("fleet-leaves", "departure"), text("siege.yaml", "On what day did", "When did")
        ),
        {"fleet-leaves"},
    ),
    "asked the other way too": Row(
        text("peace.yaml", "    event: signed\n", "    event: signed\n    reverse: true\n"),
        {"peace-signed"},
        cards=1,
    ),
    "no longer asked the other way": Row(
        text("siege.yaml", REVERSE, "    event: lifted\n"),
        {"siege-lifted"},
        troubles={"empty-card": 1},
    ),
    "picture": Row(picture(PICTURE + b"\0"), {"why-lifted"}),
    "no picture": Row(
        text("siege.yaml", "    image: {file: storm.png, alt: Ships in a storm}\n", ""),
        {"why-lifted"},
    ),
}


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_a_release_changes_what_it_corrects_and_nothing_else(
    project: CardProject, new_student: NewStudent, row: Row
) -> None:
    """
    Cards stay as they are and where they are; other notes keep edits and tags; all else arrives.
    """
    student = new_student()
    guids = study_first_release(project, student)
    before = belongings(student)
    row.change(project)
    project.release(2)

    counts = {"new": row.notes, "updated": len(row.corrected), "duplicate": 5 - len(row.corrected)}
    package = project.package
    assert take(student, package) == {kind: count for kind, count in counts.items() if count}
    after = belongings(student)
    assert lost(before, after) == []
    assert after.types == before.types
    assert student.figures() == {"notes": 5 + row.notes, "cards": 6 + row.cards}
    own = {guid for note, guid in guids.items() if note not in row.corrected}
    assert {guid: after.notes[guid] for guid in own} == {guid: before.notes[guid] for guid in own}
    held = unpack(package).notes
    for guid in after.notes.keys() - own:
        assert after.notes[guid].content == held[guid].content
    assert take(student, package) == {"duplicate": 5 + row.notes}
    assert {each.kind: each.number for each in student.troubles()} == row.troubles


FIFTH_DECKS = {
    "same": (lambda _: None, "History::The siege::1: The siege"),
    "deck": (text("mazo.yaml", "deck: History::The siege", "deck: War"), "War::1: The siege"),
    "topic": (text("siege.yaml", "1: The siege", "Siege"), "History::The siege::Siege"),
    "capital letters": (
        text("mazo.yaml", "deck: History::The siege", "deck: HISTORY::The Siege"),
        "History::The siege::1: The siege",
    ),
}


@pytest.mark.parametrize(("change", "deck"), FIFTH_DECKS.values(), ids=FIFTH_DECKS)
def test_only_new_cards_go_to_a_deck_of_another_name(
    project: CardProject, new_student: NewStudent, change: Change, deck: str
) -> None:
    """
    Anki knows decks by their names, whatever the capitals, and leaves cards where they are.
    """
    student = new_student()
    study_first_release(project, student)
    before = student.decks()
    both(change, FIFTH_ADDED)(project)
    project.release(2)
    take(student, project.package)

    added = student.decks().items() - before.items()
    assert [deck for _, deck in added] == [deck]
    assert student.decks().items() >= before.items()


def test_a_new_order_is_for_those_who_begin(project: CardProject, new_student: NewStudent) -> None:
    """
    Cards that wait keep their places; a learner who begins now has the new ones.
    """
    package = project.package
    project.release()
    old, new = new_student(), new_student()
    take(old, package)
    before = old.schedules()
    project.change("chronicle.md", "on 3 May 1756", "on 3 July 1756")
    project.change("siege.yaml", "date: 1756-05-03", "date: 1756-07-03")
    project.change("siege.yaml", "on 3 May 1756", "on 3 July 1756")
    project.release(2)

    assert take(old, package) == {"updated": 1, "duplicate": 4}
    assert take(new, package) == {"new": 5}
    assert old.schedules() == before
    assert {key: row[2] for key, row in new.schedules().items()} != {
        key: row[2] for key, row in before.items()
    }


@pytest.mark.parametrize("day", [0.0, -0.5], ids=["same second", "clock behind"])
def test_a_correction_made_under_a_wrong_clock_arrives(
    project: CardProject, new_student: NewStudent, day: float
) -> None:
    """
    A release is later than any before it, so that Anki takes it.
    """
    project.release()
    student = new_student()
    package = project.package
    take(student, package)
    project.correct()
    project.release(day)

    assert take(student, package) == {"updated": 1, "duplicate": 4}


def test_a_note_that_has_left_the_packages_stays_with_learners(
    project: CardProject, new_student: NewStudent
) -> None:
    """
    After its sixty days nothing of it changes, not even what was edited while it was retired.
    """
    student = new_student()
    guids = study_first_release(project, student)
    package = project.package
    project.take_out("siege.yaml", "fleet-leaves")
    project.release(2)
    take(student, package)
    student.edit(guids["fleet-leaves"], FIRST + 3 * DAY, Extra="still mine")
    before = belongings(student)
    project.correct_another()
    project.release(70)

    assert take(student, package) == {"updated": 1, "duplicate": 3}
    after = belongings(student)
    assert project.lines["fleet-leaves"].state == "gone"
    assert lost(before, after) == []
    assert after.notes[guids["fleet-leaves"]] == before.notes[guids["fleet-leaves"]]
