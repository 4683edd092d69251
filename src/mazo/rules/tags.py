"""2xx, third part: tags."""

from __future__ import annotations

from mazo.diagnostics import Rule, Text

BAD_TAG = Rule(
    "E206",
    "bad-tag",
    Text(en="“{tag}” cannot be a tag: {reason}", es="«{tag}» no puede ser una etiqueta: {reason}"),
    Text(en="write for example `{proposal}`", es="escribe por ejemplo `{proposal}`"),
    Text(
        en="Anki separates tags by spaces and their levels by `::`.",
        es="Anki separa las etiquetas con espacios y sus niveles con `::`.",
    ),
)
TAG_SPACE = Text(en="it has a space in it", es="lleva un espacio")
TAG_EMPTY_LEVEL = Text(
    en="there is nothing on one side of a `::`",
    es="no hay nada a un lado de un `::`",
)
TAG_RESERVED = Text(
    en="Mazo and Anki set `{tag}` themselves",
    es="`{tag}` la ponen Mazo o Anki",
)
TAG_COMMA = Text(en="it has a comma in it", es="lleva una coma")
TAG_COLON = Text(
    en="it has one `:`, and levels are parted by two",
    es="lleva un solo `:`, y los niveles se separan con dos",
)
TAKE_TAG_OUT = Text(
    en="take it out, or write another: `{proposal}`",
    es="quítala, o escribe otra: `{proposal}`",
)
TAG_SIGN = Text(
    en="the sign `{sign}` means something in Anki's searches",
    es="el signo `{sign}` tiene un significado al buscar en Anki",
)

REPEATED_TAG = Rule(
    "W207",
    "repeated-tag",
    Text(en="the tag `{tag}` is given twice", es="la etiqueta `{tag}` está dos veces"),
    Text(en="take one out", es="quita una"),
    Text(
        en="Anki does not tell capital from small letters in tags, and keeps one of the two.",
        es="Anki no distingue mayúsculas de minúsculas en las etiquetas y se queda con una.",
    ),
    Text(en="first given here", es="está aquí la primera vez"),
)

TAG_CASE = Rule(
    "W221",
    "tag-case",
    Text(
        en="the tag `{tag}` is written `{other}` elsewhere",
        es="la etiqueta `{tag}` está escrita `{other}` en otra parte",
    ),
    Text(en="write it `{other}` here too", es="escríbela `{other}` también aquí"),
    Text(
        en="Anki takes both for one tag, and shows whichever came first.",
        es="Para Anki son la misma, y muestra la que llegó primero.",
    ),
    Text(en="written otherwise here", es="aquí está escrita de otro modo"),
)
