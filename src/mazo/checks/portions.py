"""Numbers of a whole and of a part of it: “of the 206 bones, 106 are in the hands and feet”."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from mazo.checks.clauses import is_alike, is_among, with_forms
from mazo.checks.wording import Wording, as_written
from mazo.text.comparison import fold, words
from mazo.text.patterns import compiled
from mazo.text.quantities import Quantity

_ENDS = r"[.:;!?…](?=\s|$)"
_BEGINS = r"(?:^|[.:;!?…]\s+)\W*$"
_CLAUSE_ENDS = r"[.,:;!?…](?=\s|$)"


class Portion(NamedTuple):
    """The number of a whole, and what a text says of a part of it: words of a question, too."""

    whole: Quantity
    said: Sequence[str]


def of_part(number: Quantity, wording: Wording) -> Portion | None:
    """Return the part that a question is about, if its answer gives the `number` of the whole."""
    text, given, claims = wording.sentences, wording.given_numbers, wording.claims
    folded = fold(text)
    if len(folded) != len(text) or compiled(claims.asks_whole).search(wording.folded):
        return None
    wholes = [each for each in given if not each.values.isdisjoint(number.values)]
    if len(given) == 1 or len(wholes) != 1 or wording.note.kind == "date":
        return None
    whole = wholes[0]
    before = rf"{claims.of_whole} (?:(?:{claims.quantities.bounds}) )?$"
    of = compiled(before).search(folded[: whole.start])
    part = of and _part(whole, given, folded)
    if of is None or part is None:
        return None
    said = _said(whole, part, of.start(), folded, wording)
    asked = with_forms(wording.asked_content, claims)
    found: Sequence[str] = [each for each in said if is_among(each, asked)]
    if not said:
        said = _said_before(part, folded, wording)
        found = said if all(is_among(each, asked) for each in said) else []
    is_told = as_written(wording.question, words(text[part.start : part.end]))
    return Portion(whole, found) if 2 * len(found) > len(said) and not is_told else None


def _part(whole: Quantity, given: Sequence[Quantity], folded: str) -> Quantity | None:
    """Return the number of a part of a whole: the nearest smaller one of its sentence."""
    ends = [0, *(each.end() for each in compiled(_ENDS).finditer(folded)), len(folded)]
    start = max(end for end in ends if end <= whole.start)
    stop = min(end for end in ends if end >= whole.end)
    parts = [
        each
        for each in given
        if start <= each.start and each.end <= stop and max(each.values) < max(whole.values)
    ]
    return min(parts, key=lambda each: abs(each.start - whole.start), default=None)


def _said(whole: Quantity, part: Quantity, of: int, folded: str, wording: Wording) -> Sequence[str]:
    """Return the words with meaning that a text says of a part, without what names the whole."""
    after = compiled(_CLAUSE_ENDS).search(folded, max(whole.end, part.end))
    end = after.start() if after else len(folded)
    comma = folded.find(",", whole.end, part.start)
    begins = compiled(_BEGINS).search(folded[:of]) is not None
    start = comma if begins and comma >= 0 else _end_of_noun(whole, folded, wording)
    rest = folded[start:end]
    without = words(folded[part.start : part.end])
    return [
        each
        for each in wording.content(words(rest))
        if each not in without and not is_alike(each, whole.noun) and not each.isdigit()
    ]


def _end_of_noun(whole: Quantity, folded: str, wording: Wording) -> int:
    """Return where the words end that say what a whole is of: “the 90 men of the village”."""
    claims = wording.claims
    within, articles = ("|".join(sorted(e)) for e in (claims.within, claims.articles))
    named = rf"\W*{re.escape(whole.noun)} (?:{within}) (?:(?:{articles}) )?\w+"
    found = compiled(named).match(folded, whole.end) if whole.noun else None
    return found.end() if found else whole.end


def _said_before(part: Quantity, folded: str, wording: Wording) -> Sequence[str]:
    """Return the words with meaning before a part in its clause: “it killed 24 of the 310”."""
    clause = compiled(_CLAUSE_ENDS).split(folded[: part.start])[-1]
    return wording.content(words(clause))
