"""Where this repository's own files are."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "mazo"
CARDS = ROOT / "cards"
GREAT_FIRE = ROOT / "tests" / "projects" / "great-fire"
"""The two card projects of this repository: in Spanish, and in English."""
