"""`mazo rename`: another id, the same note to every learner."""

from __future__ import annotations

import pytest

from tests.support.command_line import Mazo
from tests.support.project import CardProject


def test_a_renamed_note_keeps_all_that_learners_have(project: CardProject, mazo: Mazo) -> None:
    """
    Its GUID, its time and its fields stay; only the id changes, and there is nothing to release.
    """
    project.release()
    before = project.lines["fleet-leaves"]
    source = project.read("siege.yaml")

    result = mazo("rename", "fleet-leaves", "departure", str(project.folder))

    assert result.exit_code == 0
    assert project.lines["departure"] == before._replace(id="departure")
    assert project.read("siege.yaml") == source.replace("id: fleet-leaves", "id: departure")
    assert not project.release(1).is_new


def test_an_id_edited_by_hand_is_noticed_and_settled(project: CardProject, mazo: Mazo) -> None:
    """
    A warning offers the rename, which then follows the card file in the lock alone.
    """
    project.release()
    before = project.lines["fleet-leaves"]
    project.change("siege.yaml", "id: fleet-leaves", "id: departure")
    assert project.codes() == ["W418"]

    result = mazo("rename", "fleet-leaves", "departure", str(project.folder))

    assert result.exit_code == 0
    assert project.codes() == []
    assert project.lines["departure"] == before._replace(id="departure")


def test_an_id_edited_into_one_that_cannot_be_is_only_that(project: CardProject) -> None:
    """
    No rename is offered to an id that has to change once more.
    """
    project.release()
    project.change("siege.yaml", "id: fleet-leaves", "id: Fleet leaves")

    assert project.codes() == ["E402"]


def test_a_kind_changed_by_hand_is_noticed(project: CardProject) -> None:
    """
    Under another list a note is a new one, and its reviews do not come along.
    """
    project.release()
    project.take_out("siege.yaml", "why-lifted")
    project.change(
        "peace.yaml",
        "consequences:\n",
        "consequences:\n"
        "  - id: why-lifted\n"
        "    question: What did the storm off the cape do to the fleet?\n"
        "    answer: It scattered the ships\n"
        "    quote: A storm off the cape scattered the ships\n",
    )

    assert "W419" in project.codes()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("nobody", "somebody"),
        ("fleet-leave", "departure"),
        ("fleet-leaves", "Not an id"),
        ("fleet-leaves", "peace-signed"),
        ("fleet-leaves", "fleet-leaves"),
    ],
)
def test_what_cannot_be_renamed_is_refused(
    project: CardProject, mazo: Mazo, old: str, new: str
) -> None:
    """
    One line says why, and no file changes.
    """
    project.release()
    before = (project.read("siege.yaml"), project.files())

    result = mazo("rename", old, new, str(project.folder))

    assert result.exit_code == 2
    assert result.output.count("\n") == 1
    assert (project.read("siege.yaml"), project.files()) == before


def test_an_id_that_was_ever_released_is_not_given_again(project: CardProject, mazo: Mazo) -> None:
    """
    A learner who has the retired note would find its history on another.
    """
    project.release()
    project.take_out("siege.yaml", "siege-lifted")
    project.release(1)

    assert mazo("rename", "fleet-leaves", "siege-lifted", str(project.folder)).exit_code == 2


def test_comments_and_line_ends_stay(project: CardProject, mazo: Mazo) -> None:
    """
    Just the id is replaced, in a file with a byte order mark and the line ends of Windows too.
    """
    path = project.folder / "siege.yaml"
    text = project.read("siege.yaml").replace("dates:", "dates:  # in order", 1)
    content = b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
    path.write_bytes(content)

    assert mazo("rename", "fleet-leaves", "departure", str(project.folder)).exit_code == 0
    assert path.read_bytes() == content.replace(b"id: fleet-leaves", b"id: departure")


def test_a_file_that_changed_meanwhile_is_left_alone(
    project: CardProject, mazo: Mazo, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    Whoever saved the file in between loses nothing.
    """
    from mazo.commands import rename

    name = rename.names.problem

    def save_in_between(text: str) -> object:
        path = project.folder / "siege.yaml"
        path.write_text(path.read_text("utf-8") + "# saved\n", "utf-8")
        return name(text)

    monkeypatch.setattr(rename.names, "problem", save_in_between)

    result = mazo("rename", "fleet-leaves", "departure", str(project.folder))

    assert result.exit_code in (1, 2)
    assert "id: fleet-leaves" in project.read("siege.yaml")
