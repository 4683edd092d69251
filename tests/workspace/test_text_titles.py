"""Another title for a text: of the deck's own, and of no other."""

from __future__ import annotations

import pytest

from mazo.errors import MazoError
from mazo.workspace.own_files import AddDocument
from mazo.workspace.text_titles import RenameText
from tests.support.workspace import AUTHOR, KINDS, TEACHER, added, note, workspace


@pytest.mark.parametrize("kind", KINDS)
def test_a_text_of_ones_own_gets_another_title(kind: str) -> None:
    """
    Its id, its file and all else stay; undo gives the very files back.
    """
    found = workspace(kind)
    found.apply(AddDocument("a.md", b"# Roma\n\nAugusto.\n", "Roma: apuntes"))
    files, (*_, name) = found.project.files, found.state.deck.documents
    path = found.state.deck.documents[name].entry.path

    found.apply(RenameText(name, "  Roma,\n de Augusto a Tiberio "))

    entry = found.state.deck.documents[name].entry
    assert (entry.id, entry.title, entry.path) == (name, "Roma, de Augusto a Tiberio", path)
    assert [each for each in found.project.files if found.project.files[each] != files[each]] == [
        "mazo.yaml" if kind == AUTHOR else "own.yaml"
    ]
    found.undo()
    assert found.project.files == files


def test_cards_of_the_text_stay_as_they_are() -> None:
    """
    They are the same notes, with the other title on their backs.
    """
    found = workspace(AUTHOR)
    card = added(found)
    before = note(found, card)

    found.apply(RenameText("manual", "El manual"))

    after = note(found, card)
    assert (after.id, after.question, after.quote and after.quote.selector) == (
        *(before.id, before.question),
        before.quote and before.quote.selector,
    )
    assert not found.compilation.has_errors


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("title", ["", " \n "])
def test_a_text_without_a_title_is_none(kind: str, title: str) -> None:
    """
    It is refused, and nothing changes.
    """
    found = workspace(kind)
    files = found.project.files

    with pytest.raises(MazoError, match="write a title first"):
        found.apply(RenameText("manual", title))
    assert found.project.files == files


@pytest.mark.parametrize("name", ["manual", "no-such"])
def test_a_text_of_the_original_keeps_its_title(name: str) -> None:
    """
    A class deck has texts of its own beside it.
    """
    with pytest.raises(MazoError, match="its title is its author's"):
        workspace(TEACHER).apply(RenameText(name, "Otro"))


def test_the_same_title_changes_nothing() -> None:
    """
    It is no step to undo.
    """
    found = workspace(AUTHOR)
    title = found.state.deck.documents["manual"].entry.title

    assert not found.apply(RenameText("manual", title)).is_changed
    assert found.undo_label is None
