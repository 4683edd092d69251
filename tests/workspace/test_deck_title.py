"""What a deck is called that cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

import mazo
from mazo.workspace.shelf import Shelf
from mazo.workspace.workspace import Workspace
from tests.support.workspace import CLASS_DECK


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("title: My class", "My class"),
        ("title: 'El año: 1943'  # of the seed", "El año: 1943"),
        ('title: "Without its end', "Without its end"),
        ("titulo: My class", ""),
        ("title:", ""),
        ("title: [one, two]", ""),
    ],
)
def test_its_file_says_it(tmp_path: Path, line: str, title: str) -> None:
    """
    Where that does not, the list of decks names it by its folder.
    """
    file = tmp_path / "mine" / "own.yaml"
    file.parent.mkdir()
    text = CLASS_DECK.replace("base: .", "base: ../gone").replace("title: My class", line)
    file.write_text(text, "utf-8")

    found = Workspace(mazo.open(file))
    (held,) = Shelf(tmp_path).decks()

    assert found.compilation.deck is None
    assert found.title == title
    assert held.title == (title or "mine")


def test_one_without_its_file_is_called_nothing(tmp_path: Path) -> None:
    """
    The file may go while the deck is open.
    """
    file = tmp_path / "own.yaml"
    file.write_text(CLASS_DECK.replace("base: .", "base: ../gone"), "utf-8")
    found = Workspace(mazo.open(file))
    file.unlink()
    found.look_again()

    assert found.title == ""
