"""0xx, first part: the project file, its topics and decks."""

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

MISSING_TOPIC = Rule(
    "E012",
    "missing-topic",
    Text(
        en="the topic `{topic}` has no card file “{file}”",
        es="el tema `{topic}` no tiene fichero de tarjetas «{file}»",
    ),
    Text(
        en="write that file, or take the topic out of the list",
        es="crea ese fichero o quita el tema de la lista",
    ),
    Text(
        en="A topic is a card file: its name without `.yaml`.",
        es="Un tema es un fichero de tarjetas: su nombre sin `.yaml`.",
    ),
)

UNLISTED_TOPIC = Rule(
    "I013",
    "unlisted-topic",
    Text(
        en="“{file}” is not compiled: `topics` does not list it",
        es="«{file}» no se compila: no está en la lista `topics`",
    ),
    Text(
        en="add `- {topic}` to `topics` in mazo.yaml",
        es="añade `- {topic}` a `topics` en mazo.yaml",
    ),
    Text(
        en="Where `topics` is given, only the topics that it lists are compiled; the notes of "
        "one that was released and is no longer listed are retired.",
        es="Si hay una lista `topics`, solo se compilan los temas que nombra; las notas ya "
        "publicadas de un tema que deja de estar en ella se retiran.",
    ),
)

UNTITLED_TOPIC = Rule(
    "W014",
    "untitled-topic",
    Text(
        en="the topic has no title; its deck will be called “{title}”",
        es="el tema no tiene título; su mazo se llamará «{title}»",
    ),
    Text(
        en="write `title:` and the name learners shall see",
        es="escribe `title:` y el nombre que verán los alumnos",
    ),
    Text(
        en="The title is the subdeck's name. Changing it later makes a second deck, since Anki "
        "knows decks by their names.",
        es="El título es el nombre del submazo. Cambiarlo después crea otro mazo, porque Anki "
        "reconoce los mazos por su nombre.",
    ),
)

EMPTY_TOPIC = Rule(
    "W015",
    "empty-topic",
    Text(en="the topic has no notes", es="el tema no tiene ninguna nota"),
    Text(
        en="write notes under `dates:`, `causes:` or `consequences:`",
        es="escribe notas en `dates:`, `causes:` o `consequences:`",
    ),
    Text(
        en="A topic without notes makes no deck. If its notes were released, they are retired.",
        es="Un tema sin notas no da ningún mazo. Si ya se habían publicado, se retiran.",
    ),
)

ONLY_EXAMPLE = Rule(
    "I016",
    "only-example",
    Text(
        en="the topic has only its commented example so far",
        es="el tema solo tiene, por ahora, el ejemplo comentado",
    ),
    Text(
        en="take the `#` away and make the example a note of your own",
        es="quita las `#` y convierte el ejemplo en una nota tuya",
    ),
    Text(
        en="`mazo init` writes one card file a heading, each with a commented example.",
        es="`mazo init` escribe un fichero por apartado, cada uno con un ejemplo comentado.",
    ),
)

BAD_TOPIC_NAME = Rule(
    "E017",
    "bad-topic-name",
    Text(
        en="“{file}” cannot name a topic: {reason}",
        es="«{file}» no puede ser el nombre de un tema: {reason}",
    ),
    Text(
        en="call the file “{proposal}.yaml”",
        es="llama al fichero «{proposal}.yaml»",
    ),
    Text(
        en="A card file's name is its topic's id, and part of its package's name.",
        es="El nombre del fichero es el identificador del tema y parte del nombre del paquete.",
    ),
)

SECOND_PROJECT_FILE = Text(
    en="there is a `{project}` beside it: keep one of the two",
    es="al lado hay un `{project}`: quédate con uno de los dos",
)

STRAY_FILE = Rule(
    "W018",
    "stray-file",
    Text(
        en="“{file}” looks like a card file but is not read: {reason}",
        es="«{file}» parece un fichero de tarjetas pero no se lee: {reason}",
    ),
    Text(en="move or rename it to “{proposal}”", es="muévelo o llámalo «{proposal}»"),
    Text(
        en="Card files are the `*.yaml` directly in the project's folder.",
        es="Los ficheros de tarjetas son los `*.yaml` que están directamente en la carpeta del proyecto.",
    ),
)
WRONG_SUFFIX = Text(
    en="its name does not end in `.yaml`",
    es="su nombre no acaba en `.yaml`",
)
WRONG_FOLDER = Text(
    en="it is not directly in the project's folder",
    es="no está directamente en la carpeta del proyecto",
)

SAME_DECK = Rule(
    "E019",
    "same-deck",
    Text(
        en="this topic would share the deck “{deck}” with `{topic}`",
        es="este tema compartiría el mazo «{deck}» con `{topic}`",
    ),
    Text(
        en="give one of the two another title",
        es="ponle otro título a uno de los dos",
    ),
    Text(
        en="Anki knows decks by their names alone, whatever the case of the letters.",
        es="Anki reconoce los mazos solo por su nombre, sin distinguir mayúsculas.",
    ),
    Text(en="the other topic", es="el otro tema"),
)
