"""Work the studio in Firefox and in WebKit, which is what Safari is made of, in both its places.

    python tests/engines/run.py STUDIO

`make test-engines` calls it with the folder that `make studio` makes. In each browser that is
installed, a deck is opened, a card is reworded and one made of selected words, and what is
downloaded is imported in real Anki; in the static folder once more without a host. Prints the
seconds of each part, and fails where something cannot be done.
"""

from __future__ import annotations

import sys
import time
from contextlib import chdir
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

import story
from launch import FIREFOX, WEBKIT, firefox, webkit
from webdriver import Window

from tests.support.learner import Student
from tests.support.paths import CARDS
from tests.support.story import imported, texts_of
from tests.support.studio import in_browser, on_machine

BROWSERS = (
    (FIREFOX, firefox, "firefox-esr"),
    (WEBKIT, webkit, "webkit2gtk-driver xvfb xauth"),
)


def main() -> int:
    """Work each browser that is there; return the exit status."""
    studio = Path(sys.argv[1])
    for program, run, packages in BROWSERS:
        if not program:
            sys.stdout.write(
                f"{run.__name__} is not installed: on Debian, apt install {packages}\n"
            )
            continue
        for work in (_without_server, _on_machine):
            with TemporaryDirectory() as name, run(Path(name, "browser")) as window:
                sys.stdout.write(f"{window.version}: {work(window, studio, Path(name))}\n")
    return not any(program for program, _, _ in BROWSERS)


def _without_server(window: Window, studio: Path, folder: Path) -> str:
    """Return the times in a static folder, and without its host."""
    with in_browser(studio) as place:
        cold, warm = (story.started(window, place.address) for _ in range(2))
        worked = _worked(window, folder)
    offline = story.started(window, place.address)
    story.again(window)
    return (
        f"static folder, start {cold:.1f} s, then {warm:.1f} s, {worked}; offline {offline:.1f} s"
    )


def _on_machine(window: Window, _: Path, folder: Path) -> str:
    """Return the times with a server on this machine."""
    cards = copytree(CARDS, folder / "cards")
    with chdir(folder), on_machine(cards) as place:  # new decks go into the current folder
        window.go(place.address)
        cold = story.started(window, f"{place.origin}/app/")
        return f"mazo studio, start {cold:.1f} s, {_worked(window, folder)}"


def _worked(window: Window, folder: Path) -> str:
    """Return the time of the story, after a learner has taken what it leads to."""
    before = time.monotonic()
    package = story.made(window, folder / "browser")
    seconds = time.monotonic() - before
    learner = folder / "learner"
    learner.mkdir()
    student = Student(learner)
    imported(student, package)
    for words in (story.REWORDED, story.MADE):
        assert sum(words in text for text in texts_of(student)) == 1, words
    student.close()
    return f"from file to file {seconds:.1f} s"


if __name__ == "__main__":
    sys.exit(main())
