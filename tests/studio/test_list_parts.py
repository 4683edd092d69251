"""The rows of a long topic, which a page has in parts: what is sent, and what is not sent again."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mazo.studio.app import application
from mazo.studio.desk import Desk
from mazo.studio.list_parts import ROWS, held
from mazo.workspace.shelf import Shelf
from tests.support import long_deck
from tests.support.asgi import Client

CARDS = 8 * ROWS + 7
CARD = "/app/decks/long/cards/ship-{}"


@pytest.fixture
def client(tmp_path: Path) -> Client:
    """
    Return what asks for pages of a deck of one long topic.
    """
    long_deck.write(tmp_path / "long", CARDS)
    return Client(application(Desk(Shelf(tmp_path), lambda: 1_800_000_000.0, lambda: "ab12")))


def rows(page: str) -> list[int]:
    """Return the numbers of the cards whose rows a page has."""
    return [int(each) for each in re.findall(r'id="row-ship-(\d+)"', page)]


def parts(page: str) -> dict[str, str]:
    """Return the digests of the parts whose rows a page has, by their ids."""
    return dict(re.findall(r'<ul id="(p-[^"]+)" data-digest="(\w+)"', page))


def known(of: dict[str, str]) -> dict[str, str]:
    return {"X-Parts": ",".join(f"{quote(name)}={digest}" for name, digest in of.items())}


def stretch(*numbers: int) -> list[int]:
    """Return the numbers of the cards of some parts."""
    return [card for part in numbers for card in range(part * ROWS, min((part + 1) * ROWS, CARDS))]


@pytest.mark.parametrize(
    ("card", "there"),
    [
        (0, (0, 1)),
        (ROWS - 1, (0, 1)),
        (5 * ROWS, (0, 4, 5, 6)),
        (CARDS - 1, (0, 7, 8)),
    ],
)
def test_the_open_card_has_its_neighbours(
    client: Client, card: int, there: tuple[int, ...]
) -> None:
    """
    A page has the first part, and those around the open card; each other part is a place.
    """
    page = client.get(CARD.format(card)).text

    assert rows(page) == stretch(*there)
    assert page.count('class="ahead"') == 9 - len(there)
    assert re.findall(r'class="row fact open" id="row-ship-(\d+)"', page) == [str(card)]


def test_the_places_lead_to_all_rows(client: Client) -> None:
    """
    What a page has, and what its places ask for, is the whole topic, each row once and in order.
    """
    page = client.get(CARD.format(3 * ROWS)).text
    pieces = re.findall(
        r'<ul (?:class="ahead"[^>]* hx-get="([^"]+)"|id="p-)(.*?)</ul>', page, re.DOTALL
    )
    answers = [
        client.get(address.replace("&amp;", "&")).text if address else rest
        for address, rest in pieces
    ]

    assert [row for each in answers for row in rows(each)] == [*range(CARDS)]


def test_what_did_not_change_is_not_sent_again(client: Client) -> None:
    """
    After an edit the page that has all parts gets the one with the other words.
    """
    card = CARD.format(2 * ROWS + 3)
    page = client.get(card).text
    have = parts(page)
    for place in re.findall(r'class="ahead"[^>]* hx-get="([^"]+)"', page):
        have |= parts(client.get(place.replace("&amp;", "&")).text)
    assert len(have) == 9
    again = client.get(card, headers=known(have)).text
    edited = client.post(
        f"{card}/fields/question",
        data={"value": "What else?"},
        headers={"Referer": card, **known(have)},
    ).text
    later = client.get(card, headers=known(have | parts(edited))).text

    assert rows(again) == rows(later) == []
    assert rows(edited) == stretch(2)
    assert {*re.findall(r'data-same="(\w+)"', again)} == {*have.values()}


def test_a_part_that_looks_different_is_sent_again(client: Client) -> None:
    """
    One that the reader has scrolled to stays there; where another card is open, both parts change.
    """
    first = client.get(CARD.format(0)).text
    have = parts(first) | parts(client.get("/app/decks/long/topics/ships?part=6").text)
    page = client.get(CARD.format(6 * ROWS), headers=known(have)).text

    assert rows(page) == stretch(0, 5, 6, 7)
    assert 'data-same="' in page  # the second part


def test_a_search_begins_with_the_first_part(client: Client) -> None:
    """
    Wherever the open card is among what is found.
    """
    found = client.get("/app/decks/long/list/ship-100", params={"words": "port"}).text

    assert rows(found) == stretch(0)
    assert "words=port" in re.findall(r'class="ahead"[^>]* hx-get="([^"]+)"', found)[0]


def test_a_short_deck_is_sent_whole(tmp_path: Path) -> None:
    """
    Then a browser's own search finds every card.
    """
    long_deck.write(tmp_path / "short", 4 * ROWS)
    client = Client(application(Desk(Shelf(tmp_path), lambda: 1_800_000_000.0, lambda: "ab12")))
    page = client.get("/app/decks/short/cards").text

    assert rows(page) == [*range(4 * ROWS)]
    assert 'class="ahead"' not in page


NAMES = st.text(st.characters(categories=["L", "Nd"]), min_size=1).map(lambda each: f"p-{each}.3")


@given(st.dictionaries(NAMES, st.text("0123456789abcdef", min_size=12, max_size=12)))
def test_a_header_says_what_a_page_has(of: dict[str, str]) -> None:
    """
    Ids have letters of any language; a header has none but ASCII.
    """
    assert held(known(of)["X-Parts"]) == of
