"""The studio on this machine: who reaches it, what it hears of files, and how it ends."""

from __future__ import annotations

import importlib.util
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from shutil import copytree
from typing import NamedTuple
from urllib.parse import quote

import pytest

from mazo.studio.places import machine
from tests.support.command_line import Mazo
from tests.support.paths import CARDS, ROOT
from tests.support.project import CardProject
from tests.support.studio import STARTED

DECK = "/app/decks/project/cards"


class Running(NamedTuple):
    """
    A server in a process of its own, its port, and the cookie for it.
    """

    process: subprocess.Popen[str]
    port: int
    cookie: str

    def status(self, path: str, method: str = "GET", **headers: str) -> int:
        """Return the status of what is answered to exactly this request."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request(method, path, headers={"Cookie": self.cookie, **headers})
            return connection.getresponse().status
        finally:
            connection.close()

    def events(self) -> socket.socket:
        """Return a connection that hears of changed files, after the first event."""
        connection = socket.create_connection(("127.0.0.1", self.port), timeout=20)
        lines = f"GET /app/events HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nCookie: {self.cookie}"
        connection.sendall(f"{lines}\r\n\r\n".encode())
        received = b""
        while b"retry:" not in received:
            received += connection.recv(65_536)
        return connection


@pytest.fixture
def running(project: CardProject) -> Iterator[Running]:
    """
    Return the server of a project, in whose browser its address was opened.
    """
    with started(project.folder, project.folder.parent) as found:
        yield found


@contextmanager
def started(source: Path | None, here: Path) -> Iterator[Running]:
    """
    Run `mazo studio SOURCE` in the folder `here`, and open its address.

    Without a source it is not said what to open.
    """
    command = [sys.executable, "-m", "mazo", "studio", "--no-browser"]
    command += [str(source)] if source else []
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command,
        stdout=pipe,
        stderr=pipe,
        text=True,
        bufsize=1,
        cwd=here,
        preexec_fn=_hears_ctrl_c,  # noqa: PLW1509  # it sets a signal, and no more
    ) as process:
        try:
            assert process.stdout
            found = STARTED.search(process.stdout.readline())
            assert found
            _, port, path = re.split(r"(?<=\d):(\d+)", found[0])
            connection = HTTPConnection("127.0.0.1", int(port), timeout=20)
            connection.request("GET", path)
            cookie = connection.getresponse().headers["Set-Cookie"].partition(";")[0]
            connection.close()
            yield Running(process, int(port), cookie)
        finally:
            process.kill()


def _hears_ctrl_c() -> None:
    """
    Undo what a shell does to processes in its background: they do not hear of Ctrl-C.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_only_this_machine_reaches_it(running: Running) -> None:
    """
    The server listens to no address of a network.
    """
    listening = Path("/proc/net/tcp").read_text("ascii").splitlines()[1:]
    addresses = [line.split()[1] for line in listening if line.split()[3] == "0A"]

    assert f"0100007F:{running.port:04X}" in addresses
    assert [each for each in addresses if each.endswith(f":{running.port:04X}")] == [
        f"0100007F:{running.port:04X}"
    ]


@pytest.mark.parametrize(
    "path",
    [
        "/app/static/../app.py",
        "/app/static/%2e%2e/app.py",
        "/app/static/..%2fapp.py",
        "/app/static/..%5capp.py",
        "/app/static//etc/passwd",
        "/app/static/%2fetc%2fpasswd",
        "/app/static/%00",
        "/app/../mazo.yaml",
        "/../../etc/passwd",
        "/mazo.yaml",
        "/app/decks/..%2f..%2fetc/cards",
        "/app/decks/%2e%2e/cards",
    ],
)
def test_no_path_leads_out(running: Running, path: str) -> None:
    """
    There is no file behind an address but those that the studio shows.
    """
    assert running.status(path) == 404


def test_a_file_that_changes_is_told(running: Running, project: CardProject) -> None:
    """
    Pages hear within half a second that an editor has saved a file; and not of what tools write.
    """
    assert running.status(DECK) == 200
    with running.events() as connection:
        (project.folder / "mazo.yaml.mazo-new").write_text("half", "utf-8")
        connection.settimeout(1)
        with pytest.raises(TimeoutError):
            connection.recv(65_536)
        connection.settimeout(20)
        saved = time.monotonic()
        path = project.folder / "mazo.yaml"
        path.write_text(path.read_text("utf-8") + "\n", "utf-8")

        assert b"retry:" in connection.recv(65_536)
        assert time.monotonic() - saved < 5  # on a busy machine


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_it_ends_quietly(running: Running) -> None:
    """
    Ctrl-C ends it at once and without a word, though a page listens.
    """
    with running.events():
        running.process.send_signal(signal.SIGINT)
        began = time.monotonic()
        _, errors = running.process.communicate(timeout=20)

    assert (running.process.returncode, errors) == (130, "")
    assert time.monotonic() - began < 5  # on a busy machine


def test_a_port_that_is_taken(mazo: Mazo, project: CardProject) -> None:
    """
    It is said which, and what to do.
    """
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]

        result = mazo("studio", str(project.folder), "--no-browser", "--port", str(port))

    assert result.exit_code == 2
    assert result.output.splitlines()[-1] == (
        f"Error: another program uses port {port}: leave `--port` out to have a free one"
    )


def test_no_part_of_an_answer_is_held_back() -> None:
    """
    asyncio switches Nagle's algorithm off, but only where a socket says that it is TCP's.
    """
    with machine.listening(0) as here:
        assert here.proto == socket.IPPROTO_TCP


def test_without_the_extra(
    mazo: Mazo, project: CardProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    It is said in one line what to install.
    """
    there = importlib.util.find_spec
    monkeypatch.setattr(
        "mazo.cli.studio.find_spec", lambda name: None if name == "uvicorn" else there(name)
    )

    result = mazo("studio", str(project.folder))

    assert result.exit_code == 2
    assert '`pipx inject mazo "mazo[studio]"`' in result.output.splitlines()[-1]


def test_a_package_becomes_a_deck(tmp_path: Path) -> None:
    """
    A class deck of it is made in a folder of its own, and is what the address opens.
    """
    with started(ROOT / "dist" / "historia-guerra-1943.apkg", tmp_path) as running:
        [deck] = [each for each in tmp_path.iterdir() if each.is_dir()]

        assert sorted(each.suffix for each in deck.iterdir()) == [".apkg", ".yaml"]
        assert running.status(f"/app/decks/{deck.name}/cards") == 200


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Cookie": ""}, 403),
        ({"HX-Request": ""}, 403),
        ({"Origin": ""}, 403),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Host": "evil.example"}, 421),
    ],
    ids=["no cookie", "no header", "no origin", "another site", "a frame", "another host"],
)
def test_no_other_page_opens_a_folder(
    project: CardProject, tmp_path: Path, headers: dict[str, str], status: int
) -> None:
    """
    Neither one of another site nor another program: the server answers only its own pages.
    """
    other = copytree(CARDS, tmp_path / "other")
    with started(project.folder, _elsewhere(tmp_path)) as running:
        own = {"Cookie": running.cookie, "Origin": _origin(running), "HX-Request": "true"}
        sent = {name: each for name, each in {**own, **headers}.items() if each}
        refused = _post(running, sent, other)
        before = running.status("/app/decks/other/cards")
        taken = _post(running, own, other)
        after = running.status("/app/decks/other/cards")

    assert (refused, before) == (status, 404)
    assert (taken, after) == (303, 200)


def _elsewhere(folder: Path) -> Path:
    """Return a folder in which nothing is."""
    made = folder / "elsewhere"
    made.mkdir()
    return made


def _origin(running: Running) -> str:
    return f"http://127.0.0.1:{running.port}"


def _post(running: Running, headers: dict[str, str], path: Path) -> int:
    connection = HTTPConnection("127.0.0.1", running.port, timeout=20)
    try:
        form = {"Content-Type": "application/x-www-form-urlencoded", **headers}
        connection.request("POST", "/app/folder", f"path={quote(str(path))}", form)
        return connection.getresponse().status
    finally:
        connection.close()


def test_the_studio_begins_without_a_project(tmp_path: Path) -> None:
    """
    Its address is then the start.
    """
    (tmp_path / "empty").mkdir()
    with started(None, tmp_path / "empty") as running:
        assert running.status("/app/") == 200
