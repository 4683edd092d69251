"""The studio in both of its places, in a real Chromium."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from shutil import copytree

import pytest

from mazo.studio.app import application
from mazo.studio.desk import Desk
from mazo.workspace.shelf import Shelf
from tests.support.asgi import Client
from tests.support.class_pages import CLASS_DECK
from tests.support.made_once import made_once
from tests.support.paths import CARDS
from tests.support.studio import (
    NODE_MODULES,
    Place,
    build,
    in_browser,
    on_machine,
)


@pytest.fixture(scope="session")
def static_folder(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """
    Return the folder for a static host, which is made once for all processes of a run.
    """
    if not (NODE_MODULES / "pyodide").exists():
        pytest.skip("make test installs Pyodide")
    return made_once(tmp_path_factory.getbasetemp(), worker_id, "studio", build)


@pytest.fixture
def machine() -> Iterator[Callable[..., Place]]:
    """
    Return what runs the studio on this machine, with words as on a command line.
    """
    with ExitStack() as stack:
        yield lambda *words: stack.enter_context(on_machine(*words))


@pytest.fixture
def static_host(static_folder: Path) -> Iterator[Place]:
    """
    Return the studio in a browser, on a static host.
    """
    with in_browser(static_folder) as place:
        yield place


@pytest.fixture(params=["machine", "static_host"], ids=["machine", "browser"])
def place(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """
    Return each place in its turn, with no deck in it but the seed's project on a machine.
    """
    cards = copytree(CARDS, tmp_path / "cards")
    monkeypatch.chdir(tmp_path)
    found = request.getfixturevalue(request.param)
    return found if isinstance(found, Place) else found(cards)


@pytest.fixture
def client(tmp_path: Path) -> Client:
    """
    Return what asks for pages of the seed and of a class deck of it, without a browser.
    """
    copytree(CARDS, tmp_path / "cards")
    shelf = Shelf(tmp_path)
    shelf.add_package("4eso-b.apkg", CLASS_DECK.read_bytes(), "ab12", "es")
    app = application(Desk(shelf, lambda: 1_800_000_000.0, lambda: "ab12"))
    return Client(app, Accept_Language="es-ES,en;q=0.5")
