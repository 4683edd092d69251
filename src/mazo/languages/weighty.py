"""Words of a language that a small change must not pass by: numbers, times, denials, limits."""

from functools import cache
from typing import NamedTuple

from mazo.languages import LANGUAGES, language
from mazo.languages.claims import claim_words
from mazo.languages.passages import passage_words
from mazo.languages.spelling import SpellingWords, spelling_words
from mazo.text.comparison import fold
from mazo.text.numerals import vocabulary


class WeightyWords(NamedTuple):
    """What a language has of words that matter, folded; months that have capitals have them."""

    numbers: frozenset[str]
    months: frozenset[str]
    denials: frozenset[str]
    limits: frozenset[str]
    are_months_capitalised: bool
    spelling: SpellingWords | None

    def has(self, word: str) -> bool:
        """Return whether a folded word in small letters is one of them."""
        return any(word in words for words in self[:4])


@cache
def weighty_words(code: str) -> WeightyWords:
    """Return the words of a language that matter; of one that Mazo does not know there are none."""
    passage, numbers, months = passage_words(code), frozenset[str](), frozenset[str]()
    if passage:
        numbers, months = (
            vocabulary(passage.numbers),
            frozenset((*passage.months, *passage.seasons)),
        )
    spelling = spelling_words(code)
    denials = limits = weekdays = frozenset[str]()
    is_capital = False
    if code in LANGUAGES:
        claims, dates = claim_words(code), language(code).dates
        denials, limits = claims.denials, claims.exceptions | claims.quantities.said_by - numbers
        weekdays, is_capital = frozenset(dates.weekdays), dates.months_are_capitalised
    limits |= spelling.limits if spelling else frozenset()
    times = months | weekdays
    times = times if is_capital else frozenset(map(fold, times))
    return WeightyWords(numbers, times, denials, limits, is_capital, spelling)
