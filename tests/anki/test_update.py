"""No release costs a learner anything: updates, as real Anki takes them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from mazo.notetypes import NOTE_TYPES
from mazo.releases.inheritance import RETIRED_TAG
from tests.support.learner import Student, take
from tests.support.project import BETTER, DAY, FIFTH, FIRST, NAME, QUESTION, Authored

pytest.importorskip("anki")
pytestmark = pytest.mark.anki

Meet = Callable[[], Student]


def test_an_update_costs_a_learner_nothing(authored: Authored, meet: Meet) -> None:
    """
    Schedules stay; notes that the release leaves alone keep edits and tags; corrections arrive.
    """
    package = authored.dist / f"{NAME}.apkg"
    authored.released()
    first = {note: line.guid for note, line in authored.lines.items()}
    student = meet()
    take(student, package)
    student.study()
    studied = student.schedules()
    assert sum(row[5] > 0 for row in studied.values()) >= 5, "nearly all have been answered"
    stamp = student.collection.db.scalar("select scm from col")
    student.edit(first["why-lifted"], FIRST + DAY, tag="mine", Extra="<b>my own words</b>")
    student.edit(first["siege-lifted"], FIRST + DAY, tag="hard")
    student.edit(first["empty-coffers"], FIRST + DAY, tag="soon-lost", Extra="lost too")

    # corrected, retagged, retired, and one more
    authored.change("peace.yaml", "answer: They signed the peace", "answer: They made peace")
    authored.change("peace.yaml", "tags: [treaty]", "tags: [exam]")
    authored.take_out("siege.yaml", "fleet-leaves")
    authored.change("siege.yaml", "causes:\n", "causes:\n" + FIFTH)
    authored.released(2)

    assert take(student, package) == {"new": 1, "updated": 3, "duplicate": 2}
    assert {key: row for key, row in student.schedules().items() if key in studied} == studied
    assert student.collection.db.scalar("select scm from col") == stamp, "no full sync"
    assert student.figures() == {"notes": 6, "cards": 7}
    assert student.texts(first["why-lifted"])["Extra"] == "<b>my own words</b>"
    assert set(student.tags(first["why-lifted"])) == {"mine", "war::sea"}
    assert set(student.tags(first["siege-lifted"])) == {"hard", "war::sea"}
    assert student.texts(first["empty-coffers"])["Answer"] == "They made peace"
    assert "Extra" not in student.texts(first["empty-coffers"])
    assert student.tags(first["empty-coffers"]) == ["peace"]
    assert set(student.tags(first["peace-signed"])) == {"exam", "peace"}
    retired = student.notes()[first["fleet-leaves"]]
    assert list(student.collection.find_notes(f'"tag:{RETIRED_TAG}"')) == [retired]
    assert student.texts(first["fleet-leaves"])["Notice"] in student.shown(first["fleet-leaves"])[0]
    assert student.troubles() == []


def test_what_a_learner_has_is_what_the_package_holds(authored: Authored, meet: Meet) -> None:
    """
    Whichever releases were skipped, and whichever way they came.
    """
    skipping, meeting_all, by_topics = meet(), meet(), meet()
    package = authored.dist / f"{NAME}.apkg"
    authored.released()
    for student in (skipping, meeting_all):
        take(student, package)
    changes = [
        authored.correct,
        lambda: authored.change("siege.yaml", BETTER, QUESTION),
        lambda: authored.change(
            "chronicle.md", "scattered the ships, and", "scattered the ships and"
        ),
        lambda: authored.take_out("siege.yaml", "siege-lifted"),
        lambda: authored.change("siege.yaml", "  storm: A storm", "  storm: A tempest"),
    ]
    for day, change in enumerate(changes, 1):
        change()
        authored.released(day)
        take(meeting_all, package)
        take(by_topics, authored.dist / f"{NAME}.siege.apkg")
    take(skipping, package)
    take(by_topics, package)

    for student in (skipping, meeting_all, by_topics):
        for line in authored.lines.values():
            names = {field.key: field.name for field in NOTE_TYPES[line.type].fields}
            assert student.texts(line.guid) == {
                names[key]: text for key, text in line.fields.items()
            }
            assert sorted(student.tags(line.guid)) == sorted(line.tags)
        assert student.troubles() == []


def test_a_note_that_comes_back_is_whole_again(authored: Authored, meet: Meet) -> None:
    """
    Without notice and tag, with its schedule, even for those who met it retired.
    """
    package = authored.dist / f"{NAME}.apkg"
    authored.released()
    student = meet()
    take(student, package)
    student.study()
    studied = student.schedules()
    taken = authored.take_out("siege.yaml", "fleet-leaves")
    authored.released(1)
    assert take(student, package) == {"updated": 1, "duplicate": 4}
    authored.change("siege.yaml", "dates:\n", "dates:\n" + taken)
    authored.released(2)

    assert take(student, package) == {"updated": 1, "duplicate": 4}
    guid = authored.lines["fleet-leaves"].guid
    assert student.tags(guid) == ["war::sea"]
    assert "Notice" not in student.texts(guid)
    assert student.schedules() == studied


def test_a_note_asked_the_other_way_too_has_a_second_card(authored: Authored, meet: Meet) -> None:
    """
    `reverse` adds it to a note that learners have, in its deck; the first keeps its schedule.
    """
    package = authored.dist / f"{NAME}.apkg"
    authored.change("siege.yaml", "    reverse: true\n", "")
    authored.released()
    guid = authored.lines["siege-lifted"].guid
    student = meet()
    take(student, package)
    student.study()
    studied = student.schedules()
    authored.change("siege.yaml", "    event: lifted\n", "    event: lifted\n    reverse: true\n")
    authored.released(1)

    assert take(student, package) == {"updated": 1, "duplicate": 4}
    after = student.schedules()
    assert set(after) - set(studied) == {(guid, 1)}
    assert {key: after[key] for key in studied} == studied
    assert student.decks()[guid, 1] == student.decks()[guid, 0]
    front, back, _ = student.shown(guid, 1)
    assert "June 1756" in front
    assert "The siege is lifted" not in front
    assert "The siege is lifted" in back
    assert student.troubles() == []


def test_a_new_picture_arrives(authored: Authored, meet: Meet) -> None:
    """
    Anki never replaces a file of the same name, so it comes under another.
    """
    package = authored.dist / f"{NAME}.siege.apkg"
    authored.released()
    student = meet()
    take(student, package)
    picture = authored.folder / "media" / "storm.png"
    picture.write_bytes(picture.read_bytes() + b"\0")
    authored.released(1)

    assert take(student, package) == {"updated": 1, "duplicate": 2}
    name = student.texts(authored.lines["why-lifted"].guid)["AnswerMedia"].split('"')[1]
    assert (Path(student.collection.media.dir()) / name).read_bytes() == picture.read_bytes()
    assert student.troubles() == []


def test_two_projects_with_the_same_ids_are_strangers(
    authored: Authored, tmp_path: Path, meet: Meet
) -> None:
    """
    A learner may have both, and each gets its own corrections.
    """
    other = Authored(tmp_path / "other")
    other.write("mazo.yaml", other.read("mazo.yaml").replace(NAME, "another-siege-9z9z"))
    authored.released()
    other.released()
    student = meet()

    assert take(student, authored.dist / f"{NAME}.apkg") == {"new": 5}
    assert take(student, other.dist / "another-siege-9z9z.apkg") == {"new": 5}
    assert student.figures() == {"notes": 10, "cards": 12}
