"""5xx: the card project that a package carries."""

from __future__ import annotations

from mazo.diagnostics import Rule, Text

NOT_A_PACKAGE = Rule(
    "E540",
    "not-a-package",
    Text(
        en="“{package}” cannot be read as a package: {reason}",
        es="«{package}» no se puede leer como paquete: {reason}",
    ),
    Text(
        en="name an .apkg file that Mazo built; if it is one, download or copy it again",
        es="nombra un fichero .apkg compilado por Mazo; si lo es, vuelve a descargarlo o copiarlo",
    ),
    Text(
        en="A package is a zip archive. A download that broke off is the usual reason.",
        es="Un paquete es un archivo zip. Lo habitual es que la descarga se cortase.",
    ),
)
NOT_A_ZIP = Text(en="it is no zip archive", es="no es un archivo zip")
CUT = Text(en="its end is missing", es="le falta el final")
NO_COLLECTION = Text(en="it holds no Anki collection", es="no contiene ninguna colección de Anki")
DAMAGED = Text(en="it is damaged ({detail})", es="está dañado ({detail})")
TOO_LARGE = Text(
    en="it is larger than {limit} MB",
    es="ocupa más de {limit} MB",
)
TOO_MANY_ENTRIES = Text(
    en="it has more files in it than any deck",
    es="contiene más ficheros que ningún mazo",
)

NO_SOURCE = Rule(
    "E541",
    "no-source",
    Text(
        en="“{package}” carries no card project: {reason}",
        es="«{package}» no lleva dentro ningún proyecto de tarjetas: {reason}",
    ),
    Text(
        en="ask its author for the package as `mazo build` wrote it, with `source: full` or "
        "`source: cards` in mazo.yaml",
        es="pide a su autor el paquete tal como lo escribió `mazo build`, con `source: full` o "
        "`source: cards` en mazo.yaml",
    ),
    Text(
        en="Only the card project inside a package lets a teacher build on it.",
        es="Para hacer algo nuevo con un paquete hace falta el proyecto que lleva dentro.",
    ),
)
KEPT_BACK = Text(
    en="its author keeps it back (`source: none`)",
    es="su autor no lo incluye (`source: none`)",
)
EXPORTED = Text(
    en="Anki exported it anew, and leaves the project out",
    es="Anki lo ha vuelto a exportar, y al hacerlo deja fuera el proyecto",
)
OLDER = Text(
    en="it is a draft, the package of a selection, or an older Mazo built it",
    es="es un borrador, el paquete de una selección o lo compiló un Mazo más antiguo",
)
FOREIGN = Text(
    en="another program built it",
    es="lo compiló otro programa",
)

PART_PACKAGE = Rule(
    "E542",
    "part-package",
    Text(
        en="“{package}” holds only a part of a deck, and carries no card project",
        es="«{package}» solo tiene una parte de un mazo, y no lleva dentro el proyecto",
    ),
    Text(
        en="take the package of the whole deck: `{whole}`",
        es="usa el paquete del mazo entero: `{whole}`",
    ),
    Text(
        en="The project travels once, in the package of the whole deck.",
        es="El proyecto viaja una sola vez, en el paquete del mazo entero.",
    ),
)

CLASS_PACKAGE = Rule(
    "E543",
    "class-package",
    Text(
        en="“{package}” is of the class deck `{name}`, which cannot be built upon yet",
        es="«{package}» es del mazo de clase `{name}`, que aún no puede servir de base",
    ),
    Text(
        en="take the package of the deck that the class deck is made of",
        es="usa el paquete del mazo del que está hecho el mazo de clase",
    ),
    Text(
        en="A class deck on a class deck would have two teachers decide one note.",
        es="Con un mazo de clase sobre otro, dos profesores decidirían la misma nota.",
    ),
)

NEWER_SOURCE = Rule(
    "E544",
    "newer-source",
    Text(
        en="“{package}” was built by a newer Mazo: format {found}, and this one knows {known}",
        es="«{package}» lo compiló un Mazo más nuevo: formato {found}, y este conoce el {known}",
    ),
    Text(en="update Mazo", es="actualiza Mazo"),
    Text(
        en="An older Mazo would misread what a newer one packs.",
        es="Un Mazo antiguo entendería mal lo que empaqueta uno nuevo.",
    ),
)

REFUSED_ENTRY = Rule(
    "E545",
    "refused-entry",
    Text(
        en="“{package}” is refused because of what it holds as “{entry}”: {reason}",
        es="«{package}» se rechaza por lo que contiene como «{entry}»: {reason}",
    ),
    Text(
        en="Mazo writes no such package: ask whoever gave it to you where it comes from",
        es="Mazo no escribe paquetes así: pregunta de dónde viene a quien te lo dio",
    ),
    Text(
        en="A package comes from a stranger: nothing in it may lead out of its folder or fill a disk.",
        es="Un paquete viene de otra persona: nada en él puede salirse de su carpeta ni llenar un disco.",
    ),
)
NO_LINK = Text(en="it is a link", es="es un enlace")
ENCRYPTED = Text(en="it is encrypted", es="está cifrado")
COMPRESSION = Text(
    en="it is compressed in an unusual way",
    es="está comprimido de un modo poco habitual",
)
INFLATED = Text(
    en="unpacked it is {ratio} times as large",
    es="descomprimido ocupa {ratio} veces más",
)
TWICE = Text(en="it is there twice", es="está dos veces")

NO_NAME = Text(en="it has no name", es="no tiene nombre")
LEADS_OUT = Text(
    en="the name leads out of the project's folder",
    es="el nombre lleva fuera de la carpeta del proyecto",
)
HIDDEN = Text(
    en="a name that begins with a dot is hidden",
    es="un nombre que empieza por punto está oculto",
)
UNPORTABLE_SIGN = Text(
    en="some systems allow no “{sign}” in a name",
    es="algunos sistemas no admiten «{sign}» en un nombre",
)
UNSEEN_SIGN = Text(
    en="the name has a sign in it that does not show ({sign})",
    es="el nombre lleva un signo que no se ve ({sign})",
)
BAD_END = Text(
    en="some systems allow no name that ends in a dot or a space",
    es="algunos sistemas no admiten nombres que acaben en punto o en espacio",
)
DEVICE = Text(
    en="on Windows “{name}” is a device",
    es="en Windows «{name}» es un dispositivo",
)
LONG_NAME = Text(en="the name is too long", es="el nombre es demasiado largo")
SAME_NAME = Text(
    en="some systems take it for “{other}”",
    es="algunos sistemas lo confunden con «{other}»",
)
LARGE_FILE = Text(
    en="it is larger than {limit} MB",
    es="ocupa más de {limit} MB",
)
LARGE_SUM = Text(
    en="together the files are larger than {limit} MB",
    es="los ficheros ocupan juntos más de {limit} MB",
)
MANY_FILES = Text(
    en="there are more than {limit} files",
    es="hay más de {limit} ficheros",
)

DAMAGED_SOURCE = Rule(
    "E546",
    "damaged-source",
    Text(
        en="the card project that “{package}” carries is damaged: {reason}",
        es="el proyecto de tarjetas que lleva dentro «{package}» está dañado: {reason}",
    ),
    Text(
        en="ask its author for the package as `mazo build` wrote it",
        es="pide a su autor el paquete tal como lo escribió `mazo build`",
    ),
    Text(
        en="What a package carries must be whole, or a deck built on it would be another one.",
        es="Lo que lleva un paquete tiene que estar entero; si no, lo que se haga con él será otra cosa.",
    ),
)
BAD_INDEX = Text(
    en="its index does not say `{key}` as it should",
    es="su índice no dice `{key}` como debería",
)
LACKS_PASSAGE = Text(
    en="the passage of `{id}` is not there",
    es="falta el pasaje de `{id}`",
)
LACKS_FILE = Text(en="“{name}” is not there", es="falta «{name}»")

NOT_CARRIED = Rule(
    "W547",
    "not-carried",
    Text(
        en="the package carries no card project, because of “{entry}”: {reason}",
        es="el paquete no lleva dentro el proyecto por culpa de «{entry}»: {reason}",
    ),
    Text(
        en="give the file another name or make it smaller, or write `source: none` in mazo.yaml",
        es="cambia el nombre del fichero o hazlo más pequeño, o escribe `source: none` en mazo.yaml",
    ),
    Text(
        en="Teachers build on what a package carries, on any system; this could not be unpacked there.",
        es="Otros profesores parten de lo que lleva el paquete, en cualquier sistema; ahí no podría abrirse.",
    ),
)
