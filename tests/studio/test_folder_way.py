"""A folder of this computer is opened from the start: on a machine alone, and nothing is listed."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from mazo.studio.app import application
from mazo.studio.desk import Desk
from mazo.workspace.shelf import Shelf
from tests.support.asgi import Client
from tests.support.paths import CARDS
from tests.support.story import at_start
from tests.support.studio import Place, Visit


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """
    Return the folder in which the studio was started: it has one deck, and one lies elsewhere.
    """
    copytree(CARDS, tmp_path / "here" / "cards")
    copytree(CARDS, tmp_path / "home" / "my decks" / "history")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "home"))
    return tmp_path / "here"


@pytest.fixture
def started_here(here: Path) -> Client:
    """
    Return a client of the studio that was started there.
    """
    return Client(application(Desk(Shelf(here), float, str)), Accept_Language="en")


def opened(client: Client, path: str) -> str:
    """Return the name of the deck that is opened at a path; empty if none is."""
    page = client.post("/app/folder", data={"path": path})
    found = re.fullmatch(r"/app/decks/([\w-]+)/cards", page.url.path)
    assert page.status_code == (200 if found else 422)
    return found[1] if found else ""


@pytest.mark.parametrize(
    "path",
    [
        "{home}/my decks/history",
        "{home}/my decks/history/",
        "  {home}/my decks/history\n",
        '"{home}/my decks/history"',
        "{home}/my decks/history/mazo.yaml",
        "~/my decks/history",
        "../home/my decks/history",
    ],
)
def test_a_folder_is_opened_where_it_is(started_here: Client, here: Path, path: str) -> None:
    """
    However its path is written; once however often, and what is done there is done to its files.
    """
    home = here.parent / "home"
    name = opened(started_here, path.format(home=home))
    card = f"/app/decks/{name}/cards/toma-de-napoles"
    started_here.post(f"{card}/fields/hint", data={"value": "Another hint"})

    assert name == "history"
    assert opened(started_here, str(home / "my decks" / "history")) == name
    assert "Another hint" in "".join(
        each.read_text("utf-8") for each in (home / "my decks" / "history").glob("*.yaml")
    )
    assert started_here.get("/app/").text.count(f'<li><a href="/app/decks/{name}/cards"') == 1
    assert {each.name for each in here.iterdir()} <= {"cards", ".decks.json", ".folders.json"}


def test_a_class_deck_is_opened_by_its_file_or_its_folder(started_here: Client, here: Path) -> None:
    """
    A project that is listed already keeps its name.
    """
    assert opened(started_here, "cards") == "cards"
    assert opened(started_here, str(here / "cards")) == "cards"
    name = opened(started_here, "cards/classes/4eso-b.yaml")
    assert name
    assert opened(started_here, "cards/classes") == name
    assert "Historia 4.º ESO B" in started_here.get(f"/app/decks/{name}/cards").text


WRONG = [
    "no-such",
    "/etc",
    "/etc/passwd",
    "..",
    "a\0b",
    "x" * 9_000,
    "~no-such-user/x",
    "loop",
    "pipe",
]


@pytest.mark.parametrize("path", WRONG, ids=[each[:12].replace("\0", "0") for each in WRONG])
def test_what_is_no_deck_is_refused_in_the_same_words(
    started_here: Client, here: Path, path: str
) -> None:
    """
    Nobody learns from them which folders and files there are, or what is in them.
    """
    (here / "loop").symlink_to("loop")
    (here / "pipe").mkdir()
    for name in ("mazo.yaml", "class.yaml"):  # would be waited for for ever, if it were read
        os.mkfifo(here / "pipe" / name)
    (here.parent / "secret.txt").write_text("base: secret", "utf-8")
    before = started_here.get("/app/").text
    page = started_here.post("/app/folder", data={"path": path})
    said = re.sub(r"“[^”]*”", "“…”", page.text[page.text.index('id="failure"') :])

    assert page.status_code == 422
    assert "There is no deck of Mazo at “…”: name a folder that has a file mazo.yaml" in said
    assert "secret" not in page.text
    assert started_here.get("/app/").text == before


def listed(client: Client) -> list[str]:
    """Return the names of the decks that the start page goes on with."""
    return re.findall(r'<li><a href="/app/decks/([\w-]+)/cards"', client.get("/app/").text)


def test_an_opened_folder_is_offered_again(here: Path) -> None:
    """
    By the next program that begins there, with its path; until it is taken off the list.
    """
    client = Client(application(Desk(Shelf(here), float, str)), Accept_Language="en")
    opened(client, "~/my decks/history")
    opened(client, "cards/classes/en.yaml")

    again = Client(application(Desk(Shelf(here), float, str)), Accept_Language="en")
    first = listed(again)
    page = again.get("/app/").text
    off = again.post("/app/decks/history/forget").text

    assert {*first} == {"cards", "history", "en"}
    assert '<span class="quiet path">~/my decks/history</span>' in page
    assert page.count("Take off this list") == 2
    assert "Its files stay where they are" in off
    assert {*listed(again)} == {"cards", "en"}
    assert (here.parent / "home" / "my decks" / "history" / "mazo.yaml").exists()
    assert {*listed(Client(application(Desk(Shelf(here), float, str))))} == {"cards", "en"}
    again.post("/app/decks/history/restore")
    assert {*listed(again)} == {"cards", "history", "en"}


def test_a_path_is_shown_as_what_it_is(started_here: Client) -> None:
    """
    Signs of HTML in it are letters.
    """
    page = started_here.post("/app/folder", data={"path": '"><script>alert(1)</script>'}).text

    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


@pytest.mark.parametrize("path", ["", "  ", '""'])
def test_no_path_is_none(started_here: Client, path: str) -> None:
    """
    It does not open the folder in which the studio was started.
    """
    assert started_here.post("/app/folder", data={"path": path}).status_code == 422


def test_an_address_opens_and_lists_nothing(started_here: Client, here: Path) -> None:
    """
    Only a form that is sent does; and no page has more than what is near.
    """
    path = str(here.parent / "home" / "my decks" / "history")

    for address in (f"/app/folder?path={quote(path)}", "/app/folder", "/app/folder/etc"):
        assert started_here.get(address).status_code in (404, 405)
    assert "history" not in started_here.get("/app/").text.replace("decks/history", "")
    assert started_here.get(f"/app/?path={quote(path)}").text == started_here.get("/app/").text


def test_a_browser_has_no_folders(here: Path) -> None:
    """
    There the page does not offer it, and the address refuses.
    """
    client = Client(application(Desk(Shelf(here), float, str, is_in_browser=True)))
    answer = client.post("/app/folder", data={"path": "cards"})

    assert 'id="folder"' not in client.get("/app/").text
    assert answer.status_code == 404
    assert "there are no folders in a browser" in answer.text.lower()


def test_what_is_near_is_offered(started_here: Client, here: Path) -> None:
    """
    Class decks of a project, and projects some folders deeper; not those that are listed.
    """
    copytree(CARDS, here / "school" / "2026" / "wars")
    hidden = (".git", "node_modules", "school/2026/.venv", "a/b/c/d")
    for name in hidden:
        copytree(CARDS, here / name / "cards")
    (here / "link").symlink_to(here.parent / "home")
    page = started_here.get("/app/").text
    near = re.findall(r'name="path" value="([^"]+)"><button class="chip">\1<', page)

    assert (
        near
        == [
            "cards/classes/4eso-b.yaml",
            "cards/classes/en.yaml",
            "school/2026/wars",
            *(f"school/2026/wars/classes/{name}.yaml" for name in ("4eso-b", "en")),
        ][: len(near)]
    )
    assert len(near) >= 3
    assert opened(started_here, near[2]) == "wars"
    assert 'value="school/2026/wars"' not in started_here.get("/app/").text


def test_a_folder_is_opened_by_keys(
    here: Path,
    machine: Callable[..., Place],
    visit: Callable[..., Visit],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """
    What is wrong stands at the field, which keeps what was written.
    """
    monkeypatch.chdir(here)
    browser = visit(machine("cards"), viewport={"width": 390, "height": 664})
    page = at_start(browser)
    field = page.locator("#folder")
    field.fill("/etc")
    field.press("Enter")
    expect(page.locator("#failure")).to_be_in_viewport()
    expect(field).to_have_value("/etc")
    expect(field).to_have_attribute("aria-describedby", "failure")
    expect(page).to_have_url(re.compile(r"/app/$"))  # so that the page can be loaded anew
    field.fill("~/my decks/history")
    field.press("Enter")
    expect(page).to_have_url(re.compile(r"/app/decks/history/cards$"))
    browser.wrong.clear()  # the console of a browser lists the request that was refused
