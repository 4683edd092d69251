"""What an answer asserts and its passage does not (7xx): other words, names, the contrary.

A compiler cannot read; but it can see a name that the whole document does not know, and east
for west.
"""

from collections.abc import Sequence

from mazo.checks import numbers
from mazo.checks.clauses import is_among
from mazo.checks.wording import Wording, as_written
from mazo.diagnostics import Diagnostic, Rule, Text
from mazo.documents.document import BEGINNING
from mazo.languages.claims import NAMED_UNITS
from mazo.languages.contraries import opposed_words
from mazo.text.comparison import words
from mazo.text.scripts import is_unspaced

UNSUPPORTED = Rule(
    "W718 unsupported",
    Text("the quote hardly supports the answer: it does not contain {words}"),
    Text("quote the words that give the answer, or answer in the document's words"),
    Text("Less than a third of the answer's words are in the quote."),
    Text("the quote"),
)

NAME_UNKNOWN = Rule(
    "W727 name-unknown",
    Text("the document never names {words}"),
    Text("use the document's own names, or put the rest in `extra`"),
    Text(
        "A card asks for what its document contains; a name from elsewhere cannot be proven by it."
    ),
)


_SUPPORTED = 0.3
"""The share of the answer's words that the quote must hold."""


def supported(wording: Wording) -> Diagnostic | None:
    """The words of the answer are in the quote, or nearly all of them."""
    if not wording.quote or wording.note.kind == "date":
        return None
    stems, quote = {word[:BEGINNING] for word in wording.meant}, wording.quoted
    if sum([f" {stem}" in quote for stem in stems]) >= _SUPPORTED * len(stems):
        return None  # as most
    lacking = {s for s in stems if (s if is_unspaced(s[0]) else f" {s}") not in quote}
    if len(stems) - len(lacking) >= _SUPPORTED * len(stems):
        return None
    lacking -= _otherwise(wording, [word for word in wording.meant if word[:BEGINNING] in lacking])
    if len(stems) - len(lacking) >= _SUPPORTED * len(stems):
        return None
    missing = [word for word in wording.answered if word[:BEGINNING] in lacking]
    shown = as_written(wording.answer, missing)
    return wording.report(UNSUPPORTED, "answer", "quote", words=shown)


def _otherwise(wording: Wording, lacking: Sequence[str]) -> set[str]:
    """Return the stems of words that a quote gives as a number or by another word."""
    assert wording.passage is not None, "it was quoted"
    passage = wording.passage
    found = set()
    for number in wording.answered_numbers:
        if numbers.is_given(number, wording.given_numbers, wording, passage):
            found |= {word[:BEGINNING] for word in words(wording.answer[number.start : number.end])}
    return found | {
        word[:BEGINNING]
        for word in lacking
        if word in wording.claims.denials
        or word in wording.claims.vague
        or _is_of_sense(word, wording)
        or is_among(word, wording.quoted_words)
        or (len(word) >= BEGINNING and word[:BEGINNING] in wording.quoted)
    }


def _is_of_sense(word: str, wording: Wording) -> bool:
    """Return whether a quote has a word of this sense, or of its contrary where one is denied."""
    opposed, given = opposed_words(wording.code), wording.quoted_senses
    if wording.claims.denials.isdisjoint((*wording.quoted_words, *wording.asked)):
        return not given.keys().isdisjoint(opposed.get(word, ()))
    groups = {sense.group for sense in given}
    return any(sense.group in groups for sense in opposed.get(word, ()))


def known(wording: Wording) -> Diagnostic | None:
    """A name in the answer is somewhere in the document."""
    passage = wording.passage
    if passage is None or not wording.quote:
        return None
    capitals = [word for word in wording.answer.split()[1:] if word[0].isupper()]
    if not capitals:
        return None
    numbers_known = wording.claims.quantities.said_by
    names = {
        word
        for each in capitals
        for word in words(each)
        if len(word) >= BEGINNING - 1 and word not in numbers_known and word not in NAMED_UNITS
    }
    near = wording.spaced + wording.quoted
    # A name of four letters has its plural within five: “the Urals” of “the Ural Mountains”.
    begun = {
        each: each[:BEGINNING] if each[BEGINNING:] else each.removesuffix("s") for each in names
    }
    unknown = {name for name in names if f" {begun[name]}" not in near}
    known_there = passage.document.beginnings
    unknown = {name for name in unknown if known_there.isdisjoint((begun[name], name[:BEGINNING]))}
    if not unknown or supported(wording):
        return None
    shown = as_written(wording.answer, unknown)
    return wording.report(NAME_UNKNOWN, "answer", mark=shown, words=shown)


WORDING = (supported, known)
