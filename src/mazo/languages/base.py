"""What a language of the cards has to tell Mazo.

Patterns are regular expressions over *folded* text (`comparison.fold`: small
letters, no accents), unless said otherwise.
"""

from collections.abc import Mapping
from typing import NamedTuple


class DateWords(NamedTuple):
    """How dates are read and written.

    In patterns MONTH and SEASON stand for the names of months and seasons, TENS for the
    decades in words, YEAR for a year and its era, ERA for the era, OF_YEAR for `of_year`.
    Points have the groups `day`, `month`, `season`, `year`, `era`, `century`, `decade`;
    ranges have `a` and `b` (or `a2`, `b2`). Templates of writing have the gaps that their names say.
    """

    months: tuple[str, ...]
    month_variants: Mapping[str, int]  # other spellings, folded, and abbreviations
    weekdays: tuple[str, ...]
    seasons: tuple[str, ...]  # spring, summer, autumn, winter: EDTF 21 to 24
    season_variants: Mapping[str, int]
    months_are_capitalised: bool  # so that “may” is no month in an English text

    # reading
    points: tuple[str, ...]
    of_year: str  # a year after a month, a season or a day
    leading: str  # words before a date that say nothing: “in the”
    approximate: str  # a prefix, which makes a date approximate (~)
    approximate_after: str  # a suffix that does
    uncertain: str  # a prefix, which makes it uncertain (?)
    between: tuple[str, ...]  # some time between a and b
    lasted: tuple[str, ...]  # from a to b
    since: str
    until: str
    before: str
    after: str
    vague: str  # words that no bounds can be given to
    before_christ: str  # an era that counts backwards
    ordinals: tuple[str, ...]  # centuries as words, from the first
    tens: tuple[str, ...]  # decades as words: the twenties to the nineties
    # in passages
    day_said: str  # groups: one or two days of a MONTH
    approximate_said: str  # what makes the date after it approximate
    short_year: str  # group 1: two digits that are a year
    century_said: str  # group 1: the century

    # writing
    day: str
    day_and_month: str
    month: str
    season: str
    decade: str
    century_decade: str  # one whose year ends in 00: “the 1600s” may be a century
    century: str
    roman_centuries: bool
    year_before_christ: str
    early_year: str  # a year below 100, which would look like two digits
    approximately: str
    uncertainly: str
    from_to: str
    between_and: str
    from_on: str
    up_to: str
    or_later: str
    or_earlier: str
    articles: Mapping[str, str]  # by precision, inside a range
    contractions: tuple[tuple[str, str], ...]  # with the spaces round them


class Cue(NamedTuple):
    """A pattern that a question may match if it has one of `words`, which is quick to look up."""

    words: frozenset[str]
    pattern: str


class WordingWords(NamedTuple):
    """What the rules of wording look for (`checks/wording`)."""

    stop: frozenset[str]  # words without content
    question_words: frozenset[str]
    yes_no: frozenset[str]
    opening_mark: str  # `¿`, or nothing
    joins: frozenset[str]  # “and”, between the items of a list
    asks_list: Cue
    asks_twice: Cue
    pronouns: frozenset[str]
    relatives: frozenset[str]  # pronouns that may join a clause: “the event that”
    pronoun_nouns: frozenset[str]  # nouns that may follow: “this text”
    negative: Cue
    vague: Cue
    either_or: Cue
    choice_words: frozenset[str]  # words that make an “or” no choice: “between”
    asks_cause: Cue
    asks_consequence: Cue
    ambiguous_verb: Cue | None  # group 1: the verb; None where the language has no such trap
    hedge: str  # “according to the text”
    asks_date: str
    asked_unit: Mapping[str, Cue]  # by precision


class CardWords(NamedTuple):
    """What Mazo itself writes on cards and decks.

    `labels` are shown through CSS (`notetypes/style`): one note type serves every
    language. The rest are texts of fields and of deck descriptions.
    """

    labels: Mapping[str, str]
    retired: str
    release: str  # gaps: number, date
    counts: str  # gaps: notes, cards
    changes: Mapping[str, str]  # by kind of change (`releases.kinds`); gap: count
    based: str  # of a class deck; gap: title
    sources: str  # gap: documents
    author: str
    licence: str
    report: str
    find_retired: str  # gaps: count, search
    example_question: str  # of `mazo init`; gap: words


class Language(NamedTuple):
    """One language: its code (ISO 639-1), its own name, and what it tells Mazo."""

    code: str
    name: str
    called: tuple[str, ...]  # what people write for it, in small letters
    abbreviations: frozenset[str]  # folded; their full stop ends no sentence
    dates: DateWords
    wording: WordingWords
    cards: CardWords
