"""Measure the studio in both of its places, as ratios to a floor in the same run.

    python bench/studio.py [FOLDER]

FOLDER is what `make studio` made, `build/studio` if it is not named. Nothing is asserted. The
floors: a page that only loads Pyodide, and one check of a class deck of the seed.
"""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
import mazo  # noqa: E402  # the root is no package
from tests.support.studio import (  # noqa: E402
    CHROMIUM,
    CHROMIUM_OPTIONS,
    Visit,
    in_browser,
    on_machine,
)

ROUNDS = 3
PACKAGE = ROOT / "dist" / "historia-guerra-1943.apkg"
PLAIN = {
    "index.html": '<!doctype html><link rel="icon" href="data:,">'
    '<script type="module" src="page.js"></script>',
    "page.js": 'const worker = new Worker("worker.js", { type: "module" });\n'
    'worker.onmessage = () => { document.body.id = "ready"; };\n',
    "worker.js": 'import { loadPyodide } from "./pyodide/pyodide.mjs";\n'
    "await loadPyodide();\npostMessage(1);\n",
}
PLAIN_IS_THERE, IS_THERE = "#ready", "body:not(:has(#starting)) main"
CHANGE = """async (on) => {
    const form = document.querySelector(".row form"), began = performance.now();
    await (await fetch(form.action, { method: "POST", body: new URLSearchParams({ on }),
                                      headers: { "HX-Request": "true" } })).text();
    return performance.now() - began;
}"""


def main() -> None:
    """Measure, and print what was measured."""
    folder = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else ROOT / "build" / "studio"
    with TemporaryDirectory() as scratch, sync_playwright() as playwright:
        os.chdir(scratch)  # where a studio on a machine keeps new decks
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_OPTIONS)
        starts(browser, folder, Path(scratch))
        edits(browser, folder, Path(scratch))
        browser.close()


def starts(browser: Browser, folder: Path, scratch: Path) -> None:
    """Print how long the first view takes: at the first visit, and at the second."""
    plain = scratch / "plain"
    shutil.copytree(folder / "pyodide", plain / "pyodide")
    for name, text in PLAIN.items():
        (plain / name).write_text(text, "utf-8")
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
    show("first view, first visit", median(firsts), floor, 1.5)
    show("first view, once cached", median(seconds), floor, 1.5)


def took(visit: Visit, is_there: str) -> float:
    """Return the seconds until a new page has an element."""
    began = time.monotonic()
    page = visit.page()
    page.locator(is_there).wait_for(state="attached")
    page.close()
    return time.monotonic() - began


def edits(browser: Browser, folder: Path, scratch: Path) -> None:
    """Print how long a change of a class deck takes, and how soon a file that is saved is shown."""
    base = shutil.copytree(ROOT / "cards", scratch / "cards")
    deck = base / "classes" / "4eso-b.yaml"
    check = median(timed(lambda: mazo.open(deck).check()) for _ in range(ROUNDS))
    print(f"a check of a class deck of the seed: {check:.2f} s")
    with on_machine(deck) as place:
        page = Visit(browser, place).page()
        show("a change on this machine", changed(page), check, 1.3)
        show("a file saved, until it is shown", saved(page, base), check, 0.5 / check)
        page.context.close()
    with in_browser(folder) as place:
        page = Visit(browser, place).page()
        page.locator("#starting").wait_for(state="detached")
        page.locator("#open-deck").set_input_files(PACKAGE)
        page.wait_for_url("**/cards")
        show("a change in the browser", changed(page), check, 3.0)
        page.context.close()


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


def show(what: str, seconds: float, floor: float, limit: float) -> None:
    """Print a measurement beside its floor, and whether it misses its target."""
    ratio = seconds / floor
    missed = f"  missed: at most {limit:.1f}" if ratio > limit else ""
    print(f"{what:34} {seconds:7.2f} s {ratio:7.2f} x{missed}")


if __name__ == "__main__":
    main()
