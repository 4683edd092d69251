"""Show every card of packages in Anki's desktop program: by day and by night, wide and narrow.

    python tests/app/run.py PACKAGE...

`make test-anki-app` calls it with the packages of `dist/`. Each deck has learners of its own, a
class deck too: it has the notes of its base in other words. Half of them import the packages in
their order, half the other way round, and must end with the same cards. No display is needed.
Pictures of both sides of every card are left in `build/anki-app/`; fails if a card was not
shown, turned and answered, does not fit, is in the wrong theme, or if a page reports an error.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from subprocess import PIPE, STDOUT, run
from tempfile import TemporaryDirectory

PICTURES = Path(__file__).parents[2] / "build" / "anki-app"
DEBIAN = (
    "libasound2 libdbus-1-3 libegl1 libfontconfig1 libgbm1 libgl1 libglib2.0-0 libnss3 "
    "libxcb-dri3-0 libxcomposite1 libxdamage1 libxkbcommon0 libxkbfile1 libxrandr2 libxtst6 "
    "fonts-dejavu-core"
)
VIEWS = [(theme, size) for theme in ("light", "dark") for size in ("desktop", "phone")]
CLASS_VIEWS = (VIEWS[0], VIEWS[-1])
_ERRORS = ("JS error", "Traceback")
_SECONDS = 1_200


def main() -> int:
    """Show all packages in all views; return the exit status."""
    if reason := _missing_library():
        print(f"Qt does not start ({reason}); on Debian: apt install {DEBIAN}", file=sys.stderr)  # noqa: T201
        return 2
    wrong, views = 0, 0
    for deck, packages in _decks(sys.argv[1:]).items():
        for theme, size in VIEWS if "@" not in deck else CLASS_VIEWS:
            ordered = packages if size == "desktop" else packages[::-1]
            troubles = list(_session(ordered, theme, size))
            print(*troubles, sep="\n", end="\n" if troubles else "")  # noqa: T201
            wrong, views = wrong + len(troubles), views + 1
    print(f"{views} views, {wrong} mistakes; pictures in build/anki-app/")  # noqa: T201
    return 1 if wrong else 0


def _decks(packages: list[str]) -> dict[str, list[str]]:
    """Return the packages by the deck whose they are: `PROJECT`, or a class deck's name."""
    decks: dict[str, list[str]] = {}
    for package in packages:
        decks.setdefault(Path(package).name.split(".")[0], []).append(package)
    return decks


def _missing_library() -> str:
    """Return why Qt's web engine cannot be loaded; nothing where it can."""
    program = "from PyQt6 import QtWebEngineWidgets"
    done = run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    return done.stderr.strip().splitlines()[-1] if done.returncode else ""


def _session(packages: list[str], theme: str, size: str) -> Iterator[str]:
    """Let one learner import and study; yield what was wrong, each with the view."""
    deck = Path(packages[0]).name.split(".")[0].partition("@")[2]
    folder = PICTURES / deck / f"{theme}-{size}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    words = [sys.executable, Path(__file__).parent / "session.py", folder, *packages]
    words += ["--size", size, *(["--dark"] if theme == "dark" else [])]
    with TemporaryDirectory(prefix="mazo-") as runtime:
        known = {**os.environ, "XDG_RUNTIME_DIR": runtime}
        done = run(
            words, env=known, stdout=PIPE, stderr=STDOUT, text=True, timeout=_SECONDS, check=False
        )
    (folder / "output.txt").write_text(done.stdout, "utf-8")
    report = folder / "report.json"
    if done.returncode or not report.exists():
        yield f"{folder.name}: ended with {done.returncode}: {done.stdout[-2000:]}"
        return
    told = json.loads(report.read_text("utf-8"))
    print(  # noqa: T201
        f"{folder.name}: Anki {told['version']}, {told['studied']} of {told['cards']} cards "
        f"shown and answered, {told['pictures']} pictures"
    )
    yield from (f"{folder.name}: {trouble}" for trouble in told["troubles"])
    errors = [line for line in done.stdout.splitlines() if line.startswith(_ERRORS)]
    yield from (f"{folder.name}: {error}" for error in errors)


if __name__ == "__main__":
    sys.exit(main())
