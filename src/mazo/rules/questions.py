"""7xx, second part: how a question is worded."""

from __future__ import annotations

from mazo.diagnostics import Rule, Text

LONG_QUESTION = Rule(
    "W703",
    "long-question",
    Text(
        en="the question has {count} words; more than {limit} are read slowly",
        es="la pregunta tiene {count} palabras; más de {limit} se leen despacio",
    ),
    Text(
        en="leave out what the learner need not know to answer",
        es="quita lo que no haga falta para responder",
    ),
    Text(
        en="A long question is recognised by its looks, not answered from memory.",
        es="Una pregunta larga se reconoce por su aspecto y no se contesta de memoria.",
    ),
)

QUESTION_MARKS = Rule(
    "W705",
    "question-marks",
    Text(en="{reason}", es="{reason}"),
    Text(en="write the question with its marks", es="escribe la pregunta con sus signos"),
    Text(
        en="A question needs its marks: `?`, and in Spanish `¿` too. Sentences with a gap (`…`) "
        "need none.",
        es="Una pregunta lleva sus signos, `¿` y `?`. Las frases con hueco (`…`) no los necesitan.",
    ),
)
NO_MARK = Text(en="there is no question mark", es="no hay signo de interrogación")
UNPAIRED_MARK = Text(
    en="`¿` and `?` do not come in pairs",
    es="los signos `¿` y `?` no van por parejas",
)

NOT_A_QUESTION = Rule(
    "E707",
    "not-a-question",
    Text(
        en="the question has no question word",
        es="la pregunta no tiene ninguna palabra interrogativa",
    ),
    Text(
        en="ask who, what, when, where, why or how, or leave a gap with `…`",
        es="pregunta quién, qué, cuándo, dónde, por qué o cómo, o deja un hueco con `…`",
    ),
    Text(
        en="Without a question word the learner has to guess what is asked.",
        es="Sin palabra interrogativa, el alumno tiene que adivinar qué se pregunta.",
    ),
)

TWO_QUESTIONS = Rule(
    "W709",
    "two-questions",
    Text(en="the card asks two things at once", es="la tarjeta pregunta dos cosas a la vez"),
    Text(en="make two notes of it", es="haz dos notas"),
    Text(
        en="Who knows one half and not the other cannot tell what to answer the card's buttons.",
        es="Quien sabe una mitad y no la otra no sabe qué botón pulsar.",
    ),
)

PRONOUN = Rule(
    "I710",
    "pronoun",
    Text(
        en="“{word}” points at something the card does not show",
        es="«{word}» se refiere a algo que la tarjeta no muestra",
    ),
    Text(en="name it", es="nómbralo"),
    Text(
        en="Cards come one by one and in another order: nothing stands before them.",
        es="Las tarjetas salen de una en una y en otro orden: no hay nada antes de ellas.",
    ),
)

LITTLE_CONTEXT = Rule(
    "I711",
    "little-context",
    Text(
        en="the question has too few words to tell what it is about",
        es="la pregunta tiene muy pocas palabras para saber de qué trata",
    ),
    Text(
        en="name the event, the person, the place or the year",
        es="nombra el suceso, la persona, el lugar o el año",
    ),
    Text(
        en="Among hundreds of cards, a bare question has many right answers.",
        es="Entre cientos de tarjetas, una pregunta escueta tiene muchas respuestas buenas.",
    ),
)

OTHER_KIND = Rule(
    "W715",
    "other-kind",
    Text(
        en="this is among `{section}`, but the question asks for a {kind}",
        es="está en `{section}`, pero la pregunta pide una {kind}",
    ),
    Text(
        en="move the note to `{other}:`, or ask otherwise",
        es="pasa la nota a `{other}:`, o pregunta de otra manera",
    ),
    Text(
        en="Under `causes` the effect is given and its cause asked; under `consequences` the other "
        "way round. A `role` says where a note is neither.",
        es="En `causes` se da el efecto y se pide la causa; en `consequences`, al revés. Con `role` "
        "se indica cuando no es ni una cosa ni otra.",
    ),
)
CAUSE_WORD = Text(en="cause", es="causa")
CONSEQUENCE_WORD = Text(en="consequence", es="consecuencia")

SUBJECT_OR_OBJECT = Rule(
    "W716",
    "subject-or-object",
    Text(
        en="“{words}” may ask for the cause or for the effect",
        es="«{words}» puede pedir la causa o la consecuencia",
    ),
    Text(
        en="ask “¿Qué hecho {verb}…?” or “¿Qué consecuencia tuvo…?”",
        es="pregunta «¿Qué hecho {verb}…?» o «¿Qué consecuencia tuvo…?»",
    ),
    Text(
        en="In Spanish “¿Qué provocó X?” leaves open whether X provoked or was provoked.",
        es="En español, «¿Qué provocó X?» no dice si X provocó algo o fue provocado.",
    ),
)

UNHEDGED_ERROR = Rule(
    "E717",
    "unhedged-error",
    Text(
        en="the document is wrong here, and the question does not say that it asks what the text says",
        es="el documento se equivoca aquí, y la pregunta no dice que pide lo que dice el texto",
    ),
    Text(
        en="write “according to the text” in the question",
        es="escribe «según el texto» en la pregunta",
    ),
    Text(
        en="The card answers what the document says, so that its claim is true in any case.",
        es="La tarjeta responde lo que dice el documento; así lo que afirma es verdad en todo caso.",
    ),
    Text(en="the erratum", es="la errata"),
)

NEGATIVE = Rule(
    "I719",
    "negative",
    Text(
        en="the question asks for what is not (“{words}”)",
        es="la pregunta pide lo que no es («{words}»)",
    ),
    Text(en="ask for what is", es="pregunta por lo que sí es"),
    Text(
        en="What is not has many right answers, and the “not” is easily overlooked.",
        es="Lo que no es tiene muchas respuestas buenas, y el «no» se pasa por alto.",
    ),
)

VAGUE = Rule(
    "W720",
    "vague",
    Text(
        en="“{words}” without a name or a year could be anything",
        es="«{words}» sin un nombre ni un año puede ser cualquier cosa",
    ),
    Text(
        en="ask for the cause, the effect or the date of something named",
        es="pregunta por la causa, la consecuencia o la fecha de algo con nombre",
    ),
    Text(
        en="The learner knows the answer and still cannot tell what the card wants.",
        es="El alumno sabe la respuesta y aun así no adivina qué quiere la tarjeta.",
    ),
)

BINARY = Rule(
    "W721",
    "binary",
    Text(
        en="the question offers two answers to choose from (“{words}”)",
        es="la pregunta da a elegir entre dos respuestas («{words}»)",
    ),
    Text(
        en="ask without offering the answers",
        es="pregunta sin ofrecer las respuestas",
    ),
    Text(
        en="Of two answers offered, half of all guesses are right.",
        es="De dos respuestas ofrecidas, se acierta una por azar.",
    ),
)
