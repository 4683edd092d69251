"""`precision: year`: a class deck that asks for years only.

A date note whose question asks when, or in which year, is answered by the year. Where it asks
for the month or the day, the year would not answer it: such a note stays, and is reported. A card
that asks for the event shows the whole date, for a year has many events.
"""

from mazo.classdecks import rules
from mazo.content.errata import may_correct
from mazo.dates.edtf import PRECISIONS, HistoricalDate, Point, parse
from mazo.diagnostics import Reading
from mazo.languages import WordingWords, language
from mazo.model.deck import Deck
from mazo.model.names import some
from mazo.model.note import Erratum, Event, Note
from mazo.schema.project_file import Errata
from mazo.text.comparison import fold
from mazo.text.html import plain
from mazo.text.patterns import compiled
from mazo.text.places import Place

_FINER = ("day", "month", "season")
_LONGEST_YEAR = 9_999


def years_only(deck: Deck, setting: Place) -> Reading[Deck]:
    """Shorten answers to the year where the question allows it; `setting` is where it is set."""
    left: list[Note] = []
    notes = []
    for note in deck.notes:
        words = language(deck.language_of(note)).wording
        cut = _cut(note, words, deck.project.errata)
        if cut is None:
            left.append(note)
        notes.append(cut or note)
    if left:
        ids = some(note.id for note in left)
        yield rules.NOT_TO_YEAR.at(setting, count=len(left), ids=ids)
    kept = {note.event for note in notes if note.date and note.date.precision in _FINER}
    events = tuple(event if event.id in kept else _event_to_year(event) for event in deck.events)
    return deck._replace(notes=tuple(notes), events=events)


def _cut(note: Note, words: WordingWords, errata: Errata) -> Note | None:
    """Return a note as far as the year; None where its question asks for more.

    Where the card asks the question of an erratum, that one decides, and the document's own
    answer, which the card only mentions, may stay.
    """
    erratum = note.erratum
    if note.date is None:
        return note
    is_corrected = may_correct(erratum, errata)
    if is_corrected and erratum and erratum.date and erratum.question:
        if not _asks_year(erratum.question, words):
            return None if erratum.date.precision in _FINER else note
        if not _asks_year(note.question, words):
            cut = erratum._replace(date=year_of(erratum.date))
            return note._replace(erratum=cut, whole_date=erratum.date)
    if note.date.precision not in _FINER:
        return note
    if not _asks_year(note.question, words):
        return None
    accepted = erratum.date if is_corrected and erratum else None
    return _to_year(note)._replace(whole_date=accepted or note.date)


def _asks_year(question: str, words: WordingWords) -> bool:
    """Return whether the year answers a question: “when”, or “in which year”."""
    folded = fold(plain(question))
    units = (unit for unit in PRECISIONS if compiled(words.asked_unit[unit].pattern).search(folded))
    finest = next(units, None)
    return finest == "year" or (
        finest is None and compiled(words.asks_date).search(folded) is not None
    )


def year_of(date: HistoricalDate) -> HistoricalDate:
    """Return a date as far as its year, or years; `1943-09/1943-10` is `1943`.

    A winter is in two years, and the year alone would not show which of them is meant.
    """
    if date.precision not in _FINER:
        return date
    begins, ends = date.start, date.start if date.kind == "point" else date.end
    first = _year(begins, begins.first[0]) if begins else ""
    last = _year(ends, ends.last[0]) if ends else ""
    if first == last:
        text = f"{first}{_qualifier(date)}"
    else:
        first += begins.qualifier if begins else ""
        last += ends.qualifier if ends else ""
        text = f"{first}/{last}" if date.kind == "interval" else f"[{first}..{last}]"
    found = parse(text)
    return found if isinstance(found, HistoricalDate) else date


def _year(point: Point, year: int) -> str:
    """Return a year as EDTF writes it, or the decade or century if the point is no more precise."""
    if point.first_year != point.last_year:
        return point.edtf.removesuffix(point.qualifier)
    sign = "-" if year < 0 else ""
    return f"{sign}{abs(year):04}" if abs(year) <= _LONGEST_YEAR else f"Y{year}"


def _qualifier(date: HistoricalDate) -> str:
    """Return how certain both ends are, where they are one year: uncertain, approximate, both."""
    found = {point.qualifier for point in date.points} - {""}
    return found.pop() if len(found) == 1 else "%" if found else ""


def _to_year(note: Note) -> Note:
    assert note.date is not None, "only dated notes are cut"
    date = year_of(note.date)
    return note._replace(date=date, answer="", erratum=_erratum(note.erratum, date))


def _erratum(erratum: Erratum | None, date: HistoricalDate) -> Erratum | None:
    """Return an erratum as far as its year; one that differs by less only annotates, whole."""
    if erratum is None or erratum.date is None:
        return erratum
    corrected = year_of(erratum.date)
    if corrected.edtf == date.edtf:
        return erratum._replace(kind="nuance", question="")
    return erratum._replace(date=corrected)


def _event_to_year(event: Event) -> Event:
    return event._replace(date=year_of(event.date)) if event.date else event
