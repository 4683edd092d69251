"""0xx, second part: topics and the card files that they are."""

from __future__ import annotations

from mazo.diagnostics import Rule, Text

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

HAS_BASE = Text(
    en="`base` makes a class deck of it, and class decks hold no notes here",
    es="`base` lo convierte en un mazo de clase, y ahí no van notas",
)
TAKE_BASE_OUT = Text(
    en="take `base:` out, or in a class deck write the notes under `add:`",
    es="quita `base:`; en un mazo de clase, las notas van en `add:`",
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
