"""What an author reads about a quote that is not quite the document's."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.support.quotes import Anchored, find

_DIFFERENT = [f"palabra{letter}" for letter in "abcdefghijklmnopqrstuvwx"]


@given(
    first=st.integers(0, 12),
    size=st.integers(5, 10),
    changed=st.integers(0, 9),
    gap=st.sampled_from([" ", "\n"]),
)
def test_a_misquote_points_at_the_first_word_that_differs(
    first: int, size: int, changed: int, gap: str
) -> None:
    """
    A word that the document does not have is reported on both sides.
    """
    words = _DIFFERENT[first : first + size]
    place = changed % size
    right, words[place] = words[place], "otra"

    found = find(" ".join(words), gap.join(_DIFFERENT))

    assert found.codes == ["E301"]
    assert _blamed(found) == ("otra", right)


def test_a_misquoted_number_is_reported() -> None:
    """
    A year is a word like any other.
    """
    found = find(
        "la neutralidad en noviembre de 1944", "Franco decide la neutralidad en noviembre de 1943."
    )

    assert _blamed(found) == ("1944", "1943")


def test_a_part_of_an_elided_quote_that_is_wrong_is_reported() -> None:
    """
    Of a quote with dots the part at fault is blamed.
    """
    text = "En abril del 44 España deja de mandar wolframio a Alemania, presionada por los aliados."

    found = find("En abril del 44 España ... presionada por los rusos", text)

    assert _blamed(found) == ("rusos", "aliados")


def test_a_warning_points_at_the_first_word_that_differs() -> None:
    """
    What is folded is shown on both sides.
    """
    found = find("los aliados Toman napoles", "Y los aliados toman Nápoles.")

    assert _blamed(found) == ("Toman", "toman")


def _blamed(found: Anchored) -> tuple[str, str]:
    """Return what the report points at: the author's words and the document's."""
    diagnostic = found.diagnostics[0]
    (related,) = diagnostic.related
    return tuple(  # type: ignore[return-value]  # two places
        place.file.text[place.start : place.end] for place in (diagnostic.place, related.place)
    )
