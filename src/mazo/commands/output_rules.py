"""Rules about what a build finds in the output folder."""

from __future__ import annotations

from mazo.diagnostics import Rule, Text

NO_NOTES = Rule(
    "E020",
    "no-notes",
    Text("there is nothing to build: the project has no notes yet"),
    Text("write a note in a card file: take the `#` of its example away, and `mazo check`"),
    Text(
        "A build without a single note would make an empty deck, or retire all that learners have."
    ),
)

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
