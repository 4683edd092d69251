"""A note's question and answer in words, as the rules of wording look at them."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from mazo.diagnostics import Diagnostic, Rule
from mazo.documents.passage import Passage
from mazo.languages import Cue, WordingWords, language
from mazo.languages.claims import ClaimWords, claim_words
from mazo.model.deck import Deck
from mazo.model.note import Note
from mazo.text.comparison import fold, spaced, words
from mazo.text.html import plain
from mazo.text.patterns import compiled
from mazo.text.places import Place

_WORD = r"[^\W_]+"
_NUMERALS = frozenset(["v", "x", "ii", "iv", "vi", "ix", "xi", "xv", "xx"])
"""Roman numerals of one or two letters that are no words."""
_GAP = r"…|\.\.\.|_{2,}"


class Wording(NamedTuple):
    """A note, its question and its answer, folded into words.

    An answer that Mazo itself wrote from a date has no words here: no rule checks it.
    `spaced` is the question with spaces for all that is no letter, and one before it.
    `names` are the words with a capital inside a sentence. `quote` is empty where the
    document is in another language; `quoted` are its words with spaces between and around them.
    `folded` is the question with its punctuation.
    """

    deck: Deck
    note: Note
    code: str
    language: WordingWords
    question: str
    answer: str
    spaced: str
    asked: Sequence[str]
    asked_words: frozenset[str]
    names: tuple[str, ...]
    answered: Sequence[str]
    quote: str
    quoted: str
    passage: Passage | None
    folded: str

    @property
    def claims(self) -> ClaimWords:
        """Return what the cards' language denies, opposes and counts with."""
        return claim_words(self.code)

    @property
    def has_gap(self) -> bool:
        """Return whether the question is a sentence to complete."""
        return compiled(_GAP).search(self.question) is not None

    @property
    def numbers(self) -> list[str]:
        """Return the numbers of the question."""
        return [word for word in self.asked if word.isdigit()]

    def find(self, cue: Cue) -> re.Match[str] | None:
        """Return where the question matches `cue`."""
        if cue.words.isdisjoint(self.asked_words):
            return None
        return compiled(cue.pattern).search(self.folded)

    def found(self, cue: Cue) -> str:
        """Return what of the question matches `cue`, as it is written; nothing where none does."""
        found = self.find(cue)
        if found is None:
            return ""
        same_length = len(self.folded) == len(self.question)
        return self.question[slice(*found.span())] if same_length else found[0]

    def content(self, folded: Sequence[str]) -> list[str]:
        """Return those words that carry meaning, and the numbers, Roman ones too."""
        stop = self.language.stop
        return [
            word
            for word in folded
            if (len(word) > 2 and word not in stop) or word.isdigit() or word in _NUMERALS
        ]

    def report(
        self, rule: Rule, key: str, *also: str | Place, mark: str = "", **values: object
    ) -> Diagnostic:
        """Report `rule` broken by the note's text under `key`; `also` is a related one, or a place.

        The report points at the words `mark`, where the author's file has them so.
        """
        note = self.note
        related = [note.place(other) if isinstance(other, str) else other for other in also]
        place = self.note.place(key)
        start = place.file.text.find(mark, place.start, place.end) if mark else -1
        if start >= 0:
            place = Place(place.file, start, start + len(mark))
        return rule.at(place, related=related, note=self.note.id, gaps=values)


def wordings(deck: Deck) -> Iterator[Wording]:
    """Yield the wording of every note that has a question."""
    for note, passage in zip(deck.notes, deck.passages, strict=True):
        if not note.question:
            continue
        code = deck.language_of(note)
        question, answer = plain(note.question), plain(note.answer)
        quote = passage.quoted if passage and _comparable(passage, code) else ""
        letters = f" {spaced(question)}"
        asked = letters.split()
        yield Wording(
            deck,
            note,
            code,
            language(code).wording,
            question,
            answer,
            letters,
            asked,
            frozenset(asked),
            _names(question),
            words(answer),
            quote,
            f" {spaced(quote)} ",
            passage,
            fold(question),
        )


def as_written(text: str, folded: Collection[str]) -> str:
    """Return those words of `text` that are `folded` so, as they are written."""
    found = dict.fromkeys(w for w in compiled(_WORD).findall(text) if spaced(w).strip() in folded)
    return ", ".join(found)


def _comparable(passage: Passage, code: str) -> bool:
    return passage.document.language == code


def _names(question: str) -> tuple[str, ...]:
    """Return the words with a capital that do not begin a sentence."""
    return tuple([word.rstrip('.,;:?!»”")') for word in question.split()[1:] if word[0].isupper()])
