"""Words that are selected in a document: quoted so that no others are meant, and what they suggest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mazo.documents.document import Document
from mazo.errors import MazoError
from mazo.quotes.selection import selector_for
from mazo.workspace.note_adding import AddNote
from mazo.workspace.selected_words import quoted_span, suggestion
from tests.support.workspace import AUTHOR, TEACHER, note, workspace

SEED = workspace(AUTHOR)
MANUAL = SEED.state.deck.documents["manual"]


def of(words: str, start: int = 0) -> tuple[Document, int, int]:
    """Return the place of some words of the document."""
    at = MANUAL.text.index(words, start)
    return MANUAL, at, at + len(words)


@given(st.integers(0, len(MANUAL.text)), st.integers(1, 300))
def test_any_words_are_quoted_exactly(start: int, length: int) -> None:
    """
    The quote finds the very words that were selected, and no others; or it is refused.
    """
    try:
        selector = selector_for(MANUAL, start, start + length)
    except MazoError:
        return

    span = quoted_span(MANUAL, selector)
    assert span
    assert span.start < start + length
    assert start < span.end
    assert MANUAL.words(*span) == selector.exact


@pytest.mark.parametrize("kind", [AUTHOR, TEACHER])
@pytest.mark.parametrize("number", range(4))
def test_words_that_are_there_several_times(kind: str, number: int) -> None:
    """
    What tells them apart leads the compiler to the same place, in whatever topic the card is.
    """
    at = -1
    for _ in range(number + 1):
        at = MANUAL.text.index("los aliados", at + 1)
    found = workspace(kind)
    quote = selector_for(MANUAL, at, at + len("los aliados"))

    name = found.apply(AddNote("fact", "¿Quiénes?", "Ellos", quote, "manual")).note

    passages = {each.id: passage for each, passage in found.state.deck.anchored()}
    assert quote != quote._replace(prefix="", suffix="", section="", occurrence=0)
    assert passages[name].span.start == at
    assert note(found, name).question == "¿Quiénes?"


def test_half_words_at_the_ends_are_made_whole() -> None:
    """
    As a finger selects them.
    """
    document, start, end = of("general Franco decide")

    assert selector_for(document, start + 2, end - 3).exact == "general Franco decide"


@pytest.mark.parametrize(
    ("words", "kind", "date"),
    [
        ("En abril del 44 España deja", "date", "1944-04"),
        ("estatus internacional en noviembre de 1943", "date", "1943-11"),
        ("tomando Nápoles en octubre", "date", "1943-10"),
        ("El nuevo gobierno", "fact", ""),
    ],
)
def test_what_words_suggest(words: str, kind: str, date: str) -> None:
    """
    A date, with the year of the document where the words have none; or a fact.
    """
    found = suggestion(*of(words))

    assert (found.kind, found.date) == (kind, date)
    assert found.document == "manual"


def test_nothing_and_two_sections_are_refused() -> None:
    """
    With a plain sentence.
    """
    heading = MANUAL.headings[1].span

    with pytest.raises(MazoError, match="heading"):
        selector_for(MANUAL, heading.start - 40, heading.end + 40)
    with pytest.raises(MazoError, match="select some words"):
        selector_for(MANUAL, 5, 5)
