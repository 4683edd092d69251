"""0xx, first part: the project file and what it names."""

from __future__ import annotations

from mazo.diagnostics import Rule, Text

UNUSED_DOCUMENT = Rule(
    "W006",
    "unused-document",
    Text("no note quotes the document `{document}`"),
    Text("take it out of `documents`, or quote it"),
    Text("A document that nothing quotes is often one whose notes name another by mistake."),
)

NO_NOTES = Rule(
    "E020",
    "no-notes",
    Text("there is nothing to build: the project has no notes yet"),
    Text("write a note in a card file: take the `#` of its example away, and `mazo check`"),
    Text(
        "A build without a single note would make an empty deck, or retire all that learners have."
    ),
)

UNUSED_MEDIA = Rule(
    "W007",
    "unused-media",
    Text("no note uses “media/{file}”"),
    Text("name it in an `image` or `audio`, or take it out of the folder"),
    Text("Pictures and sounds that no note names do not get into the deck."),
)

BAD_PROJECT_NAME = Rule(
    "E008",
    "bad-project-name",
    Text("“{name}” cannot name a project: {reason}"),
    Text("write for example `project: {proposal}`"),
    Text(
        "The name is part of every note's identity and of the packages' file names; Anki takes "
        "a file called `collection….apkg` or `backup….apkg` for a learner's whole collection."
    ),
)
NAME_RESERVED = Text("Anki takes files of this name for whole collections")

UNKNOWN_LANGUAGE = Rule(
    "E009",
    "unknown-language",
    Text("Mazo does not know the language “{value}”"),
    Text("write one of: {known}"),
    Text(
        "The language decides the labels on the cards, how dates are read and written, and "
        "which rules of wording hold."
    ),
)

BAD_DECK_NAME = Rule(
    "E010",
    "bad-deck-name",
    Text("“{name}” cannot name a deck: {reason}"),
    Text("write for example `{proposal}`"),
    Text("Anki would quietly change such a name, and the next release would make a second deck."),
)
EMPTY_PART = Text("there is nothing on one side of a `::`")
QUOTE_IN_NAME = Text('Anki takes the `"` out of it')
BLANK_PART = Text("there is a space beside a `::`")

OUTPUT_OUTSIDE = Rule(
    "E011",
    "output-outside",
    Text("packages are not written to “{path}”: {reason}"),
    Text(
        "write a folder in the project or beside it (`dist`, `../dist`), or build with `-o FOLDER`"
    ),
    Text(
        "A project may write one level up at most, and never through a link, so that a "
        "stranger's project cannot overwrite your files."
    ),
)
TOO_FAR = Text("it lies more than one level above the project")
THROUGH_LINK = Text("a link leads away from it")
NOT_A_FOLDER = Text("it is not a folder")
AMONG_MEDIA = Text("pictures and sounds are kept there")
