"""What several tests share."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from click.testing import CliRunner, Result
from hypothesis import settings

from hatch_build import compile_messages
from mazo.cli import group
from tests.support.learner import Student
from tests.support.project import Authored

settings.register_profile("untimed", deadline=None)  # no test is timed: machines are shared
settings.load_profile("untimed")

ROOT = Path(__file__).parent.parent
Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)
settings.register_profile("untimed", settings(), deadline=None)  # a machine may be busy
settings.load_profile("untimed")


def pytest_configure(config: pytest.Config) -> None:
    """
    Compile the translations that were changed since they were compiled last.
    """
    if not hasattr(config, "workerinput"):  # else the process that started this one has done so
        compile_messages(ROOT)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="Write the golden reports anew.")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """
    Run fast tests first, then slow ones, then real Anki: the longest of those early, for balance.
    """

    def turn(item: pytest.Item) -> int:
        slow, anki = (item.get_closest_marker(name) is not None for name in ("slow", "anki"))
        return (2 if slow else 3) if anki else slow

    items.sort(key=turn)


@pytest.fixture
def mazo() -> Callable[..., Result]:
    """
    Run `mazo` with words, in a language, in this process.
    """

    def run(*words: str, language: str = "en") -> Result:
        runner = CliRunner()
        return runner.invoke(
            group("es" if language == "es" else "en"), words, catch_exceptions=False
        )

    return run


@pytest.fixture
def authored(tmp_path: Path) -> Authored:
    """
    Return a small card project of the test's own, which checks without a word.
    """
    return Authored(tmp_path / "project")


def unskipped(report: Report) -> Report:
    """
    Make a failure of a skip where the variable CI is set: there everything has to run.
    """
    if os.environ.get("CI") and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped, though CI is set: {report.longrepr}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    return unskipped((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    return unskipped((yield))


@pytest.fixture
def meet(tmp_path: Path) -> Iterator[Callable[[], Student]]:
    """
    Meet a new learner, who has an empty collection.
    """
    met: list[Student] = []

    def new() -> Student:
        folder = tmp_path / f"learner-{len(met)}"
        folder.mkdir()
        met.append(Student(folder))
        return met[-1]

    yield new
    for student in met:
        student.close()
