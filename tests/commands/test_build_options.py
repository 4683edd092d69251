"""How a build is asked for: locked, as a draft, at a given time; and when it is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from mazo.model.lock import Lock
from tests.support.buildable import DAY, FIRST
from tests.support.command_line import Mazo
from tests.support.project import NAME, CardProject

Change = Callable[[CardProject], None]


def test_a_project_with_an_error_releases_nothing(project: CardProject, mazo: Mazo) -> None:
    """
    Neither a lock nor a package, and what was released stays.
    """
    project.release()
    project.correct()
    project.change(
        "peace.yaml", "quote: they signed the peace of", "quote: they broke the peace of"
    )
    before = project.files()

    result = mazo("build", str(project.folder))

    assert result.exit_code == 1
    assert "E301" in result.output
    assert project.files() == before


@pytest.mark.parametrize(
    "change",
    [CardProject.correct, lambda each: each.take_out("siege.yaml", "fleet-leaves"), lambda each: each.write("mazo.yaml", each.read("mazo.yaml") + "author: Us\n")],
    ids=["corrected", "retired", "described"],
)  # fmt: skip
def test_locked_refuses_a_release(project: CardProject, mazo: Mazo, change: Change) -> None:
    """
    What waits to be released is an error at the lock; nothing is written.
    """
    project.release()
    change(project)
    before = project.files()

    result = mazo("build", "--locked", str(project.folder))

    assert result.exit_code == 1
    assert "E415" in result.output
    assert project.files() == before


def test_locked_accepts_what_was_released(project: CardProject, mazo: Mazo) -> None:
    """
    It compares, and where a package is missing makes it from the lock.
    """
    project.release()
    before = project.files()
    (project.dist / f"{NAME}.siege.apkg").unlink()

    result = mazo("build", "--locked", str(project.folder))

    assert result.exit_code == 0
    assert project.files() == before


def test_locked_refuses_a_package_that_is_another(project: CardProject, mazo: Mazo) -> None:
    """
    A committed package that the sources do not give is an error, and left alone.
    """
    project.release()
    package = project.dist / f"{NAME}.peace.apkg"
    package.write_bytes((project.dist / f"{NAME}.siege.apkg").read_bytes())
    before = project.files()

    result = mazo("build", "--locked", str(project.folder))

    assert result.exit_code == 1
    assert "E416" in result.output
    assert project.files() == before


def test_locked_refuses_a_first_release(project: CardProject, mazo: Mazo) -> None:
    """
    Without a lock everything waits to be released.
    """
    before = project.files()

    assert mazo("build", "--locked", str(project.folder)).exit_code == 1
    assert project.files() == before


def test_a_draft_leaves_lock_and_packages_alone(project: CardProject, mazo: Mazo) -> None:
    """
    It is written to a folder of its own, and the next release is as if it had not been.
    """
    project.release()
    project.correct()
    before = project.files()

    result = mazo("build", "--draft", str(project.folder))

    after = project.files()
    assert result.exit_code == 0
    assert {name: after[name] for name in before} == before
    assert sorted(set(after) - set(before)) == [
        f"dist/draft/{NAME}{end}.apkg" for end in ("", ".peace", ".siege")
    ]
    assert project.release(1).changes == {"corrected": ("fleet-leaves",)}


def test_draft_and_locked_contradict_each_other(project: CardProject, mazo: Mazo) -> None:
    """
    That is a wrong use, and nothing is written.
    """
    before = project.files()

    assert mazo("build", "--draft", "--locked", str(project.folder)).exit_code == 2
    assert project.files() == before


@pytest.mark.parametrize(
    "time",
    ["2024-01-02", "2024-01-02T00:00:00", "2024-01-02T01:00:00+01:00", "2024-01-02T00:00:00Z"],
)
def test_the_time_of_a_release_may_be_given(project: CardProject, mazo: Mazo, time: str) -> None:
    """
    In ISO 8601; without a zone it is UTC.
    """
    result = mazo("build", "--released", time, str(project.folder))

    assert result.exit_code == 0
    assert project.lock.header.date == FIRST + DAY
    assert {line.mod for line in project.lines.values()} == {FIRST + DAY}


@pytest.mark.parametrize(
    "time",
    [
        "yesterday",
        "2999-01-01",
        "2024-13-01",
        "",
    ],
)
def test_a_time_that_is_none_or_to_come_is_a_wrong_use(
    project: CardProject, mazo: Mazo, time: str
) -> None:
    """
    Learners would never get a correction dated later than their clock.
    """
    before = project.files()

    assert mazo("build", "--released", time, str(project.folder)).exit_code == 2
    assert project.files() == before


def test_a_release_knows_the_lock_that_it_leaves(project: CardProject) -> None:
    """
    What a build says that it released is what the lock holds.
    """
    release = project.release()

    assert isinstance(release.lock, Lock)
    assert release.lock == project.lock
    assert set(release.order) == set(release.lock.lines)
    assert release.chosen == set(release.order)


def test_a_link_in_place_of_the_lock_is_not_followed_out(
    project: CardProject, tmp_path: Path
) -> None:
    """
    Nothing outside the project is read or written.
    """
    elsewhere = tmp_path / "elsewhere.lock"
    elsewhere.write_text("mine\n", "utf-8")
    project.lock_path.symlink_to(elsewhere)

    built = project.build()

    assert built.published is None
    assert elsewhere.read_text("utf-8") == "mine\n"
