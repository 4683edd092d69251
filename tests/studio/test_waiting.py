"""A new version that waits, and what was decided about it, outlive the tab that holds Python."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.seed_releases import NOTE, versions
from tests.support.story import at_start, drop, open_deck, rewrite
from tests.support.studio import Place, Visit

pytestmark = pytest.mark.slow
MINE = "¿Cuándo acabó el wolframio?"


def package(folder: Path, number: int) -> Path:
    """
    Return a release of the original as a file.
    """
    file = folder / f"release-{number}.apkg"
    file.write_bytes(versions()[number])
    return file


def expect_one_decided(page: Page) -> None:
    """
    See the only conflict decided, so that the new version can be received.
    """
    expect(page.locator(".clash.settled")).to_contain_text(MINE)
    expect(page.get_by_role("button", name="Receive the new version")).to_be_enabled()


def test_what_is_decided_outlives_the_tab(
    static_host: Place, visit: Callable[..., Visit], tmp_path: Path
) -> None:
    """
    A phone closes a tab that is not looked at: she goes on where she was.
    """
    browser = visit(static_host)
    page = at_start(browser)
    open_deck(page, package(tmp_path, 0))
    page.locator(f"#row-{NOTE} a").click()
    rewrite(page, "question", MINE)
    deck = page.url.partition("/cards/")[0]
    drop(page, package(tmp_path, 1))
    expect(page.locator(".clash")).to_have_count(1)
    page.get_by_role("button", name="Keep mine").click()
    expect_one_decided(page)
    page.close()

    again = browser.page(f"{deck}/cards")
    again.locator("#starting").wait_for(state="detached")
    again.get_by_role("link", name="Go on with it").click()
    expect_one_decided(again)
    again.reload()
    again.locator("#starting").wait_for(state="detached")
    again.get_by_role("button", name="Receive the new version").click()
    expect(again.locator(f"#row-{NOTE}")).to_contain_text(MINE)
    expect(again.locator(".waits")).to_have_count(0)
