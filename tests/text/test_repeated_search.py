"""Texts asked for one after another are found where `str.find` finds them."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from mazo.text.repeated_search import RepeatedSearch

_MANY = 300  # searches, after which there is an index
_WHOLES = st.text(alphabet="ab", min_size=20, max_size=120)


@given(_WHOLES, st.data())
def test_the_index_finds_every_place(whole: str, data: st.DataObject) -> None:
    """
    Pieces of a text of two letters stand in many places, which overlap; others in none.
    """
    start = data.draw(st.integers(0, len(whole) - 1))
    wanted = whole[start : start + data.draw(st.integers(1, 40))] + data.draw(
        st.sampled_from("xab")
    )
    search = RepeatedSearch(whole)

    first = list(search.places(wanted))
    for _ in range(_MANY):
        last = list(search.places(wanted))

    assert first == last == [found.start() for found in re.finditer(f"(?={wanted})", whole)]
