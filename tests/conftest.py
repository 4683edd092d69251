"""Fixtures, and what a run does before and after its tests."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from hatch_build import compile_messages
from tests.support import command_line
from tests.support.class_deck import ClassDeckBesideBase
from tests.support.command_line import Mazo
from tests.support.learner import NewStudent, Student
from tests.support.paths import ROOT
from tests.support.project import CardProject
from tests.support.studio import CHROMIUM, CHROMIUM_OPTIONS, Place, Visit

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)
# No test is timed: a machine may be busy. In CI the examples are the same in every run, so that a
# change is judged by what it does; on a laptop they are new ones each time.
settings.register_profile("untimed", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("untimed")


def pytest_configure(config: pytest.Config) -> None:
    """
    Compile the translations that were changed since they were compiled last.
    """
    if not hasattr(config, "workerinput"):  # else the process that started this one has done so
        compile_messages(ROOT)


@pytest.fixture(autouse=True, scope="session")
def _cache_folder(tmp_path_factory: pytest.TempPathFactory) -> None:
    """
    Programs that tests start keep what they said in a folder of this run.
    """
    os.environ["XDG_CACHE_HOME"] = str(tmp_path_factory.mktemp("cache"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="Write the golden reports anew.")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """
    Run fast tests first, then slow ones, then real Anki: the longest of those early, for balance.

    Whatever opens a browser is slow.
    """
    for item in items:
        if "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker("slow")

    def turn(item: pytest.Item) -> int:
        slow, anki = (item.get_closest_marker(name) is not None for name in ("slow", "anki"))
        return (2 if slow else 3) if anki else slow

    items.sort(key=turn)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """
    Skip tests of real Anki where it is not installed.
    """
    if item.get_closest_marker("anki"):
        pytest.importorskip("anki")


@pytest.fixture
def mazo() -> Mazo:
    """
    Return what runs `mazo` with words, in a language, in this process.
    """
    return command_line.run


@pytest.fixture
def project(tmp_path: Path) -> CardProject:
    """
    Return a small card project of the test's own, which checks without a diagnostic.
    """
    return CardProject(tmp_path / "project")


@pytest.fixture
def class_deck(tmp_path: Path) -> ClassDeckBesideBase:
    """
    Return a class deck that changes nothing, with its base, which is released on day 0.
    """
    return ClassDeckBesideBase(tmp_path / "project")


@pytest.fixture
def new_student(tmp_path: Path) -> Iterator[NewStudent]:
    """
    Return what makes a learner with an empty collection, at each call another one.
    """
    students: list[Student] = []

    def new() -> Student:
        folder = tmp_path / f"learner-{len(students)}"
        folder.mkdir()
        students.append(Student(folder))
        return students[-1]

    yield new
    for student in students:
        student.close()


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


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """
    Return a real browser.
    """
    if not CHROMIUM:
        pytest.skip("Chromium is not installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_OPTIONS)
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Callable[..., Visit]]:
    """
    Return what opens a fresh browser at a place.

    In the end, nothing was asked of another host, and no page or console had an error.
    """
    visits: list[Visit] = []

    def new(place: Place, **settings: object) -> Visit:
        visits.append(Visit(chromium, place, **settings))
        return visits[-1]

    yield new
    for each in visits:
        each.context.close()
    assert [wrong for each in visits for wrong in each.wrong] == []
