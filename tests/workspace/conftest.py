"""A shelf for decks, which begins empty."""

from __future__ import annotations

from pathlib import Path

import pytest

from mazo.workspace.shelf import Shelf


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """
    Return a shelf without decks.
    """
    return Shelf(tmp_path / "decks")
