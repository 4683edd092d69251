"""Words as they compare: the short cut for Latin letters agrees with the general way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mazo.text import comparison

WINDOWS = bytes(range(0x80, 0xA0)).decode("cp1252", "ignore")
"""Dashes, quotation marks and some letters that Latin-1 has not."""
LATIN = st.text(st.characters(max_codepoint=255) | st.sampled_from(WINDOWS), max_size=12)
OUTSIDE = " \u2192"
"""An arrow, which no codec of one byte has, with which a text takes the general way."""


@given(LATIN)
def test_a_text_folds_alike_by_either_way(text: str) -> None:
    """
    Whatever else stands in a text, its Latin letters become the same.
    """
    assert comparison.fold(text + OUTSIDE) == comparison.fold(text) + OUTSIDE
    assert comparison.words(text + OUTSIDE) == comparison.words(text)


@pytest.mark.parametrize(
    "sign", [*map(chr, range(256)), *WINDOWS], ids=lambda sign: f"U+{ord(sign):02X}"
)
def test_a_sign_folds_alike_by_either_way(sign: str) -> None:
    """
    Each sign that one byte can hold.
    """
    assert comparison.words(f"a{sign}b{OUTSIDE}") == comparison.words(f"a{sign}b")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("¿Qué pasó en Nápoles?", ["que", "paso", "en", "napoles"]),
        ("«España», 1943–1944", ["espana", "1943", "1944"]),
        ("STRASSE, Straße", ["strasse", "strasse"]),
        ("snake_case", ["snake", "case"]),
    ],
)
def test_words_are_without_case_accents_and_punctuation(text: str, words: list[str]) -> None:
    """
    What rules compare.
    """
    assert comparison.words(text) == words
