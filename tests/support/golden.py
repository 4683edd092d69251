"""The golden cases: for each rule the files of an author who breaks it, and the exact report.

A case is a folder `tests/golden/CODE-name`. It holds only the files that differ from the small
project in `tests/golden/base`, and the reports `report.en.txt` and `report.es.txt`. Further
files say how a report is made:

- `command`: what is run in place of `mazo check`; with `only` in it, the project is the case's
  own files, without those of `base`;
- `sizes`: a line `NAME BYTES` for each file that is as large as it says, and full of zeros;
- `before`: what is run before the command;
- `after/`: files that are copied over the project after that.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from mazo.diagnostics import MessageLanguage
from mazo.reports.examples import Example

FOLDER = Path(__file__).parents[1] / "golden"
BASE = FOLDER / "base"
COMMAND = "command"
SIZES = "sizes"
BEFORE = "before"
AFTER = "after"
LANGUAGES: tuple[MessageLanguage, ...] = ("en", "es")
CASES = sorted(path for path in FOLDER.iterdir() if path.name[1:4].isdigit())
"""The folders of the cases, by code."""


def report_name(language: MessageLanguage) -> str:
    """Return the name of the file that holds the report in a language."""
    return f"report.{language}.txt"


_OURS = (COMMAND, SIZES, BEFORE, *(report_name(language) for language in LANGUAGES))


def code_of(case: Path) -> str:
    """Return the code of the rule that a case breaks."""
    return case.name.partition("-")[0]


def command_of(case: Path) -> list[str]:
    """Return what is run after `mazo`."""
    return [word for word in _words(case) if word != "only"]


def write_project(case: Path, folder: Path) -> None:
    """Write the project of a case into `folder`."""
    if "only" not in _words(case):
        shutil.copytree(BASE, folder, dirs_exist_ok=True)
    ours = shutil.ignore_patterns(*_OURS, AFTER)
    shutil.copytree(case, folder, dirs_exist_ok=True, ignore=ours)
    sizes = (case / SIZES).read_text("utf-8").split("\n") if (case / SIZES).exists() else []
    for name, _, size in (line.partition(" ") for line in sizes if line):
        with (folder / name).open("wb") as file:
            file.truncate(int(size))


def example_of(case: Path) -> Example:
    """Return what `mazo rules CODE` shows of a case: texts, but no pictures or packages."""
    reports = {
        language: (case / report_name(language)).read_text("utf-8") for language in LANGUAGES
    }
    return Example(" ".join(command_of(case)), _texts(case), reports)


def _words(case: Path) -> list[str]:
    own = case / COMMAND
    return own.read_text("utf-8").split() if own.exists() else ["check"]


def _texts(case: Path) -> dict[str, str]:
    found = {}
    for path in sorted(case.rglob("*")):
        name = path.relative_to(case).as_posix()
        if path.is_file() and name not in _OURS:
            try:
                found[name] = path.read_text("utf-8")
            except UnicodeDecodeError:
                continue
    return found
