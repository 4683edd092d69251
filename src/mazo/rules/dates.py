"""6xx, second part: dates, and what the passage gives of them."""

from __future__ import annotations

from mazo.diagnostics import Rule, Text

PRECISION_ASKED = Rule(
    "E604",
    "precision-asked",
    Text("the question asks for the {asked}, and the date gives the {stored}"),
    Text("ask for what the date gives, ask “when”, or write the date as precise as the question"),
    Text("A card that asks for a month and answers with a day cannot be answered right."),
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

ANSWER_DIFFERS = Rule(
    "E605",
    "answer-differs",
    Text("the answer says {answer}, and the date says {stored}"),
    Text("mend the one that is wrong, or leave `answer` out: it is then written from the date"),
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
        "passages leave it out, is told by `date:` in mazo.yaml."
    ),
    Text("the passage"),
)
QUOTED = Text("“{text}”")
THE_DAY = Text("the day {day}")
THE_MONTH = Text("the month “{month}”")
THE_SEASON = Text("the season “{season}”")
THE_YEAR = Text("the year {year}")
THE_DECADE = Text("the decade of {year}")
THE_CENTURY = Text("the century {century}")

DATE_COMPLETED = Rule(
    "I607",
    "date-completed",
    Text("the passage does not give {part}; it is taken from {source}"),
    Text("nothing to do if that is meant; else quote the words that give it"),
    Text(
        "Texts name the year once and leave it out afterwards; a completed date is told so that "
        "the author looks twice."
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

NOT_A_DATE_QUESTION = Rule(
    "W616",
    "not-a-date-question",
    Text("the question does not ask for a date"),
    Text("ask “when”, “in which month”, “in which year”…"),
    Text(
        "Notes under `dates:` answer with a date; other questions belong under `causes:` or "
        "`consequences:`."
    ),
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
