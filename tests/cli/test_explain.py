"""`mazo explain` shows every note, in either language, as text and as JSON."""

from __future__ import annotations

import json

import pytest

from mazo.classdecks.explain import explain
from mazo.errors import NoSuchNoteError
from tests.support.class_deck import ClassDeckBesideBase
from tests.support.command_line import Mazo
from tests.support.project import NOTES


@pytest.mark.parametrize("name", ["nobody", "fleet-leave", "why-lifted"])
def test_a_note_that_is_not_there_is_refused(
    class_deck: ClassDeckBesideBase, mazo: Mazo, name: str
) -> None:
    """
    One that never was, one misspelt, one that the base has taken away.
    """
    class_deck.project.take_out("siege.yaml", "why-lifted")
    class_deck.project.release(1)

    with pytest.raises(NoSuchNoteError):
        explain(class_deck.check(), name)
    assert mazo("explain", str(class_deck.path), name).exit_code == 2


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_note_is_shown(class_deck: ClassDeckBesideBase, mazo: Mazo, language: str) -> None:
    """
    In both languages, for people and for programs, of a class deck and of a plain project.
    """
    class_deck.write("errata: text\nprecision: year\nchange: {fleet-leaves: {hint: Mind}}\n")
    for path in (class_deck.path, class_deck.project.folder):
        for note in NOTES:
            shown = mazo("explain", str(path), note, language=language)
            found = json.loads(mazo("explain", str(path), note, "--format", "json").stdout)
            assert shown.exit_code == 0
            assert note in shown.output
            assert found["id"] == note
            assert {each["key"] for each in found["fields"]} >= {"deck", "question", "passage"}
            assert all(each["layer"] and each["path"] for each in found["fields"])
