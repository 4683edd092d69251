"""The pages of the studio, asked for as a browser does, without one."""

from __future__ import annotations

import re
from pathlib import Path
from shutil import copytree
from typing import NamedTuple

import pytest

import mazo
from mazo.diagnostics import Text
from mazo.errors import MazoError
from mazo.studio.app import application
from mazo.studio.desk import Desk
from mazo.workspace.workspace import Workspace
from tests.support.asgi import Client
from tests.support.paths import ROOT

CARD = "no-beligerancia-de-espana"


class Held(NamedTuple):
    name: str
    title: str
    cards: int
    release: int
    changed: float


class Folder:
    """
    A shelf with an author's project and a class deck of it.
    """

    def __init__(self, cards: Path) -> None:
        self.paths = {"cards": cards, "4eso-b": cards / "classes/4eso-b.yaml"}

    def decks(self) -> tuple[Held, ...]:
        return tuple(Held(name, name, 1, 0, 0) for name in self.paths)

    def open(self, name: str) -> Workspace:
        if name not in self.paths:
            raise MazoError(Text("there is no file or folder “{path}”"), path=name)
        return Workspace(mazo.open(self.paths[name]))


@pytest.fixture
def client(tmp_path: Path) -> Client:
    copytree(ROOT / "cards", tmp_path / "cards")
    app = application(Desk(Folder(tmp_path / "cards"), lambda: 1_800_000_000.0))
    return Client(app, Accept_Language="es-ES,en;q=0.5")


def field(page: str, key: str) -> str:
    found = re.search(rf'id="f-{key}"[^>]*?(?: value="([^"]*)"|>([^<]*)<)', page)
    assert found
    return found[1] or found[2] or ""


@pytest.mark.parametrize("address", ["", "decks/cards/cards", "decks/4eso-b/cards"])
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
    card = f"/app/decks/4eso-b/cards/{CARD}"
    before = field(client.get(card).text, "hint")
    edited = client.post(f"{card}/fields/hint", data={"value": "Otra"}, headers={"Referer": card})

    assert edited.url.path == card
    assert "Pista cambiada" in edited.text
    assert field(edited.text, "hint") == "Otra"

    undone = client.post("/app/decks/4eso-b/undo", headers={"Referer": card})

    assert field(undone.text, "hint") == before


def test_what_cannot_be_done_is_said_and_changes_nothing(client: Client) -> None:
    """
    A refusal is a sentence on the page where it was asked for.
    """
    card = f"/app/decks/4eso-b/cards/{CARD}"
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
