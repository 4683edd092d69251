"""Rules about keys: missing, unknown, of the wrong shape."""

from __future__ import annotations

from mazo.diagnostics import Rule, Text
from mazo.yamlfiles.rules import UNQUOTED_COLON

UNQUOTED_COLON_GROUP = UNQUOTED_COLON
"""A text on a line of its own whose colon makes it a group of keys: the same slip."""

UNKNOWN_KEY = Rule(
    "E103",
    "unknown-key",
    Text("{what} has no key `{key}`"),
    Text("the keys are: {known}"),
    Text(
        "A key that Mazo does not know would be ignored without a message: it is nearly "
        "always a typing mistake."
    ),
)
NEAREST_KEY = Text("did you mean `{near}`?")
KEY_OF_OTHERS = Text("`{key}` belongs to {what}; move the note there, or take the key out")

MISSING_KEY = Rule(
    "E104",
    "missing-key",
    Text("{what} needs `{key}`"),
    Text("write for example `{example}`"),
    Text("Without this key there is nothing to compile."),
)
NOTHING = Text("nothing")

EMPTY_TEXT = Rule(
    "E108",
    "empty-text",
    Text("`{key}` is empty"),
    Text("write its text, or take the line out"),
    Text("An empty text makes an empty card, or no card."),
)

SMART_QUOTES = Rule(
    "I120",
    "smart-quotes",
    Text("the quotation marks around `{key}` will show on the card"),
    Text("take them away, unless they belong to the text: YAML's own are straight"),
    Text(
        "Word processors turn straight quotation marks into curly ones, which YAML takes for "
        "ordinary letters."
    ),
)
NOTE_OF_KIND = {
    "date": Text("a note under `dates`"),
    "cause": Text("a note under `causes`"),
    "consequence": Text("a note under `consequences`"),
}
"""What a group of keys is called in a message."""
CARD_FILE = Text("a card file")
PROJECT_FILE = Text("mazo.yaml")
DOCUMENT_ENTRY = Text("a document")
AN_EVENT = Text("an event")
AN_ERRATUM = Text("an erratum")
A_QUOTE = Text("a quote")
A_MEDIUM = Text("a picture or a sound")
EXAMPLES = {
    "date question": Text("question: When did …?"),
    "cause question": Text("question: Why did …?"),
    "consequence question": Text("question: What did … lead to?"),
    "answer": Text("answer: Because …"),
    "quote": Text("quote: the words of the document that say it"),
    "date": Text("date: October 1943"),
    "kind": Text("kind: imprecise (or error, or nuance)"),
    "note": Text("note: what accepted history says"),
    "title": Text("title: The Second World War"),
    "path": Text("path: documents/text.md"),
    "project": Text("project: history-1943-x7q2"),
    "language": Text("language: en"),
    "deck": Text("deck: History::The War"),
    "documents": Text("documents: {text: {path: documents/text.md, title: The War}}"),
    "exact": Text("exact: the words of the document"),
    "file": Text("file: map.png"),
}
"""How a key that is missing might be written."""
