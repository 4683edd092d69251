"""The studio in its two places, and pages of a real browser that complain about what is wrong."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, NamedTuple

from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.support.paths import ROOT

NODE_MODULES = ROOT / "tests" / "browser" / "node_modules"
AXE = NODE_MODULES / "axe-core" / "axe.min.js"
CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), ""
)
NO_SANDBOX = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
CHROMIUM_OPTIONS = [
    *NO_SANDBOX,
    *("--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
]
STARTED = re.compile(r"http://\S+")
SECONDS = 60
"""How long a page may take on a busy machine."""
expect.set_options(timeout=SECONDS * 1_000)


class Place(NamedTuple):
    """
    Where the studio runs: `machine` or `browser`, and the address that it begins at.
    """

    name: str
    address: str

    @property
    def origin(self) -> str:
        """Return what every address of the place begins with."""
        return "/".join(self.address.split("/")[:3])


@contextmanager
def on_machine(*words: object) -> Iterator[Place]:
    """
    Run `mazo studio WORDS` in a process of its own.
    """
    command = [sys.executable, "-m", "mazo", "studio", "--no-browser", *map(str, words)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, bufsize=1) as process:
        assert process.stdout
        try:
            found = STARTED.search(process.stdout.readline())
            assert found
            yield Place("machine", found[0])
        finally:
            process.terminate()


class _Host(ThreadingHTTPServer):
    """
    A host that keeps more requests waiting than a page has at once.
    """

    request_queue_size = 100


class _Quiet(SimpleHTTPRequestHandler):
    """
    A plain host of static files, whose folder is nothing but copied there.
    """

    def log_message(self, *_: object) -> None:
        """Write nothing."""


@contextmanager
def in_browser(folder: Path) -> Iterator[Place]:
    """
    Serve the folder that `make studio` makes, below a path as many hosts do.
    """
    handler = partial(_Quiet, directory=str(folder.parent))
    with _Host(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield Place("browser", f"http://127.0.0.1:{server.server_port}/{folder.name}/")
        finally:
            server.shutdown()


@contextmanager
def elsewhere() -> Iterator[tuple[str, list[str]]]:
    """
    Yield the address of another host, and a list of the paths that it is asked for.
    """
    asked: list[str] = []

    class Listening(_Quiet):
        def do_GET(self) -> None:  # the name that http.server calls
            asked.append(self.path)
            self.send_error(404)

    with _Host(("127.0.0.1", 0), Listening) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/", asked
        finally:
            server.shutdown()


def build(folder: Path) -> None:
    """
    Make what `make studio` makes.
    """
    tool = ROOT / "tools" / "studio.py"
    subprocess.run([sys.executable, tool, NODE_MODULES, folder], check=True)


class Visit:
    """
    A browser of its own that opens pages of a place, and what was wrong with them.
    """

    def __init__(self, browser: Browser, place: Place, **settings: Any) -> None:
        self.place = place
        settings = {"locale": "en-GB", **settings}
        self.context: BrowserContext = browser.new_context(**settings)
        self.context.set_default_timeout(SECONDS * 1_000)
        self.wrong: list[str] = []
        self.context.on("console", self._heard)
        self.context.on("weberror", lambda error: self.wrong.append(f"page: {error.error}"))
        self.context.on("request", self._asked)

    def page(self, address: str = "") -> Page:
        """
        Return a new page that shows the beginning of the studio, or another address of the place.
        """
        page = self.context.new_page()
        page.goto(address or self.place.address)
        return page

    def _heard(self, message: Any) -> None:
        if message.type in {"error", "warning"}:
            self.wrong.append(f"console: {message.text} {message.location['url']}")

    def _asked(self, request: Any) -> None:
        if not request.url.startswith((self.place.origin + "/", "data:", "blob:")):
            self.wrong.append(f"asked elsewhere: {request.url}")


def problems(page: Page) -> list[str]:
    """
    Return what axe finds wrong with a page for people who cannot see it, or not well.
    """
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("axe.run({ resultTypes: ['violations'] })")
    return [
        f"{each['id']}: {node['html']}" for each in found["violations"] for node in each["nodes"]
    ]
