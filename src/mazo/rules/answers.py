"""7xx, first part: how an answer is worded. A note's `allow` may accept any of these.

Thresholds and severities are those measured on 40 history cards, 25 bad ones and 1,737
public trivia cards: only rules with next to no false positives stop a build.
"""

from __future__ import annotations

from mazo.diagnostics import Rule, Text

LONG_ANSWER = Rule(
    "W701",
    "long-answer",
    Text(
        en="the answer has {count:word|words}; more than {limit} are hard to recall alike each time",
        es="la respuesta tiene {count:palabra|palabras}; más de {limit} cuestan de recordar siempre igual",
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
        en="the answer has {count:word|words}, and {limit} are the most",
        es="la respuesta tiene {count:palabra|palabras}, y el máximo son {limit}",
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

ENUMERATION = Rule(
    "W708",
    "enumeration",
    Text(
        en="the card asks for a list ({count:item|items})",
        es="la tarjeta pide una lista ({count:elemento|elementos})",
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

NUMBER_UNSUPPORTED = Rule(
    "E723",
    "number-unsupported",
    Text(
        en="the answer says {number}, and its passage does not",
        es="la respuesta dice {number}, y su pasaje no",
    ),
    Text(
        en="write the number that the passage gives, or quote the sentence that gives this one",
        es="escribe el número que da el pasaje, o cita la frase que da este",
    ),
    Text(
        en="A number is right or wrong, so it must stand in the passage, in figures or in words. One "
        "that the author worked out may be accepted with `allow`.",
        es="Un número está bien o está mal: tiene que estar en el pasaje, en cifras o con letras. Uno "
        "que haya calculado el autor se acepta con `allow`.",
    ),
    Text(en="the quote", es="la cita"),
)

HINT_IS_ANSWER = Rule(
    "W724",
    "hint-is-answer",
    Text(en="the hint gives the answer away", es="la pista delata la respuesta"),
    Text(
        en="say something that leads to the answer without its words",
        es="di algo que lleve a la respuesta sin usar sus palabras",
    ),
    Text(
        en="A hint that holds the whole answer turns recalling into reading.",
        es="Una pista con toda la respuesta convierte recordar en leer.",
    ),
)

NEGATION = Rule(
    "W725",
    "negation",
    Text(
        en="the answer says “{words}”, and neither its passage nor the question does",
        es="la respuesta dice «{words}», y ni el pasaje ni la pregunta lo dicen",
    ),
    Text(
        en="say what the passage says, or quote the words that deny it",
        es="di lo que dice el pasaje, o cita las palabras que lo niegan",
    ),
    Text(
        en="A “not” too many turns a fact into its contrary.",
        es="Un «no» de más convierte un hecho en su contrario.",
    ),
    Text(en="the quote", es="la cita"),
)

CONTRARY = Rule(
    "W726",
    "contrary",
    Text(
        en="the answer says “{words}”, and the quote says “{given}”",
        es="la respuesta dice «{words}», y la cita dice «{given}»",
    ),
    Text(
        en="say what the quote says, or quote the words that say it",
        es="di lo que dice la cita, o cita las palabras que lo dicen",
    ),
    Text(
        en="The two exclude each other: directions, before and after, more and less, victory and defeat.",
        es="Lo uno excluye lo otro: puntos cardinales, antes y después, más y menos, victoria y derrota.",
    ),
    Text(en="the quote", es="la cita"),
)

NAME_UNKNOWN = Rule(
    "W727",
    "name-unknown",
    Text(
        en="the document never names {words}",
        es="el documento no nombra en ninguna parte {words}",
    ),
    Text(
        en="use the document's own names, or tell the rest in `extra`",
        es="usa los nombres del documento, o cuenta lo demás en `extra`",
    ),
    Text(
        en="A card answers what its document says; a name from elsewhere cannot be proven by it.",
        es="La tarjeta responde lo que dice su documento; un nombre de otra parte no se puede probar con él.",
    ),
)
