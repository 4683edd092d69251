"""Where the words of a quote are in the new edition, and what may have changed their sense."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from mazo.dates.match import Mention
from mazo.dates.mentions import mentions
from mazo.languages.respelling import is_renumbered
from mazo.revisions.alignment import Pair
from mazo.revisions.comparison import Change, Comparison, compared, new_words
from mazo.revisions.outcome import Reason
from mazo.revisions.word_places import Edition, Word
from mazo.revisions.wording import Judge
from mazo.text.flow import flowed
from mazo.text.places import Span

_OF_HEADINGS = ("number", "negation", "name")
"""The kinds of changes of a heading that weigh on what stands below it."""
_ORDER: tuple[Reason, ...] = ("negation", "number", "name", "sign", "words")


class Found(NamedTuple):
    """Where a quote is in the new edition: its parts there, or none.

    `old` and `new` are the stretches of its sentences; `reason` is why it has to be asked for.
    """

    parts: tuple[Span, ...] = ()
    reason: Reason | None = None
    old: Span | None = None
    new: Span | None = None
    changes: tuple[Change, ...] = ()
    is_moved: bool = False


class Places:
    """The places of quotes in the new edition, by pairs of sentences."""

    def __init__(
        self, judge: Judge, pairs: Mapping[int, Pair], certain: Mapping[int, frozenset[str]]
    ) -> None:
        """Look through `pairs`; `certain` are the words of cards, by the number of a sentence."""
        self.judge, self.pairs = judge, pairs
        self._certain = certain
        self._comparisons: dict[Pair, Comparison] = {}

    def found(self, parts: Sequence[Span]) -> Found:
        """Return where a quote is that consists of `parts` of the old edition."""
        old = self.judge.old
        numbers = sorted({n for part in parts for n in old.sentences_at(part)})
        if not numbers:
            return Found(reason="unclear")
        span = old.stretch(range(numbers[0], numbers[-1] + 1))
        pairs = list(dict.fromkeys(self.pairs[n] for n in numbers if n in self.pairs))
        if any(n not in self.pairs for n in numbers):
            return Found(reason="gone", old=span, new=self._stretch(pairs))
        whole = self._stretch(pairs)
        if any(pair.is_doubtful for pair in pairs) or not self._follow(pairs, parts):
            return Found(reason="unclear", old=span, new=whole)
        comparisons = [self._compared(pair) for pair in pairs]
        words = [new_words(comparisons, part) for part in parts]
        if not all(words):
            changes = tuple(change for each in comparisons for change in each.changes)
            return Found(reason=self._reason(changes, parts), old=span, new=whole, changes=changes)
        return self._placed(parts, words, comparisons, Found(old=span, new=whole))

    def _placed(
        self,
        parts: Sequence[Span],
        words: Sequence[Sequence[Word]],
        comparisons: Sequence[Comparison],
        found: Found,
    ) -> Found:
        """Return the new parts, and what changed in them and around."""
        heading, is_moved = self._heading(parts[0].start, words[0][0].start)
        inside = [change for each in comparisons for change in each.changes]
        changes = (*inside, *heading)
        both = zip(parts, words, strict=True)
        spans = tuple(self._with_signs(part, new) for part, new in both)
        reason = self._reason(changes, parts)
        starts = [span.start for span in spans]
        if starts != sorted(starts):
            reason = "unclear"
        return found._replace(parts=spans, reason=reason, changes=changes, is_moved=is_moved)

    def _reason(self, changes: Sequence[Change], parts: Sequence[Span]) -> Reason | None:
        weighty = [change for change in changes if not change.is_spelling]
        inside = {each.kind for each in weighty if any(each.is_inside(part) for part in parts)}
        first = next((kind for kind in _ORDER if kind in inside), None)
        return first or ("around" if weighty else None)

    def _compared(self, pair: Pair) -> Comparison:
        if pair not in self._comparisons:
            certain = frozenset[str]().union(*(self._certain.get(n, ()) for n in pair.old))
            self._comparisons[pair] = compared(pair, self.judge, certain)
        return self._comparisons[pair]

    def _stretch(self, pairs: Sequence[Pair]) -> Span | None:
        if not pairs:
            return None
        first, last = min(pair.new.start for pair in pairs), max(pair.new.stop for pair in pairs)
        return self.judge.new.stretch(range(first, last))

    def _follow(self, pairs: Sequence[Pair], parts: Sequence[Span]) -> bool:
        """Return whether sentences follow one another as before, but for what is left out."""
        for one, other in pairwise(pairs):
            between = self.judge.old.sentences[other.old.start].start
            is_within = any(part.start < between < part.end for part in parts)
            if other.new.start < one.new.stop or (is_within and other.new.start > one.new.stop):
                return False
        return True

    def _with_signs(self, part: Span, words: Sequence[Word]) -> Span:
        """Return the span of new words with the signs at their ends that the old part has."""
        old, text = self.judge.old.words(part), self.judge.new.text
        start, end = words[0].start, words[-1].end
        before = flowed(self.judge.old.text[part.start : old[0].start]) if old else ""
        behind = flowed(self.judge.old.text[old[-1].end : part.end]) if old else ""
        for sign in reversed(before):
            start -= start > 0 and flowed(text[start - 1]) == sign
        for sign in behind:
            end += flowed(text[end : end + 1]) == sign
        return Span(start, end)

    def _heading(self, here: int, there: int) -> tuple[tuple[Change, ...], bool]:
        """Return what weighs of the changes of the headings above, and whether there is another."""
        old, new = self.judge.old, self.judge.new
        one, other = old.heading(here), new.heading(there)
        spans = one.span if one else Span(here, here), other.span if other else Span(there, there)
        if self._dates(old, here) != self._dates(new, there):
            return (Change(*spans, "number"),), True
        if one is None or other is None:
            return (), one is not other
        numbers = old.sentences_at(one.span)
        pair = self.pairs.get(numbers[0]) if numbers else None
        is_same = is_renumbered(one.title, other.title, old.document.language)
        if is_same or pair is None or new.sentences_at(other.span) != pair.new:
            return (), not is_same
        changes = self._compared(pair).changes
        return tuple(change for change in changes if change.kind in _OF_HEADINGS), False

    @staticmethod
    def _dates(edition: Edition, offset: int) -> list[Mention]:
        """Return the dates that the headings above name."""
        code = edition.document.language
        named = (each for it in edition.headings(offset) for each in mentions(it.title, code))
        sure = (each for each in named if not each.is_weak or each.month)
        return [each._replace(start=0, end=0, text="") for each in sure]
