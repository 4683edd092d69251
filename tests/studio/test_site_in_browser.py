"""The site of a deck, and cards in frames, in a real Chromium."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

import mazo
from mazo.commands.save import write_all
from mazo.preview.page import Shown, page
from mazo.site import site
from tests.support.paths import CARDS, GREAT_FIRE
from tests.support.studio import Place, Visit, elsewhere, in_browser, problems

pytestmark = pytest.mark.slow

TOPIC, TEXT, TIME = "topics/desembarco-en-italia.html", "text/manual.html", "time.html"
PAGES = ("index.html", TOPIC, TEXT, TIME)
IN_A_DECK = re.compile(r"/site/studio/app/decks/[\w-]+/cards$")
NARROWEST = 320
"""Pixels of a small phone, or of a laptop at 400 %."""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """
    Return where the site of this repository's deck is served.
    """
    folder = tmp_path_factory.mktemp("host") / "site"
    write(folder)
    with in_browser(folder) as served:
        yield served


def write(folder: Path, studio: Path | None = None) -> None:
    """Write the site of this repository's deck, with the studio in it or without."""
    compilation = mazo.open(CARDS).check()
    assert compilation.deck is not None
    files = site(compilation.deck, compilation.lock, studio)
    write_all({folder / name: content for name, content in files.items()})


def test_cards_flip_without_a_script(place: Place, visit: Callable[..., Visit]) -> None:
    """
    The answer takes the question's place, and the question comes back.
    """
    shown = visit(place, java_script_enabled=False).page(f"{place.address}{TOPIC}")
    card = shown.locator(".flip").first
    question, answer = card.locator(".asked"), card.locator(".answered")

    expect(question).to_be_visible()
    expect(answer).to_be_hidden()
    card.get_by_text("Ver la respuesta").click()
    expect(answer).to_be_visible()
    expect(question).to_be_hidden()
    card.get_by_text("Volver a la pregunta").click()
    expect(question).to_be_visible()
    expect(answer).to_be_hidden()


def test_the_search_finds_a_card_whatever_the_accents(
    place: Place, visit: Callable[..., Visit]
) -> None:
    """
    Its words lead to it; words of no card say so.
    """
    shown = visit(place).page(f"{place.address}index.html")
    shown.get_by_role("searchbox").fill("NAPOLES año")
    found = shown.locator("#found li a")
    expect(found).to_have_count(1)
    shown.get_by_role("searchbox").fill("nadie dice esto")
    expect(shown.get_by_role("status")).to_have_text("Ninguna tarjeta dice «nadie dice esto».")
    shown.get_by_role("searchbox").fill("nápoles ANO")
    found.click()
    expect(shown.locator("#note-toma-de-napoles")).to_be_in_viewport()


def test_a_mark_leads_to_its_card_and_the_card_back(
    place: Place, visit: Callable[..., Visit]
) -> None:
    """
    The passage that the card names stands out in the text.
    """
    shown = visit(place).page(f"{place.address}{TOPIC}#note-toma-de-napoles")
    shown.locator("#note-toma-de-napoles").get_by_text("En el texto").click()
    mark = shown.locator(".m.now")
    expect(mark).to_have_text("tomando Nápoles en octubre")
    mark.click()
    expect(shown).to_have_url(f"{place.address}{TOPIC}#note-toma-de-napoles")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 820, 390])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    place: Place, visit: Callable[..., Visit], theme: str, width: int
) -> None:
    """
    On a computer, a tablet and a phone, by day and by night.
    """
    settings = {"color_scheme": theme, "viewport": {"width": width, "height": 900}}
    shown = visit(place, bypass_csp=True, **settings).page()
    for name in PAGES:
        shown.goto(f"{place.address}{name}")
        assert not scrolls(shown), name
        shown.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))")
        assert problems(shown) == [], name
        shown.set_viewport_size({"width": NARROWEST, "height": 700})
        assert not scrolls(shown), name
        shown.set_viewport_size(settings["viewport"])


def scrolls(shown: Page) -> bool:
    return bool(shown.evaluate("document.documentElement.scrollWidth > innerWidth"))


def test_on_paper_every_card_shows_its_answer(place: Place, visit: Callable[..., Visit]) -> None:
    """
    Folded or not; without what only serves on a screen.
    """
    shown = visit(place).page(f"{place.address}{TOPIC}")
    shown.emulate_media(media="print")
    answers = shown.locator(".answered")
    assert answers.count() > 20
    assert all(answers.nth(at).is_visible() for at in range(answers.count()))
    expect(shown.locator(".top")).to_be_hidden()


def test_make_it_yours_opens_the_deck_in_the_studio(
    static_folder: Path, tmp_path: Path, visit: Callable[..., Visit]
) -> None:
    """
    The package of the site is opened there; one of another host is not.
    """
    write(tmp_path / "site", static_folder)
    with in_browser(tmp_path / "site") as served:
        shown = visit(served, locale="es-ES").page(f"{served.address}index.html")
        shown.get_by_role("link", name="Hazlo tuyo").click()
        expect(shown).to_have_url(IN_A_DECK)
        expect(shown.locator("body")).to_contain_text("¿En qué mes y año tomaron Nápoles")
        shown.goto(f"{served.address}studio/?deck=https://example.org/x.apkg")
        expect(shown).to_have_url(f"{served.address}studio/app/")


HOSTILE = (
    '<script>alert("run")</script><img src="x" onerror="alert(1)">'
    '<a href="javascript:alert(2)" id="link">x</a><svg onload="alert(3)"></svg>'
    '<img src="{host}x.png"><link rel="stylesheet" href="{host}x.css">'
    '<meta http-equiv="refresh" content="0;url={host}"><p id="end">Words</p>'
)


def framed(side: str, media: dict[str, bytes]) -> str:
    """Return a frame; a page that has a policy of its own hands that down to it too."""
    document = page(side, Shown("phone"), media, title="A card", lang="en")
    return (
        f'<iframe sandbox="" title="A card" width="390" height="600" srcdoc="{escape(document)}">'
    )


def test_nothing_of_a_card_runs_in_its_frame(place: Place, visit: Callable[..., Visit]) -> None:
    """
    Scripts, handlers, addresses of scripts; and nothing reaches the host that it would ask.
    """
    opened = visit(place)
    shown = opened.context.new_page()
    ran: list[str] = []
    shown.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
    with elsewhere() as (host, asked):
        shown.set_content(framed(HOSTILE.replace("{host}", host), {}))
        frame = shown.frame_locator("iframe")
        expect(frame.locator("#end")).to_be_visible()
        frame.locator("#link").click()
        shown.wait_for_timeout(300)
        assert asked == []
        shown.set_content(f'<img src="{host}seen.png">')
        shown.wait_for_load_state("networkidle")
    opened.wrong.clear()  # Chromium reports what it refused

    assert asked == ["/seen.png"]
    assert ran == []


def test_hints_and_sounds_work_in_a_frame(place: Place, visit: Callable[..., Visit]) -> None:
    """
    A hint unfolds, and a sound has its player, though nothing may run.
    """
    bell = (GREAT_FIRE / "media" / "church bell.wav").read_bytes()
    side = (
        '<article class="mz mz-date mz-front" lang="en"><details class="mz-hint"><summary></summary>'
        '<div id="hint">By night</div></details>[sound:bell-0123456789.wav]</article>'
    )
    shown = visit(place).context.new_page()
    shown.set_content(framed(side, {"bell-0123456789.wav": bell}))
    frame = shown.frame_locator("iframe")

    expect(frame.locator("#hint")).to_be_hidden()
    frame.locator("summary").click()
    expect(frame.locator("#hint")).to_be_visible()
    player = frame.locator("audio").bounding_box()
    assert player is not None
    assert player["width"] > 200
    assert player["height"] >= 44
