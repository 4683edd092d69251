"""Pages on which something is left to the reader: what she accepts, brings along, quotes, opens."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.support.asgi import Client
from tests.support.class_pages import CARD, CLASS_DECK, DECK


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
    assert "allow:" not in client.get(f"{problems}/{number}").text  # a button accepts it
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
    assert "1 tarjeta corregida" not in left
    assert f'href="{release}?respelled=1"' in left
    assert "1 tarjeta corregida" in brought
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


def test_files_that_a_new_edition_may_leave_out_are_shown(client: Client, tmp_path: Path) -> None:
    """
    A class deck in the folder that cannot be read, by its name, with what is wrong.
    """
    classes = tmp_path / "cards" / "classes"
    classes.mkdir(exist_ok=True)
    (classes / "rota.yaml").write_text("base: ../nada\nclass: rota-abcd\ntitle: Rota\n", "utf-8")
    text = (tmp_path / "cards" / "documents" / "notas.md").read_text("utf-8")

    page = client.post(
        "/app/decks/cards/text/notas/edition",
        content=text.replace("Al empezar la guerra,", "Al empezar la Guerra,").encode(),
        headers={"X-File-Name": "notas.md"},
    ).text

    assert "rota.yaml: en «../nada» no hay un proyecto de tarjetas" in page
    assert "1 fichero no se ha podido leer entero" in page


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
