"""`mazo build`: which packages it writes, when, and that the same sources give the same bytes."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.command_line import Mazo
from tests.support.packages import notes_of, unpack
from tests.support.project import NAME, TEXTS, CardProject

TIME = ("--released", "2024-01-01")


def test_a_build_writes_the_whole_deck_and_a_package_a_topic(
    project: CardProject, mazo: Mazo
) -> None:
    """
    Named by project and topic, in the output folder, with nothing beside them but a text.
    """
    result = mazo("build", *TIME, str(project.folder))

    assert result.exit_code == 0
    packages = project.packages()
    assert sorted(packages) == [".apkg", ".peace.apkg", ".siege.apkg"]
    beside = {path.name for path in project.dist.iterdir()} - {NAME + end for end in packages}
    assert all(name.startswith(f"{NAME}.") and name.endswith(".md") for name in beside)
    assert {end: sorted(notes_of(package)) for end, package in packages.items()} == {
        ".apkg": sorted(line.guid for line in project.lines.values()),
        **{
            f".{topic}.apkg": sorted(
                line.guid for line in project.lines.values() if line.topic == topic
            )
            for topic in ("siege", "peace")
        },
    }


@pytest.mark.parametrize("way", ["folder", "file", "here", "parent", "cards"])
def test_a_project_is_found_where_it_is_named_or_near(
    project: CardProject, mazo: Mazo, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    """
    By its folder, its file, or from a folder in or above it.
    """
    if way == "cards":
        project.path = project.folder = project.folder.rename(project.folder.with_name("cards"))
    places = {"here": ".", "parent": "media", "cards": ".."}
    monkeypatch.chdir(project.folder / places.get(way, ".."))
    named = {"folder": ["project"], "file": ["project/mazo.yaml"]}.get(way, [])

    result = mazo("build", *TIME, *named)

    assert result.exit_code == 0
    assert sorted(project.packages()) == [".apkg", ".peace.apkg", ".siege.apkg"]


def test_there_has_to_be_a_project(
    tmp_path: Path, mazo: Mazo, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    Without one nothing can be run: one line, and no traceback.
    """
    monkeypatch.chdir(tmp_path)

    for named in ([], ["nowhere"], [str(tmp_path)]):
        result = mazo("build", *named)
        assert result.exit_code == 2
        assert len(result.stderr.strip().splitlines()) == 1


def test_the_same_project_gives_the_same_bytes_twice(tmp_path: Path, mazo: Mazo) -> None:
    """
    Wherever it lies, in whatever order its files were made, whenever it is built.
    """
    one, other = CardProject(tmp_path / "one"), CardProject(tmp_path / "elsewhere" / "other")
    for name in reversed(TEXTS):
        (other.folder / name).unlink()
        other.write(name, TEXTS[name])
        os.utime(other.folder / name, (1, 1))

    assert mazo("build", *TIME, str(one.folder)).exit_code == 0
    assert mazo("build", *TIME, "--lang", "es", str(other.folder)).exit_code == 0

    assert one.files() == other.files()


@pytest.mark.slow
def test_the_order_of_hashes_leaves_no_trace(tmp_path: Path) -> None:
    """
    Python gives sets another order in each process; packages have their own.
    """
    found = []
    for seed in ("0", "1", "4711"):
        project = CardProject(tmp_path / seed)
        subprocess.run(
            [sys.executable, "-m", "mazo", "build", *TIME, str(project.folder)],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": f"UTC{seed[0]}"},
            capture_output=True,
            check=True,
        )
        found.append(project.files())

    assert found[0] == found[1] == found[2]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15)
@given(data=st.data())
def test_the_order_in_which_notes_are_written_leaves_no_trace(
    tmp_path: Path, data: st.DataObject
) -> None:
    """
    Lists shuffled within a file, and notes and events within their lists, give the same packages.
    """
    plain, mixed = (CardProject(Path(tempfile.mkdtemp(dir=tmp_path)) / "same") for _ in range(2))
    for each in (plain, mixed):  # the files themselves, which a package can carry, are others
        each.change("mazo.yaml", "topics:", "source: none\ntopics:")
    for name in ("siege.yaml", "peace.yaml"):
        head, *lists = re.split(r"^(?=\w+:$)", TEXTS[name], flags=re.MULTILINE)
        shuffled = [
            "".join((key, *data.draw(st.permutations(items))))
            for key, *items in (re.split(r"^(?=  \S)", each, flags=re.MULTILINE) for each in lists)
        ]
        mixed.write(name, "".join((head, *data.draw(st.permutations(shuffled)))))

    plain.release()
    mixed.release()

    assert plain.packages() == mixed.packages()
    assert plain.lock == mixed.lock


def test_a_package_says_nothing_of_where_and_when_it_was_made(project: CardProject) -> None:
    """
    Its entries are stored, with a date that says nothing; no path, no user's name.
    """
    project.release()

    for package in project.packages().values():
        entries = unpack(package).entries
        assert {(entry.date_time, entry.compress_type) for entry in entries} == {
            ((1980, 1, 1, 0, 0, 0), 0)
        }
        assert str(project.folder).encode() not in package


def test_a_package_that_would_not_change_is_not_written(project: CardProject, mazo: Mazo) -> None:
    """
    Who watches files, or copies them somewhere, sees only what is new.
    """
    mazo("build", *TIME, str(project.folder))
    before = {path.name: path.stat() for path in (*project.dist.iterdir(), project.lock_path)}
    mazo("build", str(project.folder))
    project.correct()
    result = mazo("build", str(project.folder))

    after = {path.name: path.stat() for path in (*project.dist.iterdir(), project.lock_path)}
    assert result.exit_code == 0
    same = {
        name
        for name, was in before.items()
        if (was.st_ino, was.st_mtime_ns) == (after[name].st_ino, after[name].st_mtime_ns)
    }
    assert same == {f"{NAME}.peace.apkg"}


def test_a_build_with_nothing_to_do_writes_nothing(project: CardProject, mazo: Mazo) -> None:
    """
    Not even the same bytes again.
    """
    mazo("build", *TIME, str(project.folder))
    before = {path: path.stat().st_mtime_ns for path in project.folder.rglob("*")}

    mazo("build", str(project.folder))

    assert {path: path.stat().st_mtime_ns for path in project.folder.rglob("*")} == before


def test_a_package_that_is_gone_or_damaged_is_made_again(project: CardProject, mazo: Mazo) -> None:
    """
    From the lock and the sources, the same bytes as before.
    """
    mazo("build", *TIME, str(project.folder))
    before = project.files()
    project.package.unlink()
    (project.dist / f"{NAME}.siege.apkg").write_bytes(b"half a pack")

    mazo("build", str(project.folder))

    assert project.files() == before


def test_a_correction_reaches_just_its_topic_and_the_whole(project: CardProject) -> None:
    """
    The package of another topic stays the same bytes.
    """
    project.release()
    before = project.packages()
    project.correct()
    project.release(1)

    after = project.packages()
    assert {end for end in before if before[end] != after[end]} == {".apkg", ".siege.apkg"}


def test_the_package_of_a_topic_that_is_gone_is_reported(project: CardProject) -> None:
    """
    It is left where it is: only its author may throw it away.
    """
    project.release()
    project.change("mazo.yaml", "topics: [siege, peace]", "topics: [siege]")
    project.release(1)
    project.correct()

    built = project.build(100)

    assert built.published is not None
    assert "W417" in built.codes
    assert ".peace.apkg" in project.packages()
    assert set(notes_of(project.packages()[".apkg"])) == {
        line.guid for line in project.lines.values() if line.state == "live"
    }
