"""The README is true: its files and commands are tried as a stranger would, from top to bottom."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from conftest import ROOT
from mazo.dates.edtf import HistoricalDate
from mazo.dates.format import write
from mazo.dates.parse import read

README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"^```(\S*) ?(\S*)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
DATES = re.findall(r"^\| (`.+?`) \| (`.+?`) \| ([^|]+) \|$", README, re.MULTILINE)


def ticked(text: str) -> list[str]:
    return re.findall(r"`([^`]+)`", text)


def test_files_and_commands(
    mazo: Callable[..., Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    Whoever writes the files and runs the commands sees what the README shows.
    """
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    shutil.copy(ROOT / "dist" / "historia-guerra-1943.apkg", tmp_path)  # it is downloaded
    commands = 0
    for kind, name, text in BLOCKS:
        if name:
            (tmp_path / name).write_text(text, "utf-8")
        if kind != "console":
            continue
        command, _, shown = text.removeprefix("$ mazo ").partition("\n")
        output = mazo(*shlex.split(command)).output
        expected = ".*".join(re.escape(part) for part in shown.split("…"))
        assert re.fullmatch(expected, output, re.DOTALL), f"{command} says\n{output}"
        commands += 1

    assert commands == 10


def test_spanish_cards(
    mazo: Callable[..., Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    The cards that teachers are shown in Spanish check clean against the text of `cards/`.
    """
    monkeypatch.chdir(tmp_path)
    cards = next(text for _, _, text in BLOCKS if text.startswith("title: Desembarco en Italia"))
    document = Path(__file__).parent.parent / "cards" / "documents" / "guerra-1943.md"
    mazo("init", "mi-mazo", "--document", str(document))
    settings = tmp_path / "mi-mazo" / "mazo.yaml"
    settings.write_text(
        settings.read_text("utf-8").replace("# date: 1943 ", "date: 1943 "), "utf-8"
    )
    (tmp_path / "mi-mazo" / "desembarco-italia.yaml").write_text(cards, "utf-8")

    result = mazo("check", "mi-mazo", "--strict", "--format", "concise")

    assert [line for line in result.output.splitlines() if " I" not in line] == []
    assert result.exit_code == 0


@pytest.mark.parametrize(("written", "stored", "answered"), DATES, ids=[row[0] for row in DATES])
def test_dates(written: str, stored: str, answered: str) -> None:
    """
    The forms of the table are read as it says, and written as it says.
    """
    forms, codes, answers = ticked(written), ticked(stored), answered.split(", the ")
    found = [
        read(form, "es" if re.search(r" de |hacia|siglo|C\. ", form) else "en") for form in forms
    ]

    assert all(isinstance(date, HistoricalDate) for date in found)
    edtf = {date.edtf for date in found if isinstance(date, HistoricalDate)}
    assert edtf == set(codes)
    words = {write(date, "en") for date in found if isinstance(date, HistoricalDate)}
    assert {said.removeprefix("the ") for said in words} == {
        said.removeprefix("the ").strip() for said in answers
    }
