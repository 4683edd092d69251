"""What leaves the project: media by their content, packages by safe names to safe places."""

from __future__ import annotations

import shutil
from hashlib import sha256
from pathlib import Path

import pytest

from tests.support.command_line import Mazo
from tests.support.packages import unpack
from tests.support.project import NAME, TEXTS, CardProject


def test_media_are_named_by_their_content(project: CardProject) -> None:
    """
    Another picture is another name, which changes the field, which brings the correction.
    """
    project.release()
    picture = project.picture
    first = unpack(project.packages()[".siege.apkg"]).media
    picture.write_bytes(picture.read_bytes() + b"\0")
    project.release(1)
    second = unpack(project.packages()[".siege.apkg"]).media

    assert [len(first), len(second)] == [1, 1]
    for media in (first, second):
        ((name, content),) = media.items()
        assert name == f"storm-{sha256(content).hexdigest()[:10]}.png"
    assert f'src="{min(second)}"' in project.lines["why-lifted"].fields["answermedia"]
    assert first.keys() != second.keys()
    assert unpack(project.packages()[".peace.apkg"]).media == {}


def test_media_that_no_note_names_stay_at_home(project: CardProject) -> None:
    """
    What lies in the folder is not for learners until a note shows it.
    """
    shutil.copy(project.picture, project.folder / "media" / "other.png")
    project.release()

    assert len(unpack(project.packages()[".apkg"]).media) == 1


@pytest.mark.parametrize("name", ["collection", "collection-x7q2", "backup", "backup-2024"])
def test_no_package_is_named_as_a_whole_collection(project: CardProject, name: str) -> None:
    """
    Anki would offer to replace all that the learner has.
    """
    project.write("mazo.yaml", TEXTS["mazo.yaml"].replace(NAME, name))

    assert project.build() == (None, ["E008"])
    assert not project.dist.exists()


@pytest.mark.parametrize(
    "output", ["../..", "../../elsewhere", "{out}", "media", "chronicle.md", "dist/../../../x"]
)
def test_packages_are_written_one_level_above_the_project_at_most(
    project: CardProject, mazo: Mazo, tmp_path: Path, output: str
) -> None:
    """
    A stranger's project must not choose where files appear.
    """
    named = output.format(out=tmp_path.parent / "out")
    project.write("mazo.yaml", f"{TEXTS['mazo.yaml']}output: {named}\n")
    before = sorted(tmp_path.rglob("*")), sorted(tmp_path.parent.iterdir())

    result = mazo("build", str(project.folder))

    assert result.exit_code == 1
    assert "E011" in result.output
    assert (sorted(tmp_path.rglob("*")), sorted(tmp_path.parent.iterdir())) == before


@pytest.mark.parametrize("output", ["dist", "../dist", "a/b/c"])
def test_packages_may_be_written_beside_the_project_or_in_it(
    project: CardProject, mazo: Mazo, output: str
) -> None:
    """
    The folder is made where there is none.
    """
    project.write("mazo.yaml", f"{TEXTS['mazo.yaml']}output: {output}\n")

    assert mazo("build", str(project.folder)).exit_code == 0
    assert (project.folder / output / f"{NAME}.apkg").is_file()


@pytest.mark.parametrize("options", [[], ["--draft"]], ids=["release", "draft"])
def test_packages_are_written_through_no_link(
    project: CardProject, mazo: Mazo, tmp_path: Path, options: list[str]
) -> None:
    """
    A folder of the project that leads elsewhere is refused.
    """
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    link = project.dist / "draft" if options else project.dist
    link.parent.mkdir(exist_ok=True)
    link.symlink_to(elsewhere)

    result = mazo("build", *options, str(project.folder))

    assert result.exit_code == 1
    assert "E011" in result.output
    assert list(elsewhere.iterdir()) == []


def test_a_draft_goes_through_no_link_either(
    project: CardProject, mazo: Mazo, tmp_path: Path
) -> None:
    """
    Not even in a folder that the operator has named: what lies in it may be a stranger's.
    """
    elsewhere, decks = tmp_path / "elsewhere", tmp_path / "decks"
    elsewhere.mkdir()
    decks.mkdir()
    (decks / "draft").symlink_to(elsewhere)

    assert mazo("build", "--draft", "-o", str(decks), str(project.folder)).exit_code == 1
    assert list(elsewhere.iterdir()) == []


def test_a_package_that_is_a_link_is_replaced_not_followed(
    project: CardProject, mazo: Mazo, tmp_path: Path
) -> None:
    """
    What the link leads to stays as it is.
    """
    project.release()
    elsewhere = tmp_path / "mine.txt"
    elsewhere.write_text("mine", "utf-8")
    package = project.package
    package.unlink()
    package.symlink_to(elsewhere)

    assert mazo("build", str(project.folder)).exit_code == 0

    assert elsewhere.read_text("utf-8") == "mine"
    assert not package.is_symlink()


def test_who_runs_the_build_may_write_anywhere(
    project: CardProject, mazo: Mazo, tmp_path: Path
) -> None:
    """
    `-o` is the operator's word, not the project's.
    """
    elsewhere = tmp_path / "far" / "away"

    result = mazo("build", "-o", str(elsewhere), str(project.folder))

    assert result.exit_code == 0
    assert sorted(path.name for path in elsewhere.glob("*.apkg")) == sorted(
        f"{NAME}{end}.apkg" for end in ("", ".peace", ".siege")
    )
    assert not project.dist.exists()
