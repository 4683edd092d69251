"""What takes a while is seen to be under way."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Route, expect

from tests.support.story import PACKAGE, at_start
from tests.support.studio import Place, Visit

BUSY = re.compile(r"\bbusy\b")


@pytest.mark.slow
@pytest.mark.parametrize("asked", ["to=app%2Fdecks%2Fmine%2Frelease", "deck=mine.apkg"])
@pytest.mark.parametrize("language", ["es", "en"])
def test_a_deck_that_is_loaded_anew_is_being_opened(
    static_host: Place, visit: Callable[..., Visit], asked: str, language: str
) -> None:
    """
    The page that the host answers meanwhile does not offer to begin another one.
    """
    browser = visit(static_host, locale=language, service_workers="block")
    browser.context.route("**/python.js", lambda route: route.abort())
    page = browser.page(f"{static_host.address}?{asked}")
    words = {"es": "Se está abriendo tu mazo…", "en": "Your deck is being opened…"}[language]

    expect(page.locator("#starting")).to_be_visible()
    expect(page.locator("#starting label")).to_contain_text(words)
    expect(page.locator("#starting .to-begin")).to_be_hidden()
    expect(page.locator(".ways")).to_be_hidden()
    expect(page.locator("h1")).to_be_hidden()
    browser.wrong.clear()  # that Python does not come

    page = browser.page()
    expect(page.locator(".ways")).to_be_visible()
    expect(page.locator("#starting .to-open")).to_be_hidden()
    browser.wrong.clear()


def test_a_line_moves_while_an_answer_is_awaited(
    machine: Callable[..., Place],
    visit: Callable[..., Visit],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """
    And a file that was dropped is said to be read, until its deck is there.
    """
    monkeypatch.chdir(tmp_path)
    page = at_start(visit(machine()))
    held: list[Route] = []
    page.route("**/app/open", lambda route: held.append(route))  # noqa: PLW0108  # it marks what it gets
    page.locator("#open-deck").set_input_files(PACKAGE)

    expect(page.locator("html")).to_have_class(BUSY)
    expect(page.locator("#toast")).to_have_text("The file is being read…")
    held[0].continue_()
    expect(page.locator("#card-list .row").first).to_be_visible()
    expect(page.locator("html")).not_to_have_class(BUSY)
    expect(page.locator("#toast")).to_be_hidden()


def test_a_file_that_nobody_reads_is_not_said_to_be_read(
    machine: Callable[..., Place],
    visit: Callable[..., Visit],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """
    As when the studio has ended, or its tab: the line goes, and the failure is announced.
    """
    monkeypatch.chdir(tmp_path)
    browser = visit(machine())
    page = at_start(browser)
    page.route("**/app/open", lambda route: route.abort())
    page.locator("#open-deck").set_input_files(PACKAGE)

    expect(page.get_by_role("alert")).to_have_text("Could not be saved")
    expect(page.locator("html")).not_to_have_class(BUSY)
    browser.wrong.clear()  # the console of a browser lists each request that failed
