"""The studio works in both places: on this machine, and in a browser without a server."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest
from playwright.sync_api import Page, expect

import mazo
from tests.support.paths import CARDS, ROOT
from tests.support.studio import Place, Visit, problems

pytestmark = pytest.mark.slow

PACKAGE = ROOT / "dist" / "historia-guerra-1943.apkg"
IN_A_DECK = re.compile(r"/app/decks/[\w-]+/cards$")


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    """
    Return a copy of the seed's project.
    """
    return copytree(CARDS, tmp_path / "cards")


@pytest.fixture(params=["machine", "static_host"], ids=["machine", "browser"])
def start(request: pytest.FixtureRequest, deck: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """
    Return each place in its turn, at the page on which a reader begins.
    """
    monkeypatch.chdir(deck.parent)  # where decks are kept
    found = request.getfixturevalue(request.param)
    return found if isinstance(found, Place) else found(deck)  # type: ignore[no-any-return]  # a fixture


def at_start(visit: Visit) -> Page:
    """
    Return a page that shows the start, with Python behind it.
    """
    page = visit.page()
    if visit.place.name == "machine":
        page.goto(f"{visit.place.origin}/app/")
    page.locator("#starting").wait_for(state="detached")
    return page


def open_package(page: Page) -> None:
    """
    Drop the seed's package in, and wait for its cards.
    """
    page.locator("#open-deck").set_input_files(PACKAGE)
    expect(page).to_have_url(IN_A_DECK)


def test_a_package_is_opened(start: Place, visit: Callable[..., Visit]) -> None:
    """
    The start shows in both places; a package that is dropped in shows how many cards it has.
    """
    browser = visit(start)
    page = at_start(browser)
    assert problems(page) == []

    open_package(page)

    deck = mazo.open(PACKAGE).check().deck
    assert deck
    expect(page.locator("#h-list")).to_have_text(f"Cards {len(deck.notes)}")
    expect(page.locator(".row a")).to_have_count(len(deck.notes))


def test_a_project_on_this_machine(
    deck: Path, machine: Callable[..., Place], visit: Callable[..., Visit]
) -> None:
    """
    The address leads to its cards; a file that an editor saves is shown, in every tab.
    """
    place = machine(deck)
    browser = visit(place)
    page = browser.page()
    expect(page).to_have_url(f"{place.origin}/app/decks/cards/cards")
    others = [browser.page(page.url) for _ in range(7)]  # more than the connections to a server

    file = deck / "desembarco-en-italia.yaml"
    file.write_text(file.read_text("utf-8").replace("¿Cuándo", "¿En qué fecha"), "utf-8")

    for each in (page, *others):
        expect(each.get_by_text("¿En qué fecha fue").first).to_be_visible()
    assert problems(page) == []


def test_a_browser_keeps_a_deck(static_host: Place, visit: Callable[..., Visit]) -> None:
    """
    A tab that is closed loses nothing; nothing is asked of the host again, not even offline.

    An address inside is opened without Python, too, and a second tab asks the first one's.
    """
    browser = visit(static_host)
    page = at_start(browser)
    open_package(page)
    address = page.url
    page.locator(".row .switch").first.click()
    expect(page.locator(".row.off")).to_have_count(1)
    page.close()
    browser.context.set_offline(True)

    again = browser.page(address)
    expect(again).to_have_url(address)
    expect(again.locator(".row.off")).to_have_count(1)
    other = browser.page(address)
    expect(other.locator(".row.off")).to_have_count(1)
    other.locator(".row .switch").nth(1).click()

    expect(again.locator(".row.off")).to_have_count(2)  # it hears of the change
    again.close()
    other.reload()  # Python comes to the tab that is left
    expect(other.locator(".row.off")).to_have_count(2)
    other.locator(".row a").first.click()
    expect(other).to_have_url(re.compile(r"/cards/[\w-]+$"))


def test_what_is_begun_before_python_is_there(
    static_host: Place, visit: Callable[..., Visit]
) -> None:
    """
    A deck that is dropped into the first page at once is opened as soon as that can be.
    """
    page = visit(static_host).page()

    open_package(page)

    expect(page.locator(".row").first).to_be_visible()


def test_the_page_of_the_start_is_in_the_readers_language(
    static_host: Place, visit: Callable[..., Visit]
) -> None:
    """
    It is English as the host has it, and Spanish at once in a browser that is.
    """
    browser = visit(static_host, locale="es-ES")
    page = browser.page()

    expect(page.locator("h1")).to_have_text("Haz un mazo de Anki con tu texto")
    page.locator("#starting").wait_for(state="detached")
    expect(page.locator("h1")).to_have_text("Haz un mazo de Anki con tu texto")
    assert page.evaluate("document.documentElement.lang") == "es"


def test_an_old_browser_is_told(static_host: Place, visit: Callable[..., Visit]) -> None:
    """
    A browser that cannot run the studio gets a sentence, not an empty page.
    """
    browser = visit(static_host)
    browser.context.add_init_script("delete Navigator.prototype.serviceWorker")

    page = browser.page()

    expect(page.get_by_text("This browser is too old")).to_be_visible()


IPAD = (
    "Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "Version/17.5 Mobile/15E148 Safari/604.1"
)


def test_it_starts_on_an_ipad(static_host: Place, visit: Callable[..., Visit]) -> None:
    """
    Pyodide has another way to call functions there than where its memory is prepared.
    """
    page = at_start(visit(static_host, user_agent=IPAD))
    open_package(page)
    expect(page.locator("#card-list .row").first).to_be_visible()
