"""What commands say of themselves, in each language."""

from __future__ import annotations

from mazo.diagnostics import MessageLanguage, Text


def said(text: Text, language: MessageLanguage) -> str:
    """Return `text` in `language`."""
    return text.words(language)


MAZO = Text("Compile a document, and cards tied to its passages, into Anki decks.")
VERSION = Text("Show the version and exit.")
LANG = Text("Language of the messages.")

CHECK = Text(
    "Report every mistake in PROJECT.\n\nPROJECT is a folder with a mazo.yaml; left out, "
    "the nearest one "
    "in this folder, those above it, or cards/."
)
FORMAT = Text("How to report: in full, a line each, for programs, or for GitHub.")
STRICT = Text("Warnings fail too.")
ALL_WELL = Text("{notes:note|notes} in {topics:topic|topics}: {summary}")

BUILD = Text(
    "Check and release PROJECT.\n\nThe whole deck is compiled, and one package per topic. "
    "With --topic, --tag or --type just what they select is compiled, into one package."
)
OUTPUT = Text("Write packages to this folder.")
TOPIC = Text("Only this topic (may be repeated).")
TAG = Text("Only notes with this tag or one below it (may be repeated).")
TYPE = Text("Only notes of this type (may be repeated).")
DRAFT = Text("Release nothing: write to draft/ in the output folder, leave the lock alone.")
LOCKED = Text("Only rebuild the last release; fail if there is something to release.")
RELEASED = Text("The time of the release, such as 2026-09-01T08:00Z, in place of the clock's.")
BUILD_VERIFY = Text("Try the packages in real Anki, also as an update of the last release.")
NOT_A_TIME = Text("“{value}” is not a time such as 2026-09-01T08:00Z")
FUTURE = Text("“{value}” lies in the future: Anki would set it back")
BOTH_DRAFT_AND_LOCKED = Text("--draft and --locked do not go together")
NOT_BUILT = Text("nothing was built: {summary}")
FIRST_RELEASE = Text(
    "FIRST RELEASE: from now on {lock} remembers what learners have. Keep it with the packages."
)
RELEASE = Text("{title}: release {number}, {date}")
SAME_RELEASE = Text("{title}: nothing new since release {number}, {date}")
DRAFT_OF = Text("{title}: draft, not released")
CONTENTS = Text(
    "{notes:note|notes} ({dates:date|dates}, {causes:cause|causes}, "
    "{consequences:consequence|consequences}), {cards:card|cards}, {decks:deck|decks}"
)
COVERAGE = Text(
    "{document}: {covered} of its {sentences:sentence has a card|sentences have a card}"
)
CHANGES = {
    "new": Text("{count:new note|new notes}"),
    "corrected": Text("{count} corrected"),
    "moved": Text("{count} moved"),
    "retired": Text("{count} retired"),
    "revived": Text("{count} revived"),
    "removed": Text("{count} left out"),
}
FIND_RETIRED = Text("{count:retired note|retired notes}; learners find them in Anki with {search}")
WRITTEN = Text("written")
UNCHANGED = Text("unchanged")
PACKING = Text("packing")

PLAN = Text(
    "Show what the next build changes.\n\nNote by note: what is new, corrected, moved or "
    "retired for learners, "
    "and what Anki does about it. Nothing is written."
)
PLAN_FORMAT = Text("For people, for programs, or as release notes.")
NOT_PLANNED = Text("nothing can be built yet: {summary}")

VERIFY = Text(
    "Try packages in real Anki.\n\nThey are imported into a scratch collection, in this "
    "order, as a learner would import them."
)
STUDY = Text("The learner answers N cards after each import but the last.")
EDIT = Text("The learner edits some notes in between.")
TAG_NOTES = Text("The learner tags some notes in between.")
VERIFIED = Text("{package}: Anki {version} imported {notes:note|notes} and {cards:card|cards}")

RENAME = Text(
    "Give a note another id.\n\nIt stays the same note to every learner: its card file "
    "and the lock are changed together."
)
RENAMED_IN_FILE = Text("{place}: `{old}` is now `{new}`")
RENAMED_IN_LOCK = Text(
    "{lock}: the note released as `{old}` is now `{new}`; learners keep every review"
)

RULES = Text(
    "Explain what a code means.\n\nThere is an example of each. Without CODE, all codes are listed."
)
SCHEMA = Text(
    "Print a JSON Schema for editors.\n\nBy it they complete and check what you write. In a card "
    "file a first line `# yaml-language-server: $schema=FILE` tells them where it is."
)
SCHEMA_OUTPUT = Text("Write it to this file.")
SCHEMA_OF = Text("Which files it is for: card files, mazo.yaml, or class decks.")
NO_SUCH_RULE = Text("there is no rule “{code}”")
SEVERITIES = {
    "error": Text("error: stops the build"),
    "warning": Text("warning"),
    "note": Text("remark"),
}
MAY_ALLOW = Text("A note may accept it: `allow: [{code}]`.")
EXAMPLE = Text("Example")
REPORT = Text("Mazo says")

INIT = Text(
    "Start a card project from a document, or from what a package carries.\n\nFrom a "
    "document DIR gets one card file per heading, each with an example; from a package "
    "the whole project that the package was built from."
)
FROM = Text("The package whose project to unpack.")
EITHER = Text("give either --document or --from")
ONLY_WITH_DOCUMENT = Text("--title and --language go with --document only")
ONLY_EXCERPTS = Text(
    "“{package}” carries its project without the documents, so it cannot be unpacked; "
    "a class deck can be made of it: `mazo class new {package}`"
)
UNPACKED = Text(
    "{folder}: the project of “{package}”, with {count:card file|card files} and its "
    "lock. Run `mazo check {folder}`."
)
DOCUMENT = Text("The text to make cards of.")
CARD_LANGUAGE = Text("Language of the cards (left out: the document's).")
TITLE = Text("Title of the deck.")
NOT_EMPTY = Text("“{path}” has files in it already; nothing was written")
STARTED = Text(
    "{folder}: mazo.yaml and {count:card file|card files}. Open one, take the `#` away, "
    "and run `mazo check {folder}`."
)

LIST = Text(
    "List topics and notes.\n\nEach note with its id, type, answer, question and tags; "
    "--topic, --tag and --type "
    "list just what they select."
)
LIST_FORMAT = Text("For people, for programs, or for spreadsheets.")
LISTED = Text("{notes:note|notes} in {topics:topic|topics}")
SELECTED = Text("{notes:note|notes} in {topics:topic|topics}, of {all} in all")
LISTED_ANYWAY = Text("`{check}` finds {count:error|errors}: this list is what could be read")
NOT_LISTED = Text("nothing could be read: {summary}")
