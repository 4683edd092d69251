"""What is spelling, and what may change the sense."""

from __future__ import annotations

from pathlib import Path

import pytest

from mazo.documents.document import Document, DocumentEntry
from mazo.revisions.word_places import Edition
from mazo.revisions.wording import Judge, is_one_slip
from mazo.text.places import NOWHERE, Span, TextFile

REST = " El ejército llegó a España, y el rey con el ejército. El año fue malo en España."


def edition(text: str, language: str) -> Edition:
    entry = DocumentEntry("text", "text.md", "Text", language, None, NOWHERE, NOWHERE)
    return Edition(Document(entry, TextFile(Path("text.md"), text)))


def kind(old: str, new: str, language: str = "es", certain: str = "", rest: str = REST) -> str:
    """
    Return the kind of a change of some words in the middle of a sentence.
    """
    one, other = (edition(f"Entonces {words} allí.{rest}", language) for words in (old, new))
    start = len("Entonces ")
    before = one.words(Span(start, start + len(old)))
    after = other.words(Span(start, start + len(new)))
    return Judge(one, other).kind(before, after, frozenset(certain.split()))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Teheran", "Teherán"),
        ("llego", "llegó"),
        ("la Batalla", "la batalla"),
        ("Espana", "España"),
        ("arma-mento", "armamento"),
        ("ARMISTICIO", "Armisticio"),
        ("fué", "fue"),
        ("fue", "fué"),
        ("el guión", "el guion"),
        ("sólo", "solo"),
        ("éste", "este"),
        ("ésta", "esta"),
        ("dos ó tres", "dos o tres"),
        ("el periódo", "el período"),
    ],
)
def test_spelling(old: str, new: str) -> None:
    """
    Accents, capitals and hyphens of words that are no others without them.
    """
    assert kind(old, new) == "spelling"


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("hombre", "hambre", "words"),
        ("firmara", "firmará", "words"),
        ("llegue", "llegué", "words"),
        ("término", "terminó", "words"),
        ("hacia", "hacía", "words"),
        ("cana", "caña", "words"),
        ("el rey", "él rey", "words"),
        ("esta", "está", "words"),
        ("ésta", "está", "words"),
        ("éste", "esté", "words"),
        ("tu", "tú", "words"),
        ("mas", "más", "negation"),
        ("si", "sí", "negation"),
        ("papa", "papá", "words"),
        ("publico", "público", "words"),
        ("publico", "publicó", "words"),
        ("público", "publicó", "words"),
        ("consumo", "con sumo", "words"),
        ("mayo", "marzo", "number"),
        ("tres", "trece", "number"),
        ("en 3,5", "en 3.5", "number"),
        ("Carlos V", "Carlos I", "number"),
        ("la plaza", "casi la plaza", "negation"),
        ("nada", "nadie", "negation"),
        ("Marcos", "Marcas", "name"),
    ],
)
def test_what_may_change_the_sense(old: str, new: str, reason: str) -> None:
    """
    The kind of it is the reason why it is asked for.
    """
    assert kind(old, new) == reason


def test_a_letter_slipped_in_what_is_no_word() -> None:
    """
    The right word is in both editions, and the wrong one has letters that no word has in a row.
    """
    assert kind("el ejrército", "el ejército") == "spelling"
    assert kind("el ejrército", "el ejército", rest=" El rey.") == "words"


def test_a_card_that_has_the_right_word_knows_that_the_old_one_was_none() -> None:
    """
    Its author read the old edition, and wrote the word as the new one has it.
    """
    assert kind("el armisticoi", "el armisticio") == "words"
    assert kind("el armisticoi", "el armisticio", certain="armisticio italiano") == "spelling"
    assert kind("el hombre", "el hambre", certain="hombre hambre") == "words"


def test_of_a_language_that_is_not_known_only_the_same_letters_are_spelling() -> None:
    """
    In German an umlaut is another letter.
    """
    assert kind("schon", "schön", language="de") == "words"
    assert kind("schon", "Schon", language="de") == "words"


def test_a_capital_makes_a_month_of_an_english_word() -> None:
    """
    At the beginning of a sentence it says nothing.
    """
    assert kind("they may", "they May", "en") == "number"
    assert kind("the Garrison", "the garrison", "en") == "spelling"


@pytest.mark.parametrize(
    ("one", "other", "is_slip"),
    [
        ("batalla", "batala", True),
        ("batalla", "baatlla", True),
        ("batalla", "batalle", True),
        ("batalla", "batalla", False),
        ("batalla", "btaalal", False),
        ("batalla", "batir", False),
    ],
)
def test_one_slip(one: str, other: str, is_slip: bool) -> None:  # noqa: FBT001  # as of the table
    """
    A letter too many, too few, another one, or two that changed places.
    """
    assert is_one_slip(one, other) is is_slip
    assert is_one_slip(other, one) is is_slip
