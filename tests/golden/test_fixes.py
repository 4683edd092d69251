"""What `mazo check --fix` writes, on files that break what it can fix for certain.

A case is a folder of `tests/golden/fixes`. It holds the files that differ from `tests/golden/base`,
the reports of `--diff` and then of `--fix` in each language, and in `fixed` the files afterwards.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from mazo.diagnostics import MessageLanguage
from tests.support import golden

FOLDER = golden.FOLDER / "fixes"
FIXED = "fixed"
CASES = sorted(FOLDER.iterdir())


@pytest.mark.parametrize("language", golden.LANGUAGES)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_fixes(
    case: Path,
    language: MessageLanguage,
    tmp_path: Path,
    mazo: Callable[..., Result],
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """
    The diff, the list of changes, what is left and the files are those of the case.
    """
    shutil.copytree(golden.BASE, tmp_path, dirs_exist_ok=True)
    ours = shutil.ignore_patterns(FIXED, "report.*.txt")
    shutil.copytree(case, tmp_path, dirs_exist_ok=True, ignore=ours)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    before = {path.name: path.read_text("utf-8") for path in tmp_path.glob("*.yaml")}

    diff = mazo("check", "--diff", "--lang", language, language=language)
    assert before == {path.name: path.read_text("utf-8") for path in tmp_path.glob("*.yaml")}
    done = mazo("check", "--fix", "--lang", language, language=language)

    shown, expected = diff.output + "\n" + done.output, case / golden.report_name(language)
    changed = {
        name for name, text in before.items() if (tmp_path / name).read_text("utf-8") != text
    }
    if request.config.getoption("--update-golden"):
        expected.write_text(shown, "utf-8")
        shutil.rmtree(case / FIXED, ignore_errors=True)
        (case / FIXED).mkdir()
        for name in changed:
            shutil.copy(tmp_path / name, case / FIXED)
    assert expected.read_text("utf-8") == shown
    fixed = {path.name: path.read_text("utf-8") for path in (case / FIXED).iterdir()}
    assert fixed == {name: (tmp_path / name).read_text("utf-8") for name in changed}
    assert done.exit_code == mazo("check").exit_code
    again = mazo("check", "--fix", "--diff")
    assert again.output == ""
