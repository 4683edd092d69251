"""The site of a deck: every card, every mark, every link; and nothing that runs but its own script."""

from __future__ import annotations

import json
import sys
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

import pytest

import mazo
from mazo.content.fields import contents
from mazo.content.media import read
from mazo.content.order import study_order
from mazo.model.deck import Compilation
from mazo.preview.cards import cards
from mazo.site import site
from tests.support.command_line import Mazo
from tests.support.paths import CARDS, GREAT_FIRE, ROOT
from tests.support.payloads import PAYLOADS
from tests.support.project import CardProject

PROJECTS = {
    "cards": CARDS,
    "4eso-b": CARDS / "classes" / "4eso-b.yaml",
    "great-fire": GREAT_FIRE,
    "revolution": ROOT / "tests" / "projects" / "revolution",
}


class Page(HTMLParser):
    """A page: its ids, what it links to, its scripts, and what could run besides."""

    def __init__(self, html: bytes) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.scripts: list[str] = []
        self.running: list[str] = []
        self.language = ""
        self.policy = ""
        self.feed(html.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.ids += [values["id"]] if "id" in values else []
        self.links += [values[name] for name in ("href", "src", "data-index") if name in values]
        self.running += [name for name in values if name.startswith("on")]
        if tag == "script":
            self.scripts.append(values.get("src", ""))
        if tag in {"iframe", "object", "embed", "base"}:
            self.running.append(tag)
        if tag == "html":
            self.language = values["lang"]
        if values.get("http-equiv") == "Content-Security-Policy":
            self.policy = values["content"]


def compilation_of(path: Path) -> Compilation:
    return mazo.open(path).check()


def made(path: Path, studio: Path | None = None) -> dict[str, bytes]:
    compilation = compilation_of(path)
    assert compilation.deck is not None
    return site(compilation.deck, compilation.lock, studio)


def pages_of(files: dict[str, bytes]) -> dict[str, Page]:
    return {name: Page(html) for name, html in files.items() if name.endswith(".html")}


def broken(files: dict[str, bytes], pages: dict[str, Page]) -> list[tuple[str, str]]:
    """Return the links that lead to no file, or to no place in it."""
    found = []
    for name, page in pages.items():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme in {"https", "data"}:
                continue
            path = unquote(parts.path)
            target = normpath(join(dirname(name), path)) if path else name
            is_there = target in files or f"{target}/index.html" in files
            part = unquote(parts.fragment)
            if not is_there or (part and part not in pages[target].ids):
                found.append((name, link))
    return found


@pytest.mark.parametrize("name", PROJECTS)
def test_every_link_leads_somewhere(name: str) -> None:
    """
    Of pages, media, packages and sheets; ids are unique; only our scripts are there.
    """
    files = made(PROJECTS[name])
    pages = pages_of(files)

    assert broken(files, pages) == []
    for page_name, page in pages.items():
        top = "../" * page_name.count("/")
        doubled = [each for each, count in Counter(page.ids).items() if count > 1]
        assert doubled == []
        assert page.scripts == [f"{top}theme.js", f"{top}site.js"]
        assert page.running == []
        assert "default-src 'none'" in page.policy
        assert "script-src 'self'" in page.policy


@pytest.mark.parametrize("name", PROJECTS)
def test_every_card_is_there_and_leads_to_its_passage_and_back(name: str) -> None:
    """
    Each note stands on its topic's page with all its cards; the search finds it there.
    """
    compilation = compilation_of(PROJECTS[name])
    deck = compilation.deck
    assert deck is not None
    files = made(PROJECTS[name])
    pages = pages_of(files)
    found = {entry[0] for entry in json.loads(files["search.json"])}

    made_of = contents(deck, study_order(deck), read(deck.media))
    assert made_of
    for content in made_of:
        page = f"topics/{content.topic}.html"
        assert f"note-{content.id}" in pages[page].ids
        assert any(unquote(each) == f"{page}#note-{content.id}" for each in found)
        to_text = [unquote(link) for link in pages[page].links if "#quote-" in link]
        assert any(link.endswith(f"#quote-{content.id}") for link in to_text)
    assert len(found) == len(made_of)
    html = b"".join(files[name] for name in files if name.startswith("topics/")).decode()
    assert html.count('<details class="turn">') == sum(len(cards(each)) for each in made_of)


def test_a_card_that_is_asked_both_ways_counts_as_one() -> None:
    """
    As in the studio and in the search; each way stands on the page.
    """
    deck = compilation_of(CARDS).deck
    assert deck is not None
    files = made(CARDS)
    pages = {name: html.decode() for name, html in files.items() if name.endswith(".html")}
    notes = Counter(note.topic.id for note in deck.notes)

    assert f"<p>{len(deck.notes)} tarjetas para Anki" in pages["index.html"]
    for topic, count in notes.items():
        page = pages[f"topics/{topic}.html"]
        assert f"<p>{count} tarjetas" in page
        assert f"{count} tarjetas</span>" in pages["index.html"]
        assert page.count('<section class="note-of"') == count
    assert any(
        page.count('<div class="flip card">') > page.count("note-of") for page in pages.values()
    )


def test_pages_are_in_the_language_of_the_cards() -> None:
    """
    Spanish cards, Spanish pages.
    """
    for name, code, words in (
        ("cards", "es", "Ver la respuesta"),
        ("great-fire", "en", "Show the"),
    ):
        files = made(PROJECTS[name])
        assert {page.language for page in pages_of(files).values()} == {code}
        topic = next(name for name in files if name.startswith("topics/"))
        assert words in files[topic].decode()


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_text_of_an_author_runs(project: CardProject, payload: str) -> None:
    """
    Titles, questions, events and documents are words, whatever is in them.
    """
    quoted = json.dumps(payload)
    project.change("siege.yaml", '"1: The siege"', quoted)
    project.change("siege.yaml", "storm: A storm scatters the ships", f"storm: {quoted}")
    project.change("mazo.yaml", "title: A short chronicle", f"title: {quoted}")
    project.write("chronicle.md", project.read("chronicle.md") + f"\n{payload}\n")
    compilation = project.check()
    if compilation.deck is None:
        return
    files = site(compilation.deck, None)

    for name, page in pages_of(files).items():
        top = "../" * name.count("/")
        assert page.scripts == [f"{top}theme.js", f"{top}site.js"]
        assert page.running == []


def test_a_site_of_what_was_released(project: CardProject, mazo: Mazo, tmp_path: Path) -> None:
    """
    Its packages are there byte for byte, and the page names the release; before, it says so.
    """
    output = tmp_path / "site"
    before = mazo("site", str(project.path), "-o", str(output))
    assert before.exit_code == 0
    assert "there are no packages to download yet" in before.output
    assert "the deck was not released" in (output / "index.html").read_text("utf-8")

    project.release()
    after = mazo("site", str(project.path), "-o", str(output))
    assert after.exit_code == 0
    assert "no packages" not in after.output
    packages = {path.name: path.read_bytes() for path in (output / "packages").iterdir()}
    assert packages == {path.name: path.read_bytes() for path in project.dist.glob("*.apkg")}
    assert "Release 1, 1 January 2024" in (output / "index.html").read_text("utf-8")
    assert "Make it yours" not in (output / "index.html").read_text("utf-8")


def test_the_studio_comes_along_and_opens_the_deck(
    project: CardProject, mazo: Mazo, tmp_path: Path
) -> None:
    """
    Its folder is copied, and the address names the package as it is counted from there.
    """
    studio = tmp_path / "studio"
    (studio / "wheels").mkdir(parents=True)
    (studio / "index.html").write_text("<!doctype html>", "utf-8")
    (studio / "wheels" / "mazo.whl").write_bytes(b"wheel")
    project.release()
    output = tmp_path / "site"
    told = mazo("site", str(project.path), "-o", str(output), "--studio", str(studio))

    assert told.exit_code == 0
    assert (output / "studio" / "wheels" / "mazo.whl").read_bytes() == b"wheel"
    links = Page((output / "index.html").read_bytes()).links
    (link,) = [each for each in links if each.startswith("studio/")]
    assert unquote(link) == f"studio/?deck=../packages/{project.id}.apkg"


def test_what_no_site_can_be_made_of(
    project: CardProject, mazo: Mazo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    Mistakes in the project, a folder that is no studio, a library that is not installed.
    """
    words = ("site", str(project.path), "-o", str(tmp_path / "site"))
    refused = mazo(*words, "--studio", str(tmp_path))
    assert refused.exit_code == 2
    assert "is not the studio" in refused.output

    project.change("peace.yaml", "quote: they signed the peace of 1763", "quote: they never did")
    wrong = mazo(*words)
    assert wrong.exit_code == 1
    assert "no site can be made yet: 1 error" in wrong.output

    monkeypatch.delattr(sys.modules["mazo"], "site")
    monkeypatch.setitem(sys.modules, "mazo.site", None)
    missing = mazo(*words)
    assert missing.exit_code == 2
    assert '`pipx inject mazo "mazo[studio]"`' in missing.output
    assert not (tmp_path / "site").exists()
