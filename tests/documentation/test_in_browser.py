"""The built site of docs/ in a real Chromium."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.studio import Place, Visit, in_browser, problems

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def place(folder: Path) -> Iterator[Place]:
    """
    Return where the site is served.
    """
    with in_browser(folder) as served:
        yield served


ONE_IN_ENGLISH = "decisions.html"
"""Of the pages that the Spanish side shows in English, the one that is looked at there, too."""
LONGEST = "rules.html"
"""Half a minute's work for axe; looked at on a phone, where more can be wrong."""


def names(folder: Path, side: str) -> list[str]:
    """
    Return the pages of a side; of those that are in English on both, all but one on one only.
    """
    paths = sorted((folder / side).glob("*.html"))
    found = [path for path in paths if not side or is_own(path) or path.name == ONE_IN_ENGLISH]
    assert len(found) > 12
    return [path.relative_to(folder).as_posix() for path in found]


def is_own(path: Path) -> bool:
    return 'class="only"' not in path.read_text("utf-8")


def scrolls(shown: Page) -> bool:
    return bool(shown.evaluate("document.documentElement.scrollWidth > innerWidth"))


@pytest.mark.parametrize("side", ["", "es"], ids=["english", "spanish"])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    folder: Path, place: Place, visit: Callable[..., Visit], theme: str, width: int, side: str
) -> None:
    """
    On every page, on a computer and a phone, by day and by night.
    """
    settings = {"color_scheme": theme, "viewport": {"width": width, "height": 900}}
    shown = visit(place, bypass_csp=True, **settings).page()
    for name in names(folder, side):
        shown.goto(f"{place.address}{name}")
        assert not scrolls(shown), name
        if width < 1000 or not name.endswith(LONGEST):
            assert problems(shown) == [], name


def test_the_search_finds_a_page_in_the_language_of_the_reader(
    place: Place, visit: Callable[..., Visit]
) -> None:
    """
    Whoever searches on the Spanish side is led to a page of it.
    """
    shown = visit(place).page(f"{place.address}es/index.html")
    shown.get_by_role("textbox").press_sequentially("mazo de clase")
    found = shown.locator(".md-search-result__link").first
    expect(found).to_be_visible()
    found.click()
    expect(shown.locator("html")).to_have_attribute("lang", "es")
    assert "/es/" in shown.url


def test_the_search_works_in_pages_opened_from_a_folder(folder: Path, chromium: Browser) -> None:
    """
    Without a server, and without asking one. (The browser itself refuses the theme its sitemap.)
    """
    visit = Visit(chromium, Place("folder", "file://"))
    shown = visit.page((folder / "index.html").as_uri())
    shown.get_by_role("textbox").press_sequentially("erratum")
    expect(shown.locator(".md-search-result__link").first).to_be_visible()
    visit.context.close()
    assert [wrong for wrong in visit.wrong if "sitemap.xml" not in wrong] == []
