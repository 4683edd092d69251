"""The start: what is listed of each deck, and what comes first on a phone."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

import mazo
from mazo.studio.app import application
from mazo.studio.desk import Desk
from mazo.workspace.note_switches import SwitchNote
from mazo.workspace.shelf import Shelf
from tests.support.asgi import Client
from tests.support.class_pages import CLASS_DECK, DECK
from tests.support.story import at_start
from tests.support.studio import Place, Visit


@pytest.mark.parametrize("deck", ["cards", DECK])
def test_a_deck_has_as_many_cards_everywhere(client: Client, deck: str) -> None:
    """
    One that is asked both ways is one card: at the start, in the list and on the release.
    """
    start = client.get("/app/").text
    cards = client.get(f"/app/decks/{deck}/cards").text
    release = client.get(f"/app/decks/{deck}/release").text
    (listed,) = re.findall(rf'decks/{deck}/cards"><b>[^<]*</b><span[^>]*>(\d+) tarjetas', start)
    head = re.search(r'id="h-list">\D*<span[^>]*>(\d+)', cards)
    download = re.search(r'quiet num">[^<]* · (\d+) tarjetas', release)

    assert head
    assert download
    assert listed == head[1] == download[1]


def test_what_was_counted_otherwise_is_counted_anew(tmp_path: Path) -> None:
    """
    An earlier version kept a number of another kind.
    """
    shelf = Shelf(tmp_path)
    shelf.add_text("roma.md", b"# Roma\n\nAugusto mur\xc3\xb3 en el a\xc3\xb1o 14.\n", "abcd", "es")
    (held,) = shelf.decks()
    kept = tmp_path / ".decks.json"
    kept.write_text(json.dumps([held._replace(cards=36)]), "utf-8")

    assert shelf.decks() == (held,)
    assert Shelf(tmp_path).decks() == (held,)


@pytest.mark.parametrize(("count", "folded"), [(3, 0), (4, 0), (5, 2), (9, 6)])
def test_many_decks_are_folded(tmp_path: Path, count: int, folded: int) -> None:
    """
    The last ones are in view, and never one alone is folded away.
    """
    shelf = Shelf(tmp_path)
    for number in range(count):
        shelf.add_text(
            f"{number}.md", b"# Roma\n\nAugusto.\n", "abcd", "en", title=f"Rome {number}"
        )
    page = Client(application(Desk(shelf, float, str))).get("/app/").text
    shown, _, rest = page.partition('<details class="all-decks">')
    rest = rest.partition("</details>")[0]

    assert shown.count("<li><a") == count - folded
    assert rest.count("<li><a") == folded
    assert (f"{folded} more decks" in rest) == bool(folded)


def test_a_deck_in_use_is_not_read_again_for_the_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    What was changed of it, here or in an editor, is in the list all the same.
    """
    shelf = Shelf(tmp_path)
    name = shelf.add_package(CLASS_DECK.name, CLASS_DECK.read_bytes(), "ab12", "en")
    desk = Desk(shelf, float, str)
    deck, (before,) = desk.open(name), desk.decks()
    monkeypatch.delattr(mazo, "open")
    found = deck.workspace.compilation.deck
    assert found
    desk.apply(deck, SwitchNote(found.notes[0].id, is_on=False))
    (file,) = (each for each in (tmp_path / name).glob("*.yaml"))
    file.write_text(re.sub("(?m)^title: .*", "title: Another", file.read_text("utf-8")), "utf-8")

    (after,) = desk.decks()

    assert (after.title, after.cards) == ("Another", before.cards - 1)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# La Conferencia de Teherán\n\nSe reunieron en 1943.", "La Conferencia de Teherán"),
        (
            f"{'Los aliados, ' * 9}\ny más.",
            "Los aliados, Los aliados, Los aliados, Los aliados, Los…",
        ),
        (f"{'x' * 99}.", f"{'x' * 59}…"),
    ],
)
def test_a_text_without_a_title_is_called_after_its_first_words(
    client: Client, text: str, title: str
) -> None:
    """
    So is its deck, so that it is known again in the list.
    """
    page = client.post("/app/begin", data={"title": " ", "text": text})

    assert f'<h1 id="h-doc">{title}</h1>' in page.text
    assert f"<b>{title}</b>" in client.get("/app/").text


def test_what_cannot_be_begun_is_said_at_the_start(client: Client) -> None:
    """
    The address of the page stays that of the start: what was posted to cannot be loaded anew.
    """
    for page in (
        client.post("/app/begin", data={"title": "Roma", "text": " \n "}),
        client.post("/app/open", content=b"no", headers={"X-File-Name": "a.apkg"}),
    ):
        assert page.status_code == 422
        assert page.headers["HX-Push-Url"] == "false"
        assert 'id="failure"' in page.text
        assert 'id="paste"' in page.text


def test_on_a_phone_every_way_to_begin_is_seen_at_once(
    machine: Callable[..., Place],
    visit: Callable[..., Visit],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """
    However many decks there are; a press leads to the fields of a text.
    """
    monkeypatch.chdir(tmp_path)
    shelf = Shelf(tmp_path)
    for number in range(7):
        shelf.add_text(
            f"{number}.md", b"# Roma\n\nAugusto.\n", "abcd", "en", title=f"Rome {number}"
        )
    page = at_start(visit(machine(tmp_path / "rome-0"), viewport={"width": 390, "height": 664}))
    ways = page.locator(".quick a")

    expect(ways).to_have_count(3)
    for way in ways.all():
        expect(way).to_be_in_viewport(ratio=1)
    expect(page.locator("#paste")).not_to_be_in_viewport()
    ways.last.click()
    expect(page.locator("#paste")).to_be_in_viewport()
    expect(page.get_by_role("button", name="Make cards")).to_be_in_viewport(ratio=1)
