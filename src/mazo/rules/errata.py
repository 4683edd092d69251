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
        en="write the erratum's `date:` or `answer:`; or accept it with `allow: [I213]`",
        es="escribe `date:` o `answer:` en la errata, o acéptalo con `allow: [I213]`",
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

DATE_OF_ANOTHER_KIND = Rule(
    "E222",
    "erratum-date",
    Text(
        en="an erratum's `date` corrects the date of a note under `dates`, and this is none",
        es="`date` en una errata corrige la fecha de una nota de `dates`, y esta no lo es",
    ),
    Text(
        en="write the accepted answer as `answer:`, or tell the date in `note:`",
        es="escribe la respuesta aceptada en `answer:`, o cuenta la fecha en `note:`",
    ),
    Text(
        en="Under `errata: corrected` the date would become the answer to a question that asks for something else.",
        es="Con `errata: corrected`, la fecha pasaría a ser la respuesta de una pregunta que pide otra cosa.",
    ),
)

ERRATUM_DISAGREES = Rule(
    "E223",
    "erratum-disagrees",
    Text(
        en="the erratum's answer, {answer}, is not its date, {date}",
        es="la respuesta de la errata, {answer}, no es su fecha, {date}",
    ),
    Text(
        en="give the date alone: the answer is written from it",
        es="pon solo la fecha: la respuesta se escribe a partir de ella",
    ),
    Text(
        en="Under `errata: corrected` the card would answer one thing and sort by another.",
        es="Con `errata: corrected`, la tarjeta respondería una cosa y se ordenaría por otra.",
    ),
    Text(en="the erratum's date", es="la fecha de la errata"),
)

ERRATUM_AGREES = Rule(
    "W215",
    "erratum-agrees",
    Text(
        en="the erratum says the same as the document: “{value}”",
        es="la errata dice lo mismo que el documento: «{value}»",
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
