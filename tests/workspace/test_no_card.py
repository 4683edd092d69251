"""Sentences that need no card: marked by an author and in a class deck, and counted."""

from __future__ import annotations

import pytest

import mazo
from mazo.content.coverage import covered_sentences
from mazo.errors import MazoError
from mazo.text.places import Span
from mazo.workspace.no_card import MarkSentence
from mazo.workspace.workspace import Workspace
from tests.support.workspace import KINDS, OWN, TEACHER, own_text, seed, workspace


def lacking(found: Workspace) -> list[tuple[str, Span]]:
    """Return the sentences that have no card, by their documents."""
    covered = covered_sentences(found.state.deck)
    return [
        (name, span)
        for name, document in found.state.deck.documents.items()
        for number, span in enumerate(document.sentences)
        if number not in covered.get(name, ())
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_a_sentence_is_marked_and_unmarked(kind: str) -> None:
    """
    Marked, it is not among those without a card; unmarked, the files say the same as before.
    """
    found = workspace(kind)
    before, files = lacking(found), found.project.files
    first, *_ = before

    for name, span in before[:3]:
        found.apply(MarkSentence(name, *span))
    after = lacking(found)
    again = found.apply(MarkSentence(first[0], *first[1]))
    for name, span in before[:3]:
        found.apply(MarkSentence(name, *span, needs_card=True))

    assert after == before[3:]
    assert not again.is_changed
    unmarked = found.project.files
    assert {name: each.rstrip() for name, each in unmarked.items()} == {
        name: each.rstrip() for name, each in files.items()
    }


def test_a_class_deck_names_the_document() -> None:
    """
    Where there are several; a sentence that the base marks stays so.
    """
    found = workspace(TEACHER)
    name, span = lacking(found)[0]
    found.apply(MarkSentence(name, *span))
    text = own_text(found)
    base = {**seed(), "espana-neutral.yaml": seed()["espana-neutral.yaml"] + text.encode()}
    again = Workspace(mazo.open({**base, OWN: found.project.files[OWN]}, OWN))

    assert text.startswith(("no_card:\n  - {exact: ", "no_card:\n  - exact: "))
    assert f"document: {name}" in text
    with pytest.raises(MazoError, match="original"):
        again.apply(MarkSentence(name, *span, needs_card=True))
