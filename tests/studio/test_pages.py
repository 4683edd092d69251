"""The pages of the studio, asked for as a browser does, without one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mazo.studio.app import application
from mazo.studio.desk import Desk
from mazo.workspace.shelf import Shelf
from tests.support.asgi import Client
from tests.support.class_pages import CARD, DECK


def field(page: str, key: str) -> str:
    found = re.search(rf'id="f-{key}"[^>]*?(?: value="([^"]*)"|>([^<]*)<)', page)
    assert found
    return found[1] or found[2] or ""


@pytest.mark.parametrize("address", ["", "decks/cards/cards", f"decks/{DECK}/cards"])
def test_a_page_is_in_the_language_of_the_browser(client: Client, address: str) -> None:
    """
    The first language that there are messages in counts.
    """
    spanish = client.get(f"/app/{address}").text
    english = client.get(f"/app/{address}", headers={"Accept-Language": "fr, en"}).text

    assert 'lang="es"' in spanish
    assert "Ir al contenido" in spanish
    assert 'lang="en"' in english
    assert "Skip to the content" in english


def test_an_edit_is_shown_and_undone(client: Client) -> None:
    """
    What is written in a field is in the deck at once; undo puts the old words there.
    """
    card = f"/app/decks/{DECK}/cards/{CARD}"
    before = field(client.get(card).text, "hint")
    edited = client.post(f"{card}/fields/hint", data={"value": "Otra"}, headers={"Referer": card})

    assert edited.url.path == card
    assert "Pista cambiada" in edited.text
    assert field(edited.text, "hint") == "Otra"

    undone = client.post(f"/app/decks/{DECK}/undo", headers={"Referer": card})

    assert field(undone.text, "hint") == before


LISTED = re.compile(r'<div id="card-list">.*', re.DOTALL)


@pytest.mark.parametrize(
    ("act", "value"), [("question", "¿Otra, más larga?"), ("hint", "Otra"), ("tags", "a,b")]
)
def test_a_list_that_was_shown_before_is_as_one_that_is_made_anew(
    client: Client, tmp_path: Path, act: str, value: str
) -> None:
    """
    Rows are kept while they look the same: in another language, of another card, after an edit,
    in a search.
    """
    cards = "/app/decks/cards"
    other = f"{cards}/list/neutralidad-de-espana"
    shown = [
        (address, {"Accept-Language": language})
        for language in ("es", "en")
        for address in (f"{cards}/list/{CARD}?words=es", other, f"{cards}/list/{CARD}")
    ]
    for address, headers in shown:
        client.get(address, headers=headers)
    client.post(f"{cards}/cards/{CARD}/fields/{act}", data={"value": value})

    for address, headers in reversed(shown):  # first what was shown last: all of that is kept
        desk = Desk(Shelf(tmp_path), lambda: 1_800_000_000.0, lambda: "ab12")  # keeps nothing
        anew = Client(application(desk)).get(address, headers=headers).text
        assert LISTED.findall(client.get(address, headers=headers).text) == LISTED.findall(anew)
        assert "/cards/" in anew


def test_what_cannot_be_done_is_said_and_changes_nothing(client: Client) -> None:
    """
    A refusal is a sentence on the page where it was asked for.
    """
    card = f"/app/decks/{DECK}/cards/{CARD}"
    answer = client.post(f"{card}/fields/nada", data={"value": "x"}, headers={"Referer": card})

    assert answer.status_code == 200
    assert "no tiene ningún campo" in answer.text or "nada" in answer.text
    assert client.get("/app/decks/no-such/cards").status_code == 404


def test_a_search_leaves_the_cards_that_have_the_words(client: Client) -> None:
    """
    Case and accents do not matter.
    """
    found = client.get("/app/decks/cards/cards", params={"words": "NAPOLES tomaron"}).text
    none = client.get("/app/decks/cards/cards", params={"words": "xyz"}).text

    assert found.count('<li class="row') == 2
    assert "Ninguna tarjeta dice «xyz»" in none


@pytest.mark.parametrize("view", ["cards", "text", "time", "problems", "release"])
@pytest.mark.parametrize("deck", ["cards", DECK])
def test_every_view_opens(client: Client, deck: str, view: str) -> None:
    """
    Each is an address of its own, in both kinds of deck.
    """
    page = client.get(f"/app/decks/{deck}/{view}")

    assert page.status_code == 200
    assert 'aria-current="page"' in page.text


def test_selected_words_become_a_card(client: Client) -> None:
    """
    The menu has what the words suggest; the card that comes of it is in the deck, and undone.
    """
    text = client.get("/app/decks/cards/text/notas").text
    found = re.search(r'data-start="(\d+)" data-end="(\d+)">[^<]*Fuente: F. W. Deakin', text)
    assert found
    start = int(found[1])
    words = {"document": "notas", "start": str(start), "end": str(start + 20)}
    with_space = {**words, "end": str(start + len("Fuente: "))}
    menu = client.get("/app/decks/cards/select/notas", params=words)
    form = client.get("/app/decks/cards/new", params={**words, "kind": "fact"})
    sent = {**words, "kind": "fact", "question": "¿De quién es el libro?", "answer": "De Deakin"}
    preview = client.post("/app/decks/cards/new/preview", data=sent)
    added = client.post("/app/decks/cards/new", data=sent)

    assert "Hacer una tarjeta" in menu.text
    assert "Fuente: F. W. Deakin" in form.text
    assert "</mark> F. W." in client.get("/app/decks/cards/new", params=with_space).text
    assert "De Deakin" in preview.text
    assert added.url.path == "/app/decks/cards/cards/libro"
    assert "De Deakin" in added.text
    assert "Tarjeta añadida" in added.text


def test_a_release_is_downloaded(client: Client) -> None:
    """
    The button makes the release, and the page then asks for the package.
    """
    card = f"/app/decks/{DECK}/cards/{CARD}"
    client.post(f"{card}/fields/hint", data={"value": "Otra"}, headers={"Referer": card})
    ready = client.post(f"/app/decks/{DECK}/release")
    found = re.search(r'data-now href="([^"]+)"', ready.text)
    assert found
    package = client.get(found[1])

    assert package.content.startswith(b"PK")
    assert package.headers["content-disposition"].startswith("attachment")


def test_a_deck_begins_with_a_text_or_a_package(client: Client) -> None:
    """
    A pasted text and a dropped package open at once; what cannot be opened is said.
    """
    text = {"title": "Roma", "text": "# Roma\n\nAugusto murió en el año 14. Le siguió Tiberio.\n"}
    begun = client.post("/app/begin", data=text)
    name = {"X-File-Name": "roto.apkg"}
    refused = client.post("/app/open", content=b"no", headers=name)

    assert begun.url.path == "/app/decks/roma/text"
    assert "Augusto murió" in begun.text
    assert refused.status_code == 422
    assert 'role="alert"' in refused.text


def test_a_package_that_is_no_new_version_is_called_by_its_own_name(client: Client) -> None:
    """
    Not by that of the original, in whose place it would have come.
    """
    address = f"/app/decks/{DECK}/base"
    there = {"X-File-Name": "roto.apkg", "Referer": f"/app/decks/{DECK}/cards"}
    page = client.post(address, content=b"no", headers=there).text

    assert "«roto.apkg» no se puede leer como paquete" in page


def test_a_sentence_needs_no_card(client: Client) -> None:
    """
    It is walked past from then on, and the walk goes to the next one.
    """
    before = client.get("/app/decks/cards/text/notas", params={"free": "3"})
    after = client.post("/app/decks/cards/text/notas/no-card", data={"sentence": "3"})

    assert 'id="free-3"' in before.text
    assert 'id="free-3"' not in after.text
    assert after.url.path == "/app/decks/cards/text/notas"
    assert after.url.params["free"] > "3"


def test_a_fold_shows_words_and_no_ids(client: Client) -> None:
    """
    An event is shown by its title; the answer of a date is its date until it has words of its own.
    """
    card = client.get("/app/decks/cards/cards/toma-de-napoles").text
    folds = re.sub(r"<[^>]+>", "", "".join(re.findall(r"<summary>.*?</summary>", card)))

    assert "SucesoLa toma de Nápoles" in folds
    assert 'id="f-answer"' in card.partition('class="more"')[2]


def test_a_new_card_needs_words(client: Client) -> None:
    """
    Without any the reader is sent to the text, and learns what to do there.
    """
    sent = client.get("/app/decks/cards/new")

    assert sent.url.path == "/app/decks/cards/text"
    assert "Selecciona palabras del texto y haz con ellas una tarjeta" in sent.text


def test_a_problem_is_said_at_its_field_in_words_of_a_teacher(client: Client) -> None:
    """
    A date that is missing stands at the date; a wrong quote beside the place most like it.
    """
    words = {"document": "notas", "start": "60", "end": "90", "kind": "date"}
    card = client.post("/app/decks/cards/new", data={**words, "question": "¿Cuándo?"})
    without_date = card.text[card.text.index('id="field-f-date"') :].partition('id="field-f-hint"')

    assert "Falta la fecha." in without_date[0]
    assert "`date`" not in card.text


def test_a_quote_that_is_not_there_is_compared_with_the_place_most_like_it(
    client: Client, tmp_path: Path
) -> None:
    """
    Word by word; and that place stands beside the card.
    """
    file = tmp_path / "cards" / "desembarco-en-italia.yaml"
    wrong = file.read_text("utf-8").replace("tomando Nápoles en octubre", "tomando Roma en octubre")
    file.write_text(wrong, "utf-8")
    page = client.get("/app/decks/cards/problems").text

    assert "<del>Roma</del>" in page
    assert "<ins>Nápoles</ins>" in page
    assert "El lugar más parecido" in page
    assert "Desembarco en Italia" in page[page.index("El lugar más parecido") :]


def test_a_picture_has_a_side_and_what_is_not_there_has_none(client: Client) -> None:
    """
    The usual side is chosen where the card names none; a card without a sound is asked for no side.
    """
    with_picture = client.get("/app/decks/cards/cards/toma-de-napoles").text
    without = client.get("/app/decks/cards/cards/armisticio-italiano").text
    side = with_picture[with_picture.index('id="f-image-side"') :].partition("</select>")[0]

    assert '<option value="answer" selected>' in side
    assert 'value=""' not in side
    assert 'id="f-image-alt"' in with_picture
    assert 'id="f-audio-side"' not in with_picture
    assert 'id="f-image-file"' in without
    for key in ("image-alt", "image-side", "audio-side"):
        assert f'id="f-{key}"' not in without


def test_an_event_is_shown_below_the_drawings(client: Client) -> None:
    """
    With its title, its cause and its cards.
    """
    page = client.get("/app/decks/cards/time/armisticio").text
    event = page[page.index('id="event"') :]

    assert '<h2 id="h-e">El armisticio italiano</h2>' in event
    assert "El acercamiento de Italia a los aliados" in event
