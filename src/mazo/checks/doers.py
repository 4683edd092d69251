"""Who does something to whom: “Rome besieged Numantia” is not “Numantia besieged Rome”.

Only what stands right beside the verb counts, in the question as in the quote: “Rome besieged
Numantia”, “Numantia was besieged by Rome”, “Who besieged Rome?”, “Whom did Numantia besiege?”.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from mazo.checks.clauses import SHORT, clauses, is_alike, is_among, with_forms
from mazo.checks.wording import Wording, as_written
from mazo.diagnostics import Diagnostic, Rule, Text
from mazo.languages.doers import DoerWords, doer_words
from mazo.text.comparison import fold, words
from mazo.text.patterns import compiled

EXCHANGED = Rule(
    "W741 exchanged",
    Text("the card exchanges “{doer}” and “{done}”: in the quote the first does it to the second"),
    Text("ask and answer as the quote has it, or quote the words that say it the other way round"),
    Text("“Rome besieged Numantia” does not say that Numantia besieged Rome."),
    Text("the quote"),
)

_NEAR = 3
"""Words from the question word to its verb: “which Roman general besieged”."""


class _Deed(NamedTuple):
    """A verb, who does it, and to whom: one word of each, folded."""

    verb: str
    doer: str
    done: str


def exchanged(wording: Wording) -> Diagnostic | None:
    """A card does not exchange who does something and whom it is done to."""
    known = doer_words(wording.code)
    if not wording.quote or wording.note.kind == "date" or not _may_be_exchanged(wording, known):
        return None
    for clause in clauses(wording.quote, wording.claims):
        if clause.denials:
            continue
        for deed in _deeds(clause.words, wording, known):
            if _is_exchanged(deed, wording, known) and _is_only(deed, clause.words, wording, known):
                doer, done = (as_written(wording.quote, [e]) for e in (deed.doer, deed.done))
                return wording.report(EXCHANGED, "answer", "quote", doer=doer, done=done)
    return None


def _may_be_exchanged(wording: Wording, known: DoerWords) -> bool:
    """Return whether a question may ask for the wrong one of two: a look at how words begin."""
    asked, said = wording.asked_words, wording.quoted_words
    is_passive = known.is_passive(asked) or known.is_passive(said)
    has_to = not (known.to.isdisjoint(asked) or known.to.isdisjoint(said))
    if known.is_to_needed and not (is_passive or has_to):
        return False
    meant = {each[:SHORT] for each in wording.meant}
    if not meant or not all(f" {each}" in wording.quoted for each in meant):
        return False
    is_helped = not known.helping.isdisjoint(asked)
    asks_for_done = is_helped or any(
        before in known.to and word in known.asking for before, word in pairwise(wording.asked)
    )
    begun = {each[:SHORT] for each in with_forms(wording.asked_content, wording.claims)}
    wrong = meant if asks_for_done else begun
    if is_passive:
        wrong = begun | meant | {each[:SHORT] for each in known.being}
    return any(word[:SHORT] in begun and before[:SHORT] in wrong for before, word in pairwise(said))


def _deeds(said: Sequence[str], wording: Wording, known: DoerWords) -> Iterator[_Deed]:
    """Yield what is done in the words of a clause, by what stands beside the verb."""
    asked = with_forms(wording.asked_content, wording.claims)
    for at in range(1, len(said) - 1):
        verb, before = said[at], at
        if not is_among(verb, asked):
            continue
        while before and said[before - 1] in known.being:
            before -= 1
        first = _named(said, before, wording)
        if before < at and said[at + 1] in known.by:
            second = next(iter(_after(said, at + 2, wording)), "")
            if first and second:
                yield _Deed(verb, second, first)
        elif before == at and first:
            yield from (_Deed(verb, first, each) for each in _objects(said, at, wording, known))


def _named(said: Sequence[str], end: int, wording: Wording) -> str:
    """Return the word before `end`, if no preposition stands before it and its article."""
    if not end or not _is_plain(said[end - 1], wording):
        return ""
    return "" if _governing(said, end - 1, 0, wording) else said[end - 1]


def _governing(said: Sequence[str], at: int, first: int, wording: Wording) -> str:
    """Return the preposition before a name and its article, at the word `first` or after it."""
    known, articles = wording.claims.prepositions, wording.claims.articles
    while at > first and _is_plain(said[at - 1], wording):
        at -= 1
    while at > first and said[at - 1] in articles and said[at - 1] not in known:
        at -= 1
    return said[at - 1] if at > first and said[at - 1] in known else ""


def _is_plain(word: str, wording: Wording) -> bool:
    return not word.isdigit() and bool(wording.content([word]))


def _objects(said: Sequence[str], at: int, wording: Wording, known: DoerWords) -> Iterator[str]:
    """Yield what stands right after a verb, and after “to”."""
    if not known.is_to_needed:
        yield from _after(said, at + 1, wording)
    for number in range(at + 1, len(said)):
        if said[number] in known.to:
            yield from _after(said, number + 1, wording)


def _after(said: Sequence[str], start: int, wording: Wording) -> Sequence[str]:
    """Return the word with meaning at `start`, or after the articles there."""
    while start < len(said) and said[start] in wording.claims.articles:
        start += 1
    found = said[start : start + 1]
    return [each for each in found if _is_plain(each, wording)]


def _is_exchanged(deed: _Deed, wording: Wording, known: DoerWords) -> bool:
    """Return whether a question asks for one of the two as if it were the other."""
    asked, meant = wording.asked, wording.meant
    for answer, other, is_doer in ((deed.done, deed.doer, True), (deed.doer, deed.done, False)):
        if is_among(answer, meant) and not is_among(answer, asked) and not is_among(other, meant):
            return _asks_for(deed.verb, other, wording, known) == ("doer" if is_doer else "done")
    return False


def _asks_for(verb: str, other: str, wording: Wording, known: DoerWords) -> str:
    """Return whether a question asks for who does what its `verb` says, or whom it is done to.

    The question names the `other` of the two. Where its words leave it open, nothing is returned.
    """
    asked, forms = wording.asked, wording.claims.forms
    wh = [number for number, word in enumerate(asked) if word in known.asking]
    verbs = [n for n, e in enumerate(asked) if is_alike(verb, e) or forms.get(e) == verb]
    others = [number for number, word in enumerate(asked) if is_alike(other, word)]
    if not len(wh) == len(verbs) == len(others) == 1 or wh[0] > min(verbs[0], others[0]):
        return ""
    at, named = verbs[0], others[0]
    if not known.being.isdisjoint(asked):
        return _asks_in_passive(asked, wh[0], (at, named), known)
    return _asks_in_active(wording, wh[0], (at, named), known)


def _asks_in_passive(
    asked: Sequence[str], wh: int, places: tuple[int, int], known: DoerWords
) -> str:
    """Return the same of a question like “Who was besieged by …?” or “By whom was … besieged?”."""
    at, named = places
    if wh and asked[wh - 1] in known.by:
        return "doer" if named < at else ""
    is_by = named > at and asked[at + 1] in known.by
    return "done" if is_by and not known.being.isdisjoint(asked[wh:at]) else ""


def _asks_in_active(wording: Wording, wh: int, places: tuple[int, int], known: DoerWords) -> str:
    """Return the same of a question like “Who besieged …?” or “Whom did … besiege?”."""
    asked, prepositions, (at, named) = wording.asked, wording.claims.prepositions, places
    before, between = asked[wh - 1] if wh else "", asked[wh + 1 : at]
    if not known.helping.isdisjoint(between):
        return "done" if named < at and before not in prepositions else ""
    if not known.asking[asked[wh]] <= len(between) < _NEAR or named < at:
        return ""
    governing = _governing(asked, named, at + 1, wording)
    is_beside = not governing and _is_beside(asked[at + 1 : named], wording)
    if before in known.to:
        return "done" if is_beside and known.is_to_needed else ""
    is_object = governing in known.to or (is_beside and not known.is_to_needed)
    return "doer" if is_object and before not in prepositions else ""


def _is_beside(between: Sequence[str], wording: Wording) -> bool:
    """Return whether no words but articles and names are between a verb and what is beside it."""
    names = {fold(each) for each in wording.names}
    return all(each in wording.claims.articles or each in names for each in between)


def _is_only(deed: _Deed, said: Sequence[str], wording: Wording, known: DoerWords) -> bool:
    """Return whether a passage has a deed once, and what is no deed of two to each other."""
    claims, sentences = wording.claims, words(wording.sentences)
    if sum(is_alike(deed.verb, each) for each in sentences) > 1:
        return False
    card = (*wording.asked, *wording.answered)
    turning = claims.denials | claims.relations | claims.comparing
    if not turning.isdisjoint((*card, *said)) or not all(is_among(e, said) for e in wording.meant):
        return False
    mutual = compiled(known.mutual)
    return not any(mutual.search(" ".join(each)) for each in (wording.asked, said))


WORDING = (exchanged,)
