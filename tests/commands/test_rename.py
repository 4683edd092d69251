"""`mazo rename`: another id, the same note to every learner."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from click.testing import Result

from tests.support.project import Authored


def test_a_renamed_note_keeps_all_that_learners_have(
    authored: Authored, mazo: Callable[..., Result]
) -> None:
    """
    Its GUID, its time and its fields stay; only the id changes, and there is nothing to release.
    """
    authored.released()
    before = authored.lines["fleet-leaves"]
    source = authored.read("siege.yaml")

    result = mazo("rename", "fleet-leaves", "departure", str(authored.folder))

    assert result.exit_code == 0
    assert authored.lines["departure"] == before._replace(id="departure")
    assert authored.read("siege.yaml") == source.replace("id: fleet-leaves", "id: departure")
    assert not authored.released(1).is_new


def test_an_id_edited_by_hand_is_noticed_and_settled(
    authored: Authored, mazo: Callable[..., Result]
) -> None:
    """
    A warning offers the rename, which then follows the card file in the lock alone.
    """
    authored.released()
    before = authored.lines["fleet-leaves"]
    authored.change("siege.yaml", "id: fleet-leaves", "id: departure")
    assert authored.codes() == ["W418"]

    result = mazo("rename", "fleet-leaves", "departure", str(authored.folder))

    assert result.exit_code == 0
    assert authored.codes() == []
    assert authored.lines["departure"] == before._replace(id="departure")


def test_a_kind_changed_by_hand_is_noticed(authored: Authored) -> None:
    """
    Under another list a note is a new one, and its reviews do not come along.
    """
    authored.released()
    authored.take_out("siege.yaml", "why-lifted")
    authored.change(
        "peace.yaml",
        "consequences:\n",
        "consequences:\n"
        "  - id: why-lifted\n"
        "    question: What did the storm off the cape do to the fleet?\n"
        "    answer: It scattered the ships\n"
        "    quote: A storm off the cape scattered the ships\n",
    )

    assert "W419" in authored.codes()


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
    authored: Authored, mazo: Callable[..., Result], old: str, new: str
) -> None:
    """
    One line says why, and no file changes.
    """
    authored.released()
    before = (authored.read("siege.yaml"), authored.files())

    result = mazo("rename", old, new, str(authored.folder))

    assert result.exit_code == 2
    assert result.output.count("\n") == 1
    assert (authored.read("siege.yaml"), authored.files()) == before


def test_an_id_that_was_ever_released_is_not_given_again(
    authored: Authored, mazo: Callable[..., Result]
) -> None:
    """
    A learner who has the retired note would find its history on another.
    """
    authored.released()
    authored.take_out("siege.yaml", "siege-lifted")
    authored.released(1)

    assert mazo("rename", "fleet-leaves", "siege-lifted", str(authored.folder)).exit_code == 2


def test_comments_and_line_ends_stay(authored: Authored, mazo: Callable[..., Result]) -> None:
    """
    Just the id is replaced, in a file with a byte order mark and the line ends of Windows too.
    """
    path = authored.folder / "siege.yaml"
    text = authored.read("siege.yaml").replace("dates:", "dates:  # in order", 1)
    content = b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
    path.write_bytes(content)

    assert mazo("rename", "fleet-leaves", "departure", str(authored.folder)).exit_code == 0
    assert path.read_bytes() == content.replace(b"id: fleet-leaves", b"id: departure")


def test_a_file_that_changed_meanwhile_is_left_alone(
    authored: Authored, mazo: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    Whoever saved the file in between loses nothing.
    """
    from mazo.commands import rename

    name = rename.names.problem

    def save_in_between(text: str) -> object:
        path = authored.folder / "siege.yaml"
        path.write_text(path.read_text("utf-8") + "# saved\n", "utf-8")
        return name(text)

    monkeypatch.setattr(rename.names, "problem", save_in_between)

    result = mazo("rename", "fleet-leaves", "departure", str(authored.folder))

    assert result.exit_code in (1, 2)
    assert "id: fleet-leaves" in authored.read("siege.yaml")
