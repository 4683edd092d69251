"""The class deck whose pages are asked for, and a card of it."""

from __future__ import annotations

from tests.support.paths import ROOT

CLASS_DECK = ROOT / "dist" / "historia-guerra-1943@4eso-b-x7q2.apkg"
DECK = "historia-4"
CARD = "no-beligerancia-de-espana"
