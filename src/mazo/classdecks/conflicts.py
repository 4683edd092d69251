"""Rules about changes of a class deck that its base contradicts or has made needless."""

from __future__ import annotations

from mazo.diagnostics import Rule, Text

CONFLICT = Rule(
    "E530",
    "conflict",
    Text("you and the base have both changed `{key}` of `{id}`; you say “{mine}”"),
    Text(
        "keep yours: `mazo settle {file} {id}.{key} --mine`; take theirs: the same with `--theirs`"
    ),
    Text(
        "You changed a text that the base has changed since. The base may have corrected a "
        "mistake that your words still have, so only you can say which of the two is right."
    ),
)
WAS = Text("the base said “{was}”")
THEIRS = Text("the base says now “{theirs}”")
SAID_NOTHING = Text("the base said nothing")
SAYS_NOTHING = Text("the base says nothing here now")

NOTE_GONE = Rule(
    "E531",
    "note-gone",
    Text("you change `{id}`, which the base has taken away"),
    Text(
        "let it go: `mazo settle {file} {id} --theirs`; or keep it as a note of your own "
        "under `add:`"
    ),
    Text(
        "The base retired a note that you had made your own. Learners who have it get a notice on "
        "their card."
    ),
)

SAID_ALREADY = Rule(
    "I532",
    "said-already",
    Text("the base says the same now: the change of `{key}` of `{id}` can go"),
    Text("take it out; `mazo settle {file}` does so"),
    Text("Without it the note is the base's again, and every correction of the base reaches it."),
    Text("the base says here"),
)

UNWATCHED = Rule(
    "I533",
    "unwatched",
    Text(
        "this change has no `was`: if the base changes `{key}` of `{id}`, you will not hear of it"
    ),
    Text("`mazo settle {file}` writes it down"),
    Text("With `was` beside it Mazo can see whether the base has changed the same text since."),
    Text("the base says here"),
)

REMOVED_ALREADY = Rule(
    "I534",
    "removed-already",
    Text("the base has taken `{id}` away itself"),
    Text("take it out of `remove`; `mazo settle {file}` does so"),
    Text("There is nothing left to remove."),
)
