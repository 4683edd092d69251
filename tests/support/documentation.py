"""The site of docs/ as `make docs` builds it, and what its pages lead to."""

from __future__ import annotations

import os
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

from tests.support.paths import ROOT

_RESOURCES = {"link": "href"}
"""Elements that load what an attribute other than `src` names."""


class Built(NamedTuple):
    """
    A page: what it loads, what it links to, its anchors, its language and the whole text.
    """

    loads: tuple[str, ...]
    links: tuple[str, ...]
    anchors: frozenset[str]
    language: str
    text: str


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.loads: list[str] = []
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.language = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if "id" in found:
            self.anchors.add(found["id"])
        if tag == "html":
            self.language = found["lang"]
        if tag == "a" and "href" in found:
            self.links.append(found["href"])
        loaded = found.get("src") or found.get(_RESOURCES.get(tag, ""), "")
        if loaded:
            self.loads.append(loaded)


def build(folder: Path) -> None:
    """
    Make what `make docs` makes, and the same warnings errors.
    """
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", folder]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, check=True, cwd=ROOT, env=environment)


def read(page: Path) -> Built:
    """
    Return what a built page is made of.
    """
    reader = _Reader()
    text = page.read_text("utf-8")
    reader.feed(text)
    return Built(
        tuple(reader.loads), tuple(reader.links), frozenset(reader.anchors), reader.language, text
    )
