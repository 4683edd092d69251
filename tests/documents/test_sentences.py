"""The sentences beside a passage are those of the whole document that it touches."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mazo.documents.document import Document
from mazo.text.places import Span
from tests.documents.test_excerpt import PIECES, document


@st.composite
def _documents(draw: st.DrawFn) -> tuple[Document, Span]:
    """Return a document and a span of it that begins and ends at a letter."""
    text = "".join(draw(st.lists(PIECES, min_size=1, max_size=40)))
    found = document(f"Uno {text}", draw(st.sampled_from(["text.md", "text.txt"])))
    letters = [index for index, sign in enumerate(found.text) if sign.isalnum()]
    start, end = sorted(draw(st.lists(st.sampled_from(letters), min_size=2, max_size=2)))
    return found, Span(start, end + 1)


@given(_documents())
def test_sentences_are_the_same_by_their_blocks_and_by_the_whole(
    case: tuple[Document, Span],
) -> None:
    found, span = case
    by_blocks = tuple(found.sentences_in(span))
    touched = found.sentences_at(span)  # reads the whole
    assert by_blocks == found.sentences[touched.start : touched.stop]
    assert by_blocks == tuple(found.sentences_in(span))
