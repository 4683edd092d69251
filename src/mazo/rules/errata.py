"""2xx, second part: errata, and what a project does with them."""

from __future__ import annotations

from mazo.diagnostics import Rule, Text

HIDDEN_ERROR = Rule(
    "W212",
    "hidden-error",
    Text("the document is wrong here, and `errata: text` hides it from the learner"),
    Text("write `errata: both` in mazo.yaml, or leave the note out with `errata: exclude`"),
    Text("Recalling a wrong fact successfully fixes it in memory."),
)

UNCORRECTED = Rule(
    "I213",
    "uncorrected",
    Text("the erratum gives no right answer, so the card keeps the document's"),
    Text("write the erratum's `date:` or `answer:`; or accept it with `allow: [I213]`"),
    Text("Under `errata: corrected` the erratum's date or answer becomes the card's answer."),
)

CORRECTED_HEDGE = Rule(
    "W214",
    "corrected-hedge",
    Text("the question asks what the text says, but the answer will be the corrected one"),
    Text("write the erratum's own `question:`, without the hedge"),
    Text("Under `errata: corrected` the card answers what history says, not what the text says."),
)

DATE_OF_ANOTHER_KIND = Rule(
    "E222",
    "erratum-date",
    Text("an erratum's `date` corrects the date of a note under `dates`, and this is none"),
    Text("write the accepted answer as `answer:`, or tell the date in `note:`"),
    Text(
        "Under `errata: corrected` the date would become the answer to a question that asks for something else."
    ),
)

ERRATUM_DISAGREES = Rule(
    "E223",
    "erratum-disagrees",
    Text("the erratum's answer, {answer}, is not its date, {date}"),
    Text("give the date alone: the answer is written from it"),
    Text("Under `errata: corrected` the card would answer one thing and sort by another."),
    Text("the erratum's date"),
)

ERRATUM_AGREES = Rule(
    "W215",
    "erratum-agrees",
    Text("the erratum says the same as the document: “{value}”"),
    Text("give the accepted date or answer, or take it out of the erratum"),
    Text("An erratum tells where the document disagrees with accepted history."),
    Text("the document's"),
)
