"""Errata, and what the project does with them (`errata` in `mazo.yaml`)."""

from __future__ import annotations

from collections.abc import Iterator

from mazo.checks import dateparts
from mazo.dates.format import write
from mazo.dates.mentions import mentions
from mazo.diagnostics import Diagnostic
from mazo.languages import language
from mazo.model.deck import Deck
from mazo.rules import errata as rules
from mazo.text.folding import fold, words
from mazo.text.patterns import compiled


def policy(deck: Deck) -> Iterator[Diagnostic]:
    """An error is not hidden; a corrected card has a right answer, and no longer asks the text."""
    policy_ = deck.project.errata
    for note in deck.notes:
        erratum = note.erratum
        if erratum is None:
            continue
        hedge = compiled(language(deck.language_of(note)).wording.hedge)
        if policy_ == "text" and erratum.kind == "error":
            yield rules.HIDDEN_ERROR.at(note.place("erratum"), note=note.id)
        if policy_ != "corrected" or erratum.kind == "nuance":
            continue
        if not erratum.date and not erratum.answer:
            yield rules.UNCORRECTED.at(note.place("erratum"), note=note.id)
        elif not erratum.question and hedge.search(fold(note.question)):
            yield rules.CORRECTED_HEDGE.at(note.place("question"), note=note.id)


def says_something_else(deck: Deck) -> Iterator[Diagnostic]:
    """An erratum's date or answer is not the document's."""
    for note in deck.notes:
        erratum = note.erratum
        if erratum is None:
            continue
        if erratum.date and note.date and erratum.date.edtf == note.date.edtf:
            yield rules.ERRATUM_AGREES.at(
                note.place("erratum", "date"),
                value=write(note.date, deck.language_of(note)),
                related=[note.place("date")],
                note=note.id,
            )
        code = deck.language_of(note)
        own = note.answer or (write(note.date, code) if note.date else "")
        if erratum.answer and words(erratum.answer) == words(own):
            key = "answer" if note.answer else "date"
            yield rules.ERRATUM_AGREES.at(
                note.place("erratum", "answer"), value=own, related=[note.place(key)], note=note.id
            )


def date_is_one(deck: Deck) -> Iterator[Diagnostic]:
    """An erratum corrects the date of a date note only, and its answer names that date."""
    for note in deck.notes:
        erratum = note.erratum
        if erratum is None or erratum.date is None:
            continue
        code = deck.language_of(note)
        if note.kind != "date":
            yield rules.DATE_OF_ANOTHER_KIND.at(note.place("erratum", "date"))
        elif erratum.answer and dateparts.is_other_date(
            mentions(erratum.answer, code), erratum.date
        ):
            yield rules.ERRATUM_DISAGREES.at(
                note.place("erratum", "answer"),
                answer=dateparts.quoted(erratum.answer),
                date=dateparts.quoted(write(erratum.date, code)),
                related=[note.place("erratum", "date")],
            )
