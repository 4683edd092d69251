"""An open project checked after each of some edits of one file, beside full checks, in one process.

    python bench/session.py PROJECT COUNT FILE [NAME] [--plain]

PROJECT is a folder, NAME what in it is opened: a class deck's file, or nothing. Each edit adds a
sign to another question of FILE, in memory. Prints a line an edit: the seconds of CPU that the
check took, and those of a check of the same files newly opened. With --plain YAML is read by
PyYAML's own parser, as in a browser.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from time import process_time

import yaml

_QUESTION = re.compile(rb"Di: |question: [^\n{?]*(?=\?)")


def _held(folder: Path) -> dict[str, bytes]:
    """Return the files of a project by their names, without what is built of them."""
    paths = (path for path in folder.rglob("*") if path.is_file() and "dist" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def main(folder: Path, count: int, file: str, name: str) -> None:
    """Edit and time, `count` times after twice for nothing."""
    import mazo  # noqa: PLC0415  # it looks which parser of YAML there is

    project = mazo.open(_held(folder), name)
    project.check()
    places = [found.end() for found in _QUESTION.finditer(project.files[file])]
    for number in range(count + 2):
        text, place = project.files[file], places[(number * 7 + 3) % len(places)]
        project = project.save({Path(file): text[:place] + b"x" + text[place:]})
        seconds = []
        for each in (project, mazo.open(project.files, name)):
            begin = process_time()
            each.check()
            seconds.append(process_time() - begin)
        if number > 1:
            print(*seconds)


if __name__ == "__main__":
    words = [word for word in sys.argv[1:] if word != "--plain"]
    if "--plain" in sys.argv:
        del yaml.CBaseLoader
    main(Path(words[0]), int(words[1]), words[2], words[3] if len(words) > 3 else "")
