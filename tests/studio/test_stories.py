"""What a teacher does in the studio, from a file to a file, in both places, with a real Anki behind.

The first four stories: from a package, from a text, a week later, a new base.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest
from playwright.sync_api import expect

import mazo
from mazo.anki.learner import Learner
from tests.support.learner import NewStudent
from tests.support.paths import CARDS
from tests.support.story import (
    PACKAGE,
    add_notes,
    at_start,
    download,
    drop,
    imported,
    make_card,
    open_card,
    open_deck,
    reworded,
    rewrite,
    texts_of,
    view,
)
from tests.support.studio import Place, Visit

pytestmark = [pytest.mark.slow, pytest.mark.anki]


def test_from_a_package(
    place: Place, visit: Callable[..., Visit], tmp_path: Path, new_student: NewStudent
) -> None:
    """
    A colleague's package becomes her own deck: less, reworded, with a card of her own, and fixed.
    """
    page = at_start(visit(place))
    open_deck(page, PACKAGE)
    rows = page.locator("#card-list .row").count()
    topic = page.locator(".topic", has_text="4. ")
    topic.locator("> .act input").click()
    expect(topic).to_have_class(re.compile(r"\boff\b"))
    reworded(
        page,
        "¿Por qué estuvo preso Mussolini en 1943?",
        "¿Por qué motivo estuvo preso Mussolini en 1943?",
    )
    reworded(page, "¿Qué es un armisticio?", "¿Qué es un armisticio, en pocas palabras?")
    add_notes(page)
    make_card(
        page,
        "se reunieron por primera vez en Teherán el 28 de noviembre de 1943",
        "date",
        question="¿Cuándo se reunieron Churchill, Roosevelt y Stalin por primera vez",
    )
    view(page, "problems")
    page.get_by_role("button", name="It is fine like this").first.click()
    expect(page.get_by_text("Nothing is wrong").filter(visible=True)).to_be_visible()
    page.get_by_text("Accepted as they are").click()
    expect(page.locator("#accepted")).to_contain_text("por primera vez")
    view(page, "cards")
    open_card(page, "por primera vez")
    rewrite(page, "date", "28 de noviembr de 1943")
    expect(page.locator("#field-f-date.bad")).to_be_visible()
    page.get_by_role("button", name="Correct it").click()
    expect(page.locator("#f-date")).to_have_value("28 de noviembre de 1943")
    package = download(page, tmp_path)

    student = new_student()
    imported(student, PACKAGE)
    imported(student, package)
    texts = texts_of(student)
    assert len(texts) == rows + 1
    for words in ("¿Por qué motivo estuvo", "en pocas palabras", "¿Cuándo se reunieron Churchill"):
        assert sum(words in text for text in texts) == 1


SENTENCES = (
    ("date", "La República se proclamó el 14 de abril de 1931", "¿Cuándo se proclamó la República?", ""),
    ("date", "Las mujeres votaron por primera vez en noviembre de 1933", "¿Cuándo votaron las mujeres por primera vez?", ""),
    ("cause", "El rey se marchó porque había perdido las elecciones municipales", "¿Por qué se marchó el rey?", "Porque había perdido las elecciones municipales"),
    ("cause", "El campo estaba descontento porque la reforma agraria iba despacio", "¿Por qué estaba descontento el campo?", "Porque la reforma agraria iba despacio"),
    ("consequence", "La crisis económica dejó sin trabajo a muchos jornaleros", "¿Qué efecto tuvo la crisis económica en el campo?", "Dejó sin trabajo a muchos jornaleros"),
    ("consequence", "La sublevación militar provocó una guerra civil", "¿Qué provocó la sublevación militar?", "Una guerra civil"),
    ("fact", "El primer presidente fue Niceto Alcalá-Zamora", "¿Quién fue el primer presidente?", "Niceto Alcalá-Zamora"),
    ("fact", "La capital del Gobierno pasó a Valencia", "¿A qué ciudad pasó la capital del Gobierno?", "A Valencia"),
)  # fmt: skip
LONG_TEXT = "# La Segunda República\n\n" + "\n\n".join(
    f"{words}. " + " ".join(f"Sobre eso queda dicho lo principal en el apartado {n} de {m}." for m in range(9))
    for n, (_, words, _, _) in enumerate(SENTENCES)
)  # fmt: skip


def test_from_a_text(
    place: Place, visit: Callable[..., Visit], tmp_path: Path, new_student: NewStudent
) -> None:
    """
    A text of a thousand words is pasted; eight cards of all types are made by selecting.
    """
    assert 800 < len(LONG_TEXT.split()) < 1_200
    page = at_start(visit(place))
    page.locator("#text-title").fill("La Segunda República")
    page.locator("#paste").fill(LONG_TEXT)
    page.get_by_role("button", name="Make cards").click()
    expect(page.locator("#text")).to_be_visible()
    for kind, words, question, answer in SENTENCES:
        make_card(page, words, kind, question=question, **({"answer": answer} if answer else {}))
    package = download(page, tmp_path)

    student = new_student()
    assert imported(student, package)["new"] == len(SENTENCES)
    for _, _, question, _ in SENTENCES:
        assert sum(question in text for text in texts_of(student)) == 1


def test_next_week(
    place: Place, visit: Callable[..., Visit], tmp_path: Path, new_student: NewStudent
) -> None:
    """
    What was downloaded opens in a fresh browser with all that was done; release 2 costs no review.
    """
    browser = visit(place)
    page = at_start(browser)
    open_deck(page, PACKAGE)
    reworded(page, "¿Qué es un armisticio?", "¿Qué es un armisticio, en pocas palabras?")
    first = download(page, tmp_path)
    student = new_student()
    imported(student, first)
    Learner.study(student, 10)
    before = student.schedules()

    again = at_start(browser if place.name == "machine" else visit(place))
    open_deck(again, first)
    open_card(again, "en pocas palabras")
    expect(again.locator(".was", has_text="¿Qué es un armisticio?")).to_be_visible()
    rewrite(again, "hint", "No es la paz.")
    view(again, "release")
    expect(again.locator("h1")).to_have_text("Release 2")
    second = download(again, tmp_path / "second")

    assert imported(student, second) == {"updated": 1, "duplicate": len(student.notes()) - 1}
    assert student.schedules() == before
    assert any("No es la paz." in text for text in texts_of(student))


@pytest.fixture
def next_base(tmp_path: Path) -> Path:
    """
    Return the package of the next release of the seed, in which two questions are worded anew.
    """
    cards = copytree(CARDS, tmp_path / "next")
    file = cards / "desembarco-en-italia.yaml"
    text = file.read_text("utf-8").replace("¿Qué es un armisticio?", "¿Qué significa «armisticio»?")
    file.write_text(
        text.replace(
            "¿Por qué estuvo preso Mussolini en 1943?",
            "¿Por qué razón estuvo preso Mussolini en 1943?",
        ),
        "utf-8",
    )
    built = mazo.open(cards).build(now=int(time.time()))
    assert built.release, built.diagnostics
    package = tmp_path / "next.apkg"
    package.write_bytes(built.packages[0].content)
    return package


@pytest.mark.parametrize("choice", ["mine", "theirs"])
def test_a_new_base(
    place: Place,
    visit: Callable[..., Visit],
    tmp_path: Path,
    new_student: NewStudent,
    next_base: Path,
    choice: str,
) -> None:
    """
    The base's new version is dropped in; the one conflict is settled each way, and released.
    """
    page = at_start(visit(place))
    open_deck(page, PACKAGE)
    reworded(page, "¿Qué es un armisticio?", "¿Qué es un armisticio, en pocas palabras?")
    drop(page, next_base)
    expect(page.locator(".clash")).to_have_count(1)
    receive = page.get_by_role("button", name="Receive the new version")
    expect(receive).to_be_disabled()
    name = {"mine": "Keep mine", "theirs": "Take the original's"}[choice]
    page.get_by_role("button", name=name).click()
    receive.click()
    expect(page.locator("#card-list")).to_contain_text(
        "¿Por qué razón estuvo preso Mussolini en 1943?"
    )
    package = download(page, tmp_path)

    student = new_student()
    imported(student, package)
    wanted = {"mine": "en pocas palabras", "theirs": "¿Qué significa «armisticio»?"}
    for each, words in wanted.items():
        assert sum(words in text for text in texts_of(student)) == (each == choice)
