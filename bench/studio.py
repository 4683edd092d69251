"""Measure the studio in both of its places, each time beside its goal.

    python bench/studio.py [FOLDER]

FOLDER is what `make studio` made, `build/studio` if it is not named. Nothing is asserted. Ratios
are to a floor in the same run: a page that only loads Pyodide, and one check of a newly opened
class deck of the seed, in the same place. The other goals are times, of 2,000 notes.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
import alike  # noqa: E402  # this folder is no package
from in_page import CHANGE, CHECK, CHECKED, CHECKER, NOW, PLAIN, SEEN, WRITE  # noqa: E402

import mazo  # noqa: E402  # the root is no package
from mazo.workspace.shelf import Shelf  # noqa: E402
from tests.support.studio import (  # noqa: E402
    CHROMIUM,
    CHROMIUM_OPTIONS,
    Place,
    Visit,
    in_browser,
    on_machine,
)

ROUNDS = 3
NOTES = 2_000
QUESTION = "#f-question"
QUESTIONS = [f"¿Qué siguió, y ya van {number}?" for number in range(8)]
SOUGHT = "mercado"
PACKAGE = ROOT / "dist" / "historia-guerra-1943.apkg"
PLAIN_IS_THERE, IS_THERE = "#ready", "body:not(:has(#starting)) main"


def main() -> None:
    """Measure, and print what was measured."""
    folder = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else ROOT / "build" / "studio"
    with TemporaryDirectory() as scratch, sync_playwright() as playwright:
        os.chdir(scratch)  # where a studio on a machine keeps new decks
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_OPTIONS)
        here = Path(scratch)
        plain = plain_page(folder, here)
        starts(browser, folder, plain)
        edits_on_machine(browser, here)
        edits_in_browser(browser, folder, plain)
        large_on_machine(browser, here)
        large_in_browser(browser, folder, here)
        browser.close()


def plain_page(folder: Path, scratch: Path) -> Path:
    """Return a folder for a static host that has Pyodide and a class deck, but no studio."""
    plain = scratch / "plain"
    shutil.copytree(folder / "pyodide", plain / "pyodide")
    shutil.copy(folder / "site.files.gz", plain)
    for name, text in {**PLAIN, "check.js": CHECK}.items():
        (plain / name).write_text(text, "utf-8")
    shelf = Shelf(scratch / "shelf")
    deck = shelf.folder / shelf.add_package(PACKAGE.name, PACKAGE.read_bytes(), "ab12", "en")
    files = {
        each.name: b64encode(each.read_bytes()).decode()
        for each in deck.iterdir()
        if each.is_file()
    }
    (plain / "deck.json").write_text(json.dumps(files), "utf-8")
    return plain


def starts(browser: Browser, folder: Path, plain: Path) -> None:
    """Print how long the first view takes: at the first visit, and at the second."""
    floors, firsts, seconds = [], [], []
    for _ in range(ROUNDS):
        with in_browser(plain) as place:
            floors.append(took(Visit(browser, place), PLAIN_IS_THERE))
        with in_browser(folder) as place:
            visit = Visit(browser, place)
            firsts.append(took(visit, IS_THERE))
            seconds.append(took(visit, IS_THERE))
    floor = median(floors)
    print(f"a page that only loads Pyodide: {floor:.2f} s")
    show_ratio("first view, first visit", median(firsts), floor, 1.5)
    show_ratio("first view, once cached", median(seconds), floor, 1.5)


def took(visit: Visit, is_there: str) -> float:
    """Return the seconds until a new page has an element."""
    began = time.monotonic()
    page = visit.page()
    page.locator(is_there).wait_for(state="attached")
    page.close()
    return time.monotonic() - began


def edits_on_machine(browser: Browser, scratch: Path) -> None:
    """Print how long a change of a class deck takes, and how soon a file that is saved is shown."""
    base = shutil.copytree(ROOT / "cards", scratch / "cards")
    deck = base / "classes" / "4eso-b.yaml"
    check = median(timed(lambda: mazo.open(deck).check()) for _ in range(ROUNDS))
    print(f"a check of a class deck of the seed, on this machine: {check:.2f} s")
    with on_machine(deck) as place:
        page = Visit(browser, place).page()
        show_ratio("a change, on this machine", changed(page), check, 1.3)
        show_time("a file saved, until it is shown", saved(page, base), 0.5)
        page.context.close()


def edits_in_browser(browser: Browser, folder: Path, plain: Path) -> None:
    """Print how long a change of a class deck takes in a browser, beside a check there."""
    with in_browser(plain) as host, in_browser(folder) as place:
        floor = Visit(browser, host).page()
        floor.evaluate(CHECKER)
        page = opened(browser, place, PACKAGE)
        page.evaluate(CHANGE, "")
        checks, changes = [], []
        for _ in range(ROUNDS):  # by turns, for a machine slows down and speeds up
            checks += [floor.evaluate(CHECKED) / 1_000 for _ in range(ROUNDS)]
            changes += [changed(page)]
        print(f"a check of a class deck of the seed, in the browser: {median(checks):.2f} s")
        show_ratio("a change, in the browser", median(changes), median(checks), 1.3)
        floor.context.close()
        page.context.close()


def large_on_machine(browser: Browser, scratch: Path) -> None:
    """Print what is felt of 2,000 notes of a long text on this machine."""
    alike.write(scratch / "large", NOTES)
    with on_machine(scratch / "large") as place:
        felt(Visit(browser, place).page(), "on this machine", 0.3)


def large_in_browser(browser: Browser, folder: Path, scratch: Path) -> None:
    """Print the same in a browser."""
    built = mazo.open(scratch / "large").build(now=int(time.time()))
    package = scratch / "large.apkg"
    package.write_bytes(built.packages[0].content)
    with in_browser(folder) as place:
        felt(opened(browser, place, package), "in the browser", 1.5)


def opened(browser: Browser, place: Place, package: Path) -> Page:
    """Return a page of the studio in a browser with the class deck of a package."""
    page = Visit(browser, place).page()
    page.locator("#starting").wait_for(state="detached")
    page.locator("#open-deck").set_input_files(package)
    page.wait_for_url("**/cards")
    return page


def felt(page: Page, where: str, edit: float) -> None:
    """Print how soon an edit, a letter in the search and an edit of another tab are drawn."""
    page.locator("#card-list summary").first.click()
    page.locator(".row a").first.click()
    page.locator(QUESTION).wait_for()
    show_time(f"2,000 notes: an edit, {where}", written(page, QUESTION, QUESTIONS), edit)
    letters = [SOUGHT[: end + 1] for end in range(len(SOUGHT))]
    show_time(f"2,000 notes: a letter sought, {where}", written(page, "#search", letters), 0.05)
    page.locator("#search").fill("")
    page.wait_for_timeout(1_000)
    show_time(f"2,000 notes: in another tab, {where}", median(in_other_tab(page)), 0.5)
    page.context.close()


def written(page: Page, field: str, words: Sequence[str]) -> float:
    """Return the seconds until what is written in a field is drawn, but for the first time."""
    return median([page.evaluate(WRITE, [field, each]) for each in words][1:]) / 1_000


def in_other_tab(page: Page) -> Iterator[float]:
    """Yield the seconds after which another tab shows what is written in this one."""
    other = page.context.new_page()
    other.goto(page.url)
    other.locator(QUESTION).wait_for()
    for words in QUESTIONS:
        page.wait_for_timeout(500)
        other.evaluate(SEEN, [QUESTION, words])
        began = page.evaluate(NOW)
        page.evaluate(WRITE, [QUESTION, words])
        yield (other.evaluate("window.seen") - began) / 1_000


def changed(page: Page) -> float:
    """Return the seconds that a change takes, as the page sees it."""
    page.evaluate(CHANGE, "")
    return median(page.evaluate(CHANGE, on) for on in ROUNDS * ("1", "")) / 1_000


def saved(page: Page, base: Path) -> float:
    """Return the seconds from a file that an editor saves to the page that shows it."""
    page.wait_for_timeout(1_500)
    file = base / "espana-neutral.yaml"
    file.write_text(file.read_text("utf-8").replace("¿Qué es el", "¿Qué cosa es el"), "utf-8")
    return timed(page.get_by_text("¿Qué cosa es el").first.wait_for)


def timed(action: Callable[[], object]) -> float:
    """Return the seconds that something takes."""
    began = time.monotonic()
    action()
    return time.monotonic() - began


def show_ratio(what: str, seconds: float, floor: float, limit: float) -> None:
    """Print a time, how many times its floor that is, and the goal."""
    ratio = seconds / floor
    print(f"{what:48} {seconds:6.2f} s {ratio:5.2f} x  goal {limit:.2f} x  {verdict(ratio, limit)}")


def show_time(what: str, seconds: float, limit: float) -> None:
    """Print a time beside its goal."""
    print(f"{what:48} {seconds:6.2f} s          goal {limit:.2f} s  {verdict(seconds, limit)}")


def verdict(value: float, limit: float) -> str:
    """Return whether a goal is reached."""
    return "MISSED" if value > limit else "reached"


if __name__ == "__main__":
    main()
