"""1xx, second part: YAML that Mazo refuses, or that no author meant."""

from __future__ import annotations

from mazo.diagnostics import Rule, Text

ALIAS = Rule(
    "E106",
    "alias",
    Text(
        en="`{sign}` makes this a YAML {kind}, which cards do not use",
        es="`{sign}` convierte esto en {kind} de YAML, que las tarjetas no usan",
    ),
    Text(
        en="write the text out, or put it in quotes: `{example}`",
        es="escribe el texto entero, o ponlo entre comillas: `{example}`",
    ),
    Text(
        en="An anchor `&` names a piece of YAML and an alias `*` repeats it; a card reads better "
        "with its words written out.",
        es="Un ancla `&` da nombre a un trozo de YAML y un alias `*` lo repite; una tarjeta se "
        "lee mejor con sus palabras escritas.",
    ),
)
ALIAS_KIND = Text(en="alias", es="un alias")
ANCHOR_KIND = Text(en="anchor", es="un ancla")

TAG = Rule(
    "E107",
    "tag",
    Text(
        en="`{sign}` is read as a YAML tag, and would be lost",
        es="`{sign}` se lee como una etiqueta de YAML y se perdería",
    ),
    Text(en="put the text in quotes: `{example}`", es="pon el texto entre comillas: `{example}`"),
    Text(
        en="A word that begins with `!` tells YAML a type; Mazo reads every value as text.",
        es="Una palabra que empieza por `!` indica un tipo a YAML; Mazo lee todo como texto.",
    ),
)

TOO_DEEP = Rule(
    "E116",
    "too-deep",
    Text(
        en="lists within lists more than {limit} deep",
        es="hay listas dentro de listas a más de {limit} niveles",
    ),
    Text(
        en="a card file needs no more than five levels: see whether a bracket is missing",
        es="un fichero de tarjetas no pasa de cinco niveles: mira si falta algún corchete",
    ),
    Text(
        en="Nothing in a card project is nested so deeply; the rest of the file is not read.",
        es="Nada en un proyecto de tarjetas llega tan hondo; el resto del fichero no se lee.",
    ),
)

SEVERAL_DOCUMENTS = Rule(
    "E117",
    "several-documents",
    Text(
        en="`---` begins a second YAML document, which would be lost",
        es="`---` empieza un segundo documento YAML, que se perdería",
    ),
    Text(
        en="take the line out, or make two files",
        es="quita la línea o haz dos ficheros",
    ),
    Text(
        en="A card file is one YAML document.",
        es="Un fichero de tarjetas es un solo documento YAML.",
    ),
)

CONTROL_CHARACTER = Rule(
    "E118",
    "control-character",
    Text(
        en="there is an invisible control character here ({name})",
        es="aquí hay un carácter de control invisible ({name})",
    ),
    Text(
        en="delete it; it often comes in with text copied from a PDF",
        es="bórralo; suele colarse al copiar texto de un PDF",
    ),
    Text(
        en="Control characters are not shown, and Anki drops them or, worse, takes them for the "
        "end of a field.",
        es="Los caracteres de control no se ven, y Anki los quita o, peor, los toma por el final "
        "de un campo.",
    ),
)

CONFLICT_MARKER = Rule(
    "E119",
    "conflict-marker",
    Text(
        en="git left a conflict marker here",
        es="git ha dejado aquí una marca de conflicto",
    ),
    Text(
        en="keep the lines that are right and delete the marker lines",
        es="deja las líneas correctas y borra las de las marcas",
    ),
    Text(
        en="Two people changed the same lines; git wrote both versions between "
        "`<<<<<<<`, `=======` and `>>>>>>>`.",
        es="Dos personas cambiaron las mismas líneas; git escribió las dos versiones entre "
        "`<<<<<<<`, `=======` y `>>>>>>>`.",
    ),
)
