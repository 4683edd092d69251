"""2xx, first part: what the fields of a note hold."""

from __future__ import annotations

from mazo.diagnostics import Rule, Text

HTML_NOT_ALLOWED = Rule(
    "E201",
    "html-not-allowed",
    Text(en="`{tag}` is not allowed on a card", es="`{tag}` no se admite en una tarjeta"),
    Text(
        en="use only <b> <i> <em> <strong> <u> <sub> <sup> <br>, without attributes",
        es="usa solo <b> <i> <em> <strong> <u> <sub> <sup> <br>, sin atributos",
    ),
    Text(
        en="Texts are plain, so that every card looks the same on every device and no card can "
        "run a program.",
        es="Los textos son sencillos para que toda tarjeta se vea igual en cualquier aparato y "
        "ninguna pueda ejecutar un programa.",
    ),
)
PLAIN_TITLE = Text(
    en="take the tag away: names of decks, documents and events are plain text",
    es="quita la etiqueta: los nombres de mazos, documentos y sucesos son texto sin formato",
)

HTML_UNCLOSED = Rule(
    "E202",
    "html-unclosed",
    Text(en="`{tag}` has no `{partner}`", es="a `{tag}` le falta `{partner}`"),
    Text(
        en="write `{partner}` too, or take `{tag}` out",
        es="escribe también `{partner}`, o quita `{tag}`",
    ),
    Text(
        en="A tag left open would change the rest of the card.",
        es="Una marca sin cerrar cambiaría el resto de la tarjeta.",
    ),
)

TEXT_TOO_LONG = Rule(
    "E203",
    "text-too-long",
    Text(
        en="`{key}` has {count} characters, and {limit} are the most",
        es="`{key}` tiene {count} caracteres, y el máximo son {limit}",
    ),
    Text(
        en="a card asks one thing: shorten it, or see whether a quotation mark is missing",
        es="una tarjeta pregunta una sola cosa: acórtalo, o mira si faltan unas comillas",
    ),
    Text(
        en="A text this long is nearly always several notes run together by a slip in the YAML.",
        es="Un texto tan largo suelen ser varias notas unidas por un descuido en el YAML.",
    ),
)

ANKI_MARKUP = Rule(
    "E204",
    "anki-markup",
    Text(
        en="Anki would not show `{found}` but {effect}", es="Anki no mostraría `{found}`: {effect}"
    ),
    Text(en="{instead}", es="{instead}"),
    Text(
        en="Anki gives a meaning of its own to `[sound:…]`, `[latex]`, `[$]` and to formulas "
        "between `\\(` and `\\)`.",
        es="Anki da un significado propio a `[sound:…]`, `[latex]`, `[$]` y a las fórmulas entre "
        "`\\(` y `\\)`.",
    ),
)
PLAYS_SOUND = Text(en="play a sound", es="reproduciría un sonido")
NAME_SOUND = Text(en="name the file in `audio:`", es="nombra el fichero en `audio:`")
MAKES_PICTURE = Text(
    en="try to make a picture of it, which fails on most devices",
    es="intentaría hacer una imagen, que falla en casi todos los aparatos",
)
WRITE_MATH = Text(
    en="write formulas between `\\(` and `\\)`",
    es="escribe las fórmulas entre `\\(` y `\\)`",
)
OPENS_MATH = Text(
    en="wait for the other end of a formula",
    es="esperaría el otro extremo de una fórmula",
)
PAIR_MATH = Text(
    en="write both `\\(` and `\\)`, in this order",
    es="escribe `\\(` y `\\)`, en ese orden",
)

UNKNOWN_VALUE = Rule(
    "E205",
    "unknown-value",
    Text(en="`{key}` cannot be “{value}”", es="`{key}` no puede ser «{value}»"),
    Text(en="write one of: {known}", es="escribe una de estas: {known}"),
    Text(
        en="This key takes one of a few words, which decide what the card shows.",
        es="Esta clave admite unas pocas palabras, de las que depende lo que muestra la tarjeta.",
    ),
)
NEAREST_VALUE = Text(
    en="did you mean `{near}`? The words are: {known}",
    es="¿querías decir `{near}`? Las palabras son: {known}",
)

UNKNOWN_CODE = Rule(
    "E208",
    "unknown-code",
    Text(en="there is no rule “{code}”", es="no existe la regla «{code}»"),
    Text(
        en="`mazo rules` lists the codes",
        es="`mazo rules` da la lista de códigos",
    ),
    Text(
        en="`allow` names the codes of diagnostics that the author has seen and accepts.",
        es="`allow` nombra los códigos de los avisos que el autor ha visto y acepta.",
    ),
)
NEAREST_CODE = Text(en="did you mean `{near}`?", es="¿querías decir `{near}`?")

NOT_ALLOWABLE = Rule(
    "E209",
    "not-allowable",
    Text(en="{code} cannot be accepted", es="{code} no se puede aceptar"),
    Text(
        en="mend what it says; `allow` is for remarks (I…), warnings (W…) and wording (…7xx)",
        es="corrige lo que dice; `allow` vale para observaciones (I…), avisos (W…) y redacción (…7xx)",
    ),
    Text(
        en="An error outside wording means that the card would be wrong or could not be made.",
        es="Un error que no es de redacción significa que la tarjeta estaría mal o no se podría hacer.",
    ),
)

NEEDLESS_ALLOW = Rule(
    "W210",
    "needless-allow",
    Text(
        en="{code} is accepted here but does not occur",
        es="aquí se acepta {code}, pero no aparece",
    ),
    Text(en="take it out of `allow`", es="quítalo de `allow`"),
    Text(
        en="An exception that is no longer needed would hide the next mistake of its kind.",
        es="Una excepción que ya no hace falta taparía el siguiente error del mismo tipo.",
    ),
)

MARKUP_SHOWN = Rule(
    "W220",
    "markup-shown",
    Text(
        en="`{found}` will show on the card as it stands",
        es="`{found}` se verá en la tarjeta tal cual",
    ),
    Text(en="{instead}", es="{instead}"),
    Text(
        en="Texts are plain but for a few tags: the marks of Markdown and the gaps of cloze notes "
        "mean nothing on these cards.",
        es="Los textos son sencillos, salvo unas pocas etiquetas: los signos de Markdown y los "
        "huecos de las notas «cloze» no significan nada en estas tarjetas.",
    ),
)
INSTEAD_OF_CLOZE = Text(
    en="ask for the gap in `question`, and give it in `answer`",
    es="pregunta por el hueco en `question` y dalo en `answer`",
)
INSTEAD_OF_STARS = Text(en="write `{tagged}`", es="escribe `{tagged}`")
INSTEAD_OF_LINK = Text(
    en="write the words alone: a card opens no links",
    es="escribe solo las palabras: una tarjeta no abre enlaces",
)
INSTEAD_OF_BREAK = Text(
    en="write `<br>` for a line break",
    es="escribe `<br>` para cambiar de línea",
)

REVERSE_WITHOUT_EVENT = Rule(
    "E211",
    "reverse-without-event",
    Text(
        en="`reverse` asks for the event, and this note names none",
        es="`reverse` pregunta por el suceso, y esta nota no nombra ninguno",
    ),
    Text(
        en="write `event:` and give the event a title under `events:`",
        es="escribe `event:` y ponle título al suceso en `events:`",
    ),
    Text(
        en="The second card shows the date and asks what happened: its answer is the event's title.",
        es="La segunda tarjeta muestra la fecha y pregunta qué pasó: la respuesta es el título del suceso.",
    ),
)
EVENT_WITHOUT_TITLE = Text(
    en="declare it: `events:` and below it `{event}: what happened`",
    es="decláralo: `events:` y debajo `{event}: lo que pasó`",
)

NO_ALT = Rule(
    "I216",
    "no-alt",
    Text(
        en="the picture has no text for those who cannot see it",
        es="la imagen no tiene texto para quien no puede verla",
    ),
    Text(
        en="write `image: {{file: {file}, alt: what it shows}}`",
        es="escribe `image: {{file: {file}, alt: lo que muestra}}`",
    ),
    Text(
        en="`alt` is read aloud to blind learners, and shown where the picture does not load.",
        es="`alt` se lee en voz alta a los alumnos ciegos y se muestra si la imagen no carga.",
    ),
)

BAD_NUMBER = Rule(
    "E217",
    "bad-number",
    Text(
        en="`{key}` is a whole number from 1 up, not “{value}”",
        es="`{key}` es un número entero desde 1, no «{value}»",
    ),
    Text(en="write for example `{key}: 2`", es="escribe por ejemplo `{key}: 2`"),
    Text(
        en="`occurrence` counts the places where the quote stands, from the top of the document.",
        es="`occurrence` cuenta los lugares donde está la cita, desde el principio del documento.",
    ),
)

MEDIA_TYPE = Rule(
    "E218",
    "media-type",
    Text(
        en="“{file}” cannot be used as `{key}`",
        es="«{file}» no sirve como `{key}`",
    ),
    Text(en="use one of: {known}", es="usa uno de estos: {known}"),
    Text(
        en="These are the kinds of files that Anki shows and plays on every device.",
        es="Son los tipos de fichero que Anki muestra y reproduce en cualquier aparato.",
    ),
)

MEDIA_CONTENT = Rule(
    "E219",
    "media-content",
    Text(
        en="“{file}” is not what its name says: {reason}",
        es="«{file}» no es lo que dice su nombre: {reason}",
    ),
    Text(
        en="give it the ending of what it is, or save it again from the program that made it",
        es="ponle la extensión de lo que es, o guárdalo otra vez con el programa que lo hizo",
    ),
    Text(
        en="Anki copies the file as it is; what is not what its name says shows on some devices only.",
        es="Anki copia el fichero tal cual; si no es lo que dice su nombre, no se ve en todas partes.",
    ),
)
EMPTY_FILE = Text(en="it is empty", es="está vacío")
OTHER_FORMAT = Text(en="it is {found}", es="es {found}")
UNKNOWN_FORMAT = Text(en="it does not begin as {expected} does", es="no empieza como {expected}")
