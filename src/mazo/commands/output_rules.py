"""Rules about what a build finds in the output folder."""

from mazo.diagnostics import Rule, Text

NO_NOTES = Rule(
    "E020 no-notes",
    Text("there is nothing to build: the project has no notes yet"),
    Text("write a note in a card file: remove the `# ` before its example, then run `mazo check`"),
    Text(
        "A build without a single note would make an empty deck, or retire all that learners have."
    ),
)

ALL_LEFT_OUT = Text(
    "`errata: exclude` leaves out every note, for the document is wrong in each: use another value"
)

UNRELEASED = Rule(
    "E415 unreleased",
    Text("there are changes that were not released: {changes}"),
    Text("run `mazo build` and commit {file} with the packages"),
    Text("`--locked` only rebuilds what the lock records as released."),
)
ONLY_OUTSIDE = Text("the order of the notes, a template or a description")

PACKAGE_DIFFERS = Rule(
    "E416 package-differs",
    Text("“{package}” differs from what the sources and {file} give"),
    Text("run `mazo build` and commit the packages"),
    Text("`--locked` proves that the packages people download are what the sources give."),
)
