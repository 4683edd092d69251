"""Events on their page: one that is new, one that has no place in a drawing, one of the original."""

from __future__ import annotations

import re
from pathlib import Path

from tests.support.asgi import Client
from tests.support.class_pages import DECK

OWN = "/app/decks/cards"


def names_of(pattern: str, page: str) -> list[str]:
    """Return what links of a page are called whose tags are like `pattern`."""
    return re.findall(rf"<a {pattern}[^>]*>([^<]+)</a>", page)


def test_a_new_event_is_open_and_can_be_come_back_to(client: Client) -> None:
    """
    Though it has neither a date nor a cause, and so stands in no drawing.
    """
    added = client.post(f"{OWN}/events", data={"title": "La rendición", "date": "", "because": ""})
    page = client.get(f"{OWN}/time").text

    assert added.url.path == f"{OWN}/time/rendicion"
    assert '<h2 id="h-e">La rendición</h2>' in added.text
    assert "La rendición" in names_of('class="chip"', page)
    assert f'href="{OWN}/time/rendicion#event"' in page


def test_an_event_that_stands_in_a_drawing_is_not_listed_besides(client: Client) -> None:
    """
    With a date it stands in the timeline.
    """
    sent = {"title": "La rendición", "date": "8 de mayo de 1945", "because": ""}
    client.post(f"{OWN}/events", data=sent)

    assert "La rendición" not in names_of('class="chip"', client.get(f"{OWN}/time").text)


def test_what_is_wrong_with_an_event_stands_there(client: Client) -> None:
    """
    The list of problems leads to it, in words that name no file.
    """
    added = client.post(f"{OWN}/events", data={"title": "La rendición", "date": "ayer"}).text
    problems = client.get(f"{OWN}/problems").text
    (number,) = re.findall(r'problems/(\d+)"[^>]*><b>«ayer»[^<]*</b><span[^>]*>La rend', problems)
    page = client.get(f"{OWN}/problems/{number}").text

    assert "«ayer» no se entiende como fecha" in added
    assert "Ninguna tarjeta trata del suceso «La rendición»" in added
    assert names_of('class="btn solid" href="[^"]*/time/rendicion#event"', page) == ["Ir al suceso"]
    assert "because" not in added


def test_an_event_of_the_original_gets_another_title(client: Client) -> None:
    """
    Nothing else of it is offered, for nothing else can be changed.
    """
    address = f"/app/decks/{DECK}/events/armisticio"
    there = f"/app/decks/{DECK}/time/armisticio"
    page = client.get(there).text
    form = page[page.index(f'action="{address}"') : page.index('id="keys"')]
    sent = dict.fromkeys(re.findall(r'<input id="[^"]*" name="([^"]+)"', form), "El de Cassibile")
    changed = client.post(address, data=sent, headers={"Referer": there}).text

    assert list(sent) == ["title"]
    assert "/remove" not in form
    assert "/causes" not in form
    assert '<h2 id="h-e">El de Cassibile</h2>' in changed


def test_a_problem_of_a_file_says_where_it_is(client: Client, tmp_path: Path) -> None:
    """
    Somebody who writes in an editor finds the line; a problem of a card is at its field.
    """
    file = tmp_path / "cards" / "desembarco-en-italia.yaml"
    text = file.read_text("utf-8")
    file.write_text(f"{text}\n  - roto: [\n", "utf-8")
    line = text.count("\n") + 2
    page = client.get(f"{OWN}/problems").text
    release = client.get(f"{OWN}/release").text
    where = f'<span class="quiet">línea {line} de «desembarco-en-italia.yaml»</span>'

    assert where in page
    assert where in release
