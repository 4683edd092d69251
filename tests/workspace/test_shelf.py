"""Decks on a shelf: begun with a package or a text, listed, opened, gone on with, removed."""

from __future__ import annotations

from pathlib import Path

import pytest

from mazo.errors import MazoError
from mazo.workspace.note_adding import AddNote
from mazo.workspace.note_fields import SetField
from mazo.workspace.note_switches import SwitchTopic
from mazo.workspace.own_files import AddDocument, AddMedia
from mazo.workspace.selected_words import suggestion
from mazo.workspace.shelf import Shelf
from mazo.workspace.workspace import Workspace
from tests.support.seed_releases import DAY, GONE, NOTE, START, begun, versions, whole
from tests.support.workspace import added, note

TEXT = """\
# La peste

La peste llegó a Europa en 1347 con los barcos de Génova.

## Causas

Las ratas llevaban pulgas porque los graneros estaban sucios.
"""


def test_a_package_becomes_a_class_deck(shelf: Shelf) -> None:
    """
    It is listed, with the base beside it; a second one of the same name has another.
    """
    first, second = (shelf.add_package("a.apkg", versions()[0], "abcd", "es") for _ in range(2))

    assert first != second
    held = {each.name: each for each in shelf.decks()}
    assert held[first].title == "La Segunda Guerra Mundial, 1943–1944: mi clase"
    assert (held[first].kind, held[first].release) == ("class", 0)
    assert held[first].cards > 50
    shelf.open(first).release(START)
    assert [each.release for each in shelf.decks() if each.name == first] == [1]


def test_the_own_package_goes_on_in_another_place(shelf: Shelf, tmp_path: Path) -> None:
    """
    With all that was done before; the next release finds that learners have all of it.
    """
    found = begun(shelf)
    found.apply(SetField(NOTE, "question", "¿Cuándo acabó el wolframio?"))
    found.apply(SwitchTopic("frentes-de-la-guerra", is_on=False))
    found.apply(AddDocument("a.md", b"# Un texto\n\nRoma fue saqueada en el 410.\n"))
    added(found)
    found.apply(AddMedia(NOTE, "image", "a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"))
    package = whole(found.release(START))

    other = Shelf(tmp_path / "other")
    again = other.open(other.add_package("mine.apkg", package, "efgh", "es"))

    assert note(again, NOTE).question == "¿Cuándo acabó el wolframio?"
    assert [each.id for each in again.state.deck.notes] == [
        each.id for each in found.state.deck.notes
    ]
    plan = again.plan(START + DAY).plan
    assert plan
    assert not plan.is_new
    again.apply(SetField(NOTE, "hint", "En abril"))
    built = again.release(START + DAY)
    assert built.release
    assert [*built.release.changes] == ["corrected"]


def test_a_new_base_waits_until_all_is_decided(shelf: Shelf) -> None:
    """
    Nothing is written before; a decision can be taken back; received, it can be undone.
    """
    found = begun(shelf)
    found.apply(SetField(NOTE, "question", "¿Cuándo acabó el wolframio?"))
    found.apply(SetField(GONE, "hint", "Una pista"))
    found.release(START)

    waiting = found.receive(versions()[1], START + DAY)
    texts = [(each.was, each.theirs, each.mine) for each in waiting.conflicts]
    with pytest.raises(MazoError, match="2 questions are still open"):
        found.take_base()
    found.decide(GONE, "theirs")
    found.decide(f"{NOTE}.question", "mine")
    left = found.decide(f"{NOTE}.question", None).left
    found.decide(f"{NOTE}.question", "theirs")
    before = note(found, "toma-de-napoles").hint
    found.take_base()

    assert texts[0][1:] == ("¿En qué mes y año acabó el wolframio?", "¿Cuándo acabó el wolframio?")
    assert waiting.planned.plan
    assert [each.name for each in left] == [f"{NOTE}.question"]
    assert note(found, NOTE).question == "¿En qué mes y año acabó el wolframio?"
    assert note(found, "toma-de-napoles").hint == "Fue en otoño." != before
    assert found.waiting is None
    assert found.release(START + 2 * DAY).release
    found.undo()
    assert note(found, "toma-de-napoles").hint == before


def test_what_waits_follows_the_deck(shelf: Shelf) -> None:
    """
    A conflict that an act makes is among those to be decided.
    """
    found = begun(shelf)

    before = found.receive(versions()[1], START + DAY).conflicts
    found.apply(SetField(NOTE, "question", "¿Cuándo acabó el wolframio?"))
    after = found.waiting

    assert before == ()
    assert after
    assert [each.name for each in after.conflicts] == [f"{NOTE}.question"]
    found.leave_base()
    assert found.waiting is None


def test_what_is_no_newer_version_is_refused(shelf: Shelf) -> None:
    """
    The same one, an older one, one of another deck, and no package.
    """
    found = begun(shelf)
    other = shelf.open(shelf.add_text("peste.md", TEXT.encode(), "abcd", "es"))
    strange = whole(with_card(other).release(START))

    for content in (versions()[0], strange, b"PK", b""):
        with pytest.raises(MazoError):
            found.receive(content, START)
    found.receive(versions()[1], START)
    found.take_base()
    with pytest.raises(MazoError, match="already"):
        found.receive(versions()[0], START)
    with pytest.raises(MazoError, match="somebody else's"):
        other.receive(versions()[0], START)


def with_card(found: Workspace) -> Workspace:
    """Add a card to the deck on the plague, of a sentence under its second heading."""
    document = found.state.deck.documents["peste"]
    start = document.text.index("Las ratas")
    words = suggestion(document, start, start + 58)
    question = "¿Por qué llevaban pulgas las ratas?"
    act = AddNote(words.kind, question, "Por la suciedad de los graneros", words.quote, "peste")
    done = found.apply(act)
    assert (words.kind, done.topic) == ("cause", "causas")
    return found


def test_a_text_becomes_a_deck(shelf: Shelf) -> None:
    """
    A card goes into the topic of its section; its package goes on elsewhere as one's own.
    """
    name = shelf.add_text("peste.md", TEXT.encode(), "abcd", "es")
    found = with_card(shelf.open(name))
    package = whole(found.release(START))

    again = shelf.open(shelf.add_package("peste.apkg", package, "efgh", "es", is_own=True))

    assert [each.kind for each in shelf.decks()] == ["own", "own"]
    assert [each.question for each in again.state.deck.notes] == [
        "¿Por qué llevaban pulgas las ratas?"
    ]
    plan = again.plan(START + DAY).plan
    assert plan
    assert not plan.is_new


def test_a_text_without_a_title_has_that_of_its_file(shelf: Shelf) -> None:
    """
    With its accents, which the name of the file in the deck has not.
    """
    text = TEXT.partition("\n\n")[2]
    deck = shelf.open(shelf.add_text("La Revolución.txt", text.encode(), "abcd", "es"))

    compiled = deck.compilation.deck
    assert compiled
    assert compiled.project.title == "La revolución"
    assert [each.file.path.name for each in compiled.documents.values()] == ["revolucion.txt"]


def test_a_deck_is_removed_and_restored(shelf: Shelf) -> None:
    """
    No name leads out of the shelf.
    """
    name = shelf.add_text("peste.md", TEXT.encode(), "abcd", "es")

    shelf.remove(name)
    with pytest.raises(MazoError):
        shelf.open(name)
    gone = shelf.decks()
    shelf.restore(name)

    assert gone == ()
    assert [each.name for each in shelf.decks()] == [name]
    for bad in ("..", ".", "", "../decks/x", "/", f"./{name}", ".removed"):
        for act in (shelf.open, shelf.remove, shelf.restore):
            with pytest.raises(MazoError):
                act(bad)


@pytest.mark.parametrize("content", [b"", b"\0", b"%PDF-1.7", "ñ".encode("utf-16-le")])
def test_what_is_no_text_is_refused(shelf: Shelf, content: bytes) -> None:
    """
    Nothing is on the shelf then.
    """
    with pytest.raises(MazoError):
        shelf.add_text("a.md", content, "abcd", "es")
    assert shelf.decks() == ()
