"""A note that leaves its project is retired, and can come back; a selection retires nothing."""

from __future__ import annotations

import pytest

from mazo.content.selection import Selection
from mazo.releases.inheritance import RETIRED_TAG
from mazo.releases.plan import RETIRED_FOR
from tests.support.project import DAY, FIRST, Authored


def retire(authored: Authored, day: float = 10) -> str:
    """Take a note out and release; return what was taken out."""
    taken = authored.take_out("siege.yaml", "fleet-leaves")
    authored.released(day)
    return taken


def test_a_note_that_left_is_retired_and_stays(authored: Authored) -> None:
    """
    With a tag, a notice and its own texts, and its GUID; the others are as they were.
    """
    authored.released()
    before = authored.lines

    retire(authored)

    line = authored.lines["fleet-leaves"]
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
    assert authored.times()["fleet-leaves"] == (10, 10)
    assert {note: each for note, each in authored.lines.items() if note != "fleet-leaves"} == {
        note: each for note, each in before.items() if note != "fleet-leaves"
    }
    header = authored.lock.header
    assert (header.notes, header.cards, header.retired) == (4, 5, 1)


def test_a_retired_note_names_no_picture(authored: Authored) -> None:
    """
    Its picture may have left the folder with it.
    """
    authored.released()
    authored.take_out("siege.yaml", "why-lifted")
    authored.change("siege.yaml", "causes:\n", "")
    (authored.folder / "media" / "storm.png").unlink()

    authored.released(1)

    line = authored.lines["why-lifted"]
    assert line.state == "retired"
    assert "answermedia" not in line.fields


@pytest.mark.parametrize(
    ("seconds", "state"),
    [(RETIRED_FOR - 1, "retired"), (RETIRED_FOR, "gone"), (10 * RETIRED_FOR, "gone")],
    ids=["59 days", "60 days", "600 days"],
)
def test_a_retired_note_leaves_after_60_days(authored: Authored, seconds: int, state: str) -> None:
    """
    In a release that is opened for another reason; its line stays, without its texts.
    """
    authored.released()
    retire(authored)
    authored.correct_another()

    authored.released(10 + seconds / DAY)

    line = authored.lines["fleet-leaves"]
    assert line.state == state
    assert (line.fields == {}) is (state == "gone")
    assert authored.lock.header.retired == (state == "retired")


def test_to_leave_is_no_reason_for_a_release(authored: Authored) -> None:
    """
    Whoever builds again after 60 days releases nothing.
    """
    authored.released()
    retire(authored)
    before = authored.files()

    assert not authored.released(200).is_new
    assert authored.files() == before


def test_a_note_that_comes_back_is_the_same_note(authored: Authored) -> None:
    """
    Under its old GUID, without notice and tag, and later than any before, so that it arrives.
    """
    authored.released()
    was = authored.lines["fleet-leaves"]
    taken = retire(authored)

    authored.change("siege.yaml", "dates:\n", "dates:\n" + taken)
    release = authored.released(20)

    assert release.changes == {"revived": ("fleet-leaves",)}
    assert authored.lines["fleet-leaves"] == was._replace(
        mod=FIRST + 20 * DAY, since=FIRST + 20 * DAY
    )


def test_the_id_of_a_note_that_is_gone_stays_taken(authored: Authored) -> None:
    """
    Some learners have the old note still, and would get the new one in its place.
    """
    authored.released()
    taken = retire(authored)
    authored.correct_another()
    authored.released(100)

    authored.change("siege.yaml", "dates:\n", "dates:\n" + taken)

    assert authored.release(120) == (None, ["E404"])
    assert authored.lines["fleet-leaves"].state == "gone"


def test_a_note_of_another_kind_is_another_note(authored: Authored) -> None:
    """
    The old one is retired, the new one has a GUID of its own.
    """
    authored.released()
    old = authored.lines["why-lifted"].guid
    taken = authored.take_out("siege.yaml", "why-lifted")
    authored.change("siege.yaml", "causes:\n", "consequences:\n" + taken)

    release = authored.released(1)

    assert release.changes == {"new": ("why-lifted",), "retired": ("why-lifted",)}
    lines = [line for line in authored.lock.lines.values() if line.id == "why-lifted"]
    assert {(line.guid == old, line.type, line.state) for line in lines} == {
        (True, "cause", "retired"),
        (False, "consequence", "live"),
    }


def test_an_excluded_erratum_retires_its_note(authored: Authored) -> None:
    """
    To leave out what the document has wrong is to take it out.
    """
    authored.change(
        "siege.yaml",
        "    reverse: true\n",
        "    reverse: true\n    allow: [E717]\n    erratum: {kind: error, date: 1756-07, note: Late.}\n",
    )
    authored.released()
    authored.write("mazo.yaml", authored.read("mazo.yaml") + "errata: exclude\n")

    assert authored.released(1).changes == {"retired": ("siege-lifted",)}


# --- selections


PEACE = Selection(topics=("peace",))


def test_a_selection_retires_nothing(authored: Authored) -> None:
    """
    What was not asked for stays as it was released, even where it has left the project.
    """
    authored.released()
    authored.take_out("siege.yaml", "fleet-leaves")
    before = authored.files()

    release = authored.released(1, PEACE)

    assert not release.is_new
    assert authored.read("mazo.lock").encode() == before["mazo.lock"]
    assert authored.released(2).changes == {"retired": ("fleet-leaves",)}


def test_a_selection_corrects_just_what_was_asked_for(authored: Authored) -> None:
    """
    Another topic's correction waits for its own release.
    """
    authored.released()
    authored.correct()
    authored.change("peace.yaml", "answer: They signed the peace", "answer: They made peace")

    assert authored.released(1, PEACE).changes == {"corrected": ("empty-coffers",)}
    assert authored.times()["fleet-leaves"] == (0, 0)
    assert authored.released(2).changes == {"corrected": ("fleet-leaves",)}
    assert authored.times()["empty-coffers"] == (1, 0)


def test_a_selection_may_be_the_first_release(authored: Authored) -> None:
    """
    The rest follows, and what is out already stays as it is.
    """
    first = authored.released(0, PEACE)
    assert set(authored.lines) == {"empty-coffers", "peace-signed"}

    second = authored.released(1)

    assert sorted(first.changes["new"]) == ["empty-coffers", "peace-signed"]
    assert sorted(second.changes["new"]) == ["fleet-leaves", "siege-lifted", "why-lifted"]
    assert authored.times()["peace-signed"] == (0, 0)
    assert not authored.released(2).is_new
