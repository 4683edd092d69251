"""Buttons that make something are pressed twice by a quick hand: it is made once."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.support.story import PACKAGE, at_start, open_deck, select, view
from tests.support.studio import Place, Visit

pytestmark = pytest.mark.slow
TEXT = "# Roma\n\nAugusto murió en el año 14. Le siguió Tiberio.\n"


def twice(page: Page, button: str) -> None:
    """
    Press a button twice, and wait for all that comes of it.
    """
    page.get_by_role("button", name=button).dblclick()
    page.wait_for_timeout(1_000)


def test_each_is_made_once(place: Place, visit: Callable[..., Visit]) -> None:
    """
    A deck, a text, a card and an event; a download comes once.
    """
    page = at_start(visit(place))
    page.locator("#text-title").fill("Roma")
    page.locator("#paste").fill(TEXT)
    twice(page, "Make cards")
    expect(page).to_have_url(re.compile(r"/decks/roma/text$"))

    page.locator(".add-text summary").click()
    page.locator("#new-title").fill("Grecia")
    page.locator("#new-text").fill("Pericles murió en Atenas.")
    twice(page, "Add the text")
    expect(page.locator(".outline .book")).to_have_count(2)

    select(page, "Pericles murió en Atenas")
    page.locator("#menu a.fact").click()
    page.locator("#n-question").fill("¿Quién murió en Atenas?")
    page.locator("#n-answer").fill("Pericles")
    twice(page, "Add the card")
    view(page, "cards")
    expect(page.locator("#card-list .row")).to_have_count(1)

    view(page, "time")
    page.locator("#e-title").fill("La peste")
    twice(page, "Add the event")
    expect(page.locator("#h-e")).to_have_text("La peste")
    expect(page.locator(".causes .chip", has_text="La peste")).to_have_count(1)


def test_a_download_comes_once(place: Place, visit: Callable[..., Visit]) -> None:
    """
    Two files of one name are one too many.
    """
    page = at_start(visit(place))
    open_deck(page, PACKAGE)
    saved: list[str] = []
    page.on("download", lambda download: saved.append(download.suggested_filename))
    view(page, "release")
    with page.expect_download():
        page.locator("#download").dblclick()
    page.wait_for_timeout(2_000)

    assert len(saved) == 1
