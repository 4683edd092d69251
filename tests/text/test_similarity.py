"""How alike two texts are by their letters."""

from __future__ import annotations

from difflib import SequenceMatcher

from hypothesis import given
from hypothesis import strategies as st

from mazo.text.similarity import are_alike, letters_in_common

_TEXTS = st.text(alphabet="abcd ", max_size=80)


def subsequence(one: str, other: str) -> int:
    """
    Return the length of the longest common subsequence, by the table of all beginnings.
    """
    row = [0] * (len(other) + 1)
    for letter in one:
        above, row = row, [0]
        for index, another in enumerate(other):
            longer = above[index] + 1 if letter == another else 0
            row.append(max(longer, above[index + 1], row[index]))
    return row[-1]


@given(_TEXTS, _TEXTS)
def test_letters_in_common_are_the_longest_common_subsequence(one: str, other: str) -> None:
    assert letters_in_common(one, other) == subsequence(one, other)


@given(_TEXTS, _TEXTS, st.floats(0.1, 1))
def test_texts_are_alike_as_the_matching_of_their_runs_has_it(
    one: str, other: str, share: float
) -> None:
    ratio = SequenceMatcher(None, one, other, autojunk=False).ratio()
    assert are_alike(one, other, share) == (ratio >= share)


def test_a_question_with_one_word_changed_is_alike() -> None:
    one, other = "en que ano cayo la bastilla", "en que ano callo la bastilla"
    assert are_alike(one, other, 0.88)
    assert not are_alike(one, "en que mes cayeron los girondinos", 0.88)
