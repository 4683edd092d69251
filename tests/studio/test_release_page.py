"""What the page of a release says that learners get: only what there is, and all of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mazo.releases.changes import NoteChange, Plan
from mazo.releases.kinds import ChangeKind
from mazo.studio.app import application
from mazo.studio.desk import Desk
from mazo.studio.release_words import brought
from mazo.workspace.shelf import Shelf
from tests.support import long_deck
from tests.support.asgi import Client
from tests.support.class_pages import CARD, DECK

GOT: tuple[ChangeKind, ...] = ("new", "corrected", "revived", "retired")


def planned(counts: tuple[int, ...], kinds: tuple[ChangeKind, ...] = GOT) -> Plan:
    """Return the plan of a release with so many notes of each kind of change."""
    notes = [
        NoteChange(kind, f"{kind}-{number}", "fact", "roma", "¿Qué?")
        for kind, count in zip(kinds, counts, strict=True)
        for number in range(count)
    ]
    return Plan("roma", 2, 0, True, tuple(notes), 0, 0, (), ())  # noqa: FBT003  # a new release


@pytest.mark.parametrize(
    ("counts", "english", "spanish"),
    [
        ((1, 0, 0, 0), "1 new card", "1 tarjeta nueva"),
        ((0, 3, 0, 0), "3 corrected cards", "3 tarjetas corregidas"),
        ((0, 0, 0, 1), "1 retired card", "1 tarjeta retirada"),
        ((2, 1, 0, 0), "2 new cards and 1 corrected one", "2 tarjetas nuevas y 1 corregida"),
        (
            (0, 3, 0, 2),
            "3 corrected cards and 2 retired ones",
            "3 tarjetas corregidas y 2 retiradas",
        ),
        (
            (1, 2, 2, 1),
            "1 new card, 2 corrected ones, 2 ones that are back again and 1 retired one",
            "1 tarjeta nueva, 2 corregidas, 2 que vuelven y 1 retirada",
        ),
    ],
)
def test_what_learners_get(counts: tuple[int, ...], english: str, spanish: str) -> None:
    """
    The first that is named has its noun, the others go without.
    """
    found = brought(planned(counts))

    assert found
    assert (found.words("en"), found.words("es")) == (english, spanish)


@given(counts=st.tuples(*[st.integers(0, 3)] * 4), language=st.sampled_from(["en", "es"]))
def test_nothing_is_named_that_is_not_there(counts: tuple[int, ...], language: str) -> None:
    """
    Each number stands once, in order; “and” stands once before the last, commas between others.
    """
    found = brought(planned(counts))
    words = found.words(language) if found else ""
    there = [each for each in counts if each]

    assert [int(each) for each in re.findall(r"\d+", words)] == there
    assert words.count(", ") == max(len(there) - 2, 0)
    assert len(re.findall(r" (?:and|y) ", words)) == (len(there) > 1)


def test_cards_of_which_learners_get_nothing_are_not_named_so() -> None:
    """
    Those that are moved or left out stay with them as they are.
    """
    assert brought(planned((2, 1), ("moved", "removed"))) is None


def test_the_page_names_what_there_is(client: Client) -> None:
    """
    A corrected card alone; one that the class deck leaves out, which learners keep.
    """
    release, card = f"/app/decks/{DECK}/release", f"/app/decks/{DECK}/cards/{CARD}"
    client.post(f"{card}/fields/hint", data={"value": "Otra"})
    corrected = re.sub(r"\s+", " ", client.get(release).text)
    client.post(f"/app/decks/{DECK}/undo")
    client.post(f"{card}/on", data={})
    left_out = client.get(release).text

    assert "Tus alumnos recibirán 1 tarjeta corregida. Conservan" in corrected
    assert "Tus alumnos recibirán" not in left_out
    assert "1 tarjeta ya no está en tu mazo." in left_out
    assert "Los alumnos que las tienen las conservan como están." in left_out


def test_sentences_of_a_release_stand_apart(client: Client) -> None:
    """
    What learners get, and what they lose: a space is between the two.
    """
    cards = f"/app/decks/{DECK}/cards"
    client.post(f"{cards}/{CARD}/fields/hint", data={"value": "Otra"})
    client.post(f"{cards}/significado-de-wolframio/on", data={})
    page = client.get(f"/app/decks/{DECK}/release").text

    assert "Conservan todos sus repasos. 1 tarjeta ya no está en tu mazo." in page


def test_a_deck_without_cards_has_nothing_to_download(client: Client) -> None:
    """
    The page leads to the text, of whose words cards are made.
    """
    begun = client.post("/app/begin", data={"title": "Roma", "text": "Augusto murió en el 14.\n"})
    page = client.get(str(begun.url.path).replace("/text", "/release")).text

    assert 'id="download"' not in page
    assert 'big wide" href="/app/decks/roma/text"' in page


def test_a_release_without_a_changed_card_says_what_changes(client: Client) -> None:
    """
    Another title changes what stands around the cards, and none of them.
    """
    client.post(f"/app/decks/{DECK}/settings/title", data={"value": "Historia de cuarto"})
    page = client.get(f"/app/decks/{DECK}/release").text

    assert "Ninguna tarjeta cambia" in page
    assert "Tus alumnos recibirán" not in page


def test_many_new_cards_are_shown_in_parts(tmp_path: Path) -> None:
    """
    The heading counts all; the first stand there, the others follow part by part.
    """
    long_deck.write(tmp_path / "long", 60)
    client = Client(application(Desk(Shelf(tmp_path), lambda: 1_800_000_000.0, lambda: "ab12")))
    page = client.get("/app/decks/long/release").text
    pages = [page]
    while place := re.search(r'hx-get="([^"]+/release/new[^"]*)"', pages[-1]):
        pages.append(client.get(place[1].replace("&amp;", "&")).text)
    cards = [re.findall(r'<li><a href="/app/decks/long/cards/(ship-\d+)"', each) for each in pages]

    assert re.search(r'id="h-new">.*?New cards <span class="quiet num">60</span>', page)
    assert re.search(r'The others</b> <span class="quiet num">35</span>', page)
    assert [len(each) for each in cards] == [25, 25, 10]
    assert [each for part in cards for each in part] == [f"ship-{number}" for number in range(60)]
