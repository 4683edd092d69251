"""The deck that comes with Mazo: `cards/`, and its packages in `dist/`."""

from __future__ import annotations

import shutil
from collections import Counter
from hashlib import sha256
from pathlib import Path

import pytest

from mazo import open as opened
from mazo.model.deck import Compilation
from mazo.schema.card_file import FACT_ROLES, FORMER_ROLES, LISTS
from mazo.text.comparison import words
from tests.support.command_line import Mazo
from tests.support.paths import ROOT

CARDS = ROOT / "cards"
RECEIVED = "77df097efece168ca2bfa4b4fc3ccfd8dd0fc350f19635d82524f1b89d09366f"
"""The SHA-256 of the document as it was received."""
TRUTHS = {
    "destitucion-de-mussolini": "caida-de-mussolini",
    "causa-del-desembarco": "finalidad-del-desembarco",
    "acuerdo-de-teheran": "acuerdo-del-segundo-frente",
    "consecuencia-del-acuerdo-de-teheran": "cumplimiento-del-acuerdo",
    "causa-de-la-carrera": "areas-de-influencia-mas-tarde",
}
"""The notes on which the document is wrong, and those that ask what happened instead."""


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
    Topics in order, notes of every type, dates and terms asked both ways, and errata with a source.
    """
    assert deck.deck is not None
    notes = deck.deck.notes
    kinds = Counter(note.kind for note in notes)

    assert [topic.title[:3] for topic in deck.deck.topics] == ["1. ", "2. ", "3. ", "4. "]
    assert len(notes) >= 50
    assert kinds.keys() == set(LISTS.values())
    assert {note.kind for note in notes if note.reverse} == {"date", "fact"}
    assert not {note.role for note in notes} & (FORMER_ROLES.keys() - set(FACT_ROLES))
    assert any(note.question.startswith("¿Cuándo") for note in notes if note.kind == "date")
    assert any(note.question.startswith("¿En qué mes") for note in notes if note.kind == "date")
    errata = [note.erratum for note in notes if note.erratum]
    assert {erratum.kind for erratum in errata} == {"error", "imprecise", "nuance"}
    assert all(erratum.source for erratum in errata)
    assert all(
        bool(erratum.date or erratum.answer) == (erratum.kind != "nuance") for erratum in errata
    )


def test_each_error_has_a_card_that_asks_the_truth(deck: Compilation) -> None:
    """
    Where the text is wrong, a card of the topic asks what happened, and its passage is not the text's.
    """
    assert deck.deck is not None
    anchored = {note.id: (note, passage) for note, passage in deck.deck.anchored()}
    wrong = {
        note.id for note, _ in anchored.values() if note.erratum and note.erratum.kind == "error"
    }

    assert wrong == TRUTHS.keys()
    for error, truth in TRUTHS.items():
        erratum = anchored[error][0].erratum
        note, passage = anchored[truth]
        assert erratum is not None
        assert passage.document.entry.id == "notas"
        assert (note.erratum, note.topic) == (None, anchored[error][0].topic)
        assert note.date == erratum.date
        assert words(note.answer)[-3:] == words(erratum.answer)[-3:]


def test_the_map_is_drawn_for_both_editions_and_names_its_source(deck: Compilation) -> None:
    """
    The map's labels are of the edition's language; where its coasts come from is written in it.
    """
    assert deck.deck is not None
    english = opened(CARDS / "classes" / "en.yaml").check().deck
    assert english is not None

    for edition, label in ((deck.deck, b">Roma<"), (english, b">Rome<")):
        named = {note.image.file for note in edition.notes if note.image}
        assert len(named) == 1
        drawn = edition.media[named.pop()].read()
        assert label in drawn
        assert b"Natural Earth" in drawn
        assert b"prefers-color-scheme: dark" in drawn


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


@pytest.mark.parametrize(("name", "notes", "packages"), [("4eso-b", 31, 4), ("en", 54, 5)])
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
    Fewer topics, years only and not all the same, corrected errata, reworded notes, notes of its own.
    """
    deck = opened(CARDS / "classes" / "4eso-b.yaml").check().deck
    assert deck is not None
    assert deck.layers is not None
    class_deck = deck.layers.class_deck

    assert class_deck.include.topics
    assert class_deck.to_year
    assert class_deck.errata == "corrected"
    assert sum("question" in each.fields for each in class_deck.change.values()) >= 2
    assert sum(note.is_own for note in deck.notes) == 2
    dates = [note.date for note in deck.notes if note.date]
    assert {date.precision for date in dates} == {"year"}
    assert len({date.edtf for date in dates}) >= 3


def test_the_english_edition_is_complete() -> None:
    """
    No note, topic, event or tag is left in Spanish; only the passages are.
    """
    deck = opened(CARDS / "classes" / "en.yaml").check().deck
    assert deck is not None
    assert deck.layers is not None
    base = deck.layers.base

    assert deck.project.language == "en"
    assert [note for note in deck.notes if note.language] == []
    assert not {tag for note in deck.notes for tag in note.tags} & {
        tag for note in base.notes for tag in (*note.tags, *note.topic.tags)
    }
    assert deck.layers.class_deck.topics.keys() == {topic.id for topic in base.topics}
    assert deck.layers.class_deck.events.keys() == {event.id for event in base.events}
