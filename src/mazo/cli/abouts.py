"""What each command is for: help lists them all without loading any."""

from collections.abc import Mapping

from mazo.diagnostics import Text

ABOUTS: Mapping[str, Text] = {
    "init": Text(
        "Start a card project from a document, or from what a package carries.\n\nFrom a document "
        "DIR gets one card file per heading, each with an example; from a package the whole "
        "project that the package was built from."
    ),
    "convert": Text(
        "Make a text of a document: of a .docx, .odt, .html, .epub or .pdf.\n\nThe text is "
        "Markdown, and is written beside FILE. From then on it is the document: correct it where "
        "you like, and make cards of it."
    ),
    "check": Text("Report every mistake in PROJECT."),
    "list": Text(
        "List topics and notes.\n\nEach note with its id, type, answer, question and tags; "
        "--topic, --tag and --type list just what they select."
    ),
    "plan": Text(
        "Show what the next build changes.\n\nNote by note: what is new, corrected, moved or "
        "retired for learners, and what Anki does about it. Nothing is written."
    ),
    "build": Text(
        "Check and release PROJECT.\n\nThe whole deck is compiled, and one package per topic. With "
        "--topic, --tag or --type just what they select is compiled, into one package."
    ),
    "rename": Text(
        "Give a note another id.\n\nIt stays the same note to every learner: its card file and the "
        "lock are changed together."
    ),
    "revise": Text(
        "Put a new edition in the place of a document.\n\nIt shows what becomes of each quote: "
        "most stand, or are respelled; a change that may change the sense is asked for once, with "
        "all quotes that it touches. --write writes the cards and the document."
    ),
    "class": Text("Class decks: somebody's cards, made your own."),
    "settle": Text(
        "Settle where a class deck and its base disagree.\n"
        "\n"
        "With NOTE, or NOTE.FIELD such as napoles.hint, only that is settled. What the base "
        "has is written beside each change (`was`), and changes that the base has made "
        "itself are removed. Conflicts are left unless --mine or --theirs decides them."
    ),
    "explain": Text(
        "Show who set each key of a note.\n\nEach key comes with its value, with who set it and "
        "where (the base, your class deck, a setting or the document), and with what the base has "
        "instead."
    ),
    "verify": Text(
        "Try packages in real Anki.\n\nThey are imported into a scratch collection, in this order, "
        "as a learner would import them."
    ),
    "studio": Text(
        "Make and change a deck in the browser.\n\nOnly this machine can open the pages. Of a "
        "package a class deck is made, in a folder of its own here. Where no project is near, it "
        "begins with the page on which a deck is opened or begun."
    ),
    "site": Text(
        "Make a site of a deck, to read and to download.\n\nIts cards, its texts with the quoted "
        "words marked, its timeline and its causes, as plain files for any web server; and the "
        "packages that the last `mazo build` wrote."
    ),
    "rules": Text(
        "Explain what a code means.\n\nThere is an example of each. Without CODE, all codes are "
        "listed."
    ),
    "schema": Text(
        "Print a JSON Schema for editors.\n\nWith it they complete, explain and check what you "
        "write. `mazo init` and `mazo class new` write it, and a first line in each file that says "
        "where it is; --into writes it into a project that has none."
    ),
}
"""The commands, in the order in which help lists them."""
