"""What a package carries is the project that made it: the same deck, the same release."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from mazo.commands.selection import Selection
from mazo.content.fields import passage_html
from mazo.packages.source_limits import FILES, INDEX
from tests.support.archives import entries_of
from tests.support.command_line import Mazo
from tests.support.paths import ROOT
from tests.support.project import NAME, PICTURE, CardProject
from tests.support.source_packages import (
    WHOLE,
    deck_of,
    files_of,
    lock_of,
    package_with,
    read,
    release_of,
    sound,
)

SOURCES = ("full", "cards")
PROJECTS = {
    "cards": "historia-guerra-1943",
    "tests/projects/great-fire": "great-fire-of-london-q3m8",
}


@pytest.mark.parametrize("source", SOURCES)
def test_a_carried_project_releases_nothing_new(project: CardProject, source: str) -> None:
    """
    Built from what its package carries, a deck is the one that was released, line for line.
    """
    package = package_with(project, source)

    found = sound(package)

    assert (found.spans is None) is (source == "full")
    assert lock_of(found) == project.lock
    release = release_of(found)
    assert not release.is_new
    assert release.lock == project.lock


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("folder", PROJECTS)
def test_a_real_deck_is_the_same_wherever_it_goes(
    mazo: Mazo, tmp_path: Path, folder: str, source: str
) -> None:
    """
    The seed, and a deck of three documents, pictures and sounds: whole, and as excerpts.
    """
    project = tmp_path / "project"
    shutil.copytree(ROOT / folder, project, ignore=shutil.ignore_patterns("classes"))
    text = (project / "mazo.yaml").read_text("utf-8")
    text = re.sub(r"^source: .*\n", "", text, flags=re.MULTILINE)
    (project / "mazo.yaml").write_text(f"{text}\nsource: {source}\n", "utf-8")
    name = PROJECTS[folder]
    assert mazo("build", str(project), "-o", str(tmp_path / "out")).exit_code == 0

    found = sound(tmp_path / "out" / f"{name}.apkg")

    assert not release_of(found, name).is_new


def test_texts_travel_as_they_were_read(project: CardProject) -> None:
    """
    The project file, the card files, the documents and the lock, byte for byte.
    """
    carried = files_of(package_with(project, "full"))

    own = {name: content for name, content in project.files().items() if "dist" not in name}
    assert carried == own


def test_excerpts_hold_headings_and_quoted_sentences_only(project: CardProject) -> None:
    """
    What no card quotes stays at home.
    """
    text = files_of(package_with(project, "cards"))["chronicle.md"].decode()

    assert "The siege\n\n" in text
    assert "The peace\n\n" in text
    assert "The fleet left the harbour on 3 May 1756." in text
    assert "The garrison had held out" not in text
    assert "The island was" not in text
    assert "burnt town" not in text


def test_a_picture_travels_once(project: CardProject) -> None:
    """
    Pictures are in the package for Anki: the project's are these.
    """
    package = package_with(project, "full")

    entries = entries_of(package.read_bytes())

    assert sum(entry.content == PICTURE for entry in entries) == 1
    assert files_of(package)["media/storm.png"] == PICTURE


def test_a_picture_that_the_deck_leaves_out_travels_too(project: CardProject) -> None:
    """
    A note that the errata leave out is none in the deck, and one in the project.
    """
    project.change(
        "siege.yaml", "What made the siege", "According to the text, what made the siege"
    )
    project.change(
        "siege.yaml",
        "    image: {file: storm.png, alt: Ships in a storm}\n",
        "    image: {file: storm.png, alt: Ships in a storm}\n"
        "    erratum: {kind: error, answer: Fire, note: It was fire, source: A letter}\n",
    )
    project.write("mazo.yaml", f"{project.read('mazo.yaml')}errata: exclude\n")
    package = package_with(project, "full")

    assert files_of(package)["media/storm.png"] == PICTURE
    assert not release_of(sound(package)).is_new


def test_passages_stand_as_they_stood(project: CardProject) -> None:
    """
    In an excerpt each passage shows the same, under the same heading, in the same order.
    """
    whole, part = (deck_of(sound(package_with(project, source))) for source in SOURCES)

    for one, other in zip(whole.anchored(), part.anchored(), strict=True):
        assert one[0].id == other[0].id
        assert passage_html(one[1]) == passage_html(other[1])
        assert one[1].heading is not None
        assert other[1].heading is not None
        assert one[1].heading[:2] == other[1].heading[:2]
    orders = [
        [note.id for note, _ in sorted(deck.anchored(), key=lambda each: each[1].parts)]
        for deck in (whole, part)
    ]
    assert orders[0] == orders[1]


def test_only_the_whole_package_of_a_release_carries_the_source(project: CardProject) -> None:
    """
    Neither topics nor selections nor drafts do.
    """
    package_with(project, "full")
    project.release(1, Selection(tags=("peace",)))
    project.build(2, is_draft=True)

    carrying = {
        path.relative_to(project.dist).as_posix()
        for path in project.dist.rglob("*.apkg")
        if any(entry.name.startswith("mazo/") for entry in entries_of(path.read_bytes()))
    }

    assert carrying == {WHOLE}
    assert len(list(project.dist.rglob("*.apkg"))) == 7


def test_the_index_comes_last_and_alone_where_nothing_is_to_be_carried(
    project: CardProject,
) -> None:
    """
    `source: none` leaves a word that says so.
    """
    package = package_with(project, "none")

    own = [e.name for e in entries_of(package.read_bytes()) if e.name.startswith("mazo/")]

    assert own == [INDEX]
    assert read(package) == (None, ["E541"])


def test_source_alone_opens_no_release(project: CardProject) -> None:
    """
    A changed comment makes the package anew, but nothing that learners would have to import.
    """
    package_with(project, "full")
    before = project.packages()
    project.write("siege.yaml", f"{project.read('siege.yaml')}# checked by Ana\n")

    locked = project.build(1, is_locked=True)
    again = project.build(1)

    assert locked.codes == ["E416"]
    assert again.published is not None
    assert not again.published.release.is_new
    after = project.packages()
    assert {name for name in before if before[name] != after[name]} == {".apkg"}
    assert b"checked by Ana" in files_of(project.package)["siege.yaml"]


@pytest.mark.parametrize("source", SOURCES)
def test_the_same_sources_are_the_same_bytes(project: CardProject, source: str) -> None:
    """
    Also of what a package carries: a second build writes nothing.
    """
    package_with(project, source)
    first = project.packages()

    again = project.build(3)
    assert again.published is not None
    assert not any(each.is_new for each in again.published.packages)

    shutil.rmtree(project.dist)
    project.build(9)
    assert project.packages() == first


def test_what_a_package_carries_is_all_below_one_folder(project: CardProject) -> None:
    """
    So that Anki, and any other program, finds nothing that it would take for its own.
    """
    names = [entry.name for entry in entries_of(package_with(project, "full").read_bytes())]

    assert names[:3] == ["collection.anki2", "media", "0"]
    assert names[3] == INDEX
    assert all(name.startswith(FILES) for name in names[4:])
    assert NAME not in "".join(names[4:])
