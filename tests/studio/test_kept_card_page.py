"""A card that its original has removed is kept, though the text has not its words any more."""

from __future__ import annotations

import re
from pathlib import Path

from mazo.studio.app import application
from mazo.studio.desk import Desk
from mazo.workspace.shelf import Shelf
from tests.support import emperors
from tests.support.asgi import Client
from tests.support.emperors import SUCCESSOR, TEXT
from tests.support.seed_releases import DAY, START


def test_a_card_whose_words_are_gone_is_kept_and_gets_others(tmp_path: Path) -> None:
    """
    The page says so before; then the problem stands at its quote, with what to do about it.
    """
    text = TEXT.replace(" Le siguió Tiberio en el gobierno del Imperio.", " Tiberio vino después.")
    first, second = emperors.releases(SUCCESSOR, text)
    shelf = Shelf(tmp_path)
    deck = shelf.add_package("roma.apkg", first, "abcd", "es")
    top = f"/app/decks/{deck}"
    client = Client(application(Desk(shelf, lambda: START + DAY, str)), Accept_Language="es")
    listed = client.get(f"{top}/cards").text
    (gone,) = re.findall(rf"cards/([\w-]+)\"[^>]*><span class=\"q\">{re.escape(SUCCESSOR)}", listed)
    client.post(f"{top}/cards/{gone}/fields/hint", data={"value": "Una pista"})

    waiting = client.post(f"{top}/base", content=second, headers={"X-File-Name": "b.apkg"}).text
    client.post(f"{top}/base/decide", data={"name": gone, "choice": "mine"})
    client.post(f"{top}/base/take")
    problems = client.get(f"{top}/problems").text
    quote = problems[problems.index('id="field-f-quote"') :]
    at_quote = quote[: quote.index('id="fold-1"')]
    (choose,) = set(re.findall(r'class="btn plain" href="([^"]+)">Elegir otras palabras', at_quote))

    assert "El texto ya no tiene sus palabras" in waiting
    assert "La cita no está en el documento" in at_quote
    assert "Elige palabras del texto que prueben la respuesta." in at_quote
    assert re.search(r"/cards/[\w-]+/remove", at_quote)

    text_page = client.get(choose.replace("&amp;", "&")).text
    kept = choose.rpartition("quote_for=")[2]
    found = re.search(r'data-start="(\d+)"[^>]*>[^<]*Tiberio vino', text_page)
    assert found
    at = text_page[: found.end()].rpartition(">")[2].index("Tiberio vino") + int(found[1])
    words = {"document": "roma", "start": str(at), "end": str(at + len("Tiberio vino después"))}
    client.post(f"{top}/cards/{kept}/quote", data=words)
    release = client.get(f"{top}/release").text

    assert "Tus alumnos recibirán 1 tarjeta nueva" in release
    assert 'id="download"' in release
