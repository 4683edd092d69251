"""Take the pictures of docs/ anew: the studio and cards, in English and Spanish.

    python tools/pictures.py OUTPUT

It needs Chromium. The studio runs on this machine with a copy of cards/, so nothing is changed.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import chdir
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import NamedTuple

from playwright.sync_api import Browser, Page, expect, sync_playwright

import mazo
from hatch_build import compile_messages
from mazo.content import fields, media
from mazo.diagnostics import MessageLanguage
from mazo.preview.cards import cards
from mazo.preview.page import Shown, page
from tests.support.paths import CARDS, ROOT
from tests.support.story import select
from tests.support.studio import CHROMIUM, CHROMIUM_OPTIONS, Visit, on_machine

DECKS: Mapping[MessageLanguage, str] = {"en": "classes/en.yaml", "es": ""}
"""The deck of a language, by its path in cards/."""
WINDOW = {"width": 1280, "height": 800}
HEIGHT = 812
"""That of a phone: pictures on cards are never higher than a part of it."""
BOTTOM = """() => {
    const card = document.body.lastElementChild.firstElementChild.getBoundingClientRect();
    return card.bottom + card.left;
}"""
"""Where a card ends, with as much room below it as beside it."""
WORDS = "El rey Víctor Manuel III destituyó a Mussolini el 25 de julio de 1943"


class Back(NamedTuple):
    """The back of a card: the note's id, how it is shown, and the width in pixels."""

    note: str
    shown: Shown
    width: int


BACKS = {
    "card-cause": Back("causa-de-la-invasion-alemana", Shown(is_dark=True), 475),
    "card-erratum": Back("consecuencia-del-acuerdo-de-teheran", Shown(), 475),
    "card-phone": Back("toma-de-napoles", Shown("phone", number=2), 300),
}


def main() -> None:
    """Take all pictures in both languages."""
    output = Path(sys.argv[1]).resolve()
    compile_messages(ROOT)
    with sync_playwright() as playwright, TemporaryDirectory() as folder, chdir(folder):
        copytree(CARDS, "cards")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_OPTIONS)
        for language, deck in DECKS.items():
            project = Path(folder) / "cards" / deck
            for name, shown in _studio(browser, project, language):
                shown.screenshot(path=output / f"{name}-{language}.png")
            for name, back in BACKS.items():
                (output / f"{name}-{language}.png").write_bytes(_card(browser, project, back))
        browser.close()


def _studio(
    browser: Browser, project: Path, language: MessageLanguage
) -> Iterator[tuple[str, Page]]:
    """Yield a page of the studio as it is to be taken, with its name."""
    with on_machine(project) as place:
        visit = Visit(browser, place, locale=language, viewport=WINDOW)
        shown = visit.page()
        deck = shown.url.removesuffix("/cards")
        shown.goto(f"{deck}/cards/toma-de-napoles")
        expect(shown.locator("#f-question")).to_be_visible()
        yield "studio-cards", shown
        shown.goto(f"{deck}/text/notas")
        select(shown, WORDS)
        yield "studio-text", shown
        visit.context.close()


def _card(browser: Browser, project: Path, back: Back) -> bytes:
    """Return a picture of the back of a card as Anki shows it, as high as the card."""
    deck = mazo.open(project).check().deck
    assert deck
    [note] = [each for each in deck.notes if each.id == back.note]
    files = media.read(deck.media)
    [content] = fields.contents(deck, (note,), files)
    card = cards(content)[back.shown.number - 1]
    inside = {file.name: file.content for file in files.values()}
    shown = browser.new_page(
        viewport={"width": back.width, "height": HEIGHT}, device_scale_factor=2
    )
    shown.set_content(page(card.back, back.shown, inside))
    height = shown.evaluate(BOTTOM)
    found = shown.screenshot(
        clip={"x": 0, "y": 0, "width": back.width, "height": height}, full_page=True
    )
    shown.close()
    return found


if __name__ == "__main__":
    main()
