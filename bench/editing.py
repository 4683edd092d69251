"""How long an open project takes to be checked when one of its files has changed.

    python bench/editing.py PROJECT ROUNDS

Prints a line a round: the seconds of CPU for the check after a change of one card file, and for
a full check, of a project that was just opened.
"""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from time import process_time

import mazo


def _seconds(project: mazo.Project) -> float:
    begin = process_time()
    project.check()
    return process_time() - begin


def main(folder: Path, rounds: int) -> None:
    """Check a project, change the title of one card file after another, and check again."""
    gc.disable()
    mazo.open(folder).check()  # so that all is imported
    files = sorted(folder.glob("t*.yaml"))
    for number in range(rounds):
        project = mazo.open(folder)
        full = _seconds(project)
        file = files[number % len(files)]
        text = file.read_text("utf-8")
        file.write_text(text.replace("title: ", "title: Otro ", 1), "utf-8")
        changed = _seconds(project)
        file.write_text(text, "utf-8")
        print(changed, full)
        gc.collect()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
