"""`mazo init --from`: the project that a package carries, unpacked into a folder of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from mazo.commands.editor_schemas import schemas
from tests.support.archives import Change, add, changed, drop, entries_of, set_index
from tests.support.command_line import Mazo
from tests.support.learner import NewStudent, take
from tests.support.paths import ROOT
from tests.support.project import CardProject
from tests.support.source_packages import package_with


def tree(folder: Path) -> dict[str, bytes]:
    """Return all files below a folder by their paths in it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_project_comes_out_as_it_went_in(
    mazo: Mazo, project: CardProject, tmp_path: Path
) -> None:
    """
    Every file byte for byte, with what git and editors have to know; it checks clean, and builds
    the same.
    """
    package = package_with(project, "full")
    before = {name: content for name, content in project.files().items() if "dist" not in name}

    result = mazo("init", str(tmp_path / "new"), "--from", str(package))

    assert result.exit_code == 0, result.output
    after = tree(tmp_path / "new")
    assert after.pop(".gitattributes").splitlines() == [b"*.lock merge=union", b"*.apkg binary"]
    assert all(after.pop(name) == content for name, content in schemas("en").items())
    assert after == before
    assert mazo("check", "--strict", str(tmp_path / "new")).exit_code == 0
    assert mazo("build", "--locked", str(tmp_path / "new")).exit_code == 0
    packages = {path.name: path.read_bytes() for path in project.dist.glob("*.apkg")}
    made = (tmp_path / "new" / "dist").glob("*.apkg")
    assert {path.name: path.read_bytes() for path in made} == packages


def test_the_deck_that_comes_with_mazo_comes_out_again(mazo: Mazo, tmp_path: Path) -> None:
    """
    From the package alone, the seed builds the packages that it came from.
    """
    shutil.copytree(ROOT / "cards", tmp_path / "cards")
    assert mazo("build", str(tmp_path / "cards")).exit_code == 0
    package = next((tmp_path / "dist").glob("historia-guerra-1943.apkg"))
    (tmp_path / "elsewhere").mkdir()
    folder = tmp_path / "elsewhere" / "guerra"

    assert mazo("init", str(folder), "--from", str(package)).exit_code == 0

    assert mazo("check", "--strict", str(folder)).exit_code == 0
    assert mazo("build", "--locked", str(folder)).exit_code == 0
    made = tree(tmp_path / "elsewhere" / "dist")
    assert made == {name: tree(tmp_path / "dist")[name] for name in made}
    assert len(made) == 5


def test_an_empty_folder_will_do(mazo: Mazo, project: CardProject, tmp_path: Path) -> None:
    """
    Some people make the folder first.
    """
    (tmp_path / "new").mkdir()

    assert (
        mazo("init", str(tmp_path / "new"), "--from", str(package_with(project, "full"))).exit_code
        == 0
    )


def test_a_folder_that_is_not_empty_is_refused(
    mazo: Mazo, project: CardProject, tmp_path: Path
) -> None:
    """
    Nothing that somebody wrote is replaced; nothing is added to it.
    """
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "notes.txt").write_text("mine", "utf-8")

    result = mazo("init", str(tmp_path / "new"), "--from", str(package_with(project, "full")))

    assert result.exit_code == 2
    assert tree(tmp_path / "new") == {"notes.txt": b"mine"}


def test_excerpts_are_no_project(mazo: Mazo, project: CardProject, tmp_path: Path) -> None:
    """
    Without its documents a project cannot be built: in one line, with what can be done instead.
    """
    result = mazo("init", str(tmp_path / "new"), "--from", str(package_with(project, "cards")))

    assert result.exit_code == 2
    assert len(result.stderr.strip().splitlines()) == 1
    assert "mazo class new" in result.stderr
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    "change",
    [
        add("../outside.md"),
        add(".git/hooks/post-checkout"),
        add("link.md", b"/etc/passwd", mode=0o120777),
        drop("mazo/index.json"),
        drop("mazo/project/mazo.yaml"),
        set_index(format=9),
        set_index(source="none"),
        set_index(media={"../storm.png": "storm.png"}),
    ],
)
def test_of_a_bad_package_nothing_is_written(
    mazo: Mazo, project: CardProject, tmp_path: Path, change: Change
) -> None:
    """
    The reason is reported, and there is not even a folder.
    """
    package = tmp_path / "deck.apkg"
    package.write_bytes(changed(package_with(project, "full").read_bytes(), change))
    before = tree(tmp_path)

    result = mazo("init", str(tmp_path / "new"), "--from", str(package))

    assert result.exit_code == 1
    assert tree(tmp_path) == before
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    "words",
    [
        ["new"],
        ["new", "--from", "nowhere.apkg"],
        ["new", "--from", "."],
        ["--from", "deck.apkg"],
        ["new", "--from", "deck.apkg", "--document", "deck.apkg"],
        ["new", "--from", "deck.apkg", "--title", "Other"],
        ["new", "--from", "deck.apkg", "--language", "en"],
    ],
    ids=" ".join,
)
def test_there_is_one_thing_to_start_from(
    mazo: Mazo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    """
    A document, which may be given a title and a language, or a package, which has its own.
    """
    monkeypatch.chdir(tmp_path)
    Path("deck.apkg").write_bytes(b"x")

    assert mazo("init", *words).exit_code == 2
    assert [path.name for path in tmp_path.iterdir()] == ["deck.apkg"]


@pytest.mark.anki
@pytest.mark.parametrize("source", ["full", "cards", "none"])
def test_anki_takes_no_notice(project: CardProject, new_student: NewStudent, source: str) -> None:
    """
    A package imports as it would without its source, and again as one that is known.
    """
    package = package_with(project, source)
    student = new_student()
    assert take(student, package) == {"new": 5}
    assert student.figures() == {"notes": 5, "cards": 6}
    assert student.troubles() == []
    media = {path.name for path in Path(student.collection.media.dir()).iterdir()}
    assert len(media) == 1
    own = [entry.name for entry in entries_of(package.read_bytes())]
    bare = drop(*(name for name in own if name.startswith("mazo/")))
    package.write_bytes(changed(package.read_bytes(), bare))
    assert take(student, package) == {"duplicate": 5}


def test_an_index_that_calls_excerpts_whole_gets_no_further(
    mazo: Mazo, project: CardProject, tmp_path: Path
) -> None:
    """
    What comes out is a project like any other: its quotes are sought in what there is.
    """
    package = tmp_path / "deck.apkg"
    package.write_bytes(
        changed(package_with(project, "cards").read_bytes(), set_index(source="full"))
    )

    assert mazo("init", str(tmp_path / "new"), "--from", str(package)).exit_code == 0
    assert mazo("check", str(tmp_path / "new")).exit_code == 0
