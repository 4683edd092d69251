"""A topic of many cards, in a real Chromium: its rows come into view, and stay where they are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from mazo.studio.list_parts import ROWS
from tests.support import long_deck
from tests.support.story import rewrite
from tests.support.studio import Place, Visit

pytestmark = pytest.mark.slow

CARDS = 8 * ROWS + 7
SCROLLED = "document.querySelector('.pane.list').scrollTop"
HOLD = "window.held = document.querySelector('#row-ship-130')"
IS_HELD = "held.isConnected && held === document.querySelector('#row-ship-130')"


def opened(page: Page, number: int) -> None:
    expect(page.locator(".row.open")).to_have_id(f"row-ship-{number}")


def test_a_long_topic(
    tmp_path: Path, machine: Callable[..., Place], visit: Callable[..., Visit]
) -> None:
    """
    Rows follow as she scrolls; an edit leaves them and her place; keys go through all cards.
    """
    page = visit(machine(long_deck.write(tmp_path / "long", CARDS))).page()
    page.locator("#card-list summary").click()
    expect(page.locator("#row-ship-0")).to_be_visible()
    expect(page.locator(f"#row-ship-{CARDS - 1}")).to_have_count(0)
    page.locator("#row-ship-2 a").click()
    opened(page, 2)

    page.locator("[id='p-ships.5']").scroll_into_view_if_needed()  # a place without rows yet
    expect(page.locator("#row-ship-130")).to_be_visible()
    page.locator("#row-ship-130").scroll_into_view_if_needed()
    place = page.evaluate(SCROLLED)
    assert place > 1_000
    page.evaluate(HOLD)
    rewrite(page, "hint", "It is a short name.")
    assert page.evaluate(IS_HELD)
    assert page.evaluate(SCROLLED) == place
    rewrite(page, "question", "What was taken in tow as the third ship?")
    expect(page.locator("#row-ship-2")).to_contain_text("as the third ship")
    assert page.evaluate(IS_HELD)
    assert page.evaluate(SCROLLED) == place

    page.evaluate("document.activeElement.blur()")
    for number in range(3, 2 * ROWS + 1):  # into a part that is not there at the start
        page.keyboard.press("j")
        opened(page, number)
    expect(page.locator(".row.open")).to_be_in_viewport()
    page.keyboard.press("k")
    opened(page, 2 * ROWS - 1)


def test_a_card_in_the_middle(
    tmp_path: Path, machine: Callable[..., Place], visit: Callable[..., Visit]
) -> None:
    """
    A page that is opened at a card shows its row, between its neighbours; upwards rows follow, too.

    Tab comes to each row, and to a place whose rows are not there, which then has them.
    """
    browser = visit(machine(long_deck.write(tmp_path / "long", CARDS)))
    first = browser.page()
    address = first.url.removesuffix("/cards") + f"/cards/ship-{4 * ROWS}"
    first.close()
    page = browser.page(address)
    opened(page, 4 * ROWS)
    expect(page.locator(".row.open")).to_be_in_viewport()
    expect(page.locator(f"#row-ship-{3 * ROWS}")).to_have_count(1)
    expect(page.locator(f"#row-ship-{2 * ROWS}")).to_have_count(0)

    page.locator(f"#row-ship-{3 * ROWS} a").focus()
    expect(page.locator(f"#row-ship-{2 * ROWS}")).to_have_count(1)
    for number in range(3 * ROWS - 1, 2 * ROWS - 2, -1):
        page.keyboard.press("Shift+Tab")
        expect(page.locator(f"#row-ship-{number} a")).to_be_focused()
