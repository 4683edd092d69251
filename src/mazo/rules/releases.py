"""4xx, second part: the lock, and releases."""

from __future__ import annotations

from mazo.diagnostics import Rule, Text

LOCK_CONFLICT = Rule(
    "E407",
    "lock-conflict",
    Text("git left a conflict in {file}"),
    Text("keep the lines of both sides, delete the three marker lines, and build again"),
    Text(
        "The lock (mazo.lock, or a class deck's own) remembers what learners have. Of two lines for one note the later wins, so "
        "keeping both sides loses nothing."
    ),
)

LOCK_DAMAGED = Rule(
    "E408",
    "lock-damaged",
    Text("this line of {file} was changed by hand, or is damaged: {reason}"),
    Text("put the line back as it was released, with `git checkout {file}` for example"),
    Text("The lock must tell exactly what learners have, or corrections would not reach them."),
)
NOT_JSON = Text("it is not JSON")
WRONG_SUM = Text("its checksum does not fit")
LACKS_KEY = Text("`{key}` is missing or odd")
NO_HEADER = Text("the header is missing")

LOCK_NEWER = Rule(
    "E409",
    "lock-newer",
    Text("{file} was written by a newer Mazo (format {found}; this one knows {known})"),
    Text("update Mazo: pip install --upgrade mazo"),
    Text("An older program would lose what the newer one wrote down."),
)

LOCK_MISSING = Rule(
    "E410",
    "lock-missing",
    Text("this was released before (“{package}”), but {file} is gone"),
    Text("get {file} back (from git or a copy); if nobody has the old deck, delete the packages"),
    Text("Without the lock every note would look new, and overwrite what learners made of theirs."),
)

LOCK_OF_ANOTHER = Rule(
    "E411",
    "lock-of-another",
    Text("{file} is of `{found}`, and this is `{project}`"),
    Text(
        "a project's name never changes after its first release: write `project: {found}` again; "
        "a new project starts without the other's {file}"
    ),
    Text("The name is part of every note's identity: another name makes every note a new one."),
)
LOCK_OF_ANOTHER_CLASS = Text(
    "a class deck keeps its `class` and its base after its first release: write them as they were; "
    "a new class deck starts without the other's {file}"
)

ID_CHANGED = Rule(
    "W418",
    "id-changed",
    Text("this looks like the note that was released as `{old}`, under a new id"),
    Text("run `mazo rename {old} {new}`, or learners get a second note"),
    Text(
        "Anki knows a note by its id: under another, edited by hand, it is a new note to every learner, and the old one is retired."
    ),
)

KIND_CHANGED = Rule(
    "W419",
    "kind-changed",
    Text(
        "`{id}` was released under `{old}`; under `{new}` it is a new note, and the old one is retired"
    ),
    Text("leave it under `{old}` where you can: its reviews do not come along"),
    Text("A note of another kind has other cards, so Anki cannot carry a learner's history over."),
)

CLOCK_BEHIND = Rule(
    "E412",
    "clock-behind",
    Text("the last release was made on {last}, and it is said to be {now}"),
    Text("set the computer's clock right, or give the time with `--released`"),
    Text("Anki takes a correction only from a release that is later than the learner's copy."),
)

DECK_RENAMED = Rule(
    "W413",
    "deck-renamed",
    Text("the deck was released as “{old}” and will be called “{new}”"),
    Text(
        "learners keep the old deck with its cards; new cards go to the new one: tell them to "
        "rename theirs first"
    ),
    Text("Anki knows decks by their names and moves no card that a learner already has."),
)

LOCK_DOUBLED = Rule(
    "W414",
    "lock-doubled",
    Text("{file} has two lines for {what}; the later one counts"),
    Text("nothing to do: the next build writes it clean"),
    Text("Git keeps the lines of both sides when two people release at once."),
)
THE_HEADER = Text("its header")

UNRELEASED = Rule(
    "E415",
    "unreleased",
    Text("there is something to release: {changes}"),
    Text("run `mazo build` and commit {file} with the packages"),
    Text("`--locked` only rebuilds what the lock already says was released."),
)

ONLY_OUTSIDE = Text("the order of the notes, a template or a description")

PACKAGE_DIFFERS = Rule(
    "E416",
    "package-differs",
    Text("“{package}” does not hold what the sources and {file} give"),
    Text("run `mazo build` and commit the packages"),
    Text("`--locked` proves that the packages people download are what the sources give."),
)

LEFTOVER_PACKAGE = Rule(
    "W417",
    "leftover-package",
    Text("“{package}” is of a topic that is no more"),
    Text("delete the file"),
    Text("A package that is no longer built would hand out old cards for ever."),
)
