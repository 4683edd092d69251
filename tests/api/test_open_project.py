"""An open project keeps what did not change; whatever is changed, it says what a new one says."""

from __future__ import annotations

import gc
import re
import weakref
from collections.abc import Callable
from functools import cache
from pathlib import Path, PurePosixPath
from typing import TypeAlias

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import mazo as api
from mazo.errors import MazoError
from mazo.files.kept import Kept
from tests.support.memory import held
from tests.support.paths import ROOT
from tests.support.plain import difference, plain

Files: TypeAlias = dict[str, bytes]
Edit: TypeAlias = Callable[[Files], dict[str, bytes | None]]

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
WORD = re.compile(rb"(?<=[ \n])[\w.'-]{3,}(?=[ \n])")


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


@st.composite
def worded(draw: st.DrawFn) -> Edit:
    """
    Return an edit of one word of one file, as people make most of them.
    """
    at, to, word = (
        draw(st.floats(0, 1)),
        draw(st.floats(0, 1)),
        draw(st.sampled_from(["1944", "y", "Roma", "", "no"])),
    )

    def edit(files: Files) -> dict[str, bytes | None]:
        name = texts(files)[int(at * (len(texts(files)) - 1))]
        found = list(WORD.finditer(files[name]))
        if not found:
            return {}
        start, end = found[int(to * (len(found) - 1))].span()
        return {name: files[name][:start] + word.encode() + files[name][end:]}

    return edit


@st.composite
def torn(draw: st.DrawFn) -> Edit:
    """
    Return an edit that makes nonsense of a piece of one file.
    """
    at, random = draw(st.floats(0, 1)), draw(st.randoms(use_true_random=False))
    kinds = draw(
        st.lists(
            st.sampled_from(["insert", "drop", "swap", "cut", "double"]), min_size=1, max_size=2
        )
    )
    odd = draw(
        st.sampled_from(
            ["\t", ": ", "'", '"', "- ", "#", "\n---\n", "[", "é", "\r\n", "\0", "allow: [W701]\n"]
        )
    )

    def edit(files: Files) -> dict[str, bytes | None]:
        name = texts(files)[int(at * (len(texts(files)) - 1))]
        lines = files[name].decode("utf-8", "replace").split("\n")
        for kind in kinds:
            one, other = random.randrange(len(lines)), random.randrange(len(lines))
            match kind:
                case "insert":
                    lines[one] = lines[one][:6] + odd + lines[one][6:]
                case "drop" if len(lines) > 1:
                    del lines[one]
                case "swap":
                    lines[one], lines[other] = lines[other], lines[one]
                case "double":
                    lines[one:one] = lines[other : other + 5]
                case _:
                    lines[one : one + 3] = [""]
        return {name: "\n".join(lines).encode()}

    return edit


@st.composite
def moved(draw: st.DrawFn) -> Edit:
    """
    Return an edit that removes, renames, copies or replaces whole files.
    """
    kind = draw(st.sampled_from(["remove", "rename", "copy", "replace", "empty"]))
    at, to = draw(st.floats(0, 1)), draw(st.floats(0, 1))

    def edit(files: Files) -> dict[str, bytes | None]:
        names = sorted(files)
        name, other = names[int(at * (len(names) - 1))], names[int(to * (len(names) - 1))]
        new = PurePosixPath(name).with_stem(f"{PurePosixPath(name).stem}-b").as_posix()
        match kind:
            case "remove":
                return {name: None}
            case "rename":
                return {name: None, new: files[name]}
            case "copy":
                return {new: files[name]}
            case "replace":
                return {name: files[other], other: files[name]}
            case _:
                return {name: b""}

    return edit


def texts(files: Files) -> list[str]:
    """
    Return the names of the files that people write.
    """
    return sorted(
        name for name in files if name.endswith((".yaml", ".md", ".txt", ".lock"))
    ) or sorted(files)


EDITS = st.lists(st.one_of(worded(), worded(), torn(), moved(), st.none()), min_size=1, max_size=5)
"""One after the other; None is the way back to how it all was."""


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
