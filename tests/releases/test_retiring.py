"""A note that leaves its project is retired, and can come back; a selection retires nothing."""

from __future__ import annotations

import pytest

from mazo.commands.selection import Selection
from mazo.releases.inheritance import RETIRED_TAG
from mazo.releases.plan import RETIRED_FOR
from tests.support.buildable import DAY, FIRST
from tests.support.project import CardProject


def retire(project: CardProject, day: float = 10) -> str:
    """Take a note out and release; return what was taken out."""
    taken = project.take_out("siege.yaml", "fleet-leaves")
    project.release(day)
    return taken


def test_a_note_that_left_is_retired_and_stays(project: CardProject) -> None:
    """
    With a tag, a notice and its own texts, and its GUID; the others are as they were.
    """
    project.release()
    before = project.lines

    retire(project)

    line = project.lines["fleet-leaves"]
    was = before["fleet-leaves"]
    notice = line.fields["notice"]
    assert (line.guid, line.state, line.topic, line.deck) == (
        was.guid,
        "retired",
        was.topic,
        was.deck,
    )
    assert line.tags == (*was.tags, RETIRED_TAG)
    assert line.fields == {**was.fields, "notice": notice}
    assert project.times()["fleet-leaves"] == (10, 10)
    assert {note: each for note, each in project.lines.items() if note != "fleet-leaves"} == {
        note: each for note, each in before.items() if note != "fleet-leaves"
    }
    header = project.lock.header
    assert (header.notes, header.cards, header.retired) == (4, 5, 1)


def test_a_retired_note_names_no_picture(project: CardProject) -> None:
    """
    Its picture may have left the folder with it.
    """
    project.release()
    project.take_out("siege.yaml", "why-lifted")
    project.change("siege.yaml", "causes:\n", "")
    project.picture.unlink()

    project.release(1)

    line = project.lines["why-lifted"]
    assert line.state == "retired"
    assert "answermedia" not in line.fields


@pytest.mark.parametrize(
    ("seconds", "state"),
    [(RETIRED_FOR - 1, "retired"), (RETIRED_FOR, "gone"), (10 * RETIRED_FOR, "gone")],
    ids=["59 days", "60 days", "600 days"],
)
def test_a_retired_note_leaves_after_60_days(
    project: CardProject, seconds: int, state: str
) -> None:
    """
    In a release that is opened for another reason; its line stays, without its texts.
    """
    project.release()
    retire(project)
    project.correct_another()

    project.release(10 + seconds / DAY)

    line = project.lines["fleet-leaves"]
    assert line.state == state
    assert (line.fields == {}) is (state == "gone")
    assert project.lock.header.retired == (state == "retired")


def test_to_leave_is_no_reason_for_a_release(project: CardProject) -> None:
    """
    Whoever builds again after 60 days releases nothing.
    """
    project.release()
    retire(project)
    before = project.files()

    assert not project.release(200).is_new
    assert project.files() == before


def test_a_note_that_comes_back_is_the_same_note(project: CardProject) -> None:
    """
    Under its old GUID, without notice and tag, and later than any before, so that it arrives.
    """
    project.release()
    was = project.lines["fleet-leaves"]
    taken = retire(project)

    project.change("siege.yaml", "dates:\n", "dates:\n" + taken)
    release = project.release(20)

    assert release.changes == {"revived": ("fleet-leaves",)}
    assert project.lines["fleet-leaves"] == was._replace(
        mod=FIRST + 20 * DAY, since=FIRST + 20 * DAY
    )


def test_the_id_of_a_note_that_is_gone_stays_taken(project: CardProject) -> None:
    """
    Some learners have the old note still, and would get the new one in its place.
    """
    project.release()
    taken = retire(project)
    project.correct_another()
    project.release(100)

    project.change("siege.yaml", "dates:\n", "dates:\n" + taken)

    assert project.build(120) == (None, ["E404"])
    assert project.lines["fleet-leaves"].state == "gone"


def test_a_note_of_another_kind_is_another_note(project: CardProject) -> None:
    """
    The old one is retired, the new one has a GUID of its own.
    """
    project.release()
    old = project.lines["why-lifted"].guid
    taken = project.take_out("siege.yaml", "why-lifted")
    project.change("siege.yaml", "causes:\n", "consequences:\n" + taken)

    release = project.release(1)

    assert release.changes == {"new": ("why-lifted",), "retired": ("why-lifted",)}
    lines = [line for line in project.lock.lines.values() if line.id == "why-lifted"]
    assert {(line.guid == old, line.type, line.state) for line in lines} == {
        (True, "cause", "retired"),
        (False, "consequence", "live"),
    }


def test_an_excluded_erratum_retires_its_note(project: CardProject) -> None:
    """
    To leave out what the document has wrong is to take it out.
    """
    project.change(
        "siege.yaml",
        "    reverse: true\n",
        "    reverse: true\n    allow: [E717]\n    erratum: {kind: error, date: 1756-07, note: Late.}\n",
    )
    project.release()
    project.write("mazo.yaml", project.read("mazo.yaml") + "errata: exclude\n")

    assert project.release(1).changes == {"retired": ("siege-lifted",)}


def test_an_exclusion_that_leaves_no_note_releases_nothing(project: CardProject) -> None:
    """
    It would take all from learners.
    """
    for note in ("empty-coffers", "peace-signed"):
        project.take_out("peace.yaml", note)
    for note in ("fleet-leaves", "why-lifted"):
        project.take_out("siege.yaml", note)
    for file, empty in (("siege.yaml", "causes:\n"), ("peace.yaml", "consequences:\ndates:\n")):
        project.change(file, empty, "")
    project.change("mazo.yaml", "topics: [siege, peace]", "topics: [siege]")
    erratum = "    allow: [E717]\n    erratum: {kind: error, date: 1756-07, note: Late.}\n"
    project.change("siege.yaml", "    reverse: true\n", f"    reverse: true\n{erratum}")
    project.release()
    project.write("mazo.yaml", project.read("mazo.yaml") + "errata: exclude\n")

    built = project.build(1)

    assert built.published is None
    assert "E020" in built.codes


# --- selections


PEACE = Selection(topics=("peace",))


def test_a_selection_retires_nothing(project: CardProject) -> None:
    """
    What was not asked for stays as it was released, even where it has left the project.
    """
    project.release()
    project.take_out("siege.yaml", "fleet-leaves")
    before = project.files()

    release = project.release(1, PEACE)

    assert not release.is_new
    assert project.read("mazo.lock").encode() == before["mazo.lock"]
    assert project.release(2).changes == {"retired": ("fleet-leaves",)}


def test_a_selection_corrects_just_what_was_asked_for(project: CardProject) -> None:
    """
    Another topic's correction waits for its own release.
    """
    project.release()
    project.correct()
    project.change("peace.yaml", "answer: They signed the peace", "answer: They made peace")

    assert project.release(1, PEACE).changes == {"corrected": ("empty-coffers",)}
    assert project.times()["fleet-leaves"] == (0, 0)
    assert project.release(2).changes == {"corrected": ("fleet-leaves",)}
    assert project.times()["empty-coffers"] == (1, 0)


def test_a_selection_may_be_the_first_release(project: CardProject) -> None:
    """
    The rest follows, and what is out already stays as it is.
    """
    first = project.release(0, PEACE)
    assert set(project.lines) == {"empty-coffers", "peace-signed"}

    second = project.release(1)

    assert sorted(first.changes["new"]) == ["empty-coffers", "peace-signed"]
    assert sorted(second.changes["new"]) == ["fleet-leaves", "siege-lifted", "why-lifted"]
    assert project.times()["peace-signed"] == (0, 0)
    assert not project.release(2).is_new
