"""Numbers in words, written in figures: “mil setecientos noventa y tres” becomes “1793”.

Dates and numbers of an answer are held against a passage in one form, figures, so that it does
not matter which of the two says them in words. Ordinals keep a mark: “tercera” becomes “3º”.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from mazo.text.comparison import fold, words

ORDINAL = "º"
"""The mark of an ordinal in figures, in every language."""

_HUNDRED, _THOUSAND = 100, 1_000
_YEARS_BEGIN = range(10, 22)  # “nineteen forty-five”: centuries that years are said by
_FIGURES = r"\d+(?:[.,]\d+)*"


@dataclass(
    frozen=True, eq=False
)  # each is equal to itself alone, so that patterns are cached by it
class NumberWords:
    """The number words of a language, folded.

    `values` are 0 to 99 and, where they are one word, the hundreds; `scales` multiply what stands
    before them. `ones` are articles too, and count only before a scale.
    """

    values: Mapping[str, int]
    scales: Mapping[str, int]
    ordinals: Mapping[str, int]
    ones: frozenset[str]
    joins: frozenset[str]
    halves: frozenset[str]
    says_years_in_pairs: bool = False


class _Token(NamedTuple):
    word: str
    start: int
    end: int


class Figures(NamedTuple):
    """A number in words: where it stands, and its figures."""

    start: int
    end: int
    figures: str


def in_figures(text: str, numbers: NumberWords) -> str:
    """Return `text` with its number words in figures; all else stays as it is."""
    parts, done = [], 0
    for start, end, figures in numbers_in_words(text, numbers):
        parts += [text[done:start], figures]
        done = end
    return "".join([*parts, text[done:]]) if parts else text


def numbers_in_words(text: str, numbers: NumberWords) -> Iterator[Figures]:
    """Yield the numbers that `text` says in words, in their order."""
    if vocabulary(numbers).isdisjoint(words(text)):
        return  # as most texts: this look costs a twentieth of the pattern
    folded = fold(text)
    if len(folded) != len(text):
        folded = text.lower()  # a letter that folds to two, such as ß
    for run in _runs(numbers).finditer(folded):
        for start, end, figures in _numbers(run[0], numbers):
            yield Figures(run.start() + start, run.start() + end, figures)


@cache
def vocabulary(numbers: NumberWords) -> frozenset[str]:
    """Return the words of which every number has one: not the articles."""
    return frozenset({*numbers.values, *numbers.scales, *numbers.ordinals, *numbers.halves})


@cache
def _runs(numbers: NumberWords) -> re.Pattern[str]:
    """Return the pattern of number words that follow one another.

    There are some 150 words: written twice, they take 5 ms longer to compile.
    """
    known = sorted(vocabulary(numbers) | numbers.ones, key=lambda word: (-len(word), word))
    either = "|".join(known)
    gap = rf"(?:[\s-]+(?:(?:{'|'.join(sorted(numbers.joins))})\s+)?)"
    begin = r"(?:(?<![\w-])|(?<=\bmid-))"
    return re.compile(rf"{begin}(?:{_FIGURES}\s+)?(?:(?(1){gap})({either}))+(?!\w)")


def _numbers(text: str, numbers: NumberWords) -> Iterator[Figures]:
    """Yield the numbers of a run of number words: it may be several, or none."""
    tokens = [
        _Token(fold(found[0]), *found.span())
        for found in re.finditer(rf"{_FIGURES}|[^\W\d_]+", text)
    ]
    index = 0
    while index < len(tokens):
        is_join = tokens[index].word in numbers.joins
        count, figures = (0, "") if is_join else _longest(tokens[index:], numbers)
        if count:
            yield Figures(tokens[index].start, tokens[index + count - 1].end, figures)
        index += count or 1


def _longest(tokens: Sequence[_Token], numbers: NumberWords) -> tuple[int, str]:
    """Return how many of the tokens are the first number, and its figures; 0 for none."""
    sum_ = _Sum(numbers)
    used = 0
    for index, token in enumerate(tokens):
        following = tokens[index + 1].word if index + 1 < len(tokens) else ""
        if token.word in numbers.joins or (
            token.word in numbers.ones and following in numbers.halves
        ):
            continue  # “two and a half million”
        if not sum_.take(token.word, following, is_joined=index > used):
            break
        used = index + 1
        if sum_.is_ordinal:
            break
    return (used, sum_.figures) if sum_.is_number else (0, "")


class _Sum:
    """Adds up the words of one number."""

    def __init__(self, numbers: NumberWords) -> None:
        self._words = numbers
        self._total = self._current = 0.0
        self._scale = 0
        self._is_half = False
        self._taken = 0
        self._last_is_one = False
        self.is_ordinal = False

    @property
    def is_number(self) -> bool:
        """Return whether what was taken is more than an article, or figures as they stood."""
        return self._taken > 0 and not (self._taken == 1 and self._last_is_one)

    @property
    def figures(self) -> str:
        value = self._total + self._current
        mark = ORDINAL if self.is_ordinal else ""
        return f"{int(value) if value == int(value) else value}{mark}"

    def take(self, word: str, following: str, *, is_joined: bool) -> bool:
        """Add a word if the number can go on with it; return whether it did."""
        words = self._words
        taken = (
            self._half(word, following)
            or (word in words.scales and self._scaled(word))
            or (word in words.ordinals and self._ordinal(words.ordinals[word]))
            or (word in words.ones and self._one(following))
            or (word in words.values and self._added(words.values[word], is_joined=is_joined))
            or (word[0].isdigit() and self._written(word, following))
        )
        self._taken += taken
        return taken

    def _half(self, word: str, following: str) -> bool:
        if word not in self._words.halves:
            return False
        if self._scale and not self._current:  # “millón y medio”
            self._total += self._scale / 2
            return True
        if following in self._words.scales and self._current:  # “two and a half million”
            self._current += 0.5
            return True
        if self._taken == 0 and following in (*self._words.scales, *self._words.ones):
            self._is_half = True
            self._current = 0.5
            return True
        return False

    def _scaled(self, word: str) -> bool:
        scale = self._words.scales[word]
        if word.endswith("s") and not self._taken:
            return False  # “millones de muertos” gives no number
        if scale == _HUNDRED:
            if not self._current < _HUNDRED:
                return False
            self._current = (self._current or 1) * scale
            return True
        if self._scale and scale > self._scale:  # “mil millones”
            self._total = (self._total + self._current) * scale
        else:
            self._total += (self._current or 1) * scale
        self._current, self._scale = 0, scale
        return True

    def _ordinal(self, value: int) -> bool:
        if self._current % 10 or (self._current and value > 9) or self._total:
            return False
        self._current += value
        self.is_ordinal = True
        return True

    def _one(self, following: str) -> bool:
        if self._is_half:  # “half a million”
            return following in self._words.scales
        can_follow = self._current % 10 == 0 and self._current % 100 != 10
        if self._taken and not (can_follow and (self._current or self._scale)):
            return False
        if self._taken == 0:
            self._last_is_one = True
        self._current += 1
        return True

    def _added(self, value: int, *, is_joined: bool) -> bool:
        current = int(self._current)
        may_pair = self._words.says_years_in_pairs and not is_joined and not self._total
        if may_pair and current in _YEARS_BEGIN and 10 <= value < _HUNDRED:
            self._current = current * _HUNDRED + value
            return True
        if value < 10:
            fits = current % 10 == 0 and current % _HUNDRED != 10
        elif value < _HUNDRED:
            fits = current % _HUNDRED == 0
        else:
            fits = current == 0
        if self._taken and (not fits or (current == 0 and not self._scale) or value == 0):
            return False
        self._current += value
        return True

    def _written(self, word: str, following: str) -> bool:
        """Take figures before a scale: “17 mil”, “2,5 millones”."""
        if self._taken or following not in self._words.scales:
            return False
        whole = re.sub(r"[.,](?=\d{3}(?!\d))", "", word)
        self._current = float(whole.replace(",", "."))
        return True
