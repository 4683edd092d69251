"""5xx, first part: what a class deck says of its base."""

from __future__ import annotations

from mazo.diagnostics import Rule, Text

A_CLASS_DECK = Text(en="a class deck", es="un mazo de clase")
A_CHANGE = Text(en="a change", es="un cambio")
TAG_CHANGES = Text(en="`tags` of a change", es="`tags` de un cambio")
INCLUDE = Text(en="`include`", es="`include`")

EXAMPLES = {
    "base": Text(en="base: history-1943.apkg", es="base: historia-1943.apkg"),
    "class": Text(en="class: year-10-b-x7q2", es="class: 4eso-b-x7q2"),
    "title": Text(en="title: History, year 10 B", es="title: Historia 4.º ESO B"),
    "now": Text(
        en='{was: "what the base says", now: "what you say"}',
        es='{was: "lo que dice la base", now: "lo que dices tú"}',
    ),
}

CARD_FILE = Text(
    en="this looks like a card file: name the folder of its project instead",
    es="esto parece un fichero de tarjetas: indica en su lugar la carpeta del proyecto",
)

A_CHANGED_NOTE = Text(en="a changed note", es="una nota cambiada")
KEY_FIRST = Text(
    en="write the key that you change before it: `question: {{was: …, now: …}}`",
    es="escribe delante la clave que cambias: `question: {{was: …, now: …}}`",
)
RIGHT_UNDER = Text(
    en="write both once, right under `{key}`: `{key}: {{was: {{{part}: …}}, now: {{{part}: …}}}}`",
    es="escríbelas una vez, justo debajo de `{key}`: `{key}: {{was: {{{part}: …}}, now: {{{part}: …}}}}`",
)

NO_BASE = Rule(
    "E501",
    "no-base",
    Text(
        en="there is no card project at “{path}”: {reason}",
        es="en «{path}» no hay un proyecto de tarjetas: {reason}",
    ),
    Text(
        en="write where the base is, counted from this file: its folder, or the package (.apkg) you have",
        es="escribe dónde está la base, contando desde este fichero: su carpeta o el paquete (.apkg) que tengas",
    ),
    Text(
        en="A class deck is made of somebody's card project: the folder with its `mazo.yaml`, or the "
        "whole package, which carries the project inside.",
        es="Un mazo de clase se hace a partir del proyecto de otra persona: la carpeta con su "
        "`mazo.yaml`, o el paquete completo, que lleva el proyecto dentro.",
    ),
)
NOTHING_THERE = Text(
    en="there is no such file or folder", es="no existe ese fichero ni esa carpeta"
)
NO_PROJECT_FILE = Text(en="the folder has no `mazo.yaml`", es="la carpeta no tiene `mazo.yaml`")
IS_CLASS_DECK = Text(
    en="it is a class deck, and a class deck cannot be made of another yet",
    es="es un mazo de clase, y por ahora no se puede hacer uno a partir de otro",
)
OTHER_FILE = Text(
    en="it is neither a package nor a folder", es="no es ni un paquete ni una carpeta"
)

UNKNOWN_NOTE = Rule(
    "E502",
    "unknown-note",
    Text(
        en="the base has no note `{id}`",
        es="la base no tiene ninguna nota `{id}`",
    ),
    Text(
        en="`mazo list` shows the ids of the base's notes",
        es="`mazo list` enseña los ids de las notas de la base",
    ),
    Text(
        en="A class deck changes and removes notes by the ids that the base gives them.",
        es="Un mazo de clase cambia y quita notas por el id que les da la base.",
    ),
)

RENAMED_NOTE = Rule(
    "W503",
    "renamed-note",
    Text(
        en="the note `{old}` is called `{new}` in the base now",
        es="la nota `{old}` se llama ahora `{new}` en la base",
    ),
    Text(en="write `{new}` here", es="escribe aquí `{new}`"),
    Text(
        en="What you say of it still holds, for it is the same note to every learner; but the base's "
        "files have it under its new id.",
        es="Lo que dices de ella sigue valiendo, porque para los alumnos es la misma nota; pero en los "
        "ficheros de la base está con su id nuevo.",
    ),
    Text(en="it is here", es="está aquí"),
)

FIXED_KEY = Rule(
    "E504",
    "fixed-key",
    Text(
        en="a class deck cannot change the id of `{id}`",
        es="un mazo de clase no puede cambiar el id de `{id}`",
    ),
    Text(en="take `id` out of the change", es="quita `id` del cambio"),
    Text(
        en="The id is what ties a note to what learners have studied of it. Everything else can be "
        "changed.",
        es="El id es lo que une la nota con los repasos de los alumnos. Todo lo demás se puede cambiar.",
    ),
)

NAME_OF_BASE = Rule(
    "E505",
    "name-of-base",
    Text(
        en="the base has {what} called `{id}` already",
        es="la base ya tiene {what} con el id `{id}`",
    ),
    Text(
        en="give yours another id, `{proposal}` for example",
        es="ponle otro id al tuyo, por ejemplo `{proposal}`",
    ),
    Text(
        en="What a class deck adds stands beside what the base has, so the two need ids of their own.",
        es="Lo que añade un mazo de clase se junta con lo que tiene la base, y cada cosa necesita su id.",
    ),
    Text(en="the base's", es="el de la base"),
)
A_DOCUMENT = Text(en="a document", es="un documento")
A_TOPIC = Text(en="a topic", es="un tema")

UNKNOWN_NAME = Rule(
    "E506",
    "unknown-name",
    Text(
        en="the base has no {what} “{name}”",
        es="la base no tiene {what} «{name}»",
    ),
    Text(en="the base has: {known}", es="la base tiene: {known}"),
    Text(
        en="`include`, `topics` and `events` name what the base has. `mazo list` shows it.",
        es="`include`, `topics` y `events` nombran cosas de la base. `mazo list` las enseña.",
    ),
)
NEAREST_NAME = Text(en="did you mean “{near}”?", es="¿querías decir «{near}»?")
KINDS = {
    "topic": Text(en="topic", es="el tema"),
    "event": Text(en="event", es="el suceso"),
    "tag": Text(en="tag", es="la etiqueta"),
    "section": Text(en="section", es="el apartado"),
}

BASE_UNRELEASED = Rule(
    "E514",
    "base-unreleased",
    Text(
        en="the base, as it is now, is not released: {what}",
        es="la base, tal como está ahora, no está publicada: {what}",
    ),
    Text(
        en="build the base first (`mazo build` in its folder), or use the package of its last release",
        es="compila primero la base (`mazo build` en su carpeta), o usa el paquete de su última versión",
    ),
    Text(
        en="A note that a class deck leaves alone must be the very note that learners of the base have, "
        "with the time of its release; the base's lock tells both.",
        es="Una nota que el mazo de clase no cambia tiene que ser la misma que tienen los alumnos de la "
        "base, con la fecha de su publicación; lo dice el fichero .lock de la base.",
    ),
)
NEVER_RELEASED = Text(en="it was never released", es="no se ha publicado nunca")

OLDER_BASE = Rule(
    "E516",
    "older-base",
    Text(
        en="this is release {now} of the base; the class deck was last built on its release {before}",
        es="esta es la versión {now} de la base; el mazo de clase ya se compiló con su versión {before}",
    ),
    Text(
        en="use the newest package of the base, or update its folder",
        es="usa el paquete más nuevo de la base, o actualiza su carpeta",
    ),
    Text(
        en="On an older base, corrections that your class already has would be taken back, and newer "
        "notes retired.",
        es="Con una base más vieja se desharían correcciones que tu clase ya tiene y se retirarían las "
        "notas más nuevas.",
    ),
)

TAG_NOT_THERE = Rule(
    "I515",
    "tag-not-there",
    Text(
        en="`{id}` has no tag “{tag}” to take away",
        es="`{id}` no tiene la etiqueta «{tag}» que se quiere quitar",
    ),
    Text(en="take it out of `remove`", es="quítala de `remove`"),
    Text(
        en="Either the base has taken the tag away, or it is spelt otherwise there.",
        es="O la base la ha quitado, o allí se escribe de otra manera.",
    ),
    Text(en="its tags in the base", es="sus etiquetas en la base"),
)

BASE_SAYS = Text(en="the base says here", es="la base dice aquí")
IN_CLASS_DECK = Text(
    en="{help} (a class deck does so under `change:` → `{id}:`)",
    es="{help} (en un mazo de clase se hace en `change:` → `{id}:`)",
)
BROUGHT_ABOUT = Text(en="this brings it about", es="esto hace que ocurra")
