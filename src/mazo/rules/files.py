"""0xx, third part: the files that a project is made of."""

from __future__ import annotations

from mazo.diagnostics import Rule, Text

MISSING_FILE = Rule(
    "E001",
    "missing-file",
    Text(en="there is no file “{path}”", es="no existe el fichero «{path}»"),
    Text(
        en="check the name; it counts from the folder “{folder}”",
        es="revisa el nombre; se cuenta desde la carpeta «{folder}»",
    ),
    Text(
        en="A file that the project names must be there when it is checked.",
        es="Un fichero que el proyecto nombra tiene que existir al comprobarlo.",
    ),
)
NEAREST_FILE = Text(en="did you mean “{near}”?", es="¿querías decir «{near}»?")
FORWARD_SLASH = Text(
    en="write the path with `/`: `{proposal}`", es="escribe la ruta con `/`: `{proposal}`"
)
NO_ADDRESS = Text(
    en="download it, put it in the folder `media` and write its name: decks work without internet",
    es="descárgalo, ponlo en la carpeta `media` y escribe su nombre: los mazos funcionan sin internet",
)
WITHOUT_FOLDER = Text(
    en="leave `{folder}` out, since names count from there: `{near}`",
    es="quita `{folder}`, porque los nombres se cuentan desde ahí: `{near}`",
)

OUTSIDE_PROJECT = Rule(
    "E002",
    "outside-project",
    Text(
        en="“{path}” leads out of the project's folder",
        es="«{path}» lleva fuera de la carpeta del proyecto",
    ),
    Text(
        en="copy the file into the project's folder and write where it is there",
        es="copia el fichero a la carpeta del proyecto y escribe dónde está en ella",
    ),
    Text(
        en="Nothing outside the project is read, so that a stranger's project is safe to build.",
        es="No se lee nada de fuera del proyecto: así se puede compilar sin riesgo el de otra persona.",
    ),
)

NOT_UTF8 = Rule(
    "E003",
    "not-utf8",
    Text(
        en="“{path}” is not UTF-8 text: {reason}",
        es="«{path}» no es texto UTF-8: {reason}",
    ),
    Text(
        en="open it in your editor and save it again with the encoding UTF-8",
        es="ábrelo en el editor y vuelve a guardarlo con la codificación UTF-8",
    ),
    Text(
        en="Texts are read as UTF-8; in any other encoding accents and quotes would be damaged.",
        es="Los textos se leen como UTF-8; en otra codificación se estropearían acentos y comillas.",
    ),
)
ODD_BYTE = Text(
    en="the byte {byte} here is none of its letters",
    es="el byte {byte} que hay aquí no es ninguna de sus letras",
)
UTF16 = Text(en="it is UTF-16", es="es UTF-16")
A_PDF = Text(en="it is a PDF", es="es un PDF")
A_WORD_FILE = Text(
    en="it is a file of a word processor, or another archive",
    es="es de un procesador de textos, u otro archivo comprimido",
)
COPY_TEXT = Text(
    en="copy its text into a new file, and save that as Markdown or plain text in UTF-8",
    es="copia su texto en un fichero nuevo y guárdalo como Markdown o texto sencillo, en UTF-8",
)
BINARY = Text(en="it is no text at all", es="ni siquiera es texto")

FILE_TOO_LARGE = Rule(
    "E004",
    "file-too-large",
    Text(
        en="“{path}” has {size} MB, and {limit} MB are the most",
        es="«{path}» ocupa {size} MB, y el máximo son {limit} MB",
    ),
    Text(
        en="split it into several files, or make it smaller",
        es="divídelo en varios ficheros o hazlo más pequeño",
    ),
    Text(
        en="A file this large is nearly always the wrong one, or a mistake made by a program.",
        es="Un fichero tan grande casi siempre es otro, o un error de algún programa.",
    ),
)

UNREADABLE_FILE = Rule(
    "E005",
    "unreadable-file",
    Text(
        en="“{path}” cannot be read: {reason}",
        es="«{path}» no se puede leer: {reason}",
    ),
    Text(
        en="name a file, and see that you may read it",
        es="nombra un fichero y comprueba que tienes permiso para leerlo",
    ),
    Text(
        en="A file that the project names must be a file, and open to you.",
        es="Lo que el proyecto nombra tiene que ser un fichero que puedas leer.",
    ),
)
IS_A_FOLDER = Text(en="it is a folder", es="es una carpeta")
IS_NO_FILE = Text(en="it is no ordinary file", es="no es un fichero corriente")
NO_PERMISSION = Text(
    en="the system does not allow it ({detail})",
    es="el sistema no lo permite ({detail})",
)
