"""What a page does when nobody answers it, or when the answer is no page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest
from playwright.sync_api import Route, expect

from tests.support.paths import CARDS
from tests.support.story import at_start, open_card
from tests.support.studio import Place, Visit

FAILURES: dict[str, tuple[Callable[[Route], None], str]] = {
    "no answer": (lambda route: route.abort(), "Could not be saved"),
    "no page": (
        lambda route: route.fulfill(
            status=503, content_type="text/plain", body="Reload, and look."
        ),
        "Reload, and look.",
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize("failure", FAILURES)
def test_what_was_written_stays_on_the_page(
    machine: Callable[..., Place],
    visit: Callable[..., Visit],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    failure: str,
) -> None:
    """
    The failure is announced, and the words that could not be saved are still in their field.
    """
    monkeypatch.chdir(tmp_path)
    place = machine(copytree(CARDS, tmp_path / "cards"))
    browser = visit(place)
    page = at_start(browser)
    page.goto(f"{place.origin}/app/decks/cards/cards")
    open_card(page, "¿Qué es un armisticio?")
    address, (answer, words) = page.url, FAILURES[failure]
    page.route("**/fields/question", answer)
    page.locator("#f-question").fill("¿Qué es eso?")
    page.locator("#f-question").blur()

    expect(page.get_by_role("alert")).to_have_text(words)
    expect(page.locator("#f-question")).to_have_value("¿Qué es eso?")
    assert page.url == address
    browser.wrong.clear()  # the console of a browser lists each request that failed
