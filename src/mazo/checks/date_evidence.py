"""Dates: what the answer says, what the passage gives, and what gives the date away."""

from collections.abc import Iterator

from mazo.checks import dateparts
from mazo.checks.dateparts import Part
from mazo.dates.edtf import HistoricalDate
from mazo.dates.format import write
from mazo.dates.mentions import Mentions, mentions
from mazo.diagnostics import Diagnostic, Phrase, Rule, Text
from mazo.documents.passage import Passage
from mazo.model.deck import Deck
from mazo.model.note import Note
from mazo.text.comparison import words

ANSWER_DIFFERS = Rule(
    "E605",
    "answer-differs",
    Text("the answer says {answer}, and the date says {stored}"),
    Text("correct the one that is wrong, or leave `answer` out: it is then written from the date"),
    Text("The answer that learners read and the date that orders the deck must be one."),
    Text("the date"),
)

ANSWER_LACKS = Rule(
    "E620",
    "answer-lacks",
    Text("the answer leaves out {part}, which the date has"),
    Text("answer “{written}”, or leave `answer` out: it is then written from the date"),
    Text("A date card asks for a date: its answer says it, as precisely as `date` does."),
    Text("the date"),
)

DATE_NOWHERE = Rule(
    "E606",
    "date-nowhere",
    Text("the document nowhere gives {part}"),
    Text("write the date that the passage gives; what history adds belongs in `erratum`"),
    Text(
        "Every card must prove what it says by its passage. A document's own year, where its "
        "passages leave it out, is given by `date:` in mazo.yaml."
    ),
    Text("the passage"),
)

DATE_COMPLETED = Rule(
    "I607",
    "date-completed",
    Text("the passage does not give {part}; it is taken from {source}"),
    Text("nothing to do if that is meant; else quote the words that give it"),
    Text(
        "Texts name the year once and leave it out afterwards; a completed date is reported "
        "so that the author looks twice."
    ),
    Text("it is given here"),
)
DOCUMENT_DATE = Text("the document's date in mazo.yaml")
OTHER_PASSAGE = Text("another passage of the document")

SHORT_YEAR = Rule(
    "I608",
    "short-year",
    Text("the passage gives {year} by its last two digits only"),
    Text("nothing to do if the century is plain from the document"),
    Text("Two digits support a year, but the century is the author's reading."),
    Text("the passage"),
)

DATE_CONTRADICTED = Rule(
    "E609",
    "date-contradicted",
    Text("the date says {stored}, and the passage says {found}"),
    Text("write what the passage says, or quote just the words that give this date"),
    Text("The passage names another date than the card, so it does not prove the card's."),
    Text("the passage"),
)

APPROXIMATE_DIFFERS = Rule(
    "I618",
    "approximate-differs",
    Text("the passage gives the date {found}"),
    Text("write `{edtf}`"),
    Text("“About 1943” and “1943” are not the same answer: the card says what its passage says."),
    Text("the passage"),
)
IS_APPROXIMATE = Text("as approximate, and `date` is exact")
IS_EXACT = Text("as exact, and `date` is approximate")
WRITE_TILDE = Text("write it with a tilde (`{edtf}~`), if that is the date the passage means")
WRITE_EXACT = Text("write `{exact}`")

TITLE_GIVES_DATE = Rule(
    "I619",
    "title-gives-date",
    Text("the document's title, “{title}”, answers the question"),
    Text("give the document a title without the year in mazo.yaml, or ask something else"),
    Text("The title of the document stands above the question, on the front of the card."),
    Text("the date"),
)


def answer_agrees(deck: Deck) -> Iterator[Diagnostic]:
    """An answer that the author wrote names the note's date, and no other."""
    for note in _dated(deck):
        assert note.date is not None, "dated notes have one"
        code = deck.language_of(note)
        if not note.answer:
            continue
        said = mentions(note.answer, code)
        if dateparts.is_other_date(said, note.date):
            yield ANSWER_DIFFERS.at(
                note.place("answer"),
                answer=dateparts.quoted(note.answer),
                stored=dateparts.quoted(write(note.date, code)),
                related=[note.place("date")],
            )
        elif lacking := _lacking(said, note.date):
            yield ANSWER_LACKS.at(
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
        said = mentions(passage.quoted, passage.document.entry.language)
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
            yield TITLE_GIVES_DATE.at(
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
        return SHORT_YEAR.at(place, year=part.value, related=[passage.place], note=note.id)
    if other := dateparts.contradicts(said, part, code):
        return DATE_CONTRADICTED.at(place, stored=named, found=other, related=[passage.place])
    source = _source(passage, part, whole)
    if source is None:
        return DATE_NOWHERE.at(place, part=named, related=[passage.place])
    return DATE_COMPLETED.at(place, part=named, source=source, note=note.id)


def _source(passage: Passage, part: Part, whole: _Documents) -> object | None:
    """Return what else gives `part`: the document's own date, or another passage."""
    date = passage.document.entry.date
    if date and dateparts.holds(date, part):
        return DOCUMENT_DATE
    return OTHER_PASSAGE if dateparts.gives(whole.said(passage), part) else None


def _approximate(note: Note, passage: Passage, *, stored: bool) -> Diagnostic:
    found, instead = (IS_EXACT, WRITE_EXACT) if stored else (IS_APPROXIMATE, WRITE_TILDE)
    assert note.date is not None, "it was compared"
    values = {"edtf": note.date.edtf, "exact": note.date.edtf.translate(_NO_TILDE)}
    return APPROXIMATE_DIFFERS.at(
        note.place("date"),
        found=found,
        related=[passage.place],
        help=Phrase(instead, values),
        note=note.id,
    )


_NO_TILDE = str.maketrans({"~": "", "%": "?"})


CHECKS = (
    answer_agrees,
    passage_agrees,
    title_gives_it_away,
)
