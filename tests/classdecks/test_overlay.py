"""What a class deck is: its base, but for what the teacher changes, and notes of her own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mazo.errors import CannotRenameError
from mazo.model import identity
from tests.support.class_deck import CLASS, OWN, ClassDeck, with_learners
from tests.support.packages import for_learners
from tests.support.project import NAME, PICTURE, QUESTION, CardProject
from tests.support.source_packages import package_with


def of_folder(project: CardProject) -> Path:
    project.release()
    return project.folder


BASES: Mapping[str, Callable[[CardProject], Path]] = {
    "folder": of_folder,
    "full": lambda project: package_with(project, "full"),
    "cards": lambda project: package_with(project, "cards"),
}


@pytest.fixture(params=BASES)
def class_deck(request: pytest.FixtureRequest, project: CardProject, tmp_path: Path) -> ClassDeck:
    """
    Return an empty class deck of a folder, and of packages with and without documents.
    """
    return ClassDeck(tmp_path / "class", BASES[request.param](project))


def test_an_empty_class_deck_is_its_base(class_deck: ClassDeck, project: CardProject) -> None:
    """
    The same lines, notes, cards, order and media; the packages of its topics byte for byte.
    """
    released = class_deck.release(1)

    assert class_deck.codes() == []
    assert class_deck.lines == project.lines
    assert released.order == tuple(shown_guids(project))
    own, base = class_deck.packages(), project.packages()
    assert own.keys() == base.keys()
    assert for_learners(own.pop(".apkg")) == for_learners(base.pop(".apkg"))
    assert own == base


def shown_guids(project: CardProject) -> list[str]:
    notes = for_learners(project.packages()[".apkg"])["notes"]
    assert isinstance(notes, list)
    return [guid for _, guid, *_ in notes]


def test_an_empty_class_deck_stays_its_base(class_deck: ClassDeck, project: CardProject) -> None:
    """
    Through corrections, A to B to A, notes that come, leave, are let go, and come back.
    """
    class_deck.release(1)
    is_folder = class_deck.base == str(project.folder)

    def follow(day: float) -> None:
        project.release(day)
        class_deck.base = str(project.folder if is_folder else project.package)
        class_deck.write()
        class_deck.release(day + 0.5)
        assert with_learners(class_deck.lines) == with_learners(project.lines)
        assert {name: line.state for name, line in class_deck.lines.items()} == {
            name: line.state for name, line in project.lines.items()
        }

    project.correct()
    follow(2)
    project.write("siege.yaml", project.read("siege.yaml").replace("which day", "what day"))
    assert QUESTION in project.read("siege.yaml")
    follow(3)
    project.add_fifth()
    follow(4)
    taken = project.take_out("siege.yaml", "fleet-leaves")
    follow(5)
    project.change("siege.yaml", "dates:\n", "dates:\n" + taken)
    follow(6)
    project.take_out("siege.yaml", "garrison")
    follow(7)
    project.correct()
    follow(100)
    assert project.lines["garrison"].state == class_deck.lines["garrison"].state == "gone"


def test_a_note_of_its_own_is_no_note_that_the_base_can_have(
    project: CardProject, tmp_path: Path
) -> None:
    """
    Its GUID holds the class deck's id too, and so does its `Id` field; the base may use the same id.
    """
    project.release()
    class_deck = ClassDeck(tmp_path / "class", project.folder, OWN)
    class_deck.release(1)
    own = class_deck.lines["garrison"]
    other = ClassDeck(tmp_path / "other", project.folder, OWN, "another-class-y8r3")
    other.release(1)

    project.add_fifth()
    project.release(2)

    guids = {own.guid, other.lines["garrison"].guid, project.lines["garrison"].guid}
    assert len(guids) == 3
    assert own.guid == identity.guid(NAME, "cause", "garrison", CLASS)
    assert own.fields["id"] == f"{NAME}@{CLASS}/garrison"
    assert own.deck == "History::The siege::My own"
    assert "E403" in class_deck.codes(), "but in one deck no two notes are called alike"


@pytest.mark.parametrize("is_by_hand", [False, True])
def test_an_id_that_the_base_takes_up_is_given_way_to(
    project: CardProject, tmp_path: Path, *, is_by_hand: bool
) -> None:
    """
    The teacher's note gets another, and stays the same note; also if she wrote it by hand.
    """
    project.release()
    class_deck = ClassDeck(tmp_path / "class", project.folder, OWN)
    class_deck.release(1)
    before = class_deck.lines["garrison"]
    project.add_fifth()
    project.release(2)
    if is_by_hand:
        class_deck.write(OWN.replace("id: garrison", "id: my-garrison"))
        assert "W418" in class_deck.codes()

    class_deck.rename("garrison", "my-garrison")

    assert "id: my-garrison" in class_deck.path.read_text("utf-8")
    class_deck.release(3)
    assert class_deck.lines["my-garrison"] == before._replace(id="my-garrison")
    assert class_deck.lines["garrison"] == project.lines["garrison"]
    with pytest.raises(CannotRenameError):
        class_deck.rename("garrison", "another")


ids = st.from_regex(r"[a-z0-9ñáéíóúü_-]{1,12}", fullmatch=True)


@given(ids, ids, ids, st.sampled_from(["date", "cause", "consequence", "fact"]))
def test_no_name_can_make_a_note_of_its_own_one_of_the_base(
    project: str, klass: str, note: str, kind: str
) -> None:
    """
    Not even a project, a class and a note that are called alike.
    """
    own = identity.guid(project, kind, note, klass)

    for name in (note, klass, f"{klass}-{note}", f"{klass}/{note}"):
        for owner in (project, f"{project}@{klass}", f"{project}-{klass}"):
            for other in ("date", "cause", "consequence", "fact", klass):
                assert own != identity.guid(owner, other, name)


def test_media_of_the_same_name_are_both_there(project: CardProject, tmp_path: Path) -> None:
    """
    The class deck's picture is hers, and the base's notes keep theirs.
    """
    project.change("siege.yaml", "event: lifted\n", "event: lifted\n    image: storm.png\n")
    project.release()
    folder = tmp_path / "class"
    class_deck = ClassDeck(
        folder, project.folder, "change: {why-lifted: {image: {file: storm.png}}}\n"
    )
    (folder / "media").mkdir()
    (folder / "media" / "storm.png").write_bytes(PICTURE + b"\0")
    class_deck.release(1)

    base, own = project.lines, class_deck.lines
    assert own["siege-lifted"] == base["siege-lifted"]
    assert own["why-lifted"].fields["answermedia"] != base["why-lifted"].fields["answermedia"]
    assert len(media := media_of(class_deck.packages()[".apkg"])) == 2
    assert set(media) == {PICTURE, PICTURE + b"\0"}


def media_of(package: bytes) -> list[bytes]:
    files = for_learners(package)["files"]
    assert isinstance(files, dict)
    return [content for name, content in files.items() if name.isdigit()]
