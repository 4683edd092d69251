"""1xx, first part: YAML that cannot be read, or would be read otherwise than meant."""

from __future__ import annotations

from mazo.diagnostics import Rule, Text

YAML_SYNTAX = Rule(
    "E101",
    "yaml-syntax",
    Text("this is not YAML: {reason}"),
    Text("compare it with a note that works, or put the text in quotes"),
    Text("The file breaks the rules of YAML, so what stands here cannot be told."),
)
MISSING_COLON = Text("a key needs a colon and a space after it")
OPEN_LIST = Text("the list that begins here with `{bracket}` is never closed")
WRITE_COLON = Text("write `{key}: {rest}`")
CLOSE_LIST = Text("write `{closer}` at its end; if it is a text, put it in quotes: `{example}`")
BLOCK_HEADER = Text("after `{indicator}` the text begins on the next line")
DIRECTIVE = Text("a line cannot begin with `%`")
NEXT_LINE = Text("leave `{indicator}` alone on its line, or take it out")
OTHER_SYNTAX = Text("something on this line is not where YAML expects it")

DROPPED_TEXT = Rule(
    "E109",
    "dropped-text",
    Text("YAML takes “{dropped}” for a comment and would drop it"),
    Text("put the whole text in quotes: `{example}`; a comment has a space after its `#`"),
    Text("After a space, `#` begins a comment in YAML, in the middle of a text too."),
)

UNQUOTED_COLON = Rule(
    "E110",
    "unquoted-colon",
    Text("this text has a colon in it, which YAML takes for a key's"),
    Text("put the whole text in quotes: `{example}`"),
    Text(
        "A colon with a space after it means “key: value” to YAML. In quotes, or on a line of "
        "its own under `>-`, a text may hold any sign."
    ),
)

INDENTATION = Rule(
    "E111",
    "indentation",
    Text("the indentation is off: {reason}"),
    Text("begin the line in the same column as the lines it belongs with, with spaces only"),
    Text("YAML tells by the spaces at the beginning of a line what belongs together."),
)
TAB = Text("there is a tab here, and YAML wants spaces")
TOO_DEEP_LINE = Text("this line begins further right than the one above")
NOT_IN_LINE = Text("this line does not begin where those above it do")
NO_DASH = Text("a note of the list should begin here, with `- `")

DASH = Text("write `- id:` where a note begins, and its other keys below, two columns further in")
NO_BREAK_SPACE = Text("there is a no-break space here, which looks like a space")
TYPE_SPACES = Text("delete it and type a space; it often comes in with text copied from a web page")

SPECIAL_START = Rule(
    "E112",
    "special-start",
    Text("a text cannot begin with `{sign}` without quotes"),
    Text("put it in quotes: `{example}`"),
    Text(
        "Some signs mean something to YAML at the beginning of a text: "
        "`- ? : , [ ] {{ }} # & * ! | > % @` and the backtick."
    ),
)

UNCLOSED_QUOTE = Rule(
    "E113",
    "unclosed-quote",
    Text("the text that begins here with `{quote}` is never closed"),
    Text("write `{quote}` at its end too, or none: texts need no quotes as a rule"),
    Text("YAML reads on to the next quotation mark, through the notes that follow."),
)

TEXT_AFTER_QUOTE = Rule(
    "E114",
    "text-after-quote",
    Text("there is more text after the closing `{quote}`"),
    Text("put the whole text in quotes: `{example}`"),
    Text(
        "A text that begins with a quotation mark ends at the next one. If the mark belongs "
        "to the text, the whole text goes into the other kind of quotes."
    ),
)

BACKSLASH = Rule(
    "E115",
    "backslash",
    Text("in double quotes, YAML reads `{sign}` as a special character, and there is none such"),
    Text("use single quotes: `{example}`"),
    Text(
        "In double quotes a backslash begins an escape; in single quotes it is just itself, as "
        "formulas `\\( \\)` need it."
    ),
)
