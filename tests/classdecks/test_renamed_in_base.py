"""What an update of the base brings, where the base has renamed a note."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import mazo
from tests.support.buildable import DAY, FIRST
from tests.support.class_deck import ClassDeck
from tests.support.project import CardProject


@pytest.mark.parametrize("named", ["fleet-leaves", "fleet-sails"], ids=["old id", "new id"])
@pytest.mark.parametrize(
    "said",
    [
        "change: {%s: {hint: Spring}}\n",
        "remove: [%s]\n",
        "change: {%s: {question: ¿Qué día?}}\nlanguage: es\nuntranslated: keep\n",
    ],
    ids=["changed", "removed", "translated"],
)
def test_a_renamed_note_is_nothing_that_an_update_brings(
    project: CardProject, tmp_path: Path, named: str, said: str
) -> None:
    """
    Whether the class deck calls it as the old base or as the new one does.
    """
    project.release()
    old = tmp_path / "old"
    shutil.copytree(project.folder, old)
    class_deck = ClassDeck(tmp_path / "class", project.folder, said % "fleet-leaves")
    class_deck.release(1)
    renamed = mazo.open(project.folder).rename("fleet-leaves", "fleet-sails")
    mazo.open(project.folder).save(renamed.files)
    project.correct_another()
    project.release(2)
    class_deck.write(said % named)

    now = FIRST + 3 * DAY
    planned = mazo.open(class_deck.path).plan(now=now, against=mazo.open(old)).plan

    assert planned is not None
    assert [(each.kind, each.id) for each in planned.notes] == [("corrected", "siege-lifted")]
