"""The built site of docs/: nothing of it comes from elsewhere, and every link leads somewhere."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.support.documentation import Built, read

pytestmark = pytest.mark.slow

ELSEWHERE = re.compile(r"[a-z]+:|//")
IN_STYLES = re.compile(r"url\(\s*[\"']?([^\"')]+)|@import\s+[\"']([^\"']+)")
FIRST_READ = (
    *("index", "teachers", "studio", "class-decks", "updates", "questions", "install"),
    *("authors", "documents", "good-cards", "cards", "dates", "errata", "releases", "translations"),
    *("editors", "commands", "options", "keys", "rules", "wording", "quotes"),
)
"""Pages that are in Spanish, too."""


@pytest.fixture(scope="module")
def pages(folder: Path) -> dict[Path, Built]:
    """
    Return all pages but the one that a host shows where there is none.
    """
    found = {path: read(path) for path in folder.rglob("*.html") if path.name != "404.html"}
    assert len(found) > 40
    return found


def test_no_page_asks_another_server_for_anything(folder: Path, pages: dict[Path, Built]) -> None:
    """
    Scripts, styles, pictures and fonts lie in the folder.
    """
    for path, page in pages.items():
        for loaded in page.loads:
            assert not ELSEWHERE.match(loaded) or loaded.startswith("data:"), (path, loaded)
            assert (path.parent / unquote(loaded.partition("#")[0])).exists(), (path, loaded)
    for path in folder.rglob("*.css"):
        for found in IN_STYLES.findall(path.read_text("utf-8")):
            name = "".join(found)
            assert not ELSEWHERE.match(name) or name.startswith("data:"), (path, name)


def test_every_link_leads_to_a_page_and_a_heading_of_it(pages: dict[Path, Built]) -> None:
    """
    In both languages, anchors too.
    """
    for path, page in pages.items():
        for link in page.links:
            if ELSEWHERE.match(link):
                continue
            name, _, anchor = unquote(link).partition("#")
            target = (path.parent / name).resolve() if name else path
            assert target in pages or target.is_file(), (path, link)
            if anchor and target in pages:
                assert anchor in pages[target].anchors, (path, link)


def test_each_page_leads_to_itself_in_the_other_language(
    folder: Path, pages: dict[Path, Built]
) -> None:
    """
    What is not translated stands in English there, and says so.
    """
    for path, page in pages.items():
        name = path.relative_to(folder).as_posix()
        spanish = name.startswith("es/")
        assert page.language == ("es" if spanish else "en"), path
        other = folder / (name.removeprefix("es/") if spanish else f"es/{name}")
        switches = re.findall(r'href="([^"]+)" hreflang="(\w+)" class="md-select__link"', page.text)
        leads = {language: (path.parent / link).resolve() for link, language in switches}
        assert leads == {"en" if spanish else "es": other, page.language: path}, path
        translated = Path(f"docs/{path.stem}.es.md").is_file()
        assert ('class="only"' in page.text) == (spanish and not translated), path


@pytest.mark.parametrize("name", FIRST_READ)
def test_what_is_read_first_is_in_spanish(folder: Path, name: str) -> None:
    """
    Everything that teachers and authors read first, and what the code has words for.
    """
    assert 'class="only"' not in (folder / "es" / f"{name}.html").read_text("utf-8")
