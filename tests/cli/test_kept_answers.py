"""What a command said last is said again while nothing that it came from has changed."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import mazo as api
from mazo.cli import program
from mazo.files import digest
from tests.support.class_deck import ClassDeckBesideBase
from tests.support.project import CardProject

Kept = Callable[..., Result]


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    """
    Return what runs `mazo` and keeps its answers; all files seem to be an hour old beforehand.
    """

    def run(*words: object, language: str = "en") -> Result:
        age((tmp_path, *tmp_path.rglob("*")))
        extra = {"cache": tmp_path / "cache", "env": {"LC_ALL": language}}
        return CliRunner().invoke(program, [*map(str, words)], catch_exceptions=False, **extra)

    return run


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """
    Return a list which gets the path of each project that is checked or built.
    """
    seen: list[Path] = []

    def seeing(name: str) -> None:
        method = getattr(api.Project, name)

        def noted(project: api.Project, **settings: object) -> object:
            seen.append(project.path)
            return method(project, **settings)

        monkeypatch.setattr(api.Project, name, noted)

    seeing("check")
    seeing("build")
    return seen


def age(paths: Iterable[Path]) -> None:
    for path in paths:
        os.utime(path, (time.time() - 3_600,) * 2)


def said(result: Result) -> tuple[int, str, str]:
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.parametrize("words", [(), ("--format", "json"), ("--format", "concise", "--strict")])
def test_a_check_is_not_done_again(
    project: CardProject, kept: Kept, checks: list[Path], words: tuple[str, ...]
) -> None:
    """
    It says the same, and ends with the same status.
    """
    project.hint("the 3 May 1756")
    first = kept("check", project.folder, *words)

    assert said(kept("check", project.folder, *words)) == said(first)
    assert len(checks) == 1


def test_each_way_of_asking_has_its_own_answer(project: CardProject, kept: Kept) -> None:
    """
    An answer in one language or format is none in another.
    """
    english = kept("check", project.folder)
    spanish = kept("check", project.folder, language="es")
    short = kept("check", project.folder, "--format", "concise")

    assert len({english.stdout, spanish.stdout, short.stdout}) == 3
    assert said(kept("check", project.folder, language="es")) == said(spanish)


def test_what_has_changed_is_checked_again(
    project: CardProject, kept: Kept, checks: list[Path]
) -> None:
    """
    So is a project with a new file, or one less.
    """
    answers = [kept("check", project.folder)]
    project.correct()
    answers.append(kept("check", project.folder))
    project.write("more.yaml", "title: More\n")
    answers.append(kept("check", project.folder))
    (project.folder / "more.yaml").unlink()
    project.change("chronicle.md", "The garrison", "A garrison")
    answers.append(kept("check", project.folder))

    assert len(checks) == len(answers)


def test_mistakes_are_looked_for_anew(project: CardProject, kept: Kept, checks: list[Path]) -> None:
    """
    What is missing may be anywhere, so an answer with errors is not kept.
    """
    project.change("mazo.yaml", "chronicle.md", "nowhere.md")

    assert [kept("check", project.folder).exit_code for _ in range(2)] == [1, 1]
    assert len(checks) == 2


def test_a_file_that_changed_during_the_check_leaves_no_answer(
    project: CardProject, kept: Kept, checks: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    What was said is of the file as it was before.
    """
    check = api.Project.check

    def slow(self: api.Project) -> object:
        compilation = check(self)
        project.change("siege.yaml", "lifted?", "raised?")
        return compilation

    with monkeypatch.context() as patch:
        patch.setattr(api.Project, "check", slow)
        kept("check", project.folder)
    kept("check", project.folder)

    assert len(checks) == 2


def test_what_a_first_build_leaves_is_what_the_second_one_says(
    project: CardProject, kept: Kept, checks: list[Path]
) -> None:
    """
    Byte for byte, though it is not built again; the files stay as they are.
    """
    project.hint("the 3 May 1756")
    assert "FIRST RELEASE" in kept("build", project.folder).stdout
    before = project.files()
    second = kept("build", project.folder)
    assert len(checks) == 1
    built_again = CliRunner().invoke(program, ["build", str(project.folder)], env={"LC_ALL": "en"})

    assert said(second) == said(built_again)
    assert "nothing new since release 1" in second.stdout
    assert project.files() == before


def test_a_build_of_a_change_is_followed_by_one_that_looks(
    project: CardProject, kept: Kept, checks: list[Path]
) -> None:
    """
    A check against the new lock may find something else than against the old one.
    """
    kept("build", project.folder)
    project.correct()
    answers = [kept("build", project.folder) for _ in range(3)]

    assert len(checks) == 3
    assert said(answers[1]) == said(answers[2])


@pytest.mark.parametrize("is_deleted", [False, True])
@pytest.mark.parametrize("number", [0, 1])
def test_a_package_that_is_damaged_or_missing_is_made_again(
    project: CardProject, kept: Kept, *, is_deleted: bool, number: int
) -> None:
    """
    The answer of the last build is none then.
    """
    kept("build", project.folder)
    package = sorted((project.folder / "dist").glob("*.apkg"))[number]
    whole = package.read_bytes()
    middle = len(whole) // 2
    package.write_bytes(whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :])
    if is_deleted:
        package.unlink()

    assert f"{package.name}" in kept("build", project.folder).stdout
    assert package.read_bytes() == whole


def test_builds_that_ask_for_something_else_are_done(
    project: CardProject, kept: Kept, checks: list[Path]
) -> None:
    """
    Drafts, selections and releases of a given time are not kept.
    """
    kept("build", project.folder)
    for words in (("--draft",), ("--topic", "siege"), ("--released", "2026-01-01")):
        for _ in range(2):
            kept("build", project.folder, *words)

    assert len(checks) == 7


def test_retired_notes_are_dropped_in_time(
    project: CardProject, kept: Kept, checks: list[Path]
) -> None:
    """
    So a release with such notes is looked at in each build.
    """
    kept("build", project.folder)
    project.take_out("peace.yaml", "peace-signed")
    for _ in range(3):
        kept("build", project.folder)

    assert len(checks) == 4


def test_a_class_deck_depends_on_its_base(
    class_deck: ClassDeckBesideBase, kept: Kept, checks: list[Path]
) -> None:
    """
    A change of the base, or of what it released, is seen.
    """
    first = kept("check", class_deck.path)
    assert said(kept("check", class_deck.path)) == said(first)
    assert len(checks) == 1
    class_deck.project.correct()
    kept("check", class_deck.path)

    assert len(checks) == 2


def test_an_answer_that_cannot_be_read_is_none(
    project: CardProject, kept: Kept, checks: list[Path], tmp_path: Path
) -> None:
    """
    Nor does a folder where nothing can be kept stop a command.
    """
    first = kept("check", project.folder)
    (answer,) = (tmp_path / "cache").iterdir()
    answer.write_text("{", "utf-8")
    assert said(kept("check", project.folder)) == said(first)
    answer.unlink()
    (tmp_path / "cache").rmdir()
    (tmp_path / "cache").write_text("no folder", "utf-8")

    assert said(kept("check", project.folder)) == said(first)
    assert len(checks) == 3


def test_a_folder_with_very_many_files_is_not_looked_through(
    project: CardProject, kept: Kept, checks: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    It is somebody's home rather than a project.
    """
    monkeypatch.setattr(digest, "_MOST", 3)
    kept("check", project.folder)
    kept("check", project.folder)

    assert len(checks) == 2
