"""6xx, second part: dates, and what the passage gives of them."""

from __future__ import annotations

from mazo.diagnostics import Rule, Text

PRECISION_ASKED = Rule(
    "E604",
    "precision-asked",
    Text(
        en="the question asks for the {asked}, and the date gives the {stored}",
        es="la pregunta pide {asked}, y la fecha da {stored}",
    ),
    Text(
        en="ask for what the date gives, ask “when”, or write the date as precise as the question",
        es="pregunta lo que da la fecha, pregunta «cuándo», o escribe la fecha con la precisión de "
        "la pregunta",
    ),
    Text(
        en="A card that asks for a month and answers with a day cannot be answered right.",
        es="Una tarjeta que pide un mes y responde con un día no se puede contestar bien.",
    ),
    Text(en="the date", es="la fecha"),
)
DAY = Text(en="day", es="el día")
MONTH = Text(en="month", es="el mes")
SEASON = Text(en="season", es="la estación")
YEAR = Text(en="year", es="el año")
DECADE = Text(en="decade", es="la década")
CENTURY = Text(en="century", es="el siglo")
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
    Text(
        en="the answer says {answer}, and the date says {stored}",
        es="la respuesta dice {answer}, y la fecha dice {stored}",
    ),
    Text(
        en="mend the one that is wrong, or leave `answer` out: it is then written from the date",
        es="corrige lo que esté mal, o quita `answer`: se escribe entonces a partir de la fecha",
    ),
    Text(
        en="The answer that learners read and the date that orders the deck must be one.",
        es="La respuesta que leen los alumnos y la fecha que ordena el mazo tienen que coincidir.",
    ),
    Text(en="the date", es="la fecha"),
)

ANSWER_LACKS = Rule(
    "E620",
    "answer-lacks",
    Text(
        en="the answer leaves out {part}, which the date has",
        es="la respuesta no dice {part}, y la fecha sí",
    ),
    Text(
        en="answer “{written}”, or leave `answer` out: it is then written from the date",
        es="responde «{written}», o quita `answer`: se escribe entonces a partir de la fecha",
    ),
    Text(
        en="A date card asks for a date: its answer says it, as precisely as `date` does.",
        es="Una tarjeta de fecha pide una fecha: la respuesta la dice, con la precisión de `date`.",
    ),
    Text(en="the date", es="la fecha"),
)

DATE_NOWHERE = Rule(
    "E606",
    "date-nowhere",
    Text(
        en="the document nowhere gives {part}",
        es="el documento no da en ninguna parte {part}",
    ),
    Text(
        en="write the date that the passage gives; what history adds belongs in `erratum`",
        es="escribe la fecha que da el pasaje; lo que añade la historia va en `erratum`",
    ),
    Text(
        en="Every card must prove what it says by its passage. A document's own year, where its "
        "passages leave it out, is told by `date:` in mazo.yaml.",
        es="Toda tarjeta demuestra lo que dice con su pasaje. El año del documento, si los pasajes "
        "lo callan, se indica con `date:` en mazo.yaml.",
    ),
    Text(en="the passage", es="el pasaje"),
)
QUOTED = Text(en="“{text}”", es="«{text}»")
THE_DAY = Text(en="the day {day}", es="el día {day}")
THE_MONTH = Text(en="the month “{month}”", es="el mes «{month}»")
THE_SEASON = Text(en="the season “{season}”", es="la estación «{season}»")
THE_YEAR = Text(en="the year {year}", es="el año {year}")
THE_DECADE = Text(en="the decade of {year}", es="la década de {year}")
THE_CENTURY = Text(en="the century {century}", es="el siglo {century}")

DATE_COMPLETED = Rule(
    "I607",
    "date-completed",
    Text(
        en="the passage does not give {part}; it is taken from {source}",
        es="el pasaje no da {part}; se toma de {source}",
    ),
    Text(
        en="nothing to do if that is meant; else quote the words that give it",
        es="si es lo que querías, no hay nada que hacer; si no, cita las palabras que lo dan",
    ),
    Text(
        en="Texts name the year once and leave it out afterwards; a completed date is told so that "
        "the author looks twice.",
        es="Los textos dicen el año una vez y luego lo callan; una fecha completada se avisa para "
        "que el autor la mire dos veces.",
    ),
    Text(en="it is given here", es="se da aquí"),
)
DOCUMENT_DATE = Text(
    en="the document's date in mazo.yaml",
    es="la fecha del documento en mazo.yaml",
)
OTHER_PASSAGE = Text(
    en="another passage of the document",
    es="otro pasaje del documento",
)

SHORT_YEAR = Rule(
    "I608",
    "short-year",
    Text(
        en="the passage gives {year} by its last two digits only",
        es="el pasaje da {year} solo con las dos últimas cifras",
    ),
    Text(
        en="nothing to do if the century is plain from the document",
        es="si el siglo está claro en el documento, no hay nada que hacer",
    ),
    Text(
        en="Two digits support a year, but the century is the author's reading.",
        es="Dos cifras sostienen un año, pero el siglo lo pone el autor.",
    ),
    Text(en="the passage", es="el pasaje"),
)

DATE_CONTRADICTED = Rule(
    "E609",
    "date-contradicted",
    Text(
        en="the date says {stored}, and the passage says {found}",
        es="la fecha dice {stored}, y el pasaje dice {found}",
    ),
    Text(
        en="write what the passage says, or quote just the words that give this date",
        es="escribe lo que dice el pasaje, o cita solo las palabras que dan esta fecha",
    ),
    Text(
        en="The passage names another date than the card, so it does not prove the card's.",
        es="El pasaje nombra otra fecha que la tarjeta, así que no la demuestra.",
    ),
    Text(en="the passage", es="el pasaje"),
)

NOT_A_DATE_QUESTION = Rule(
    "W616",
    "not-a-date-question",
    Text(
        en="the question does not ask for a date",
        es="la pregunta no pide una fecha",
    ),
    Text(
        en="ask “when”, “in which month”, “in which year”…",
        es="pregunta «cuándo», «en qué mes», «en qué año»…",
    ),
    Text(
        en="Notes under `dates:` answer with a date; other questions belong under `causes:` or "
        "`consequences:`.",
        es="Las notas de `dates:` responden con una fecha; las demás preguntas van en `causes:` o "
        "`consequences:`.",
    ),
)

APPROXIMATE_DIFFERS = Rule(
    "I618",
    "approximate-differs",
    Text(
        en="the passage gives the date {found}",
        es="el pasaje da la fecha {found}",
    ),
    Text(en="write `{edtf}`", es="escribe `{edtf}`"),
    Text(
        en="“About 1943” and “1943” are not the same answer: the card says what its passage says.",
        es="«Hacia 1943» y «1943» no son la misma respuesta: la tarjeta dice lo que dice el pasaje.",
    ),
    Text(en="the passage", es="el pasaje"),
)
IS_APPROXIMATE = Text(
    en="as approximate, and `date` is exact",
    es="como aproximada, y `date` es exacta",
)
IS_EXACT = Text(
    en="as exact, and `date` is approximate",
    es="como exacta, y `date` es aproximada",
)
WRITE_TILDE = Text(
    en="write it with a tilde (`{edtf}~`), if that is the date the passage means",
    es="escríbela con una virgulilla (`{edtf}~`), si es la fecha a la que se refiere el pasaje",
)
WRITE_EXACT = Text(en="write `{exact}`", es="escribe `{exact}`")

TITLE_GIVES_DATE = Rule(
    "I619",
    "title-gives-date",
    Text(
        en="the document's title, “{title}”, answers the question",
        es="el título del documento, «{title}», contesta la pregunta",
    ),
    Text(
        en="give the document a title without the year in mazo.yaml, or ask something else",
        es="pon al documento un título sin el año en mazo.yaml, o pregunta otra cosa",
    ),
    Text(
        en="The title of the document stands above the question, on the front of the card.",
        es="El título del documento está encima de la pregunta, en el anverso de la tarjeta.",
    ),
    Text(en="the date", es="la fecha"),
)
