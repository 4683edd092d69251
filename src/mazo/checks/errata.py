"""Errata, and what the project does with them (`errata` in `mazo.yaml`)."""

from collections.abc import Iterator

from mazo.checks import dateparts
from mazo.checks.one_note import OneNote
from mazo.content.errata import may_correct
from mazo.dates.edtf import HistoricalDate
from mazo.dates.format import write
from mazo.dates.match import Mention
from mazo.dates.mentions import mentions
from mazo.dates.proof import fits
from mazo.diagnostics import Diagnostic, Rule, Text
from mazo.languages import language
from mazo.languages.claims import claim_words
from mazo.text.comparison import fold, words
from mazo.text.patterns import compiled
from mazo.text.quantities import may_have_number

_FAR = 100  # years

HIDDEN_ERROR = Rule(
    "W212 hidden-error",
    Text("the document is wrong here, and `errata: text` hides it from the learner"),
    Text("write `errata: both` in mazo.yaml, or leave the note out with `errata: exclude`"),
    Text("Recalling a wrong fact successfully fixes it in memory."),
)

UNCORRECTED = Rule(
    "I213 uncorrected",
    Text("the erratum gives no right answer, so the card keeps the document's"),
    Text("write the erratum's `date:` or `answer:`; or accept it with `allow: [I213]`"),
    Text("Under `errata: corrected` the erratum's date or answer becomes the card's answer."),
)

CORRECTED_HEDGE = Rule(
    "W214 corrected-hedge",
    Text("the question asks what is in the text, but the answer will be the corrected one"),
    Text("write the erratum's own `question:`, without “according to the text”"),
    Text("Under `errata: corrected` the card gives what accepted history gives, not the text."),
)

DATE_OF_ANOTHER_KIND = Rule(
    "E222 erratum-date",
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
    "E223 erratum-disagrees",
    Text("the erratum's answer, {answer}, is not its date, {date}"),
    Text("give the date alone: the answer is written from it"),
    Text("Under `errata: corrected` the card would show one date and be sorted by another."),
    Text("the erratum's date"),
)

NOTE_DIFFERS = Rule(
    "W226 erratum-note-differs",
    Text("the erratum's note gives {named}, but its date is {date}"),
    Text("correct the one that is wrong: the card shows both"),
    Text("An erratum with two different dates leaves the learner with neither."),
    Text("the erratum's date"),
)

FAR_DATE = Rule(
    "W227 erratum-far",
    Text("the erratum's date, {date}, is {years} years away from the document's"),
    Text("check whether two digits are in the wrong order; or accept it: `allow: [W227]`"),
    Text("Documents are seldom wrong by a century; a typing mistake is more likely."),
    Text("the document's"),
)

ERRATUM_AGREES = Rule(
    "W215 erratum-agrees",
    Text("the erratum gives the same as the document: “{value}”"),
    Text("give the accepted date or answer, or remove it from the erratum"),
    Text("An erratum records where the document disagrees with accepted history."),
    Text("the document's"),
)


def policy(one: OneNote) -> Iterator[Diagnostic]:
    """An error is not hidden; a corrected card has a right answer, and no “in the text”."""
    note, erratum = one.note, one.note.erratum
    if erratum is None:
        return
    hedge = compiled(language(one.code).wording.hedge)
    if one.errata == "text" and erratum.kind == "error":
        yield HIDDEN_ERROR.at(note.place("erratum"), note=note.id)
    if not may_correct(erratum, one.errata):
        return
    if not erratum.date and not erratum.answer:
        yield UNCORRECTED.at(note.place("erratum"), note=note.id)
    elif not erratum.question and hedge.search(fold(note.question)):
        yield CORRECTED_HEDGE.at(note.place("question"), note=note.id)


def says_something_else(one: OneNote) -> Iterator[Diagnostic]:
    """An erratum's date or answer is not the document's."""
    note, erratum, code = one.note, one.note.erratum, one.code
    if erratum is None:
        return
    if erratum.date and note.date and erratum.date.edtf == note.date.edtf:
        yield ERRATUM_AGREES.at(
            note.place("erratum", "date"),
            value=write(note.date, code),
            related=[note.place("date")],
            note=note.id,
        )
    if not erratum.answer:
        return
    own = note.answer or (write(note.date, code) if note.date else "")
    if _is_same(erratum.answer, own, code):
        key = "answer" if note.answer else "date"
        yield ERRATUM_AGREES.at(
            note.place("erratum", "answer"), value=own, related=[note.place(key)], note=note.id
        )


def _is_same(one: str, other: str, code: str) -> bool:
    """Return whether two answers are the same words, their numbers by their values."""
    own, is_written_so = claim_words(code).quantities, words(one) == words(other)
    if not (is_written_so or (may_have_number(one, own) and may_have_number(other, own))):
        return False  # as nearly all
    from mazo.text.number_reader import with_values  # noqa: PLC0415  # few cards have errata

    return words(with_values(one, own)) == words(with_values(other, own))


def date_is_one(one: OneNote) -> Iterator[Diagnostic]:
    """An erratum corrects the date of a date note only, and its answer names that date."""
    note, erratum, code = one.note, one.note.erratum, one.code
    if erratum is None or erratum.date is None:
        return
    if note.kind != "date":
        yield DATE_OF_ANOTHER_KIND.at(note.place("erratum", "date"))
    elif erratum.answer and dateparts.is_other_date(mentions(erratum.answer, code), erratum.date):
        yield ERRATUM_DISAGREES.at(
            note.place("erratum", "answer"),
            answer=dateparts.quoted(erratum.answer),
            date=dateparts.quoted(write(erratum.date, code)),
            related=[note.place("erratum", "date")],
        )


def names_one_date(one: OneNote) -> Iterator[Diagnostic]:
    """The note of an erratum names its date, if it names one; that and the document's are near."""
    note, erratum, code = one.note, one.note.erratum, one.code
    if erratum is None or erratum.date is None or note.date is None:
        return
    place = note.place("erratum", "date")
    years = abs(erratum.date.bounds[0][0] - note.date.bounds[0][0])
    if years > _FAR:
        related, date = [note.place("date")], dateparts.quoted(write(erratum.date, code))
        yield FAR_DATE.at(place, date=date, years=years, related=related, note=note.id)
    if named := _other_date(erratum.note, erratum.date, note.date, code):
        yield NOTE_DIFFERS.at(
            note.place("erratum", "note"),
            named=dateparts.quoted(named),
            date=dateparts.quoted(write(erratum.date, code)),
            related=[place],
            note=note.id,
        )


def _other_date(text: str, date: HistoricalDate, own: HistoricalDate, code: str) -> str:
    """Return the date that a text names first, if it names neither `date` nor first `own`."""
    has_month = all(any(point.month for point in each.points) for each in (date, own))
    named = [
        each
        for each in mentions(text, code)
        if not each.is_weak and (has_month or (each.year, each.short) != (None, None))
    ]
    if not named or _fits(named[0], own) or any(_fits(each, date) for each in named):
        return ""
    return named[0].text.rstrip(".")


def _fits(mention: Mention, date: HistoricalDate) -> bool:
    return any(fits(mention, point) for point in date.points)


NOTE_CHECKS = (
    policy,
    says_something_else,
    date_is_one,
    names_one_date,
)
