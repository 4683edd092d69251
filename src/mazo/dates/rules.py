"""Rules about how a date is written."""

from mazo.diagnostics import Rule, Text

DATE_MALFORMED = Rule(
    "E601 date-malformed",
    Text("“{value}” cannot be understood as a date: {reason}"),
    Text(
        "write it as 1943-10 or 1943-10-01, or in words: “October 1943”, "
        "“between September and October 1943”"
    ),
    Text(
        "Dates are written in EDTF (ISO 8601-2, levels 0 and 1, and `[a..b]` for “some time "
        "between”) or in words, in Spanish or English."
    ),
)
PROPOSE_DATE = Text("write `{proposal}`")
UNKNOWN_WORDS = Text("these words are not a date")
UNKNOWN_WORD = Text("“{word}” is not a word of a date")
YEAR_ZERO = Text("there is no year 0")
DECADE_OR_CENTURY = Text("it may be the century or its first decade")
NO_SUCH_MONTH = Text("there is no month {month}")
NO_SUCH_DAY = Text("that month has no day {day}")
SEASON_DAY = Text("a season has no days")
TIME_OF_DAY = Text("a time of day cannot be used")
VAGUE_DATE = Text("“{word}” has no exact limits, so it cannot be checked")
YEAR_FIRST = Text("the year comes first, then the month, then the day")
GIVE_BOUNDS = Text(
    "give the limits, “between October and December 1943”, or only the month or the year"
)
ORDER_UNKNOWN = Text("it is not clear whether the day or the month comes first")
OPEN_BOTH = Text("a date that is open at both ends has no meaning")
WEEKDAY = Text("that day was a {weekday}")
NO_YEAR = Text("the year is missing")
ROMAN = Text("“{numeral}” is not a Roman numeral of a century")

DATE_REVERSED = Rule(
    "E602 date-reversed",
    Text("“{value}” ends before it begins"),
    Text("write `{proposal}`"),
    Text("An interval runs from its earlier to its later end."),
)

TWO_DIGIT_YEAR = Rule(
    "E603 two-digit-year",
    Text("“{value}” has a year of two digits"),
    Text("write the whole year: `{proposal}`"),
    Text("44 may be 1944, 1844 or the year 44: a date card must not leave it open."),
)
WHOLE_OR_EARLY = Text("write the whole year: `{proposal}`, or `{early}` if that is meant")
