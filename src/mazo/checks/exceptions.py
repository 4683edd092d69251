"""What a passage excepts: “all except mercury”, “no soldier unless the owner agrees”."""

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from mazo.checks.clauses import is_among, without_phrases
from mazo.checks.denials import DENIAL_DROPPED
from mazo.checks.wording import Wording, as_written
from mazo.diagnostics import Diagnostic
from mazo.text.comparison import fold, words
from mazo.text.patterns import compiled

_SENTENCE_ENDS = r"[.;!?…]"
_SUPPORTED = 2 / 3
"""The share of the answer's words that the sentence must hold."""


class _Statement(NamedTuple):
    """What a sentence says without its exception; the words of the two."""

    folded: str
    rule: Sequence[str]
    exception: Sequence[str]


def excepted(wording: Wording) -> Diagnostic | None:
    """A card does not say of an exception what its passage says of all others.

    A passage that denies, “not unless”, says of the exception what it denies of the others.
    """
    known = compiled(wording.claims.exceptive)
    if wording.note.kind == "date" or wording.passage is None or not wording.quote:
        return None
    if known.search(wording.folded_quote) is None:
        return None
    if known.search(f"{wording.folded} {fold(wording.answer)}"):
        return None  # the card makes the exception too
    for sentence in compiled(_SENTENCE_ENDS).split(fold(wording.sentences)):
        found = known.search(sentence)
        if found is not None and (wrong := _wrong(_statement(sentence, found, wording), wording)):
            written = as_written(wording.sentences, wrong)
            return wording.report(DENIAL_DROPPED, "answer", "quote", words=written)
    return None


def _statement(sentence: str, found: re.Match[str], wording: Wording) -> _Statement:
    """Return what a sentence says before and after the words that make an exception."""
    begun, after = sentence[: found.start()], sentence[found.end() :]
    whole, *_ = found[0].split()
    if whole in wording.claims.wholes:  # “all metals but”
        begun += found[0].rpartition(" ")[0]
    before = words(begun)
    exception, comma, rest = after.partition(",")
    named, more = words(exception), words(rest)
    if not comma:  # “all except Necker approved”: what is asked about is of the rule again
        ends = (n for n, each in enumerate(named) if is_among(each, wording.asked_content))
        end = next(ends, len(named))
        named, more = named[:end], named[end:]
    plain = f"{begun} {rest}"
    return _Statement(plain, wording.content([*before, *more]), wording.content(named))


def _wrong(said: _Statement, wording: Wording) -> Collection[str]:
    """Return the words of an exception of which a card says what holds for all others."""
    asked = [each for each in wording.asked_content if not is_among(each, said.exception)]
    named = wording.claims.case | wording.claims.denials
    unknown = [each for each in asked if not is_among(each, said.rule)]
    if len(asked) == len(unknown) or not named.issuperset(unknown):
        return ()  # other words may mean the contrary
    if _is_negative(wording.folded, wording) != _is_negative(said.folded, wording):
        return ()
    own = [each for each in said.exception if not is_among(each, said.rule)]
    answered = [each for each in wording.meant if is_among(each, (*said.rule, *said.exception))]
    if not own or len(answered) < _SUPPORTED * len(wording.meant):
        return ()
    stated = [each for each in own if is_among(each, answered)]
    return stated or (own if all(is_among(each, wording.asked) for each in own) else ())


def _is_negative(folded: str, wording: Wording) -> bool:
    """Return whether a text denies: an odd number of words like “not” and “abolished”."""
    claims = wording.claims
    found = words(without_phrases(folded, claims))
    unlike, denials = compiled(claims.unlike), claims.denials - claims.doubling
    return sum(each in denials or unlike.match(each) is not None for each in found) % 2 == 1


WORDING = (excepted,)
