"""Cards that the base has removed, kept as cards of one's own."""

from __future__ import annotations

from pathlib import Path

from mazo.model.note import Note
from mazo.workspace.note_fields import SetField
from mazo.workspace.note_switches import SwitchNote
from mazo.workspace.shelf import Shelf
from tests.support.seed_releases import DAY, GONE, START, begun, versions, whole
from tests.support.workspace import AUTHOR, note, workspace


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
