"""A deck that is changed in two places at once, and one whose changes are all undone, in both places."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest
from playwright.sync_api import expect

from tests.support.paths import CARDS
from tests.support.story import (
    PACKAGE,
    add_notes,
    at_start,
    contents,
    forget,
    make_card,
    open_card,
    open_deck,
    reworded,
    rewrite,
    stored,
    undo_all,
    view,
)
from tests.support.studio import Place, Visit

pytestmark = pytest.mark.slow

WHERE = """(id) => {
    const rows = [...document.querySelectorAll(".pane.list .row")];
    const top = (row) => row.getBoundingClientRect().top;
    const row = id ? document.getElementById(id) : rows.find((each) => top(each) > innerHeight / 2);
    return [row.id, top(row)];
}"""
"""A row of the list, the first in the lower half of the window if none is named, and its place."""


def test_author_at_work(
    tmp_path: Path, machine: Callable[..., Place], visit: Callable[..., Visit]
) -> None:
    """
    A page follows what an editor saves without losing its place; neither loses the other's edit.
    """
    cards = copytree(CARDS, tmp_path / "cards")
    file = cards / "desembarco-en-italia.yaml"
    page = visit(machine(cards)).page()
    open_card(page, "¿Qué es un armisticio?")
    page.evaluate("document.querySelector('.pane.list').scrollTop = 400")
    file.write_text(
        file.read_text("utf-8").replace("¿Por qué estuvo", "¿Por qué razón estuvo"), "utf-8"
    )
    expect(page.locator("#card-list")).to_contain_text("¿Por qué razón estuvo", timeout=5_000)
    assert page.evaluate("document.querySelector('.pane.list').scrollTop") == 400

    page.locator("#f-hint").fill("No es la paz.")  # while an editor saves another card
    file.write_text(
        file.read_text("utf-8").replace("¿Por qué razón estuvo", "¿Por qué motivo estuvo"), "utf-8"
    )
    page.locator("#f-hint").blur()
    expect(page.locator("#toast")).to_contain_text("Hint")
    expect(page.locator("#card-list")).to_contain_text("¿Por qué motivo estuvo")

    text = file.read_text("utf-8")
    assert "No es la paz." in text
    assert "¿Por qué motivo estuvo" in text


def test_two_tabs_at_work(place: Place, visit: Callable[..., Visit]) -> None:
    """
    A tab shows what is changed in another without losing its place; neither loses the other's.
    """
    browser = visit(place)
    page = at_start(browser)
    open_deck(page, PACKAGE)
    open_card(page, "¿Qué es un armisticio?")
    page.evaluate("document.querySelector('.pane.list').scrollTop = 400")
    row, top = page.evaluate(WHERE)
    other = browser.page(page.url)
    rewrite(other, "hint", "No es la paz.")
    expect(page.locator("#f-hint")).to_have_value("No es la paz.")
    assert page.evaluate(WHERE, row) == [row, top]  # “Changed” stands above the list now

    page.locator("#f-question").fill("¿Qué es un armisticio, en pocas palabras?")
    other.locator("#f-hint").fill("Aún no es la paz.")
    for each in (page, other):  # both leave their fields at the same time
        each.evaluate("document.activeElement.blur()")
    for each in (page, other):
        expect(each.locator("#f-question")).to_have_value(re.compile("en pocas palabras"))
        expect(each.locator("#f-hint")).to_have_value("Aún no es la paz.")

    page.locator("#f-hint").fill("Una tregua.")
    other.locator("#f-hint").fill("Una pausa.")
    for each in (page, other):  # of one field the later words stay, the earlier ones a step back
        forget(each)  # so that the next toast is of these words, which the other's must come after
        each.evaluate("document.activeElement.blur()")
        expect(each.locator("#toast")).to_be_visible()
    for each in (page, other):
        expect(each.locator("#f-hint")).to_have_value("Una pausa.")
    other.locator("button#undo").click()
    for each in (page, other):
        expect(each.locator("#f-hint")).to_have_value("Una tregua.")


def test_undo_to_the_start(place: Place, visit: Callable[..., Visit], tmp_path: Path) -> None:
    """
    Undo to the very start gives the very files of the start, also where Python starts anew meanwhile.
    """
    page = at_start(visit(place))

    def kept() -> dict[str, bytes]:
        found = contents(tmp_path) if place.name == "machine" else stored(page)
        others = (".decks.json", ".undo.json")
        return {name: each for name, each in found.items() if not name.endswith(others)}

    open_deck(page, PACKAGE)
    before = kept()
    assert any(name.endswith(".yaml") for name in before)
    reworded(page, "¿Qué es un armisticio?", "¿Qué es un armisticio, en pocas palabras?")
    rewrite(page, "hint", "No es la paz.")
    page.locator(".topic", has_text="4. ").locator("> .act input").click()
    expect(page.locator(".topic.off")).to_have_count(1)
    add_notes(page)
    make_card(page, "el 28 de noviembre de 1943", "date", question="¿Cuándo se reunieron?")
    assert kept() != before
    page.reload()
    undo_all(page)

    assert kept() == before


def test_an_author_undoes_to_the_start(
    tmp_path: Path, machine: Callable[..., Place], visit: Callable[..., Visit]
) -> None:
    """
    So it is with an author's own files, which an undo writes again to the letter.
    """
    cards = copytree(CARDS, tmp_path / "cards")
    before = contents(cards)
    page = visit(machine(cards)).page()
    reworded(page, "¿Qué es un armisticio?", "¿Qué es un armisticio, en pocas palabras?")
    rewrite(page, "hint", "No es la paz.")
    page.get_by_role("button", name="Take out").click()
    expect(page).to_have_url(re.compile(r"/cards$"))
    view(page, "text")
    make_card(
        page, "Batalla del Kursk", "fact", question="¿Cómo se llama la batalla?", answer="Kursk"
    )
    assert contents(cards) != before
    undo_all(page)

    assert contents(cards) == before
