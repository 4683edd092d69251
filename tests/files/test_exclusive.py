"""Builds at once wait for one another, and one that is killed loses nothing."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import mazo
from mazo.files import exclusive
from mazo.files.write import write_all
from tests.support.project import BETTER, NAME, CardProject

WRITE = """\
import sys
from pathlib import Path
from mazo.files.write import write_all
for _ in range(40):
    write_all({Path(name): sys.argv[1].encode() for name in sys.argv[2:]})
"""
KILLED = """\
import os, sys
import mazo
from mazo.files import write
replace, left = os.replace, int(sys.argv[2])
def one_less(*names):
    global left
    if left == 0:
        os._exit(9)
    left -= 1
    replace(*names)
write.os.replace = one_less
with mazo.open(sys.argv[1]).alone() as project:
    project.save(project.build(now=1704153600).files)
"""


def _started(*args: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, *map(str, args)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def _sections(project: CardProject) -> list[str]:
    text = project.read(f"dist/{NAME}.releases.md")
    return [line for line in text.splitlines() if line.startswith("## ")]


def _remains(project: CardProject) -> list[str]:
    return [name for name in project.files() if ".mazo-" in name]


def test_builds_at_once_release_once(project: CardProject) -> None:
    """
    One makes the release, the others find that there is nothing new; none fails.
    """
    project.release()
    project.correct()
    running = [_started("-m", "mazo", "build", project.folder) for _ in range(3)]
    said = [each.communicate()[0] for each in running]

    assert [each.returncode for each in running] == [0, 0, 0]
    assert sum("release 2," in each and "nothing new" not in each for each in said) == 1
    assert project.lock.header.release == 2
    assert len(_sections(project)) == 2
    assert _remains(project) == []


def test_a_build_says_that_it_waits(project: CardProject) -> None:
    """
    Until the other one is done.
    """
    with exclusive.alone(project.folder) as is_alone:
        assert is_alone
        waiting = _started("-m", "mazo", "build", project.folder)
        assert waiting.stderr is not None
        assert "waiting" in waiting.stderr.readline()
        assert not project.lock_path.exists()
    waiting.communicate()

    assert waiting.returncode == 0
    assert project.lock_path.exists()


def test_who_writes_the_same_files_at_once_mixes_nothing(tmp_path: Path) -> None:
    """
    All files are one writer's, and none is ever gone.
    """
    names = [tmp_path / str(number) for number in range(4)]
    running = [_started("-c", WRITE, text, *names) for text in ("one", "other")]
    for each in running:
        _, errors = each.communicate()
        assert (each.returncode, errors) == (0, "")

    assert len({path.read_bytes() for path in names}) == 1
    assert sorted(tmp_path.iterdir()) == names


def test_a_project_in_memory_is_alone() -> None:
    """
    Nobody else has it.
    """
    project = mazo.open({"mazo.yaml": "project: x\n"})
    with project.alone() as own:
        assert own is project


def _no_module(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exclusive, "fcntl", None)


def _no_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object) -> None:
        raise OSError("no locks here")

    monkeypatch.setattr(exclusive.fcntl, "flock", refuse)


@pytest.mark.parametrize("how", [_no_module, _no_locks])
def test_a_system_without_locks_will_do(
    project: CardProject, monkeypatch: pytest.MonkeyPatch, how: Callable[[pytest.MonkeyPatch], None]
) -> None:
    """
    As Windows, the Python of a browser, and some network folders are: nobody waits, nothing fails,
    and what may be another's that is still writing stays.
    """
    other = project.folder / "mazo.lock.0123abcd.mazo-new"
    other.write_bytes(b"half")
    how(monkeypatch)

    with mazo.open(project.folder).alone() as own:
        built = own.build(now=1_704_067_200)
        own.save(built.files, built.unfinished)

    assert built.unfinished == (other,)
    assert project.lock.header.release == 1
    assert other.exists()


def test_what_another_wrote_meanwhile_is_not_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    Even where nobody waits, a writer that fails deletes nothing of another's.
    """
    _no_module(monkeypatch)
    one, other = tmp_path / "one", tmp_path / "other"
    (other / "in the way").mkdir(parents=True)
    replace = exclusive.os.replace

    def replaced(old: Path, new: Path) -> None:
        replace(old, new)
        if new == one:
            one.unlink()
            one.write_bytes(b"another's")

    monkeypatch.setattr("mazo.files.write.os.replace", replaced)
    with pytest.raises(mazo.errors.WriteError):
        write_all({one: b"mine", other: b"mine"})

    assert one.read_bytes() == b"another's"


@pytest.mark.parametrize("renamed", range(5))
def test_a_killed_build_is_completed_by_the_next(project: CardProject, renamed: int) -> None:
    """
    Wherever it was killed: the release, its notes with old and new words, its packages, and
    nothing else.
    """
    project.release()
    project.correct()
    killed = _started("-c", KILLED, project.folder, renamed)
    killed.communicate()
    assert killed.returncode == (9 if renamed < 4 else 0)

    with mazo.open(project.folder).alone() as own:
        built = own.build(now=1_704_240_000)
        own.save(built.files, built.unfinished)

    assert project.lock.header.release == 2
    assert [head.partition(",")[0][-1] for head in _sections(project)] == ["2", "1"]
    assert BETTER in project.read(f"dist/{NAME}.releases.md")
    assert _remains(project) == []
    assert not own.build(now=1_704_240_000).files


def test_notes_that_a_release_lacks_are_written_again(project: CardProject) -> None:
    """
    As far as its lock shows: which notes are new, corrected, retired.
    """
    project.release()
    old = project.read(f"dist/{NAME}.releases.md")
    project.correct()
    project.add_fifth()
    project.take_out("peace.yaml", "peace-signed")
    project.release(1)
    project.write(f"dist/{NAME}.releases.md", old)

    assert not project.release(2).is_new

    text = project.read(f"dist/{NAME}.releases.md")
    assert len(_sections(project)) == 2
    new, corrected, retired = ("`garrison`", "`fleet-leaves`", "`peace-signed`")
    assert text.index(new) < text.index(corrected) < text.index(retired)
    assert text.endswith(old[old.index("## ") :])


def test_an_unchanged_build_clears_away(project: CardProject) -> None:
    """
    Whatever it writes, or not: beside the lock and among its own packages, and nobody else's.
    """
    project.release()
    own = ["mazo.lock.mazo-old", "siege.yaml.01234567.mazo-new", f"dist/{NAME}.apkg.mazo-new"]
    kept = ["dist/another.apkg.mazo-new", f"dist/{NAME}@class.apkg.mazo-old"]
    for name in (*own, *kept):
        project.write(name, "half")

    with mazo.open(project.folder).alone() as alone:
        built = alone.build(now=1_704_153_600)
        alone.save(built.files, built.unfinished)

    assert not built.files
    assert _remains(project) == sorted(kept)
