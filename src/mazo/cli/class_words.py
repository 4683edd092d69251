"""What the commands of class decks say of themselves, in each language."""

from __future__ import annotations

from mazo.diagnostics import Text

SETTLE = Text(
    "Settle what a class deck and its base disagree about.\n\nCLASS is the file of a "
    "class deck. With NOTE, or NOTE.FIELD "
    "such as napoles.hint, only that is settled. What the base says is written beside "
    "each change (`was`), and changes "
    "that the base has made itself are taken out. Conflicts are left unless --mine or "
    "--theirs decides them."
)
MINE = Text("Of conflicts, keep what the class deck says.")
THEIRS = Text("Of conflicts, take what the base says.")
MINE_OR_THEIRS = Text("give either --mine or --theirs")
NOTHING_TO_SETTLE = Text("there is nothing to settle")
SETTLED = {
    "noted": Text("{place}: {what}: noted that the base says “{theirs}”"),
    "kept": Text("{place}: {what}: kept yours; the base says “{theirs}”"),
    "taken": Text("{place}: {what}: taken from the base, “{theirs}”; yours was “{mine}”"),
    "same": Text("{place}: {what}: taken out, because the base says the same: “{mine}”"),
    "gone": Text(
        "{place}: `{id}`: your changes are taken out, because the base has removed the note"
    ),
    "removed": Text(
        "{place}: `{id}`: taken out of `remove`, because the base has removed the note itself"
    ),
    "renamed": Text("{place}: `{id}`: now `{theirs}`, as in the base"),
}
SAYING_NOTHING = {
    "noted": Text("{place}: {what}: noted that the base says nothing"),
    "kept": Text("{place}: {what}: kept yours; the base says nothing now"),
    "taken": Text("{place}: {what}: taken out, as in the base; yours was “{mine}”"),
}
KEY_OF = {
    "change": Text("`{key}` of `{id}`"),
    "topics": Text("title of the topic `{id}`"),
    "events": Text("title of the event `{id}`"),
}
EXPLAIN = Text(
    "Show who set each key of a note.\n\nCLASS is the file of a class deck (or a card project). "
    "Each key comes with its value, with who set it and where (the base, your class deck, a "
    "setting or the document), and with what the base has instead."
)
EXPLAIN_FORMAT = Text("For people, or for programs.")

CLASS = Text("Class decks: somebody's cards, made your own.")
CLASS_NEW = Text(
    "Start a class deck.\n\nBASE is the package (.apkg) or the folder of the cards that "
    "you want to make your own. "
    "The new file shows, as comments, all that can be changed."
)
CLASS_TITLE = Text("Title of the class deck.")
CLASS_LANGUAGE = Text("Start a translation into this language.")
CLASS_FILE = Text("The file to write (left out: named after the title, beside the base).")
MY_CLASS = Text("{title}: my class")
FILE_EXISTS = Text("“{path}” is there already; nothing was written")
CLASS_STARTED = Text(
    "{path}: a class deck. Open it, take the `#` away from what you want, and run `mazo "
    "build {path}`."
)
AGAINST = Text(
    "Of a class deck: what its base brings that this older one (a package or a folder) did not."
)
