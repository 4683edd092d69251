"""5xx, second part: what of its base a class deck shows, how exactly, and in which language."""

from __future__ import annotations

from mazo.diagnostics import Rule, Text

NOTHING_INCLUDED = Rule(
    "E507",
    "nothing-included",
    Text(
        en="`include` leaves no note of the base",
        es="con `include` no queda ninguna nota de la base",
    ),
    Text(
        en="a note has to meet all the conditions at once: loosen one, or take one out",
        es="una nota tiene que cumplir a la vez todas las condiciones: afloja o quita alguna",
    ),
    Text(
        en="A note is included if it fits each of the conditions; within one, any value is enough.",
        es="Una nota se incluye si cumple todas las condiciones; dentro de cada una basta un valor.",
    ),
)

UNDATED = Rule(
    "I508",
    "undated",
    Text(
        en="{count:note without a date is|notes without a date are} left out by `from` and `to`: {ids}",
        es="{count:nota sin fecha queda|notas sin fecha quedan} fuera por `from` y `to`: {ids}",
    ),
    Text(
        en="to have them, choose by `topics` or `sections` instead",
        es="si las quieres, elige por `topics` o `sections`",
    ),
    Text(
        en="`from` and `to` go by the date of a note, or of the event that it is about. Of the others "
        "nobody knows when they happened.",
        es="`from` y `to` miran la fecha de la nota, o la del suceso del que trata. De las demás no se "
        "sabe cuándo fueron.",
    ),
)

UNTRANSLATED = Rule(
    "E509",
    "untranslated",
    Text(
        en="not translated into “{language}”: {what}",
        es="sin traducir a «{language}»: {what}",
    ),
    Text(
        en="write the texts under `change:`, below the note's id; or keep such notes as they are: `untranslated: keep`",
        es="escribe los textos en `change:`, debajo del id de la nota; o deja esas notas como están: `untranslated: keep`",
    ),
    Text(
        en="A class deck in another language is a translation: every text of its notes is in that "
        "language, only the quote stays in the document's.",
        es="Un mazo de clase en otra lengua es una traducción: todos los textos de sus notas están en "
        "ella; solo la cita sigue en la del documento.",
    ),
    Text(en="the base's text", es="el texto de la base"),
)

KEPT = Rule(
    "I510",
    "kept-untranslated",
    Text(
        en="left as in the base, for it is not translated into “{language}”: {what}",
        es="se queda como en la base, sin traducir a «{language}»: {what}",
    ),
    Text(
        en="write the texts under `change:`, below the note's id",
        es="escribe los textos en `change:`, debajo del id de la nota",
    ),
    Text(
        en="With `untranslated: keep` a note that is not translated whole keeps the base's words, and "
        "gets the tag `mazo::untranslated`.",
        es="Con `untranslated: keep`, una nota sin traducir del todo conserva el texto de la base y lleva "
        "la etiqueta `mazo::untranslated`.",
    ),
    Text(en="the base's text", es="el texto de la base"),
)

UNTRANSLATED_TITLE = Rule(
    "W511",
    "untranslated-title",
    Text(
        en="{what} whose title is not translated: {ids}",
        es="{what} con el título sin traducir: {ids}",
    ),
    Text(
        en="write it under `{key}:`, as `{id}: …`",
        es="escríbelo en `{key}:`, como `{id}: …`",
    ),
    Text(
        en="Learners see the titles of topics as names of decks, and those of events on the cards.",
        es="Los títulos de los temas son los nombres de los mazos, y los de los sucesos salen en las "
        "tarjetas.",
    ),
    Text(en="the base's title", es="el título de la base"),
)
TITLED = {
    "topics": Text(en="topics", es="temas"),
    "events": Text(en="events", es="sucesos"),
}

NOT_TO_YEAR = Rule(
    "W512",
    "not-to-year",
    Text(
        en="`precision: year` leaves {count:note|notes} as before, for the question asks for the month or the day: {ids}",
        es="`precision: year` deja {count:nota igual|notas igual}, porque la pregunta pide el mes o el día: {ids}",
    ),
    Text(
        en="change the question under `change:`, to “When …?” or “In which year …?”",
        es="cambia la pregunta en `change:`, por «¿Cuándo …?» o «¿En qué año …?»",
    ),
    Text(
        en="Where a question asks for the month or the day, the year alone would not answer it: such a "
        "note stays as it is.",
        es="Si la pregunta pide el mes o el día, el año solo no la contesta: esa nota se queda como está.",
    ),
)

NOT_SHOWN = Rule(
    "I513",
    "not-shown",
    Text(
        en="this change does nothing: `{id}` is not in the class deck",
        es="este cambio no hace nada: `{id}` no está en el mazo de clase",
    ),
    Text(
        en="take the change out, or the note back in",
        es="quita el cambio, o vuelve a incluir la nota",
    ),
    Text(
        en="A note that `include` or `remove` leaves out is in no card of the class deck.",
        es="Una nota que `include` o `remove` dejan fuera no da ninguna tarjeta del mazo de clase.",
    ),
)
