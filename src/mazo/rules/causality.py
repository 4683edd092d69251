"""6xx, third part: events, and causes that come before their effects."""

from __future__ import annotations

from mazo.diagnostics import Rule, Text

EVENT_UNDECLARED = Rule(
    "I610",
    "event-undeclared",
    Text("the event `{event}` is not declared"),
    Text("to show its title on the card, write `events:` and below it `{event}: what happened`"),
    Text("An event that is only named orders the cards; one that is declared shows on them too."),
)

EVENT_MISSPELT = Rule(
    "W611",
    "event-misspelt",
    Text("the event `{event}` is not declared, but `{near}` is"),
    Text("write `{near}`, or declare `{event}` if it is another event"),
    Text("An event with a slip in its name is an event of its own, without causes and effects."),
    Text("declared here"),
)

EVENT_UNUSED = Rule(
    "W612",
    "event-unused",
    Text("no note names the event `{event}`"),
    Text("name it in an `event`, `cause`, `effect` or `because`, or take it out"),
    Text("An event that nothing names is often one that the notes spell otherwise."),
)

CYCLE = Rule(
    "E613",
    "cycle",
    Text("the events cause one another in a circle: {circle}"),
    Text("turn round the link that is wrong, or split the event into phases"),
    Text(
        "Nothing comes before its own cause. Where two things feed one another, each phase is "
        "an event of its own."
    ),
    Text("`{cause}` causes `{effect}` here"),
)

EFFECT_BEFORE_CAUSE = Rule(
    "E614",
    "effect-before-cause",
    Text("`{effect}` ({effect_date}) would come before its cause `{cause}` ({cause_date})"),
    Text("see which of the dates or links is wrong; what is no cause may be `role: purpose`"),
    Text(
        "A cause cannot begin after its effect has ended. Dates are carried along the links, "
        "through events that have none."
    ),
    Text("the date of `{cause}`"),
)

EVENT_DATE_DIFFERS = Rule(
    "E615",
    "event-date-differs",
    Text("`{event}` is dated {date} here, and {other} elsewhere"),
    Text(
        "mend the wrong one; an event takes the date of its date note, so it needs none of its own"
    ),
    Text("One event has one date in the whole project."),
    Text("the other date"),
)

OWN_CAUSE = Rule(
    "E617",
    "own-cause",
    Text("`{event}` is given as its own cause"),
    Text("`cause` and `effect` name two events"),
    Text("Nothing causes itself: one of the two names is a slip."),
)
