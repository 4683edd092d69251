"""The pages of the studio, asked for as a browser does, without one."""

from __future__ import annotations

import re
from pathlib import Path
from shutil import copytree

import pytest

from mazo.studio.app import application
from mazo.studio.desk import Desk
from mazo.workspace.shelf import Shelf
from tests.support.asgi import Client
from tests.support.paths import ROOT

CLASS_DECK = ROOT / "dist" / "historia-guerra-1943@4eso-b-x7q2.apkg"
DECK = "historia-4"
CARD = "no-beligerancia-de-espana"


@pytest.fixture
def client(tmp_path: Path) -> Client:
    copytree(ROOT / "cards", tmp_path / "cards")
    shelf = Shelf(tmp_path)
    shelf.add_package("4eso-b.apkg", CLASS_DECK.read_bytes(), "ab12", "es")
    app = application(Desk(shelf, lambda: 1_800_000_000.0, lambda: "ab12"))
    return Client(app, Accept_Language="es-ES,en;q=0.5")


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
    other = f"{cards}/list/pacto-de-acero"
    languages = [{"Accept-Language": name} for name in ("es", "en")]
    addresses = (f"{cards}/list/{CARD}", other, f"{cards}/list/{CARD}?words=es")
    for headers in languages:
        for address in addresses:
            client.get(address, headers=headers)
    client.post(f"{cards}/cards/{CARD}/fields/{act}", data={"value": value})

    fresh = application(Desk(Shelf(tmp_path), lambda: 1_800_000_000.0, lambda: "ab12"))
    for headers in languages:
        for address in addresses:
            anew = Client(fresh).get(address, headers=headers).text
            assert LISTED.findall(client.get(address, headers=headers).text) == LISTED.findall(anew)
            assert 'class="row' in anew


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
    words = {"document": "notas", "start": found[1], "end": str(int(found[1]) + 20)}
    menu = client.get("/app/decks/cards/select/notas", params=words)
    form = client.get("/app/decks/cards/new", params={**words, "kind": "fact"})
    sent = {**words, "kind": "fact", "question": "¿De quién es el libro?", "answer": "De Deakin"}
    preview = client.post("/app/decks/cards/new/preview", data=sent)
    added = client.post("/app/decks/cards/new", data=sent)

    assert "Hacer una tarjeta" in menu.text
    assert "Fuente: F. W. Deakin" in form.text
    assert "De Deakin" in preview.text
    assert added.url.path == "/app/decks/cards/cards/libro"
    assert "De Deakin" in added.text
    assert "Tarjeta añadida" in added.text


def test_what_was_accepted_is_listed_at_the_end_and_taken_back(client: Client) -> None:
    """
    With the card that it is about; what was taken back is a problem again.
    """
    problems = f"/app/decks/{DECK}/problems"
    card = f"/app/decks/{DECK}/cards/{CARD}"
    client.post(f"{card}/fields/question", data={"value": "¿Cuándo se declaró"})
    found = client.get(problems).text
    number, *_ = re.findall(
        r'problems/(\d+)"[^>]*><b>[^<]*</b><span class="quiet">¿Cuándo se', found
    )
    accepted = client.post(f"{problems}/{number}/accept", headers={"Referer": problems}).text
    list_of_them = accepted[accepted.index('id="accepted"') :]
    back = re.search(r'action="([^"]+/accepted/[^"]+)"', list_of_them)
    assert back

    assert 'id="accepted"' not in found
    assert "¿Cuándo se declaró" in list_of_them

    again = client.post(back[1], headers={"Referer": problems}).text

    assert 'id="accepted"' not in again
    assert re.findall(r'href="[^"]*problems/\d+"[^>]*><b>([^<]+)', again) == re.findall(
        r'href="[^"]*problems/\d+"[^>]*><b>([^<]+)', found
    )


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


def test_respelled_passages_are_brought_along_where_she_wants_it(
    client: Client, tmp_path: Path
) -> None:
    """
    As long as she does not say so, the cards stay as learners have them.
    """
    document = tmp_path / "cards" / "documents" / "notas.md"
    text = document.read_text("utf-8")
    document.write_text(text.replace("Al empezar la guerra,", "Al empezar la Guerra,"), "utf-8")
    release = "/app/decks/cards/release"

    left = client.get(release).text
    brought = client.get(release, params={"respelled": "1"}).text
    assert "Quedan como están" in left
    assert "1 corregida" not in left
    assert f'href="{release}?respelled=1"' in left
    assert "1 corregida" in brought
    assert 'name="respelled" value="1"' in brought

    client.post(release, data={"respelled": "1"})

    after = client.get(release).text
    assert "Quedan como están" not in after
    assert "Nada ha cambiado" in after


def test_a_long_new_edition_is_shown_in_parts_and_round_each_change(client: Client) -> None:
    """
    Words can be chosen beside the change, and the part that it stands in is a link away.
    """
    years = [f"En el año {year} no pasó nada en la villa de Arriba." for year in range(1000, 2500)]
    text = "# Anales\n\n" + "\n\n".join(years) + "\n"
    begun = client.post(
        "/app/begin", content=text.encode(), headers={"X-File-Name": "anales.md"}
    ).url.path
    deck, document = begun.split("/")[3], "anales"
    start = text.removeprefix("# ").index("En el año 2000")
    words = {"document": document, "start": str(start), "end": str(start + len(years[0]) - 1)}
    card = {"kind": "fact", "question": "¿Qué pasó en el 2000?", "answer": "Nada"}
    client.post(f"/app/decks/{deck}/new", data={**words, **card})
    edited = text.replace("En el año 2000 no pasó nada", "En el año 2000 no pasó poco")

    page = client.post(
        f"/app/decks/{deck}/text/{document}/edition",
        content=edited.encode(),
        headers={"X-File-Name": "anales.md"},
    ).text
    round_it = page[page.index("Más del texto nuevo") :]
    (part,) = re.findall(r'edition\?part=(\d+)#h-new-text">Mostrar', round_it)
    there = client.get(f"/app/decks/{deck}/edition", params={"part": part}).text
    whole = there[there.index('id="h-new-text"') :]

    assert "En el año 1999" in round_it
    assert "En el año 1500" not in round_it[: round_it.index("</details>")]
    assert "En el año 2000 no pasó poco" in whole
    assert "En el año 1000" not in whole
    assert f"Parte {part} de " in whole


@pytest.mark.parametrize("way", ["open", "begin"])
@pytest.mark.parametrize(
    ("name", "content", "view"),
    [
        ("peste.md", b"# La peste\n\nLa peste llego a Europa en 1347.\n", "text"),
        ("apuntes.txt", b"La peste llego a Europa en 1347.\n", "text"),
        ("4ESO.APKG", CLASS_DECK.read_bytes(), "cards"),
        ("descarga", CLASS_DECK.read_bytes(), "cards"),
    ],
)
def test_either_way_in_takes_either_kind_of_file(
    client: Client, way: str, name: str, content: bytes, view: str
) -> None:
    """
    A package opens as a deck, by its name or by what it holds; any other file is a text.
    """
    opened = client.post(f"/app/{way}", content=content, headers={"X-File-Name": name})

    assert opened.url.path.split("/")[4] == view


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
