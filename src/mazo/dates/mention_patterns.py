"""The patterns by which a language's dates are found in a text."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal, NamedTuple, TypeAlias

from mazo.languages.passages import PassageWords, passage_words
from mazo.text.comparison import fold
from mazo.text.numerals import ORDINAL, vocabulary
from mazo.text.patterns import lazy

_DAY = rf"\d{{1,2}}(?:\.?[{ORDINAL}ª°]|\.|st|nd|rd|th|er)?(?![\d.,]*\d)"
_YEAR = r"['’]?\d{2,4}|\d(?=\s?[adbc]\b)|\d{1,3}[.,]\d{3}"
_END = r"(?!\w)(?![.,/-]\d)"
_LINK = r"\s?(?:[-–—/]|{words})\s?"
_NUMERIC = r"\d{1,2}(?P<sign>[/.-])\d{1,2}(?P=sign)\d{4}|\d{4}-\d\d-\d\d"
_BEGIN = r"(?:(?<![\w.,/'’-])|(?<=\bc\.)|(?<=\bca\.)|(?<=\d[-–]))"
SURE_YEAR = 1_000
"""The first year that is one by its figures alone; a lesser number may well count something."""
_NEAR = 16  # characters before a number that are looked at for what it is
_THOUSANDS = r"\d{1,3}[., ]\d{3}|\d{1,6}"
_YEAR_BEFORE = rf"(?P<year>1\d{{3}}|20\d\d)(?=\s?[-–/]\s?\d{{2}}(?:\d\d)?{_END})"
_LONE = rf"(?=\d){_BEGIN}(?P<year>\d{{1,4}}){_END}"


Relation: TypeAlias = Literal[
    "",
    "from",
    "to",
    "between",
    "either",
    "not",
    "before",
    "not before",
    "after",
    "since",
    "until",
    "by",
]
"""How the words around a date qualify it."""


class Form(NamedTuple):
    """A pattern of a date, and what every text has where it is found: a look is cheaper.

    That is one of the `names`, or else a `word`, or else a figure: one that `Patterns.rare` finds,
    or any.
    """

    pattern: re.Pattern[str]
    names: frozenset[str]
    word: re.Pattern[str] | None
    is_rare: bool


class Around(NamedTuple):
    """What the words before a date, and behind it, make of it.

    `before` and `about` end where a date begins; `denial` and `doubt` stand in the same sentence.
    `any_before` is in every text that one of those before a date is in, which few are.
    """

    any_before: re.Pattern[str]
    before: tuple[tuple[Relation, re.Pattern[str]], ...]
    behind: tuple[tuple[Relation, re.Pattern[str]], ...]
    about: re.Pattern[str]
    about_behind: re.Pattern[str]
    doubt: re.Pattern[str]
    denial: re.Pattern[str]
    contrast: re.Pattern[str]
    neither: re.Pattern[str]


class Patterns(NamedTuple):
    """What a text of one language is searched for; all patterns are over folded text.

    A text without a figure names a date by one of the `names` or a `century`. `forms` are tried in
    their order: the fullest first. `rare` are figures as in `1/9/1943`,
    `1545–63`, `1930` and `44 a. C.`, which most texts with figures have none of.
    """

    words: PassageWords
    names: frozenset[str]
    century: re.Pattern[str]
    forms: tuple[Form, ...]
    rare: re.Pattern[str]
    small_months: re.Pattern[str] | None
    months: Mapping[str, int]
    seasons: Mapping[str, int]
    numeral: re.Pattern[str]
    before_christ: re.Pattern[str]
    joins: re.Pattern[str]
    choices: re.Pattern[str]
    ranges: re.Pattern[str]
    between: re.Pattern[str]
    dashes: re.Pattern[str]
    around: Around
    no_year: re.Pattern[str]
    counted: re.Pattern[str]
    prepositions: re.Pattern[str]
    weekday: re.Pattern[str]

    def is_count(self, text: str, match: re.Match[str]) -> bool:
        """Return whether a bare number counts or numbers something: “1500 hombres”, “page 1944”."""
        start = match.start("year")
        if self.no_year.search(text, max(0, start - _NEAR), start):
            return True
        if self.counted.match(text, match.end()) is None or _is_first(text, start):
            return False
        is_led_in = self.prepositions.search(text, max(0, start - _NEAR), start) is not None
        return not is_led_in or int(match["year"]) < SURE_YEAR


def _is_first(text: str, start: int) -> bool:
    """Return whether a sentence begins there: “1945 brings peace”."""
    before = text[:start].rstrip("\"'“‘«¡¿ ")
    return not before or before[-1] in ".!?…"


@cache
def patterns(code: str) -> Patterns | None:
    """Return the patterns of a language; None for one whose dates Mazo cannot read."""
    words = passage_words(code)
    return _patterns(words) if words else None


def _patterns(words: PassageWords) -> Patterns:
    months, seasons = _folded(words.months), _folded(words.seasons)
    articles, links = words.articles, rf"{words.range_links}|{words.choice_links}"
    eras = rf"{words.before_christ}|{words.after_christ}"
    return Patterns(
        words=words,
        names=vocabulary(words.numbers).union(months, seasons, words.decades),
        century=lazy(words.century_word),
        forms=tuple(_forms(words, months, seasons)),
        rare=lazy(rf"\d(?:[/.-][\divx]|\s?[-–/]\s?\d\d|0(?!\d)|\s?(?:{eras}))|[cd]\.?\s?\d"),
        small_months=_small_months(words),
        months=months,
        seasons=seasons,
        numeral=lazy(rf"\b(?:[ivxl]+|\d{{1,2}})(?=[{ORDINAL}ª°]|st|nd|rd|th|er?|eme|[eᵉ]\b|\b)"),
        before_christ=lazy(words.before_christ),
        joins=lazy(rf"\s?(?:[-–—/]|,|{links}|{words.day_links})\s?(?:{articles})?"),
        choices=lazy(rf"\s(?:{words.choice_links})\s(?:{articles})?"),
        ranges=lazy(rf"\s(?:{words.range_links})\s(?:{articles})?"),
        between=lazy(rf"\b(?:{words.between})\s(?:{articles})*$"),
        dashes=lazy(r"\s?[-–—/]\s?"),
        around=_around(words),
        no_year=lazy(rf"\b(?:{words.no_year})\s$"),
        counted=lazy(rf"\s(?!(?:{words.no_noun})\b)[^\W\d_]{{3,}}{words.plural}\b"),
        prepositions=lazy(rf"\b(?:{words.prepositions})\s$"),
        weekday=lazy(rf"\b(?:{words.weekdays}),?\s(?:{words.articles})?$"),
    )


def _forms(
    words: PassageWords, months: Mapping[str, int], seasons: Mapping[str, int]
) -> Iterator[Form]:
    """Yield the patterns of dates, the fullest first."""
    parts = _parts(words, months, seasons)
    link = rf"(?:\s?[-–—]\s?|\s(?:{words.range_links})\s(?:{words.articles})?)"
    needed = {
        "MONTH": frozenset(months),
        "SEASON": frozenset(seasons),
        "DECADES": frozenset(words.decades),
    }
    century = lazy(words.century_word)
    own = [(form, "roman_month" in form or "<decade>" in form) for form in words.forms]
    forms = (  # and whether their figures are rare
        (rf"(?<![\d.,/])(?P<numeric>{_NUMERIC}){_END}", True),
        *own,
        (rf"{_BEGIN}(?P<year>{_THOUSANDS}){link}(?=(?:{_THOUSANDS})\s?ERA(?!\w))", True),
        (rf"{_BEGIN}(?P<year>{_THOUSANDS})\s?ERA(?!\w)", True),
        (rf"\b(?P<anno>a\.?\s?d\.?|d\.?\s?c\.?)\s?(?P<year>\d{{1,4}}){_END}", True),
        (rf"(?:{words.sure_year})(?P<sure>)(?P<year>\d{{1,4}}){_END}", False),
        (rf"(?<![\w.,/-])(?P<sure>){_YEAR_BEFORE}", True),
        (rf"(?:{words.short_year}|['’])(?P<short>)(?P<year>\d\d){_END}(?!\s?%)", False),
        (rf"(?<=[12]\d\d\d[-–/])(?P<short>)(?P<year>\d\d){_END}", True),
        (_LONE, False),
    )
    for form, is_rare in forms:
        names = next((its for part, its in needed.items() if part in form), frozenset[str]())
        has_century = not names and ("CENTURIES" in form or "centuries" in form)
        yield Form(lazy(_filled(form, parts)), names, century if has_century else None, is_rare)


def _parts(
    words: PassageWords, months: Mapping[str, int], seasons: Mapping[str, int]
) -> Mapping[str, str]:
    """Return what stands for the names in capitals."""
    era = f"(?P<era>{words.before_christ}|{words.after_christ})"
    return {
        "DAYS": rf"(?P<days>{_DAY}(?:{_LINK.format(words=words.day_links)}{_DAY})*)",
        "MONTH": rf"(?P<month>{_either(months)})\b\.?",
        "SEASON": rf"(?P<season>{_either(seasons)})\b",
        "OFYEAR": (
            rf"(?:{words.of_year}(?P<about>(?:{words.about})\s?)?(?P<anno>a\.?\s?d\.?\s?)?"
            rf"(?P<year>{_YEAR})(?:\s?{era})?{_END})?"
        ),
        "CENTURIES": words.centuries
        if "?P<centuries>" in words.centuries
        else rf"(?P<centuries>{words.centuries})(?:,?\s?{era})?",
        "DECADES": _either(words.decades),
        "ERA": era,
    }


def _around(words: PassageWords) -> Around:
    leading = (words.before, words.after, words.since, words.until, words.by)
    inexact = (words.about, words.between)
    others = (words.doubt, words.denial, words.neither)
    return Around(
        any_before=lazy(rf"\b(?:{'|'.join((*leading, *inexact, *others))})|[~≈¿]"),
        before=(
            ("before", _leading(words.before, words)),
            ("after", _leading(words.after, words)),
            ("since", _leading(words.since, words)),
            ("until", _leading(words.until, words)),
            ("by", _leading(words.by, words)),
        ),
        behind=(
            ("before", lazy(rf"\s(?:{words.or_before})\b")),
            ("after", lazy(rf"\s(?:{words.or_after})\b")),
        ),
        about=lazy(rf"(?:\b(?:{words.about})|[~≈])\s?(?:{words.articles})*$"),
        about_behind=lazy(rf",?\s(?:{words.about_after})\b"),
        doubt=lazy(rf"(?:\b(?:{words.doubt})\b|¿)[^.;:?!]*$"),
        denial=lazy(rf"\b(?:{words.denial})\b[^.;:?!]*$"),
        contrast=lazy(rf",?\s(?:{words.contrast})\b"),
        neither=lazy(rf"\b(?:{words.neither})$"),
    )


def _leading(source: str, words: PassageWords) -> re.Pattern[str]:
    """Return a pattern of words that end where a date begins."""
    return lazy(rf"\b(?:{source})\s?(?:{words.articles})*$")


def _filled(form: str, parts: Mapping[str, str]) -> str:
    for name, part in parts.items():
        form = form.replace(name, part)
    return form


def _folded(names: Mapping[str, int]) -> dict[str, int]:
    return {fold(name): number for name, number in names.items()}


def _either(names: Mapping[str, int]) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


def _small_months(words: PassageWords) -> re.Pattern[str] | None:
    """Return a pattern of the months without their capital, where a language gives them one."""
    if not words.months_are_capitalised:
        return None
    return lazy(rf"\b(?:{'|'.join(name.lower() for name in words.months)})\b")
