"""Firefox and WebKit as Debian has them, each with nothing kept of what was before."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from webdriver import SECONDS, Http, Marionette, Window

FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox") or ""
WEBKIT = shutil.which("WebKitWebDriver") or ""
_PREFERENCES = {
    "browser.download.folderList": 2,
    "browser.download.alwaysOpenPanel": False,  # the panel takes the focus from the page
    "datareporting.policy.dataSubmissionEnabled": False,
    "intl.locale.requested": "en-GB",
    "intl.accept_languages": "en-GB,en",
    "marionette.port": 0,
}


@contextmanager
def firefox(folder: Path) -> Iterator[Window]:
    """
    Run Firefox with a new profile; what it downloads is in `folder`.
    """
    profile = folder / "profile"
    profile.mkdir(parents=True)
    preferences = {**_PREFERENCES, "browser.download.dir": str(folder)}
    lines = (
        f"user_pref({json.dumps(key)}, {json.dumps(to)});\n" for key, to in preferences.items()
    )
    (profile / "user.js").write_text("".join(lines))
    command = [FIREFOX, "--headless", "--no-remote", "--marionette", "--profile", profile]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            port = profile / "MarionetteActivePort"
            _until(port.exists)
            yield Window(Marionette(int(port.read_text())))
        finally:
            process.terminate()


@contextmanager
def webkit(folder: Path) -> Iterator[Window]:
    """
    Run WebKit's small browser with nothing kept; what it downloads is in `folder`.
    """
    (folder / ".config").mkdir(parents=True)
    (folder / ".config" / "user-dirs.dirs").write_text(f'XDG_DOWNLOAD_DIR="{folder}"\n')
    port = _free_port()
    names = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")
    own = dict(
        zip(
            names,
            map(str, (folder, *(folder / each for each in (".config", "data", "cache")))),
            strict=True,
        )
    )
    if not os.geteuid():  # its sandbox does not start as root
        own["WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS"] = "1"
    command = [WEBKIT, f"--port={port}"]
    if not os.environ.get("DISPLAY"):
        command = ["xvfb-run", "--auto-servernum", *command]
    with subprocess.Popen(command, env={**os.environ, **own}, start_new_session=True) as process:
        try:
            _until(lambda: _answers(port))
            yield Window(Http(port))
        finally:
            os.killpg(process.pid, signal.SIGTERM)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def _answers(port: int) -> bool:
    with socket.socket() as found:
        return found.connect_ex(("127.0.0.1", port)) == 0


def _until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + SECONDS
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.05)
