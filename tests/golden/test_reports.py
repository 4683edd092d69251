"""What authors see: every rule, shown on files that break it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from mazo.diagnostics import MessageLanguage
from mazo.rules import rules
from tests.support import api_texts, command_texts, golden, keys, rule_texts
from tests.support.command_line import Mazo

CASES = [
    pytest.param(case, marks=pytest.mark.anki if case.name.startswith("E9") else (), id=case.name)
    for case in golden.CASES
]
PUBLISHED = {**rule_texts.FILES, **keys.FILES, **command_texts.FILES, **api_texts.FILES}


@pytest.mark.parametrize("language", golden.LANGUAGES)
@pytest.mark.parametrize("case", CASES)
def test_report(
    case: Path,
    language: MessageLanguage,
    tmp_path: Path,
    mazo: Mazo,
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """
    The report on the files of a case is the one beside them, letter by letter.
    """
    golden.write_project(case, tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    if (case / golden.BEFORE).exists():
        mazo(*(case / golden.BEFORE).read_text("utf-8").split())
        if (case / golden.AFTER).exists():
            shutil.copytree(case / golden.AFTER, tmp_path, dirs_exist_ok=True)

    shown = mazo(*golden.command_of(case), "--lang", language, language=language).output
    shown = re.sub(r"\b\d+ kB", "74 kB", shown)  # a size that every change of a template changes

    expected = case / golden.report_name(language)
    if request.config.getoption("--update-golden"):
        expected.write_text(shown, "utf-8")
    assert expected.read_text("utf-8") == shown
    assert golden.code_of(case) in shown


@pytest.mark.parametrize("code", rules())
def test_every_rule_has_a_case(code: str) -> None:
    """
    A rule without a case is a message that nobody has read.
    """
    assert [case.name for case in golden.CASES if golden.code_of(case) == code] == [
        f"{code}-{rules()[code].name}"
    ]


@pytest.mark.parametrize("path", PUBLISHED, ids=lambda path: path.name)
def test_what_is_published_is_up_to_date(path: Path, request: pytest.FixtureRequest) -> None:
    """
    The pages of rules, keys and options, and the examples of `mazo rules`, are what the code gives.
    """
    text = PUBLISHED[path]()
    if request.config.getoption("--update-golden"):
        path.write_text(text, "utf-8")
    assert path.read_text("utf-8") == text
