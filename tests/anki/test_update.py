"""No release costs a learner anything: updates, as real Anki takes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from mazo.notetypes import NOTE_TYPES
from mazo.releases.inheritance import RETIRED_TAG
from tests.support.buildable import DAY, FIRST
from tests.support.learner import NewStudent, take
from tests.support.project import BETTER, NAME, QUESTION, CardProject
from tests.support.upgrade import student_of

pytestmark = pytest.mark.anki


def test_an_update_costs_a_learner_nothing(project: CardProject, new_student: NewStudent) -> None:
    """
    Schedules stay; notes that the release leaves alone keep edits and tags; corrections arrive.
    """
    package = project.package
    project.release()
    first = {note: line.guid for note, line in project.lines.items()}
    student = student_of(project, new_student)
    studied = student.schedules()
    assert sum(row[5] > 0 for row in studied.values()) >= 5, "nearly all have been answered"
    stamp = student.collection.db.scalar("select scm from col")
    student.edit(first["why-lifted"], FIRST + DAY, tag="mine", Extra="<b>my own words</b>")
    student.edit(first["siege-lifted"], FIRST + DAY, tag="hard")
    student.edit(first["empty-coffers"], FIRST + DAY, tag="soon-lost", Extra="lost too")

    # corrected, retagged, retired, and one more
    project.change("peace.yaml", "answer: They signed the peace", "answer: They made peace")
    project.change("peace.yaml", "tags: [treaty]", "tags: [exam]")
    project.take_out("siege.yaml", "fleet-leaves")
    project.add_fifth()
    project.release(2)

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


def test_what_a_learner_has_is_what_the_package_holds(
    project: CardProject, new_student: NewStudent
) -> None:
    """
    Whichever releases were skipped, and whichever way they came.
    """
    skipping, meeting_all, by_topics = new_student(), new_student(), new_student()
    package = project.package
    project.release()
    for student in (skipping, meeting_all):
        take(student, package)
    changes = [
        project.correct,
        lambda: project.change("siege.yaml", BETTER, QUESTION),
        lambda: project.change(
            "chronicle.md", "scattered the ships, and", "scattered the ships and"
        ),
        lambda: project.take_out("siege.yaml", "siege-lifted"),
        lambda: project.change("siege.yaml", "  storm: A storm", "  storm: A tempest"),
    ]
    for day, change in enumerate(changes, 1):
        change()
        project.release(day)
        take(meeting_all, package)
        take(by_topics, project.dist / f"{NAME}.siege.apkg")
    take(skipping, package)
    take(by_topics, package)

    for student in (skipping, meeting_all, by_topics):
        for line in project.lines.values():
            names = {field.key: field.name for field in NOTE_TYPES[line.type].fields}
            assert student.texts(line.guid) == {
                names[key]: text for key, text in line.fields.items()
            }
            assert sorted(student.tags(line.guid)) == sorted(line.tags)
        assert student.troubles() == []


def test_a_note_that_comes_back_is_whole_again(
    project: CardProject, new_student: NewStudent
) -> None:
    """
    Without notice and tag, with its schedule, even for those who met it retired.
    """
    package = project.package
    project.release()
    student = student_of(project, new_student)
    studied = student.schedules()
    taken = project.take_out("siege.yaml", "fleet-leaves")
    project.release(1)
    assert take(student, package) == {"updated": 1, "duplicate": 4}
    project.change("siege.yaml", "dates:\n", "dates:\n" + taken)
    project.release(2)

    assert take(student, package) == {"updated": 1, "duplicate": 4}
    guid = project.lines["fleet-leaves"].guid
    assert student.tags(guid) == ["war::sea"]
    assert "Notice" not in student.texts(guid)
    assert student.schedules() == studied


def test_a_note_asked_the_other_way_too_has_a_second_card(
    project: CardProject, new_student: NewStudent
) -> None:
    """
    `reverse` adds it to a note that learners have, in its deck; the first keeps its schedule.
    """
    package = project.package
    project.change("siege.yaml", "    reverse: true\n", "")
    project.release()
    guid = project.lines["siege-lifted"].guid
    student = student_of(project, new_student)
    studied = student.schedules()
    project.change("siege.yaml", "    event: lifted\n", "    event: lifted\n    reverse: true\n")
    project.release(1)

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


def test_a_new_picture_arrives(project: CardProject, new_student: NewStudent) -> None:
    """
    Anki never replaces a file of the same name, so it comes under another.
    """
    package = project.dist / f"{NAME}.siege.apkg"
    project.release()
    student = new_student()
    take(student, package)
    picture = project.picture
    picture.write_bytes(picture.read_bytes() + b"\0")
    project.release(1)

    assert take(student, package) == {"updated": 1, "duplicate": 2}
    name = student.texts(project.lines["why-lifted"].guid)["AnswerMedia"].split('"')[1]
    assert (Path(student.collection.media.dir()) / name).read_bytes() == picture.read_bytes()
    assert student.troubles() == []


def test_two_projects_with_the_same_ids_are_strangers(
    project: CardProject, tmp_path: Path, new_student: NewStudent
) -> None:
    """
    A learner may have both, and each gets its own corrections.
    """
    other = CardProject(tmp_path / "other")
    other.write("mazo.yaml", other.read("mazo.yaml").replace(NAME, "another-siege-9z9z"))
    project.release()
    other.release()
    student = new_student()

    assert take(student, project.package) == {"new": 5}
    assert take(student, other.dist / "another-siege-9z9z.apkg") == {"new": 5}
    assert student.figures() == {"notes": 10, "cards": 12}
