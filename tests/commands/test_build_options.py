"""How a build is asked for: locked, as a draft, at a given time; and when it is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from mazo.model.lock import Lock
from tests.support.project import DAY, FIRST, NAME, Authored

Change = Callable[[Authored], None]


def test_a_project_with_an_error_releases_nothing(
    authored: Authored, mazo: Callable[..., Result]
) -> None:
    """
    Neither a lock nor a package, and what was released stays.
    """
    authored.released()
    authored.correct()
    authored.change(
        "peace.yaml", "quote: they signed the peace of", "quote: they broke the peace of"
    )
    before = authored.files()

    result = mazo("build", str(authored.folder))

    assert result.exit_code == 1
    assert "E301" in result.output
    assert authored.files() == before


@pytest.mark.parametrize(
    "change",
    [Authored.correct, lambda each: each.take_out("siege.yaml", "fleet-leaves"), lambda each: each.write("mazo.yaml", each.read("mazo.yaml") + "author: Us\n")],
    ids=["corrected", "retired", "described"],
)  # fmt: skip
def test_locked_refuses_a_release(
    authored: Authored, mazo: Callable[..., Result], change: Change
) -> None:
    """
    What waits to be released is an error at the lock; nothing is written.
    """
    authored.released()
    change(authored)
    before = authored.files()

    result = mazo("build", "--locked", str(authored.folder))

    assert result.exit_code == 1
    assert "E415" in result.output
    assert authored.files() == before


def test_locked_accepts_what_was_released(authored: Authored, mazo: Callable[..., Result]) -> None:
    """
    It compares, and where a package is missing makes it from the lock.
    """
    authored.released()
    before = authored.files()
    (authored.dist / f"{NAME}.siege.apkg").unlink()

    result = mazo("build", "--locked", str(authored.folder))

    assert result.exit_code == 0
    assert authored.files() == before


def test_locked_refuses_a_package_that_is_another(
    authored: Authored, mazo: Callable[..., Result]
) -> None:
    """
    A committed package that the sources do not give is an error, and left alone.
    """
    authored.released()
    package = authored.dist / f"{NAME}.peace.apkg"
    package.write_bytes((authored.dist / f"{NAME}.siege.apkg").read_bytes())
    before = authored.files()

    result = mazo("build", "--locked", str(authored.folder))

    assert result.exit_code == 1
    assert "E416" in result.output
    assert authored.files() == before


def test_locked_refuses_a_first_release(authored: Authored, mazo: Callable[..., Result]) -> None:
    """
    Without a lock everything waits to be released.
    """
    before = authored.files()

    assert mazo("build", "--locked", str(authored.folder)).exit_code == 1
    assert authored.files() == before


def test_a_draft_leaves_lock_and_packages_alone(
    authored: Authored, mazo: Callable[..., Result]
) -> None:
    """
    It is written to a folder of its own, and the next release is as if it had not been.
    """
    authored.released()
    authored.correct()
    before = authored.files()

    result = mazo("build", "--draft", str(authored.folder))

    after = authored.files()
    assert result.exit_code == 0
    assert {name: after[name] for name in before} == before
    assert sorted(set(after) - set(before)) == [
        f"dist/draft/{NAME}{end}.apkg" for end in ("", ".peace", ".siege")
    ]
    assert authored.released(1).changes == {"corrected": ("fleet-leaves",)}


def test_draft_and_locked_contradict_each_other(
    authored: Authored, mazo: Callable[..., Result]
) -> None:
    """
    That is a wrong use, and nothing is written.
    """
    before = authored.files()

    assert mazo("build", "--draft", "--locked", str(authored.folder)).exit_code == 2
    assert authored.files() == before


@pytest.mark.parametrize(
    "time",
    ["2024-01-02", "2024-01-02T00:00:00", "2024-01-02T01:00:00+01:00", "2024-01-02T00:00:00Z"],
)
def test_the_time_of_a_release_may_be_given(
    authored: Authored, mazo: Callable[..., Result], time: str
) -> None:
    """
    In ISO 8601; without a zone it is UTC.
    """
    result = mazo("build", "--released", time, str(authored.folder))

    assert result.exit_code == 0
    assert authored.lock.header.date == FIRST + DAY
    assert {line.mod for line in authored.lines.values()} == {FIRST + DAY}


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
    authored: Authored, mazo: Callable[..., Result], time: str
) -> None:
    """
    Learners would never get a correction dated later than their clock.
    """
    before = authored.files()

    assert mazo("build", "--released", time, str(authored.folder)).exit_code == 2
    assert authored.files() == before


def test_a_release_knows_the_lock_that_it_leaves(authored: Authored) -> None:
    """
    What a build says that it released is what the lock holds.
    """
    release = authored.released()

    assert isinstance(release.lock, Lock)
    assert release.lock == authored.lock
    assert set(release.order) == set(release.lock.lines)
    assert release.chosen == set(release.order)


def test_a_link_in_place_of_the_lock_is_not_followed_out(
    authored: Authored, tmp_path: Path
) -> None:
    """
    Nothing outside the project is read or written.
    """
    elsewhere = tmp_path / "elsewhere.lock"
    elsewhere.write_text("mine\n", "utf-8")
    authored.lock_path.symlink_to(elsewhere)

    built = authored.release()

    assert built.published is None
    assert elsewhere.read_text("utf-8") == "mine\n"
