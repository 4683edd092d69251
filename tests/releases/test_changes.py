"""Releases never cost a learner anything: what is new, corrected, retired, and when it changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from mazo.model.identity import guid
from mazo.model.lock import Lock
from mazo.releases import lock_file as lock
from mazo.releases.plan import CLOCK_MAY_LAG
from tests.support.buildable import DAY, FIRST
from tests.support.project import BETTER, FIFTH, NAME, NOTES, QUESTION, CardProject

Change = Callable[[CardProject], None]


def test_the_first_release_holds_every_note(project: CardProject) -> None:
    """
    All are new, live, dated by the release, and known by the hash of what they are.
    """
    release = project.release()

    assert release.is_new
    assert release.changes == {"new": release.changes["new"]}
    assert sorted(release.changes["new"]) == sorted(NOTES)
    header = project.lock.header
    assert (header.project, header.release, header.date) == (NAME, 1, FIRST)
    assert (header.notes, header.cards, header.retired) == (5, 6, 0)
    assert header.changes == {"new": 5}
    for note, line in project.lines.items():
        assert (line.state, line.mod, line.since) == ("live", FIRST, FIRST)
        assert (line.id, line.origin) == (note, note)
        assert line.guid == guid(NAME, line.type, note)
        assert line.fields["id"] == f"{NAME}/{note}"
        assert all(line.fields.values())


def test_a_build_with_nothing_to_release_is_the_last_release_again(project: CardProject) -> None:
    """
    However late it is, nothing is dated anew, and no file changes.
    """
    project.release()
    before = project.files()

    again = project.release(100)

    assert not again.is_new
    assert again.changes == {}
    assert project.files() == before


OPEN_A_RELEASE: dict[str, tuple[Change, Mapping[str, tuple[str, ...]]]] = {
    "a question": (CardProject.correct, {"corrected": ("fleet-leaves",)}),
    "a tag": (
        lambda each: each.change("peace.yaml", "tags: [treaty]", "tags: [treaty, exam]"),
        {"corrected": ("peace-signed",)},
    ),
    "a tag of a topic": (
        lambda each: each.change("peace.yaml", "tags: [peace]", "tags: [end]"),
        {"corrected": ("empty-coffers", "peace-signed")},
    ),
    "the document": (
        lambda each: each.change("chronicle.md", "ships, and so", "ships, and yet"),
        {"corrected": ("siege-lifted", "why-lifted")},
    ),
    "a picture": (
        lambda each: (each.folder / "media" / "storm.png").write_bytes(
            (each.folder / "media" / "storm.png").read_bytes() + b"\0"
        ) and None,
        {"corrected": ("why-lifted",)},
    ),
    "a note more": (
        lambda each: each.change("siege.yaml", "causes:\n", "causes:\n" + FIFTH),
        {"new": ("garrison",)},
    ),
    "a note less": (
        lambda each: each.take_out("siege.yaml", "fleet-leaves") and None,
        {"retired": ("fleet-leaves",)},
    ),
    "a topic's title": (
        lambda each: each.change("peace.yaml", "2: The peace", "2: Peace"),
        {"moved": ("empty-coffers", "peace-signed")},
    ),
    "a topic left out": (
        lambda each: each.change("mazo.yaml", "[siege, peace]", "[siege]"),
        {"retired": ("empty-coffers", "peace-signed")},
    ),
    "who made it": (
        lambda each: each.write("mazo.yaml", each.read("mazo.yaml") + "author: Us\n"),
        {},
    ),
    "the project's title": (
        lambda each: each.change("mazo.yaml", "title: The siege of the harbour", "title: War"),
        {},
    ),
    "the date of an event": (
        lambda each: each.change("peace.yaml", "money: Both crowns run out of money", "money: {title: Both crowns run out of money, date: 1700}"),
        {"corrected": ("empty-coffers",)},
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", OPEN_A_RELEASE)
def test_only_what_changed_is_new_to_learners(project: CardProject, case: str) -> None:
    """
    A changed note is dated by its release; all others keep their time, and learners their edits.
    """
    change, expected = OPEN_A_RELEASE[case]
    project.release()

    change(project)
    release = project.release(7)

    assert release.is_new
    assert project.lock.header.release == 2
    assert {key: tuple(sorted(ids)) for key, ids in release.changes.items()} == {
        key: tuple(sorted(ids)) for key, ids in expected.items()
    }
    assert project.lock.header.changes == {kind: len(ids) for kind, ids in expected.items()}
    touched = {note for kind in ("new", "corrected", "retired") for note in expected.get(kind, ())}
    assert {note for note, (mod, _) in project.times().items() if mod == 7} == touched
    assert {note for note, (mod, _) in project.times().items() if mod == 0} == {
        *NOTES,
        *expected.get("new", ()),
    } - touched
    assert not project.release(8).is_new


OPEN_NONE: dict[str, Change] = {
    "a comment": lambda each: each.write("siege.yaml", "# mine\n" + each.read("siege.yaml")),
    "another writing": lambda each: each.change("siege.yaml", "date: 1756-06", "date: June 1756"),
    "the order of notes in a file": lambda each: each.change(
        "siege.yaml", "causes:\n", each.take_out("siege.yaml", "fleet-leaves") + "causes:\n"
    ),
    "the line ends of the document": lambda each: each.write(
        "chronicle.md",
        each.read("chronicle.md").replace("ships, and so\nthe", "ships, and\nso the"),
    ),
    "what is accepted": lambda each: each.change(
        "siege.yaml", "date: 1756-06", "date: 1756-06\n    allow: [W716]"
    ),
    "source": lambda each: each.write("mazo.yaml", each.read("mazo.yaml") + "source: full\n"),
    "the output folder": lambda each: each.write(
        "mazo.yaml", each.read("mazo.yaml") + "output: decks\n"
    ),
}


@pytest.mark.parametrize("case", OPEN_NONE)
def test_what_no_learner_can_see_opens_no_release(project: CardProject, case: str) -> None:
    """
    The lock stays as it is.
    """
    project.release()
    before = project.read("mazo.lock")

    OPEN_NONE[case](project)

    assert not project.release(7).is_new
    assert project.read("mazo.lock") == before


# --- the clock


@pytest.mark.parametrize(
    ("now", "stamp"),
    [
        (FIRST + 1, FIRST + 1),
        (FIRST + DAY, FIRST + DAY),
        (FIRST, FIRST + 1),
        (FIRST - 1, FIRST + 1),
        (FIRST - CLOCK_MAY_LAG, FIRST + 1),
    ],
    ids=["a second later", "a day later", "the same second", "a second before", "a day before"],
)
def test_a_change_is_later_than_any_before(project: CardProject, now: int, stamp: int) -> None:
    """
    Not later than now, unless the clock is a little behind: then the last time plus one.
    """
    project.release()
    project.correct()

    project.release((now - FIRST) / DAY)

    assert project.lines["fleet-leaves"].mod == stamp
    assert project.lock.header.date == stamp


def test_a_change_is_later_than_the_latest_note_even_if_the_header_is_not(
    project: CardProject,
) -> None:
    """
    After a merge the header may be of the earlier release.
    """
    project.release()
    project.correct()
    head = project.read("mazo.lock").splitlines()[0]
    project.release(30)
    project.write("mazo.lock", "\n".join((head, *project.read("mazo.lock").splitlines()[1:])))
    project.change("siege.yaml", BETTER, QUESTION)

    project.release(29.5)

    assert project.lines["fleet-leaves"].mod == FIRST + 30 * DAY + 1


def test_a_clock_more_than_a_day_behind_is_refused(project: CardProject) -> None:
    """
    Nothing is written; with nothing to release the clock does not matter.
    """
    project.release()
    assert not project.release(-1000).is_new
    project.correct()
    before = project.files()

    built = project.build((-CLOCK_MAY_LAG - 1) / DAY)

    assert built == (None, ["E412"])
    assert project.files() == before


def test_a_renamed_note_is_the_same_note(project: CardProject) -> None:
    """
    The lock knows under which id it came: its GUID and its texts stay, and nothing is released.
    """
    project.release()
    line = project.lines["fleet-leaves"]
    project.change("siege.yaml", "id: fleet-leaves", "id: fleet-sails")
    renamed = {**project.lock.lines, line.guid: line._replace(id="fleet-sails")}
    project.write("mazo.lock", lock.text(Lock(project.lock.header, renamed)))

    assert not project.release(1).is_new
    project.correct()
    assert project.release(2).changes == {"corrected": ("fleet-sails",)}
    assert project.lines["fleet-sails"].guid == line.guid
    assert project.lines["fleet-sails"].fields["id"] == line.fields["id"]
