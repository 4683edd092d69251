"""What the commands of class decks say of themselves, in each language."""

from __future__ import annotations

from mazo.diagnostics import Text

SETTLE = Text(
    en="Settle what a class deck and its base disagree about.\n\nCLASS is the file of a "
    "class deck. With NOTE, or NOTE.FIELD "
    "such as napoles.hint, only that is settled. What the base says is written beside "
    "each change (`was`), and changes "
    "that the base has made itself are taken out. Conflicts are left unless --mine or "
    "--theirs decides them.",
    es="Resuelve en qué no coinciden un mazo de clase y su base.\n\nCLASS es el fichero "
    "de un mazo de clase. Con NOTE, o "
    "NOTE.FIELD como napoles.hint, solo se resuelve eso. Junto a cada cambio se apunta "
    "lo que dice la base (`was`), y se "
    "quitan los cambios que la base ya ha hecho. Los conflictos se quedan, si no los "
    "decide --mine o --theirs.",
)
MINE = Text(
    en="Of conflicts, keep what the class deck says.",
    es="En los conflictos, deja lo del mazo de clase.",
)
THEIRS = Text(
    en="Of conflicts, take what the base says.", es="En los conflictos, toma lo de la base."
)
MINE_OR_THEIRS = Text(
    en="give either --mine or --theirs",
    es="indica --mine o --theirs, uno de los dos",
)
NOTHING_TO_SETTLE = Text(en="there is nothing to settle", es="no hay nada que resolver")
SETTLED = {
    "noted": Text(
        en="{place}: {what}: noted that the base says “{theirs}”",
        es="{place}: {what}: apuntado que la base dice «{theirs}»",
    ),
    "kept": Text(
        en="{place}: {what}: kept yours; the base says “{theirs}”",
        es="{place}: {what}: queda lo tuyo; la base dice «{theirs}»",
    ),
    "taken": Text(
        en="{place}: {what}: taken from the base, “{theirs}”; yours was “{mine}”",
        es="{place}: {what}: queda lo de la base, «{theirs}»; lo tuyo era «{mine}»",
    ),
    "same": Text(
        en="{place}: {what}: taken out, for the base says the same: “{mine}”",
        es="{place}: {what}: quitado, porque la base dice lo mismo: «{mine}»",
    ),
    "gone": Text(
        en="{place}: `{id}`: your changes are taken out, for the base has taken the note away",
        es="{place}: `{id}`: tus cambios se quitan, porque la base ha quitado la nota",
    ),
    "removed": Text(
        en="{place}: `{id}`: taken out of `remove`, for the base has taken the note away itself",
        es="{place}: `{id}`: quitada de `remove`, porque la base ya ha quitado la nota",
    ),
    "renamed": Text(
        en="{place}: `{id}`: now `{theirs}`, as in the base",
        es="{place}: `{id}`: ahora `{theirs}`, como en la base",
    ),
}
SAYING_NOTHING = {
    "noted": Text(
        en="{place}: {what}: noted that the base says nothing",
        es="{place}: {what}: apuntado que la base no dice nada",
    ),
    "kept": Text(
        en="{place}: {what}: kept yours; the base says nothing now",
        es="{place}: {what}: queda lo tuyo; la base ya no dice nada",
    ),
    "taken": Text(
        en="{place}: {what}: taken out, as in the base; yours was “{mine}”",
        es="{place}: {what}: quitado, como en la base; lo tuyo era «{mine}»",
    ),
}
KEY_OF = {
    "change": Text(en="`{key}` of `{id}`", es="`{key}` de `{id}`"),
    "topics": Text(en="title of the topic `{id}`", es="título del tema `{id}`"),
    "events": Text(en="title of the event `{id}`", es="título del suceso `{id}`"),
}
EXPLAIN = Text(
    en="Show which layer set each field of a note.\n\nCLASS is the file of a class deck "
    "(or a card project): each field as "
    "the card will have it, and whether the base, your class deck, a setting, Mazo or "
    "the document says so, and where.",
    es="Enseña de dónde sale cada campo de una nota.\n\nCLASS es el fichero de un mazo "
    "de clase (o un proyecto): cada campo "
    "como estará en la tarjeta, y si lo dice la base, tu mazo de clase, un ajuste, Mazo "
    "o el documento, y dónde.",
)
EXPLAIN_FORMAT = Text(en="For people, or for programs.", es="Para personas, o para programas.")

CLASS = Text(
    en="Class decks: somebody's cards, made your own.",
    es="Mazos de clase: las tarjetas de otra persona, a tu manera.",
)
CLASS_NEW = Text(
    en="Start a class deck.\n\nBASE is the package (.apkg) or the folder of the cards that you want to make your own. "
    "The new file shows, as comments, all that can be changed.",
    es="Empieza un mazo de clase.\n\nBASE es el paquete (.apkg) o la carpeta de las tarjetas que quieres adaptar. "
    "El fichero nuevo enseña, en comentarios, todo lo que se puede cambiar.",
)
CLASS_TITLE = Text(en="Title of the class deck.", es="Título del mazo de clase.")
CLASS_LANGUAGE = Text(
    en="Start a translation into this language.",
    es="Empieza una traducción a esta lengua.",
)
CLASS_FILE = Text(
    en="The file to write (left out: named after the title, beside the base).",
    es="El fichero que se escribe (si falta, con el nombre del título, junto a la base).",
)
MY_CLASS = Text(en="{title}: my class", es="{title}: mi clase")
FILE_EXISTS = Text(
    en="“{path}” is there already; nothing was written",
    es="«{path}» ya existe; no se ha escrito nada",
)
CLASS_STARTED = Text(
    en="{path}: a class deck. Open it, take the `#` away from what you want, and run `mazo build {path}`.",
    es="{path}: un mazo de clase. Ábrelo, quita las `#` de lo que quieras y ejecuta `mazo build {path}`.",
)
AGAINST = Text(
    en="Of a class deck: what its base brings that this older one (a package or a folder) did not.",
    es="De un mazo de clase: qué trae su base que no traía esta más vieja (paquete o carpeta).",
)
ONLY_CLASS_DECKS = Text(
    en="--against is for class decks",
    es="--against es para mazos de clase",
)
