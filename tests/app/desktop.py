"""Anki's desktop program without a display: started, waited for, asked, and photographed.

Nothing here waits a fixed time. Qt's loop turns until what is waited for is so; a limit stands
behind it only so that a program that hangs ends.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import Any
from uuid import uuid4

# What Qt reads when it is loaded: it draws in memory, in software, also for root.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
os.environ.setdefault("QTWEBENGINE_CHROMIUM_FLAGS", "--disable-gpu --no-sandbox")
os.environ.setdefault("LC_ALL", "C.UTF-8")
os.environ["ANKI_SINGLE_INSTANCE_KEY"] = f"mazo-{uuid4().hex}"

import anki.lang
import aqt
from anki.buildinfo import version
from aqt.profiles import ProfileManager
from aqt.qt import QEventLoop, QTimer, QWidget
from aqt.theme import Theme

VERSION: str = version
_PROFILE = "Learner"
_TURN = 20  # milliseconds
_PATIENCE = 60  # seconds
_FEWEST_COLOURS = 4
# Two frames drawn since this was asked first: 2, and asking starts anew.
_FRAMES = """(() => {
  if (window.mazoFrames === 2) { window.mazoFrames = 0; return 2; }
  if (!window.mazoFrames) {
    window.mazoFrames = 1;
    requestAnimationFrame(() => requestAnimationFrame(() => { window.mazoFrames = 2; }));
  }
  return 1;
})()"""


class StuckError(Exception):
    """Something that was waited for never came."""


class Desktop:
    """The program, with a new profile that asks nothing when it starts."""

    def __init__(
        self, folder: Path, *, is_dark: bool, size: tuple[int, int], language: str
    ) -> None:
        _write_profile(folder, Theme.DARK if is_dark else Theme.LIGHT, language)
        words = ["anki", "-b", str(folder), "-p", _PROFILE, "-l", language]
        self.program: Any = aqt._run(words, exec=False)
        self.window: Any = aqt.mw
        self.window.setMinimumSize(0, 0)
        self.window.resize(*size)
        self.until(lambda: self.window.state == "deckBrowser", "the list of decks")
        self.rest()

    @property
    def collection(self) -> Any:
        return self.window.col

    def until(self, condition: Callable[[], object], what: str) -> None:
        """Turn Qt's loop until something is so."""
        end = monotonic() + _PATIENCE
        while not condition():
            if monotonic() > end:
                raise StuckError(f"waited in vain for {what}")
            loop = QEventLoop()
            QTimer.singleShot(_TURN, loop.quit)
            loop.exec()

    def ask(self, page: Any, script: str) -> Any:
        """Return what a script says in a page."""
        answers: list[Any] = []
        page.page().runJavaScript(script, answers.append)
        self.until(lambda: answers, f"the answer to {script[:60]!r}")
        return answers[0]

    def rest(self) -> None:
        """Wait until the program has nothing left to do, and its main page has been loaded.

        A page that is asked for while another is on its way gets scripts of both.
        """
        window = self.window
        self.until(lambda: not window._background_op_count and window.web._domDone, "rest")

    def draw(self, page: Any) -> None:
        """Wait until a page has drawn what it holds."""
        self.until(lambda: self.ask(page, _FRAMES) == 2, "two frames")

    def photograph(self, widget: QWidget, path: Path) -> str:
        """Save a picture of a widget; return what is wrong with it, if anything is."""
        picture = widget.grab()
        picture.save(str(path))
        image = picture.toImage()
        places = [(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)]
        colours = {image.pixel(*place) for place in places}
        return "" if len(colours) >= _FEWEST_COLOURS else f"{path.name} is blank"


def _write_profile(folder: Path, theme: Theme, language: str) -> None:
    anki.lang.set_lang(language)
    profiles = ProfileManager(folder)
    profiles.setupMeta()
    profiles.meta.update(
        defaultLang=language,
        firstRun=False,
        check_for_updates=False,
        check_for_addon_updates=False,
        suppressUpdate=True,
        theme=int(theme),
    )
    profiles.create(_PROFILE)
    profiles.load(_PROFILE)
    profiles.profile["autoSync"] = False
    profiles.save()
    profiles.db.close()
