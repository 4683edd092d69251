"""The deck that comes with Mazo: `cards/`, and its packages in `dist/`."""

from __future__ import annotations

import shutil
from collections import Counter
from hashlib import sha256
from pathlib import Path

import pytest

from mazo import open as opened
from mazo.model.deck import Compilation
from mazo.schema.card_file import LISTS
from tests.support.command_line import Mazo
from tests.support.paths import ROOT

CARDS = ROOT / "cards"
RECEIVED = "77df097efece168ca2bfa4b4fc3ccfd8dd0fc350f19635d82524f1b89d09366f"
"""The SHA-256 of the document as it was received."""


@pytest.fixture(scope="module")
def deck() -> Compilation:
    return opened(CARDS).check()


def test_the_document_is_as_it_was_received() -> None:
    """
    A document is kept byte for byte, its slips included.
    """
    assert sha256((CARDS / "documents" / "guerra-1943.md").read_bytes()).hexdigest() == RECEIVED


def test_it_checks_clean(deck: Compilation) -> None:
    """
    There is no error and no warning that its authors have not accepted.
    """
    assert [each for each in deck.diagnostics if each.rule.severity != "note"] == []


def test_it_is_a_deck_worth_having(deck: Compilation) -> None:
    """
    Four topics, notes of every type but facts, dates asked both ways, events, and errata with a source.
    """
    assert deck.deck is not None
    notes = deck.deck.notes
    kinds = Counter(note.kind for note in notes)

    assert len(deck.deck.topics) == 4
    assert len(notes) >= 34
    assert kinds.keys() >= set(LISTS.values()) - {"fact"}
    assert any(note.reverse for note in notes)
    assert any(note.question.startswith("¿Cuándo") for note in notes if note.kind == "date")
    assert any(note.question.startswith("¿En qué mes") for note in notes if note.kind == "date")
    errata = [note.erratum for note in notes if note.erratum]
    assert {erratum.kind for erratum in errata} == {"error", "imprecise", "nuance"}
    assert all(erratum.source for erratum in errata)


def test_the_packages_are_what_the_sources_give(mazo: Mazo, tmp_path: Path) -> None:
    """
    `mazo build --locked` has nothing to release and nothing to write.
    """
    shutil.copytree(CARDS, tmp_path / "cards")
    shutil.copytree(ROOT / "dist", tmp_path / "dist")
    before = {path.name: path.read_bytes() for path in (tmp_path / "dist").iterdir()}

    result = mazo("build", "--locked", str(tmp_path / "cards"))

    assert result.exit_code == 0, result.output
    assert {path.name: path.read_bytes() for path in (tmp_path / "dist").iterdir()} == before
    assert sum(name.endswith(".apkg") and "@" not in name for name in before) == 5


@pytest.mark.parametrize(("name", "notes", "packages"), [("4eso-b", 32, 4), ("en", 42, 5)])
def test_class_decks_check_clean_and_are_what_their_packages_hold(
    name: str, notes: int, packages: int, mazo: Mazo, tmp_path: Path
) -> None:
    """
    A class deck has no error and no warning, and `mazo build --locked` writes nothing.
    """
    shutil.copytree(CARDS, tmp_path / "cards")
    shutil.copytree(ROOT / "dist", tmp_path / "dist")
    before = {path.name: path.read_bytes() for path in (tmp_path / "dist").iterdir()}
    file = tmp_path / "cards" / "classes" / f"{name}.yaml"
    found = opened(file).check()

    result = mazo("build", "--locked", str(file))

    assert [each for each in found.diagnostics if each.rule.severity != "note"] == []
    assert found.deck is not None
    assert len(found.deck.notes) == notes
    assert result.exit_code == 0, result.output
    assert {path.name: path.read_bytes() for path in (tmp_path / "dist").iterdir()} == before
    class_id = found.deck.project.class_id
    assert sum(f"@{class_id}" in each and each.endswith(".apkg") for each in before) == packages


def test_the_class_deck_uses_what_class_decks_can_do() -> None:
    """
    Fewer topics, years only, corrected errata, reworded notes, a note of its own.
    """
    deck = opened(CARDS / "classes" / "4eso-b.yaml").check().deck
    assert deck is not None
    assert deck.layers is not None
    class_deck = deck.layers.class_deck

    assert class_deck.include.topics
    assert class_deck.to_year
    assert class_deck.errata == "corrected"
    assert sum("question" in each.fields for each in class_deck.change.values()) >= 2
    assert sum(note.is_own for note in deck.notes) == 1
    dates = [note.date for note in deck.notes if note.date]
    assert {date.precision for date in dates} == {"year"}


def test_the_english_edition_is_complete() -> None:
    """
    No note, topic or event is left in Spanish; only the passages are.
    """
    deck = opened(CARDS / "classes" / "en.yaml").check().deck
    assert deck is not None
    assert deck.layers is not None
    base = deck.layers.base

    assert deck.project.language == "en"
    assert [note for note in deck.notes if note.language] == []
    assert deck.layers.class_deck.topics.keys() == {topic.id for topic in base.topics}
    assert deck.layers.class_deck.events.keys() == {event.id for event in base.events}
