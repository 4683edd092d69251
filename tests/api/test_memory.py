"""A project in memory is what it is on disk, and no file of the disk is touched for it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import mazo as api
from mazo.errors import MazoError
from mazo.reports import diagnostics as report
from mazo.reports.diagnostics import Look
from tests.support import golden
from tests.support.buildable import FIRST
from tests.support.class_deck import ClassDeck
from tests.support.command_line import Mazo
from tests.support.memory import held, off_disk
from tests.support.paths import ROOT
from tests.support.project import CardProject

NOW = FIRST + 86_400


def named(case: Path) -> str | None:
    """Return what a golden case checks: "" for its project, None where it is no case of `check`."""
    words = golden.command_of(case)
    return "".join(words[1:]) if words[0] == "check" and len(words) < 3 else None


CASES = [case for case in golden.CASES if named(case) is not None]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_check_reports_the_same(
    case: Path, tmp_path: Path, mazo: Mazo, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    Every golden case of `mazo check` has the same report in memory.
    """
    golden.write_project(case, tmp_path)
    monkeypatch.chdir(tmp_path)
    if (case / golden.BEFORE).exists():
        mazo(*(case / golden.BEFORE).read_text("utf-8").split())
    if (case / golden.AFTER).exists():
        shutil.copytree(case / golden.AFTER, tmp_path, dirs_exist_ok=True)
    files, name, look = held(tmp_path), named(case) or "", Look("en", tmp_path)
    on_disk = api.open(name or ".").check()

    with monkeypatch.context() as patch:
        off_disk(patch)
        in_memory = api.open(files, name).check()

    shown = report.full(in_memory.diagnostics, look)
    assert shown == report.full(on_disk.diagnostics, look)
    assert golden.code_of(case) in shown


PROJECTS = (
    ("cards", ""),
    ("tests/projects/great-fire", ""),
    ("cards", "classes/4eso-b.yaml"),
    ("cards", "classes/en.yaml"),
)
"""The folders of our own projects, and what is opened in each."""
LATER = 1_900_000_000
"""Later than all that was released of them."""


@pytest.mark.parametrize(("folder", "name"), PROJECTS)
def test_a_build_is_the_same(
    folder: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    Packages, lock and release notes are the same bytes; a second build has nothing to write.
    """
    files = held(ROOT / folder)
    for path, content in files.items():
        (tmp_path / "own" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "own" / path).write_bytes(content)
    on_disk = api.open(tmp_path / "own" / name)
    built = on_disk.build(now=LATER)
    on_disk.save(built.files)

    with monkeypatch.context() as patch:
        off_disk(patch)
        in_memory = api.open(files, name)
        made = in_memory.build(now=LATER)
        after = in_memory.save(made.files)
        again = after.build(now=LATER + 86_400)

    assert (made.lock, made.release_notes) == (built.lock, built.release_notes)
    assert [each.content for each in made.packages] == [each.content for each in built.packages]
    assert {path.name for path in made.files} == {path.name for path in built.files}
    assert again.files == {}
    assert in_memory.files == files
    if not name:  # what lies above the top on disk is at the top in memory
        written = {path.name: content for path, content in built.files.items()}
        assert {path.name: after.files[path.as_posix()] for path in made.files} == written


@pytest.mark.parametrize("where", ["beside", "below", "a package"])
def test_the_base_of_a_class_deck_is_found_in_memory(
    project: CardProject, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    """
    It may be a folder beside the class deck's, or above it, or a package; never the disk's.
    """
    project.release()
    package = project.package
    in_base = {f"base/{name}": data for name, data in project.files().items()}
    files, base, name = {
        "beside": (in_base, "../base", "mine/b.yaml"),
        "below": (in_base, "..", "base/classes/b.yaml"),
        "a package": ({"old/base.apkg": package.read_bytes()}, "../old/base.apkg", "mine/b.yaml"),
    }[where]
    text = f"base: {base}\nclass: year-10-b-x7q2\ntitle: The siege\nremove: [fleet-leaves]\n"

    with monkeypatch.context() as patch:
        off_disk(patch)
        class_deck = api.open({**files, name: text}, name)
        built = class_deck.build(now=NOW)
        planned = class_deck.plan(now=NOW)

    assert built.release is not None, built.diagnostics
    assert len(built.release.order) == 4
    assert planned.plan is not None
    folder = "base/dist" if where == "below" else "mine/dist"
    assert {path.parent.as_posix() for path in built.files} >= {folder}


@pytest.mark.parametrize("base", ["../..", "../../elsewhere", "/etc", "../missing", "missing.apkg"])
def test_no_base_outside_memory(
    project: CardProject, monkeypatch: pytest.MonkeyPatch, base: str
) -> None:
    """
    A base that leads out of what is held, or is not there, is reported.
    """
    project.release()
    files: dict[str, str | bytes] = {**project.files()}
    files["classes/b.yaml"] = f"base: {base}\nclass: b-x7q2\ntitle: The siege\n"
    with monkeypatch.context() as patch:
        off_disk(patch)
        found = api.open(files, "classes/b.yaml").check()

    assert [each.rule.code for each in found.diagnostics] == ["E501"]


@pytest.mark.parametrize(
    "name", ["../x.md", "/etc/passwd", "a/../../x.md", ".", "..", "a\0b", "./mazo.yaml"]
)
def test_a_name_that_leads_out_is_refused(project: CardProject, name: str) -> None:
    """
    So is one that two files have.
    """
    files: dict[str, str | bytes] = {**project.files()}
    with pytest.raises(MazoError):
        api.open({**files, name: "text"})
    with pytest.raises(MazoError):
        api.open(files).save({Path("..") / "x.md": b"text"})


def test_texts_are_as_good_as_bytes(project: CardProject) -> None:
    """
    What is given cannot be changed from outside afterwards either.
    """
    files: dict[str, str | bytes] = {**project.files()}
    files["siege.yaml"] = project.read("siege.yaml")
    in_memory = api.open(files)
    files["siege.yaml"] = "spoilt: ["

    assert in_memory.check().diagnostics == ()


def test_what_is_no_project_is_refused(project: CardProject) -> None:
    """
    No `mazo.yaml` at the top, no such file, a file of another kind.
    """
    files: dict[str, str | bytes] = {f"deep/{name}": data for name, data in project.files().items()}

    assert api.open(files, "deep").check().diagnostics == ()
    assert api.open(files, "deep/mazo.yaml").check().diagnostics == ()
    for name in ("", "missing", "deep/chronicle.md"):
        with pytest.raises(MazoError):
            api.open(files, name)


def test_a_package_is_checked_but_not_built(project: CardProject) -> None:
    """
    What it carries can be read; there is nothing to release.
    """
    project.release()
    whole = project.package
    package = api.open(whole)

    assert package.check().deck is not None
    for call in (
        lambda: package.build(now=NOW),
        lambda: package.plan(now=NOW),
        lambda: package.save({}),
    ):
        with pytest.raises(MazoError):
            call()


def test_an_update_of_the_base_is_planned_in_memory(project: CardProject, tmp_path: Path) -> None:
    """
    `against` is a project of any kind.
    """
    project.release()
    before = api.open(project.files())
    project.correct()
    project.release(1)
    class_deck = ClassDeck(tmp_path / "class", project.folder)

    planned = api.open(class_deck.path).plan(now=NOW * 2, against=before)

    assert planned.plan is not None
    assert [(note.kind, note.id) for note in planned.plan.notes] == [("corrected", "fleet-leaves")]
