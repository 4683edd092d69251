"""A teacher's text gets a new edition in the studio, in both places, with a real Anki behind."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from mazo.anki.learner import Learner
from tests.support.learner import NewStudent
from tests.support.story import (
    at_start,
    download,
    imported,
    make_card,
    open_card,
    rewrite,
    texts_of,
    view,
)
from tests.support.studio import Place, Visit

pytestmark = [pytest.mark.slow, pytest.mark.anki]

PARAGRAPHS = (
    "La República se proclamó el 14 de abril de 1931.",
    "Las mujeres votaron por primera vez en noviembre de 1933.",
    "El campo estaba descontento porque la reforma agrária iba despacio.",
    "El primer presidente fue Niceto Alcalá-Zamora.",
    "La capital del Gobierno pasó a Valencia.",
)
CARDS = (
    ("date", PARAGRAPHS[0], "¿Cuándo se proclamó la República?", ""),
    ("date", PARAGRAPHS[1], "¿Cuándo votaron las mujeres por primera vez?", ""),
    ("cause", PARAGRAPHS[2], "¿Por qué estaba descontento el campo?", "Porque la reforma agraria iba despacio"),
    ("fact", PARAGRAPHS[3], "¿Quién fue el primer presidente?", "Niceto Alcalá-Zamora"),
    ("fact", PARAGRAPHS[4], "¿A qué ciudad pasó la capital del Gobierno?", "A Valencia"),
)  # fmt: skip


@pytest.fixture
def new_edition(tmp_path: Path) -> Path:
    """
    Return a web page: a typo is corrected, the first paragraph is the last, a year and a name
    changed.
    """
    first, year, typo, name, town = PARAGRAPHS
    words = (
        year.replace("1933", "1934"),
        typo.replace("agrária", "agraria"),
        name.replace("Niceto Alcalá-Zamora", "Manuel Azaña"),
        town,
        first,
    )
    path = tmp_path / "segunda edición.html"
    paragraphs = "".join(f"<p>{each}</p>" for each in words)
    path.write_text(f"<!doctype html><html lang=es><body>{paragraphs}</body></html>", "utf-8")
    return path


def begin(page: Page) -> None:
    """
    Paste the text, and make a card of each paragraph.
    """
    page.locator("#text-title").fill("La Segunda República")
    page.locator("#paste").fill("\n\n".join(PARAGRAPHS))
    page.get_by_role("button", name="Make cards").click()
    expect(page.locator("#text")).to_be_visible()
    for kind, words, question, answer in CARDS:
        fields = {"question": question, **({"answer": answer} if answer else {})}
        make_card(page, words.removesuffix("."), kind, **fields)


def test_a_new_edition_of_her_text(
    place: Place,
    visit: Callable[..., Visit],
    tmp_path: Path,
    new_student: NewStudent,
    new_edition: Path,
) -> None:
    """
    She is asked about the year and the name only; her learners keep every review.
    """
    page = at_start(visit(place))
    begin(page)
    student = new_student()
    imported(student, download(page, tmp_path))
    Learner.study(student, 5)
    before = student.schedules()

    view(page, "text")
    page.locator("details.edition summary").click()
    page.locator("#open-edition").set_input_files(new_edition)
    changes, receive = page.locator(".clash"), page.get_by_role("button", name="Receive the new")
    expect(changes).to_have_count(2)
    expect(page.locator("#h-stand")).to_contain_text("2 quotes")
    expect(page.locator(".respelled > li")).to_have_count(1)
    expect(page.locator(".respelled ins")).to_have_text("agraria")
    expect(changes.first.locator("ins")).to_have_text("1934")
    expect(receive).to_be_disabled()
    changes.first.get_by_role("button", name="Take the new words").click()
    expect(changes.first).to_have_class(re.compile(r"\bsettled\b"))
    view(page, "cards")
    view(page, "text")
    page.get_by_role("link", name="Go on with it").click()
    expect(changes.first).to_have_class(re.compile(r"\bsettled\b"))
    changes.last.get_by_role("button", name="Retire").click()
    receive.click()

    expect(page.locator("#text")).to_contain_text("noviembre de 1934")
    page.locator("button#undo").click()
    expect(page.locator("#text")).to_contain_text("noviembre de 1933")
    page.locator("button#redo").click()
    expect(page.locator("#text")).to_contain_text("Manuel Azaña")
    view(page, "cards")
    open_card(page, "¿Cuándo votaron")
    rewrite(page, "date", "noviembre de 1934")
    second = download(page, tmp_path / "second")

    imported(student, second)
    assert student.schedules() == before
    texts = texts_of(student)
    assert sum("noviembre de 1934" in text for text in texts) == 1
    assert len(texts) == len(CARDS)


def test_other_words_are_selected_or_typed(
    place: Place, visit: Callable[..., Visit], new_edition: Path
) -> None:
    """
    What is selected in the new text stands in the field; by keys alone it is typed there.
    """
    page = at_start(visit(place))
    begin(page)
    page.locator("details.edition summary").click()
    page.locator("#open-edition").set_input_files(new_edition)
    change = page.locator(".clash").last
    expect(change.locator("ins")).to_be_visible()
    change.locator("p[data-words]").select_text()
    field = change.locator("details.own[open] textarea").first
    expect(field).to_have_value("El primer presidente fue Manuel Azaña.")
    field.fill("nobody wrote this")
    field.press("Control+Enter")
    expect(page.locator("#toast")).to_contain_text("nobody wrote this")
    change.locator("details.own").first.locator("summary").press("Enter")
    change.locator("details.own[open] textarea").first.fill("fue Manuel Azaña")
    page.keyboard.press("Control+Enter")

    expect(change).to_have_class(re.compile(r"\bsettled\b"))
    expect(change.locator(".chosen")).to_contain_text("fue Manuel Azaña")
