"""Projects live side by side in one process, in any order, in threads, and for long."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

import mazo
from tests.support.paths import ROOT

SOURCES = ("cards", "tests/projects/great-fire", "cards/classes/4eso-b.yaml")
"""A Spanish project, an English one, and a class deck."""
NOW = 1_900_000_000
TIMES = 50


def checked(project: mazo.Project) -> object:
    """Return what a check says, in both languages."""
    found = project.check()
    notes = [note.id for note in found.deck.notes] if found.deck else []
    messages = [(each.rule.code, each.message("es"), each.help("en")) for each in found.diagnostics]
    return notes, messages


def built(project: mazo.Project) -> object:
    """Return what a build makes."""
    made = project.build(now=NOW)
    return made.lock, made.release_notes, [package.content for package in made.packages]


@pytest.fixture(scope="module")
def projects() -> list[mazo.Project]:
    return [mazo.open(ROOT / source) for source in SOURCES]


@pytest.fixture(scope="module")
def calls(projects: list[mazo.Project]) -> list[tuple[Callable[..., object], mazo.Project, object]]:
    """
    Return each thing to do, the project to do it with, and what comes of it by itself.
    """
    return [(do, each, do(each)) for do in (checked, built) for each in projects]


@pytest.mark.slow
def test_projects_are_strangers_to_one_another(
    calls: list[tuple[Callable[..., object], mazo.Project, object]],
) -> None:
    """
    Fifty rounds of checks and builds, each round in another order, give what each gives alone.
    """
    for number in range(TIMES):
        turn = number % len(calls)
        for do, project, expected in (*calls[turn:], *calls[:turn]):
            assert do(project) == expected


def test_projects_in_threads(
    calls: list[tuple[Callable[..., object], mazo.Project, object]],
) -> None:
    """
    Four threads at once give what each gives alone.
    """
    with ThreadPoolExecutor(4) as threads:
        futures = [(threads.submit(do, each), wanted) for do, each, wanted in calls * 5]
        assert all(future.result() == wanted for future, wanted in futures)


@pytest.mark.slow
def test_memory_does_not_grow(projects: list[mazo.Project]) -> None:
    """
    After the first ten checks a hundred more keep less than twenty-five kilobytes, and so do the
    next hundred; but for a table of Python's own, such as that of names, which may grow once.
    """

    def kept() -> int:
        gc.collect()
        return tracemalloc.get_traced_memory()[0]

    for _ in range(10):
        checked(projects[2])
    tracemalloc.start()
    try:
        checked(projects[2])
        kept_before, grown = kept(), []
        for _ in range(2):
            for _ in range(100):
                projects[2].check()
            grown.append(kept() - kept_before)
            kept_before += grown[-1]
        assert min(grown) < 25_000
    finally:
        tracemalloc.stop()
