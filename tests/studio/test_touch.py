"""Words of the text are selected by a finger on a phone, and a card is made of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest
from playwright.sync_api import Page, expect

from tests.support.paths import CARDS
from tests.support.story import RANGE_OF, at_start
from tests.support.studio import Place, Visit

pytestmark = pytest.mark.slow

WIDTH = 390
PHONE = {"viewport": {"width": WIDTH, "height": 844}, "has_touch": True, "is_mobile": True}
KINDS = 4
TARGET = 44
HANDLES = 24
"""How many pixels under selected words the system draws its handles."""
WHERE = f"""words => {{
    window.word = ({RANGE_OF})(words);
    window.word.startContainer.parentElement.scrollIntoView({{ block: "center" }});
    const box = window.word.getBoundingClientRect();
    return [box.left + box.width / 2, box.top + box.height / 2];
}}"""
SELECTED = """() => {
    const box = getSelection().getRangeAt(0).getBoundingClientRect();
    return [getSelection().toString(), box.top, box.bottom];
}"""


@pytest.fixture
def page(
    machine: Callable[..., Place],
    visit: Callable[..., Visit],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Page:
    """
    Return a phone that shows a text of the seed's deck.
    """
    monkeypatch.chdir(tmp_path)
    place = machine(copytree(CARDS, tmp_path / "cards"))
    found = at_start(visit(place, **PHONE))
    found.goto(f"{place.origin}/app/decks/cards/text/manual")
    expect(found.locator("#text")).to_be_visible()
    return found


def press_long(page: Page, words: str) -> None:
    """
    Hold a finger on words until they are selected; the system does that, without any other event.

    Chromium on a desktop does not select so: the range is set here while the finger is down.
    """
    x, y = page.evaluate(WHERE, words)
    session = page.context.new_cdp_session(page)
    point = {"x": x, "y": y}
    session.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [point]})
    expect(page.locator("#text a.m:not([href])")).to_have_count(1)  # systems select no link's words
    page.evaluate("getSelection().removeAllRanges(); getSelection().addRange(window.word)")
    session.send("Input.dispatchTouchEvent", {"type": "touchCancel", "touchPoints": []})
    expect(page.locator("#text a.m:not([href])")).to_have_count(0)


@pytest.mark.parametrize("words", ["armisticio", "Kursk", "ejércitos"])
def test_a_long_press_makes_a_card(page: Page, words: str) -> None:
    """
    The menu is beside the words, leaves room for the system's handles, and has large targets.
    """
    press_long(page, words)
    menu = page.locator("#menu")
    expect(menu).to_be_visible()
    selected, top, bottom = page.evaluate(SELECTED)
    assert selected.strip() == words
    box = menu.bounding_box()
    assert box
    assert box["y"] >= bottom + HANDLES or box["y"] + box["height"] <= top - TARGET
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= WIDTH
    heights = [
        found["height"] for each in menu.locator("a").all() if (found := each.bounding_box())
    ]
    assert len(heights) == KINDS
    assert min(heights) >= TARGET

    menu.locator("a.fact").tap()
    expect(page.locator("#n-question")).to_be_visible()
    page.locator("#n-question").fill("¿Qué pone el texto?")
    page.locator("#n-answer").fill(words)
    page.get_by_role("button", name="Add the card").tap()
    expect(page.locator("#f-answer")).to_have_value(words)


def test_a_tap_on_a_passage_leads_to_its_cards(page: Page) -> None:
    """
    A short touch still follows the link.
    """
    passage = page.locator("#text a.m").first
    passage.tap()
    expect(page).to_have_url(re.compile("at="))
