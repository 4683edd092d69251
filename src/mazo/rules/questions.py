"""7xx, second part: how a question is worded."""

from __future__ import annotations

from mazo.diagnostics import Rule, Text

LONG_QUESTION = Rule(
    "W703",
    "long-question",
    Text("the question has {count} words; more than {limit} are read slowly"),
    Text("leave out what the learner need not know to answer"),
    Text("A long question is recognised by its looks, not answered from memory."),
)

QUESTION_MARKS = Rule(
    "W705",
    "question-marks",
    Text("{reason}"),
    Text("write the question with its marks"),
    Text(
        "A question needs its marks: `?`, and in Spanish `¿` too. Sentences with a gap (`…`) "
        "need none."
    ),
)
NO_MARK = Text("there is no question mark")
UNPAIRED_MARK = Text("`¿` and `?` do not come in pairs")

NOT_A_QUESTION = Rule(
    "E707",
    "not-a-question",
    Text("the question has no question word"),
    Text("ask who, what, when, where, why or how, or leave a gap with `…`"),
    Text("Without a question word the learner has to guess what is asked."),
)

TWO_QUESTIONS = Rule(
    "W709",
    "two-questions",
    Text("the card asks two things at once"),
    Text("make two notes of it"),
    Text("Who knows one half and not the other cannot tell what to answer the card's buttons."),
)

PRONOUN = Rule(
    "I710",
    "pronoun",
    Text("“{word}” points at something the card does not show"),
    Text("name it"),
    Text("Cards come one by one and in another order: nothing stands before them."),
)

LITTLE_CONTEXT = Rule(
    "I711",
    "little-context",
    Text("the question has too few words to tell what it is about"),
    Text("name the event, the person, the place or the year"),
    Text("Among hundreds of cards, a bare question has many right answers."),
)

OTHER_KIND = Rule(
    "W715",
    "other-kind",
    Text("this is among `{section}`, but the question asks for a {kind}"),
    Text("move the note to `{other}:`, or ask otherwise"),
    Text(
        "Under `causes` the effect is given and its cause asked; under `consequences` the other "
        "way round. A `role` says where a note is neither."
    ),
)
CAUSE_WORD = Text("cause")
CONSEQUENCE_WORD = Text("consequence")

SUBJECT_OR_OBJECT = Rule(
    "W716",
    "subject-or-object",
    Text("“{words}” may ask for the cause or for the effect"),
    Text("ask “¿Qué hecho {verb}…?” or “¿Qué consecuencia tuvo…?”"),
    Text("In Spanish “¿Qué provocó X?” leaves open whether X provoked or was provoked."),
)

UNHEDGED_ERROR = Rule(
    "E717",
    "unhedged-error",
    Text(
        "the document is wrong here, and the question does not say that it asks what the text says"
    ),
    Text("write “according to the text” in the question"),
    Text("The card answers what the document says, so that its claim is true in any case."),
    Text("the erratum"),
)

NEGATIVE = Rule(
    "I719",
    "negative",
    Text("the question asks for what is not (“{words}”)"),
    Text("ask for what is"),
    Text("What is not has many right answers, and the “not” is easily overlooked."),
)

VAGUE = Rule(
    "W720",
    "vague",
    Text("“{words}” without a name or a year could be anything"),
    Text("ask for the cause, the effect or the date of something named"),
    Text("The learner knows the answer and still cannot tell what the card wants."),
)

BINARY = Rule(
    "W721",
    "binary",
    Text("the question offers two answers to choose from (“{words}”)"),
    Text("ask without offering the answers"),
    Text("Of two answers offered, half of all guesses are right."),
)
