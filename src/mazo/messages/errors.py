"""Words that reports and commands put round the rules' own."""

from __future__ import annotations

from mazo.diagnostics import Text

HELP = Text("help")
ALSO = Text("also at")
MORE = Text("and {count} more")

ERRORS = Text("error|errors")
WARNINGS = Text("warning|warnings")
REMARKS = Text("remark|remarks")
"""Singular and plural."""

NEARLY_PROJECT = Text("“{path}” is no card project: rename “{near}” to mazo.yaml")
NO_PROJECT_HERE = Text(
    "no mazo.yaml in this folder, in those above it, or in cards/: "
    "`mazo init DIR --document FILE` starts a card project"
)
NO_PROJECT_THERE = Text("“{path}” is no card project: it has no mazo.yaml")
A_PACKAGE = Text(
    "“{path}” is a package: `mazo class new {path}` starts a class deck of it, "
    "`mazo init DIR --from {path}` unpacks the project in it"
)
CANNOT_WRITE = Text("“{path}” cannot be written: {reason}. Nothing was changed")
NOTHING_SELECTED = Text("no note fits all of --topic, --tag and --type together")
CANNOT_READ = Text("“{path}” cannot be read: {reason}. Nothing was changed")
CHANGED_MEANWHILE = Text("“{path}” was changed meanwhile. Nothing was written: try again")
MEND_FIRST = Text("mend the errors in YAML and ids first: `mazo check` shows them")
NO_SUCH_NOTE = Text("there is no note `{id}`")
NO_SUCH_NOTE_BUT = Text("there is no note `{id}`; did you mean `{near}`?")
NOT_AN_ID = Text("“{id}” cannot be an id: write for example `{proposal}`")
NOT_YOURS = Text("`{id}` is a note of the base: a class deck cannot give it another id")
ID_IN_USE = Text("the id `{id}` is taken")
ID_RELEASED = Text("another note was released as `{id}`: choose a new id")
NEEDS_ANKI = Text("this needs Anki's library: pip install 'mazo[verify]'")
NOT_A_TEXT = Text(
    "“{path}” is not UTF-8 text: save it again with the encoding UTF-8, as Markdown or plain text"
)
NOT_A_CLASS_DECK = Text("“{path}” is no class deck: name the file of one")
MEND_CLASS_FIRST = Text(
    "“{path}” or its base cannot be read whole: mend first what `mazo check` shows of it"
)
NOTHING_CALLED = Text("neither the class deck nor its base has anything called `{id}`")
NOTHING_CALLED_BUT = Text(
    "neither the class deck nor its base has anything called `{id}`; did you mean `{near}`?"
)
NO_SUCH_KEY = Text("`{id}` has no key `{key}`; it may have: {known}")
NO_SUCH_KEY_BUT = Text("`{id}` has no key `{key}`; did you mean `{id}.{near}`?")
GONE_STAYS = Text(
    "the base has taken `{id}` away, and learners' reviews of it stay with the base's note. To go on "
    "asking it, write it under `add:` as a note of your own, then take this change out: --theirs"
)
GONE_WHOLE = Text(
    "the base has taken `{id}` away: its changes go together, so name the note without a key"
)
WRITTEN_ODDLY = Text(
    "“{path}” is written in a way that Mazo cannot change safely. Nothing was written: "
    "make the changes that `mazo check` proposes by hand"
)
NOTE_TAKEN_AWAY = Text("the base has taken `{id}` away: there is no such note any more")
NOT_ANCHORED = Text("the passage of `{id}` was not found: mend first what `mazo check` shows of it")
