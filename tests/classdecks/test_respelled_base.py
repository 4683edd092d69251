"""A base whose document was only respelled, or whose paragraphs moved: its class decks stay."""

from __future__ import annotations

from pathlib import Path

import pytest

import mazo
from tests.support.class_deck import ClassDeck
from tests.support.project import CardProject

MINE = """\
change:
  why-lifted:
    question: {was: What made the siege of the harbour end?, now: What ended the siege?}
"""
SENTENCE = "A storm off the cape scattered the ships, and so\nthe siege was lifted in June 1756."
RIGHT = "the ships by the garrison,"
SLIPPED = RIGHT.replace("garrison", "garirson")


def _respell(project: CardProject) -> None:
    """Respell a sentence, and move it with another below another heading."""
    text = project.read("chronicle.md").replace(SENTENCE, "")
    respelled = SENTENCE.replace("ships, and", "Ships and")
    project.write("chronicle.md", f"{text}\n{respelled}\n")
    project.change("siege.yaml", "scattered the ships\n    cause", "scattered the Ships\n    cause")


@pytest.fixture(params=["a folder", "cards", "full"])
def class_deck(project: CardProject, tmp_path: Path, request: pytest.FixtureRequest) -> ClassDeck:
    """
    Return a class deck that rewords one note of its base: a folder, or a package.
    """
    return _released(project, tmp_path, request.param)


def _released(project: CardProject, tmp_path: Path, carried: str) -> ClassDeck:
    if carried != "a folder":
        project.write("mazo.yaml", f"{project.read('mazo.yaml')}source: {carried}\n")
    project.release()
    base = project.folder if carried == "a folder" else project.package
    class_deck = ClassDeck(tmp_path / "class", base, MINE)
    class_deck.release(1)
    return class_deck


def test_a_class_deck_keeps_what_it_released(class_deck: ClassDeck, project: CardProject) -> None:
    """
    The base's own lines where it changed nothing, and its own note with its own passage.
    """
    before, base = class_deck.lines, project.lines

    _respell(project)
    project.release(2)
    release = class_deck.release(3)

    assert release.changes == {}
    after = class_deck.lines
    assert {name: each._replace(document={}) for name, each in after.items()} == before
    own = {"why-lifted"}
    assert {name: each.fields for name, each in after.items() if name not in own} == {
        name: each.fields for name, each in base.items() if name not in own
    }
    assert {name for name, each in after.items() if each.document} == {"siege-lifted", "why-lifted"}
    assert not class_deck.release(4).is_new


@pytest.mark.parametrize("carried", ["a folder", "cards", "full"])
def test_a_class_deck_takes_a_slip_for_what_its_base_took_it_for(
    project: CardProject, tmp_path: Path, carried: str
) -> None:
    """
    Also where the package has an excerpt only, which does not show the right word elsewhere.
    """
    project.change("chronicle.md", "the ships,", SLIPPED)
    class_deck = _released(project, tmp_path, carried)
    before = class_deck.lines

    project.change("chronicle.md", SLIPPED, RIGHT)
    assert project.release(2).changes == {}
    changes = class_deck.release(3).changes

    assert changes == {}
    assert {name: it._replace(document={}) for name, it in class_deck.lines.items()} == before
    assert not class_deck.release(4).is_new


def test_a_base_that_brings_its_spelling_brings_it_to_class_decks(
    class_deck: ClassDeck, project: CardProject
) -> None:
    """
    The note that the class deck left alone is the base's line; its own stays until it asks for it.
    """
    _respell(project)
    opened = mazo.open(project.folder)
    opened.save(opened.build(now=project.lock.header.date + 9, respelled=True).files)

    changes = class_deck.release(3).changes

    assert changes == {"corrected": ("siege-lifted",)}
    assert class_deck.lines["siege-lifted"] == project.lines["siege-lifted"]
    assert class_deck.lines["why-lifted"].document


def test_a_new_class_deck_has_the_bases_lines(project: CardProject, tmp_path: Path) -> None:
    """
    As learners of the base have them, in whatever order they import both.
    """
    project.release()
    _respell(project)
    project.release(1)

    class_deck = ClassDeck(tmp_path / "class", project.package)
    class_deck.release(2)

    assert class_deck.lines == project.lines
