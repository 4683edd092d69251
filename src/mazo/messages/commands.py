"""What commands say of themselves, in each language."""

from __future__ import annotations

from mazo.diagnostics import MessageLanguage, Text


def said(text: Text, language: MessageLanguage) -> str:
    """Return `text` in `language`."""
    words: str = getattr(text, language)
    return words


MAZO = Text(
    en="Compile a document, and cards tied to its passages, into Anki decks.",
    es="Compila un documento, y tarjetas ligadas a sus pasajes, en mazos de Anki.",
)
VERSION = Text(en="Show the version and exit.", es="Muestra la versión y termina.")
LANG = Text(en="Language of the messages.", es="Lengua de los mensajes.")

CHECK = Text(
    en="Report every mistake in PROJECT.\n\nPROJECT is a folder with a mazo.yaml; left out, the nearest one "
    "in this folder, those above it, or cards/.",
    es="Informa de todos los errores de PROJECT.\n\nPROJECT es una carpeta con un mazo.yaml; si falta, la más "
    "cercana: esta carpeta, las de encima o cards/.",
)
FORMAT = Text(
    en="How to report: in full, a line each, for programs, or for GitHub.",
    es="Cómo informar: completo, una línea cada uno, para programas o para GitHub.",
)
STRICT = Text(en="Warnings fail too.", es="Los avisos también cuentan como fallo.")
ALL_WELL = Text(
    en="{notes:note|notes} in {topics:topic|topics}: {summary}",
    es="{notes:nota|notas} en {topics:tema|temas}: {summary}",
)

BUILD = Text(
    en="Check and release PROJECT.\n\nThe whole deck is compiled, and one package a topic. With --topic, --tag or --type "
    "just what they select is compiled, into one package.",
    es="Comprueba PROJECT y lo publica.\n\nSe compila el mazo entero y un paquete por tema. Con --topic, --tag o --type se "
    "compila solo lo que seleccionan, en un paquete.",
)
OUTPUT = Text(en="Write packages to this folder.", es="Escribe los paquetes en esta carpeta.")
TOPIC = Text(
    en="Only this topic (may be repeated).",
    es="Solo este tema (se puede repetir).",
)
TAG = Text(
    en="Only notes with this tag or one below it (may be repeated).",
    es="Solo las notas con esta etiqueta o una inferior (se puede repetir).",
)
TYPE = Text(
    en="Only notes of this type (may be repeated).",
    es="Solo las notas de este tipo (se puede repetir).",
)
DRAFT = Text(
    en="Release nothing: write to draft/ in the output folder, leave the lock alone.",
    es="No publica nada: escribe en draft/, dentro de la carpeta de salida, y no toca el lock.",
)
LOCKED = Text(
    en="Only rebuild the last release; fail if there is something to release.",
    es="Solo recompila la última versión; falla si hay algo sin publicar.",
)
RELEASED = Text(
    en="The time of the release, such as 2026-09-01T08:00Z, in place of the clock's.",
    es="La hora de la versión, como 2026-09-01T08:00Z, en vez de la del reloj.",
)
BUILD_VERIFY = Text(
    en="Try the packages in real Anki, also as an update of the last release.",
    es="Prueba los paquetes en el Anki de verdad, también como actualización de la versión anterior.",
)
NOT_A_TIME = Text(
    en="“{value}” is not a time such as 2026-09-01T08:00Z",
    es="«{value}» no es una hora como 2026-09-01T08:00Z",
)
FUTURE = Text(
    en="“{value}” lies in the future: Anki would set it back",
    es="«{value}» está en el futuro: Anki lo cambiaría",
)
NO_SUCH_TOPIC = Text(
    en="there is no topic `{topic}`; the topics are: {known}",
    es="no existe el tema `{topic}`; los temas son: {known}",
)
NO_SUCH_TAG = Text(
    en="no note has the tag `{tag}`; the tags are: {known}",
    es="ninguna nota tiene la etiqueta `{tag}`; las etiquetas son: {known}",
)
BOTH_DRAFT_AND_LOCKED = Text(
    en="--draft and --locked do not go together",
    es="--draft y --locked no se pueden usar a la vez",
)
NOT_BUILT = Text(
    en="nothing was built: {summary}",
    es="no se ha compilado nada: {summary}",
)
FIRST_RELEASE = Text(
    en="FIRST RELEASE: from now on {lock} remembers what learners have. Keep it with the packages.",
    es="PRIMERA VERSIÓN: desde ahora {lock} recuerda lo que tienen los alumnos. Guárdalo junto con los paquetes.",
)
RELEASE = Text(
    en="{title}: release {number}, {date}",
    es="{title}: versión {number}, {date}",
)
SAME_RELEASE = Text(
    en="{title}: nothing new since release {number}, {date}",
    es="{title}: nada nuevo desde la versión {number}, {date}",
)
DRAFT_OF = Text(
    en="{title}: draft, not released",
    es="{title}: borrador, sin publicar",
)
CONTENTS = Text(
    en="{notes:note|notes} ({dates:date|dates}, {causes:cause|causes}, {consequences:consequence|consequences}), {cards:card|cards}, {decks:deck|decks}",
    es="{notes:nota|notas} ({dates:fecha|fechas}, {causes:causa|causas}, {consequences:consecuencia|consecuencias}), {cards:tarjeta|tarjetas}, {decks:mazo|mazos}",
)
COVERAGE = Text(
    en="{document}: {covered} of its {sentences:sentence has a card|sentences have a card}",
    es="{document}: {covered} de sus {sentences:frase|frases} con tarjeta",
)
CHANGES = {
    "new": Text(en="{count:new note|new notes}", es="{count:nota nueva|notas nuevas}"),
    "corrected": Text(en="{count} corrected", es="{count:corregida|corregidas}"),
    "moved": Text(en="{count} moved", es="{count:trasladada|trasladadas}"),
    "retired": Text(en="{count} retired", es="{count:retirada|retiradas}"),
    "revived": Text(en="{count} revived", es="{count:recuperada|recuperadas}"),
    "removed": Text(en="{count} left out", es="{count:fuera|fuera}"),
}
FIND_RETIRED = Text(
    en="{count:retired note|retired notes}; learners find them in Anki with {search}",
    es="{count:nota retirada|notas retiradas}; en Anki se encuentran con {search}",
)
WRITTEN = Text(en="written", es="escrito")
UNCHANGED = Text(en="unchanged", es="sin cambios")
PACKING = Text(en="packing", es="empaquetando")

PLAN = Text(
    en="Show what the next build changes.\n\nNote by note: what is new, corrected, moved or retired for learners, "
    "and what Anki does about it. Nothing is written.",
    es="Enseña qué cambia la próxima versión.\n\nNota por nota: qué hay nuevo, corregido, trasladado o retirado para "
    "los alumnos, y qué hace Anki con ello. No se escribe nada.",
)
PLAN_FORMAT = Text(
    en="For people, for programs, or as release notes.",
    es="Para personas, para programas o como notas de la versión.",
)
NOT_PLANNED = Text(
    en="nothing can be built yet: {summary}",
    es="todavía no se puede compilar: {summary}",
)

VERIFY = Text(
    en="Try packages in real Anki.\n\nThey are imported into a scratch collection, in this order, as one learner would.",
    es="Prueba paquetes en el Anki de verdad.\n\nSe importan en una colección de prueba, en ese orden, como lo haría un alumno.",
)
STUDY = Text(
    en="The learner answers N cards after each import but the last.",
    es="El alumno responde N tarjetas tras cada importación menos la última.",
)
EDIT = Text(
    en="The learner edits some notes in between.",
    es="Entretanto, el alumno cambia algunas notas.",
)
TAG_NOTES = Text(
    en="The learner tags some notes in between.",
    es="Entretanto, el alumno etiqueta algunas notas.",
)
VERIFIED = Text(
    en="{package}: Anki {version} imported {notes:note|notes} and {cards:card|cards}",
    es="{package}: Anki {version} importó {notes:nota|notas} y {cards:tarjeta|tarjetas}",
)

RENAME = Text(
    en="Give a note another id.\n\nIt stays the same note to every learner: its card file and the lock are changed together.",
    es="Da otro id a una nota.\n\nPara los alumnos sigue siendo la misma: se cambian a la vez su fichero y el lock.",
)
RENAMED_IN_FILE = Text(
    en="{place}: `{old}` is now `{new}`",
    es="{place}: `{old}` es ahora `{new}`",
)
RENAMED_IN_LOCK = Text(
    en="{lock}: the note released as `{old}` is now `{new}`; learners keep every review",
    es="{lock}: la nota publicada como `{old}` es ahora `{new}`; los alumnos conservan sus repasos",
)

RULES = Text(
    en="Say what a code means.\n\nThere is an example of each. Without CODE, all codes are listed.",
    es="Explica qué significa un código.\n\nDe cada uno hay un ejemplo. Sin CODE, da la lista de todos.",
)
NO_SUCH_RULE = Text(
    en="there is no rule “{code}”",
    es="no existe la regla «{code}»",
)
SEVERITIES = {
    "error": Text(en="error: stops the build", es="error: impide compilar"),
    "warning": Text(en="warning", es="aviso"),
    "note": Text(en="remark", es="observación"),
}
MAY_ALLOW = Text(
    en="A note may accept it: `allow: [{code}]`.",
    es="Una nota puede aceptarlo: `allow: [{code}]`.",
)
EXAMPLE = Text(en="Example", es="Ejemplo")
REPORT = Text(en="Mazo says", es="Mazo dice")

INIT = Text(
    en="Start a card project from a document, or from what a package carries.\n\nFrom a document DIR gets one card file "
    "a heading, each with an example; from a package the whole project that the package was built from.",
    es="Empieza un proyecto de tarjetas a partir de un texto, o de lo que lleva dentro un paquete.\n\nDe un texto sale en "
    "DIR un fichero por apartado, cada uno con un ejemplo; de un paquete, el proyecto entero con el que se compiló.",
)
FROM = Text(
    en="The package whose project to unpack.",
    es="El paquete cuyo proyecto se desempaqueta.",
)
EITHER = Text(
    en="give either --document or --from",
    es="indica --document o --from, uno de los dos",
)
ONLY_WITH_DOCUMENT = Text(
    en="--title and --language go with --document only",
    es="--title y --language solo valen con --document",
)
ONLY_EXCERPTS = Text(
    en="“{package}” carries its project without the documents, so it cannot be unpacked; "
    "a class deck can be made of it: `mazo class new {package}`",
    es="«{package}» lleva el proyecto sin los documentos y no se puede desempaquetar; "
    "sí puede ser la base de un mazo de clase: `mazo class new {package}`",
)
UNPACKED = Text(
    en="{folder}: the project of “{package}”, with {count:card file|card files} and its lock. Run `mazo check {folder}`.",
    es="{folder}: el proyecto de «{package}», con {count:fichero|ficheros} de tarjetas y su lock. Ejecuta `mazo check {folder}`.",
)
DOCUMENT = Text(en="The text to make cards of.", es="El texto del que se harán las tarjetas.")
CARD_LANGUAGE = Text(
    en="Language of the cards (left out: the document's).",
    es="Lengua de las tarjetas (si falta, la del documento).",
)
TITLE = Text(en="Title of the deck.", es="Título del mazo.")
NOT_EMPTY = Text(
    en="“{path}” has files in it already; nothing was written",
    es="«{path}» ya tiene ficheros; no se ha escrito nada",
)
STARTED = Text(
    en="{folder}: mazo.yaml and {count:card file|card files}. Open one, take the `#` away, and run `mazo check {folder}`.",
    es="{folder}: mazo.yaml y {count:fichero|ficheros} de tarjetas. Abre uno, quita las `#` y ejecuta `mazo check {folder}`.",
)

LIST = Text(
    en="List topics and notes.\n\nEach note with its id, type, answer, question and tags; --topic, --tag and --type "
    "list just what they select.",
    es="Da la lista de temas y notas.\n\nCada nota con su id, tipo, respuesta, pregunta y etiquetas; con --topic, --tag "
    "o --type, solo las que seleccionan.",
)
LIST_FORMAT = Text(
    en="For people, for programs, or for spreadsheets.",
    es="Para personas, para programas o para hojas de cálculo.",
)
LISTED = Text(
    en="{notes:note|notes} in {topics:topic|topics}",
    es="{notes:nota|notas} en {topics:tema|temas}",
)
SELECTED = Text(
    en="{notes:note|notes} in {topics:topic|topics}, of {all} in all",
    es="{notes:nota|notas} en {topics:tema|temas}, de {all} en total",
)
LISTED_ANYWAY = Text(
    en="`{check}` finds {count:error|errors}: this list is what could be read",
    es="`{check}` encuentra {count:error|errores}: esta lista es lo que se ha podido leer",
)
NOT_LISTED = Text(
    en="nothing could be read: {summary}",
    es="no se ha podido leer nada: {summary}",
)
