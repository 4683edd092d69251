"""A class deck whose base was released by a clock that is ahead of this computer's."""

from __future__ import annotations

from pathlib import Path

import mazo
from tests.support.buildable import DAY, FIRST
from tests.support.class_deck import OWN, ClassDeck
from tests.support.project import CardProject


def test_a_base_that_is_dated_far_ahead_is_named(project: CardProject, tmp_path: Path) -> None:
    """
    The report is where the class deck names its base, and says that the time is the base's.
    """
    project.release(5)
    class_deck = ClassDeck(tmp_path / "class", project.folder, OWN)

    built = mazo.open(class_deck.path).build(now=FIRST + DAY)

    assert built.release is None
    (found,) = [each for each in built.diagnostics if each.rule.code == "E412"]
    assert found.place.file.path == class_deck.path
    assert found.place.file.text[found.place.start : found.place.end] == str(project.folder)
    assert "the base's lock has a time in the future, 2024-01-06" in found.help("en")


def test_a_class_decks_own_time_ahead_is_its_locks(project: CardProject, tmp_path: Path) -> None:
    """
    Where its own last release is the later one, the report is at its own lock.
    """
    project.release()
    class_deck = ClassDeck(tmp_path / "class", project.folder, OWN)
    class_deck.release(5)
    class_deck.write()

    built = mazo.open(class_deck.path).build(now=FIRST + DAY)

    (found,) = [each for each in built.diagnostics if each.rule.code == "E412"]
    assert found.place.file.path == class_deck.lock_path
