"""What holds of the words that every language of cards denies, opposes and counts with."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mazo.languages import LANGUAGES
from mazo.languages.claims import claim_words
from mazo.languages.connectives import connectives
from mazo.languages.contraries import (
    Sense,
    ambiguous_words,
    excluded_by,
    opposed_words,
    paired_words,
    senses,
)
from mazo.text.comparison import fold, words

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
    for word, its in opposed_words(code).items():
        assert len({sense.group for sense in its}) == len(its), word


@pytest.mark.parametrize("code", LANGUAGES)
def test_ambiguous_forms_are_forms_of_the_table(code: str) -> None:
    assert {fold(word) for word in ambiguous_words(code)} <= opposed_words(code).keys()
    assert paired_words(code) < opposed_words(code).keys()


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_word_excludes_the_words_of_the_other_senses_of_its_groups(code: str) -> None:
    groups: dict[int, dict[Sense, list[str]]] = defaultdict(lambda: defaultdict(list))
    for word, its in opposed_words(code).items():
        for sense in its:
            groups[sense.group][sense].append(word)
    for group in groups.values():
        for sense, said_by in group.items():
            others = [word for other in group if other != sense for word in group[other]]
            last = {other.rpartition("_")[2] for other in others}
            assert all(last <= excluded_by(word.rpartition("_")[2], code) for word in said_by)


@pytest.mark.parametrize("code", LANGUAGES)
@given(data=st.data())
def test_two_texts_exclude_each_other_by_a_word_that_excludes_one(
    code: str, data: st.DataObject
) -> None:
    known = opposed_words(code)
    said = st.lists(st.sampled_from([each for word in known for each in word.split("_")]))
    one, other = data.draw(said), data.draw(said)
    exclude = any(
        a.group == b.group and a != b for a in senses(one, known) for b in senses(other, known)
    )
    may_exclude = any(
        not excluded_by(word, code).isdisjoint(other) for word in one if word in known
    )
    assert may_exclude or not exclude


@pytest.mark.parametrize("code", LANGUAGES)
@given(data=st.data())
def test_what_joins_cause_and_effect_has_one_of_its_words(code: str, data: st.DataObject) -> None:
    known = connectives(code)
    pattern = data.draw(st.sampled_from([known.before_cause, known.before_effect, known.opening]))
    text = fold(data.draw(st.from_regex(pattern)))
    assume(re.search(pattern, text))
    assert not known.said_by.isdisjoint(words(text))
