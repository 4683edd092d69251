"""Dates: what the question asks, what the answer says, what the passage gives."""

from collections.abc import Iterator
from typing import NamedTuple

from mazo.anchor import Passage
from mazo.datemention import Mentions, mentions
from mazo.datewrite import write
from mazo.deck import Deck
from mazo.diagnostics import Diagnostic, Phrase
from mazo.edtf import HistoricalDate, Point, Precision
from mazo.languages import language
from mazo.model import Note
from mazo.rules import dates as rules

_YEARS: dict[Precision, int] = {"year": 1, "decade": 10, "century": 100}


def answer_agrees(deck: Deck) -> Iterator[Diagnostic]:
    """An answer that the author wrote names no other date than the note's."""
    for note in _dated(deck):
        assert note.date is not None, "dated notes have one"
        if note.answer and _differs(mentions(note.answer, deck.project.language), note.date):
            yield rules.ANSWER_DIFFERS.at(
                note.place("answer"),
                answer=_quoted(note.answer),
                stored=_quoted(write(note.date, deck.project.language)),
                related=[note.place("date")],
            )


def passage_agrees(deck: Deck) -> Iterator[Diagnostic]:
    """The passage gives the date; what it leaves out stands elsewhere in the document."""
    whole = _Documents()
    for note, passage in deck.anchored():
        if note.date is None:
            continue
        text = " … ".join(passage.document.text[slice(*part)] for part in passage.parts)
        said = mentions(text, passage.document.entry.language)
        told: set[_Part] = set()
        for point in note.date.points:
            for part in _parts(point):
                if part not in told:
                    told.add(part)
                    yield from _part_agrees(note, passage, part, said, whole)


def _quoted(text: str) -> Phrase:
    return Phrase(rules.QUOTED, {"text": text})


def _dated(deck: Deck) -> Iterator[Note]:
    return (note for note in deck.notes if note.date is not None)


def _differs(said: Mentions, date: HistoricalDate) -> bool:
    """Tell whether what an answer names is not of `date`."""
    years = {point.first_year for point in date.points if point.first_year == point.last_year}
    shown = {year if year > 0 else 1 - year for year in years}
    months = {point.month for point in date.points if 1 <= point.month <= 12}
    seasons = {point.month for point in date.points if point.month > 12}
    days = {point.day for point in date.points if point.day}
    said_days = {number for number in said.numbers if number <= 31} - said.short_years - shown
    short = {year % 100 for year in shown} | days
    return bool(
        (shown and (said.years - shown or said.short_years - short))
        or (said.months and (said.months != months or said_days - days))
        or (said.seasons and said.seasons != seasons)
    )


class _Part(NamedTuple):
    """One part of a date: its unit, and its value (a decade's and a century's first year)."""

    unit: Precision
    value: int


class _Documents:
    """What whole documents say of dates, read when it is first asked for."""

    def __init__(self) -> None:
        self._said: dict[str, Mentions] = {}

    def said(self, passage: Passage) -> Mentions:
        entry = passage.document.entry
        if entry.id not in self._said:
            self._said[entry.id] = mentions(passage.document.text, entry.language)
        return self._said[entry.id]


def _parts(point: Point) -> Iterator[_Part]:
    if point.day:
        yield _Part("day", point.day)
    if point.month:
        yield _Part("month" if point.month <= 12 else "season", point.month)
    unit: Precision = "year"
    if point.first_year != point.last_year:
        unit = point.precision
    yield _Part(unit, point.first_year)


def _part_agrees(
    note: Note, passage: Passage, part: _Part, said: Mentions, whole: _Documents
) -> Iterator[Diagnostic]:
    if _gives(said, part):
        return
    code = passage.document.entry.language
    if part.unit == "year" and part.value % 100 in said.short_years:
        yield rules.SHORT_YEAR.at(
            note.place("date"), year=part.value, related=[passage.place], note=note.id
        )
    elif other := _contradicts(said, part, code):
        yield rules.DATE_CONTRADICTED.at(
            note.place("date"), stored=_named(part, code), found=other, related=[passage.place]
        )
    else:
        source = _source(passage, part, whole)
        if source is None:
            yield rules.DATE_NOWHERE.at(
                note.place("date"), part=_named(part, code), related=[passage.place]
            )
        else:
            yield rules.DATE_COMPLETED.at(
                note.place("date"), part=_named(part, code), source=source, note=note.id
            )


def _gives(said: Mentions, part: _Part) -> bool:
    match part.unit:
        case "day":
            return part.value in said.numbers
        case "month":
            return part.value in said.months
        case "season":
            return part.value in said.seasons
        case "year":
            shown = part.value if part.value > 0 else 1 - part.value
            return shown in said.numbers or shown in said.years
        case "decade":
            return any(number // 10 == part.value // 10 for number in said.numbers | said.years)
        case "century":
            number = part.value // 100 + 1 if part.value >= 0 else -part.value // 100 + 1
            return number in said.centuries or any(year // 100 + 1 == number for year in said.years)


def _contradicts(said: Mentions, part: _Part, code: str) -> Phrase | None:
    """Return what a passage names in place of `part`; None where it names nothing of its kind."""
    words = language(code).dates
    named: list[str] = []
    if part.unit == "month":
        named = [words.months[month - 1] for month in sorted(said.months)]
    elif part.unit == "season":
        named = [words.seasons[season - 21] for season in sorted(said.seasons)]
    elif part.unit == "year":
        named = [str(year) for year in sorted(said.years)]
    return _quoted(", ".join(named)) if named else None


def _source(passage: Passage, part: _Part, whole: _Documents) -> object | None:
    """Return what else gives `part`: the document's own date, or another passage."""
    date = passage.document.entry.date
    if date and part.unit in _YEARS:
        (first, _, _), (last, _, _) = date.bounds
        if first < part.value + _YEARS[part.unit] and part.value <= last:
            return rules.DOCUMENT_DATE
    return rules.OTHER_PASSAGE if _gives(whole.said(passage), part) else None


def _named(part: _Part, code: str) -> Phrase:
    words = language(code).dates
    match part.unit:
        case "day":
            return Phrase(rules.THE_DAY, {"day": part.value})
        case "month":
            return Phrase(rules.THE_MONTH, {"month": words.months[part.value - 1]})
        case "season":
            return Phrase(rules.THE_SEASON, {"season": words.seasons[part.value - 21]})
        case "year":
            return Phrase(rules.THE_YEAR, {"year": part.value})
        case "decade":
            return Phrase(rules.THE_DECADE, {"year": part.value})
        case "century":
            return Phrase(rules.THE_CENTURY, {"century": part.value // 100 + 1})
