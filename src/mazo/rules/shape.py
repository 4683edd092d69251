"""1xx, third part: keys, and the shapes of their values."""

from __future__ import annotations

from mazo.diagnostics import Rule, Text
from mazo.rules.syntax import UNQUOTED_COLON

UNQUOTED_COLON_GROUP = UNQUOTED_COLON
"""A text on a line of its own whose colon makes it a group of keys: the same slip."""

DUPLICATE_KEY = Rule(
    "E102",
    "duplicate-key",
    Text(en="`{key}` is given twice", es="`{key}` está dos veces"),
    Text(en="keep one of the two", es="deja solo una de las dos"),
    Text(
        en="YAML would quietly keep the second and lose the first.",
        es="YAML se quedaría con la segunda y perdería la primera sin avisar.",
    ),
    Text(en="first given here", es="está aquí la primera vez"),
)

JOIN_LISTS = Text(
    en="put everything under one `{key}:`",
    es="júntalo todo debajo de una sola `{key}:`",
)

UNKNOWN_KEY = Rule(
    "E103",
    "unknown-key",
    Text(
        en="{what} has no key `{key}`",
        es="la clave `{key}` no existe en {what}",
    ),
    Text(en="the keys are: {known}", es="las claves son: {known}"),
    Text(
        en="A key that Mazo does not know would be lost without a word: it is nearly always "
        "a slip of the pen.",
        es="Una clave que Mazo no conoce se perdería sin avisar: casi siempre es un descuido.",
    ),
)
NEAREST_KEY = Text(en="did you mean `{near}`?", es="¿querías decir `{near}`?")

KEY_OF_OTHERS = Text(
    en="`{key}` belongs to {what}; move the note there, or take the key out",
    es="`{key}` es de {what}; pasa la nota ahí o quita la clave",
)

MISSING_KEY = Rule(
    "E104",
    "missing-key",
    Text(en="{what} needs `{key}`", es="falta `{key}` en {what}"),
    Text(en="write for example `{example}`", es="escribe por ejemplo `{example}`"),
    Text(
        en="Without this key there is nothing to compile.",
        es="Sin esta clave no hay nada que compilar.",
    ),
)

WRONG_SHAPE = Rule(
    "E105",
    "wrong-shape",
    Text(
        en="{expected} is expected here, and this is {found}",
        es="aquí va {expected}, y esto es {found}",
    ),
    Text(en="write for example `{example}`", es="escribe por ejemplo `{example}`"),
    Text(
        en="Texts, lists and groups of keys are not the same to YAML: a dash makes a list, "
        "a colon with a space makes a group of keys.",
        es="Para YAML no es lo mismo un texto que una lista o un grupo de claves: un guion hace "
        "una lista; dos puntos y un espacio, un grupo de claves.",
    ),
)
NOTHING = Text(en="nothing", es="nada")
A_TEXT = Text(en="a text", es="un texto")
A_LIST = Text(en="a list", es="una lista")
A_GROUP = Text(en="a group of keys", es="un grupo de claves")

EMPTY_TEXT = Rule(
    "E108",
    "empty-text",
    Text(en="`{key}` is empty", es="`{key}` está vacío"),
    Text(
        en="write its text, or take the line out",
        es="escribe el texto o quita la línea",
    ),
    Text(
        en="An empty text makes an empty card, or none at all.",
        es="Un texto vacío da una tarjeta vacía, o ninguna.",
    ),
)

SMART_QUOTES = Rule(
    "I120",
    "smart-quotes",
    Text(
        en="the quotation marks round `{key}` will show on the card",
        es="las comillas que rodean `{key}` se verán en la tarjeta",
    ),
    Text(
        en="take them away, unless they belong to the text: YAML's own are straight",
        es="quítalas si no son parte del texto: las de YAML son rectas",
    ),
    Text(
        en="Word processors turn straight quotation marks into curly ones, which YAML takes for "
        "ordinary letters.",
        es="Los procesadores de texto convierten las comillas rectas en tipográficas, que para "
        "YAML son letras como las demás.",
    ),
)

NOTE_OF_KIND = {
    "date": Text(en="a note under `dates`", es="una nota de `dates`"),
    "cause": Text(en="a note under `causes`", es="una nota de `causes`"),
    "consequence": Text(en="a note under `consequences`", es="una nota de `consequences`"),
}
"""What a group of keys is called in a message."""
CARD_FILE = Text(en="a card file", es="un fichero de tarjetas")
PROJECT_FILE = Text(en="mazo.yaml", es="mazo.yaml")
DOCUMENT_ENTRY = Text(en="a document", es="un documento")
AN_EVENT = Text(en="an event", es="un suceso")
AN_ERRATUM = Text(en="an erratum", es="una errata")
A_QUOTE = Text(en="a quote", es="una cita")
A_MEDIUM = Text(en="a picture or a sound", es="una imagen o un sonido")

EXAMPLES = {
    "date question": Text(en="question: When did …?", es="question: ¿Cuándo …?"),
    "cause question": Text(en="question: Why did …?", es="question: ¿Por qué …?"),
    "consequence question": Text(
        en="question: What did … lead to?", es="question: ¿Qué consecuencia tuvo …?"
    ),
    "answer": Text(en="answer: Because …", es="answer: Porque …"),
    "quote": Text(
        en="quote: the words of the document that say it",
        es="quote: las palabras del documento que lo dicen",
    ),
    "date": Text(en="date: October 1943", es="date: octubre de 1943"),
    "kind": Text(
        en="kind: imprecise (or error, or nuance)",
        es="kind: imprecise (o error, o nuance)",
    ),
    "note": Text(
        en="note: what accepted history says",
        es="note: lo que dice la historia aceptada",
    ),
    "title": Text(en="title: The Second World War", es="title: La Segunda Guerra Mundial"),
    "path": Text(en="path: documents/text.md", es="path: documents/texto.md"),
    "project": Text(en="project: history-1943-x7q2", es="project: historia-1943-x7q2"),
    "language": Text(en="language: en", es="language: es"),
    "deck": Text(en="deck: History::The War", es="deck: Historia::La guerra"),
    "documents": Text(
        en="documents: {text: {path: documents/text.md, title: The War}}",
        es="documents: {texto: {path: documents/texto.md, title: La guerra}}",
    ),
    "exact": Text(en="exact: the words of the document", es="exact: las palabras del documento"),
    "file": Text(en="file: map.png", es="file: mapa.png"),
}
"""How a key that is missing might be written."""
