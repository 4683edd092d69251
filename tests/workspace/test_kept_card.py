"""Cards that the base has removed, kept as cards of one's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from mazo.model.note import Note
from mazo.workspace.note_fields import SetField
from mazo.workspace.note_quotes import SetQuote
from mazo.workspace.note_switches import SwitchNote
from mazo.workspace.shelf import Shelf
from tests.support import emperors
from tests.support.emperors import DACIA, SUCCESSOR, TEXT
from tests.support.seed_releases import DAY, GONE, START, begun, versions, whole
from tests.support.workspace import AUTHOR, codes, note, workspace


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


WITHOUT = TEXT.replace(" Le siguió Tiberio en el gobierno del Imperio.", "")
OTHERWISE = TEXT.replace("Le siguió Tiberio en", "Tras él llegó Tiberio a")


@pytest.mark.parametrize(
    ("card", "text", "expected"),
    [
        (SUCCESSOR, TEXT, []),
        (SUCCESSOR, TEXT.replace("## Los emperadores\n\n", ""), []),
        (SUCCESSOR, TEXT.replace("siguió", "siguio"), ["W303"]),
        (SUCCESSOR, WITHOUT, ["E301"]),
        (SUCCESSOR, OTHERWISE, ["E301"]),
        (DACIA, TEXT, ["E301"]),
    ],
    ids=["as it was", "no heading", "respelled", "gone", "in other words", "no such text"],
)
def test_a_kept_card_stands_though_the_text_changed(
    shelf: Shelf, card: str, text: str, expected: list[str]
) -> None:
    """
    Before it is received one learns whether its words are there; after it all that is wrong is
    wrong of its quote.
    """
    first, second = emperors.releases(card, text, with_notes=card != DACIA)
    found = shelf.open(shelf.add_package("roma.apkg", first, "abcd", "es"))
    (gone,) = [each.id for each in found.state.deck.notes if each.question == card]
    found.apply(SetField(gone, "hint", "Una pista"))

    (conflict,) = found.receive(second, START + DAY).conflicts
    found.decide(conflict.name, "mine")
    found.take_base()

    (kept,) = [each for each in found.state.deck.notes if each.hint == "Una pista"]
    assert conflict.is_proved == ("E301" not in expected)
    assert (kept.is_own, kept.question) == (True, card)
    assert kept.quote
    assert [code for code in codes(found) if not code.startswith("I")] == expected
    for each in found.compilation.diagnostics:
        at = each.place.start
        assert each.rule.severity == "note" or kept.quote.node.start <= at <= kept.quote.node.end


def test_words_that_she_chose_herself_are_looked_for(shelf: Shelf) -> None:
    """
    Those of the original are gone, hers are there; and the other way round.
    """
    text = TEXT.replace("Le siguió Tiberio en el gobierno", "Tiberio fue el siguiente")
    first, second = emperors.releases(SUCCESSOR, text)
    for words, is_proved in (
        ("Augusto murió en Nola", True),
        ("Tiberio en el gobierno del", False),
    ):
        found = shelf.open(shelf.add_package("roma.apkg", first, "abcd", "es"))
        (gone,) = [each.id for each in found.state.deck.notes if each.question == SUCCESSOR]
        start = found.state.deck.documents["roma"].text.index(words)
        found.apply(SetQuote(gone, "roma", start, start + len(words)))

        (conflict,) = found.receive(second, START + DAY).conflicts

        assert conflict.is_proved == is_proved


def said_of(note: Note) -> tuple[object, ...]:
    """Return what a note says, wherever it stands."""
    image = note.image and (Path(note.image.file).name, note.image.alt, note.image.side)
    words = note.quote and note.quote.selector.exact
    texts = (note.question, note.answer, note.hint, note.term, note.date, note.reverse, words)
    links = (note.event, note.cause, note.effect, note.role)
    return note.kind, texts, links, {*note.tags, *note.topic.tags}, note.erratum, image
