"""The stretch of a text that is most like some words, and where it first differs.

Runs of three words are remembered with their places; those of the wanted words vote for
a window, and only the window is aligned (half a millisecond, whatever the text's size).
"""

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from mazo.text.patterns import lazy
from mazo.text.places import Span

_WORD = lazy(r"\d+(?:[.,]\d+)+|[^\W_]+")  # `13,200` is one word
_MOST_PLACES = 32  # of one run of words that are remembered
_MARGIN = 6  # words of the window on each side
_ENOUGH = 0.4  # of the wanted words must stand in the stretch


def are_alike(one: str, other: str, share: float) -> bool:
    """Return whether the runs of letters that two texts share make up a `share` of both."""
    if 2 * letters_in_common(one, other) < share * (len(one) + len(other)):
        return False  # as of most: this look costs a tenth of the matching
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= share


def letters_in_common(one: str, other: str) -> int:
    """Return how many letters two texts have in common, in their order; no matching has more.

    This is their longest common subsequence, found with a bit for each letter of `one` (Hyyrö).
    """
    places: dict[str, int] = {}
    for index, letter in enumerate(one):
        places[letter] = places.get(letter, 0) | 1 << index
    whole = row = (1 << len(one)) - 1
    for letter in other:
        found = row & places.get(letter, 0)
        row = (row + found | row - found) & whole
    return len(one) - row.bit_count()


class Difference(NamedTuple):
    """The most similar stretch of a text, and the first words that differ.

    `own` is a span of the wanted words, `other` one of the text; either is None where
    the other side has words too many there.
    """

    stretch: Span
    own: Span | None
    other: Span | None


class WordIndex:
    """A text's words, ready to be compared."""

    def __init__(self, text: str) -> None:
        """Index `text`, which takes a second for five megabytes: after a mistake only."""
        self._spans = [Span(*match.span()) for match in _WORD.finditer(text)]
        self._words = [text[slice(*span)].lower() for span in self._spans]
        self._runs: dict[tuple[str, ...], list[int]] = {}
        runs = zip(self._words, self._words[1:], self._words[2:], strict=False)
        for index, run in enumerate(runs):
            places = self._runs.setdefault(run, [])
            if len(places) < _MOST_PLACES:
                places.append(index)

    def compare(self, text: str) -> Difference | None:
        """Return how the most similar stretch differs from `text`; None where none is similar."""
        spans = [Span(*match.span()) for match in _WORD.finditer(text)]
        words = [text[slice(*span)].lower() for span in spans]
        begin = self._window(words)
        if begin is None:
            return None
        window = self._words[begin : begin + len(words) + 2 * _MARGIN]
        matcher = SequenceMatcher(None, words, window, autojunk=False)
        blocks = [block for block in matcher.get_matching_blocks() if block.size]
        if sum(block.size for block in blocks) < _ENOUGH * len(words):
            return None
        first, last = blocks[0], blocks[-1]
        start = max(first.b - first.a, 0)
        end = min(last.b + len(words) - last.a, len(window))
        own, other = _first_difference(words, window[start:end])
        stretch = Span(self._spans[begin + start].start, self._spans[begin + end - 1].end)
        theirs = range(begin + start + other.start, begin + start + other.stop)
        return Difference(stretch, _joined(spans, own), _joined(self._spans, theirs))

    def _window(self, words: Sequence[str]) -> int | None:
        """Return where the window most like `words` begins, counted in words."""
        votes: Counter[int] = Counter()
        for index, run in enumerate(zip(words, words[1:], words[2:], strict=False)):
            votes.update((place - index) // 4 for place in self._runs.get(run, ()))
        if not votes:
            return self._rough_window(words)
        best = max(votes, key=lambda bucket: (votes[bucket] + votes[bucket + 1], -bucket))
        return max(best * 4 - _MARGIN, 0)

    def _rough_window(self, words: Sequence[str]) -> int | None:
        """Return a window for words of which no three in a row stand in the text."""
        pairs = {pair: index for index, pair in enumerate(pairwise(words))}
        long = {word: index for index, word in enumerate(words) if len(word) > 3}
        known, known_words = self._first
        found = [(known[pair], index) for pair, index in pairs.items() if pair in known] or [
            (known_words[word], index) for word, index in long.items() if word in known_words
        ]
        if not found:
            return None
        place, index = min(found)
        return max(place - index - _MARGIN, 0)

    @cached_property
    def _first(self) -> tuple[dict[tuple[str, str], int], dict[str, int]]:
        """Return the first places of all pairs of words, and of all words."""
        pairs: dict[tuple[str, str], int] = {}
        for index, pair in enumerate(pairwise(self._words)):
            pairs.setdefault(pair, index)
        words: dict[str, int] = {}
        for index, word in enumerate(self._words):
            words.setdefault(word, index)
        return pairs, words


def _first_difference(words: Sequence[str], other: Sequence[str]) -> tuple[range, range]:
    """Return the first words of each side that the other does not have."""
    matcher = SequenceMatcher(None, words, other, autojunk=False)
    for kind, start, end, other_start, other_end in matcher.get_opcodes():
        if kind != "equal":
            return range(start, end), range(other_start, other_end)
    return range(0), range(0)


def _joined(spans: Sequence[Span], words: range) -> Span | None:
    return Span(spans[words.start].start, spans[words.stop - 1].end) if words else None
