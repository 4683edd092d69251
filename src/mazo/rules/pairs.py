"""7xx, third part: two cards that get in each other's way."""

from __future__ import annotations

from mazo.diagnostics import Rule, Text

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
