"""A build that fails, wherever it fails, leaves the old packages and the lock as they were."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mazo.errors import WriteError
from mazo.files import write as commit
from tests.support.command_line import Mazo
from tests.support.project import NAME, CardProject

# Every call of `commit` that can fail: where it is, and how it is called there.
CALLS = {
    "replace": (commit.os, "replace"),
    "fsync": (commit.os, "fsync"),
    "link": (commit.os, "link"),
    "open": (Path, "open"),
    "mkdir": (Path, "mkdir"),
    "unlink": (Path, "unlink"),
}
SURVIVES = {"link", "unlink"}  # there is another way, or the next build clears away
OPEN = Path.open
TARGETS = 4  # the lock and three packages


class Failing:
    """A function of the system that fails at its n-th call, and only then.

    Files are opened in another mode to be read: those calls do not count.
    """

    mode = "xb"
    name = ""

    def __init__(self, function: Callable[..., object], number: int) -> None:
        self.function = function
        self.left = number

    def counts(self, *args: object) -> bool:
        if self.function is not OPEN:
            return True
        return self.mode in args[1:] and self.name in ("", Path(str(args[0])).name)

    def __get__(self, instance: object, _owner: type) -> Callable[..., object]:
        return lambda *args, **kwargs: self(instance, *args, **kwargs)

    def __call__(self, *args: object, **kwargs: object) -> object:
        if self.counts(*args, *kwargs.values()):
            self.left -= 1
            if self.left == 0:
                raise OSError(errno.ENOSPC, "no space left")
        return self.function(*args, **kwargs)


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """
    Return the folder for temporary files, which is empty.
    """
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    monkeypatch.setenv("TMPDIR", str(folder))
    return folder


def failures(call: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Failing]:
    """Make a call fail at its first time, then at its second, until it never does."""
    owner, name = CALLS[call]
    number = 1
    while number < 50:
        with monkeypatch.context() as patch:
            failing = Failing(getattr(owner, name), number)
            patch.setattr(owner, name, failing)
            yield failing
        if failing.left > 0:
            return
        number += 1


@pytest.mark.parametrize("is_first", [True, False], ids=["first release", "correction"])
@pytest.mark.parametrize("call", CALLS)
def test_a_write_that_fails_leaves_all_as_it_was(
    project: CardProject,
    mazo: Mazo,
    monkeypatch: pytest.MonkeyPatch,
    scratch: Path,
    call: str,
    *,
    is_first: bool,
) -> None:
    """
    Whichever call fails: exit status 2, the old files, and no others, here or among temporary ones.
    """
    if not is_first:
        project.release()
        project.correct()
        project.change("peace.yaml", "answer: They signed the peace", "answer: They made peace")
    before = project.files()
    statuses = []

    for failing in failures(call, monkeypatch):
        result = mazo("build", str(project.folder))
        statuses.append(result.exit_code)
        assert result.exit_code in {0, 2}
        if result.exit_code:
            assert project.files() == before
            assert len(result.stderr.strip().splitlines()) == 1
        assert list(scratch.iterdir()) == []
        if not result.exit_code and failing.left <= 0:  # it did without: as it was, once more
            restore(project, before)

    assert statuses[-1] == 0
    assert (2 in statuses) is (call not in SURVIVES)
    if call in {"replace", "fsync", "open"}:
        assert statuses.count(2) >= TARGETS
    assert [name for name in project.files() if name.endswith((".mazo-new", ".mazo-old"))] == []
    assert sorted(project.packages()) == [".apkg", ".peace.apkg", ".siege.apkg"]


@pytest.mark.parametrize(
    ("name", "time"),
    [
        ("mazo.yaml", 1),
        ("siege.yaml", 1),
        ("chronicle.md", 1),
        ("mazo.lock", 1),
        ("storm.png", 1),
        ("storm.png", 2),
        ("mazo.lock", 2),
        (f"{NAME}.siege.apkg", 1),
    ],
)
def test_a_read_that_fails_leaves_all_as_it_was(
    project: CardProject, mazo: Mazo, monkeypatch: pytest.MonkeyPatch, name: str, time: int
) -> None:
    """
    A file that went away, or that must not be read, is reported: there is no traceback.
    """
    project.release()
    project.correct()
    before = project.files()
    failing = Failing(OPEN, time)
    failing.mode, failing.name = "rb", name
    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", failing)
        status = mazo("build", str(project.folder)).exit_code

    assert status in {1, 2}
    assert project.files() == before


def restore(project: CardProject, before: dict[str, bytes]) -> None:
    """Put all files back as they were."""
    for name in project.files().keys() - before.keys():
        (project.folder / name).unlink()
    for name, content in before.items():
        (project.folder / name).write_bytes(content)


@pytest.mark.parametrize("taken", ["", ".siege", ".peace"])
def test_a_folder_in_a_packages_place_stops_the_build(
    project: CardProject, mazo: Mazo, taken: str
) -> None:
    """
    It is neither emptied nor replaced, and no other file is written.
    """
    (project.dist / f"{NAME}{taken}.apkg" / "mine").mkdir(parents=True)
    before = sorted(project.folder.rglob("*"))

    result = mazo("build", str(project.folder))

    assert result.exit_code != 0
    assert result.exit_code in {1, 2}
    assert sorted(project.folder.rglob("*")) == before


def test_what_a_killed_build_left_is_cleared_away(project: CardProject) -> None:
    """
    Half a file beside its target hinders no later build.
    """
    project.release()
    for name in (f"dist/{NAME}.apkg", "mazo.lock"):
        for suffix in (".mazo-new", ".mazo-old"):
            (project.folder / f"{name}{suffix}").write_bytes(b"half")
    project.correct()

    project.release(1)

    assert [name for name in project.files() if ".mazo-" in name] == []
    assert project.lines["fleet-leaves"].mod == project.lock.header.date


def test_a_link_beside_its_target_is_not_followed(tmp_path: Path) -> None:
    """
    What lies where a new file is written first may lead elsewhere.
    """
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("mine", "utf-8")
    target = tmp_path / "target"
    for suffix in (".mazo-new", ".mazo-old"):
        (tmp_path / f"target{suffix}").symlink_to(elsewhere)

    commit.write_all({target: b"one"})
    commit.write_all({target: b"two"})

    assert target.read_bytes() == b"two"
    assert elsewhere.read_text("utf-8") == "mine"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["elsewhere", "target"]


@pytest.mark.parametrize("is_known", [True, False], ids=["a file system", "a browser's Python"])
def test_without_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_known: bool) -> None:
    """
    The old file is copied then, and taken back all the same.
    """
    one, other = tmp_path / "one", tmp_path / "other"
    commit.write_all({one: b"old", other: b"old"})

    def refuse(*_args: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(commit.os, "link", refuse)
    if not is_known:
        monkeypatch.delattr(commit.os, "link")
    with monkeypatch.context() as patch:
        patch.setattr(commit.os, "replace", Failing(os.replace, 2))
        with pytest.raises(WriteError):
            commit.write_all({one: b"new", other: b"new"})
    assert (one.read_bytes(), other.read_bytes()) == (b"old", b"old")

    commit.write_all({one: b"new", other: b"new"})
    assert (one.read_bytes(), other.read_bytes()) == (b"new", b"new")
    assert len(list(tmp_path.iterdir())) == 2


def test_a_file_without_content_is_removed(tmp_path: Path) -> None:
    """
    Together with what is written, or not at all.
    """
    gone, kept, folder = tmp_path / "gone", tmp_path / "kept", tmp_path / "folder"
    gone.write_bytes(b"gone")
    kept.write_bytes(b"old")
    folder.mkdir()

    with pytest.raises(WriteError):
        commit.write_all({gone: None, kept: b"new", folder: b"in the way"})
    before = gone.read_bytes(), kept.read_bytes()
    commit.write_all({gone: None, kept: b"new", tmp_path / "never there": None})

    assert before == (b"gone", b"old")
    assert kept.read_bytes() == b"new"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "kept"]
