"""A class deck whose original is a folder of this computer: what its pages show as that changes."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from mazo.studio.app import application
from mazo.studio.desk import Desk
from mazo.workspace.note_fields import SetField
from mazo.workspace.shelf import Shelf
from tests.support.asgi import Client
from tests.support.folder_base import CARD, MINE, REMOVED, THEIRS, FolderBase
from tests.support.story import select, undo_all, view
from tests.support.studio import AXE, Place, Visit, problems

DECK = "/app/decks/own"
PROBLEMS = f"{DECK}/problems"
NEW_CARD = """
  - id: nueva
    question: ¿Quién fue el cómplice, según el texto?
    answer: El rey
    quote: complicidad del rey
"""
HERS = "¿Qué rey fue cómplice?"


@pytest.fixture
def base(tmp_path: Path) -> FolderBase:
    """
    Return the folder of the seed, and a class deck of it with other words for two cards.
    """
    base = FolderBase(tmp_path)
    base.begun()
    return base


@pytest.fixture
def pages(base: FolderBase, tmp_path: Path) -> Client:
    """
    Return what asks for pages of the class deck.
    """
    desk = Desk(Shelf(tmp_path / "decks", base.file), lambda: 1_950_000_000.0, lambda: "ab12")
    return Client(application(desk), Accept_Language="en")


def changed(pages: Client, *changes: Callable[[], None]) -> None:
    """Change the base while the pages of the class deck are open, and let them look."""
    pages.get(f"{DECK}/cards")
    for change in changes:
        change()
    pages.get(f"{DECK}/release")  # which looks at the files again


def put(folder: Path, there: Path) -> None:
    """Give a folder another place."""
    folder.rename(there)


def decided(pages: Client, at: str, choice: str, name: str = "") -> str:
    """Press a button of a page, and return the page that is shown then."""
    sent = {"choice": choice, **({"name": name} if name else {})}
    return pages.post(
        f"{DECK}/conflicts", data=sent, headers={"Referer": f"http://studio{at}"}
    ).text


@pytest.mark.parametrize("at", [PROBLEMS, f"{PROBLEMS}/0", f"{DECK}/cards/{CARD}"])
def test_three_texts_and_two_buttons_wherever_words_disagree(
    pages: Client, base: FolderBase, at: str
) -> None:
    """
    No command is shown, and the card beside them; what is decided is saved, and undone.
    """
    changed(pages, base.reword)
    page = pages.get(at).text
    clash = page[page.index("note bad clash") :]

    assert [*re.findall(r"<h3[^>]*>([^<]+)</h3><p>", clash)[:1]] == ["The original said"]
    for words in ("The original says now", "You say", "Take the original&#39;s", "Keep mine"):
        assert words in clash
    assert "mazo settle" not in page
    assert "--theirs" not in page
    assert "data-page=" in page  # a conflict is between words that can be shown

    after = decided(pages, at, "theirs", f"{CARD}.question")

    assert "note bad clash" not in after
    assert ">Decided<" in after
    assert MINE not in base.file.read_text("utf-8")
    undone = pages.post(f"{DECK}/undo", headers={"Referer": f"http://studio{at}"}).text
    assert "note bad clash" in undone


def test_the_list_and_the_release_say_what_is_disagreed_about(
    pages: Client, base: FolderBase
) -> None:
    """
    In the words of a teacher, with the card; a removed card is not counted as another's.
    """
    changed(pages, base.reword, base.remove)
    for at in (PROBLEMS, f"{DECK}/release"):
        page = pages.get(at).text
        for words in (
            "You and the original have both changed this: Question.",
            "The original has removed a card that you changed.",
            "¿En qué mes y año tomaron Nápoles los aliados?",
        ):
            assert words in page
        assert "settle" not in page
    card = pages.get(f"{DECK}/cards/{CARD}").text
    assert card.count("note bad clash") == 1


@pytest.mark.parametrize("choice", ["mine", "theirs"])
def test_all_words_are_decided_with_one_button(
    base: FolderBase, pages: Client, choice: str
) -> None:
    """
    It is there as soon as there is more than one place; a removed card is left.
    """
    found = base.opened()
    found.apply(SetField(CARD, "term", "El armisticio"))
    changed(pages, base.reword, base.remove)
    one = pages.get(PROBLEMS).text
    base.edit("term: Armisticio", "term: Un armisticio")
    pages.get(f"{DECK}/release")
    two = pages.get(PROBLEMS).text

    after = decided(pages, PROBLEMS, choice)

    assert "Keep all of mine" not in one
    assert "2 places where both of you have changed the same" in two
    assert "have both changed this" not in after
    assert "The original has removed a card" in after


def test_a_removed_card_is_kept_or_let_go(pages: Client, base: FolderBase) -> None:
    """
    Kept, it is one of her own.
    """
    changed(pages, base.remove)
    page = pages.get(f"{PROBLEMS}/0").text
    assert "It has removed this card." in page
    assert "Hint: Una pista" in page

    kept = decided(pages, f"{PROBLEMS}/0", "mine", REMOVED)
    own = base.file.read_text("utf-8")
    pages.post(f"{DECK}/undo")
    gone = decided(pages, f"{PROBLEMS}/0", "theirs", REMOVED)

    assert "Kept as a card of your own" in kept
    assert "¿En qué mes y año tomaron Nápoles los aliados?" in own
    assert "The card is let go" in gone
    assert "Una pista" not in base.file.read_text("utf-8")


def test_of_a_card_that_is_lost_her_words_fill_the_form(pages: Client, base: FolderBase) -> None:
    """
    It says what is not to be found any more; added, the new card takes the place of the old one.
    """
    base.edit("facts:\n", f"facts:{NEW_CARD}")
    base.opened().apply(SetField("nueva", "question", HERS))
    changed(pages, lambda: base.edit(NEW_CARD, "\n"))
    page = pages.get(PROBLEMS).text
    way = re.search(r'href="([^"]+anew=nueva)"', page)
    assert way
    assert "Not to be found any more: its type, its answer, the words of the text" in page
    assert "It has removed this card.</p>" in page
    refused = decided(pages, PROBLEMS, "mine", "nueva")
    text = pages.get(way[1]).text
    words = {"document": "manual", "start": "60", "end": "120"}
    menu = pages.get(f"{DECK}/select/manual", params={**words, "anew": "nueva"}).text
    form = pages.get(f"{DECK}/new", params={**words, "anew": "nueva", "kind": "fact"}).text

    assert "Too little is left" in refused
    assert HERS in text
    assert menu.count("anew=nueva") == 4
    assert f">{HERS}</textarea>" in form
    assert '<input type="hidden" name="anew" value="nueva">' in form

    card = {"kind": "fact", "question": HERS, "answer": "El rey", "anew": "nueva"}
    added = pages.post(f"{DECK}/new", data={**words, **card})

    assert HERS in added.text
    assert "nueva:" not in base.file.read_text("utf-8")


def test_what_is_wrong_with_the_original_is_said_in_plain_words(
    pages: Client, base: FolderBase, tmp_path: Path
) -> None:
    """
    Its folder is gone, a file of it cannot be read, it was not released: each is told from the rest.
    """
    away = tmp_path / "away"
    views = ("cards", "text", "time", "problems", "release", "new")
    changed(pages, lambda: put(base.base, away))
    gone = {name: pages.get(f"{DECK}/{name}") for name in views}
    put(away, base.base)
    base.edit("facts:\n", "facts: [\n")
    pages.get(f"{DECK}/release")
    broken = pages.get(PROBLEMS).text
    base.edit("facts: [\n", "facts:\n")
    base.edit("¿Quién convenció a Mussolini", "¿Quién persuadió a Mussolini")
    release = pages.get(f"{DECK}/release").text
    refused = pages.post(f"{DECK}/release", headers={"Referer": f"{DECK}/release"}).text

    assert {each.status_code for each in gone.values()} == {200}
    assert all("<b>My class</b>" in each.text for each in gone.values())
    assert "The original of this deck is not where it was: ../cards." in gone["problems"].text
    assert all("see its problems first" in gone[name].text for name in ("cards", "text", "time"))
    assert "It is in the original, in line" in broken
    assert broken.count('<li class="issue') == 1
    for page in (release, refused):
        assert "The original was changed, and its author has not released it since." in page
    assert 'id="download"' not in release


@pytest.mark.slow
def test_the_original_goes_on_while_the_page_is_open(
    base: FolderBase, machine: Callable[..., Place], visit: Callable[..., Visit], tmp_path: Path
) -> None:
    """
    What disagrees appears by itself and is decided in the browser, all of it, and undone again.
    """
    base.edit("facts:\n", f"facts:{NEW_CARD}")
    base.opened().apply(SetField("nueva", "question", HERS))
    before = base.file.read_bytes()
    place = machine(base.file)
    page = visit(place).page()
    page.goto(f"{place.origin}{DECK}/cards/{CARD}")
    expect(page.locator("#f-question")).to_have_value(MINE)
    base.reword()
    base.remove()
    base.edit(NEW_CARD, "\n")
    clash = page.locator(".note.clash")
    expect(clash).to_contain_text(THEIRS)
    if AXE.exists():
        assert problems(page) == []
    clash.get_by_role("button", name="Keep mine").click()
    expect(clash).to_have_count(0)
    expect(page.locator("#f-question")).to_have_value(MINE)

    view(page, "problems")
    gone = page.locator(".issue", has_text="tomaron Nápoles")
    gone.locator("a").click()
    page.get_by_role("button", name="Keep mine").click()
    expect(page.locator("#toast")).to_contain_text("Kept as a card of your own")
    page.get_by_role("link", name="Make it anew").click()
    expect(page.locator("#text")).to_contain_text(HERS)
    select(page, "complicidad del rey")
    page.locator("#menu a.fact").click()
    expect(page.locator("#n-question")).to_have_value(HERS)
    page.locator("#n-answer").fill("El rey")
    page.get_by_role("button", name="Add the card").click()
    expect(page.locator("#f-question")).to_have_value(HERS)
    view(page, "problems")
    expect(page.locator(".issue", has_text="original")).to_have_count(0)

    view(page, "cards")
    base.base.rename(tmp_path / "away")
    expect(page.locator("#card-list")).to_contain_text("cannot be read")
    page.locator("#card-list").get_by_role("link", name="Problems").click()
    expect(page.locator(".note.bad")).to_contain_text("is not where it was")
    (tmp_path / "away").rename(base.base)
    expect(page.locator(".note.bad", has_text="where it was")).to_have_count(0)

    undo_all(page)
    assert base.file.read_bytes() == before
    base.release()
    view(page, "problems")
    expect(page.locator(".issue", has_text="original")).to_have_count(3)
