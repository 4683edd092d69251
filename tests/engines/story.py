"""What a teacher does, from a file to a file: opens a deck, rewords a card, makes one, downloads."""

from __future__ import annotations

import time
from pathlib import Path

from webdriver import SECONDS, Window

from tests.support.paths import ROOT

PACKAGE = ROOT / "dist" / "historia-guerra-1943.apkg"
REWORDED = "¿Qué es un armisticio, en pocas palabras?"
MADE = "¿Cómo se llama la batalla?"
TAB = "\ue004"
SHOWN = "const found = document.querySelector(values[0]); return found?.checkVisibility() && "
SELECT = """
    const walker = document.createTreeWalker(document.querySelector("#text"), NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode());) {
        const at = node.data.indexOf(values[0]);
        if (at < 0 || !node.parentElement.closest("[data-start]")) continue;
        getSelection().setBaseAndExtent(node, at, node, at + values[0].length);
        return true;
    }
"""


def shown(window: Window, selector: str, words: str = "") -> None:
    """
    Wait until an element is seen, with words in it.
    """
    window.wait(
        SHOWN + "(found.matches('textarea') ? found.value : found.textContent).includes(values[1])",
        selector,
        words,
    )


def rewritten(window: Window, field: str, words: str) -> None:
    """
    Write other words in a field, and leave it.
    """
    window.click(field)
    window.run("document.querySelector(values[0]).select()", field)
    window.write(field, words + TAB)


def started(window: Window, address: str) -> float:
    """
    Go to the start, and return how many seconds it took until Python was behind it.
    """
    before = time.monotonic()
    window.go(address)
    window.wait("return document.querySelector('main') && !document.querySelector('#starting')")
    return time.monotonic() - before


def made(window: Window, folder: Path) -> Path:
    """
    Do it all from the start on, and return the package that was downloaded.
    """
    window.write("#open-deck", str(PACKAGE))
    shown(window, "#card-list .row")
    window.click("#row-armisticio > a")
    shown(window, "#f-question", "¿Qué es un armisticio?")
    rewritten(window, "#f-question", REWORDED)
    shown(window, "#toast", "Question")
    window.click(".views a[href$='/text']")
    shown(window, "#text")
    window.wait(SELECT, "Batalla del Kursk")
    shown(window, "#menu a.fact")
    window.click("#menu a.fact")
    window.wait("return document.activeElement?.id === 'n-question'")
    window.write("#n-question", MADE)
    window.write("#n-answer", "Kursk")
    window.click("#new-card [name='then']")
    shown(window, "#toast", "Card added")
    window.click(".views a[href$='/release']")
    window.click("#download")
    end = time.monotonic() + SECONDS
    while not (found := [path for path in folder.glob("*.apkg") if path.stat().st_size]):
        assert time.monotonic() < end
        time.sleep(0.1)
    return found[0]


def again(window: Window) -> None:
    """
    Open the deck that is kept, whose card has the new words; change another field, and undo that.
    """
    window.click(".held a")
    shown(window, "#card-list .row")
    window.click("#row-armisticio > a")
    shown(window, "#f-question", REWORDED)
    rewritten(window, "#f-answer", "Un acuerdo")
    shown(window, "#toast", "Answer")
    window.click("#undo")
    window.wait("return document.querySelector('#f-answer').value.startsWith('Un acuerdo entre')")
