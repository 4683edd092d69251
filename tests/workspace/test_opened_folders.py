"""Decks elsewhere on the disk that were opened, and are in the list of the next program."""

from __future__ import annotations

import json
from pathlib import Path
from shutil import copytree, rmtree

import pytest

from mazo.errors import MazoError
from mazo.workspace.opened_folders import MOST, NAME, OpenedFolders
from mazo.workspace.shelf import Shelf
from tests.support.paths import CARDS


@pytest.fixture
def there(tmp_path: Path) -> Path:
    """
    Return a deck that lies elsewhere; the shelf is to be `tmp_path / "here"`.
    """
    (tmp_path / "here").mkdir()
    return copytree(CARDS, tmp_path / "there" / "history")


def names(shelf: Shelf) -> set[str]:
    return {held.name for held in shelf.decks()}


def test_one_that_is_gone_for_a_while_comes_back(tmp_path: Path, there: Path) -> None:
    """
    A disk may not be there today.
    """
    Shelf(tmp_path / "here").add_folder(str(there))
    away = there.rename(tmp_path / "away")
    gone = Shelf(tmp_path / "here")

    assert names(gone) == set()
    with pytest.raises(MazoError):
        gone.open("history")
    away.rename(there)
    assert names(gone) == names(Shelf(tmp_path / "here")) == {"history"}


def test_two_decks_of_one_name_are_told_apart(tmp_path: Path, there: Path) -> None:
    """
    A folder that came to lie on the shelf keeps its name; one that is given is listed once.
    """
    Shelf(tmp_path / "here").add_folder(str(there))
    copytree(CARDS, tmp_path / "here" / "history")

    shelf = Shelf(tmp_path / "here")

    assert names(shelf) == {"history", "history-2"}
    assert shelf.opened == {"history-2": there}
    assert shelf.open("history-2").project.path == there
    assert names(Shelf(tmp_path / "here", there)) == {"history"}


def test_each_program_adds_to_what_the_other_opened(tmp_path: Path, there: Path) -> None:
    """
    And takes nothing of it away.
    """
    one, other = (Shelf(tmp_path / "here") for _ in range(2))
    second = copytree(there, tmp_path / "there" / "second")
    one.add_folder(str(there))
    other.add_folder(str(second))

    assert names(Shelf(tmp_path / "here")) == {"history", "second"}
    other.remove("history")
    assert names(Shelf(tmp_path / "here")) == {"second"}


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{",
        "7",
        '{"x": 7}',
        '{"../x": "/etc"}',
        '{".x": "/etc"}',
        '{"x": "etc"}',
        '{"x": "/a\\u0000b"}',
        '{"x": "/etc/passwd"}',
    ],
)
def test_a_file_of_somebody_else_opens_nothing(tmp_path: Path, content: str) -> None:
    """
    Nor does it hinder that another deck is opened.
    """
    (tmp_path / NAME).write_text(content, "utf-8")
    there = copytree(CARDS, tmp_path / ".hidden" / "history")

    shelf = Shelf(tmp_path)

    assert shelf.decks() == ()
    assert shelf.near() == ()
    assert shelf.add_folder(str(there)) == "history"
    assert names(Shelf(tmp_path)) == {"history"}


def test_only_the_last_ones_are_kept(tmp_path: Path) -> None:
    """
    Where the file cannot be written, all is known for now.
    """
    found = OpenedFolders(tmp_path, ())
    for number in range(MOST + 3):
        found.add(f"deck-{number}", tmp_path / str(number))
    rmtree(tmp_path)
    found.add("last", tmp_path / "last")

    assert next(iter(found.paths)) == "deck-4"
    assert len(found.paths) == MOST
    assert [*OpenedFolders(tmp_path, ()).paths] == []


def test_what_is_kept_is_one_line_of_names_and_paths(tmp_path: Path, there: Path) -> None:
    """
    So that a person can read it.
    """
    Shelf(tmp_path / "here").add_folder(str(there))

    assert json.loads((tmp_path / "here" / NAME).read_text("utf-8")) == {"history": str(there)}
