"""Words that reports and commands put round the rules' own."""

from __future__ import annotations

from mazo.diagnostics import Text

HELP = Text(en="help", es="ayuda")
ALSO = Text(en="also at", es="también en")
MORE = Text(en="and {count} more", es="y {count} más")

ERRORS = Text(en="error|errors", es="error|errores")
WARNINGS = Text(en="warning|warnings", es="aviso|avisos")
REMARKS = Text(en="remark|remarks", es="observación|observaciones")
"""Singular and plural."""

NEARLY_PROJECT = Text(
    en="“{path}” is no card project: rename “{near}” to mazo.yaml",
    es="«{path}» no es un proyecto de tarjetas: cambia el nombre de «{near}» por mazo.yaml",
)
NO_PROJECT_HERE = Text(
    en="no mazo.yaml in this folder, in those above it, or in cards/: "
    "`mazo init DIR --document FILE` starts a card project",
    es="no hay ningún mazo.yaml en esta carpeta, en las de encima ni en cards/: "
    "`mazo init CARPETA --document FICHERO` empieza un proyecto de tarjetas",
)
NO_PROJECT_THERE = Text(
    en="“{path}” is no card project: it has no mazo.yaml",
    es="«{path}» no es un proyecto de tarjetas: no tiene mazo.yaml",
)
A_PACKAGE = Text(
    en="“{path}” is a package: `mazo class new {path}` starts a class deck of it, "
    "`mazo init DIR --from {path}` unpacks the project in it",
    es="«{path}» es un paquete: `mazo class new {path}` empieza un mazo de clase con él, "
    "`mazo init CARPETA --from {path}` saca el proyecto que lleva dentro",
)
CANNOT_WRITE = Text(
    en="“{path}” cannot be written: {reason}. Nothing was changed",
    es="no se puede escribir «{path}»: {reason}. No se ha cambiado nada",
)
NOTHING_SELECTED = Text(
    en="no note fits all of --topic, --tag and --type together",
    es="ninguna nota cumple a la vez --topic, --tag y --type",
)
CANNOT_READ = Text(
    en="“{path}” cannot be read: {reason}. Nothing was changed",
    es="no se puede leer «{path}»: {reason}. No se ha cambiado nada",
)
CHANGED_MEANWHILE = Text(
    en="“{path}” was changed meanwhile. Nothing was written: try again",
    es="«{path}» ha cambiado entretanto. No se ha escrito nada: inténtalo otra vez",
)
MEND_FIRST = Text(
    en="mend the errors in YAML and ids first: `mazo check` shows them",
    es="corrige antes los errores de YAML y de ids: los enseña `mazo check`",
)
NO_SUCH_NOTE = Text(en="there is no note `{id}`", es="no hay ninguna nota `{id}`")
NO_SUCH_NOTE_BUT = Text(
    en="there is no note `{id}`; did you mean `{near}`?",
    es="no hay ninguna nota `{id}`; ¿querías decir `{near}`?",
)
NOT_AN_ID = Text(
    en="“{id}” cannot be an id: write for example `{proposal}`",
    es="«{id}» no puede ser un id: escribe por ejemplo `{proposal}`",
)
NOT_YOURS = Text(
    en="`{id}` is a note of the base: a class deck cannot give it another id",
    es="`{id}` es una nota de la base: un mazo de clase no le puede dar otro id",
)
ID_IN_USE = Text(en="the id `{id}` is taken", es="el id `{id}` ya está usado")
ID_RELEASED = Text(
    en="another note was released as `{id}`: choose a new id",
    es="otra nota ya se publicó como `{id}`: elige un id nuevo",
)
NEEDS_ANKI = Text(
    en="this needs Anki's library: pip install 'mazo[verify]'",
    es="esto necesita la biblioteca de Anki: pip install 'mazo[verify]'",
)
NOT_A_TEXT = Text(
    en="“{path}” is not UTF-8 text: save it again with the encoding UTF-8, as Markdown or plain text",
    es="«{path}» no es texto UTF-8: guárdalo de nuevo con la codificación UTF-8, como Markdown o "
    "texto sencillo",
)
NOT_A_CLASS_DECK = Text(
    en="“{path}” is no class deck: name the file of one",
    es="«{path}» no es un mazo de clase: indica el fichero de uno",
)
MEND_CLASS_FIRST = Text(
    en="“{path}” or its base cannot be read whole: mend first what `mazo check` shows of it",
    es="no se puede leer entero «{path}» o su base: corrige antes lo que enseña `mazo check`",
)
NOTHING_CALLED = Text(
    en="neither the class deck nor its base has anything called `{id}`",
    es="ni el mazo de clase ni su base tienen nada que se llame `{id}`",
)
NOTHING_CALLED_BUT = Text(
    en="neither the class deck nor its base has anything called `{id}`; did you mean `{near}`?",
    es="ni el mazo de clase ni su base tienen nada que se llame `{id}`; ¿querías decir `{near}`?",
)
NO_SUCH_KEY = Text(
    en="`{id}` has no key `{key}`; it may have: {known}",
    es="`{id}` no tiene la clave `{key}`; puede tener: {known}",
)
NO_SUCH_KEY_BUT = Text(
    en="`{id}` has no key `{key}`; did you mean `{id}.{near}`?",
    es="`{id}` no tiene la clave `{key}`; ¿querías decir `{id}.{near}`?",
)
GONE_STAYS = Text(
    en="the base has taken `{id}` away, and learners' reviews of it stay with the base's note. To go on "
    "asking it, write it under `add:` as a note of your own, then take this change out: --theirs",
    es="la base ha quitado `{id}`, y los repasos de los alumnos se quedan con la nota de la base. Para "
    "seguir preguntándola, escríbela en `add:` como nota tuya y quita después este cambio: --theirs",
)
GONE_WHOLE = Text(
    en="the base has taken `{id}` away: its changes go together, so name the note without a key",
    es="la base ha quitado `{id}`: sus cambios van juntos, así que indica la nota sin ninguna clave",
)
WRITTEN_ODDLY = Text(
    en="“{path}” is written in a way that Mazo cannot change safely. Nothing was written: "
    "make the changes that `mazo check` proposes by hand",
    es="«{path}» está escrito de una forma que Mazo no puede cambiar con seguridad. No se ha escrito "
    "nada: haz a mano los cambios que propone `mazo check`",
)
NOTE_TAKEN_AWAY = Text(
    en="the base has taken `{id}` away: there is no such note any more",
    es="la base ha quitado `{id}`: esa nota ya no existe",
)
NOT_ANCHORED = Text(
    en="the passage of `{id}` was not found: mend first what `mazo check` shows of it",
    es="no se encontró el pasaje de `{id}`: corrige antes lo que enseña `mazo check`",
)
