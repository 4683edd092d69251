"""Two parts of a sentence that say the like of two things: an answer comes from the right one."""

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from typing import NamedTuple

from mazo.checks import numbers
from mazo.checks.clauses import SHORT, clauses, governing, is_among
from mazo.checks.numbers_by_year import YEAR
from mazo.checks.wording import Wording, as_written
from mazo.diagnostics import Diagnostic, Rule, Text
from mazo.text.comparison import fold, is_latin, spaced, words
from mazo.text.patterns import compiled, lazy
from mazo.text.quantities import Quantity, QuantityWords, is_same

OF_OTHER_PART = Rule(
    "W738 of-other-part",
    Text("in the passage, the answer goes with “{words}”, and “{given}” with what is asked"),
    Text("answer with what the passage gives for what is asked"),
    Text(
        "Of two things that a sentence compares, each has its own number or name: “the left lung "
        "has two lobes and the right lung three”."
    ),
    Text("the quote"),
)

_SIGNS = lazy(r"[,;:.!?…()–—](?:(?<![–—])[,;:.!?…()]*+(?=\s|$)|(?<=\s[–—])(?=\s))")
"""It begins with one set of signs: of two branches each is tried at every letter."""
_WORD = r"[^\W_]+"
_FIGURES = lazy(r".*\d.*|[ivxlcdm]+")


class _Part(NamedTuple):
    """A stretch between two signs or joining words: its numbers, its words, the names of those."""

    numbers: Sequence[Quantity]
    words: Sequence[str]
    names: Sequence[str]

    def has(self, word: str) -> bool:
        """Return whether one of the words is alike."""
        return is_among(word, self.words)


class _Stretch(NamedTuple):
    """The folded words of a part: those from the `first` on between two signs of a text."""

    folded: Sequence[str]
    first: int
    text: str
    begins: int
    ends: int

    def written(self) -> Sequence[re.Match[str]]:
        """Return the words as they are written."""
        found = list(compiled(_WORD).finditer(self.text, self.begins, self.ends))
        return found[self.first : self.first + len(self.folded)]


class _Asked(NamedTuple):
    """The words of a question that carry meaning, and how they begin.

    A part for what is asked is `closer` by one of these: it is not among the words of the answer.
    """

    words: frozenset[str]
    begun: AbstractSet[str]
    closer: AbstractSet[str]


class _Answer(NamedTuple):
    """What an answer is: a number; or words, names or those of a doer, which begin their part."""

    number: Quantity | None
    words: Sequence[str]

    def is_in(self, part: _Part, wording: Wording) -> bool:
        """Return whether a part gives the answer."""
        if self.number:
            units = wording.claims.quantities.units
            return any(is_same(self.number, each, units) for each in part.numbers)
        if not self.words or not all(part.has(each) for each in self.words):
            return False
        return self.is_name(part) or is_among(part.words[0], self.words)

    def is_name(self, part: _Part) -> bool:
        """Return whether a word of the answer is a name in a part."""
        return any(is_among(each, part.names) for each in self.words)


def of_other_part(wording: Wording) -> Diagnostic | None:
    """An answer is not what the passage gives for the other of two things."""
    if wording.passage is None or wording.note.kind == "date":
        return None
    counted = wording.answered_numbers
    if len(counted) > 1 or not (counted or wording.meant):
        return None
    answer = _Answer(counted[0] if counted else None, wording.meant)
    text = wording.sentences
    stretches = list(_stretches(text, wording.claims.beside))
    if not _may_compare(stretches, answer, wording):
        return None
    parts = _with_values(_part(each, wording) for each in stretches)
    own = [part for part in parts if answer.is_in(part, wording)]
    foreign = [_foreign(part, wording) for part in own]
    if not foreign or not all(foreign):
        return None
    others = (_given(part, own, answer, wording) for part in parts if part not in own)
    given = next(filter(None, others), "")
    if not given or numbers.supported(wording) or _denies(text, wording):
        return None
    written = as_written(text, foreign[0])
    return wording.report(OF_OTHER_PART, "answer", "quote", words=written, given=given)


def is_parted(wording: Wording) -> bool:
    """Return whether a quote has a sign or a word that parts it."""
    beside = wording.claims.beside
    has_word = not beside.isdisjoint(wording.quoted_words)
    return has_word or _SIGNS.search(wording.quote) is not None


def _denies(text: str, wording: Wording) -> bool:
    """Return whether a text denies anything, or contrasts: then its parts are not alike."""
    return any(clause.denials for clause in clauses(text, wording.claims))


def _stretches(text: str, beside: AbstractSet[str]) -> Iterator[_Stretch]:
    """Yield the stretches of a passage between its signs and before words like “and” (`beside`)."""
    plain, begins = spaced(text), 0
    is_even = len(plain) == len(text) and is_latin(text)
    for end, following in [*(each.span() for each in _SIGNS.finditer(text)), (len(text), 0)]:
        folded = plain[begins:end].split() if is_even else _folded(text[begins:end])
        start = 0
        if not beside.isdisjoint(folded):
            for stop in [n for n, word in enumerate(folded) if n and word in beside]:
                yield _Stretch(folded[start:stop], start, text, begins, end)
                start = stop
        if folded:
            yield _Stretch(folded[start:], start, text, begins, end)
        begins = following


def _folded(text: str) -> Sequence[str]:
    """Return the words of a text folded: as many as there are, where a letter becomes two words."""
    folded, written = spaced(text).split(), compiled(_WORD).findall(text)
    return folded if len(folded) == len(written) else [spaced(each).strip() for each in written]


def _may_compare(stretches: Sequence[_Stretch], answer: _Answer, wording: Wording) -> bool:
    """Return whether there may be a part for the answer and another one for what is asked.

    Few notes are so, and this look, mostly at how words begin, takes a fraction of the rest's time.
    """
    wanted = set() if answer.number else {word[:SHORT] for word in answer.words}
    begun = [{word[:SHORT] for word in each.folded} for each in stretches]
    own = [number for number, those in enumerate(begun) if wanted <= those]
    claimed = frozenset((*wording.asked, *wording.answered))
    if all(claimed.issuperset(wording.content(stretches[number].folded)) for number in own):
        return False  # no part of the answer is about anything else
    words = frozenset(wording.asked_content)
    closer = words if answer.number else words.difference(answer.words)
    asked = _Asked(words, {each[:SHORT] for each in words}, {each[:SHORT] for each in closer})
    return any(
        own != [number]
        and not asked.closer.isdisjoint(begun[number])
        and _may_be_asked(each, asked, answer, wording)
        for number, each in enumerate(stretches)
    )


def _may_be_asked(stretch: _Stretch, asked: _Asked, answer: _Answer, wording: Wording) -> bool:
    """Return whether a question may have all words of a stretch but its names, or but its first."""
    folded, beside = stretch.folded, wording.claims.beside
    plain = frozenset(wording.content(folded)) - beside
    if asked.closer.isdisjoint([word[:SHORT] for word in plain]):
        return False
    if not answer.number and plain <= asked.words:
        return False  # nothing is left that it would give
    missing = [
        number
        for number, word in enumerate(folded)
        if word[:SHORT] not in asked.begun
        and word in plain
        and not _may_be_of_number(word, wording)
    ]
    if answer.number or not missing:
        return not missing
    before = plain.intersection(folded[: missing[0]])
    if len(missing) == 1 and all(_may_be_of_number(word, wording) for word in before):
        return True
    written = stretch.written()
    return all(written[number][0][0].isupper() for number in missing)


def _may_be_of_number(word: str, wording: Wording) -> bool:
    known = wording.claims.quantities
    is_said = word in known.said_by or _FIGURES.fullmatch(word) is not None
    return is_said or _bounds(known).fullmatch(word) is not None


def _with_values(parts: Iterable[_Part]) -> Sequence[_Part]:
    """Return parts of which each has words: “the other, three fifths” is one."""
    joined: list[_Part] = []
    for part in parts:
        if part.words or not joined:
            joined.append(part)
        else:
            last = joined[-1]
            joined[-1] = last._replace(numbers=(*last.numbers, *part.numbers))
    return joined


def _part(stretch: _Stretch, wording: Wording) -> _Part:
    """Return the part of a stretch, without the words of numbers and “about” and “nearly”."""
    written = stretch.written()
    first, last = written[0].start(), written[-1].end()
    within = [e for e in wording.given_numbers if first <= e.start and e.end <= last]
    bounds = _bounds(wording.claims.quantities)
    free = [
        (word, each[0])
        for word, each in zip(stretch.folded, written, strict=True)
        if not any(e.start <= each.start() < e.end for e in within) and not bounds.fullmatch(word)
    ]
    beside = wording.claims.beside
    plain = [each for each in wording.content([word for word, _ in free]) if each not in beside]
    names = [word for word, written in free if written[0].isupper() and word in plain]
    return _Part(within, plain, names)


@cache
def _bounds(known: QuantityWords) -> re.Pattern[str]:
    """Return a pattern of “about”, “more than” and the like."""
    return re.compile(rf"(?:{known.bounds})")


def _foreign(part: _Part, wording: Wording) -> Sequence[str]:
    """Return the words of the answer's part that are neither asked about nor answered."""
    claims, claimed = wording.claims, (*wording.asked, *wording.answered)
    plain = claims.between | claims.relations  # “were”, “north of”
    return [each for each in part.words if each not in plain and not is_among(each, claimed)]


def _given(part: _Part, own: Sequence[_Part], answer: _Answer, wording: Wording) -> str:
    """Return the number, name or doer of a part all other words of which are asked about."""
    asked = wording.asked_content
    missing = [each for each in part.words if not is_among(each, asked)]
    is_closer = any(part.has(each) and not any(o.has(each) for o in own) for each in asked)
    if not is_closer or len(missing) == len(part.words):
        return ""
    text = wording.sentences
    if answer.number:
        alike = [each for each in part.numbers if _is_like(answer.number, each, wording)]
        given = text[alike[0].start : alike[0].end] if len(alike) == 1 and not missing else ""
        return "" if fold(given) in wording.asked else given
    is_named = answer.is_name(own[0]) and all(each in part.names for each in missing)
    is_doer = is_among(own[0].words[0], answer.words) and missing == part.words[:1]
    if not missing or not (is_named or is_doer):
        return ""
    return as_written(text, missing) if _stands_alike(missing, own, answer, wording) else ""


def _stands_alike(
    missing: Sequence[str], own: Sequence[_Part], answer: _Answer, wording: Wording
) -> bool:
    """Return whether what is given is not in the answer's part, and after the same preposition."""
    claims, said = wording.claims, words(wording.sentences)
    if any(part.has(each) for each in missing for part in own):
        return False
    one = governing(answer.words[0], said, claims)
    return any(one == governing(each, said, claims) for each in missing)


def _is_like(one: Quantity, other: Quantity, wording: Wording) -> bool:
    """Return whether two numbers may be of one kind: not a year and a number of kilometres."""
    answered = wording.answer[one.start : one.end]
    given = wording.sentences[other.start : other.end]
    units, year = wording.claims.quantities.units, compiled(YEAR)
    is_year = [
        each.noun not in units and year.fullmatch(said) is not None
        for each, said in ((one, answered), (other, given))
    ]
    return one.kind == other.kind and is_year[0] == is_year[1]
