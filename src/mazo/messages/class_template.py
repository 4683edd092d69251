"""What stands in a new class deck: comments that say what can be changed in it."""

from __future__ import annotations

from mazo.diagnostics import Text

HEAD = Text(
    en="## A class deck: somebody's cards made your own. The cards themselves stay as they are, and\n"
    "## you keep getting their updates. Take the `# ` away from what you need, then:\n"
    "##   mazo check THIS-FILE     says what is wrong, where, and what to write\n"
    "##   mazo build THIS-FILE     makes the package for your class",
    es="## Un mazo de clase: las tarjetas de otra persona, a tu manera. Las suyas no se tocan y te\n"
    "## siguen llegando sus novedades. Quita el `# ` de lo que necesites y después:\n"
    "##   mazo check ESTE-FICHERO  dice qué está mal, dónde y qué escribir\n"
    "##   mazo build ESTE-FICHERO  hace el paquete para tu clase",
)
CLASS = Text(
    en="## Part of the identity of the notes you add: it never changes once your class has the deck.",
    es="## Es parte de la identidad de las notas que añadas: no cambia una vez repartido el mazo.",
)
DECK = Text(
    en="## The deck's name in Anki. Cards that learners have already stay where they are.",
    es="## El nombre del mazo en Anki. Las tarjetas que ya tengan los alumnos no cambian de sitio.",
)
ERRATA = Text(
    en="## Where the text is wrong: text, both, corrected (the right answer counts) or exclude.",
    es="## Si el texto se equivoca: text, both, corrected (vale la respuesta correcta) o exclude.",
)
PRECISION = Text(
    en="## Ask for the year only, wherever the question is a “When …?”.",
    es="## Preguntar solo el año, siempre que la pregunta sea «¿Cuándo …?».",
)
INCLUDE = Text(
    en="## Which notes you want: a note must fit every line that you give. `mazo list` shows them all.\n"
    '## There are also `sections: [heading]`, `from: 1943-09` and `to: "1944"`.',
    es="## Qué notas quieres: tienen que cumplir todas las líneas que pongas. `mazo list` las enseña.\n"
    '## También hay `sections: [apartado]`, `from: 1943-09` y `to: "1944"`.',
)
REMOVE = Text(
    en="## Notes you do not want, by their ids.",
    es="## Notas que no quieres, por su id.",
)
CHANGE = Text(
    en="## Notes you say otherwise: any key of a note. `was` is what the base says today; if the base\n"
    "## changes it some day, Mazo shows you both texts and you choose. `mazo settle` writes `was`.",
    es="## Notas que dices de otra manera: cualquier clave de una nota. `was` es lo que dice hoy la base;\n"
    "## si un día lo cambia, Mazo te enseña los dos textos y eliges. `mazo settle` escribe los `was`.",
)
ADD = Text(
    en="## Notes of your own, in a topic of your own, written as in any card file. To quote a text of\n"
    "## yours, list it: documents: {{notes: {{path: notes.md, title: My notes}}}}",
    es="## Notas tuyas, en un tema tuyo, escritas como en cualquier fichero de tarjetas. Para citar un\n"
    "## texto tuyo, dalo de alta: documents: {{apuntes: {{path: apuntes.md, title: Mis apuntes}}}}",
)
TAG = Text(en="exam", es="examen")
OWN_TOPIC = Text(en="my-topic", es="mi-tema")
OWN_TITLE = Text(en="Notes of our class", es="Notas de clase")
OWN_NOTE = Text(en="my-first-note", es="mi-primera-nota")
UNTRANSLATED = Text(
    en="## Notes that are not translated whole stay as they are, with the tag mazo::untranslated.\n"
    "## Take this line out when you are done: what is missing is an error then.",
    es="## Las notas sin traducir del todo se quedan como están, con la etiqueta mazo::untranslated.\n"
    "## Quita esta línea al terminar: entonces lo que falte será un error.",
)
TITLES = Text(
    en="## What learners see as names of decks, and the events on the cards. Fill in `now`.",
    es="## Lo que los alumnos ven como nombres de mazos, y los sucesos de las tarjetas. Rellena `now`.",
)
TRANSLATE = Text(
    en="## Take the `# ` away from a note and fill in every `now`. Dates follow by themselves, and the\n"
    "## quote stays in the document's language.",
    es="## Quita el `# ` de una nota y rellena todos sus `now`. Las fechas se traducen solas y la cita\n"
    "## sigue en la lengua del documento.",
)
