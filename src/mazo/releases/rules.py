"""Rules about the lock and the clock."""

from mazo.diagnostics import Rule, Text

LOCK_CONFLICT = Rule(
    "E407 lock-conflict",
    Text("git left a conflict in {file}"),
    Text("keep the lines of both sides, delete the three marker lines, and build again"),
    Text(
        "The lock (mazo.lock, or a class deck's own) remembers what learners have. Of "
        "two lines for one note the later wins, so "
        "keeping both sides loses nothing."
    ),
)

LOCK_DAMAGED = Rule(
    "E408 lock-damaged",
    Text("{file} was changed by hand, or is damaged: {reason}"),
    Text("put it back as it was released, with `git checkout {file}` for example"),
    Text("The lock must record exactly what learners have, or corrections would not reach them."),
)
NOT_AS_BUILT = Text(
    "this package is not as Mazo built it: get it again, from whoever made the deck"
)
NOT_JSON = Text("it is not JSON")
WRONG_SUM = Text("its checksum does not match")
LACKS_KEY = Text("`{key}` is missing or not valid")
NO_HEADER = Text("the header is missing")
WRONG_GUID = Text("the GUID is not that of the note `{id}`")
LACKS_LINES = Text("its header counts {count:note|notes}, and {found:has a line|have a line}")

LOCK_NEWER = Rule(
    "E409 lock-newer",
    Text("{file} was written by a newer version of Mazo (format {found}; this one reads {known})"),
    Text(
        "update Mazo: download its new version, and in its folder `pipx install --force .`, or, "
        "with the pip of its virtual environment, `pip install --upgrade .`"
    ),
    Text("An older version would lose what the newer one wrote."),
)

LOCK_OF_ANOTHER = Rule(
    "E411 lock-of-another",
    Text("{file} belongs to `{found}`, but this is `{project}`"),
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

CLOCK_BEHIND = Rule(
    "E412 clock-behind",
    Text("the last release was made on {last}, which is later than the time of this one, {now}"),
    Text("correct the computer's clock, or give the time with `--released`"),
    Text("Anki takes a correction only from a release that is later than the learner's copy."),
)

BASE_AHEAD = Text(
    "the base's lock has a time in the future, {last}: ask for a package that was built "
    "with a correct clock, or correct your own clock"
)

LOCK_DOUBLED = Rule(
    "W414 lock-doubled",
    Text("{file} has two lines for {what}; the later one counts"),
    Text("there is nothing to do: the next build removes the older one"),
    Text("Git keeps the lines of both sides when two people release at once."),
    is_of_note=False,
)
THE_HEADER = Text("its header")
