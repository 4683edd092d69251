"""Errata, and what the project does with them (`errata` in `mazo.yaml`)."""

from __future__ import annotations

from collections.abc import Iterator

from mazo.checks import dateparts
from mazo.content.errata import may_correct
from mazo.dates.format import write
from mazo.dates.mentions import mentions
from mazo.diagnostics import Diagnostic, Rule, Text
from mazo.languages import language
from mazo.languages.claims import claim_words
from mazo.model.deck import Deck
from mazo.text.comparison import fold, words
from mazo.text.number_reader import with_values
from mazo.text.patterns import compiled

HIDDEN_ERROR = Rule(
    "W212",
    "hidden-error",
    Text("the document is wrong here, and `errata: text` hides it from the learner"),
    Text("write `errata: both` in mazo.yaml, or leave the note out with `errata: exclude`"),
    Text("Recalling a wrong fact successfully fixes it in memory."),
)

UNCORRECTED = Rule(
    "I213",
    "uncorrected",
    Text("the erratum gives no right answer, so the card keeps the document's"),
    Text("write the erratum's `date:` or `answer:`; or accept it with `allow: [I213]`"),
    Text("Under `errata: corrected` the erratum's date or answer becomes the card's answer."),
)

CORRECTED_HEDGE = Rule(
    "W214",
    "corrected-hedge",
    Text("the question asks what is in the text, but the answer will be the corrected one"),
    Text("write the erratum's own `question:`, without “according to the text”"),
    Text("Under `errata: corrected` the card gives what accepted history gives, not the text."),
)

DATE_OF_ANOTHER_KIND = Rule(
    "E222",
    "erratum-date",
    Text(
        "an erratum's `date` corrects the date of a note under `dates`, but this note is not "
        "under `dates`"
    ),
    Text("write the accepted answer as `answer:`, or give the date in `note:`"),
    Text(
        "Under `errata: corrected` the date would become the answer to a question that "
        "asks for something else."
    ),
)

ERRATUM_DISAGREES = Rule(
    "E223",
    "erratum-disagrees",
    Text("the erratum's answer, {answer}, is not its date, {date}"),
    Text("give the date alone: the answer is written from it"),
    Text("Under `errata: corrected` the card would show one date and be sorted by another."),
    Text("the erratum's date"),
)

ERRATUM_AGREES = Rule(
    "W215",
    "erratum-agrees",
    Text("the erratum gives the same as the document: “{value}”"),
    Text("give the accepted date or answer, or remove it from the erratum"),
    Text("An erratum records where the document disagrees with accepted history."),
    Text("the document's"),
)


def policy(deck: Deck) -> Iterator[Diagnostic]:
    """An error is not hidden; a corrected card has a right answer, and no longer asks the text."""
    policy_ = deck.project.errata
    for note in deck.notes:
        erratum = note.erratum
        if erratum is None:
            continue
        hedge = compiled(language(deck.language_of(note)).wording.hedge)
        if policy_ == "text" and erratum.kind == "error":
            yield HIDDEN_ERROR.at(note.place("erratum"), note=note.id)
        if not may_correct(erratum, policy_):
            continue
        if not erratum.date and not erratum.answer:
            yield UNCORRECTED.at(note.place("erratum"), note=note.id)
        elif not erratum.question and hedge.search(fold(note.question)):
            yield CORRECTED_HEDGE.at(note.place("question"), note=note.id)


def says_something_else(deck: Deck) -> Iterator[Diagnostic]:
    """An erratum's date or answer is not the document's."""
    for note in deck.notes:
        erratum = note.erratum
        if erratum is None:
            continue
        if erratum.date and note.date and erratum.date.edtf == note.date.edtf:
            yield ERRATUM_AGREES.at(
                note.place("erratum", "date"),
                value=write(note.date, deck.language_of(note)),
                related=[note.place("date")],
                note=note.id,
            )
        code = deck.language_of(note)
        own = note.answer or (write(note.date, code) if note.date else "")
        if erratum.answer and _is_same(erratum.answer, own, code):
            key = "answer" if note.answer else "date"
            yield ERRATUM_AGREES.at(
                note.place("erratum", "answer"), value=own, related=[note.place(key)], note=note.id
            )


def _is_same(one: str, other: str, code: str) -> bool:
    """Return whether two answers are the same words, their numbers by their values."""
    own = claim_words(code).quantities
    return words(with_values(one, own)) == words(with_values(other, own))


def date_is_one(deck: Deck) -> Iterator[Diagnostic]:
    """An erratum corrects the date of a date note only, and its answer names that date."""
    for note in deck.notes:
        erratum = note.erratum
        if erratum is None or erratum.date is None:
            continue
        code = deck.language_of(note)
        if note.kind != "date":
            yield DATE_OF_ANOTHER_KIND.at(note.place("erratum", "date"))
        elif erratum.answer and dateparts.is_other_date(
            mentions(erratum.answer, code), erratum.date
        ):
            yield ERRATUM_DISAGREES.at(
                note.place("erratum", "answer"),
                answer=dateparts.quoted(erratum.answer),
                date=dateparts.quoted(write(erratum.date, code)),
                related=[note.place("erratum", "date")],
            )


CHECKS = (
    policy,
    says_something_else,
    date_is_one,
)
