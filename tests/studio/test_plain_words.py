"""What is wrong, in words that a teacher uses: names of fields and of events, not their keys."""

from __future__ import annotations

import pytest

from mazo.diagnostics import MessageLanguage
from mazo.studio.field_words import in_words
from mazo.studio.sentences import plain
from tests.support.asgi import Client

DECK = "/app/decks/cards"
CARD = f"{DECK}/cards/toma-de-napoles"


@pytest.mark.parametrize(
    ("code", "english", "spanish"),
    [
        ("erratum", "Mistake in the text", "Errata del texto"),
        ("hint:", "Hint", "Pista"),
        ("role: purpose", "Role: What it was for", "Papel: Para qué se hizo"),
        ("date: 1943", "Date: 1943", "Fecha: 1943"),
        ("facts:", "Fact", "Dato"),
        ("alt", "What the picture shows", "Qué se ve en la imagen"),
        ("no_card", "", ""),
        ("toma-de-napoles", "", ""),
        ("octubre de 1943", "", ""),
    ],
)
def test_keys_are_called_as_their_fields(code: str, english: str, spanish: str) -> None:
    """
    What is no key of a card has no other name.
    """
    assert in_words(code, "en") == english
    assert in_words(code, "es") == spanish


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Put “More” beside “The landing”, or “October 1943”"),
        ("es", "Put «Más información» beside «The landing», or «October 1943»"),
    ],
)
def test_what_is_named_is_quoted_as_the_reader_does(language: MessageLanguage, said: str) -> None:
    """
    An id is what it stands for; what is to be typed stays as it is.
    """
    names = {"landing": "The landing"}
    text = "Put `extra` beside `landing`, or `October 1943`"

    assert plain(text, language, names) == said


def test_a_remark_at_a_card_names_its_fields(client: Client) -> None:
    """
    In the quotation marks of the page's language.
    """
    client.post(f"{CARD}/fields/date", data={"value": "octubre de 1944"})
    page = client.get(CARD).text

    assert "va en «Errata del texto»" in page
    assert "erratum”" not in page


def test_what_cannot_be_done_is_a_sentence(client: Client) -> None:
    """
    On the page that she is on.
    """
    card = {"document": "manual", "start": "60", "end": "120", "kind": "fact", "question": ""}
    page = client.post(f"{DECK}/new", data=card, headers={"Referer": f"{DECK}/cards"}).text

    assert "Escribe antes la pregunta de la tarjeta." in page
