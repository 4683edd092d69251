"""9xx: what real Anki says of a package (`mazo verify`)."""

from __future__ import annotations

from mazo.diagnostics import Rule, Text

NOT_IMPORTED = Rule(
    "E901",
    "not-imported",
    Text(en="Anki does not import it: {reason}", es="Anki no lo importa: {reason}"),
    Text(
        en="build the package again; if it is not one of Mazo's, ask whoever made it",
        es="vuelve a compilar el paquete; si no es de Mazo, pregunta a quien lo hizo",
    ),
    Text(
        en="The package was given to Anki's own import, in an empty scratch collection.",
        es="El paquete se dio al importador de Anki, en una colección vacía de prueba.",
    ),
)

CONFLICTING = Rule(
    "E902",
    "conflicting",
    Text(
        en="{count:note was|notes were} not imported, because of another note type ({notes})",
        es="{count:nota no se importó|notas no se importaron} por tener otro tipo de nota ({notes})",
    ),
    Text(
        en="note types keep their fields and templates for ever: rename a spare instead",
        es="los tipos de nota conservan siempre sus campos y plantillas: renombra uno de reserva",
    ),
    Text(
        en="Anki refuses notes whose note type has other fields or templates than the learner's.",
        es="Anki rechaza las notas cuyo tipo tiene otros campos o plantillas que el del alumno.",
    ),
)

CARDLESS = Rule(
    "E903",
    "cardless",
    Text(
        en="{count:note has|notes have} no card ({notes})",
        es="{count:nota no tiene|notas no tienen} ninguna tarjeta ({notes})",
    ),
    Text(
        en="build the package with Mazo, which decides the cards by Anki's own rules",
        es="compila el paquete con Mazo, que decide las tarjetas según las reglas de Anki",
    ),
    Text(
        en="A note without a card is never studied, and nobody notices.",
        es="Una nota sin tarjeta no se estudia nunca, y nadie se entera.",
    ),
)

EMPTY_CARD = Rule(
    "E904",
    "empty-card",
    Text(
        en="{count:card has|cards have} an empty front ({notes})",
        es="{count:tarjeta tiene|tarjetas tienen} el anverso vacío ({notes})",
    ),
    Text(
        en="fill the field that the card asks with",
        es="rellena el campo con el que pregunta la tarjeta",
    ),
    Text(
        en="Anki's “Empty Cards” would delete them, history and all.",
        es="«Tarjetas vacías» de Anki las borraría, con su historial.",
    ),
)

MISSING_MEDIA = Rule(
    "E905",
    "missing-media",
    Text(
        en="the package lacks media that its notes name: {files}",
        es="al paquete le faltan ficheros que sus notas nombran: {files}",
    ),
    Text(
        en="build it again with the files in `media/`",
        es="vuelve a compilarlo con los ficheros en `media/`",
    ),
    Text(
        en="The learner would see a broken picture.",
        es="El alumno vería una imagen rota.",
    ),
)

UNSOUND = Rule(
    "E906",
    "unsound",
    Text(
        en="Anki's “Check Database” had something to repair: {problems}",
        es="«Comprobar base de datos» de Anki tuvo algo que reparar: {problems}",
    ),
    Text(en="build the package again", es="vuelve a compilar el paquete"),
    Text(
        en="A sound package leaves nothing to repair, and makes no card that Anki has to add.",
        es="Un paquete sano no deja nada que reparar ni le falta ninguna tarjeta.",
    ),
)

CARDS_ADDED = Text(
    en="it added {count:card|cards}",
    es="añadió {count:tarjeta|tarjetas}",
)

TEMPLATE_ERROR = Rule(
    "E907",
    "template-error",
    Text(
        en="a card cannot be shown: {reason} ({notes})",
        es="una tarjeta no se puede mostrar: {reason} ({notes})",
    ),
    Text(
        en="the card template names a field that is not there, or leaves a section open",
        es="la plantilla nombra un campo que no existe o deja una sección abierta",
    ),
    Text(
        en="Every card was rendered by Anki; this one shows an error instead of a question.",
        es="Anki mostró todas las tarjetas; esta enseña un error en vez de una pregunta.",
    ),
)

DOUBLED_NOTE = Rule(
    "E908",
    "doubled-note",
    Text(
        en="{count:note is|notes are} there twice ({notes})",
        es="{count:nota está|notas están} dos veces ({notes})",
    ),
    Text(
        en="build the package with Mazo, which gives every note one identity",
        es="compila el paquete con Mazo, que da a cada nota una sola identidad",
    ),
    Text(
        en="Of two notes with one GUID, only one gets later corrections.",
        es="De dos notas con el mismo GUID, solo una recibe las correcciones.",
    ),
)

LEARNER_LOSES = Rule(
    "E910",
    "learner-loses",
    Text(
        en="the learner loses {what} on {count:note|notes} ({notes})",
        es="el alumno pierde {what} en {count:nota|notas} ({notes})",
    ),
    Text(
        en="build both releases with Mazo and the same mazo.lock, which leaves such notes alone",
        es="compila las dos versiones con Mazo y el mismo mazo.lock, que no toca esas notas",
    ),
    Text(
        en="A release may change what it corrects and nothing else.",
        es="Una versión puede cambiar lo que corrige y nada más.",
    ),
)
LOST = {
    "schedule-changed": Text(en="the schedule", es="los repasos"),
    "edit-lost": Text(en="own edits or tags", es="sus cambios o etiquetas"),
}

CORRECTION_LOST = Rule(
    "E911",
    "correction-lost",
    Text(
        en="a correction does not arrive on {count:note|notes} ({notes})",
        es="una corrección no llega a {count:nota|notas} ({notes})",
    ),
    Text(
        en="build the release with Mazo and the lock of the one before, which dates corrections later",
        es="compila la versión con Mazo y el mazo.lock de la anterior, que fecha después las correcciones",
    ),
    Text(
        en="Anki takes a note only from a package that is later than the learner's copy.",
        es="Anki solo acepta una nota de un paquete posterior a la copia del alumno.",
    ),
)

FULL_SYNC = Rule(
    "E912",
    "full-sync",
    Text(
        en="importing it forces a full sync on the learner's devices",
        es="importarlo obliga a sincronizarlo todo en los aparatos del alumno",
    ),
    Text(
        en="note types keep their fields and templates for ever: rename a spare instead",
        es="los tipos de nota conservan siempre sus campos y plantillas: renombra uno de reserva",
    ),
    Text(
        en="A full sync lets one device overwrite what was studied on the other.",
        es="Al sincronizarlo todo, un aparato pisa lo que se estudió en el otro.",
    ),
)

CHANGED_BY_REIMPORT = Rule(
    "E909",
    "changed-by-reimport",
    Text(
        en="importing the same package again changes {count:note|notes}",
        es="importar otra vez el mismo paquete cambia {count:nota|notas}",
    ),
    Text(en="build the package again", es="vuelve a compilar el paquete"),
    Text(
        en="Whoever imports a package twice by mistake must lose nothing.",
        es="Quien importa dos veces un paquete por error no debe perder nada.",
    ),
)
