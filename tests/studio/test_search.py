"""What is searched for stays so: through switches, filters, undoing, and when the page is loaded."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.support.story import PACKAGE, at_start, open_deck
from tests.support.studio import Place, Visit

pytestmark = pytest.mark.slow
WORDS, FOUND, DATES = "aliados", 22, 3
TOPIC, IN_TOPIC, DATES_IN_TOPIC = "2. La guerra en Italia", 9, 2


def expect_found(page: Page, rows: int, words: str = WORDS) -> None:
    """
    See so many rows, and the words that they were found by.
    """
    expect(page.locator("#card-list .row")).to_have_count(rows)
    expect(page.locator("#search")).to_have_value(words)


def test_a_search_stays(place: Place, visit: Callable[..., Visit]) -> None:
    """
    Cards that are found are switched off one by one; a filter is put on, and taken off again.
    """
    page = at_start(visit(place))
    open_deck(page, PACKAGE)
    all_rows = page.locator("#card-list .row").count()
    page.locator("#search").fill(WORDS)
    expect_found(page, FOUND)
    expect(page).to_have_url(re.compile(rf"/cards\?words={WORDS}$"))

    page.locator("#card-list .row .switch").first.click()
    expect(page.locator(".row.off")).to_have_count(1)
    expect_found(page, FOUND)
    page.locator("button#undo").click()
    expect(page.locator(".row.off")).to_have_count(0)
    expect_found(page, FOUND)

    page.locator("[data-do=filters]").click()
    page.locator("#filters .chip:has(.date)").click()
    expect_found(page, DATES)
    page.reload()
    page.locator("#starting").wait_for(state="detached")
    expect_found(page, DATES)
    page.locator("#filters .chip:has(.date)").click()
    expect_found(page, FOUND)

    page.locator("#search").fill("zzz")
    page.get_by_role("link", name="Show all cards").click()
    expect_found(page, all_rows, "")


def test_one_topic_is_left(place: Place, visit: Callable[..., Visit]) -> None:
    """
    Its cards are unfolded; words and a type are looked for in it alone.
    """
    page = at_start(visit(place))
    open_deck(page, PACKAGE)
    all_rows = page.locator("#card-list .row").count()
    page.locator("#search").fill(WORDS)
    expect_found(page, FOUND)
    page.locator("[data-do=filters]").click()
    page.locator("#topic").select_option(label=TOPIC)
    expect_found(page, IN_TOPIC)
    expect(page.locator("#card-list .topic")).to_have_count(1)

    page.locator("#filters .chip:has(.date)").click()
    expect_found(page, DATES_IN_TOPIC)
    page.locator("#search").fill("")
    expect(page.locator("#topic option:checked")).to_have_text(TOPIC)
    page.locator("#topic").select_option("")
    page.locator("#filters .chip:has(.date)").click()
    expect_found(page, all_rows, "")
