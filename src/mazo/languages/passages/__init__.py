"""How a text names dates, one module per language: more languages than cards are written in."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import NamedTuple

from mazo.text.numerals import NumberWords

LANGUAGES: tuple[str, ...] = ("ca", "de", "en", "es", "fr", "it", "pt")
"""The codes (ISO 639-1) of the languages whose dates can be found in a text."""

NO_NUMBERS = NumberWords({}, {}, {}, frozenset(), frozenset(), frozenset())
"""For a language whose number words are not known."""
ROMAN_CENTURIES = (
    r"(?P<centuries>{number}{suffix}(?:(?:\s?[-–]\s?|,\s|\s(?:{links})\s){number}{suffix})*)"
)


class PassageWords(NamedTuple):
    """How a language's texts name dates: patterns over folded text with numbers in figures.

    `forms` are dates with a month or season, decades and centuries; the names in capitals stand
    for the parts that all languages share (`dates/mention_patterns`). `before`, `after`, `since`,
    `until`, `by`, `about` and `between` end where a date begins.
    """

    months: Mapping[str, int]
    seasons: Mapping[str, int]  # EDTF 21 to 24
    numbers: NumberWords
    forms: tuple[str, ...]
    day_links: str  # between two days of one month
    of_year: str  # between a month and its year
    century_word: str
    centuries: str  # one or several, in figures or Roman figures
    before_christ: str
    after_christ: str
    sure_year: str  # words after which a number is a year
    short_year: str  # words after which two digits are
    articles: str
    between: str
    range_links: str  # between the two ends of a range
    choice_links: str  # between two dates of which one is meant
    before: str
    after: str
    since: str
    until: str
    or_before: str
    or_after: str
    about: str
    about_after: str
    prepositions: str  # before a year that is no count: “in 1943”
    weekdays: str
    no_noun: str  # words with a plural's ending that follow a year
    plural: str = "s"  # the ending of a noun that is counted
    months_are_capitalised: bool = False
    has_either_order: bool = False  # of day and month in figures
    no_year: str = r"(?!)"  # words before a number that is no year: “page”
    denial: str = r"(?!)"  # words that turn “before 1480” into its contrary
    contrast: str = r"(?!)"  # a word behind what is denied
    by: str = r"(?!)"  # words before the time by which something had happened
    neither: str = r"(?!)"  # words that deny the date that follows them
    doubt: str = r"(?!)"  # words before a date, or a sign, that leave it uncertain
    decades: Mapping[str, int] = {}  # single words: “forties”


@cache
def passage_words(code: str) -> PassageWords | None:
    """Return how texts in a language name dates; None for a language that Mazo does not know."""
    if code not in LANGUAGES:
        return None
    words: PassageWords = import_module(f"mazo.languages.passages.{code}").WORDS
    return words


def numbered(names: str, first: int = 1) -> dict[str, int]:
    """Return names by their numbers from `first`; names with `/` between them share one."""
    return {
        name: number
        for number, variants in enumerate(names.split(), first)
        for name in variants.split("/")
    }
