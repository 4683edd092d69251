"""A look for projects near a folder is soon over, whatever is there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mazo.workspace import near_projects
from mazo.workspace.near_projects import projects_near


def test_the_look_is_soon_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Of many folders and of folders with much in them only the first ones are looked into.
    """
    looked: list[object] = []
    scan = os.scandir
    monkeypatch.setattr(os, "scandir", lambda path: (looked.append(path), scan(path))[1])
    for number in range(near_projects.MOST_FOLDERS + 50):
        (tmp_path / f"{number:04d}").mkdir()
    for number in range(near_projects.MOST_ENTRIES + 50):
        (tmp_path / "0000" / f"{number:04d}.yaml").touch()

    assert [*projects_near(tmp_path)] == []
    assert len(looked) <= near_projects.MOST_FOLDERS
    assert [*projects_near(tmp_path / "no-such")] == []
