"""A note's question and answer in words, as the rules of wording look at them."""

import re
from collections.abc import Collection, Mapping, Sequence

from mazo.checks import counting
from mazo.checks.one_note import OneNote
from mazo.diagnostics import Diagnostic, Rule
from mazo.documents.passage import Passage
from mazo.languages import Cue, language
from mazo.languages.claims import claim_words
from mazo.languages.contraries import Sense, excluded_by, opposed_words, senses
from mazo.text.comparison import fold, normal, spaced, words
from mazo.text.html import plain
from mazo.text.once import once
from mazo.text.patterns import compiled
from mazo.text.places import Place
from mazo.text.quantities import Quantity

_WORD = r"[^\W_]+"
_NUMERALS = frozenset(["v", "x", "ii", "iv", "vi", "ix", "xi", "xv", "xx"])
"""Roman numerals of one or two letters that are no words."""
_GAP = r"…|\.\.\.|_{2,}"


class Wording:
    """A note, its question and its answer, folded into words once for all the rules.

    An answer that Mazo itself wrote from a date has no words here: no rule checks it.
    `spaced` is the question with spaces for all that is no letter, and one before it.
    `names` are the words with a capital inside a sentence, `meant` those of the answer that carry
    meaning. `quote` is empty where the document is in another language; `quoted` are its words
    with spaces between and around them.
    """

    def __init__(self, one: OneNote) -> None:
        """Fold the texts of a note."""
        note, passage = one.note, one.passage
        self.note, self.passage, self.event_dates = note, passage, one.event_dates
        self.code = code = one.code
        self.language, self.claims = language(code).wording, claim_words(code)
        self.question, self.answer = plain(note.question), plain(note.answer)
        self.spaced = f" {spaced(self.question)}"
        self.asked: Sequence[str] = self.spaced.split()
        self.asked_words = frozenset(self.asked)
        self.names = _names(self.question)
        self.answered: Sequence[str] = words(self.answer)
        self.meant = self.content(self.answered)
        self.quote = passage.quoted if passage and _comparable(passage, code) else ""
        self.quoted = f" {spaced(self.quote)} "
        self.quoted_words: Sequence[str] = self.quoted.split()

    @once
    def folded(self) -> str:
        """Return the question with its punctuation, folded."""
        return fold(self.question)

    @once
    def asked_content(self) -> Sequence[str]:
        """Return the words of the question that carry meaning."""
        return self.content(self.asked)

    @once
    def folded_quote(self) -> str:
        """Return the quote with its punctuation, folded."""
        return fold(self.quote)

    @once
    def asked_senses(self) -> Mapping[Sense, str]:
        """Return the senses of the question's words that have a contrary."""
        return senses(self.asked, opposed_words(self.code))

    @once
    def answered_senses(self) -> Mapping[Sense, str]:
        """Return the senses of the answer's words that have a contrary."""
        return senses(self.answered, opposed_words(self.code))

    @once
    def quoted_senses(self) -> Mapping[Sense, str]:
        """Return the senses of the quote's words that have a contrary."""
        return senses(self.quoted_words, opposed_words(self.code))

    @once
    def sentences_senses(self) -> Mapping[Sense, str]:
        """Return the senses of the words of the passage's sentences that have a contrary."""
        return senses(words(self.sentences), opposed_words(self.code))

    @once
    def sentences(self) -> str:
        """Return the sentences that the passage is in; an empty text if there is none."""
        return self.passage.sentences if self.passage else ""

    @once
    def answered_numbers(self) -> Sequence[Quantity]:
        """Return the numbers of the answer."""
        return counting.stated(self.answer, self.answered, self.question, self.claims)

    @once
    def given_numbers(self) -> Sequence[Quantity]:
        """Return the numbers of the passage's sentences."""
        return counting.given(self.passage, self.sentences, self.code) if self.passage else ()

    @once
    def excludes_asked(self) -> bool:
        """Return whether the quote may have a word that excludes one of the question."""
        return self.excludes(self.asked)

    def excludes(self, said: Sequence[str]) -> bool:
        """Return whether the quote may have a word that excludes one of those that are said."""
        known = opposed_words(self.code)
        found = [excluded_by(word, self.code) for word in said if word in known]
        return any(not those.isdisjoint(self.quoted_words) for those in found)

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


def as_written(text: str, folded: Collection[str]) -> str:
    """Return those words of `text` that are `folded` so, as they are written."""
    found = dict.fromkeys(
        w for w in compiled(_WORD).findall(normal(text)) if spaced(w).strip() in folded
    )
    return ", ".join(found)


def _comparable(passage: Passage, code: str) -> bool:
    return passage.document.language == code


def _names(question: str) -> tuple[str, ...]:
    """Return the words with a capital that do not begin a sentence."""
    return tuple([word.rstrip('.,;:?!»”")') for word in question.split()[1:] if word[0].isupper()])
