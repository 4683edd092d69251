"""Words in a drawing: how wide they are, and how they are wrapped."""

from hypothesis import given
from hypothesis import strategies as st

from mazo.drawings.lettering import width, wrapped

WORDS = st.lists(st.text("abcWñ-.ü漢", min_size=1, max_size=40), max_size=12)


@given(WORDS, st.integers(60, 300))
def test_no_line_is_too_wide_and_no_letter_is_lost(words: list[str], widest: int) -> None:
    """
    A word that is too wide is divided by hyphens.
    """
    lines = wrapped(" ".join(words), 14, widest)

    assert all(width(line, 14) <= widest for line in lines)
    shown = "".join(lines).replace(" ", "").replace("-", "")
    assert shown == "".join(words).replace("-", "")


def test_words_are_divided_only_where_they_must_be() -> None:
    """
    Lines break at spaces.
    """
    assert wrapped("La toma de la Bastilla", 14, 110) == ("La toma de la", "Bastilla")
    assert wrapped("", 14, 100) == ()
