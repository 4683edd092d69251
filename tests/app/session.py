"""One learner at the desktop program: imports packages and studies every card of them.

Run by `run` as a program of its own, once for each theme and size: after long use, Qt takes a
change of theme badly. Leaves pictures and a report in the folder that it is given.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import importing
import packed
import studying
from desktop import VERSION, Desktop

SIZES = {"desktop": (900, 760), "phone": (390, 800)}


def main() -> None:
    """Import, study, report; and leave at once, for Qt is slow to tidy up."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("packages", nargs="+", type=Path)
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--size", choices=SIZES, default="desktop")
    parser.add_argument("--language", default="es")
    options = parser.parse_args()
    with TemporaryDirectory(prefix="mazo-") as profile:
        size = SIZES[options.size]
        desktop = Desktop(Path(profile), is_dark=options.dark, size=size, language=options.language)
        report = _live(desktop, options.packages, options.folder, is_dark=options.dark)
        (options.folder / "report.json").write_text(json.dumps(report, indent=1), "utf-8")
    sys.stdout.flush()
    os._exit(0)


def _live(
    desktop: Desktop, packages: list[Path], folder: Path, *, is_dark: bool
) -> dict[str, object]:
    """Import all packages and study all cards; return what was seen."""
    troubles, logs = [], {}
    for index, package in enumerate(packages):
        logs[package.name] = importing.take(desktop, package, None if index else folder)
    wanted = packed.cards(packages)
    rows = desktop.collection.db.all("select guid, ord from cards join notes on notes.id = nid")
    if sorted(map(tuple, rows)) != sorted(wanted):
        troubles.append(f"the packages hold {len(wanted)} cards, the collection {len(rows)}")
    desktop.window.moveToState("deckBrowser")
    desktop.rest()
    desktop.draw(desktop.window.web)
    desktop.photograph(desktop.window, folder / "decks.png")
    studied = studying.study(desktop, folder, is_dark=is_dark)
    troubles += studied.troubles
    troubles += [
        f"{guid} {ordinal} was not studied" for guid, ordinal in wanted - set(studied.cards)
    ]
    return {
        "version": VERSION,
        "cards": len(wanted),
        "studied": len(studied.cards),
        "pictures": len(list(folder.glob("*.png"))),
        "troubles": troubles,
        "logs": logs,
    }


if __name__ == "__main__":
    main()
