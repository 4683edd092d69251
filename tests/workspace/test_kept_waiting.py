"""What waits to be received is kept beside the deck, with what was decided, until it is."""

from __future__ import annotations

import pytest

from mazo.revisions.answers import Answer
from mazo.workspace import kept_waiting
from mazo.workspace.kept_waiting import NEW_BASE, NEW_EDITION
from mazo.workspace.new_base import NewBase
from mazo.workspace.note_adding import AddNote
from mazo.workspace.note_fields import SetField
from mazo.workspace.selected_words import suggestion
from mazo.workspace.shelf import Shelf
from mazo.workspace.workspace import Workspace
from tests.support.seed_releases import NOTE, START, versions

CONFLICT = f"{NOTE}.question"
TEXT = "# Roma\n\nAugusto murió en el año 14. Le siguió Tiberio.\n"
EDITION = TEXT.replace("el año 14", "el año 15")
TAKE = Answer("take")


def another_day(shelf: Shelf, name: str) -> Workspace:
    """Return a deck as a program opens it that begins anew."""
    return Shelf(shelf.folder).open(name)


@pytest.fixture
def deck(shelf: Shelf) -> str:
    """
    Return the name of a class deck whose base has a new version, about which one thing is decided.
    """
    name = shelf.add_package("seed.apkg", versions()[0], "abcd", "es")
    found = shelf.open(name)
    found.apply(SetField(NOTE, "question", "¿Cuándo acabó el wolframio?"))
    found.receive(versions()[1], START)
    found.decide(CONFLICT, "mine")
    return name


def waiting(found: Workspace) -> NewBase:
    """Return the new version of the base that waits."""
    new = found.waiting
    assert new
    return new


def test_a_new_version_waits_another_day(shelf: Shelf, deck: str) -> None:
    """
    With what was decided, also after it was opened again; once it is received nothing is kept.
    """
    found = another_day(shelf, deck)
    assert waiting(found).content == versions()[1]
    assert waiting(found).now == START
    assert waiting(found).choices == {CONFLICT: "mine"}

    found.decide(CONFLICT, None)
    assert waiting(another_day(shelf, deck)).choices == {}

    found.decide(CONFLICT, "theirs")
    another_day(shelf, deck).take_base()
    assert another_day(shelf, deck).waiting is None
    assert not (shelf.folder / deck / NEW_BASE).exists()


def test_what_is_left_does_not_wait(shelf: Shelf, deck: str) -> None:
    """
    Also where the program that leaves it has not looked at it.
    """
    another_day(shelf, deck).leave_base()

    assert another_day(shelf, deck).waiting is None


def test_a_choice_about_what_is_agreed_now_is_gone(shelf: Shelf, deck: str) -> None:
    """
    She took her words back meanwhile: there is nothing left to decide.
    """
    kept = (shelf.folder / deck / NEW_BASE).read_bytes()
    found = another_day(shelf, deck)
    found.undo()
    (shelf.folder / deck / NEW_BASE).write_bytes(kept)

    assert waiting(another_day(shelf, deck)).choices == {}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"now": 1, "content": "!", "choices": {}}',
        '{"now": "x", "content": "", "choices": {}}',
        '{"now": 1, "content": "", "choices": []}',
        '{"now": 1, "content": "UEs=", "choices": {}}',
    ],
)
def test_what_cannot_be_read_does_not_wait(shelf: Shelf, deck: str, text: str) -> None:
    """
    The deck opens all the same, and a new version can be received again.
    """
    (shelf.folder / deck / NEW_BASE).write_text(text, "utf-8")
    found = another_day(shelf, deck)

    assert found.waiting is None
    assert found.receive(versions()[1], START).left


def test_what_is_too_large_waits_as_long_as_the_program_runs(
    shelf: Shelf, deck: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    Its file is not written, and an older one is not left there either.
    """
    monkeypatch.setattr(kept_waiting, "LARGEST", 1_000)
    found = another_day(shelf, deck)
    found.decide(CONFLICT, "theirs")

    assert waiting(found).choices == {CONFLICT: "theirs"}
    assert another_day(shelf, deck).waiting is None


def test_a_package_brings_nothing_that_waits(shelf: Shelf, deck: str) -> None:
    """
    A class deck that is opened from its package begins with nothing to decide.
    """
    found = shelf.open(deck)
    found.leave_base()
    found.release(START)
    (package,) = (shelf.folder / deck / "dist").glob("*[a-z0-9]-abcd.apkg")
    name = shelf.add_package("mine.apkg", package.read_bytes(), "efgh", "es")

    assert shelf.open(name).waiting is None


def test_a_new_edition_waits_another_day(shelf: Shelf) -> None:
    """
    With its answers to what is asked as before; once it is received nothing is kept.
    """
    name = shelf.add_text("roma.md", TEXT.encode(), "abcd", "es")
    found = shelf.open(name)
    document = found.state.deck.documents["roma"]
    start = document.text.index("Augusto murió en el año 14")
    words = suggestion(document, start, start + len("Augusto murió en el año 14"))
    question = "¿Cuándo murió Augusto?"
    note = AddNote("date", question, quote=words.quote, document="roma", date="14")
    added = found.apply(note).note
    found.receive_edition("roma", "roma.md", EDITION.encode())
    assert [each.names for each in found.edition.left] == [(added,)] if found.edition else False
    found.answer([added], TAKE)

    later = another_day(shelf, name)
    assert later.edition
    assert later.edition.answers == {added: TAKE}
    assert later.edition.left == ()
    later.take_edition()
    assert another_day(shelf, name).edition is None
    assert not (shelf.folder / name / NEW_EDITION).exists()
    assert (shelf.folder / name / "documents" / "roma.md").read_text("utf-8") == EDITION
