"""What authors see: every rule, shown on files that break it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from mazo.diagnostics import MessageLanguage
from mazo.golden import AFTER, BASE, BEFORE, COMMAND, FOLDER, LANGUAGES, SIZES, case_of, report_name
from mazo.rules.table import RULES

CASES = sorted(path for path in FOLDER.iterdir() if path.is_dir() and path.name[1:4].isdigit())


def project_of(case: Path, folder: Path) -> list[str]:
    """Lay a case over the base project in `folder`; return the command to run there."""
    command = ["check"]
    if (case / COMMAND).exists():
        command = (case / COMMAND).read_text("utf-8").split()
    if "only" in command:
        command.remove("only")
    else:
        shutil.copytree(BASE, folder, dirs_exist_ok=True)
    ours = [COMMAND, SIZES, BEFORE, AFTER, *map(report_name, LANGUAGES)]
    shutil.copytree(case, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns(*ours))
    sizes = (case / SIZES).read_text("utf-8").split("\n") if (case / SIZES).exists() else []
    for name, _, size in (line.partition(" ") for line in sizes if line):
        with (folder / name).open("wb") as file:
            file.truncate(int(size))
    return command


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_report(
    case: Path,
    language: MessageLanguage,
    tmp_path: Path,
    mazo: Callable[..., Result],
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """
    The report on the files of a case is the one beside them, letter by letter.
    """
    if case.name.startswith("E9"):
        pytest.importorskip("anki")
    command = project_of(case, tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    if (case / BEFORE).exists():
        mazo(*(case / BEFORE).read_text("utf-8").split())
        if (case / AFTER).exists():
            shutil.copytree(case / AFTER, tmp_path, dirs_exist_ok=True)

    shown = mazo(*command, "--lang", language, language=language).output
    shown = re.sub(r"\b\d+ kB", "74 kB", shown)  # a size that every change of a template changes

    expected = case / report_name(language)
    if request.config.getoption("--update-golden"):
        expected.write_text(shown, "utf-8")
    assert expected.read_text("utf-8") == shown
    assert case.name.split("-")[0] in shown


@pytest.mark.parametrize("code", RULES)
def test_every_rule_has_a_case(code: str) -> None:
    """
    A rule without a case is a message that nobody has read.
    """
    case = case_of(code)

    assert case is not None
    assert case.folder.name == f"{code}-{RULES[code].name}"
