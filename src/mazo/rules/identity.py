"""4xx, first part: ids, by which learners' histories hang."""

from __future__ import annotations

from mazo.diagnostics import Rule, Text

MISSING_ID = Rule(
    "E401",
    "missing-id",
    Text(en="the note has no `id`", es="la nota no tiene `id`"),
    Text(
        en="write for example `id: {proposal}`, and never change it",
        es="escribe por ejemplo `id: {proposal}`, y no lo cambies nunca",
    ),
    Text(
        en="By its id Anki finds the learner's note again at every release, whatever its words.",
        es="Por su id encuentra Anki la nota del alumno en cada versión, aunque cambie el texto.",
    ),
)

BAD_ID = Rule(
    "E402",
    "bad-id",
    Text(
        en="“{id}” cannot be an id: {reason}",
        es="«{id}» no puede ser un id: {reason}",
    ),
    Text(en="write for example `{proposal}`", es="escribe por ejemplo `{proposal}`"),
    Text(
        en="Ids are compared letter by letter, so they are kept plain.",
        es="Los ids se comparan letra por letra; por eso son sencillos.",
    ),
)
NAME_LETTERS = Text(
    en="only small letters, digits, `-` and `_` are allowed",
    es="solo puede llevar letras minúsculas, cifras, `-` y `_`",
)
NAME_TOO_LONG = Text(en="it is too long", es="es demasiado largo")

DUPLICATE_ID = Rule(
    "E403",
    "duplicate-id",
    Text(en="the id `{id}` is taken", es="el id `{id}` ya está usado"),
    Text(
        en="ids are for ever: give the newer note another, for example `{proposal}`",
        es="los ids son para siempre: ponle otro a la nota más nueva, por ejemplo `{proposal}`",
    ),
    Text(
        en="Two notes with one id would be one note to Anki, and one would overwrite the other.",
        es="Dos notas con el mismo id serían una sola para Anki, y una borraría la otra.",
    ),
    Text(en="first used here", es="usado aquí la primera vez"),
)

ID_TAKEN = Rule(
    "E404",
    "id-taken",
    Text(
        en="the id `{id}` is taken for ever: {reason}",
        es="el id `{id}` está ocupado para siempre: {reason}",
    ),
    Text(
        en="give this note another id, for example `{proposal}`",
        es="ponle otro id a esta nota, por ejemplo `{proposal}`",
    ),
    Text(
        en="A learner who studied the earlier note would find its history on this one.",
        es="Quien estudió la nota anterior encontraría su historial en esta.",
    ),
    Text(en="the lock remembers it here", es="el lock lo recuerda aquí"),
)

WAS_GONE = Text(
    en="it was that of a note that learners may still have, retired and gone since",
    es="era el de una nota que los alumnos quizá conserven, retirada hace tiempo",
)
WAS_RENAMED = Text(
    en="it was that of another note, released as `{now}` today",
    es="era el de otra nota, que hoy se publica como `{now}`",
)

DUPLICATE_EVENT = Rule(
    "E406",
    "duplicate-event",
    Text(en="the event `{id}` is declared twice", es="el suceso `{id}` está declarado dos veces"),
    Text(
        en="keep one of the two: events are shared by the whole project",
        es="deja solo uno: los sucesos son comunes a todo el proyecto",
    ),
    Text(
        en="An event is declared once, in any card file, and named from all of them.",
        es="Un suceso se declara una vez, en cualquier fichero, y se nombra desde todos.",
    ),
    Text(en="first declared here", es="declarado aquí la primera vez"),
)
