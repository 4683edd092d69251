"""What somebody hears who cannot see the studio: names, headings, marks, and where the focus is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Page, expect

from tests.studio.test_looks import VIEWS
from tests.support.paths import CARDS
from tests.support.story import at_start, open_card, rewrite
from tests.support.studio import Place, Visit

pytestmark = pytest.mark.slow

NAMED = {
    *("button", "link", "textbox", "searchbox", "combobox", "checkbox", "switch", "radio"),
    *("Iframe", "DisclosureTriangle", "image", "navigation", "complementary", "region", "article"),
}
"""Roles, as Chromium calls them, of what somebody chooses from a list of names."""
LEVELS = (
    "[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((each) => +each.localName[1])"
)
FOCUSED = "() => document.activeElement !== document.body && !document.activeElement.disabled"


class Node(NamedTuple):
    """
    A thing that a screen reader is given.
    """

    role: str
    name: str


def heard(page: Page) -> list[Node]:
    """
    Return all that a screen reader is given of a page.
    """
    nodes: list[dict[str, Any]]
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    return [
        Node(each["role"]["value"], each.get("name", {}).get("value", "").strip())
        for each in nodes
        if not each["ignored"]
    ]


@pytest.fixture
def place(machine: Callable[..., Place], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """
    Return the studio on this machine, with the seed's project.
    """
    monkeypatch.chdir(tmp_path)
    return machine(copytree(CARDS, tmp_path / "cards"))


def test_all_that_can_be_chosen_has_a_name(place: Place, visit: Callable[..., Visit]) -> None:
    """
    On every view, which has one main part, one first heading and no level of headings left out.
    """
    page = at_start(visit(place))
    for name, address in VIEWS.items():
        page.goto(place.origin + address)
        expect(page.locator("#main")).to_be_visible()
        nodes = heard(page)
        assert [each for each in nodes if each.role in NAMED and not each.name] == [], name
        assert sum(each.role == "main" for each in nodes) == 1, name
        levels = page.evaluate(LEVELS)
        assert levels.count(1) == 1, name
        assert {*range(1, max(levels) + 1)} == {*levels}, name


def test_a_passage_says_how_many_cards_it_has(place: Place, visit: Callable[..., Visit]) -> None:
    """
    A link in the text is described by its cards, and the open card's is the current one.
    """
    page = at_start(visit(place))
    page.goto(f"{place.origin}/app/decks/cards/text/manual?at=toma-de-napoles")
    passages = page.locator("#text a.m")

    assert {each.get_attribute("aria-description") for each in passages.all()} >= {"1 card"}
    assert passages.locator("xpath=self::*[not(@aria-description)]").count() == 0
    assert (
        page.locator("#text a.m[aria-current=true]").count() == page.locator("#text .m.now").count()
    )


def test_the_focus_is_never_lost(place: Place, visit: Callable[..., Visit]) -> None:
    """
    Not after an edit, an undo that was the last one, or taking out the card that was open.
    """
    page = at_start(visit(place))
    page.goto(f"{place.origin}/app/decks/cards/cards")
    open_card(page, "¿Qué es un armisticio?")
    rewrite(page, "hint", "No es la paz.")
    for press in ("#undo", "#redo", "#undo", "#redo"):
        page.locator(press).press("Enter")
        expect(page.locator("#undo" if press == "#redo" else "#redo")).to_be_enabled()
        expect(page.locator(press)).to_be_disabled()
        page.wait_for_function(FOCUSED)

    page.get_by_role("button", name="Take out").press("Enter")
    expect(page.locator("#toast")).to_contain_text("Card deleted")
    page.wait_for_function(FOCUSED)
    page.locator("#toast").get_by_role("button").press("Enter")
    expect(page.locator("#toast")).to_contain_text("Undone")
    page.wait_for_function(FOCUSED)
