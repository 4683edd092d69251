"""An open project keeps what did not change; whatever is changed, it says what a new one says."""

from __future__ import annotations

import gc
import weakref
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import mazo as api
from mazo.errors import MazoError
from mazo.files.kept import Kept
from tests.support import golden
from tests.support.file_edits import EDITS, Edit, Files
from tests.support.memory import held
from tests.support.paths import ROOT
from tests.support.plain import difference, plain

NOW = 1_900_000_000
PROJECTS = (
    ("cards", ""),
    ("cards", "classes/4eso-b.yaml"),
    ("cards", "classes/en.yaml"),
    ("carried", "mine/4eso-b.yaml"),
    ("carried", "base.apkg"),
    ("tests/projects/great-fire", ""),
    ("tests/projects/revolution", ""),
)
"""The folder of each, and what in it is opened; in `carried`, a package is the base."""
CASES = [case for case in golden.CASES if golden.command_of(case)[0] == "check"]


@cache
def packages() -> tuple[bytes, bytes]:
    """
    Return two packages of the same project, the second with a card in other words.
    """
    files = held(ROOT / "cards")
    first = api.open(files)
    built = first.build(now=NOW)
    after = first.save(built.files)
    worded = {
        Path("espana-neutral.yaml"): files["espana-neutral.yaml"].replace(
            "¿Qué".encode(), "¿Cuál fue y qué".encode(), 1
        )
    }
    again = after.save(worded).build(now=NOW + 1)
    return built.packages[0].content, again.packages[0].content


@cache
def files_of(folder: str) -> Files:
    if folder != "carried":
        return held(ROOT / folder)
    deck = (
        (ROOT / "cards/classes/4eso-b.yaml")
        .read_bytes()
        .replace(b"base: ..", b"base: ../base.apkg")
    )
    own = held(ROOT / "cards/classes")
    return {f"mine/{name}": own[name] for name in own if "lock" not in name} | {
        "base.apkg": packages()[0],
        "other.apkg": packages()[1],
        "mine/4eso-b.yaml": deck,
    }


def follow(start: Files, name: str, edits: list[Edit | None]) -> None:
    """
    Make edits in an open project, and compare each time what it says with what a new one says.
    """
    files, project = start, api.open(start, name)
    project.check()
    for edit in edits:
        changes = edit(files) if edit else {each: start.get(each) for each in {*files, *start}}
        files = {each: held for each, held in {**files, **changes}.items() if held is not None}
        try:
            fresh = api.open(files, name)
        except MazoError:
            return  # nothing is left to be opened
        project = api.Project(fresh.source._replace(memory=project.source.memory))
        found = difference(plain(project.check()), plain(fresh.check()))
        assert not found, found


@pytest.mark.slow
@pytest.mark.parametrize(("folder", "name"), PROJECTS)
@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(edits=EDITS)
def test_after_any_edits_it_says_what_a_new_one_says(
    folder: str, name: str, edits: list[Edit | None]
) -> None:
    """
    Whole decks and all diagnostics, of projects and class decks, over a hundred edits of each.
    """
    follow(files_of(folder), name, edits)


@cache
def files_of_case(case: Path) -> Files:
    with TemporaryDirectory() as folder:
        golden.write_project(case, Path(folder))
        return held(Path(folder))


@pytest.mark.slow
@settings(max_examples=100, suppress_health_check=list(HealthCheck))
@given(case=st.sampled_from(CASES), edits=EDITS)
def test_so_it_does_whatever_is_wrong_with_it(case: Path, edits: list[Edit | None]) -> None:
    """
    Golden cases, each of which has something wrong, and is changed further.
    """
    files, words = files_of_case(case), golden.command_of(case)
    name = next((word for word in words[1:] if word in files), "")
    if name or "mazo.yaml" in files:
        follow(files, name, edits)


def changed_in(project: api.Project, name: str, old: str, new: str) -> api.Project:
    """
    Return the project with other words in one of its files.
    """
    before = project.files[name]
    assert old.encode() in before
    return project.save({Path(name): before.replace(old.encode(), new.encode(), 1)})


def test_what_did_not_change_is_the_same_value() -> None:
    """
    After an edit of one file the notes, documents and passages of the others are what they were.
    """
    project = api.open(files_of("cards"))
    before = project.check().deck
    after = changed_in(project, "espana-neutral.yaml", "¿Qué", "¿Cuál").check().deck

    assert before is not None
    assert after is not None
    assert before.documents["manual"] is after.documents["manual"]
    pairs = list(zip(before.notes, after.notes, before.passages, after.passages, strict=True))
    others = [each for each in pairs if each[0].topic.id != "espana-neutral"]
    assert len(others) > len(pairs) / 2
    assert all(one is two and passage is same for one, two, passage, same in others)


@pytest.mark.parametrize(("folder", "name"), [PROJECTS[1], PROJECTS[3]])
def test_the_base_of_a_class_deck_is_not_read_again(folder: str, name: str) -> None:
    """
    Neither from its package nor from its folder: its notes, passages and lock are what they were.
    """
    project = api.open(files_of(folder), name)
    before = project.check().deck
    after = changed_in(project, name, "Historia 4.º ESO B", "Historia de 4.º").check().deck

    assert before is not None
    assert after is not None
    assert before.layers is not None
    assert after.layers is not None
    assert before.layers.lock is after.layers.lock
    for one, other in (
        *zip(before.layers.base.notes, after.layers.base.notes, strict=True),
        *zip(before.layers.base.passages, after.layers.base.passages, strict=True),
    ):
        assert one is other


def test_what_is_no_longer_used_is_dropped() -> None:
    """
    An earlier text of a file lives no longer than the compilation that had it.
    """
    project = api.open(files_of("cards"))
    first = project.check().deck
    assert first is not None
    dropped = weakref.ref(first.documents["manual"])
    del first
    assert dropped() is not None
    changed_in(project, "documents/guerra-1943.md", "Italia", "Roma").check()
    gc.collect()

    assert dropped() is None


def test_nothing_is_kept_for_a_command() -> None:
    """
    A command line compiles once; its project has no memory.
    """
    kept = Kept()
    made = [kept.value("name", (), object) for _ in range(2)]

    assert made[0] is not made[1]
    assert kept.entries == {}
