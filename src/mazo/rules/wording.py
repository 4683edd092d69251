"""7xx: how a card is worded. A note's `allow` may accept any of these.

Thresholds and severities are those measured on 40 history cards, 25 bad ones and
1,737 public trivia cards: only rules with next to no false positives stop a build.
"""

from __future__ import annotations

from mazo.diagnostics import Rule, Text

LONG_ANSWER = Rule(
    "W701",
    "long-answer",
    Text(
        en="the answer has {count} words; more than {limit} are hard to recall alike each time",
        es="la respuesta tiene {count} palabras; más de {limit} cuestan de recordar siempre igual",
    ),
    Text(
        en="say it shorter, or move the rest to `extra`",
        es="dilo más corto, o pasa el resto a `extra`",
    ),
    Text(
        en="A short answer is right or wrong at a glance (12 words, 4 for a date).",
        es="Una respuesta corta se juzga de un vistazo (12 palabras; 4 si es una fecha).",
    ),
)

TOO_LONG_ANSWER = Rule(
    "E702",
    "too-long-answer",
    Text(
        en="the answer has {count} words, and {limit} are the most",
        es="la respuesta tiene {count} palabras, y el máximo son {limit}",
    ),
    Text(
        en="make several notes of it, or move the rest to `extra`",
        es="haz varias notas, o pasa el resto a `extra`",
    ),
    Text(
        en="Nobody recalls so long a text word for word: the card is always half wrong "
        "(25 words, 6 for a date).",
        es="Nadie recuerda un texto tan largo: la tarjeta siempre sale a medias (25 palabras; 6 si "
        "es una fecha).",
    ),
)

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

ANSWER_IN_QUESTION = Rule(
    "E704",
    "answer-in-question",
    Text(
        en="the question gives the answer away: {words}",
        es="la pregunta delata la respuesta: {words}",
    ),
    Text(
        en="take those words out of the question",
        es="quita esas palabras de la pregunta",
    ),
    Text(
        en="Four fifths or more of the answer's words stand in the question already.",
        es="Cuatro quintos o más de las palabras de la respuesta ya están en la pregunta.",
    ),
    Text(en="the answer", es="la respuesta"),
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

YES_OR_NO = Rule(
    "E706",
    "yes-or-no",
    Text(
        en="the answer is “{answer}”: half of all guesses are right",
        es="la respuesta es «{answer}»: quien adivina acierta la mitad de las veces",
    ),
    Text(
        en="ask who, what, when, where, why or how",
        es="pregunta quién, qué, cuándo, dónde, por qué o cómo",
    ),
    Text(
        en="A yes-or-no question teaches little and is guessed right half the time.",
        es="Una pregunta de sí o no enseña poco y se acierta por azar la mitad de las veces.",
    ),
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

ENUMERATION = Rule(
    "W708",
    "enumeration",
    Text(
        en="the card asks for a list ({count} items)",
        es="la tarjeta pide una lista ({count} elementos)",
    ),
    Text(
        en="make a card of each, or a sentence with one gap",
        es="haz una tarjeta de cada uno, o una frase con un hueco",
    ),
    Text(
        en="Lists are the hardest things to recall: one item forgotten, and the card is wrong.",
        es="Las listas son lo más difícil de recordar: basta olvidar un elemento para fallar.",
    ),
)
ASKS_FOR_LIST = Text(en="the question says so", es="lo dice la pregunta")

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

INTERFERENCE = Rule(
    "E712",
    "interference",
    Text(
        en="nearly the same question has another answer: “{answer}”",
        es="casi la misma pregunta tiene otra respuesta: «{answer}»",
    ),
    Text(
        en="say in each question what tells it from the other",
        es="pon en cada pregunta lo que la distingue de la otra",
    ),
    Text(
        en="Two questions alike with different answers are mixed up for ever.",
        es="Dos preguntas iguales con respuestas distintas se confunden siempre.",
    ),
    Text(en="the other question", es="la otra pregunta"),
)

SAME_CARD = Rule(
    "W713",
    "same-card",
    Text(
        en="this asks the same as the note `{other}`",
        es="esto pregunta lo mismo que la nota `{other}`",
    ),
    Text(en="keep one of the two", es="deja solo una de las dos"),
    Text(
        en="A card that is there twice is studied twice.",
        es="Una tarjeta repetida se estudia dos veces.",
    ),
    Text(en="the other question", es="la otra pregunta"),
)

SAME_DATE_REVERSED = Rule(
    "W714",
    "same-date-reversed",
    Text(
        en="asked from its date, this event cannot be told from `{other}`: both are {date}",
        es="preguntado por la fecha, este suceso no se distingue de `{other}`: los dos son {date}",
    ),
    Text(
        en="write a `hint:` that says which kind of event is meant, or take `reverse` out",
        es="escribe un `hint:` que diga qué clase de suceso es, o quita `reverse`",
    ),
    Text(
        en="“What happened in September 1943?” has as many right answers as events.",
        es="«¿Qué ocurrió en septiembre de 1943?» tiene tantas respuestas buenas como sucesos.",
    ),
    Text(en="the other event", es="el otro suceso"),
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

UNSUPPORTED = Rule(
    "W718",
    "unsupported",
    Text(
        en="the quote hardly bears out the answer: it lacks {words}",
        es="la cita apenas sostiene la respuesta: no contiene {words}",
    ),
    Text(
        en="quote the words that say it, or answer in the document's words",
        es="cita las palabras que lo dicen, o responde con las del documento",
    ),
    Text(
        en="Less than a third of the answer's words stand in the quote.",
        es="Menos de un tercio de las palabras de la respuesta están en la cita.",
    ),
    Text(en="the quote", es="la cita"),
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

MIRRORED = Rule(
    "I722",
    "mirrored",
    Text(
        en="`{other}` asks for the same link from the other side",
        es="`{other}` pregunta el mismo enlace por el otro lado",
    ),
    Text(
        en="nothing to do: the two come at least {apart} cards apart; one alone often does",
        es="no hay nada que hacer: salen con al menos {apart} tarjetas de distancia; a menudo basta una",
    ),
    Text(
        en="The answer of one stands in the question of the other.",
        es="La respuesta de una está en la pregunta de la otra.",
    ),
    Text(en="the other side", es="el otro lado"),
)
