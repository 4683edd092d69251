"""6xx, first part: how a date is written, and why one cannot be read."""

from __future__ import annotations

from mazo.diagnostics import Rule, Text

DATE_MALFORMED = Rule(
    "E601",
    "date-malformed",
    Text(
        en="“{value}” cannot be understood as a date: {reason}",
        es="«{value}» no se entiende como fecha: {reason}",
    ),
    Text(
        en="write it as 1943-10 or 1943-10-01, or in words: “October 1943”, "
        "“between September and October 1943”",
        es="escríbela como 1943-10 o 1943-10-01, o con palabras: «octubre de 1943», "
        "«entre septiembre y octubre de 1943»",
    ),
    Text(
        en="Dates are written in EDTF (ISO 8601-2, levels 0 and 1, and `[a..b]` for “some time "
        "between”) or in words, in Spanish or English.",
        es="Las fechas se escriben en EDTF (ISO 8601-2, niveles 0 y 1, y `[a..b]` para «en algún "
        "momento entre») o con palabras, en español o en inglés.",
    ),
)
PROPOSE_DATE = Text(en="write `{proposal}`", es="escribe `{proposal}`")
UNKNOWN_WORDS = Text(
    en="these are no words for a date",
    es="no son palabras de fecha",
)
UNKNOWN_WORD = Text(en="“{word}” is no word of a date", es="«{word}» no es una palabra de fecha")
YEAR_ZERO = Text(en="there is no year 0", es="no hay año 0")
DECADE_OR_CENTURY = Text(
    en="it may be the century or its first decade",
    es="puede ser el siglo o su primera década",
)
NO_SUCH_MONTH = Text(en="there is no month {month}", es="no existe el mes {month}")
NO_SUCH_DAY = Text(
    en="that month has no day {day}",
    es="ese mes no tiene día {day}",
)
SEASON_DAY = Text(en="a season has no days", es="una estación no tiene días")
TIME_OF_DAY = Text(
    en="a time of day is not used",
    es="la hora del día no se usa",
)
VAGUE_DATE = Text(
    en="“{word}” has no bounds that could be checked",
    es="«{word}» no tiene límites que se puedan comprobar",
)
YEAR_FIRST = Text(
    en="the year comes first, then the month, then the day",
    es="primero va el año, luego el mes y luego el día",
)
GIVE_BOUNDS = Text(
    en="give its bounds, “between October and December 1943”, or only the month or the year",
    es="da los límites, «entre octubre y diciembre de 1943», o solo el mes o el año",
)
ORDER_UNKNOWN = Text(
    en="day or month first? It cannot be told",
    es="¿primero el día o el mes? No se sabe",
)
OPEN_BOTH = Text(
    en="a date open at both ends says nothing",
    es="una fecha abierta por los dos lados no dice nada",
)
NO_YEAR = Text(en="the year is missing", es="falta el año")
ROMAN = Text(
    en="“{numeral}” is not a Roman numeral of a century",
    es="«{numeral}» no es el número romano de un siglo",
)

DATE_REVERSED = Rule(
    "E602",
    "date-reversed",
    Text(en="“{value}” ends before it begins", es="«{value}» acaba antes de empezar"),
    Text(en="write `{proposal}`", es="escribe `{proposal}`"),
    Text(
        en="An interval runs from its earlier to its later end.",
        es="Un intervalo va de su extremo anterior al posterior.",
    ),
)

TWO_DIGIT_YEAR = Rule(
    "E603",
    "two-digit-year",
    Text(
        en="“{value}” has a year of two digits",
        es="«{value}» tiene un año de dos cifras",
    ),
    Text(en="write the whole year: `{proposal}`", es="escribe el año entero: `{proposal}`"),
    Text(
        en="44 may be 1944, 1844 or the year 44: a date card must not leave it open.",
        es="44 puede ser 1944, 1844 o el año 44: una tarjeta de fecha no puede dejarlo en duda.",
    ),
)
