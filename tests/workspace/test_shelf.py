"""Decks on a shelf: begun with a package or a text, listed, opened, gone on with, removed."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from mazo.commands.build import Build
from mazo.errors import MazoError
from mazo.model.note import Note
from mazo.workspace.kept_history import LARGEST
from mazo.workspace.kept_history import NAME as HISTORY
from mazo.workspace.note_adding import AddNote
from mazo.workspace.note_fields import SetField
from mazo.workspace.note_switches import SwitchNote, SwitchTopic
from mazo.workspace.own_files import AddDocument, AddMedia
from mazo.workspace.selected_words import suggestion
from mazo.workspace.shelf import Shelf
from mazo.workspace.workspace import Workspace
from tests.support.workspace import AUTHOR, added, note, workspace

DAY = 86_400
START = 1_900_000_000
NOTE = "fin-del-wolframio"
GONE = "armisticio-italiano"
TEXT = """\
# La peste

La peste llegó a Europa en 1347 con los barcos de Génova.

## Causas

Las ratas llevaban pulgas porque los graneros estaban sucios.
"""


@cache
def versions() -> tuple[bytes, bytes]:
    """Return two releases of the seed: the second one corrects a card, and retires another."""
    author = workspace(AUTHOR)
    first = whole(author.release(START))
    author.apply(SetField(NOTE, "question", "¿En qué mes y año acabó el wolframio?"))
    author.apply(SetField("toma-de-napoles", "hint", "Fue en otoño."))
    author.apply(SwitchNote(GONE, is_on=False))
    return first, whole(author.release(START + DAY))


def whole(built: Build) -> bytes:
    """Return the package of the whole deck."""
    assert built.release, [each.message("en") for each in built.diagnostics]
    return built.packages[0].content


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """
    Return a shelf without decks.
    """
    return Shelf(tmp_path / "decks")


def begun(shelf: Shelf) -> Workspace:
    """Return a class deck of the first release."""
    return shelf.open(shelf.add_package("seed.apkg", versions()[0], "abcd", "es"))


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


def test_a_card_that_the_base_removed_is_kept_as_one_s_own(shelf: Shelf) -> None:
    """
    With her words and the base's others, proved by the same words; learners lose no note.
    """
    found = begun(shelf)
    found.apply(SetField(GONE, "hint", "Una pista"))
    old, first = note(found, GONE), found.release(START)
    assert found.state.class_deck
    file = found.state.class_deck.file.path
    before = file.read_bytes()

    (conflict,) = found.receive(versions()[1], START + DAY).conflicts
    found.decide(conflict.name, "mine")
    found.take_base()
    (kept,) = [each for each in found.state.deck.notes if each.hint == "Una pista"]
    second = found.release(START + DAY)

    assert conflict.question == old.question
    assert kept.is_own
    assert kept.id != GONE
    assert (kept.question, kept.answer, kept.kind) == (old.question, old.answer, old.kind)
    assert first.release
    assert second.release
    assert first.release.lock.lines.keys() < second.release.lock.lines.keys()
    assert {line.state for line in second.release.lock.lines.values()} == {"live", "retired"}
    assert not found.compilation.has_errors
    found.undo()
    assert note(found, GONE).hint == "Una pista"
    assert file.read_bytes() == before


def test_kept_cards_say_all_that_they_said(shelf: Shelf) -> None:
    """
    Pictures, errata, tags, events and where the quote stands: of cards of all types.
    """
    author = workspace(AUTHOR)
    first = whole(author.release(START))
    gone = [each for number, each in enumerate(author.state.deck.notes) if not number % 4]
    for each in gone:
        author.apply(SwitchNote(each.id, is_on=False))
    found = shelf.open(shelf.add_package("seed.apkg", first, "abcd", "es"))
    for each in gone:
        found.apply(SetField(each.id, "extra", f"De {each.id}"))
    old = {note.id: note for note in found.state.deck.notes}

    for conflict in found.receive(whole(author.release(START + DAY)), START + DAY).conflicts:
        found.decide(conflict.name, "mine")
    found.take_base()

    kept = [each for each in found.state.deck.notes if each.extra.startswith("De ")]
    assert len(kept) == len(gone)
    assert any(each.image for each in kept)
    assert all(said_of(each) == said_of(old[each.extra.removeprefix("De ")]) for each in kept)
    assert not [each for each in found.compilation.diagnostics if each.rule.severity != "note"]


def said_of(note: Note) -> tuple[object, ...]:
    """Return what a note says, wherever it stands."""
    image = note.image and (Path(note.image.file).name, note.image.alt, note.image.side)
    words = note.quote and note.quote.selector.exact
    texts = (note.question, note.answer, note.hint, note.term, note.date, note.reverse, words)
    links = (note.event, note.cause, note.effect, note.role)
    return note.kind, texts, links, {*note.tags, *note.topic.tags}, note.erratum, image


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


@pytest.mark.parametrize("content", [b"", b"\0", b"%PDF-1.7", "ñ".encode("utf-16")])
def test_what_is_no_text_is_refused(shelf: Shelf, content: bytes) -> None:
    """
    Nothing is on the shelf then.
    """
    with pytest.raises(MazoError):
        shelf.add_text("a.md", content, "abcd", "es")
    assert shelf.decks() == ()
