"""Dates: what the answer says, what the passage gives, and what gives the date away."""

from collections.abc import Iterator

from mazo.checks import dateparts
from mazo.checks.dateparts import Part
from mazo.dates.edtf import HistoricalDate
from mazo.dates.format import write
from mazo.dates.mentions import Mentions, mentions
from mazo.diagnostics import Diagnostic, Phrase
from mazo.documents.passage import Passage
from mazo.model.deck import Deck
from mazo.model.note import Note
from mazo.rules import dates as rules
from mazo.text.folding import words


def answer_agrees(deck: Deck) -> Iterator[Diagnostic]:
    """An answer that the author wrote names the note's date, and no other."""
    for note in _dated(deck):
        assert note.date is not None, "dated notes have one"
        code = deck.language_of(note)
        if not note.answer:
            continue
        said = mentions(note.answer, code)
        if dateparts.is_other_date(said, note.date):
            yield rules.ANSWER_DIFFERS.at(
                note.place("answer"),
                answer=dateparts.quoted(note.answer),
                stored=dateparts.quoted(write(note.date, code)),
                related=[note.place("date")],
            )
        elif lacking := _lacking(said, note.date):
            yield rules.ANSWER_LACKS.at(
                note.place("answer"),
                part=dateparts.named(lacking, code),
                written=write(note.date, code),
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
        told: set[Part] = set()
        for point in note.date.points:
            for part in dateparts.parts(point):
                if part not in told and not dateparts.gives(said, part):
                    yield _not_given(note, passage, part, said, whole)
                told.add(part)
        approximate = any(point.qualifier in ("~", "%") for point in note.date.points)
        if said.is_approximate != approximate:
            yield _approximate(note, passage, stored=approximate)


def title_gives_it_away(deck: Deck) -> Iterator[Diagnostic]:
    """The document's title, which stands on the front, does not answer the question."""
    for note, passage in deck.anchored():
        if note.date is None or note.date.precision not in ("year", "decade", "century"):
            continue
        title = passage.document.entry.title
        years = {str(point.first_year) for point in note.date.points}
        if years & (set(words(title)) - set(words(note.question))):
            yield rules.TITLE_GIVES_DATE.at(
                note.place("question"), title=title, related=[note.place("date")], note=note.id
            )


def _dated(deck: Deck) -> Iterator[Note]:
    return (note for note in deck.notes if note.date is not None)


def _lacking(said: Mentions, date: HistoricalDate) -> Part | None:
    """Return the finest part of a date that an answer leaves out, if the date is a single one."""
    if date.kind != "point" or date.start is None:
        return None
    finest = next(dateparts.parts(date.start))
    short = finest.unit == "year" and finest.value % 100 in said.short_years
    return None if short or dateparts.gives(said, finest) else finest


class _Documents:
    """What whole documents say of dates, read when it is first asked for."""

    def __init__(self) -> None:
        self._said: dict[str, Mentions] = {}

    def said(self, passage: Passage) -> Mentions:
        entry = passage.document.entry
        if entry.id not in self._said:
            self._said[entry.id] = mentions(passage.document.text, entry.language)
        return self._said[entry.id]


def _not_given(
    note: Note, passage: Passage, part: Part, said: Mentions, whole: _Documents
) -> Diagnostic:
    """Report a part of a date that the passage leaves out or contradicts."""
    place, code = note.place("date"), passage.document.entry.language
    named = dateparts.named(part, code)
    if part.unit == "year" and part.value % 100 in said.short_years:
        return rules.SHORT_YEAR.at(place, year=part.value, related=[passage.place], note=note.id)
    if other := dateparts.contradicts(said, part, code):
        return rules.DATE_CONTRADICTED.at(place, stored=named, found=other, related=[passage.place])
    source = _source(passage, part, whole)
    if source is None:
        return rules.DATE_NOWHERE.at(place, part=named, related=[passage.place])
    return rules.DATE_COMPLETED.at(place, part=named, source=source, note=note.id)


def _source(passage: Passage, part: Part, whole: _Documents) -> object | None:
    """Return what else gives `part`: the document's own date, or another passage."""
    date = passage.document.entry.date
    if date and dateparts.holds(date, part):
        return rules.DOCUMENT_DATE
    return rules.OTHER_PASSAGE if dateparts.gives(whole.said(passage), part) else None


def _approximate(note: Note, passage: Passage, *, stored: bool) -> Diagnostic:
    found, instead = (
        (rules.IS_EXACT, rules.WRITE_EXACT) if stored else (rules.IS_APPROXIMATE, rules.WRITE_TILDE)
    )
    assert note.date is not None, "it was compared"
    values = {"edtf": note.date.edtf, "exact": note.date.edtf.translate(_NO_TILDE)}
    return rules.APPROXIMATE_DIFFERS.at(
        note.place("date"),
        found=found,
        related=[passage.place],
        help=Phrase(instead, values),
        note=note.id,
    )


_NO_TILDE = str.maketrans({"~": "", "%": "?"})
