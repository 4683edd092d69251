"""2xx, second part: errata, and what a project does with them."""

from __future__ import annotations

from mazo.diagnostics import Rule, Text

HIDDEN_ERROR = Rule(
    "W212",
    "hidden-error",
    Text(
        en="the document is wrong here, and `errata: text` hides it from the learner",
        es="el documento se equivoca aquí, y `errata: text` se lo oculta al alumno",
    ),
    Text(
        en="write `errata: both` in mazo.yaml, or leave the note out with `errata: exclude`",
        es="escribe `errata: both` en mazo.yaml, o deja fuera la nota con `errata: exclude`",
    ),
    Text(
        en="Recalling a wrong fact successfully fixes it in memory.",
        es="Recordar con éxito un dato falso lo fija en la memoria.",
    ),
)

UNCORRECTED = Rule(
    "I213",
    "uncorrected",
    Text(
        en="the erratum gives no right answer, so the card keeps the document's",
        es="la errata no da la respuesta correcta y la tarjeta conserva la del documento",
    ),
    Text(
        en="write the erratum's `date:` or `answer:`",
        es="escribe `date:` o `answer:` en la errata",
    ),
    Text(
        en="Under `errata: corrected` the erratum's date or answer becomes the card's answer.",
        es="Con `errata: corrected`, la fecha o respuesta de la errata pasa a ser la de la tarjeta.",
    ),
)

CORRECTED_HEDGE = Rule(
    "W214",
    "corrected-hedge",
    Text(
        en="the question asks what the text says, but the answer will be the corrected one",
        es="la pregunta dice «según el texto», pero la respuesta será la corregida",
    ),
    Text(
        en="write the erratum's own `question:`, without the hedge",
        es="escribe en la errata su propia `question:`, sin esa salvedad",
    ),
    Text(
        en="Under `errata: corrected` the card answers what history says, not what the text says.",
        es="Con `errata: corrected` la tarjeta responde lo que dice la historia, no el texto.",
    ),
)

ERRATUM_AGREES = Rule(
    "W215",
    "erratum-agrees",
    Text(
        en="the erratum says the same as the document: {value}",
        es="la errata dice lo mismo que el documento: {value}",
    ),
    Text(
        en="give the accepted date or answer, or take it out of the erratum",
        es="pon la fecha o respuesta aceptada, o quítala de la errata",
    ),
    Text(
        en="An erratum tells where the document disagrees with accepted history.",
        es="Una errata cuenta en qué se aparta el documento de la historia aceptada.",
    ),
    Text(en="the document's", es="la del documento"),
)
