"""What an answer asserts and its passage does not (7xx): other numbers, names, the contrary.

A compiler cannot read; but it can see a number that the passage does not give, a name that
the whole document does not know, a “not” that stands on one side only, and east for west.
"""

from __future__ import annotations

from collections.abc import Collection

from mazo.checks.wording import Wording, as_written
from mazo.diagnostics import Diagnostic, Rule, Text
from mazo.documents.document import Document
from mazo.documents.passage import Passage
from mazo.text.comparison import spaced, words
from mazo.text.patterns import compiled
from mazo.text.scripts import is_unspaced

UNSUPPORTED = Rule(
    "W718",
    "unsupported",
    Text("the quote hardly bears out the answer: it lacks {words}"),
    Text("quote the words that say it, or answer in the document's words"),
    Text("Less than a third of the answer's words stand in the quote."),
    Text("the quote"),
)

NUMBER_UNSUPPORTED = Rule(
    "E723",
    "number-unsupported",
    Text("the answer says {number}, and its passage does not"),
    Text("write the number that the passage gives, or quote the sentence that gives this one"),
    Text(
        "A number is right or wrong, so it must stand in the passage, in figures or in words. One "
        "that the author worked out may be accepted with `allow`."
    ),
    Text("the quote"),
)

NEGATION = Rule(
    "W725",
    "negation",
    Text("the answer says “{words}”, and neither its passage nor the question does"),
    Text("say what the passage says, or quote the words that deny it"),
    Text("A “not” too many turns a fact into its contrary."),
    Text("the quote"),
)

CONTRARY = Rule(
    "W726",
    "contrary",
    Text("the answer says “{words}”, and the quote says “{given}”"),
    Text("say what the quote says, or quote the words that say it"),
    Text(
        "The two exclude each other: directions, before and after, more and less, "
        "victory and defeat."
    ),
    Text("the quote"),
)

NAME_UNKNOWN = Rule(
    "W727",
    "name-unknown",
    Text("the document never names {words}"),
    Text("use the document's own names, or put the rest in `extra`"),
    Text("A card answers what its document says; a name from elsewhere cannot be proven by it."),
)


_SUPPORTED, _LETTERS = 0.3, 5
"""The share of the answer's words that the quote must hold, and how many letters are compared."""
_YEAR_DIGITS = 4
_SMALLEST = 2  # “one” and “no” are articles and more
_NUMBER = r"\d+(?:[.,]\d+|[ \u00a0\u202f]\d{3}(?!\d))*"


def supported(wording: Wording) -> Diagnostic | None:
    """The answer says it in the quote's words, or nearly."""
    if not wording.quote or wording.note.kind == "date":
        return None
    stems = {word[:_LETTERS] for word in wording.content(wording.answered)}
    if not stems:
        return None
    quote = f" {spaced(wording.quote)}"
    lacking = [s for s in stems if (s if is_unspaced(s[0]) else f" {s}") not in quote]
    if len(stems) - len(lacking) >= _SUPPORTED * len(stems):
        return None
    missing = [word for word in wording.answered if word[:_LETTERS] in lacking]
    said = as_written(wording.answer, missing)
    return wording.report(UNSUPPORTED, "answer", "quote", words=said)


def numbers_supported(wording: Wording) -> Diagnostic | None:
    """A number in the answer stands in the passage: 88 is not 87."""
    passage, note = wording.passage, wording.note
    if note.kind == "date" or passage is None:
        return None
    if word := _other_number_word(wording, passage):
        return wording.report(NUMBER_UNSUPPORTED, "answer", "quote", mark=word, number=word)
    if not compiled(r"\d").search(wording.answer):
        return None
    given = set(_numbers(passage.sentences)) | set(_numbers(wording.question))
    for number in _numbers(wording.answer):
        if not (number in given or _said_otherwise(number, given, wording, passage)):
            return wording.report(NUMBER_UNSUPPORTED, "answer", "quote", number=number)
    return None


def _said_otherwise(
    number: str, given: Collection[str], wording: Wording, passage: Passage
) -> bool:
    """Return whether a number is in the passage in words, or is a year that it half says."""
    if not number.isdigit():
        return False
    if len(number) <= 2:
        values = wording.language.numbers
        return int(number) in {values.get(word) for word in words(passage.sentences)}
    date = passage.document.entry.date
    is_documents = date is not None and number in date.edtf
    return len(number) == _YEAR_DIGITS and (number[2:] in given or is_documents)


def _numbers(text: str) -> list[str]:
    """Return the numbers of a text, without the signs between their thousands."""
    found = compiled(_NUMBER).findall(text)
    return [
        compiled(r"(?<=\d)[.,\s](?=\d{3}(?!\d))").sub("", each).replace(",", ".") for each in found
    ]


def _other_number_word(wording: Wording, passage: Passage) -> str:
    """Return a number in words that neither the passage nor the question gives, if there is one.

    Numbers of several words (“forty-five”) are left alone.
    """
    values = wording.language.numbers
    said = [word for word in wording.answered if values.get(word, 0) >= _SMALLEST]
    if len(said) != 1 or not wording.quote:
        return ""
    given = {values.get(word) for word in (*words(passage.sentences), *wording.asked)}
    digits = {*_numbers(passage.sentences), *_numbers(wording.question)}
    value = values[said[0]]
    return "" if value in given or str(value) in digits else as_written(wording.answer, said)


def negation(wording: Wording) -> Diagnostic | None:
    """An answer does not deny what its passage says."""
    denied = wording.language.denials.intersection(wording.answered)
    passage = wording.passage
    if not denied or passage is None or not wording.quote or wording.note.kind == "date":
        return None
    if not wording.language.denials.isdisjoint((*words(passage.sentences), *wording.asked)):
        return None
    said = as_written(wording.answer, denied)
    return wording.report(NEGATION, "answer", "quote", mark=said, words=said)


def contrary(wording: Wording) -> Diagnostic | None:
    """An answer does not say east where its passage says west."""
    passage = wording.passage
    said = set(wording.answered)
    groups = [group for group in wording.language.contraries if group.keys() & said]
    if not groups or passage is None or not wording.quote:
        return None
    quoted = words(wording.quote)
    for group in groups:
        answered = {group[word]: word for word in wording.answered if word in group}
        given = {group[word]: word for word in quoted if word in group}
        is_asked = not group.keys().isdisjoint(wording.asked)
        if given and not is_asked and answered.keys().isdisjoint(given):
            words_of_answer = as_written(wording.answer, answered.values())
            return wording.report(
                CONTRARY,
                "answer",
                "quote",
                mark=words_of_answer,
                words=words_of_answer,
                given=as_written(wording.quote, given.values()),
            )
    return None


class Names:
    """The names that each document has, looked up once per document."""

    def __init__(self) -> None:
        """Start without any document."""
        self._known: dict[str, set[str]] = {}

    def known(self, wording: Wording) -> Diagnostic | None:
        """A name in the answer stands somewhere in the document."""
        passage = wording.passage
        capitals = [word for word in wording.answer.split()[1:] if word[:1].isupper()]
        if not capitals or passage is None or not wording.quote or supported(wording):
            return None
        names = {word for each in capitals for word in words(each) if len(word) >= _LETTERS - 1}
        stems = self._stems(passage.document) | {word[:_LETTERS] for word in wording.asked}
        unknown = {name for name in names if name[:_LETTERS] not in stems}
        if not unknown:
            return None
        said = as_written(wording.answer, unknown)
        return wording.report(NAME_UNKNOWN, "answer", mark=said, words=said)

    def _stems(self, document: Document) -> set[str]:
        if document.entry.id not in self._known:
            said = words(f"{document.text} {document.entry.title}")
            self._known[document.entry.id] = {word[:_LETTERS] for word in said}
        return self._known[document.entry.id]


WORDING = (
    supported,
    numbers_supported,
    negation,
    contrary,
)
