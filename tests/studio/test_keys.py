"""A whole story of the studio by keys alone, in both places: nothing is clicked, nothing is scripted."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.learner import NewStudent
from tests.support.story import NOTES, PACKAGE, at_start, forget, imported, texts_of
from tests.support.studio import Place, Visit

pytestmark = [pytest.mark.slow, pytest.mark.anki]

_MOST = 80
"""Presses of the Tab key after which somebody would give up."""


def tab_to(page: Page, target: Locator) -> None:
    """
    Press Tab until something has the focus.
    """
    expect(target).to_be_attached()
    for _ in range(_MOST):
        if target.evaluate("each => each === document.activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"Tab does not reach {target}")


def press(page: Page, target: Locator, key: str = "Enter") -> None:
    """
    Go to something with Tab, and press a key on it.
    """
    tab_to(page, target)
    page.keyboard.press(key)


def write(page: Page, field: Locator, words: str) -> None:
    """
    Go to a field, and write other words in it.
    """
    tab_to(page, field)
    page.keyboard.press("Control+A")
    page.keyboard.type(words)


def open_found(page: Page, words: str) -> None:
    """
    Search for a card and open it.
    """
    page.keyboard.press("/")
    expect(page.locator("#search")).to_be_focused()
    page.keyboard.press("Control+A")
    page.keyboard.type(words)
    row = page.locator(f"#card-list .row a[href$='?words={quote(words)}']")  # all letters searched
    expect(row).to_have_count(1)
    press(page, row)
    expect(page.locator("#card-list .row.open")).to_be_visible()


def reword(page: Page, words: str) -> None:
    """
    Give the open card another question.
    """
    page.keyboard.press("e")
    expect(page.locator("#f-question")).to_be_focused()
    page.keyboard.press("Control+A")
    page.keyboard.type(words)
    forget(page)
    page.keyboard.press("Tab")
    expect(page.locator("#toast")).to_be_visible()
    expect(page.locator("#toast")).to_contain_text("Question")
    page.keyboard.press("Escape")


def view(page: Page, name: str) -> None:
    """
    Go to a view, by its number.
    """
    page.keyboard.press(str(("cards", "text", "time", "problems", "release").index(name) + 1))
    expect(page.locator(f".views a[href$='/{name}']")).to_have_attribute("aria-current", "page")


def card_of_selected_words(page: Page) -> None:
    """
    Add a text, select a sentence of it, and make a card of that.
    """
    view(page, "text")
    press(page, page.locator(".add-text summary"))
    write(page, page.locator("#new-title"), "Apuntes")
    tab_to(page, page.locator("#new-text"))
    page.keyboard.insert_text(NOTES)  # as Ctrl+V does
    press(page, page.get_by_role("button", name="Add the text"))
    expect(page.locator("#h-doc")).to_have_text("Apuntes")
    page.keyboard.press("n")  # the first sentence without a card
    expect(page.locator("#text")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#menu")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator("#menu .best")).to_be_focused()
    page.keyboard.press("1")
    expect(page.locator("#n-question")).to_be_focused()
    page.keyboard.type("¿Cuándo se reunieron Churchill, Roosevelt y Stalin por primera vez")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#f-date")).to_have_value("28 de noviembre de 1943")


def test_a_package_becomes_her_deck_by_keys_alone(
    place: Place, visit: Callable[..., Visit], tmp_path: Path, new_student: NewStudent
) -> None:
    """
    Less cards, two reworded, one of words selected by keys, a remark accepted, a mistake put right.
    """
    page = at_start(visit(place, viewport={"width": 1280, "height": 880}))
    with page.expect_file_chooser() as chosen:
        press(page, page.locator("#open-deck"))
    chosen.value.set_files(PACKAGE)
    rows = page.locator("#card-list .row")
    expect(rows.first).to_be_visible()
    before = rows.count()
    for number in range(3):  # folds the topics on the way to the last one
        press(page, page.locator("#card-list summary").nth(number))
    topic = page.locator(".topic", has_text="4. ")
    press(page, topic.locator("> .act input"), "Space")
    expect(topic).to_have_class(re.compile(r"\boff\b"))

    open_found(page, "preso Mussolini")
    reword(page, "¿Por qué motivo estuvo preso Mussolini en 1943?")
    open_found(page, "un armisticio")
    reword(page, "¿Qué es un armisticio, en pocas palabras?")

    card_of_selected_words(page)

    view(page, "problems")
    press(page, page.get_by_role("button", name="It is fine like this").first)
    expect(page.get_by_text("Nothing is wrong").filter(visible=True)).to_be_visible()
    view(page, "cards")
    open_found(page, "por primera vez")
    write(page, page.locator("#f-date"), "28 de noviembr de 1943")
    page.keyboard.press("Tab")
    expect(page.locator("#field-f-date.bad")).to_be_visible()
    press(page, page.get_by_role("button", name="Correct it"))
    expect(page.locator("#f-date")).to_have_value("28 de noviembre de 1943")
    expect(page.locator("#f-date")).to_be_focused()  # the button is gone, the field is near
    page.keyboard.press("Escape")

    view(page, "release")
    with page.expect_download() as saved:
        press(page, page.locator("#download"))
    package = tmp_path / saved.value.suggested_filename
    saved.value.save_as(package)
    student = new_student()
    imported(student, PACKAGE)
    imported(student, package)
    texts = texts_of(student)
    assert len(texts) == before + 1
    for words in ("¿Por qué motivo estuvo", "en pocas palabras", "¿Cuándo se reunieron Churchill"):
        assert sum(words in text for text in texts) == 1
