"""What the studio in a browser is made of: few scripts of ours, and Python behind them."""

from __future__ import annotations

import re
from pathlib import Path

from mazo.studio.places.browser.first_page import page
from mazo.studio.places.browser.tab import Tab
from tests.support.asgi import awaited
from tests.support.paths import SOURCE

OTHERS = {"htmx.min.js"}
WORKERS = {"python.js", "service.js"}
LINES_OF_PAGES, LINES_OF_WORKERS = 400, 150


def test_our_scripts_are_short() -> None:
    """
    Those that a page loads, in each of the two places; and what runs beside the pages of a browser.
    """
    studio = SOURCE / "studio"
    both = _lines(studio / "static") - _lines(studio / "static", "place.js")
    browser = studio / "places" / "browser"
    beside = sum(_lines(browser, name) for name in WORKERS)

    assert both + _lines(studio / "static", "place.js") < LINES_OF_PAGES
    assert both + _lines(browser) - beside < LINES_OF_PAGES
    assert beside < LINES_OF_WORKERS


def _lines(folder: Path, name: str = "*.js") -> int:
    """Return how many lines our scripts of a folder have together."""
    paths = [path for path in folder.glob(name) if path.name not in OTHERS]
    assert paths
    return sum(path.read_text("utf-8").count("\n") for path in paths)


def test_no_script_asks_another_host() -> None:
    """
    No address of another host stands in a script of ours, nor in the page of the start.
    """
    texts = [
        path.read_text("utf-8")
        for path in (SOURCE / "studio").rglob("*.js")
        if path.name not in OTHERS
    ]

    assert not any("//" in text.replace("// ", "") for text in [*texts, page("en"), page("es")])


def test_a_line_under_words_is_written_as_safari_reads_it() -> None:
    """
    Safari drops the whole of a `text-decoration` that has a colour or a thickness, too.
    """
    styles = [path for folder in ("studio", "site") for path in (SOURCE / folder).rglob("*.css")]
    values = [
        value
        for path in styles
        for value in re.findall(r"text-decoration: ([^;}]+)", path.read_text("utf-8"))
    ]

    assert len(values) > 10
    assert {each.strip() for each in values} <= {"none", "underline", "line-through"}


def test_python_answers_below_a_path(tmp_path: Path) -> None:
    """
    What the worker starts shows addresses below the folder that it is served from.
    """
    saved: list[bool] = []
    answer = Tab().started(
        str(tmp_path / "decks"), "/x/y", lambda: 0.0, lambda: "abcd", lambda: saved.append(True)
    )

    start = awaited(answer("GET", "/x/y/app/", [("Accept-Language", "es")], b""))
    begun = awaited(
        answer(
            "POST", "/x/y/app/begin", [("X-File-Name", "a%20b.txt")], b"En 1943 hubo un cambio.\n"
        )
    )

    assert start.status == 200
    assert "content-security-policy" in dict(start.headers)
    assert 'href="/x/y/app/static/style.css"' in start.body.decode()
    assert begun.status == 303
    assert dict(begun.headers)["location"].startswith("/x/y/app/decks/")
    assert saved == [True]
