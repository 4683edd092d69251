"""5xx, third part: where a class deck and its base have moved apart."""

from __future__ import annotations

from mazo.diagnostics import Rule, Text

CONFLICT = Rule(
    "E530",
    "conflict",
    Text(
        en="you and the base have both changed `{key}` of `{id}`; you say “{mine}”",
        es="tú y la base habéis cambiado `{key}` de `{id}`; tú dices «{mine}»",
    ),
    Text(
        en="keep yours: `mazo settle {file} {id}.{key} --mine`; take theirs: the same with `--theirs`",
        es="deja lo tuyo: `mazo settle {file} {id}.{key} --mine`; toma lo suyo: lo mismo con `--theirs`",
    ),
    Text(
        en="You changed a text that the base has changed since. The base may have corrected a mistake "
        "that your words still have, so only you can tell which of the two is right.",
        es="Cambiaste un texto que después ha cambiado también la base. Puede que la base haya corregido "
        "un error que tu texto conserva, así que solo tú puedes decir cuál vale.",
    ),
)
WAS = Text(en="the base said “{was}”", es="la base decía «{was}»")
THEIRS = Text(en="the base says now “{theirs}”", es="la base dice ahora «{theirs}»")
SAID_NOTHING = Text(en="the base said nothing", es="la base no decía nada")
SAYS_NOTHING = Text(en="the base says nothing here now", es="la base ya no dice nada aquí")

NOTE_GONE = Rule(
    "E531",
    "note-gone",
    Text(
        en="you change `{id}`, which the base has taken away",
        es="cambias `{id}`, que la base ha quitado",
    ),
    Text(
        en="let it go: `mazo settle {file} {id} --theirs`; or keep it as a note of your own under `add:`",
        es="déjala ir: `mazo settle {file} {id} --theirs`; o consérvala como nota tuya en `add:`",
    ),
    Text(
        en="The base retired a note that you had made your own. Learners who have it get a notice on "
        "their card.",
        es="La base ha retirado una nota que tú habías adaptado. Los alumnos que la tienen verán un aviso "
        "en la tarjeta.",
    ),
)

SAID_ALREADY = Rule(
    "I532",
    "said-already",
    Text(
        en="the base says the same now: the change of `{key}` of `{id}` can go",
        es="la base ya dice lo mismo: el cambio de `{key}` de `{id}` sobra",
    ),
    Text(
        en="take it out; `mazo settle {file}` does so",
        es="quítalo; `mazo settle {file}` lo hace",
    ),
    Text(
        en="Without it the note is the base's again, and every correction of the base reaches it.",
        es="Sin él, la nota vuelve a ser la de la base y le llegan todas sus correcciones.",
    ),
    Text(en="the base says here", es="la base dice aquí"),
)

UNWATCHED = Rule(
    "I533",
    "unwatched",
    Text(
        en="this change has no `was`: if the base changes `{key}` of `{id}`, you will not hear of it",
        es="este cambio no lleva `was`: si la base cambia `{key}` de `{id}`, no te enterarás",
    ),
    Text(
        en="`mazo settle {file}` writes it down",
        es="`mazo settle {file}` lo apunta",
    ),
    Text(
        en="With `was` beside it Mazo can see whether the base has changed the same text since.",
        es="Con `was` al lado, Mazo puede ver si la base ha cambiado después el mismo texto.",
    ),
    Text(en="the base says here", es="la base dice aquí"),
)

REMOVED_ALREADY = Rule(
    "I534",
    "removed-already",
    Text(
        en="the base has taken `{id}` away itself",
        es="la base ya ha quitado `{id}`",
    ),
    Text(
        en="take it out of `remove`; `mazo settle {file}` does so",
        es="quítala de `remove`; `mazo settle {file}` lo hace",
    ),
    Text(
        en="There is nothing left to remove.",
        es="Ya no queda nada que quitar.",
    ),
)
