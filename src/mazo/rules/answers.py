"""7xx, first part: how an answer is worded. A note's `allow` may accept any of these.

Thresholds and severities are those measured on 40 history cards, 25 bad ones and 1,737
public trivia cards: only rules with next to no false positives stop a build.
"""

from __future__ import annotations

from mazo.diagnostics import Rule, Text

LONG_ANSWER = Rule(
    "W701",
    "long-answer",
    Text("the answer has {count:word|words}; more than {limit} are hard to recall alike each time"),
    Text("say it shorter, or move the rest to `extra`"),
    Text("A short answer is right or wrong at a glance (12 words, 4 for a date)."),
)

TOO_LONG_ANSWER = Rule(
    "E702",
    "too-long-answer",
    Text("the answer has {count:word|words}, and {limit} are the most"),
    Text("make several notes of it, or move the rest to `extra`"),
    Text(
        "Nobody recalls so long a text word for word: the card is always half wrong "
        "(25 words, 6 for a date)."
    ),
)

ANSWER_IN_QUESTION = Rule(
    "E704",
    "answer-in-question",
    Text("the question gives the answer away: {words}"),
    Text("take those words out of the question"),
    Text("Four fifths or more of the answer's words stand in the question already."),
    Text("the answer"),
)

YES_OR_NO = Rule(
    "E706",
    "yes-or-no",
    Text("the answer is “{answer}”: half of all guesses are right"),
    Text("ask who, what, when, where, why or how"),
    Text("A yes-or-no question teaches little and is guessed right half the time."),
)

ENUMERATION = Rule(
    "W708",
    "enumeration",
    Text("the card asks for a list ({count:item|items})"),
    Text("make a card of each, or a sentence with one gap"),
    Text("Lists are the hardest things to recall: one item forgotten, and the card is wrong."),
)

UNSUPPORTED = Rule(
    "W718",
    "unsupported",
    Text("the quote hardly bears out the answer: it lacks {words}"),
    Text("quote the words that say it, or answer in the document's words"),
    Text("Less than a third of the answer's words stand in the quote."),
    Text("the quote"),
)

NUMBER_UNSUPPORTED = Rule(
    "E723",
    "number-unsupported",
    Text("the answer says {number}, and its passage does not"),
    Text("write the number that the passage gives, or quote the sentence that gives this one"),
    Text(
        "A number is right or wrong, so it must stand in the passage, in figures or in words. One "
        "that the author worked out may be accepted with `allow`."
    ),
    Text("the quote"),
)

HINT_IS_ANSWER = Rule(
    "W724",
    "hint-is-answer",
    Text("the hint gives the answer away"),
    Text("say something that leads to the answer without its words"),
    Text("A hint that holds the whole answer turns recalling into reading."),
)

NEGATION = Rule(
    "W725",
    "negation",
    Text("the answer says “{words}”, and neither its passage nor the question does"),
    Text("say what the passage says, or quote the words that deny it"),
    Text("A “not” too many turns a fact into its contrary."),
    Text("the quote"),
)

CONTRARY = Rule(
    "W726",
    "contrary",
    Text("the answer says “{words}”, and the quote says “{given}”"),
    Text("say what the quote says, or quote the words that say it"),
    Text(
        "The two exclude each other: directions, before and after, more and less, victory and defeat."
    ),
    Text("the quote"),
)

NAME_UNKNOWN = Rule(
    "W727",
    "name-unknown",
    Text("the document never names {words}"),
    Text("use the document's own names, or tell the rest in `extra`"),
    Text("A card answers what its document says; a name from elsewhere cannot be proven by it."),
)
