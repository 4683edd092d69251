"""What holds of the words that every language of cards denies, opposes and counts with."""

from __future__ import annotations

import re

import pytest

from mazo.languages import LANGUAGES
from mazo.languages.claims import claim_words
from mazo.languages.contraries import ambiguous_words, opposed_words, paired_words
from mazo.text.comparison import fold

PATTERNS = (
    *("asks_how_many", "no_denials", "deny", "instead", "refusing", "wanting", "undoing"),
    "unlike",
)
QUANTITY_PATTERNS = ("percent", "part", "half", "each", "rank_words", "about", "above", "below")


@pytest.mark.parametrize("code", LANGUAGES)
def test_patterns_are_of_folded_text_and_match_no_empty_one(code: str) -> None:
    claims = claim_words(code)
    patterns = [getattr(claims, name) for name in PATTERNS]
    patterns += [getattr(claims.quantities, name) for name in QUANTITY_PATTERNS]
    for pattern in patterns:
        assert pattern.replace("º", "").isascii(), pattern
        assert re.compile(pattern).fullmatch("") is None


@pytest.mark.parametrize("code", LANGUAGES)
def test_words_are_folded(code: str) -> None:
    claims = claim_words(code)
    sets = (claims.denials, claims.exceptions, claims.between, claims.subordinates, claims.articles)
    said = {word for words in sets for word in words} | opposed_words(code).keys()
    assert {word for word in said if word != fold(word)} == set()


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_word_stands_on_two_sides(code: str) -> None:
    for word, senses in opposed_words(code).items():
        assert len({sense.group for sense in senses}) == len(senses), word


@pytest.mark.parametrize("code", LANGUAGES)
def test_ambiguous_forms_are_forms_of_the_table(code: str) -> None:
    assert {fold(word) for word in ambiguous_words(code)} <= opposed_words(code).keys()
    assert paired_words(code) < opposed_words(code).keys()
