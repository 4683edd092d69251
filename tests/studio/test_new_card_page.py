"""The form of a new card, and the fields of one that is there: where it goes, what may be empty."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from mazo.schema.card_file import NOTES, Kind
from mazo.studio.app import application
from mazo.studio.desk import Desk
from mazo.workspace.shelf import Shelf
from tests.support.asgi import Client
from tests.support.class_pages import DECK
from tests.support.paths import ROOT
from tests.support.story import at_start, select
from tests.support.studio import Place, Visit

WORDS = {"document": "notas", "start": "60", "end": "90"}
CARD_OF = {"kind": "fact", "question": "¿A quién destituyeron?", "answer": "A Mussolini"}


def goes_to(page: str) -> str:
    """Return the topic that the form of a new card names: the one that is chosen, or the only."""
    (row,) = re.findall(r'<div class="goes">(.*?)</div>', page)
    return re.findall(r"(?: selected>|<span>)([^<]*)<", row)[0]


@pytest.fixture
def without_own_topics(tmp_path: Path) -> Client:
    """
    Return a client of a class deck that adds nothing yet.
    """
    shelf = Shelf(tmp_path)
    package = ROOT / "dist" / "historia-guerra-1943.apkg"
    shelf.add_package("a.apkg", package.read_bytes(), "ab12", "es")
    return Client(application(Desk(shelf, float, lambda: "ab12")), Accept_Language="es")


def topic_of(page: str) -> str:
    """Return the topic that an open card stands in."""
    return re.findall(r'id="h-card">.*?</span>([^<]*)<', page)[0]


@pytest.mark.parametrize("deck", ["cards", DECK])
def test_the_form_names_the_topic_that_the_card_goes_to(client: Client, deck: str) -> None:
    """
    In an author's project that of the nearest card, in a class deck the last of its own.
    """
    form = client.get(f"/app/decks/{deck}/new", params={**WORDS, "kind": "fact"}).text
    added = client.post(f"/app/decks/{deck}/new", data={**WORDS, **CARD_OF}).text

    assert goes_to(form) == topic_of(added)


def test_the_first_card_of_ones_own_goes_to_a_topic_that_is_made_for_it(
    without_own_topics: Client,
) -> None:
    """
    The form names it before it is there; topics of the original are not offered.
    """
    start = without_own_topics.get("/app/").text
    (deck,) = set(re.findall(r"decks/([\w-]+)/cards", start))
    form = without_own_topics.get(f"/app/decks/{deck}/new", params={**WORDS, "kind": "fact"}).text
    added = without_own_topics.post(f"/app/decks/{deck}/new", data={**WORDS, **CARD_OF}).text

    assert goes_to(form) == topic_of(added) == "Mis tarjetas"
    assert 'name="topic"' not in form


def test_another_topic_can_be_chosen(client: Client) -> None:
    """
    It stays chosen while the card is shown as it will be, and gets the card.
    """
    form = client.get("/app/decks/cards/new", params={**WORDS, "kind": "fact"}).text
    topics = re.findall(r'<option value="([^"]+)">([^<]+)<', form)
    name, title = topics[0]
    sent = {**WORDS, **CARD_OF, "topic": name}

    assert title != goes_to(form)
    assert goes_to(client.post("/app/decks/cards/new/preview", data=sent).text) == title
    assert topic_of(client.post("/app/decks/cards/new", data=sent).text) == title


@pytest.mark.parametrize("kind", [*NOTES])
def test_fields_that_may_be_empty_say_so(client: Client, kind: Kind) -> None:
    """
    And no others: a question, the date of a date and the answer of another card are needed.
    """
    listed = client.get("/app/decks/cards/cards", params={"kind": kind}).text
    card = re.findall(r'class="row [^>]*id="row-([^"]+)"', listed)[0]
    page = client.get(f"/app/decks/cards/cards/{card}").text
    optional = {
        key
        for key, label in re.findall(r'<label for="f-([\w-]+)">(.*?)</label>', page)
        if "opcional" in label
    }
    needed = {"question", "date", "image-file", "audio-file", "erratum-note"}

    assert {"hint", "extra", "tags", "erratum-source"} <= optional
    assert ("answer" in optional) == (kind == "date")
    assert ("term" in optional) == (kind == "fact")
    assert not optional & needed


def test_a_new_card_says_what_may_be_empty(client: Client) -> None:
    """
    The term, the hint and what is shown below the answer; nothing else.
    """
    form = client.get("/app/decks/cards/new", params={**WORDS, "kind": "fact"}).text
    helps = dict(re.findall(r'for="n-(\w+)">[^<]*</label>.*?<p class="help">([^<]*)', form))

    assert {key for key, text in helps.items() if text.startswith("Opcional.")} == {
        *("term", "hint", "extra")
    }


@pytest.mark.slow
def test_a_new_card_asks_for_a_term_where_there_can_be_one(
    place: Place, visit: Callable[..., Visit]
) -> None:
    """
    A fact explains a word; a date, a cause and a consequence do not, and would lose it.
    """
    page = at_start(visit(place))
    page.locator("#paste").fill("Augusto murió en el año 14. Le siguió Tiberio.")
    page.get_by_role("button", name="Make cards").click()
    expect(page.locator("#text")).to_be_visible()
    select(page, "Le siguió Tiberio")
    page.locator("#menu a.cause").click()

    for kind in NOTES:
        page.locator(f"#new-card .types label.{kind}").click()
        expect(page.locator("#n-term")).to_be_visible(visible=kind == "fact")
        expect(page.locator("#n-answer")).to_be_visible(visible=kind != "date")
        expect(page.locator("#n-date")).to_be_visible(visible=kind == "date")
