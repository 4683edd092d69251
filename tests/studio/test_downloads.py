"""What the files of a release are called where a teacher downloads them."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mazo.model.names import LONGEST, file_name, is_reserved
from tests.support.asgi import Client
from tests.support.class_pages import CARD, DECK


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Historia 4.º ESO B", "historia-4-eso-b"),
        ("La Segunda Guerra Mundial, 1943–1944", "la-segunda-guerra-mundial-1943-1944"),
        ("España, año 1: ¿guerra?", "españa-año-1-guerra"),
        ("AC/DC ../..\\x:y*?", "ac-dc-x-y"),
        ("Ιστορία Β", "ιστορια-β"),
        ("Collection of essays", "mazo-collection-of-essays"),
        ("backup", "mazo-backup"),
        ("🎉 …", ""),
    ],
)
def test_a_file_is_called_after_a_title(title: str, name: str) -> None:
    """
    In small letters without accents, with a hyphen for all else.
    """
    assert file_name(title) == name


@given(title=st.text(max_size=200))
def test_every_system_takes_the_name(title: str) -> None:
    """
    It leads to no other folder, is short enough, and Anki does not take it for a collection.
    """
    name = file_name(title)

    assert not re.search(r"[^\w-]|_", name)
    assert not name.startswith("-")
    assert not name.endswith("-")
    assert len(name.encode()) <= LONGEST + len("mazo-")
    assert not is_reserved(name)
    assert file_name(title) == name


def downloaded(client: Client, deck: str) -> dict[str, bytes]:
    """Make a release; return the files that its page offers, by the names that they are saved as."""
    page = client.post(f"/app/decks/{deck}/release").text
    found = {}
    for address in dict.fromkeys(re.findall(rf'href="(/app/decks/{deck}/download/[^"]+)"', page)):
        answer = client.get(address)
        saved = re.fullmatch(
            r"attachment; filename\*=UTF-8''(.+)", answer.headers["content-disposition"]
        )
        assert saved
        found[unquote(saved[1])] = answer.content
    return found


def test_the_files_of_a_class_deck_are_called_after_its_title(
    client: Client, tmp_path: Path
) -> None:
    """
    The whole deck, each topic and the notes, and the same from release to release; what is in them
    is what the folder of packages has.
    """
    hint = f"/app/decks/{DECK}/cards/{CARD}/fields/hint"
    client.post(hint, data={"value": "Una"})
    first = downloaded(client, DECK)
    client.post(hint, data={"value": "Otra"})
    second = downloaded(client, DECK)
    built = {path.name: path.read_bytes() for path in (tmp_path / DECK / "dist").iterdir()}
    packages = {name: each for name, each in second.items() if name.endswith(".apkg")}

    assert first.keys() == second.keys()
    assert next(iter(second)) == "historia-4-eso-b.apkg"
    assert {*second} >= {"historia-4-eso-b.espana-neutral.apkg", "historia-4-eso-b.releases.md"}
    assert {name.split("@")[0] for name in built} == {"historia-guerra-1943"}
    assert {*packages.values()} == {each for name, each in built.items() if name.endswith(".apkg")}


def test_no_other_file_is_given(client: Client) -> None:
    """
    Neither before a release nor beside its files.
    """
    name = "historia-4-eso-b.apkg"
    before = client.get(f"/app/decks/{DECK}/download/{name}").status_code
    client.post(f"/app/decks/{DECK}/release")

    assert before == 404
    assert client.get(f"/app/decks/{DECK}/download/{name}").status_code == 200
    for other in ("mazo.yaml", "..%2fcards%2fmazo.yaml", "historia-guerra-1943.apkg"):
        assert client.get(f"/app/decks/{DECK}/download/{other}").status_code == 404


def test_a_title_in_other_letters(client: Client) -> None:
    """
    The file has them; a title without any leaves the file the name of the deck.
    """
    settings = f"/app/decks/{DECK}/settings/title"
    client.post(settings, data={"value": "España β"})
    assert "españa-β.apkg" in downloaded(client, DECK)
    client.post(settings, data={"value": "🎉"})
    assert next(iter(downloaded(client, DECK))).startswith("historia-guerra-1943@4eso-b")


def test_files_of_the_last_release_are_named_so_once_something_changed(client: Client) -> None:
    """
    So that nobody takes them for what the page says that pupils will get.
    """
    hint = f"/app/decks/{DECK}/cards/{CARD}/fields/hint"
    client.post(hint, data={"value": "Una"})
    made = client.post(f"/app/decks/{DECK}/release").text
    number = re.search(r"<h1>Entrega (\d+)</h1>", made)
    client.post(hint, data={"value": "Otra"})
    after = client.get(f"/app/decks/{DECK}/release").text

    assert number
    assert "<h3>O por temas</h3>" in made
    assert f"<h3>Archivos de la entrega {number[1]}, sin estos cambios</h3>" in after
    assert f"<h1>Entrega {int(number[1]) + 1}</h1>" in after
