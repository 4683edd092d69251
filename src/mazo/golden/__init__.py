"""The golden cases: for each rule the files of an author who breaks it, and the exact report.

They are the specification of what authors see: `tests/test_golden.py` runs every case, and
`mazo rules CODE` shows it. A case is a folder `CODE-name` beside this file. It holds only
the files that differ from the small project in `base`, and `report.en.txt` and
`report.es.txt`. A file `command` says what is run instead of `mazo check`; `only` in it
stands for nothing else than the case's own files, without the base. A file `sizes` names
files that are as large as it says, and full of zeros. A file `before` says what is run
before the command; the files below `after`, if any, are laid over what that made.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from mazo.diagnostics import MessageLanguage

FOLDER = Path(__file__).parent
BASE = FOLDER / "base"
COMMAND = "command"
SIZES = "sizes"
BEFORE = "before"
AFTER = "after"
LANGUAGES: tuple[MessageLanguage, ...] = ("en", "es")


class Case(NamedTuple):
    """A golden case: its author's text files by name, what is run, and the report it gives."""

    folder: Path
    command: str
    files: Mapping[str, str]
    reports: Mapping[MessageLanguage, str]


def report_name(language: MessageLanguage) -> str:
    """Return the name of the file that holds the report in a language."""
    return f"report.{language}.txt"


def case_of(code: str) -> Case | None:
    """Return the case of a rule, or None where it has none."""
    folder = next(FOLDER.glob(f"{code}-*"), None)
    if folder is None:
        return None
    reports = {
        language: (folder / report_name(language)).read_text("utf-8") for language in LANGUAGES
    }
    own = folder / COMMAND
    command = own.read_text("utf-8").replace("only ", "").strip() if own.exists() else "check"
    return Case(folder, command, dict(_texts(folder)), reports)


def _texts(folder: Path) -> list[tuple[str, str]]:
    """Return the texts that an author wrote; pictures, packages and bytes are left out."""
    ours = {COMMAND, SIZES, BEFORE, *(report_name(language) for language in LANGUAGES)}
    found = []
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name not in ours:
            try:
                found.append((name, path.read_text("utf-8")))
            except UnicodeDecodeError:
                continue
    return found
