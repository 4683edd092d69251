"""The words of a whole text, and what they show of a slip in it."""

from collections import Counter
from functools import cached_property

from mazo.languages import letter_rows
from mazo.languages.unstressed import unstressed
from mazo.text.patterns import lazy

_WORD = lazy(r"[^\W\d_]+")
_SHORTEST = 5
"""Letters of a word that shows of which language it is."""
_MOST_STRANGE = 0.05
"""Of the words of a text, how many may be none of its language; a text of its time has 1 or 2 %."""


class Vocabulary:
    """How often each word stands in a text, unstressed."""

    def __init__(self, text: str, language: str) -> None:
        """Count the words of a text in a language (ISO 639-1)."""
        self._language = language
        self._small: set[str] = set()
        self.counts: Counter[str] = Counter()
        for word, count in Counter(_WORD.findall(text)).items():
            plain = unstressed(word)
            self.counts[plain] += count
            if word.islower() and len(plain) >= _SHORTEST:
                self._small.add(plain)

    def attests(self, old: str, new: str) -> bool:
        """Return whether a text has `new` several times and never `old`, in words that are known.

        Both are unstressed. A text with many words that its language has not has its own.
        """
        return self.counts[old] == 0 and self.counts[new] > 1 and self._is_known

    @cached_property
    def _is_known(self) -> bool:
        if self._language not in letter_rows.LANGUAGES:
            return False
        strange = sum(not letter_rows.can_be_word(word, self._language) for word in self._small)
        return strange <= 1 + _MOST_STRANGE * len(self._small)
