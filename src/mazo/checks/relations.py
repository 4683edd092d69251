"""Before and after, north and south: a question that turns round what its passage says."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from mazo.checks.clauses import is_alike, is_among
from mazo.checks.contraries import CONTRARY, OF_ANOTHER
from mazo.checks.wording import Wording, as_written
from mazo.diagnostics import Diagnostic
from mazo.languages.claims import ClaimWords
from mazo.languages.contraries import Sense, opposed_words
from mazo.text.comparison import fold, words
from mazo.text.patterns import compiled


class _Relation(NamedTuple):
    """A word like “before”, where it stands, its sense, and the word that it is said of."""

    word: str
    at: int
    sense: Sense
    of: str


def turned_relation(wording: Wording) -> Diagnostic | None:
    """A card does not say that what is before a thing is after it."""
    if not wording.quote or not wording.meant or wording.note.kind == "date":
        return None
    asked = _relation(wording.spaced, wording)
    given = _relation(wording.quoted, wording) if asked else None
    if not (asked and given) or asked.sense.group != given.sense.group:
        return None
    said = (*wording.asked, *wording.quoted_words[: given.at])
    if not (wording.claims.denials.isdisjoint(said) and _is_turned(asked, given, wording)):
        return None
    stated = as_written(wording.question, [asked.word, asked.of])
    found = as_written(wording.quote, [given.word, given.of])
    return wording.report(OF_ANOTHER, "answer", "quote", words=stated, given=found)


def _is_turned(asked: _Relation, given: _Relation, wording: Wording) -> bool:
    """Return whether a question and a quote put the same two things in contrary relations."""
    before, after = wording.quoted_words[: given.at], wording.quoted_words[given.at + 1 :]
    if asked.sense != given.sense:
        is_same = is_alike(asked.of, given.of)
        return is_same and _are_in(wording.meant, before) and not _are_in(wording.meant, after)
    is_first = _are_in([asked.of], before) and not _are_in([asked.of], after)
    return is_first and _are_in([given.of], wording.meant) and not _are_in(wording.meant, before)


def _relation(text: str, wording: Wording) -> _Relation | None:
    """Return the one relation of a text that is folded and spaced; none where it has several."""
    found = list(compiled(wording.claims.relating).finditer(text))
    if len(found) != 1:
        return None
    word, at = found[0][0], len(text[: found[0].start()].split())
    opposed, before = opposed_words(wording.code), text[: found[0].start()].split()[-1:]
    sense = next(iter(opposed.get("_".join([*before, word]), ()) or opposed[word]), None)
    of = next(iter(wording.content(text[found[0].end() :].split())), "")
    return _Relation(word, at, sense, of) if sense and of else None


def _are_in(those: Collection[str], given: Sequence[str]) -> bool:
    return all(is_among(each, given) for each in those)


def turned_comparison(wording: Wording) -> Diagnostic | None:
    """A card does not say that what is thinner than something is the thicker one."""
    claims, asked = wording.claims, wording.asked
    if not wording.quote or not asked or asked[0] not in wording.language.question_words:
        return None
    answered = [each for each in wording.meant if each not in claims.ones]
    quote = wording.folded_quote
    for found in compiled(claims.compared).finditer(quote):
        word, before = found["word"], words(quote[: found.start()])
        other = _unjoined(words(found["other"]), claims)
        said = (*asked, *before, *other)  # “no planet is bigger than Jupiter”
        if not (answered and word in asked) or not claims.denials.isdisjoint(said):
            continue
        after = asked[asked.index(word) + 1 :]
        if claims.than in after and not _is_than(after, before, other, wording):
            continue
        if _are_only_in(answered, other, before):
            written = as_written(wording.question, [word])
            given = as_written(wording.quote, [claims.than])
            return wording.report(OF_ANOTHER, "answer", "quote", words=written, given=given)
    return None


def _unjoined(said: Sequence[str], claims: ClaimWords) -> Sequence[str]:
    """Return words up to “and” or “but”: “than iron and less so than gold”."""
    return [*takewhile(lambda each: each not in claims.beside, said)]


def _is_than(
    after: Sequence[str], before: Sequence[str], other: Sequence[str], wording: Wording
) -> bool:
    """Return whether a question asks what is softer “than copper”, which itself is the softer."""
    named = wording.content(after[1:])
    return after[0] == wording.claims.than and bool(named) and _are_only_in(named, before, other)


def _are_only_in(those: Collection[str], given: Sequence[str], other: Sequence[str]) -> bool:
    return _are_in(those, given) and not any(_are_in([each], other) for each in those)


def turned_way(wording: Wording) -> Diagnostic | None:
    """A card does not say “from left to right” where its quote has “from right to left”."""
    for rule, key, text in (
        (CONTRARY, "answer", wording.answer),
        (OF_ANOTHER, "question", wording.question),
    ):
        for said in _ways(text, wording):
            back = (each for each in _ways(wording.quote, wording) if _is_back(each, said))
            given = next(back, None)
            if given and fold(said[0]) not in fold(wording.sentences):
                values = {"words": said[0], "given": given[0]}
                return wording.report(rule, key, "quote", mark=said[0], **values)
    return None


def _ways(text: str, wording: Wording) -> Iterator[re.Match[str]]:
    """Yield where a text says from where to where."""
    return compiled(wording.claims.way, re.IGNORECASE).finditer(text)


def _is_back(one: re.Match[str], other: re.Match[str]) -> bool:
    start, end = fold(other[1]), fold(other[2])
    return start != end and (fold(one[1]), fold(one[2])) == (end, start)


WORDING = (turned_relation, turned_comparison, turned_way)
