"""What a class deck is: its base, but for what the teacher says, and notes of her own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mazo
from mazo.commands import rename
from mazo.errors import CannotRenameError
from mazo.model import identity
from tests.support.project import FIFTH, NAME, PICTURE, QUESTION, Authored
from tests.support.source_packages import built
from tests.support.teaching import CLASS, OWN, Taught, shown, told


def of_folder(authored: Authored) -> Path:
    authored.released()
    return authored.folder


BASES: Mapping[str, Callable[[Authored], Path]] = {
    "folder": of_folder,
    "full": lambda authored: built(authored, "full"),
    "cards": lambda authored: built(authored, "cards"),
}


@pytest.fixture(params=BASES)
def taught(request: pytest.FixtureRequest, authored: Authored, tmp_path: Path) -> Taught:
    """
    Return an empty class deck of a folder, and of packages with and without documents.
    """
    return Taught(tmp_path / "class", BASES[request.param](authored))


def test_an_empty_class_deck_is_its_base(taught: Taught, authored: Authored) -> None:
    """
    The same lines, notes, cards, order and media; the packages of its topics byte for byte.
    """
    released = taught.released(1)

    assert taught.codes() == []
    assert taught.lines == authored.lines
    assert released.order == tuple(shown_guids(authored))
    own, base = taught.packages(), authored.packages()
    assert own.keys() == base.keys()
    assert shown(own.pop(".apkg")) == shown(base.pop(".apkg"))
    assert own == base


def shown_guids(authored: Authored) -> list[str]:
    notes = shown(authored.packages()[".apkg"])["notes"]
    assert isinstance(notes, list)
    return [guid for _, guid, *_ in notes]


def test_an_empty_class_deck_stays_its_base(taught: Taught, authored: Authored) -> None:
    """
    Through corrections, A to B to A, notes that come, leave, are let go, and come back.
    """
    taught.released(1)
    is_folder = taught.base == str(authored.folder)

    def follow(day: float) -> None:
        authored.released(day)
        taught.base = str(authored.folder if is_folder else authored.dist / f"{NAME}.apkg")
        taught.write()
        taught.released(day + 0.5)
        assert told(taught.lines) == told(authored.lines)
        assert {name: line.state for name, line in taught.lines.items()} == {
            name: line.state for name, line in authored.lines.items()
        }

    authored.correct()
    follow(2)
    authored.write("siege.yaml", authored.read("siege.yaml").replace("which day", "what day"))
    assert QUESTION in authored.read("siege.yaml")
    follow(3)
    authored.change("siege.yaml", "causes:\n", "causes:\n" + FIFTH)
    follow(4)
    taken = authored.take_out("siege.yaml", "fleet-leaves")
    follow(5)
    authored.change("siege.yaml", "dates:\n", "dates:\n" + taken)
    follow(6)
    authored.take_out("siege.yaml", "garrison")
    follow(7)
    authored.correct()
    follow(100)
    assert authored.lines["garrison"].state == taught.lines["garrison"].state == "gone"


def test_a_note_of_its_own_is_no_note_that_the_base_can_have(
    authored: Authored, tmp_path: Path
) -> None:
    """
    Its GUID tells the class deck too, and so does its `Id` field; the base may use the same id.
    """
    authored.released()
    taught = Taught(tmp_path / "class", authored.folder, OWN)
    taught.released(1)
    own = taught.lines["garrison"]
    other = Taught(tmp_path / "other", authored.folder, OWN, "another-class-y8r3")
    other.released(1)

    authored.change("siege.yaml", "causes:\n", "causes:\n" + FIFTH)
    authored.released(2)

    guids = {own.guid, other.lines["garrison"].guid, authored.lines["garrison"].guid}
    assert len(guids) == 3
    assert own.guid == identity.guid(NAME, "cause", "garrison", CLASS)
    assert own.fields["id"] == f"{NAME}@{CLASS}/garrison"
    assert own.deck == "History::The siege::My own"
    assert "E403" in taught.codes(), "but in one deck no two notes are called alike"


@pytest.mark.parametrize("is_by_hand", [False, True])
def test_an_id_that_the_base_takes_up_is_given_way_to(
    authored: Authored, tmp_path: Path, *, is_by_hand: bool
) -> None:
    """
    The teacher's note gets another, and stays the same note; also if she wrote it by hand.
    """
    authored.released()
    taught = Taught(tmp_path / "class", authored.folder, OWN)
    taught.released(1)
    before = taught.lines["garrison"]
    authored.change("siege.yaml", "causes:\n", "causes:\n" + FIFTH)
    authored.released(2)
    if is_by_hand:
        taught.write(OWN.replace("id: garrison", "id: my-garrison"))
        assert "W418" in taught.codes()

    rename.rename(mazo.open(taught.path).check(), "garrison", "my-garrison")

    assert "id: my-garrison" in taught.path.read_text("utf-8")
    taught.released(3)
    assert taught.lines["my-garrison"] == before._replace(id="my-garrison")
    assert taught.lines["garrison"] == authored.lines["garrison"]
    with pytest.raises(CannotRenameError):
        rename.rename(mazo.open(taught.path).check(), "garrison", "another")


ids = st.from_regex(r"[a-z0-9ñáéíóúü_-]{1,12}", fullmatch=True)


@given(ids, ids, ids, st.sampled_from(["date", "cause", "consequence"]))
def test_no_name_can_make_a_note_of_its_own_one_of_the_base(
    project: str, klass: str, note: str, kind: str
) -> None:
    """
    Not even a project, a class and a note that are called alike.
    """
    own = identity.guid(project, kind, note, klass)

    for name in (note, klass, f"{klass}-{note}", f"{klass}/{note}"):
        for owner in (project, f"{project}@{klass}", f"{project}-{klass}"):
            for other in ("date", "cause", "consequence", klass):
                assert own != identity.guid(owner, other, name)


def test_media_of_the_same_name_are_both_there(authored: Authored, tmp_path: Path) -> None:
    """
    The class deck's picture is hers, and the base's notes keep theirs.
    """
    authored.change("siege.yaml", "event: lifted\n", "event: lifted\n    image: storm.png\n")
    authored.released()
    folder = tmp_path / "class"
    taught = Taught(folder, authored.folder, "change: {why-lifted: {image: {file: storm.png}}}\n")
    (folder / "media").mkdir()
    (folder / "media" / "storm.png").write_bytes(PICTURE + b"\0")
    taught.released(1)

    base, own = authored.lines, taught.lines
    assert own["siege-lifted"] == base["siege-lifted"]
    assert own["why-lifted"].fields["answermedia"] != base["why-lifted"].fields["answermedia"]
    assert len(media := media_of(taught.packages()[".apkg"])) == 2
    assert set(media) == {PICTURE, PICTURE + b"\0"}


def media_of(package: bytes) -> list[bytes]:
    files = shown(package)["files"]
    assert isinstance(files, dict)
    return [content for name, content in files.items() if name.isdigit()]
