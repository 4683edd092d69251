"""A date that one match of a pattern names."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from mazo.dates.grammar import century_number
from mazo.dates.mention_patterns import SURE_YEAR, Patterns, Relation
from mazo.text.patterns import lazy

_NUMBER = lazy(r"\d+")
_FIRST_CENTURY = 100
_SHOWN = frozenset(["sure", "era", "anno", "short"])
"""Groups that show a number to be a year."""


class Mention(NamedTuple):
    """A date as far as a text names it; what it leaves out is None, or empty.

    `days` are two for a range or a choice within one month. `year` counts 1 BC as 0, `short` are
    its last two digits. `decade` is its first year, `decade_short` that in two digits; centuries
    before Christ are negative.
    `weak` are bare numbers that may be a year: they can prove one, but contradict none. `has_era`
    says that the text itself gives the era.
    """

    start: int
    end: int
    text: str
    days: tuple[int, ...] = ()
    month: int | None = None
    season: int | None = None
    year: int | None = None
    short: int | None = None
    decade: int | None = None
    decade_short: int | None = None
    century: int | None = None
    relation: Relation = ""
    is_about: bool = False
    is_doubtful: bool = False
    is_weak: bool = False
    has_era: bool = False
    is_either_order: bool = False


def named_by(match: re.Match[str], text: str, known: Patterns) -> Iterator[Mention]:
    """Yield the mentions of one match: several for “siglos II y I a. C.”, none for day 45."""
    found = {name: value for name, value in match.groupdict().items() if value is not None}
    base = Mention(*match.span(), match[0].strip(" ,"))
    if "centuries" in found:
        yield from _centuries(found, base, known)
    elif "numeric" in found:
        yield from _numeric(found["numeric"], base, known)
    elif "decade" in found or "decade_word" in found:
        yield _decade(found, base, known)
    else:
        yield from _day_to_year(found, base, match, text, known)


def _centuries(found: Mapping[str, str], base: Mention, known: Patterns) -> Iterator[Mention]:
    sign = -1 if _is_before_christ(found, known) else 1
    numbers = (century_number(each) for each in known.numeral.findall(found["centuries"]))
    relation: Relation = "either" if known.choices.search(found["centuries"]) else ""
    for number in filter(None, numbers):
        yield base._replace(century=sign * number, has_era="era" in found, relation=relation)


def _decade(found: Mapping[str, str], base: Mention, known: Patterns) -> Mention:
    number = int(found.get("hundreds", 0)) * 100
    number += known.words.decades[found["decade_word"]] if "decade_word" in found else 0
    number += int(found.get("decade", 0))
    if "of_century" in found:
        number += 100 * (century_number(found["of_century"]) - 1)
    is_whole = number >= _FIRST_CENTURY
    return base._replace(decade=number) if is_whole else base._replace(decade_short=number)


def _day_to_year(
    found: Mapping[str, str], base: Mention, match: re.Match[str], text: str, known: Patterns
) -> Iterator[Mention]:
    written = found.get("days", "")
    days = tuple(int(day) for day in _NUMBER.findall(written)) or (1,) * ("first_day" in found)
    if any(not 1 <= day <= 31 for day in days):
        return
    mention = base._replace(
        days=days,
        month=_month(found, known),
        season=known.seasons.get(found.get("season", "")),
        is_about="about" in found,
        relation="either" if written and known.choices.search(written) else "",
    )
    if "year" not in found:
        yield mention
        return
    is_sure = mention.month or mention.season or found.keys() & _SHOWN
    if is_sure or not known.is_count(text, match):
        yield _with_year(mention, found, match, text, known)


def _month(found: Mapping[str, str], known: Patterns) -> int | None:
    if "roman_month" in found:
        return century_number(found["roman_month"]) or None
    return known.months.get(found.get("month", ""))


def _with_year(
    mention: Mention, found: Mapping[str, str], match: re.Match[str], text: str, known: Patterns
) -> Mention:
    """Return a mention with its year, which may be short, or weak where it may be a mere number."""
    written = found["year"]
    number = int("".join(_NUMBER.findall(written)))
    if "era" in found or "anno" in found:
        is_before = _is_before_christ(found, known)
        return mention._replace(year=1 - number if is_before else number, has_era=True)
    is_alone = mention.month is None and mention.season is None
    if len(written.lstrip("'’")) == 2 and number and ("short" in found or not is_alone):
        return mention._replace(short=number)
    is_early, is_counted = number < SURE_YEAR, known.counted.match(text, match.end()) is not None
    may_count = (is_alone or is_early) and (is_counted or (is_alone and is_early))
    return mention._replace(year=number, is_weak=may_count and "sure" not in found)


def _is_before_christ(found: Mapping[str, str], known: Patterns) -> bool:
    return "era" in found and known.before_christ.fullmatch(found["era"]) is not None


def _numeric(written: str, base: Mention, known: Patterns) -> Iterator[Mention]:
    """Yield a date in figures: 3/9/1783, in an English text of either order."""
    first, second, year = (int(part) for part in _NUMBER.findall(written))
    if len(written.split("-", maxsplit=1)[0]) == 4:  # ISO 8601
        yield base._replace(year=first, month=second, days=(year,))
        return
    if second > 12 >= first:
        first, second = second, first
    elif known.words.has_either_order and first <= 12 and first != second:
        yield base._replace(days=(second,), month=first, year=year, is_either_order=True)
        yield base._replace(days=(first,), month=second, year=year, is_either_order=True)
        return
    if 1 <= first <= 31 and 1 <= second <= 12:
        yield base._replace(days=(first,), month=second, year=year)
