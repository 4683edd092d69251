"""How the studio looks and is worked: for those who cannot see it well, on phones, by keys alone."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree

import pytest
from playwright.sync_api import Page, expect

from tests.support.paths import CARDS, ROOT
from tests.support.project import QUESTION, CardProject
from tests.support.story import at_start, rewrite, select
from tests.support.studio import AXE, Place, Visit, problems

DECK = "/app/decks/cards"
VIEWS = {
    "start": "/app/",
    "cards": f"{DECK}/cards",
    "card": f"{DECK}/cards/toma-de-napoles",
    "card-in-text": f"{DECK}/cards/toma-de-napoles/text",
    "text": f"{DECK}/text/manual?at=toma-de-napoles",
    "sentences": f"{DECK}/text/notas?free=3",
    "new": f"{DECK}/new?document=manual&start=60&end=120&kind=date",
    "time": f"{DECK}/time",
    "event": f"{DECK}/time/armisticio",
    "problems": f"{DECK}/problems",
    "release": f"{DECK}/release",
}
"""The views of the seed's deck, each by the address that shows it."""

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)><svg/onload=alert(1)>"
PICTURES = ROOT / "build" / "studio-pictures"


@pytest.fixture
def seed(machine: Callable[..., Place], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """
    Return the studio on this machine, with the seed's project.
    """
    monkeypatch.chdir(tmp_path)  # where its list of decks is kept
    return machine(copytree(CARDS, tmp_path / "cards"))


def shown(page: Page, place: Place) -> Iterator[str]:
    """
    Go to each view, and yield its name.
    """
    for name, address in VIEWS.items():
        page.goto(place.origin + address)
        expect(page.locator("#main")).to_be_visible()
        yield name
    page.goto(f"{place.origin}{DECK}/text/manual")
    page.locator("details.edition summary").click()
    yield "text-new-edition"
    send_edition(page)
    page.locator("details.own summary").first.click()
    yield "new-edition"


def send_edition(page: Page) -> None:
    """
    Send a new edition of the text, in which a month, a year and the spelling of a name changed.
    """
    text = (CARDS / "documents" / "guerra-1943.md").read_text("utf-8")
    for old, new in (("1943", "1944"), ("noviembre", "diciembre"), ("Nápoles", "Napoles")):
        text = text.replace(old, new)
    content = {"name": "guerra-2.md", "mimeType": "text/markdown", "buffer": text.encode()}
    page.locator("#open-edition").set_input_files(content)
    expect(page.locator("#main.new-edition")).to_be_visible()


@pytest.mark.slow
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 820, 390])
def test_everybody_can_use_each_view(
    seed: Place, visit: Callable[..., Visit], width: int, theme: str
) -> None:
    """
    axe finds nothing in either theme at any width.
    """
    if not AXE.exists():
        pytest.skip("make test installs axe")
    page = at_start(visit(seed, viewport={"width": width, "height": 880}, color_scheme=theme))

    assert {name: found for name in shown(page, seed) if (found := problems(page))} == {}


@pytest.mark.parametrize("width", [640, 390, 320])
def test_no_view_is_wider_than_its_window(
    seed: Place, visit: Callable[..., Visit], width: int
) -> None:
    """
    Not on a phone, nor at 200 % of a window of 1,280 pixels.
    """
    page = at_start(visit(seed, viewport={"width": width, "height": 800}))
    widths = {
        name: page.evaluate("document.documentElement.scrollWidth") for name in shown(page, seed)
    }

    assert {name: found for name, found in widths.items() if found > width} == {}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_what_a_page_is_about_is_in_view(
    seed: Place, visit: Callable[..., Visit], theme: str
) -> None:
    """
    The open card in the list, and its words in the text beside it; so too after the next card.

    From there it is one step back, whatever was done with the frames meanwhile.
    """
    page = at_start(visit(seed, viewport={"width": 1280, "height": 880}, color_scheme=theme))
    page.goto(f"{seed.origin}{DECK}/cards/conferencia-de-teheran")
    row = page.locator("#card-list .row.open")
    expect(row).to_be_in_viewport()
    expect(page.locator(".side .m.now").first).to_be_in_viewport()
    before = page.locator("#f-question").input_value()

    page.locator("body").press("j")
    expect(page.locator("#f-question")).not_to_have_value(before)
    expect(row).to_be_in_viewport()
    page.locator("[data-do=night]").click()
    expect(page.locator(".phone").first).to_have_class("phone" if theme == "dark" else "phone dark")
    page.locator("[data-do=flip]").evaluate("each => each.click()")
    rewrite(page, "hint", "Una pista.")
    expect(
        page.frame_locator(".side-of:not([data-back=true]) iframe").locator("summary")
    ).to_be_visible()
    page.evaluate("history.back()")
    expect(page.locator("#f-question")).to_have_value(before)
    expect(row).to_be_in_viewport()


def test_a_side_is_drawn_when_it_is_seen(seed: Place, visit: Callable[..., Visit]) -> None:
    """
    A phone shows one side until the card is flipped or the window is wide; no other takes time.
    """
    page = at_start(visit(seed, viewport={"width": 390, "height": 880}))
    page.goto(f"{seed.origin}{DECK}/cards/toma-de-napoles")
    back, front = (page.locator(f'.side-of[data-back="{back}"]') for back in ("true", "false"))
    expect(back.locator("iframe")).to_be_visible()
    expect(front.locator("iframe")).to_have_count(0)

    page.locator("[data-do=flip]").click()
    expect(front.frame_locator("iframe").locator("body")).to_contain_text("Nápoles")
    rewrite(page, "question", "¿Cuándo tomaron los aliados Nápoles, al fin?")
    expect(front.frame_locator("iframe").locator("body")).to_contain_text("al fin")
    expect(back.locator("iframe")).to_have_count(0)
    page.set_viewport_size({"width": 1280, "height": 880})
    expect(back.frame_locator("iframe").locator("body")).to_contain_text("al fin")


def test_a_card_is_made_and_changed_by_keys_alone(seed: Place, visit: Callable[..., Visit]) -> None:
    """
    Words that are selected become a card by a digit, and what is written of it can be undone.
    """
    page = at_start(visit(seed))
    page.goto(f"{seed.origin}{DECK}/text/notas")
    select(page, "Deakin")
    page.keyboard.press("4")
    expect(page.locator("#n-question")).to_be_focused()
    page.keyboard.type("¿De quién es el libro sobre Mussolini?")
    page.keyboard.press("Tab")
    page.locator("#n-answer").focus()
    page.keyboard.type("De Deakin")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#f-answer")).to_have_value("De Deakin")

    page.locator("body").press("e")
    expect(page.locator("#f-question")).to_be_focused()
    page.keyboard.press("Control+A")
    page.keyboard.type("¿Quién escribió el libro?")
    page.keyboard.press("Tab")
    expect(page.locator("#toast")).to_contain_text("changed")
    page.keyboard.press("Escape")
    page.keyboard.press("Control+z")
    expect(page.locator("#f-question")).to_have_value("¿De quién es el libro sobre Mussolini?")


def test_no_text_of_an_author_runs(
    project: CardProject,
    machine: Callable[..., Place],
    visit: Callable[..., Visit],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """
    A project with scripts in all its texts shows them as what they are.
    """
    monkeypatch.chdir(project.folder.parent)
    quoted = json.dumps(HOSTILE)
    for file, old, new in (
        ("mazo.yaml", "title: A short chronicle", f"title: {quoted}"),
        ("siege.yaml", f"question: {QUESTION}", f"question: {quoted}\n    hint: {quoted}"),
    ):
        assert old in project.read(file)
        project.write(file, project.read(file).replace(old, new))
    project.write("chronicle.md", project.read("chronicle.md") + f"\n`{HOSTILE}`\n")
    place = machine(project.folder)
    page = at_start(visit(place))
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    deck = f"{place.origin}/app/decks/{project.folder.name}"
    for view in ("cards", "cards/fleet-leaves", "text", "time", "problems", "release"):
        page.goto(f"{deck}/{view}")
        expect(page.locator("#main")).to_be_visible()
        assert page.locator("#main script, #main img, #main svg[onload]").count() == 0

    page.goto(f"{deck}/cards/fleet-leaves")
    expect(page.locator("#f-question")).to_have_value(HOSTILE)
    assert dialogs == []


@pytest.mark.slow
@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_pictures_of_each_view(
    seed: Place, visit: Callable[..., Visit], width: int, theme: str, language: str
) -> None:
    """
    They are kept in `build/studio-pictures`, to be looked at.
    """
    settings = {"viewport": {"width": width, "height": 880}, "color_scheme": theme}
    page = at_start(visit(seed, locale=language, **settings))
    PICTURES.mkdir(parents=True, exist_ok=True)
    for name in shown(page, seed):
        path = PICTURES / f"{name}-{width}-{theme}-{language}.png"
        page.screenshot(path=path)
        assert re.match(rb"\x89PNG", path.read_bytes())
