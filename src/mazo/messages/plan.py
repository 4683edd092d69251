"""What `mazo plan` and a release's notes say."""

from __future__ import annotations

from mazo.diagnostics import Text

TITLE = Text(en="{project}: release {number}", es="{project}: versión {number}")
FIRST = Text(
    en="{project}: this will be the first release",
    es="{project}: será la primera versión",
)
NOTHING = Text(
    en="{project}: nothing to release since release {number}, {date}",
    es="{project}: nada que publicar desde la versión {number}, {date}",
)
BRINGS = Text(
    en="{project}: what the update of the base brings, against {against}",
    es="{project}: qué trae la novedad de la base, respecto de {against}",
)
BRINGS_NOTHING = Text(
    en="{project}: the update of the base brings nothing, against {against}",
    es="{project}: la novedad de la base no trae nada, respecto de {against}",
)
OWN_WORDS = Text(
    en="{count:note of the base has|notes of the base have} your words: {ids}. Who has both decks sees yours; "
    "where the base corrects one of them, theirs, until your next release.",
    es="{count:nota de la base lleva|notas de la base llevan} tu texto: {ids}. Quien tiene los dos mazos ve el tuyo; "
    "si la base corrige una, ve el suyo hasta tu próxima versión.",
)
UNCHANGED = Text(
    en="{count:note stays as it is|notes stay as they are}: learners keep everything on them",
    es="{count:nota queda como está|notas quedan como están}: los alumnos lo conservan todo en ellas",
)

HEADINGS = {
    "new": Text(en="New", es="Nuevas"),
    "corrected": Text(en="Corrected", es="Corregidas"),
    "moved": Text(en="In another deck", es="En otro mazo"),
    "retired": Text(en="Retired", es="Retiradas"),
    "revived": Text(en="Back again", es="Recuperadas"),
    "removed": Text(en="No longer in the class deck", es="Fuera del mazo de clase"),
}

EFFECTS = {
    "new": Text(
        en="Learners get them with the next import.",
        es="Los alumnos las reciben en la próxima importación.",
    ),
    "corrected": Text(
        en="Learners get the new words and keep every review; their own edits and tags on these "
        "notes are replaced. Who edited such a note after the release was made keeps the old words.",
        es="Los alumnos reciben el texto nuevo y conservan los repasos; lo que hayan cambiado o "
        "etiquetado en estas notas se pierde. Quien las editó después de hacerse la versión "
        "conserva el texto viejo.",
    ),
    "moved": Text(
        en="Anki moves no card: those that learners have stay in the old deck, new ones go to the new one.",
        es="Anki no mueve tarjetas: las que ya tienen los alumnos siguen en el mazo viejo, las "
        "nuevas van al nuevo.",
    ),
    "retired": Text(
        en="Nothing is deleted: they get a notice and a tag, and learners find them in Anki with {search}. "
        "After 60 days they leave the packages.",
        es="No se borra nada: llevan un aviso y una etiqueta, y en Anki se encuentran con {search}. "
        "A los 60 días salen de los paquetes.",
    ),
    "revived": Text(
        en="They are the same notes again, with every review; the notice and its tag go.",
        es="Vuelven a ser las mismas notas, con sus repasos; se quitan el aviso y su etiqueta.",
    ),
    "removed": Text(
        en="Learners who have them keep them as they are.",
        es="Los alumnos que las tienen las conservan como están.",
    ),
}
"""What Anki does with each kind of change (`anki-import` measurements)."""

OUTSIDE = {
    "order": Text(
        en="The order of new cards changes; cards that learners have begun keep theirs.",
        es="Cambia el orden de las tarjetas nuevas; las ya empezadas conservan el suyo.",
    ),
    "templates": Text(
        en="The look of the cards changes, for all decks made with Mazo.",
        es="Cambia el aspecto de las tarjetas, en todos los mazos hechos con Mazo.",
    ),
    "descriptions": Text(
        en="The deck's name or description changes.",
        es="Cambia el nombre o la descripción del mazo.",
    ),
}
RENAMED_TOPIC = Text(
    en="The topic `{old}` is now `{new}`: its package has another name, nothing changes for learners.",
    es="El tema `{old}` es ahora `{new}`: su paquete tiene otro nombre; para los alumnos no cambia nada.",
)
MORE_CARDS = Text(
    en="gains a card, even where a learner edited the note",
    es="gana una tarjeta, también donde el alumno haya editado la nota",
)
FEWER_CARDS = Text(
    en="loses a card: it stays, empty, until the learner runs “Empty Cards”",
    es="pierde una tarjeta: queda vacía hasta que el alumno use «Tarjetas vacías»",
)
TAGS = Text(en="tags", es="etiquetas")
EMPTY = Text(en="nothing", es="nada")
QUOTED = Text(en="“{said}”", es="«{said}»")

FIELDS = {
    "question": Text(en="question", es="pregunta"),
    "answer": Text(en="answer", es="respuesta"),
    "documentanswer": Text(en="the document's answer", es="respuesta del documento"),
    "hint": Text(en="hint", es="pista"),
    "extra": Text(en="extra", es="detalle"),
    "questionmedia": Text(
        en="picture or sound of the question", es="imagen o sonido de la pregunta"
    ),
    "answermedia": Text(en="picture or sound of the answer", es="imagen o sonido de la respuesta"),
    "passage": Text(en="passage", es="pasaje"),
    "section": Text(en="section", es="apartado"),
    "document": Text(en="document", es="documento"),
    "erratum": Text(en="erratum", es="errata"),
    "erratumkind": Text(en="kind of erratum", es="tipo de errata"),
    "erratumanswer": Text(en="answer of the erratum", es="respuesta de la errata"),
    "erratumsource": Text(en="source of the erratum", es="fuente de la errata"),
    "notice": Text(en="notice", es="aviso"),
    "event": Text(en="event", es="suceso"),
    "date": Text(en="date", es="fecha"),
    "reverse": Text(en="date asked the other way", es="fecha preguntada al revés"),
    "cause": Text(en="cause", es="causa"),
    "effect": Text(en="effect", es="efecto"),
    "othercauses": Text(en="other causes", es="otras causas"),
    "role": Text(en="role", es="papel"),
}
"""What a field is called, by its permanent key."""
