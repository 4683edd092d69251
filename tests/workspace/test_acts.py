"""Acts on cards: added, switched on and off, deleted, quoted anew."""

from __future__ import annotations

import pytest

from mazo.errors import MazoError
from mazo.workspace.note_adding import AddNote
from mazo.workspace.note_fields import SetField
from mazo.workspace.note_quotes import SetQuote
from mazo.workspace.note_switches import DeleteNote, SwitchNote, SwitchTopic
from tests.support.workspace import AUTHOR, KINDS, TEACHER, added, codes, note, own_text, workspace

TOPIC, OTHER = "espana-neutral", "desembarco-en-italia"
NOTE = "fin-del-wolframio"


@pytest.mark.parametrize("kind", KINDS)
def test_a_card_of_selected_words(kind: str) -> None:
    """
    It has its quote and its date; its id is of its question, and another one the second time.
    """
    found = workspace(kind)

    first, second = added(found), added(found)

    assert (first, second) == ("dejo-espana-mandar-wolframio", "dejo-espana-mandar-wolframio-2")
    assert note(found, first).date == note(found, NOTE).date
    assert note(found, first).topic.id == (TOPIC if kind == AUTHOR else "tarjetas")
    assert not any(code.startswith("E") for code in codes(found))


def test_a_class_deck_gets_a_topic_for_its_cards() -> None:
    """
    In the deck's language; the second card goes there too, and with the last one it is gone.
    """
    found = workspace(TEACHER)

    names = added(found), added(found)
    text = own_text(found)
    for name in names:
        found.apply(DeleteNote(name))

    assert text.startswith("add:\n  tarjetas:\n    title: Mis tarjetas\n    document: manual\n")
    assert text.count("- id: ") == 2
    assert own_text(found).strip() == ""


def test_a_card_needs_a_question() -> None:
    """
    Of which its id is made.
    """
    found = workspace(AUTHOR)

    with pytest.raises(MazoError, match="question"):
        found.apply(AddNote("fact", "  "))


@pytest.mark.parametrize("kind", KINDS)
def test_another_quote(kind: str) -> None:
    """
    Of another document it names that one.
    """
    found = workspace(kind)
    document = found.state.deck.documents["notas"]
    start = document.text.index("En junio de 1940")

    found.apply(SetQuote(NOTE, "notas", start, start + 30))

    quote = note(found, NOTE).quote
    assert quote
    assert quote.document == "notas"
    assert quote.selector.exact.startswith("En junio de 1940")
    assert "E301" not in codes(found)


def test_a_card_of_the_base_is_switched_off_and_on() -> None:
    """
    Off, it stands under `remove`; on again, the file is as before.
    """
    found = workspace(TEACHER)

    found.apply(SwitchNote(NOTE, is_on=False))
    text = own_text(found)
    with pytest.raises(MazoError, match="switched off"):
        found.apply(SetField(NOTE, "hint", "Una pista"))
    found.apply(SwitchNote(NOTE, is_on=True))

    assert text == f"remove: [{NOTE}]\n"
    assert own_text(found) == ""


def test_an_author_takes_a_card_out() -> None:
    """
    It is no more in the deck; undo brings it back.
    """
    found = workspace(AUTHOR)

    found.apply(SwitchNote(NOTE, is_on=False))

    with pytest.raises(MazoError, match="any more"):
        note(found, NOTE)
    with pytest.raises(MazoError, match="undo"):
        found.apply(SwitchNote(NOTE, is_on=True))
    found.undo()
    assert note(found, NOTE).id == NOTE


@pytest.mark.parametrize("kind", KINDS)
def test_a_topic_is_switched_off_and_on(kind: str) -> None:
    """
    With all its cards; the last one that is on stays.
    """
    found = workspace(kind)
    topics = [topic.id for topic in found.state.deck.topics]

    found.apply(SwitchTopic(TOPIC, is_on=False))
    left = {each.topic.id for each in found.state.deck.notes}
    found.apply(SwitchTopic(TOPIC, is_on=True))
    again = {each.topic.id for each in found.state.deck.notes}
    for name in topics[1:]:
        found.apply(SwitchTopic(name, is_on=False))

    assert (left, again) == ({*topics} - {TOPIC}, {*topics})
    with pytest.raises(MazoError, match="needs a topic"):
        found.apply(SwitchTopic(topics[0], is_on=False))


def test_a_class_deck_lists_the_topics_that_are_on() -> None:
    """
    In the base's order; where all of them are on, nothing is listed.
    """
    found = workspace(TEACHER)

    for name in (TOPIC, OTHER):
        found.apply(SwitchTopic(name, is_on=False))
    found.apply(SwitchTopic(OTHER, is_on=True))
    text = own_text(found)
    found.apply(SwitchTopic(TOPIC, is_on=True))

    topics = ["frentes-de-la-guerra", OTHER, "carrera-por-los-territorios"]
    assert text == f"include:\n  topics: [{', '.join(topics)}]\n"
    assert own_text(found) == ""
