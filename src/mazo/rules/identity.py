"""4xx, first part: ids, by which learners' histories hang."""

from __future__ import annotations

from mazo.diagnostics import Rule, Text

MISSING_ID = Rule(
    "E401",
    "missing-id",
    Text("the note has no `id`"),
    Text("write for example `id: {proposal}`, and never change it"),
    Text("By its id Anki finds the learner's note again at every release, whatever its words."),
)

BAD_ID = Rule(
    "E402",
    "bad-id",
    Text("“{id}” cannot be an id: {reason}"),
    Text("write for example `{proposal}`"),
    Text("Ids are compared letter by letter, so they are kept plain."),
)
NAME_LETTERS = Text("only small letters, digits, `-` and `_` are allowed")
NAME_TOO_LONG = Text("it is too long")

DUPLICATE_ID = Rule(
    "E403",
    "duplicate-id",
    Text("the id `{id}` is taken"),
    Text("ids are for ever: give the newer note another, for example `{proposal}`"),
    Text("Two notes with one id would be one note to Anki, and one would overwrite the other."),
    Text("first used here"),
)

ID_TAKEN = Rule(
    "E404",
    "id-taken",
    Text("the id `{id}` is taken for ever: {reason}"),
    Text("give this note another id, for example `{proposal}`"),
    Text("A learner who studied the earlier note would find its history on this one."),
    Text("the lock remembers it here"),
)

WAS_GONE = Text("it was that of a note that learners may still have, retired and gone since")
WAS_RENAMED = Text("it was that of another note, released as `{now}` today")

DUPLICATE_EVENT = Rule(
    "E406",
    "duplicate-event",
    Text("the event `{id}` is declared twice"),
    Text("keep one of the two: events are shared by the whole project"),
    Text("An event is declared once, in any card file, and named from all of them."),
    Text("first declared here"),
)
