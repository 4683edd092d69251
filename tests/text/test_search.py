"""Texts found in another one: many in one scan, where each alone is found."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mazo.text.search import occurrences

_WORDS = ["la", "toma", "tomas", "de", "Nápoles", "año", "1943", "43", "3,5", "m²", "_x_", "x"]
_OTHERS = ["漢字", "Łódź", "ไทย", "Ελλάς", "—", "\U0001f600"]
_ALPHABET = st.sampled_from([*_WORDS, *_OTHERS])
_LATIN = st.sampled_from(_WORDS)
_GAPS = st.sampled_from([" ", " ", "", ",", ", ", "(", "-", "\u00a0"])
_ALIKE = [f"ausente de todo {number}" for number in range(300)]
_APART = [f"{number} ausentes de todo" for number in range(300)]


@st.composite
def _texts(draw: st.DrawFn) -> tuple[str, list[str]]:
    """Return a text and pieces of it, most of which begin and end within words somewhere."""
    words = draw(st.lists(draw(st.sampled_from([_LATIN, _ALPHABET])), min_size=4, max_size=30))
    text = "".join(word + draw(_GAPS) for word in words)
    cuts = st.tuples(st.integers(0, len(text) - 1), st.integers(12, 40))
    pieces = [text[start : start + length] for start, length in draw(st.lists(cuts, max_size=8))]
    return text, [*pieces, " ".join(words[:3])]


@given(_texts(), st.sampled_from([_ALIKE, _APART]))
def test_many_texts_are_found_where_each_is(
    texts: tuple[str, list[str]], absent: list[str]
) -> None:
    """
    In one scan each text is found at the places where it is found when it is sought alone.

    With many that begin alike, which are sought otherwise than many that begin as they like.
    """
    whole, pieces = texts

    found = occurrences([*pieces, *absent], whole)

    for piece in pieces:
        assert found[piece] == occurrences([piece], whole)[piece]
