"""1xx, first part: YAML that cannot be read, or would be read otherwise than meant."""

from __future__ import annotations

from mazo.diagnostics import Rule, Text

YAML_SYNTAX = Rule(
    "E101",
    "yaml-syntax",
    Text(en="this is not YAML: {reason}", es="esto no es YAML: {reason}"),
    Text(
        en="compare it with a note that works, or put the text in quotes",
        es="compáralo con una nota que funcione, o pon el texto entre comillas",
    ),
    Text(
        en="The file breaks the rules of YAML, so what stands here cannot be told.",
        es="El fichero no sigue las reglas de YAML y no se sabe qué quiere decir esto.",
    ),
)
MISSING_COLON = Text(
    en="a key needs a colon and a space after it",
    es="detrás de una clave van dos puntos y un espacio",
)
OPEN_LIST = Text(
    en="the list that begins here with `{bracket}` is never closed",
    es="la lista que empieza aquí con `{bracket}` no se cierra",
)
WRITE_COLON = Text(en="write `{key}: {rest}`", es="escribe `{key}: {rest}`")
CLOSE_LIST = Text(
    en="write `{closer}` at its end; if it is a text, put it in quotes: `{example}`",
    es="escribe `{closer}` al final; si es un texto, ponlo entre comillas: `{example}`",
)
BLOCK_HEADER = Text(
    en="after `{indicator}` the text begins on the next line",
    es="después de `{indicator}` el texto empieza en la línea siguiente",
)
DIRECTIVE = Text(
    en="a line cannot begin with `%`",
    es="una línea no puede empezar por `%`",
)
NEXT_LINE = Text(
    en="leave `{indicator}` alone on its line, or take it out",
    es="deja `{indicator}` solo en su línea, o quítalo",
)
OTHER_SYNTAX = Text(
    en="something on this line is not where YAML expects it",
    es="algo de esta línea no está donde YAML lo espera",
)

DROPPED_TEXT = Rule(
    "E109",
    "dropped-text",
    Text(
        en="YAML takes “{dropped}” for a comment and would drop it",
        es="YAML toma «{dropped}» por un comentario y lo perdería",
    ),
    Text(
        en="put the whole text in quotes: `{example}`; a comment has a space after its `#`",
        es="pon todo el texto entre comillas: `{example}`; un comentario lleva un espacio tras la `#`",
    ),
    Text(
        en="After a space, `#` begins a comment in YAML, in the middle of a text too.",
        es="Detrás de un espacio, `#` empieza un comentario en YAML, también en medio de un texto.",
    ),
)

UNQUOTED_COLON = Rule(
    "E110",
    "unquoted-colon",
    Text(
        en="this text has a colon in it, which YAML takes for a key's",
        es="este texto lleva dos puntos, y YAML los toma por los de una clave",
    ),
    Text(
        en="put the whole text in quotes: `{example}`",
        es="pon todo el texto entre comillas: `{example}`",
    ),
    Text(
        en="A colon with a space after it means “key: value” to YAML. In quotes, or on a line of "
        "its own under `>-`, a text may hold any sign.",
        es="Dos puntos y un espacio significan «clave: valor» para YAML. Entre comillas, o en su "
        "propia línea debajo de `>-`, un texto puede llevar cualquier signo.",
    ),
)

INDENTATION = Rule(
    "E111",
    "indentation",
    Text(en="the indentation is off: {reason}", es="el sangrado no cuadra: {reason}"),
    Text(
        en="begin the line in the same column as the lines it belongs with, with spaces only",
        es="empieza la línea en la misma columna que las de su grupo, solo con espacios",
    ),
    Text(
        en="YAML tells by the spaces at the beginning of a line what belongs together.",
        es="YAML sabe qué va junto por los espacios al principio de la línea.",
    ),
)
TAB = Text(
    en="there is a tab here, and YAML wants spaces",
    es="aquí hay un tabulador, y YAML quiere espacios",
)
TOO_DEEP_LINE = Text(
    en="this line begins further right than the one above",
    es="esta línea empieza más a la derecha que la de encima",
)
NOT_IN_LINE = Text(
    en="this line does not begin where those above it do",
    es="esta línea no empieza donde las de encima",
)
NO_DASH = Text(
    en="a note of the list should begin here, with `- `",
    es="aquí debería empezar una nota de la lista, con `- `",
)

DASH = Text(
    en="write `- id:` where a note begins, and its other keys below, two columns further in",
    es="escribe `- id:` donde empieza una nota y, debajo, sus otras claves dos columnas más adentro",
)
NO_BREAK_SPACE = Text(
    en="there is a no-break space here, which looks like a space",
    es="aquí hay un espacio de no separación, que parece un espacio normal",
)
TYPE_SPACES = Text(
    en="delete it and type a space; it often comes in with text copied from a web page",
    es="bórralo y escribe un espacio; suele colarse al copiar texto de una página web",
)

SPECIAL_START = Rule(
    "E112",
    "special-start",
    Text(
        en="a text cannot begin with `{sign}` without quotes",
        es="un texto no puede empezar por `{sign}` sin comillas",
    ),
    Text(en="put it in quotes: `{example}`", es="ponlo entre comillas: `{example}`"),
    Text(
        en="Some signs mean something to YAML at the beginning of a text: "
        "`- ? : , [ ] {{ }} # & * ! | > % @` and the backtick.",
        es="Algunos signos significan algo para YAML al principio de un texto: "
        "`- ? : , [ ] {{ }} # & * ! | > % @` y el acento grave.",
    ),
)

UNCLOSED_QUOTE = Rule(
    "E113",
    "unclosed-quote",
    Text(
        en="the text that begins here with `{quote}` is never closed",
        es="el texto que empieza aquí con `{quote}` no se cierra",
    ),
    Text(
        en="write `{quote}` at its end too, or none: texts need no quotes as a rule",
        es="escribe `{quote}` también al final, o ninguna: los textos no suelen necesitar comillas",
    ),
    Text(
        en="YAML reads on to the next quotation mark, through the notes that follow.",
        es="YAML sigue leyendo hasta las siguientes comillas, aunque se coma otras notas.",
    ),
)

TEXT_AFTER_QUOTE = Rule(
    "E114",
    "text-after-quote",
    Text(
        en="there is more text after the closing `{quote}`",
        es="hay más texto después de las comillas `{quote}` que cierran",
    ),
    Text(
        en="put the whole text in quotes: `{example}`",
        es="pon todo el texto entre comillas: `{example}`",
    ),
    Text(
        en="A text that begins with a quotation mark ends at the next one. If the mark belongs "
        "to the text, the whole text goes into the other kind of quotes.",
        es="Un texto que empieza por comillas acaba en las siguientes. Si las comillas son parte "
        "del texto, todo él va entre comillas del otro tipo.",
    ),
)

BACKSLASH = Rule(
    "E115",
    "backslash",
    Text(
        en="in double quotes, YAML reads `{sign}` as a special character, and there is none such",
        es="entre comillas dobles, YAML lee `{sign}` como un carácter especial, y ese no existe",
    ),
    Text(
        en="use single quotes: `{example}`",
        es="usa comillas simples: `{example}`",
    ),
    Text(
        en="In double quotes a backslash begins an escape; in single quotes it is just itself, as "
        "formulas `\\( \\)` need it.",
        es="Entre comillas dobles la barra invertida tiene un significado especial; entre comillas "
        "simples no, como hace falta en las fórmulas `\\( \\)`.",
    ),
)
