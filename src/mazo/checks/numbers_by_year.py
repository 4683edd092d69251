"""Numbers of several years: “3 million in 1932 and 1.8 million in 1937”."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from mazo.checks.wording import Wording
from mazo.text.patterns import compiled
from mazo.text.quantities import Quantity, is_same

YEAR = r"1\d{3}|20\d\d"
_WORDS = r"(?: [^\W\d]+){0,3} "


class OfYear(NamedTuple):
    """A number of a passage and the year that it is of, as they are written."""

    number: Quantity
    year: str


def of_other_year(answered: Quantity, wording: Wording) -> tuple[OfYear, str] | None:
    """Return what of a passage an answer gives, and the other year that is asked about."""
    asked = [each for each in wording.asked if compiled(YEAR).fullmatch(each)]
    if len(asked) != 1 or compiled(YEAR).fullmatch(wording.answer.strip(" .")):
        return None
    before = "|".join(sorted(wording.claims.before_years))
    for between, is_after in ((rf"{_WORDS}(?:{before}) ", True), (rf",?{_WORDS}", False)):
        given = list(_of_years(between, wording, is_after=is_after))
        units = wording.claims.quantities.units
        own = [each for each in given if is_same(answered, each.number, units)]
        wanted = [each for each in given if each.year == asked[0]]
        if len(own) != 1 or len(wanted) != 1 or own == wanted:
            continue
        if own[0].number.kind == wanted[0].number.kind:
            return own[0], asked[0]
    return None


def _of_years(between: str, wording: Wording, *, is_after: bool) -> Iterator[OfYear]:
    """Yield the numbers that stand beside a year: before it, or after it."""
    text, is_year = wording.sentences, compiled(YEAR).fullmatch
    for pair in pairwise(sorted(wording.given_numbers, key=lambda each: each.start)):
        number, year = pair if is_after else pair[::-1]
        said, gap = text[year.start : year.end], text[pair[0].end : pair[1].start]
        is_number = is_year(said) and not is_year(text[number.start : number.end])
        if is_number and compiled(between).fullmatch(gap):
            yield OfYear(number, said)
