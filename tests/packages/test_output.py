"""What leaves the project: media by their content, packages by safe names to safe places."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import Result

from tests.support.learner import unpacked
from tests.support.project import NAME, TEXTS, Authored

Mazo = Callable[..., Result]


def test_media_are_named_by_their_content(authored: Authored) -> None:
    """
    Another picture is another name, which changes the field, which brings the correction.
    """
    authored.released()
    picture = authored.folder / "media" / "storm.png"
    first = unpacked(authored.packages()[".siege.apkg"]).media
    picture.write_bytes(picture.read_bytes() + b"\0")
    authored.released(1)
    second = unpacked(authored.packages()[".siege.apkg"]).media

    assert [len(first), len(second)] == [1, 1]
    for media in (first, second):
        ((name, content),) = media.items()
        assert name == f"storm-{sha256(content).hexdigest()[:10]}.png"
    assert f'src="{min(second)}"' in authored.lines["why-lifted"].fields["answermedia"]
    assert first.keys() != second.keys()
    assert unpacked(authored.packages()[".peace.apkg"]).media == {}


def test_media_that_no_note_names_stay_at_home(authored: Authored) -> None:
    """
    What lies in the folder is not for learners until a note shows it.
    """
    shutil.copy(authored.folder / "media" / "storm.png", authored.folder / "media" / "other.png")
    authored.released()

    assert len(unpacked(authored.packages()[".apkg"]).media) == 1


@pytest.mark.parametrize("name", ["collection", "collection-x7q2", "backup", "backup-2024"])
def test_no_package_is_named_as_a_whole_collection(authored: Authored, name: str) -> None:
    """
    Anki would offer to replace all that the learner has.
    """
    authored.write("mazo.yaml", TEXTS["mazo.yaml"].replace(NAME, name))

    assert authored.release() == (None, ["E008"])
    assert not authored.dist.exists()


@pytest.mark.parametrize(
    "output", ["../..", "../../elsewhere", "{out}", "media", "chronicle.md", "dist/../../../x"]
)
def test_packages_are_written_one_level_above_the_project_at_most(
    authored: Authored, mazo: Mazo, tmp_path: Path, output: str
) -> None:
    """
    A stranger's project must not choose where files appear.
    """
    named = output.format(out=tmp_path.parent / "out")
    authored.write("mazo.yaml", f"{TEXTS['mazo.yaml']}output: {named}\n")
    before = sorted(tmp_path.rglob("*")), sorted(tmp_path.parent.iterdir())

    result = mazo("build", str(authored.folder))

    assert result.exit_code == 1
    assert "E011" in result.output
    assert (sorted(tmp_path.rglob("*")), sorted(tmp_path.parent.iterdir())) == before


@pytest.mark.parametrize("output", ["dist", "../dist", "a/b/c"])
def test_packages_may_be_written_beside_the_project_or_in_it(
    authored: Authored, mazo: Mazo, output: str
) -> None:
    """
    The folder is made where there is none.
    """
    authored.write("mazo.yaml", f"{TEXTS['mazo.yaml']}output: {output}\n")

    assert mazo("build", str(authored.folder)).exit_code == 0
    assert (authored.folder / output / f"{NAME}.apkg").is_file()


@pytest.mark.parametrize("options", [[], ["--draft"]], ids=["release", "draft"])
def test_packages_are_written_through_no_link(
    authored: Authored, mazo: Mazo, tmp_path: Path, options: list[str]
) -> None:
    """
    A folder of the project that leads elsewhere is refused.
    """
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    link = authored.dist / "draft" if options else authored.dist
    link.parent.mkdir(exist_ok=True)
    link.symlink_to(elsewhere)

    result = mazo("build", *options, str(authored.folder))

    assert result.exit_code == 1
    assert "E011" in result.output
    assert list(elsewhere.iterdir()) == []


def test_a_draft_goes_through_no_link_either(
    authored: Authored, mazo: Mazo, tmp_path: Path
) -> None:
    """
    Not even in a folder that the operator has named: what lies in it may be a stranger's.
    """
    elsewhere, decks = tmp_path / "elsewhere", tmp_path / "decks"
    elsewhere.mkdir()
    decks.mkdir()
    (decks / "draft").symlink_to(elsewhere)

    assert mazo("build", "--draft", "-o", str(decks), str(authored.folder)).exit_code == 1
    assert list(elsewhere.iterdir()) == []


def test_a_package_that_is_a_link_is_replaced_not_followed(
    authored: Authored, mazo: Mazo, tmp_path: Path
) -> None:
    """
    What the link leads to stays as it is.
    """
    authored.released()
    elsewhere = tmp_path / "mine.txt"
    elsewhere.write_text("mine", "utf-8")
    package = authored.dist / f"{NAME}.apkg"
    package.unlink()
    package.symlink_to(elsewhere)

    assert mazo("build", str(authored.folder)).exit_code == 0

    assert elsewhere.read_text("utf-8") == "mine"
    assert not package.is_symlink()


def test_who_runs_the_build_may_write_anywhere(
    authored: Authored, mazo: Mazo, tmp_path: Path
) -> None:
    """
    `-o` is the operator's word, not the project's.
    """
    elsewhere = tmp_path / "far" / "away"

    result = mazo("build", "-o", str(elsewhere), str(authored.folder))

    assert result.exit_code == 0
    assert sorted(path.name for path in elsewhere.glob("*.apkg")) == sorted(
        f"{NAME}{end}.apkg" for end in ("", ".peace", ".siege")
    )
    assert not authored.dist.exists()
