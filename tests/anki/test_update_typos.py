"""A release in which only typos of the document were corrected, and a paragraph moved.

The deck is that of `cards/`, its document as a teacher might have typed it before.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.support.buildable import DAY, FIRST, Buildable
from tests.support.learner import NewStudent, take
from tests.support.paths import CARDS
from tests.support.upgrade import belongings, lost

pytestmark = pytest.mark.anki

NAME = "historia-guerra-1943"
TYPED = {
    "italianos del Norte de": "italianos del norte de",
    "Italia(Septiembre), pero": "Italia(Septiembre) , pero",
    "guerra contra Alemania": "Guerra contra Alemania",
    "complicidad del rey": "complicidad del Rey",
    "campaña militar desembarcando": "campaña militar, desembarcando",
    "península itálica": "peninsula itálica",
    "(preso tras su destitución)": "( preso tras su destitucion )",
    "nuevo estado italiano": "nuevo Estado italiano",
    "ejército germano, es": "ejercito germano es",
    "previsible vencedor": "previsíble vencedor",
    "Ante la nueva situación,": "Ante la nueva situacion",
    "al otro bando": "al otro Bando",
    "Alemania presionado": "Alemania, presionado",
    "que los alemanes sean derrotados": "que los alemnaes sean derrtados",
    "una auténtica carrera": "una autentica carrera",
}
"""What stands in the document, and how it was typed: 16 typos, two of them slips of a letter."""
MOVED, BEFORE = "La ocupación de Sicilia", "# Bombardeos"


class Deck(Buildable):
    """A copy of the deck that comes with Mazo."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder / "cards", NAME, folder / "cards" / "mazo.lock", folder / "dist")
        ignored = shutil.ignore_patterns("mazo.lock", "classes")
        shutil.copytree(CARDS, self.path, ignore=ignored)
        self.document = self.path / "documents" / "guerra-1943.md"
        self.right = self.document.read_text("utf-8")
        self.change("mazo.yaml", "deck: Historia::", "deck: History::")

    def change(self, name: str, old: str, new: str) -> None:
        """Replace a text that stands once in a file."""
        text = (self.path / name).read_text("utf-8")
        assert text.count(old) == 1
        (self.path / name).write_text(text.replace(old, new), "utf-8")

    def type_with_typos(self) -> None:
        """Write the document as it was typed."""
        for right, typed in TYPED.items():
            self.change("documents/guerra-1943.md", right, typed)

    def correct_typos(self) -> None:
        """Correct all typos, and move a paragraph under another heading."""
        text = self.right
        start = text.index(MOVED)
        end = text.index("\n\n", start) + 2
        paragraph, text = text[start:end], text[:start] + text[end:]
        self.document.write_text(text.replace(BEFORE, paragraph + BEFORE), "utf-8")


def test_typos_corrected_in_the_document_cost_a_learner_nothing(
    tmp_path: Path, new_student: NewStudent
) -> None:
    """
    Twenty notes that were studied, edited and tagged stay as they are; a real correction of one of
    them brings its new passage, and leaves the others alone.
    """
    deck, student = Deck(tmp_path), new_student()
    deck.type_with_typos()
    deck.release()
    take(student, deck.package)
    student.study()
    first = deck.lines
    own = [first[note].guid for note in sorted(first)][::2][:19]
    own.append(first["toma-de-napoles"].guid)
    assert len({*own}) == 20
    for guid in own:
        student.edit(guid, FIRST + DAY, tag="mío", Extra="mis palabras")
    before = belongings(student)

    deck.correct_typos()
    assert not deck.release(2).is_new
    deck.change("mazo.yaml", "author: Departamento de Historia", "author: El departamento")
    assert deck.release(3).changes == {}
    counts = take(student, deck.package)

    after = belongings(student)
    assert counts == {"duplicate": len(first)}
    assert sum(bool(line.document) for line in deck.lines.values()) == 35
    assert after.notes == before.notes
    assert lost(before, after) == []

    deck.change("desembarco-en-italia.yaml", "año tomaron Nápoles", "año toman Nápoles")
    assert deck.release(4).changes == {"corrected": ("toma-de-napoles",)}
    assert take(student, deck.package) == {"updated": 1, "duplicate": len(first) - 1}
    corrected = first["toma-de-napoles"].guid
    assert "península" in student.texts(corrected)["Passage"]
    assert "Extra" not in student.texts(corrected)
    later = belongings(student)
    assert lost(after, later) == []
    assert {guid for guid, row in later.notes.items() if row != before.notes[guid]} == {corrected}
    assert student.troubles() == []
