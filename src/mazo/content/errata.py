"""What a card asks and answers where its document is wrong, under each `errata` policy."""

from typing import NamedTuple

from mazo.dates.edtf import HistoricalDate
from mazo.dates.format import capitalised, write
from mazo.model.note import Erratum, Note
from mazo.schema.project_file import Errata


class Asked(NamedTuple):
    """What a card asks, what it answers, and the date that this answer is, if any."""

    question: str
    answer: str
    date: HistoricalDate | None


def is_left_out(note: Note, policy: Errata) -> bool:
    """Return whether a note is not released, because its document is wrong."""
    return policy == "exclude" and note.erratum is not None and note.erratum.kind == "error"


def may_correct(erratum: Erratum | None, policy: Errata) -> bool:
    """Return whether the erratum's answer, if it has one, becomes the answer of the card."""
    return policy == "corrected" and erratum is not None and erratum.kind != "nuance"


def accepted(erratum: Erratum, language: str) -> str:
    """Return the answer that history accepts; an empty text if the erratum gives none."""
    return erratum.answer or written(erratum.date, language)


def asked(note: Note, policy: Errata, language: str) -> Asked:
    """Return what the card of `note` asks and answers; `language` is that of the card."""
    erratum = note.erratum
    if erratum and may_correct(erratum, policy) and (answer := accepted(erratum, language)):
        date = erratum.date if note.kind == "date" and erratum.date else note.date
        return Asked(erratum.question or note.question, answer, date)
    return Asked(note.question, note.answer or written(note.date, language), note.date)


def written(date: HistoricalDate | None, language: str) -> str:
    """Return a date as an answer gives it, with a capital; an empty text for no date."""
    return capitalised(write(date, language)) if date else ""
