"""4xx, second part: the lock, and releases."""

from __future__ import annotations

from mazo.diagnostics import Rule, Text

LOCK_CONFLICT = Rule(
    "E407",
    "lock-conflict",
    Text(
        en="git left a conflict in {file}",
        es="git ha dejado un conflicto en {file}",
    ),
    Text(
        en="keep the lines of both sides, delete the three marker lines, and build again",
        es="deja las líneas de los dos lados, borra las tres de las marcas y vuelve a compilar",
    ),
    Text(
        en="The lock (mazo.lock, or a class deck's own) remembers what learners have. Of two lines for one note the later wins, so "
        "keeping both sides loses nothing.",
        es="El lock (mazo.lock, o el de un mazo de clase) recuerda lo que tienen los alumnos. De dos líneas de una nota vale la más "
        "reciente, así que dejar las dos no pierde nada.",
    ),
)

LOCK_DAMAGED = Rule(
    "E408",
    "lock-damaged",
    Text(
        en="this line of {file} was changed by hand, or is damaged: {reason}",
        es="esta línea de {file} se ha cambiado a mano o está dañada: {reason}",
    ),
    Text(
        en="put the line back as it was released, with `git checkout {file}` for example",
        es="deja la línea como se publicó, por ejemplo con `git checkout {file}`",
    ),
    Text(
        en="The lock must tell exactly what learners have, or corrections would not reach them.",
        es="El lock tiene que decir exactamente lo que tienen los alumnos, o las correcciones no "
        "les llegarían.",
    ),
)
NOT_JSON = Text(en="it is not JSON", es="no es JSON")
WRONG_SUM = Text(en="its checksum does not fit", es="su suma de control no cuadra")
LACKS_KEY = Text(en="`{key}` is missing or odd", es="`{key}` falta o es extraño")
NO_HEADER = Text(en="the header is missing", es="falta la cabecera")

LOCK_NEWER = Rule(
    "E409",
    "lock-newer",
    Text(
        en="{file} was written by a newer Mazo (format {found}; this one knows {known})",
        es="{file} lo escribió un Mazo más nuevo (formato {found}; este conoce {known})",
    ),
    Text(
        en="update Mazo: pip install --upgrade mazo",
        es="actualiza Mazo: pip install --upgrade mazo",
    ),
    Text(
        en="An older program would lose what the newer one wrote down.",
        es="Un programa más viejo perdería lo que anotó el nuevo.",
    ),
)

LOCK_MISSING = Rule(
    "E410",
    "lock-missing",
    Text(
        en="this was released before (“{package}”), but {file} is gone",
        es="esto ya se publicó («{package}»), pero falta {file}",
    ),
    Text(
        en="get {file} back (from git or a copy); if nobody has the old deck, delete the packages",
        es="recupera {file} (de git o de una copia); si nadie tiene el mazo viejo, borra los paquetes",
    ),
    Text(
        en="Without the lock every note would look new, and overwrite what learners made of theirs.",
        es="Sin el lock todas las notas parecerían nuevas y pisarían lo que los alumnos hayan "
        "cambiado en las suyas.",
    ),
)

LOCK_OF_ANOTHER = Rule(
    "E411",
    "lock-of-another",
    Text(
        en="{file} is of `{found}`, and this is `{project}`",
        es="{file} es de `{found}`, y esto es `{project}`",
    ),
    Text(
        en="a project's name never changes after its first release: write `project: {found}` again; "
        "a new project starts without the other's {file}",
        es="el nombre de un proyecto no cambia tras su primera versión: vuelve a escribir "
        "`project: {found}`; un proyecto nuevo empieza sin el {file} del otro",
    ),
    Text(
        en="The name is part of every note's identity: another name makes every note a new one.",
        es="El nombre es parte de la identidad de cada nota: con otro, todas serían nuevas.",
    ),
)
LOCK_OF_ANOTHER_CLASS = Text(
    en="a class deck keeps its `class` and its base after its first release: write them as they were; "
    "a new class deck starts without the other's {file}",
    es="un mazo de clase conserva su `class` y su base tras la primera versión: ponlos como estaban; "
    "un mazo de clase nuevo empieza sin el {file} del otro",
)

ID_CHANGED = Rule(
    "W418",
    "id-changed",
    Text(
        en="this looks like the note that was released as `{old}`, under a new id",
        es="esta parece la nota que se publicó como `{old}`, con otro id",
    ),
    Text(
        en="run `mazo rename {old} {new}`, or learners get a second note",
        es="ejecuta `mazo rename {old} {new}`, o los alumnos tendrán dos notas",
    ),
    Text(
        en="Anki knows a note by its id: under another, edited by hand, it is a new note to every learner, and the old one is retired.",
        es="Anki reconoce una nota por su id: con otro, cambiado a mano, es una nota nueva para todos, y la anterior se retira.",
    ),
)

KIND_CHANGED = Rule(
    "W419",
    "kind-changed",
    Text(
        en="`{id}` was released under `{old}`; under `{new}` it is a new note, and the old one is retired",
        es="`{id}` se publicó en `{old}`; en `{new}` es una nota nueva, y la anterior se retira",
    ),
    Text(
        en="leave it under `{old}` where you can: its reviews do not come along",
        es="déjala en `{old}` si puedes: sus repasos no la acompañan",
    ),
    Text(
        en="A note of another kind has other cards, so Anki cannot carry a learner's history over.",
        es="Una nota de otro tipo tiene otras tarjetas, y Anki no puede pasarle el historial.",
    ),
)

CLOCK_BEHIND = Rule(
    "E412",
    "clock-behind",
    Text(
        en="the last release was made on {last}, and it is said to be {now}",
        es="la última versión es del {last}, y se supone que ahora es {now}",
    ),
    Text(
        en="set the computer's clock right, or give the time with `--released`",
        es="pon en hora el ordenador, o indica la hora con `--released`",
    ),
    Text(
        en="Anki takes a correction only from a release that is later than the learner's copy.",
        es="Anki solo acepta una corrección si la versión es posterior a la copia del alumno.",
    ),
)

DECK_RENAMED = Rule(
    "W413",
    "deck-renamed",
    Text(
        en="the deck was released as “{old}” and will be called “{new}”",
        es="el mazo se publicó como «{old}» y pasará a llamarse «{new}»",
    ),
    Text(
        en="learners keep the old deck with its cards; new cards go to the new one: tell them to "
        "rename theirs first",
        es="los alumnos conservan el mazo viejo con sus tarjetas y las nuevas irán al otro: diles "
        "que antes le cambien el nombre al suyo",
    ),
    Text(
        en="Anki knows decks by their names and moves no card that a learner already has.",
        es="Anki reconoce los mazos por su nombre y no mueve ninguna tarjeta que ya tenga el alumno.",
    ),
)

LOCK_DOUBLED = Rule(
    "W414",
    "lock-doubled",
    Text(
        en="{file} has two lines for {what}; the later one counts",
        es="{file} tiene dos líneas para {what}; vale la más reciente",
    ),
    Text(
        en="nothing to do: the next build writes it clean",
        es="no hay nada que hacer: la siguiente compilación lo deja limpio",
    ),
    Text(
        en="Git keeps the lines of both sides when two people release at once.",
        es="Git deja las líneas de los dos lados cuando dos personas publican a la vez.",
    ),
)
THE_HEADER = Text(en="its header", es="su cabecera")

UNRELEASED = Rule(
    "E415",
    "unreleased",
    Text(
        en="there is something to release: {changes}",
        es="hay cambios sin publicar: {changes}",
    ),
    Text(
        en="run `mazo build` and commit {file} with the packages",
        es="ejecuta `mazo build` y guarda en git {file} junto con los paquetes",
    ),
    Text(
        en="`--locked` only rebuilds what the lock already says was released.",
        es="`--locked` solo recompila lo que el lock ya da por publicado.",
    ),
)

ONLY_OUTSIDE = Text(
    en="the order of the notes, a template or a description",
    es="el orden de las notas, una plantilla o una descripción",
)

PACKAGE_DIFFERS = Rule(
    "E416",
    "package-differs",
    Text(
        en="“{package}” does not hold what the sources and {file} give",
        es="«{package}» no contiene lo que dan las fuentes y {file}",
    ),
    Text(
        en="run `mazo build` and commit the packages",
        es="ejecuta `mazo build` y guarda los paquetes en git",
    ),
    Text(
        en="`--locked` proves that the packages people download are what the sources give.",
        es="`--locked` demuestra que los paquetes que se descargan son lo que dan las fuentes.",
    ),
)

LEFTOVER_PACKAGE = Rule(
    "W417",
    "leftover-package",
    Text(
        en="“{package}” is of a topic that is no more",
        es="«{package}» es de un tema que ya no existe",
    ),
    Text(en="delete the file", es="borra el fichero"),
    Text(
        en="A package that is no longer built would hand out old cards for ever.",
        es="Un paquete que ya no se compila repartiría tarjetas viejas para siempre.",
    ),
)
