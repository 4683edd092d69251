"""Whatever pieces a page of a PDF has, and wherever they stand, it is read, and in bounded time."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mazo.conversion.journal import Journal
from mazo.conversion.pdf import Page, Pdf, Piece
from mazo.conversion.pdf_text import tree
from mazo.conversion.refusals import Refusal
from tests.conversion.test_hostile import EXAMPLES

WORDS = ["a", "b)", "1.", "2.", "•", "–", "—", "○", "1947", "gas Mill W%", "la guerra de", "fin."]
PIECES = st.builds(
    Piece,
    st.sampled_from([72.0, 72.1, 90.0, 150.0, 220.0, 370.0]),
    st.sampled_from([700.0, 696.0, 687.3, 686.0, 672.0, 658.0]),
    st.sampled_from([12.0, 7.0, 16.0]),
    st.sampled_from(WORDS),
    is_bold=st.booleans(),
)
OVERPRINTED = [
    *[Piece(73, 568, 7, "a"), Piece(370, 568, 12, "2."), Piece(72, 562, 12, "-"), Piece(150, 566, 12, "—")],
    *[Piece(73, 568, 7, "a"), Piece(370, 568, 12, "2."), Piece(150, 566, 12, "—")],
    Piece(151, 549.2, 16, "gas Mill W% @", is_bold=True),
]  # fmt: skip


@settings(max_examples=EXAMPLES, deadline=None)
@given(pieces=st.lists(PIECES, min_size=8, max_size=40))
@example(pieces=OVERPRINTED)
def test_words_may_stand_anywhere_on_a_page(pieces: list[Piece]) -> None:
    """
    Over each other, too, and signs of items beside each other: the page is read, or it is a scan.
    """
    with suppress(Refusal):
        assert tree(Pdf((Page(1, 600, tuple(pieces)),), {}), Journal()).text().strip()


@pytest.mark.parametrize(
    "pieces",
    [
        [Piece(600 - at % 500, 500, 12, "•" if at % 2 else "a") for at in range(16_000)],
        [Piece(72 + 18 * (at % 2), 9e4 - 7 * (at // 2), 12, "a" if at % 2 else "•") for at in range(8_000)],
        [Piece(72 + 200 * (at % 2), 9e4 - 20 * (at // 4), 12, f"a {at}") for at in range(8_000)],
    ],
)  # fmt: skip
def test_a_page_of_very_many_pieces_takes_no_time_without_end(pieces: list[Piece]) -> None:
    """
    At one height, with signs of items, in rows: twice as many take twice as long.
    """
    began = time.process_time()

    tree(Pdf((Page(1, 600, tuple(pieces)),), {}), Journal())

    assert time.process_time() - began < 15
