"""Careful cards on a school text with all the Markdown that such texts have: Mazo has nothing to say of them."""

from __future__ import annotations

from mazo import open as opened
from tests.support.paths import ROOT

REVOLUTION = ROOT / "tests" / "projects" / "revolution"
FALSE_ALARMS = 1


def test_careful_cards_raise_at_most_one_alarm() -> None:
    found = [
        (each.rule.code, each.message("en")) for each in opened(REVOLUTION).check().diagnostics
    ]
    assert len(found) <= FALSE_ALARMS, found


def test_the_project_has_cards_enough() -> None:
    deck = opened(REVOLUTION).check().deck
    assert deck is not None
    assert len(deck.notes) >= 33
