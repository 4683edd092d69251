"""7xx, third part: two cards that get in each other's way."""

from __future__ import annotations

from mazo.diagnostics import Rule, Text

INTERFERENCE = Rule(
    "E712",
    "interference",
    Text("nearly the same question has another answer: “{answer}”"),
    Text("say in each question what tells it from the other"),
    Text("Two questions alike with different answers are mixed up for ever."),
    Text("the other question"),
)

SAME_CARD = Rule(
    "W713",
    "same-card",
    Text("this asks the same as the note `{other}`"),
    Text("keep one of the two"),
    Text("A card that is there twice is studied twice."),
    Text("the other question"),
)

SAME_DATE_REVERSED = Rule(
    "W714",
    "same-date-reversed",
    Text("asked from its date, this event cannot be told from `{other}`: both are {date}"),
    Text("write a `hint:` that says which kind of event is meant, or take `reverse` out"),
    Text("“What happened in September 1943?” has as many right answers as events."),
    Text("the other event"),
)

MIRRORED = Rule(
    "I722",
    "mirrored",
    Text("`{other}` asks for the same link from the other side"),
    Text("nothing to do: the two come at least {apart} cards apart; one alone often does"),
    Text("The answer of one stands in the question of the other."),
    Text("the other side"),
)
