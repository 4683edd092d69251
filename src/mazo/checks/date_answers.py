"""Dates in answers, and in the title above the question."""

from collections.abc import Iterator

from mazo.checks import dateparts
from mazo.checks.one_note import OneNote
from mazo.dates.format import write
from mazo.dates.mentions import mentions
from mazo.diagnostics import Diagnostic, Rule, Text
from mazo.text.comparison import words

ANSWER_DIFFERS = Rule(
    "E605 answer-differs",
    Text("the answer is {answer}, but the date is {stored}"),
    Text("correct the one that is wrong, or leave `answer` out: it is then written from the date"),
    Text("The answer that learners read and the date that orders the deck must be the same."),
    Text("the date"),
)

ANSWER_LACKS = Rule(
    "E620 answer-lacks",
    Text("the answer leaves out {part}, which is in the date"),
    Text("answer “{written}”, or leave `answer` out: it is then written from the date"),
    Text("A date card asks for a date: its answer gives it, as precisely as `date` does."),
    Text("the date"),
)

TITLE_GIVES_DATE = Rule(
    "I619 title-gives-date",
    Text("the document's title, “{title}”, answers the question"),
    Text("give the document a title without the year in mazo.yaml, or ask something else"),
    Text("The title of the document is above the question, on the front of the card."),
    Text("the date"),
)


def answer_agrees(one: OneNote) -> Iterator[Diagnostic]:
    """An answer that the author wrote names the note's date, and no other."""
    note, code = one.note, one.code
    if note.date is None or not note.answer:
        return
    given = mentions(note.answer, code)
    if dateparts.is_other_date(given, note.date):
        yield ANSWER_DIFFERS.at(
            note.place("answer"),
            answer=dateparts.quoted(note.answer),
            stored=dateparts.quoted(write(note.date, code)),
            related=[note.place("date")],
        )
    elif lacking := dateparts.lacking(given, note.date):
        yield ANSWER_LACKS.at(
            note.place("answer"),
            part=dateparts.named(lacking, code),
            written=write(note.date, code),
            related=[note.place("date")],
        )


def title_gives_it_away(one: OneNote) -> Iterator[Diagnostic]:
    """The document's title, which is on the front, does not answer the question."""
    note, passage, date = one.note, one.passage, one.note.date
    if passage is None or date is None or date.precision not in ("year", "decade", "century"):
        return
    title = passage.document.entry.title
    years = {str(point.first_year) for point in date.points}
    if years & (set(words(title)) - set(words(note.question))):
        yield TITLE_GIVES_DATE.at(
            note.place("question"), title=title, related=[note.place("date")], note=note.id
        )


NOTE_CHECKS = (
    answer_agrees,
    title_gives_it_away,
)
