"""Rules about YAML: slips of syntax, and what a card file does not need."""

from mazo.diagnostics import Rule, Text

YAML_SYNTAX = Rule(
    "E101 yaml-syntax",
    Text("this is not YAML: {reason}"),
    Text("compare it with a note that works, or put the text in quotes"),
    Text("The file breaks the rules of YAML, so nothing on this line can be read."),
)
MISSING_COLON = Text("a key needs a colon and a space after it")
WIDE_COLON = Text("the colon here is a full-width one, which YAML does not take for a colon")
OPEN_LIST = Text("the list that begins here with `{bracket}` is never closed")
WRITE_COLON = Text("write `{key}: {rest}`")
CLOSE_LIST = Text("write `{closer}` at its end; if it is a text, put it in quotes: `{example}`")
BLOCK_HEADER = Text("after `{indicator}` the text begins on the next line")
DIRECTIVE = Text("a line cannot begin with `%`")
NEXT_LINE = Text("leave `{indicator}` alone on its line, or remove it")
OTHER_SYNTAX = Text("something on this line is not where YAML expects it")

DROPPED_TEXT = Rule(
    "E109 dropped-text",
    Text("YAML takes “{dropped}” for a comment and would drop it"),
    Text(
        "put the whole text in quotes: `{example}`; if it is a comment, write a space after the `#`"
    ),
    Text("After a space, `#` begins a comment in YAML, in the middle of a text too."),
)

UNQUOTED_COLON = Rule(
    "E110 unquoted-colon",
    Text("this text contains a colon, so YAML takes what is before it for a key"),
    Text("put the whole text in quotes: `{example}`"),
    Text(
        "A colon with a space after it means “key: value” to YAML. In quotes, or on a line of "
        "its own under `>-`, a text may hold any sign."
    ),
)

INDENTATION = Rule(
    "E111 indentation",
    Text("the indentation is wrong: {reason}"),
    Text("begin the line in the same column as the lines it belongs with, with spaces only"),
    Text("YAML uses the spaces at the beginning of a line to see what belongs together."),
)
TAB = Text("there is a tab here, but YAML needs spaces")
TOO_DEEP_LINE = Text("this line begins further right than the one above")
NOT_IN_LINE = Text("this line does not begin where those above it do")
NO_DASH = Text("a note of the list should begin here, with `- `")
DASH = Text("write `- id:` where a note begins, and its other keys below, two columns further in")
GLUED_DASH = Text("there is no space after this dash")
DASH_SPACE = Text("write `- {key}:`, and the note's other keys below, two columns further in")
RUN_ON = Text("this line continues `{key}`")
SET_IN = Text("indent it: all lines of a text begin further right than its key, here `{key}`")
FIRST_COLUMN = Text(
    "begin it in the first column; if it was an example with `# ` before it, remove the space too"
)
ALIGN_KEYS = Text(
    "begin all keys of a note in the same column, here column {column}, as `{key}` does"
)
ALIGN_NOTES = Text("begin all notes of a list in the same column, here column {column}")
NO_BREAK_SPACE = Text("there is a no-break space here, which looks like a space")
TYPE_SPACES = Text("delete it and type a space; it often comes in with text copied from a web page")

SPECIAL_START = Rule(
    "E112 special-start",
    Text("a text cannot begin with `{sign}` without quotes"),
    Text("put it in quotes: `{example}`"),
    Text(
        "Some signs mean something to YAML at the beginning of a text: "
        "`- ? : , [ ] {{ }} # & * ! | > % @` and the backtick."
    ),
)

UNCLOSED_QUOTE = Rule(
    "E113 unclosed-quote",
    Text("the text that begins here with `{quote}` is never closed"),
    Text("write `{quote}` at its end too, or at neither end: most texts need no quotes"),
    Text("YAML reads on to the next quotation mark, through the notes that follow."),
)

TEXT_AFTER_QUOTE = Rule(
    "E114 text-after-quote",
    Text("there is more text after the closing `{quote}`"),
    Text("put the whole text in quotes: `{example}`"),
    Text(
        "A text that begins with a quotation mark ends at the next one. If the mark belongs "
        "to the text, the whole text goes into the other kind of quotes."
    ),
)

BACKSLASH = Rule(
    "E115 backslash",
    Text(
        "in double quotes, YAML reads `{sign}` as a special character, and there is no such "
        "character"
    ),
    Text("use single quotes: `{example}`"),
    Text(
        "In double quotes a backslash begins an escape; in single quotes it is just itself, as "
        "formulas `\\( \\)` need it."
    ),
)

ALIAS = Rule(
    "E106 alias",
    Text("`{sign}` makes this a YAML {kind}, which cards do not use"),
    Text("write the text out, or put it in quotes: `{example}`"),
    Text(
        "An anchor `&` names a piece of YAML and an alias `*` repeats it; a card is easier "
        "to read with its words written out."
    ),
)
ALIAS_KIND = Text("alias")
ANCHOR_KIND = Text("anchor")

TAG = Rule(
    "E107 tag",
    Text("`{sign}` is read as a YAML tag, and would be lost"),
    Text("put the text in quotes: `{example}`"),
    Text("A word that begins with `!` is a type in YAML; Mazo reads every value as text."),
)

TOO_DEEP = Rule(
    "E116 too-deep",
    Text("there are lists within lists, more than {limit} levels deep"),
    Text("a card file needs no more than five levels: check whether a bracket is missing"),
    Text("Nothing in a card project is nested this deeply; the rest of the file is not read."),
)

SEVERAL_DOCUMENTS = Rule(
    "E117 several-documents",
    Text("`---` begins a second YAML document, which would be lost"),
    Text("remove the line, or make two files"),
    Text("A card file is one YAML document."),
)

CONTROL_CHARACTER = Rule(
    "E118 control-character",
    Text("there is an invisible control character here ({name})"),
    Text("delete it; it often comes in with text copied from a PDF"),
    Text(
        "Control characters are not shown, and Anki drops them or, worse, takes them for the "
        "end of a field."
    ),
)

CONFLICT_MARKER = Rule(
    "E119 conflict-marker",
    Text("git left a conflict marker here"),
    Text("keep the lines that are right and delete the marker lines"),
    Text(
        "Two people changed the same lines; git wrote both versions between "
        "`<<<<<<<`, `=======` and `>>>>>>>`."
    ),
)

DUPLICATE_KEY = Rule(
    "E102 duplicate-key",
    Text("`{key}` is given twice"),
    Text("keep one of the two"),
    Text("YAML would keep the second without a message and lose the first."),
    Text("first given here"),
)
JOIN_LISTS = Text("put everything under one `{key}:`")

WRONG_SHAPE = Rule(
    "E105 wrong-shape",
    Text("{expected} is expected here, but this is {found}"),
    Text("write for example `{example}`"),
    Text(
        "Texts, lists and groups of keys are not the same to YAML: a dash makes a list, "
        "a colon with a space makes a group of keys."
    ),
)
A_TEXT = Text("a text")
A_LIST = Text("a list")
A_GROUP = Text("a group of keys")
