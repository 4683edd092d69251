"""What was done in a deck, kept beside it so that it can be undone another day."""

from __future__ import annotations

from pathlib import Path

import pytest

from mazo.workspace.kept_history import LARGEST
from mazo.workspace.kept_history import NAME as HISTORY
from mazo.workspace.note_fields import SetField
from mazo.workspace.own_files import AddDocument
from mazo.workspace.shelf import Shelf
from tests.support.seed_releases import NOTE, START, versions


def test_what_was_done_can_be_undone_another_day(shelf: Shelf) -> None:
    """
    To the very bytes of the start, and done again; files that acts made and changed among them.
    """
    name = shelf.add_package("seed.apkg", versions()[0], "abcd", "es")
    folder = shelf.folder / name
    start = files_in(folder)
    found = shelf.open(name)
    found.apply(SetField(NOTE, "question", "¿Cuándo acabó el wolframio?"))
    found.apply(AddDocument("a.md", b"# Un texto\n\nRoma fue saqueada en el 410.\n"))
    found.receive(versions()[1], START)
    found.decide(f"{NOTE}.question", "mine")
    found.take_base()
    end, label = files_in(folder), found.undo_label

    again = Shelf(shelf.folder).open(name)
    assert again.undo_label == label
    while again.undo_label:
        again.undo()
    undone = files_in(folder)
    later = Shelf(shelf.folder).open(name)
    while later.redo_label:
        later.redo()

    assert undone == start
    assert files_in(folder) == end


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "[]",
        '{"done": [["Text added", "", "", {}]], "undone": 3}',
        '{"done": [[["A", {}], "", "", {"../../a": [0, "", "YQ==", "", "1"]}]], "undone": []}',
        '{"done": [[["A", {}], "", "", {"/tmp/a": [0, "", "YQ==", "", "1"]}]], "undone": []}',
    ],
)
def test_a_history_that_cannot_be_read_is_none(shelf: Shelf, text: str) -> None:
    """
    The deck opens all the same, and what leads out of its folder is not followed.
    """
    name = shelf.add_package("seed.apkg", versions()[0], "abcd", "es")
    (shelf.folder / name / HISTORY).write_text(text, "utf-8")
    found = shelf.open(name)

    assert found.undo_label is None
    assert found.redo_label is None


def test_no_more_of_the_history_is_kept_than_there_is_room_for(shelf: Shelf) -> None:
    """
    The last acts are kept; in the same session all of them can be undone.
    """
    name = shelf.add_package("seed.apkg", versions()[0], "abcd", "es")
    found = shelf.open(name)
    found.apply(SetField(NOTE, "hint", "Una pista"))
    for number in range(3):
        found.apply(AddDocument(f"{number}.txt", b"Roma cae. " * (LARGEST // 20)))
    found.apply(SetField(NOTE, "extra", "Más"))

    again = shelf.open(name)
    assert (shelf.folder / name / HISTORY).stat().st_size < 1.1 * LARGEST
    for _ in range(2):
        again.undo()
    assert again.undo_label is None


def files_in(folder: Path) -> dict[str, bytes]:
    """Return the files of a deck by their names, but for what keeps its history."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }
