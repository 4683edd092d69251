"""Rules about keys: missing, unknown, of the wrong shape."""

from mazo.diagnostics import Rule, Text
from mazo.yamlfiles.rules import UNQUOTED_COLON

UNQUOTED_COLON_GROUP = UNQUOTED_COLON
"""A text on a line of its own whose colon makes it a group of keys: the same slip."""

UNKNOWN_KEY = Rule(
    "E103 unknown-key",
    Text("{what} has no key `{key}`"),
    Text("the keys are: {known}"),
    Text(
        "A key that Mazo does not know would be ignored without a message: it is nearly "
        "always a typing mistake."
    ),
)
NEAREST_KEY = Text("did you mean `{near}`?")
WORDS_FOR_KEY = Text(
    "if this line goes on with the text above it, begin it further right than that text's key, "
    "and put the whole text in quotes: it has a colon in it"
)
KEY_OF_QUOTE = Text("write it in the quote: `quote: {{exact: …, {key}: …}}`")
KEY_OF_FILE = Text(
    "write it in the quote, `quote: {{exact: …, {key}: …}}`, or for all notes of the file beside "
    "its `title`"
)
KEY_OF_OTHERS = Text("`{key}` belongs to {what}; move the note there, or remove the key")

MISSING_KEY = Rule(
    "E104 missing-key",
    Text("{what} needs `{key}`"),
    Text("write for example `{example}`"),
    Text("Without this key there is nothing to compile."),
)
NOTHING = Text("nothing")
EACH_WITH_DASH = Text("begin each with a dash: `- {first}`")

EMPTY_TEXT = Rule(
    "E108 empty-text",
    Text("`{key}` is empty"),
    Text("write its text, or remove the line"),
    Text("An empty text makes an empty card, or no card."),
)

TEXT_BELOW = Text("write its text on the next line, further right than `{key}`")

SMART_QUOTES = Rule(
    "I120 smart-quotes",
    Text("the quotation marks around `{key}` will show on the card"),
    Text("remove them unless they belong to the text: the quotation marks of YAML are straight"),
    Text(
        "Word processors turn straight quotation marks into curly ones, which YAML takes for "
        "ordinary letters."
    ),
)
