"""What the question of a date note asks for: a date, and as precise as it is answered."""

from mazo.checks.wording import Wording
from mazo.dates.edtf import PRECISIONS
from mazo.diagnostics import Diagnostic, Rule, Text
from mazo.text.patterns import compiled

PRECISION_ASKED = Rule(
    "E604 precision-asked",
    Text("the question asks for the {asked}, but the date gives the {stored}"),
    Text(
        "ask for what the date gives, ask “when”, or write the date as precisely as the "
        "question asks"
    ),
    Text("Nobody can answer a card correctly that asks for a month and answers with a day."),
    Text("the date"),
)
DAY = Text("day")
MONTH = Text("month")
SEASON = Text("season")
YEAR = Text("year")
DECADE = Text("decade")
CENTURY = Text("century")
UNITS = {
    "day": DAY,
    "month": MONTH,
    "season": SEASON,
    "year": YEAR,
    "decade": DECADE,
    "century": CENTURY,
}
"""How precise a date is, in words."""

NOT_A_DATE_QUESTION = Rule(
    "W616 not-a-date-question",
    Text("the question does not ask for a date"),
    Text("ask “when”, “in which month”, “in which year”…"),
    Text(
        "Notes under `dates:` answer with a date; other questions belong under `causes:`, "
        "`consequences:` or `facts:`."
    ),
)


def asks_for_a_date(wording: Wording) -> Diagnostic | None:
    """The question of a date note asks when."""
    if wording.note.kind != "date" or wording.has_gap:
        return None
    if compiled(wording.language.asks_date).search(wording.folded):
        return None
    return wording.report(NOT_A_DATE_QUESTION, "question")


def precision_asked(wording: Wording) -> Diagnostic | None:
    """A question for a month is answered by a month, not by a day or a year."""
    date = wording.note.date
    if date is None:
        return None
    units = wording.language.asked_unit
    finest = next((unit for unit in PRECISIONS if wording.find(units[unit])), None)
    if finest is None or finest == date.precision:
        return None
    return PRECISION_ASKED.at(
        wording.note.place("question"),
        asked=UNITS[finest],
        stored=UNITS[date.precision],
        related=[wording.note.place("date")],
    )


WORDING = (asks_for_a_date, precision_asked)
