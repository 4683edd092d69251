"""Fields of words: as high as what is in them, and of one line where a line is meant."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest
from playwright.sync_api import Locator, expect

from tests.support.asgi import Client
from tests.support.paths import CARDS
from tests.support.story import at_start
from tests.support.studio import Place, Visit

CAUSE = "/app/decks/cards/cards/causa-de-la-invasion-alemana"
FILE = "desembarco-en-italia.yaml"
LONG = "El armisticio que Italia había firmado con los aliados a espaldas de Alemania " * 2


def area(page: str, key: str) -> tuple[int, bool, str]:
    """Return the rows of a field, whether it is of one line, and what is in it."""
    found = re.search(
        rf'<textarea id="[fn]-{key}"[^>]* rows="(\d+)"( data-line)?[^>]*>([^<]*)<', page
    )
    assert found
    return int(found[1]), bool(found[2]), found[3]


def test_rows_for_browsers_that_do_not_grow_a_field(client: Client) -> None:
    """
    As many as its words need, up to a limit.
    """
    rows = {}
    for words in ("Corta", LONG, LONG * 9):
        page = client.post(
            f"{CAUSE}/fields/answer", data={"value": words}, headers={"Referer": CAUSE}
        )
        rows[words] = area(page.text, "answer")[0]

    assert rows["Corta"] == 1
    assert 2 < rows[LONG] < rows[LONG * 9] <= 8


@pytest.mark.parametrize("key", ["answer", "hint", "erratum.source"])
def test_a_line_break_that_is_pasted_into_a_line_is_a_space(client: Client, key: str) -> None:
    """
    Windows' line breaks too; in a question or in “More” they stay.
    """
    field = {"value": "una cosa \r\n\n  otra"}
    page = client.post(f"{CAUSE}/fields/{key}", data=field, headers={"Referer": CAUSE}).text

    assert area(page, key.replace(".", "-"))[1:] == (True, "una cosa otra")
    for open_key in ("question", "extra"):
        page = client.post(
            f"{CAUSE}/fields/{open_key}", data=field, headers={"Referer": CAUSE}
        ).text
        assert area(page, open_key)[1:] == (False, "una cosa\n\n  otra")


def test_lines_that_an_author_wrote_stay(client: Client, tmp_path: Path) -> None:
    """
    In a file an answer may have several; they are shown, and kept when one is changed.
    """
    path = tmp_path / "cards" / FILE
    text = path.read_text("utf-8")
    begin = text.index("answer:", text.index("id: causa-de-la-invasion-alemana"))
    end = text.index("\n", begin)
    path.write_text(f'{text[:begin]}answer: "uno\\ndos"{text[end:]}', "utf-8")
    shown = area(client.get(CAUSE).text, "answer")
    page = client.post(
        f"{CAUSE}/fields/answer", data={"value": "uno\r\ntres"}, headers={"Referer": CAUSE}
    )

    assert shown == (2, True, "uno\ndos")
    assert area(page.text, "answer") == (2, True, "uno\ntres")


def test_what_was_so_already_is_not_reported_as_changed(client: Client) -> None:
    """
    Else its *Undo* would take back something else.
    """
    value = {"value": area(client.get(CAUSE).text, "answer")[2]}
    page = client.post(f"{CAUSE}/fields/answer", data=value, headers={"Referer": CAUSE}).text

    assert 'id="toast" role="status" aria-live="polite" hidden' in page


def is_whole(field: Locator) -> bool:
    """Return whether all that is in a field is seen, without moving it."""
    return bool(field.evaluate("each => each.scrollHeight <= each.clientHeight + 1"))


@pytest.mark.parametrize("width", [1280, 390])
def test_a_field_grows_and_enter_saves_it(
    machine: Callable[..., Place],
    visit: Callable[..., Visit],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    width: int,
) -> None:
    """
    Enter and Ctrl+Enter do what they did in a line; in the title of a text, arrows select no words.
    """
    monkeypatch.chdir(tmp_path)
    place = machine(copytree(CARDS, tmp_path / "cards"))
    page = at_start(visit(place, viewport={"width": width, "height": 844}))
    page.goto(f"{place.origin}{CAUSE}")
    answer = page.locator("#f-answer")
    low = answer.bounding_box()
    for key, words in (("Enter", LONG.strip()), ("Control+Enter", f"{LONG}más")):
        answer.fill(words)
        assert is_whole(answer)
        answer.press(key)
        expect(page.locator("#toast")).to_contain_text("Answer changed")
        expect(page.locator("#undo")).to_be_enabled()
        expect(answer).to_have_value(words)
        expect(answer).to_be_focused()
        page.evaluate("document.querySelector('#toast').hidden = true")
    high = answer.bounding_box()
    assert low
    assert high
    assert high["height"] > low["height"]

    page.goto(f"{place.origin}/app/decks/cards/new?document=notas&start=60&end=90&kind=fact")
    page.locator("#n-question").fill("¿A quién destituyeron?")
    page.locator("#n-term").fill("Mussolini")
    page.locator("#n-answer").fill("A Mussolini")
    page.locator("#n-answer").press("Enter")
    expect(page.locator("#f-answer")).to_have_value("A Mussolini")

    page.goto(f"{place.origin}/app/decks/cards/text/notas")
    page.locator("#retitle summary").click()
    title = page.locator("#text-title")
    title.press("End")
    title.press("ArrowLeft")
    title.press("Shift+ArrowLeft")
    expect(title).to_be_focused()
    title.fill("Apuntes")
    title.press("Enter")
    expect(page.locator("#h-doc")).to_have_text("Apuntes")
    assert "title: Apuntes" in (tmp_path / "cards" / "mazo.yaml").read_text("utf-8")
