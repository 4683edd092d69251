"""What a person does on the pages of the studio, and what a learner has of it."""

from __future__ import annotations

import base64
import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.support.learner import Student, take
from tests.support.paths import ROOT
from tests.support.studio import Visit

PACKAGE = ROOT / "dist" / "historia-guerra-1943.apkg"
NOTES = """# La Conferencia de Teherán

Churchill, Roosevelt y Stalin se reunieron por primera vez en Teherán el 28 de noviembre de 1943.
Stalin pidió un segundo frente en Europa occidental, porque el grueso del ejército alemán luchaba
contra la Unión Soviética.
"""


def at_start(visit: Visit) -> Page:
    """
    Return a page that shows the start, with Python behind it.
    """
    if not visit.context.pages:  # the address of a machine has a token that is good for once
        visit.page().close()
    begin = "/app/" if visit.place.name == "machine" else ""
    page = visit.page(f"{visit.place.origin}{begin}" if begin else "")
    page.locator("#starting").wait_for(state="detached")
    return page


def open_deck(page: Page, package: Path) -> None:
    page.locator("#open-deck").set_input_files(package)
    expect(page).to_have_url(re.compile(r"/app/decks/[\w-]+/cards$"))
    expect(page.locator("#card-list .row").first).to_be_visible()


def view(page: Page, name: str) -> None:
    page.locator(f".views a[href$='/{name}']").click()
    expect(page.locator(f".views a[href$='/{name}']")).to_have_attribute("aria-current", "page")


def open_card(page: Page, question: str) -> None:
    page.locator("#card-list .row", has_text=question).locator("a").click()
    expect(page.locator("#f-question")).to_have_value(re.compile(re.escape(question)))


def forget(page: Page) -> None:
    """
    Hide what the page reported of the last change, so that what it shows next is of the next one.
    """
    page.evaluate("(document.querySelector('#toast') ?? {}).hidden = true")


def rewrite(page: Page, field: str, words: str) -> None:
    """
    Write other words in a field of the open card, and leave it: that saves.
    """
    page.locator(f"#f-{field}").fill(words)
    forget(page)
    page.locator(f"#f-{field}").blur()
    expect(page.locator("#toast")).to_be_visible()
    expect(page.locator(f"#f-{field}")).to_have_value(words)


RANGE_OF = """words => {
    const walker = document.createTreeWalker(document.querySelector("#text"), NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode());) {
        const at = node.data.indexOf(words);
        if (at < 0 || !node.parentElement.closest("[data-start]")) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        return range;
    }
    throw new Error(`not in the text: ${words}`);
}"""
"""A function of a page: the range of the text's first words that are these."""


def select(page: Page, words: str) -> None:
    """
    Select words of the text, as the mouse does.
    """
    page.evaluate(
        f"words => {{ getSelection().removeAllRanges(); getSelection().addRange(({RANGE_OF})(words)); }}",
        words,
    )
    expect(page.locator("#menu")).to_be_visible()


def add_notes(page: Page) -> None:
    """
    Paste the notes as a text of the deck.
    """
    view(page, "text")
    page.locator(".add-text summary").click()
    page.locator("#new-title").fill("Apuntes")
    page.locator("#new-text").fill(NOTES)
    page.get_by_role("button", name="Add the text").click()
    expect(page.locator("#h-doc")).to_have_text("Apuntes")


def make_card(page: Page, words: str, kind: str, **fields: str) -> None:
    """
    Make a card of selected words, and go back to the text.
    """
    select(page, words)
    page.locator(f"#menu a.{kind}").click()
    expect(page.locator("#new-card")).to_be_visible()
    for name, value in fields.items():
        page.locator(f"#n-{name}").fill(value)
    forget(page)
    page.get_by_role("button", name=re.compile("make another")).click()
    expect(page.locator("#new-card")).to_have_count(0)
    expect(page.locator("#text")).to_be_visible()
    expect(page.locator("#toast")).to_contain_text("Card added")


def download(page: Page, folder: Path) -> Path:
    """
    Make the release, and return the package of the whole deck that the browser saves.
    """
    view(page, "release")
    with page.expect_download() as saved:
        page.locator("#download").click()
    path = folder / saved.value.suggested_filename
    saved.value.save_as(path)
    return path


def texts_of(student: Student) -> list[str]:
    """
    Return the fields of all of a learner's notes.
    """
    return ["\n".join(student.texts(guid).values()) for guid in student.notes()]


def imported(student: Student, package: Path) -> dict[str, int]:
    """
    Import a package twice into real Anki: the second time changes nothing, and all is sound.
    """
    counts = dict(take(student, package))
    assert student.take_again(package) == []
    assert student.troubles() == []
    return counts


def reworded(page: Page, question: str, words: str) -> None:
    """
    Give a card another question.
    """
    open_card(page, question)
    rewrite(page, "question", words)


def drop(page: Page, package: Path) -> None:
    """
    Drop a file on the page, as from a folder.
    """
    content = base64.b64encode(package.read_bytes()).decode()
    page.evaluate(
        """([name, content]) => {
            const bytes = Uint8Array.from(atob(content), (each) => each.charCodeAt(0));
            const data = new DataTransfer();
            data.items.add(new File([bytes], name));
            document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
        }""",
        [package.name, content],
    )


def contents(folder: Path) -> dict[str, bytes]:
    """
    Return all files of a folder by their names.
    """
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def stored(page: Page) -> dict[str, bytes]:
    """
    Return all files of decks that a browser keeps by their names, as they are in its storage.
    """
    found = page.evaluate(
        """async () => {
            const wait = (request) => new Promise((good, bad) => { request.onsuccess = () => good(request.result); request.onerror = bad; });
            const [{ name }] = (await indexedDB.databases()).filter((each) => each.name.startsWith("/decks/"));
            const database = await wait(indexedDB.open(name)), store = database.transaction("FILE_DATA").objectStore("FILE_DATA");
            const [paths, files] = await Promise.all([wait(store.getAllKeys()), wait(store.getAll())]);
            database.close();
            const text = (bytes) => btoa(Array.from(bytes, (each) => String.fromCharCode(each & 255)).join(""));
            return paths.flatMap((path, n) => (files[n].contents ? [[path.slice(name.length + 1), text(files[n].contents)]] : []));
        }"""
    )
    return {name: base64.b64decode(content) for name, content in found}


def undo_all(page: Page) -> None:
    """
    Undo, step by step, until there is nothing to undo.
    """
    undo = page.locator("button#undo")
    while undo.is_enabled():
        label = undo.get_attribute("title")
        undo.click()
        expect(undo).not_to_have_attribute("title", label or "")
