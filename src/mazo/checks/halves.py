"""Sentences of two halves: “Tragedies end in death; comedies, in marriage”.

The second half may leave out what the first one has. An answer that stands in one half only is
wrong where the question is about what begins the other one.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from mazo.checks.clauses import SHORT, governing, is_alike, is_among, with_forms
from mazo.checks.parallels import OF_OTHER_PART, is_parted, of_other_part
from mazo.checks.wording import Wording, as_written
from mazo.dates.mentions import with_years_only
from mazo.diagnostics import Diagnostic
from mazo.languages.claims import ClaimWords
from mazo.languages.contraries import opposed_words
from mazo.text.comparison import fold, spaced, words
from mazo.text.patterns import compiled

_SENTENCE_ENDS = r"[.:!?…](?=\s|$)"
_FEW = 5
"""Words of a half that may lack a verb."""
_LEAST, _NAME = 2, 2
"""Words of a half, and of a name that may begin it."""
_YEAR = r"\d{3,4}"


class _Half(NamedTuple):
    """One half of a sentence: its words, folded, and those of them that the other has not."""

    text: str
    words: Sequence[str]
    own: Sequence[str]


class _Card(NamedTuple):
    """The words of a question and of an answer that carry meaning, and how those of it begin."""

    asked: Sequence[str]
    answered: Sequence[str]
    begun: Sequence[str]
    is_date: bool

    def may_be_answered(self, folded: str) -> bool:
        """Return whether a folded text may have all words of the answer: a look at letters only."""
        return all(map(folded.__contains__, self.begun))


def of_other(wording: Wording) -> Diagnostic | None:
    """An answer is not what its passage gives for the other of two things."""
    if not is_parted(wording) or _compares(wording):
        return None
    return of_other_part(wording) or _of_other_half(wording)


def _compares(wording: Wording) -> bool:
    """Return whether a question is like “longer than the Danube”, which `relations` looks at."""
    claims = wording.claims
    if claims.comparing.isdisjoint(wording.asked_words):
        return False
    return compiled(claims.compared).search(wording.folded) is not None


def _of_other_half(wording: Wording) -> Diagnostic | None:
    """An answer is not what its passage gives in the other half of a sentence."""
    answered, claims = _answered(wording), wording.claims
    if not answered or not wording.quote or not claims.denials.isdisjoint(wording.asked_words):
        return None
    if not all(_begins(each, wording.quoted) for each in answered):
        return None
    text = wording.sentences
    spaced_text = f" {spaced(text)} "
    if not _is_about(spaced_text, wording):
        return None
    said = spaced_text.split()
    asked = with_forms(_content(wording.asked, wording), claims)
    begun = [each[:SHORT] for each in answered]
    card = _Card(asked, answered, begun, is_date=wording.note.kind == "date")
    for first, second in _halves(_folded(text, wording), card, wording):
        own = _with_answer(first, second, card, said)
        other = second if own is first else first
        affirmed = words(first.text if own is second else f"{first.text} {second.text}")
        if not claims.denials.isdisjoint(affirmed):
            continue  # what is denied is looked for by `denials`
        if own and _is_of_other(own, other, card, is_first=own is first, claims=claims):
            mine = [each for each in own.own if not is_among(each, (*card.asked, *answered))]
            given = [each for each in other.own if not is_among(each, card.asked)]
            values = {"words": as_written(text, mine), "given": as_written(text, given)}
            return wording.report(OF_OTHER_PART, "answer", "quote", **values)
    return None


def _folded(text: str, wording: Wording) -> str:
    """Return a text folded; for a date note, with the years of its dates alone.

    So “on 3 May 1843, and Spain in 1845” is what “in 1843, and Spain in 1845” is.
    """
    return with_years_only(text, wording.code) if wording.note.date else fold(text)


def _answered(wording: Wording) -> Sequence[str]:
    """Return the words of an answer, or the year of a date."""
    date = wording.note.date
    if date is None:
        return _without_units(wording.meant, wording)
    is_year = date.kind == "point" and date.start is not None and date.start.first_year > 0
    return [str(date.start.first_year)] if is_year and date.start else []


def _without_units(answered: Sequence[str], wording: Wording) -> Sequence[str]:
    """Return an answer's words without units, which one half may have left out."""
    units = wording.claims.quantities.units
    return [each for each in answered if each not in units] or answered


def _begins(word: str, text: str) -> bool:
    """Return whether a word of a folded `text`, with spaces around each, begins as `word` does."""
    return f" {word} "[: SHORT + 1] in text


def _is_about(text: str, wording: Wording) -> bool:
    """Return whether a question has a text's words only, but for what it asks: “which bone”.

    The `text` is folded, with spaces around each word. The question may name besides what the
    passage is about: “of Lake Baikal”.
    """
    before = ""
    stop, that, forms = wording.language.stop, wording.claims.that, wording.claims.forms
    asking = wording.language.question_words
    relatives = 0
    for at, word in enumerate(wording.asked):
        is_known = word in stop or before in asking or _begins(word, text)
        is_known = is_known or (word in forms and _begins(forms[word], text))
        if not (is_known or _is_beside(at, wording)):
            return False
        relatives += word in asking or word in that
        before = word
    return relatives <= 1  # “the court that the king restored” is about both


def _is_beside(at: int, wording: Wording) -> bool:
    """Return whether a word of a question is a name after “of” or “in”, or of several words."""
    names, asked, claims = {fold(each) for each in wording.names}, wording.asked, wording.claims
    if _is_of_asked(at, wording):
        return True
    while at and asked[at] in names:
        at -= 1
        if asked[at] in claims.within:
            return True
    return False


def _is_of_asked(at: int, wording: Wording) -> bool:
    """Return whether a word says what the noun asked for is of: “which form of carbon”."""
    asked, claims = wording.asked, wording.claims
    while at and asked[at - 1] in claims.articles and asked[at - 1] not in claims.within:
        at -= 1
    is_of = at > _LEAST and asked[at - 1] in claims.within
    return is_of and asked[at - 3] in wording.language.question_words


def _halves(text: str, card: _Card, wording: Wording) -> Iterator[tuple[_Half, _Half]]:
    """Yield the pairs of halves of a folded text's sentences of which one may have the answer.

    Sentences in “respectively” are left out.
    """
    for sentence in compiled(_SENTENCE_ENDS).split(text):
        if not card.may_be_answered(sentence):
            continue
        for pair in _halves_of(sentence, card, wording):
            if compiled(wording.claims.respectively).search(sentence):
                break
            yield pair


def _halves_of(sentence: str, card: _Card, wording: Wording) -> Iterator[tuple[_Half, _Half]]:
    claims, joins = wording.claims, wording.claims.contrasting | wording.language.joins
    stretches = sentence.split(";")
    yield from _pairs(stretches, card, wording)
    for each in stretches:
        parts = [each]
        if not joins.isdisjoint(each.split()):
            parts = _joint(joins).split(each)
            yield from _pairs(_joint(claims.contrasting).split(each), card, wording)
            yield from _pairs(parts, card, wording)
        for part in dict.fromkeys((each, *parts)):
            halves = part.strip(", ").split(",")
            if len(halves) == _LEAST and _is_plain(halves[1], claims):
                yield from _pairs(halves, card, wording)


def _is_plain(half: str, claims: ClaimWords) -> bool:
    """Return whether what is after a comma may be a half: “which …” and “except …” are none."""
    said = words(half)
    return claims.subordinates.isdisjoint(said) and claims.exceptive_words.isdisjoint(said)


@cache
def _joint(joining: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"[,;]? (?:{'|'.join(sorted(joining))}) (?:que )?")


def _pairs(parts: Sequence[str], card: _Card, wording: Wording) -> Iterator[tuple[_Half, _Half]]:
    if len(parts) < _LEAST:
        return
    may_have = [_may_have_answer(each, card, wording) for each in parts]
    for index, (one, other) in enumerate(pairwise(parts)):
        if any(may_have[index : index + 2]):
            said, stated = _content(words(one), wording), _content(words(other), wording)
            if min(len(said), len(stated)) >= _LEAST:
                yield (
                    _Half(one, said, [each for each in said if not is_among(each, stated)]),
                    _Half(other, stated, [each for each in stated if not is_among(each, said)]),
                )


def _may_have_answer(half: str, card: _Card, wording: Wording) -> bool:
    """Return whether a half may have all words of the answer, and others than those of the card."""
    if not card.may_be_answered(half):
        return False
    claimed = {*card.asked, *card.answered}
    return bool(_content([each for each in words(half) if each not in claimed], wording))


def _with_answer(first: _Half, second: _Half, card: _Card, said: Sequence[str]) -> _Half | None:
    """Return the half with all words of the answer, if they are `said` nowhere else."""
    holding = [
        half
        for half in (first, second)
        if all(is_among(each, half.words) for each in card.answered)
    ]
    if len(holding) != 1:
        return None
    own = words(holding[0].text)
    is_only = any(_count(each, said) == _count(each, own) for each in card.answered)
    return holding[0] if is_only else None


def _count(word: str, said: Sequence[str]) -> int:
    return sum(is_alike(word, each) for each in said)


def _is_of_other(
    own: _Half, other: _Half, card: _Card, *, is_first: bool, claims: ClaimWords
) -> bool:
    """Return whether what is asked is in the other half than the answer."""
    asked = [each for each in other.own if is_among(each, card.asked)]
    given = [each for each in other.own if not is_among(each, card.asked)]
    free = [each for each in own.own if not is_among(each, (*card.asked, *card.answered))]
    if not (asked and given and free) or any(is_among(each, card.answered) for each in given):
        return False
    if not _is_alike(own, other, card, given, claims):
        return False
    mixed = any(is_among(each, card.asked) for each in own.own)
    begins, others = own.own[0], other.own[:_NAME]
    if is_among(begins, card.answered):  # the answer is what its half is about
        is_free = not mixed or (is_first and _leaves_out(own, other, claims))
        return is_free and not is_among(others[0], card.asked)
    is_others = any(is_among(each, card.asked) for each in others)
    if is_first and _lacks_verb(own, other, claims):  # “the southern summer …; the northern, …”
        of_own = [is_among(each, card.asked) for each in own.own]
        is_only_led = card.is_date and not any(of_own[_NAME:])
        return is_others and (is_only_led or not all(of_own[:_NAME]))
    return is_others and not is_among(begins, card.asked) and (is_first or not mixed)


def _is_alike(
    own: _Half, other: _Half, card: _Card, given: Sequence[str], claims: ClaimWords
) -> bool:
    """Return whether an answer stands in its half as what the other gives: both after “in”."""
    answered = next((each for each in own.own if is_among(each, card.answered)), "")
    if card.is_date:
        return any(map(compiled(_YEAR).fullmatch, given))  # “el 3 de mayo”, “en 1845”
    one = governing(answered, words(own.text), claims)
    stated = words(other.text)
    return any(one == governing(each, stated, claims) for each in given)


def _leaves_out(first: _Half, second: _Half, claims: ClaimWords) -> bool:
    """Return whether the second half leaves out what the first one has, or has “it” for that."""
    has_object = not claims.objects.isdisjoint(words(second.text))
    return has_object or _lacks_verb(first, second, claims)


def _lacks_verb(first: _Half, second: _Half, claims: ClaimWords) -> bool:
    is_short = len(second.words) <= min(_FEW, len(first.words))
    return is_short and claims.objects.isdisjoint(words(second.text))


def _content(folded: Sequence[str], wording: Wording) -> list[str]:
    """Return the words that carry meaning, and “more” and “east”, which have a contrary."""
    opposed, carrying = opposed_words(wording.code), set(wording.content(folded))
    return [each for each in folded if each in carrying or each in opposed]


WORDING = (of_other,)
