"""Rules about the project that a package carries."""

from mazo.diagnostics import Rule, Text

NOT_A_PACKAGE = Rule(
    "E540 not-a-package",
    Text("“{package}” cannot be read as a package: {reason}"),
    Text("name an .apkg file that Mazo built; if it is one, download or copy it again"),
    Text("A package is a zip archive. A download that broke off is the usual reason."),
)
NOT_A_ZIP = Text("it is not a zip archive")
CUT = Text("its end is missing")
NO_COLLECTION = Text("it holds no Anki collection")
DAMAGED = Text("it is damaged ({detail})")
TOO_LARGE = Text("it is larger than {limit} MB")
TOO_MANY_ENTRIES = Text("it has more files in it than any deck")

NO_SOURCE = Rule(
    "E541 no-source",
    Text("“{package}” contains no card project: {reason}"),
    Text(
        "ask its author for the package as `mazo build` wrote it, with `source: full` or "
        "`source: cards` in mazo.yaml; a deck that was not made with Mazo is begun from its text"
    ),
    Text("Only the card project inside a package lets a teacher build on it."),
)
KEPT_BACK = Text("its author does not include it (`source: none`)")
EXPORTED = Text("Anki wrote it: that leaves the project out, and a deck made in Anki has none")
OLDER = Text("it is a draft, the package of a selection, or an older Mazo built it")
FOREIGN = Text("another program built it")

PART_PACKAGE = Rule(
    "E542 part-package",
    Text("“{package}” contains only a part of a deck, and no card project"),
    Text("use the package of the whole deck: `{whole}`"),
    Text("Only the package of the whole deck contains the project."),
)

CLASS_PACKAGE = Rule(
    "E543 class-package",
    Text(
        "“{package}” is of the class deck `{name}`, and a class deck cannot be made from "
        "another yet"
    ),
    Text("use the package of the deck that this class deck is made from"),
    Text("With a class deck made from another, two teachers would decide about the same note."),
)

NEWER_SOURCE = Rule(
    "E544 newer-source",
    Text(
        "“{package}” was built by a newer version of Mazo (format {found}; this one reads {known})"
    ),
    Text("update Mazo"),
    Text("An older version of Mazo would misread what a newer one writes."),
)

REFUSED_ENTRY = Rule(
    "E545 refused-entry",
    Text("“{package}” is refused because of its entry “{entry}”: {reason}"),
    Text("Mazo never writes such a package: ask the person who gave it to you where it comes from"),
    Text(
        "A package comes from a stranger: nothing in it may lead out of its folder or fill a disk."
    ),
)
NO_LINK = Text("it is a link")
ENCRYPTED = Text("it is encrypted")
COMPRESSION = Text("it is compressed in an unusual way")
INFLATED = Text("unpacked it is {ratio} times as large")
TWICE = Text("it is in the package twice")
NO_NAME = Text("it has no name")
LEADS_OUT = Text("the name leads out of the project's folder")
HIDDEN = Text("a name that begins with a dot is hidden")
UNPORTABLE_SIGN = Text("some systems allow no “{sign}” in a name")
UNSEEN_SIGN = Text("the name has a sign in it that does not show ({sign})")
BAD_END = Text("some systems allow no name that ends in a dot or a space")
DEVICE = Text("on Windows “{name}” is a device")
LONG_NAME = Text("the name is too long")
SAME_NAME = Text("some systems take it for “{other}”")
LARGE_FILE = Text("it is larger than {limit} MB")
LARGE_SUM = Text("together the files are larger than {limit} MB")
MANY_FILES = Text("there are more than {limit} files")
BAD_INDEX = Text("`{key}` is missing in its index, or not valid")
LACKS_FILE = Text("“{name}” is not there")

NOT_CARRIED = Rule(
    "W547 not-carried",
    Text("the package cannot carry the card project, because of “{entry}”: {reason}"),
    Text("give the file another name or make it smaller, or write `source: none` in mazo.yaml"),
    Text(
        "Other teachers unpack the project on any system; this could not be unpacked on all "
        "of them."
    ),
    is_of_note=False,
)
