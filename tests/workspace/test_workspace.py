"""A workspace on disk: saved at once, undone to the byte, followed when files change elsewhere."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import mazo
from mazo.errors import MazoError, WriteError
from mazo.files import write
from mazo.workspace.note_fields import SetField
from mazo.workspace.own_files import AddDocument
from mazo.workspace.topics import AddTopic
from mazo.workspace.workspace import Workspace
from tests.support.memory import held
from tests.support.workspace import CLASS_DECK, KINDS, OWN, TEACHER, note, seed, workspace

NOTE = "fin-del-wolframio"
FILE = "espana-neutral.yaml"


@pytest.fixture(params=KINDS)
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> Workspace:
    """
    Return the seed on disk as a workspace of each kind.
    """
    for name, content in {**seed(), OWN: CLASS_DECK.encode()}.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return Workspace(mazo.open(tmp_path / OWN if request.param == TEACHER else tmp_path))


def touched(path: Path, content: bytes) -> None:
    """Write a file as another program does, a second later."""
    before = path.stat().st_mtime_ns
    path.write_bytes(content)
    os.utime(path, ns=(before + 10**9, before + 10**9))


def test_undo_and_redo_give_the_very_bytes(opened: Workspace, tmp_path: Path) -> None:
    """
    Files that an act made are gone again, and there again.
    """
    start = held(tmp_path)
    for act in (
        SetField(NOTE, "hint", "Una pista"),
        AddTopic("Repaso"),
        AddDocument("a.md", b"# Un texto\n\nRoma fue fundada en el 753 a. C.\n"),
    ):
        opened.apply(act)
    end = held(tmp_path)

    said = []
    while opened.undo_label:
        said.append(opened.undo_label.words("es"))
        opened.undo()
    undone = held(tmp_path)
    while opened.redo_label:
        opened.redo()

    assert said == ["Texto añadido", "Tema añadido", "Pista cambiada"]
    assert undone == start
    assert held(tmp_path) == end
    with pytest.raises(MazoError):
        opened.redo()


def test_a_file_that_changed_elsewhere_is_read_again(opened: Workspace, tmp_path: Path) -> None:
    """
    Before an act, and when it is looked for; what both did stays.
    """
    assert not opened.look_again()
    path = tmp_path / FILE
    touched(path, path.read_bytes().replace(b"ante la guerra", b"y la guerra"))
    assert opened.look_again()
    assert not opened.look_again()

    touched(path, path.read_bytes() + b"\n# Otra cosa\n")
    opened.apply(SetField(NOTE, "hint", "Una pista"))

    assert note(opened, NOTE).hint == "Una pista"
    assert note(opened, NOTE).topic.title == "3. España y la guerra"
    assert path.read_bytes().rstrip().endswith(b"# Otra cosa")


def test_undo_is_refused_where_a_file_changed_since(opened: Workspace, tmp_path: Path) -> None:
    """
    Nothing is lost then, and what changed is seen.
    """
    done = opened.apply(SetField(NOTE, "hint", "Una pista"))
    path = tmp_path / (OWN if opened.state.class_deck else FILE)
    touched(path, path.read_bytes() + b"\n# Otra cosa\n")
    before = held(tmp_path)

    with pytest.raises(MazoError, match="changed elsewhere"):
        opened.undo()

    assert done.note == NOTE
    assert held(tmp_path) == before
    assert opened.undo_label


def test_an_act_that_does_not_fit_any_more_is_refused(opened: Workspace, tmp_path: Path) -> None:
    """
    The note was taken away in an editor meanwhile.
    """
    path = tmp_path / FILE
    touched(path, path.read_bytes().replace(NOTE.encode(), b"otra-nota"))

    with pytest.raises(MazoError, match="any more"):
        opened.apply(SetField(NOTE, "hint", "Una pista"))


def test_what_cannot_be_saved_changes_nothing(
    opened: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    A full disk: neither the files nor what can be undone.
    """
    start = held(tmp_path)

    def full(*_: object) -> tuple[int, ...]:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(write, "_written", full)
    with pytest.raises(WriteError):
        opened.apply(SetField(NOTE, "hint", "Una pista"))

    assert held(tmp_path) == start
    assert opened.undo_label is None
    assert note(opened, NOTE).hint == ""


def test_a_release_is_not_undone(opened: Workspace, tmp_path: Path) -> None:
    """
    Acts before it are; the lock stays.
    """
    opened.apply(SetField(NOTE, "hint", "Una pista"))

    planned = opened.plan(1_900_000_000).plan
    built = opened.release(1_900_000_000)
    locks = {name: each for name, each in held(tmp_path).items() if name.endswith(".lock")}
    opened.undo()

    assert planned
    assert planned.is_new
    assert built.release
    assert built.release.lock.header.date == 1_900_000_000
    assert all(held(tmp_path)[name] == each for name, each in locks.items())
    assert note(opened, NOTE).hint == ""
    assert not opened.look_again()


@pytest.mark.parametrize("kind", KINDS)
def test_a_release_in_memory(kind: str) -> None:
    """
    What is built is among the files then; with a mistake, nothing is.
    """
    found = workspace(kind)
    found.apply(SetField(NOTE, "date", "nunca"))
    before = found.project.files

    refused = found.release(1_900_000_000)
    unchanged = found.project.files
    found.undo()
    found.apply(SetField(NOTE, "hint", "Una pista"))
    found.release(1_900_000_000)

    assert refused.release is None
    assert refused.diagnostics
    assert unchanged == before
    assert any(name.endswith(".apkg") for name in found.project.files)


def test_files_that_cannot_be_read_are_no_traceback() -> None:
    """
    Acts are refused with a plain sentence.
    """
    found = Workspace(mazo.open({OWN: CLASS_DECK}, OWN))

    with pytest.raises(MazoError, match="cannot be read"):
        found.apply(SetField(NOTE, "hint", "Una pista"))


def test_a_plan_is_kept_while_nothing_changes(opened: Workspace, tmp_path: Path) -> None:
    """
    It is made anew after an act, after a file was changed elsewhere, and after an hour.
    """
    now = 1_800_000_000
    first = opened.plan(now)
    assert opened.plan(now + 60) is first
    assert opened.plan(now, respelled=True) is not first

    opened.apply(SetField(NOTE, "hint", "Una pista"))
    edited = opened.plan(now)
    assert edited is not first
    path = tmp_path / FILE
    touched(path, path.read_bytes() + b"# A comment\n")
    again = opened.plan(now)
    assert again is not edited
    assert opened.plan(now + 3_600) is not again
