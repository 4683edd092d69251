"""3xx: quotes, and the passages of the document that they select."""

from __future__ import annotations

from mazo.diagnostics import Rule, Text

QUOTE_NOT_FOUND = Rule(
    "E301",
    "quote-not-found",
    Text(
        en="the quote is not in the document “{document}”",
        es="la cita no está en el documento «{document}»",
    ),
    Text(
        en="copy the words from the document itself",
        es="copia las palabras del propio documento",
    ),
    Text(
        en="A card must show that the document says so, word for word: Mazo never guesses which "
        "passage was meant.",
        es="La tarjeta tiene que demostrar que el documento lo dice, palabra por palabra: Mazo "
        "nunca adivina qué pasaje se quería citar.",
    ),
    Text(en="the document says “{found}”", es="el documento dice «{found}»"),
)
PASTE = Text(
    en="if this is the passage, paste: {passage}",
    es="si es este el pasaje, pega: {passage}",
)
OTHER_DOCUMENT = Text(
    en="these words are in another document: write `document: {other}`",
    es="esas palabras están en otro documento: escribe `document: {other}`",
)
PASTE_PART = Text(
    en="the part “{part}” is not there; if this is meant, write: {passage}",
    es="el trozo «{part}» no está; si es este, escribe: {passage}",
)
NO_PART = Text(
    en="the part “{part}” is not there: copy it from the document itself",
    es="el trozo «{part}» no está: cópialo del propio documento",
)
OTHER_ORDER = Text(
    en="each part is there, but not in this order: quote them as the document has them",
    es="cada trozo está, pero no en este orden: cítalos como están en el documento",
)
STANDS_HERE = Text(en="“{part}” stands here", es="«{part}» está aquí")
GOES_ON = Text(
    en="the document has fewer words here",
    es="el documento tiene aquí menos palabras",
)

QUOTE_AMBIGUOUS = Rule(
    "E302",
    "quote-ambiguous",
    Text(
        en="the quote stands {count:time|times} in the document “{document}”",
        es="la cita aparece {count:vez|veces} en el documento «{document}»",
    ),
    Text(
        en="quote more words, or write `quote: {{exact: …, section: …}}` (or `occurrence: 2`)",
        es="cita más palabras, o escribe `quote: {{exact: …, section: …}}` (o `occurrence: 2`)",
    ),
    Text(
        en="Mazo does not guess which of the places was meant.",
        es="Mazo no adivina cuál de los lugares se quería citar.",
    ),
    Text(en="it stands here", es="está aquí"),
)

NOT_IN_SECTION = Text(
    en="none of them is in the section “{section}”: name that of the place you mean",
    es="ninguna está en el apartado «{section}»: nombra el del lugar que quieres citar",
)

QUOTE_FOLDED = Rule(
    "W303",
    "quote-folded",
    Text(
        en="the quote matches only without regard to case, accents, punctuation and spaces",
        es="la cita solo coincide sin mirar mayúsculas, acentos, puntuación ni espacios",
    ),
    Text(
        en="write it as the document has it: {passage}",
        es="escríbela como está en el documento: {passage}",
    ),
    Text(
        en="The card shows the document's own words, so it is right; the quote is not.",
        es="La tarjeta muestra las palabras del documento, así que está bien; la cita, no.",
    ),
    Text(en="the document says “{found}”", es="el documento dice «{found}»"),
)

SHORT_PART = Rule(
    "E304",
    "short-part",
    Text(
        en="“{part}” is too short to find a place by: three words at least",
        es="«{part}» es demasiado corto para encontrar el lugar: al menos tres palabras",
    ),
    Text(
        en="quote more words on each side of the `...`",
        es="cita más palabras a cada lado de los `...`",
    ),
    Text(
        en="With one or two words a quote with `...` would match nearly anything.",
        es="Con una o dos palabras, una cita con `...` coincidiría con casi cualquier cosa.",
    ),
)

QUOTE_TOO_WIDE = Rule(
    "E305",
    "quote-too-wide",
    Text(
        en="the quote is no single statement: {reason}",
        es="la cita no es una sola afirmación: {reason}",
    ),
    Text(
        en="quote a shorter stretch, or make two notes",
        es="cita un trozo más corto, o haz dos notas",
    ),
    Text(
        en="A passage that runs across a heading, or one of more than 600 characters where words "
        "are left out, is not one statement any more.",
        es="Un pasaje que salta de un apartado a otro, o que ocupa más de 600 caracteres cuando se "
        "dejan fuera palabras, ya no es una sola afirmación.",
    ),
    Text(en="it ends here", es="acaba aquí"),
)
TOO_WIDE = Text(
    en="it spans {count} characters, and {limit} are the most",
    es="abarca {count} caracteres, y el máximo son {limit}",
)
ACROSS_HEADING = Text(
    en="it runs across the heading “{heading}”",
    es="pasa por encima del título «{heading}»",
)

UNKNOWN_SECTION = Rule(
    "W306",
    "unknown-section",
    Text(
        en="no heading of “{document}” begins with “{section}”",
        es="ningún título de «{document}» empieza por «{section}»",
    ),
    Text(
        en="write the beginning of a heading as it stands in the document",
        es="escribe el principio de un título tal como está en el documento",
    ),
    Text(
        en="`section` says where to look first. The quote is sought in the whole document "
        "meanwhile, so a renamed heading loses no card.",
        es="`section` indica dónde buscar primero. Mientras tanto la cita se busca en todo el "
        "documento: un título que cambia no deja sin tarjetas.",
    ),
)
NEAREST_SECTION = Text(en="did you mean “{near}”?", es="¿querías decir «{near}»?")

OTHER_SECTION = Rule(
    "W307",
    "other-section",
    Text(
        en="the quote is not in the section “{section}” but in “{actual}”",
        es="la cita no está en el apartado «{section}», sino en «{actual}»",
    ),
    Text(
        en="write `section: {actual}`, or see whether another passage was meant",
        es="escribe `section: {actual}`, o mira si querías citar otro pasaje",
    ),
    Text(
        en="The passage is the only one with these words, so the card is made; but its author "
        "thought it stood elsewhere.",
        es="Es el único pasaje con esas palabras, así que la tarjeta se hace; pero su autor creía "
        "que estaba en otra parte.",
    ),
    Text(en="it stands here", es="está aquí"),
)

CONTEXT_DIFFERS = Rule(
    "E308",
    "context-differs",
    Text(
        en="the words are in the document, but not with this `{key}`",
        es="las palabras están en el documento, pero no con este `{key}`",
    ),
    Text(
        en="`prefix` is what stands just before the quote, `suffix` what stands just after",
        es="`prefix` es lo que va justo antes de la cita, y `suffix` lo que va justo después",
    ),
    Text(
        en="`prefix` and `suffix` tell places with the same words apart.",
        es="`prefix` y `suffix` distinguen lugares que tienen las mismas palabras.",
    ),
    Text(en="the words stand here", es="las palabras están aquí"),
)

NO_SUCH_OCCURRENCE = Rule(
    "E309",
    "no-such-occurrence",
    Text(
        en="there is no place {occurrence}: the quote fits {count:place|places}",
        es="no hay un lugar {occurrence}: la cita encaja en {count:lugar|lugares}",
    ),
    Text(
        en="count from the top only those that fit the `section`, `prefix` and `suffix` as well",
        es="cuenta desde arriba solo los que encajen también con `section`, `prefix` y `suffix`",
    ),
    Text(
        en="`occurrence` picks one of several places with the same words.",
        es="`occurrence` elige uno de varios lugares con las mismas palabras.",
    ),
    Text(en="it stands here", es="está aquí"),
)

QUOTE_IS_HEADING = Rule(
    "W310",
    "quote-is-heading",
    Text(
        en="the quote is only a heading, which says nothing about its subject",
        es="la cita es solo un título, que no afirma nada",
    ),
    Text(
        en="quote the sentence that says what the card asks",
        es="cita la frase que dice lo que pregunta la tarjeta",
    ),
    Text(
        en="A heading names a subject; what is true of it stands in the text below.",
        es="Un título nombra un asunto; lo que se afirma de él está en el texto de debajo.",
    ),
    Text(en="the heading", es="el título"),
)

QUOTE_LENGTH = Rule(
    "I311",
    "quote-length",
    Text(
        en="the quote is {judgement} ({count:character|characters})",
        es="la cita es {judgement} ({count:carácter|caracteres})",
    ),
    Text(en="{instead}", es="{instead}"),
    Text(
        en="A quote of three words to 300 characters is easy to check at a glance and does not "
        "break at the next edit of the document.",
        es="Una cita de entre tres palabras y 300 caracteres se comprueba de un vistazo y no se "
        "rompe con el siguiente retoque del documento.",
    ),
)
LONG = Text(en="long", es="larga")
SHORT = Text(en="short", es="corta")
USE_ELLIPSIS = Text(
    en="leave words out with `...`",
    es="deja fuera palabras con `...`",
)
QUOTE_MORE = Text(
    en="quote a few more words",
    es="cita algunas palabras más",
)

UNKNOWN_DOCUMENT = Rule(
    "E312",
    "unknown-document",
    Text(
        en="no document `{document}` is listed",
        es="no hay ningún documento `{document}` en la lista",
    ),
    Text(en="the documents are: {known}", es="los documentos son: {known}"),
    Text(
        en="`document` names one of those listed under `documents` in mazo.yaml, or in the class deck.",
        es="`document` nombra uno de la lista `documents` de mazo.yaml, o del mazo de clase.",
    ),
)
NEAREST_DOCUMENT = Text(en="did you mean `{near}`?", es="¿querías decir `{near}`?")

DOCUMENT_UNSAID = Rule(
    "E313",
    "document-unsaid",
    Text(
        en="which document does this quote? There are several",
        es="¿qué documento se cita aquí? Hay varios",
    ),
    Text(
        en="write `document:` beside the topic's title: {known}",
        es="escribe `document:` junto al título del tema: {known}",
    ),
    Text(
        en="It may be left out only where mazo.yaml lists a single document.",
        es="Solo puede faltar cuando mazo.yaml tiene un único documento.",
    ),
)
