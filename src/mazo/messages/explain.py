"""What `mazo explain` says."""

from __future__ import annotations

from mazo.diagnostics import Text

SAME_NOTE = Text(
    en="the same note as in the base: learners keep their reviews",
    es="la misma nota que en la base: los alumnos conservan sus repasos",
)
OWN_NOTE = Text(
    en="a note of your own: the base has none like it, and can never take its place",
    es="una nota tuya: la base no la tiene, ni podrá ocupar nunca su lugar",
)
LEFT_OUT = Text(
    en="it is not in the class deck: left out by `{key}`, {place}",
    es="no está en el mazo de clase: la deja fuera `{key}`, {place}",
)
LAYERS = {
    "base": Text(en="the base, {place}", es="la base, {place}"),
    "class": Text(en="your class deck, {place}", es="tu mazo de clase, {place}"),
    "setting": Text(
        en="the setting `{key}` of your class deck, {place}",
        es="el ajuste `{key}` de tu mazo de clase, {place}",
    ),
    "mazo": Text(
        en="written by Mazo from the date, {place}",
        es="escrito por Mazo a partir de la fecha, {place}",
    ),
    "document": Text(en="the document, {place}", es="el documento, {place}"),
}
HERE = Text(en="{place}", es="{place}")
BASE_SAYS = Text(en="the base has “{said}”, {place}", es="la base tiene «{said}», {place}")
BASE_SAYS_NOTHING = Text(en="the base has nothing", es="la base no tiene nada")
NOTHING = Text(en="(nothing)", es="(nada)")
REMOVED_TAG = Text(en="{tag} taken away", es="{tag} quitada")
TAGS = Text(en="tags", es="etiquetas")
FIELDS = {
    "deck": Text(en="deck", es="mazo"),
    "language": Text(en="language", es="lengua"),
    "passagelanguage": Text(en="the passage's language", es="lengua del pasaje"),
}
"""What is not a field of the text, or one that learners do not see; the others are `changes`."""
