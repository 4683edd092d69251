"""The studio works in both places: on this machine, and in a browser without a server."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest
from playwright.sync_api import expect

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
