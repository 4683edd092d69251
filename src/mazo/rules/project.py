"""0xx, first part: the project file and what it names."""

from __future__ import annotations

from mazo.diagnostics import Rule, Text

UNUSED_DOCUMENT = Rule(
    "W006",
    "unused-document",
    Text(
        en="no note quotes the document `{document}`",
        es="ninguna nota cita el documento `{document}`",
    ),
    Text(
        en="take it out of `documents`, or quote it",
        es="quítalo de `documents`, o cítalo en alguna nota",
    ),
    Text(
        en="A document that nothing quotes is often one whose notes name another by mistake.",
        es="Un documento que nadie cita suele ser uno cuyas notas nombran otro por error.",
    ),
)

NO_NOTES = Rule(
    "E020",
    "no-notes",
    Text(
        en="there is nothing to build: the project has no notes yet",
        es="no hay nada que compilar: el proyecto todavía no tiene notas",
    ),
    Text(
        en="write a note in a card file: take the `#` of its example away, and `mazo check`",
        es="escribe una nota en un fichero de tarjetas: quita las `#` de su ejemplo, y `mazo check`",
    ),
    Text(
        en="A build without a single note would make an empty deck, or retire all that learners have.",
        es="Compilar sin ninguna nota daría un mazo vacío, o retiraría todo lo que tienen los alumnos.",
    ),
)

UNUSED_MEDIA = Rule(
    "W007",
    "unused-media",
    Text(
        en="no note uses “media/{file}”",
        es="ninguna nota usa «media/{file}»",
    ),
    Text(
        en="name it in an `image` or `audio`, or take it out of the folder",
        es="nómbralo en un `image` o `audio`, o sácalo de la carpeta",
    ),
    Text(
        en="Pictures and sounds that no note names do not get into the deck.",
        es="Las imágenes y los sonidos que ninguna nota nombra no llegan al mazo.",
    ),
)

BAD_PROJECT_NAME = Rule(
    "E008",
    "bad-project-name",
    Text(
        en="“{name}” cannot name a project: {reason}",
        es="«{name}» no puede ser el nombre de un proyecto: {reason}",
    ),
    Text(
        en="write for example `project: {proposal}`",
        es="escribe por ejemplo `project: {proposal}`",
    ),
    Text(
        en="The name is part of every note's identity and of the packages' file names; Anki takes "
        "a file called `collection….apkg` or `backup….apkg` for a learner's whole collection.",
        es="El nombre forma parte de la identidad de cada nota y del nombre de los paquetes; Anki "
        "toma un fichero `collection….apkg` o `backup….apkg` por una colección entera.",
    ),
)
NAME_RESERVED = Text(
    en="Anki takes files of this name for whole collections",
    es="Anki toma los ficheros con ese nombre por colecciones enteras",
)

UNKNOWN_LANGUAGE = Rule(
    "E009",
    "unknown-language",
    Text(
        en="Mazo does not know the language “{value}”",
        es="Mazo no conoce la lengua «{value}»",
    ),
    Text(en="write one of: {known}", es="escribe una de estas: {known}"),
    Text(
        en="The language decides the labels on the cards, how dates are read and written, and "
        "which rules of wording hold.",
        es="De la lengua dependen los rótulos de las tarjetas, cómo se leen y escriben las fechas "
        "y qué reglas de redacción se aplican.",
    ),
)

BAD_DECK_NAME = Rule(
    "E010",
    "bad-deck-name",
    Text(
        en="“{name}” cannot name a deck: {reason}",
        es="«{name}» no puede ser el nombre de un mazo: {reason}",
    ),
    Text(
        en="write for example `{proposal}`",
        es="escribe por ejemplo `{proposal}`",
    ),
    Text(
        en="Anki would quietly change such a name, and the next release would make a second deck.",
        es="Anki cambiaría ese nombre sin decirlo, y la siguiente versión crearía otro mazo.",
    ),
)
EMPTY_PART = Text(
    en="there is nothing on one side of a `::`",
    es="no hay nada a un lado de un `::`",
)
QUOTE_IN_NAME = Text(
    en='Anki takes the `"` out of it',
    es='Anki le quita las `"`',
)
BLANK_PART = Text(
    en="there is a space beside a `::`",
    es="hay un espacio junto a un `::`",
)

OUTPUT_OUTSIDE = Rule(
    "E011",
    "output-outside",
    Text(
        en="packages are not written to “{path}”: {reason}",
        es="los paquetes no se escriben en «{path}»: {reason}",
    ),
    Text(
        en="write a folder in the project or beside it (`dist`, `../dist`), or build with `-o FOLDER`",
        es="escribe una carpeta del proyecto o al lado (`dist`, `../dist`), o compila con `-o CARPETA`",
    ),
    Text(
        en="A project may write one level up at most, and never through a link, so that a "
        "stranger's project cannot overwrite your files.",
        es="Un proyecto puede escribir como mucho un nivel más arriba, y nunca a través de un "
        "enlace, para que el de otra persona no pueda pisar tus ficheros.",
    ),
)
TOO_FAR = Text(
    en="it lies more than one level above the project",
    es="está más de un nivel por encima del proyecto",
)
THROUGH_LINK = Text(
    en="a link leads away from it",
    es="un enlace lleva a otra parte",
)
NOT_A_FOLDER = Text(en="it is not a folder", es="no es una carpeta")
AMONG_MEDIA = Text(en="pictures and sounds are kept there", es="ahí van las imágenes y los sonidos")
