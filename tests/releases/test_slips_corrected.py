"""A slip of a letter that the text shows to be one costs learners nothing, when it is corrected."""

from __future__ import annotations

from pathlib import Path

import mazo
from tests.support.memory import held
from tests.support.project import CardProject

SLIP_QUOTED = "quote: A storm off the cape scattered the garirson"


def with_slip(project: CardProject) -> None:
    """
    Release a text with a slip beside the quotes of two notes.
    """
    project.change("chronicle.md", "scattered the ships,", "scattered the ships by the garirson,")
    project.release()


def test_a_slip_that_the_text_shows_is_no_correction(project: CardProject) -> None:
    """
    The right word stands elsewhere, too; and what was found once stays so, whatever comes.
    """
    with_slip(project)
    before = project.lines

    project.change("chronicle.md", "garirson", "garrison")
    codes = project.codes()
    first = project.release(1)
    project.change("chronicle.md", "The garrison had held out", "The town had held out")
    second = project.release(2)

    assert "W423" not in codes
    assert (first.changes, second.changes) == ({}, {})
    assert {note: line._replace(document={}) for note, line in project.lines.items()} == before
    assert {name for name, it in project.lines.items() if it.document} == {
        "siege-lifted",
        "why-lifted",
    }


def test_a_slip_in_the_quoted_words_is_no_correction(project: CardProject) -> None:
    """
    `mazo revise` takes it for one, too, and writes the right word into the quote.
    """
    project.change("chronicle.md", "scattered the ships", "scattered the garirson")
    project.change("siege.yaml", "quote: A storm off the cape scattered the ships", SLIP_QUOTED)
    project.release()
    before = project.lines

    project.change("chronicle.md", "garirson", "garrison")
    project.change("siege.yaml", SLIP_QUOTED, SLIP_QUOTED.replace("garirson", "garrison"))

    assert project.release(1).changes == {}
    assert {note: line._replace(document={}) for note, line in project.lines.items()} == before


def test_a_slip_that_no_other_place_shows_is_a_correction(project: CardProject) -> None:
    """
    And so is a word that the text still has.
    """
    project.change("chronicle.md", "The garrison had held out", "The town had held out")
    with_slip(project)

    project.change("chronicle.md", "garirson", "garrison")

    assert "W423" in project.codes()
    assert set(project.release(1).changes["corrected"]) == {"siege-lifted", "why-lifted"}


def test_a_slip_of_a_word_that_the_card_has_right_is_no_correction(project: CardProject) -> None:
    """
    As `mazo revise` judges it: the author wrote the word beside the slip, which is no word.
    """
    wrong = "quote: The fleet left the harbuor on 3 May 1756"
    project.change("chronicle.md", "left the harbour", "left the harbuor")
    project.change("siege.yaml", wrong.replace("harbuor", "harbour"), wrong)
    project.release()
    before = project.lines

    project.change("chronicle.md", "harbuor", "harbour")
    project.change("siege.yaml", wrong, wrong.replace("harbuor", "harbour"))

    assert "harbour" not in project.read("chronicle.md").replace("left the harbour", "")
    assert project.release(1).changes == {}
    assert {note: line._replace(document={}) for note, line in project.lines.items()} == before


def test_a_change_that_the_card_bears_out_is_a_correction_if_both_are_words(
    project: CardProject,
) -> None:
    """
    The passage that a learner has would say something else than the card.
    """
    wrong = "quote: The float left the harbour on 3 May 1756"
    project.change("chronicle.md", "The fleet left", "The float left")
    project.change("siege.yaml", wrong.replace("float", "fleet"), wrong)
    project.release()

    project.change("chronicle.md", "The float left", "The fleet left")
    project.change("siege.yaml", wrong, wrong.replace("float", "fleet"))

    assert set(project.release(1).changes["corrected"]) == {"fleet-leaves"}


def test_an_open_project_judges_slips_by_the_text_as_it_is(project: CardProject) -> None:
    """
    Though the passage itself did not change since it was last looked at.
    """
    with_slip(project)
    opened = mazo.open(held(project.folder))
    text = project.read("chronicle.md").replace("garirson", "garrison")
    other = text.replace("The garrison had held out", "The town had held out")

    codes = []
    for each in (text, other, text):
        opened = opened.save({Path("chronicle.md"): each.encode()})
        codes.append("W423" in {found.rule.code for found in opened.check().diagnostics})

    assert codes == [False, True, False]
