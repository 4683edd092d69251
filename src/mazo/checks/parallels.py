"""Two parts of a sentence that say the like of two things: an answer comes from the right one."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from mazo.checks import numbers
from mazo.checks.clauses import SHORT, clauses, is_alike
from mazo.checks.wording import Wording, as_written
from mazo.diagnostics import Diagnostic, Rule, Text
from mazo.text.comparison import fold, spaced
from mazo.text.patterns import compiled
from mazo.text.quantities import Quantity, is_same

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

_SIGNS = r"[,;:.!?…()]+(?=\s|$)|\s[–—]\s"
_WORD = r"[^\W_]+"


class _Part(NamedTuple):
    """A stretch between two signs or joining words: its numbers, its words, the names of those."""

    numbers: Sequence[Quantity]
    words: Sequence[str]
    names: Sequence[str]

    def has(self, word: str) -> bool:
        """Return whether one of the words is alike."""
        return _is_in(word, self.words)


class _Stretch(NamedTuple):
    """The words of a part as they are written, and folded."""

    found: Sequence[re.Match[str]]
    folded: Sequence[str]


class _Answer(NamedTuple):
    """What an answer is: a number; or words, names or those of a doer, which begin their part."""

    number: Quantity | None
    words: Sequence[str]

    def may_be_in(self, stretch: "_Stretch") -> bool:
        """Return whether a stretch has words that begin as those of the answer, or it is a number.

        Words that begin otherwise are not alike.
        """
        begun = {word[:SHORT] for word in stretch.folded}
        return bool(self.number) or all(word[:SHORT] in begun for word in self.words)

    def is_in(self, part: _Part, wording: Wording) -> bool:
        """Return whether a part gives the answer."""
        if self.number:
            units = wording.claims.quantities.units
            return any(is_same(self.number, each, units) for each in part.numbers)
        if not self.words or not all(part.has(each) for each in self.words):
            return False
        return self.is_name(part) or _is_in(part.words[0], self.words)

    def is_name(self, part: _Part) -> bool:
        """Return whether a word of the answer is a name in a part."""
        return any(_is_in(each, part.names) for each in self.words)


def of_other_part(wording: Wording) -> Diagnostic | None:
    """An answer is not what the passage gives for the other of two things."""
    passage = wording.passage
    if passage is None or wording.note.kind == "date" or not _is_parted(wording):
        return None
    counted = numbers.numbers_of_answer(wording)
    answer, text = _Answer(counted[0] if counted else None, wording.meant), passage.sentences
    if len(counted) > 1 or not (counted or wording.meant):
        return None
    stretches = list(_stretches(text, wording.claims.beside))
    if not _may_compare(stretches, answer, wording):
        return None
    counted = numbers.numbers_given(wording, passage)
    parts = _with_values(_part(each, counted, wording) for each in stretches)
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


def _is_parted(wording: Wording) -> bool:
    """Return whether a quote has a sign or a word that parts it."""
    beside = wording.claims.beside
    has_word = not beside.isdisjoint(wording.quoted_words)
    return has_word or compiled(_SIGNS).search(wording.quote) is not None


def _denies(text: str, wording: Wording) -> bool:
    """Return whether a text denies anything, or contrasts: then its parts are not alike."""
    return any(clause.denials for clause in clauses(text, wording.claims))


def _stretches(text: str, beside: Collection[str]) -> Iterator[_Stretch]:
    """Yield the stretches of a passage between its signs and before words like “and” (`beside`)."""
    begins, ends = 0, [each.span() for each in compiled(_SIGNS).finditer(text)]
    for end, following in [*ends, (len(text), len(text))]:
        found = list(compiled(_WORD).finditer(text, begins, end))
        folded = _folded(found)
        starts = [n for n, word in enumerate(folded) if word in beside]
        for start, stop in zip([0, *starts], [*starts, len(found)], strict=True):
            if start < stop:
                yield _Stretch(found[start:stop], folded[start:stop])
        begins = following


def _may_compare(stretches: Sequence[_Stretch], answer: _Answer, wording: Wording) -> bool:
    """Return whether there may be a part for the answer and another one for what is asked.

    Few notes are so, and to look takes a third of the time in which numbers are read.
    """
    own = [n for n, each in enumerate(stretches) if answer.may_be_in(each)]
    if not own:
        return False
    asked = frozenset(wording.content(wording.asked))
    others = (each for n, each in enumerate(stretches) if own != [n])
    return any(_may_be_asked(each, asked, answer, wording) for each in others)


def _may_be_asked(
    stretch: _Stretch, asked: frozenset[str], answer: _Answer, wording: Wording
) -> bool:
    """Return whether a question may have words of a stretch, and all but its names and one more."""
    plain, begun = wording.content(stretch.folded), {word[:SHORT] for word in asked}
    if not any(word[:SHORT] in begun for word in plain):
        return False
    if not answer.number and asked.issuperset(plain):
        return False  # nothing is left that it would give
    missing = (
        each
        for word, each in zip(stretch.folded, stretch.found, strict=True)
        if word[:SHORT] not in begun
        and word in plain
        and not each[0][0].isupper()
        and not _may_be_of_number(word, wording)
    )
    next(missing, None)
    return next(missing, None) is None


def _may_be_of_number(word: str, wording: Wording) -> bool:
    known = wording.claims.quantities
    said = rf".*\d.*|[ivxlcdm]+|(?:{known.about}|{known.above}|{known.below})"
    return word in known.said_by or compiled(said).fullmatch(word) is not None


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


def _folded(found: Sequence[re.Match[str]]) -> Sequence[str]:
    """Return words folded, all of them at once: one by one takes ten times as long."""
    folded = spaced(" ".join([each[0] for each in found])).split()
    return folded if len(folded) == len(found) else [spaced(each[0]).strip() for each in found]


def _part(stretch: _Stretch, counted: Sequence[Quantity], wording: Wording) -> _Part:
    """Return the part of a stretch, without the words of numbers and “about” and “nearly”."""
    first, last = stretch.found[0].start(), stretch.found[-1].end()
    within = [each for each in counted if first <= each.start and each.end <= last]
    free = [
        (word, each[0])
        for word, each in zip(stretch.folded, stretch.found, strict=True)
        if not _is_of_number(word, each, within, wording)
    ]
    plain = wording.content([word for word, _ in free])
    names = [word for word, written in free if written[0].isupper() and word in plain]
    return _Part(within, plain, names)


def _is_of_number(
    word: str, found: re.Match[str], counted: Sequence[Quantity], wording: Wording
) -> bool:
    """Return whether a word is of a number, or says “about” or “nearly” of one."""
    known = wording.claims.quantities
    if any(number.start <= found.start() < number.end for number in counted):
        return True
    bounds = compiled(rf"(?:{known.about}|{known.above}|{known.below})")
    return bounds.fullmatch(word) is not None


def _foreign(part: _Part, wording: Wording) -> Sequence[str]:
    """Return the words of the answer's part that are neither asked about nor answered."""
    claimed = (*wording.asked, *wording.answered)
    return [each for each in part.words if not _is_in(each, claimed)]


def _given(part: _Part, own: Sequence[_Part], answer: _Answer, wording: Wording) -> str:
    """Return the number, name or doer of a part all other words of which are asked about."""
    asked = wording.content(wording.asked)
    missing = [each for each in part.words if not _is_in(each, asked)]
    is_closer = any(part.has(each) and not any(o.has(each) for o in own) for each in asked)
    if not is_closer or len(missing) == len(part.words) or wording.passage is None:
        return ""
    text = wording.passage.sentences
    if answer.number:
        alike = [each for each in part.numbers if each.kind == answer.number.kind]
        given = text[alike[0].start : alike[0].end] if len(alike) == 1 and not missing else ""
        return "" if fold(given) in wording.asked else given
    is_named = answer.is_name(own[0]) and all(each in part.names for each in missing)
    is_doer = _is_in(own[0].words[0], answer.words) and missing == part.words[:1]
    return as_written(text, missing) if missing and (is_named or is_doer) else ""


def _is_in(word: str, given: Collection[str]) -> bool:
    return any(is_alike(word, each) for each in given)


WORDING = (of_other_part,)
