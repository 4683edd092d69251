"""A note's question and answer in words, prepared once for all rules of wording."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mazo.anchor import Passage
from mazo.deck import Deck
from mazo.folding import fold, words
from mazo.languages import WordingWords, language
from mazo.markup import plain
from mazo.model import Note

GAP = re.compile(r"…|\.\.\.|_{2,}")
_NAME = re.compile(r"(?<![\w¿¡«“\"'(])(?<!^)[^\W\d_a-zà-öø-ÿ]\w+")
_STEM = 5


class Wording(NamedTuple):
    """A note, its question and its answer, folded into words.

    An answer that Mazo itself wrote from a date has no words here: it is judged by nobody.
    `quoted` are the words of the quote, none where the document is in another language.
    """

    note: Note
    language: WordingWords
    question: str
    answer: str
    asked: list[str]
    answered: list[str]
    quote: str

    @property
    def folded(self) -> str:
        """Return the question, folded, with its punctuation."""
        return fold(self.question)

    @property
    def has_gap(self) -> bool:
        """Tell a sentence to be completed, which is no question."""
        return GAP.search(self.question) is not None

    @property
    def names(self) -> set[str]:
        """Return the words with a capital that do not begin a sentence, folded."""
        return {fold(name) for name in _NAME.findall(self.question)}

    @property
    def numbers(self) -> set[str]:
        """Return the numbers of the question."""
        return {word for word in self.asked if word.isdigit()}

    def content(self, said: Sequence[str], stem: int = _STEM) -> set[str]:
        """Return the stems of those words that carry meaning."""
        stop = self.language.stop
        return {word[:stem] for word in said if len(word) > 2 and word not in stop}


def wordings(deck: Deck) -> list[Wording]:
    """Return the wording of every note that has a question."""
    rules = language(deck.project.language).wording
    return list(_wordings(deck, rules))


def _wordings(deck: Deck, rules: WordingWords) -> Iterator[Wording]:
    for note, passage in zip(deck.notes, deck.passages, strict=True):
        if not note.question:
            continue
        question, answer = plain(note.question), plain(note.answer)
        quote = note.quote.selector.exact if note.quote and _comparable(passage, deck) else ""
        yield Wording(note, rules, question, answer, words(question), words(answer), quote)


def _comparable(passage: Passage | None, deck: Deck) -> bool:
    return passage is not None and passage.document.entry.language == deck.project.language
