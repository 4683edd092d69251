"""1xx, second part: YAML that Mazo refuses, or that no author meant."""

from __future__ import annotations

from mazo.diagnostics import Rule, Text

ALIAS = Rule(
    "E106",
    "alias",
    Text("`{sign}` makes this a YAML {kind}, which cards do not use"),
    Text("write the text out, or put it in quotes: `{example}`"),
    Text(
        "An anchor `&` names a piece of YAML and an alias `*` repeats it; a card reads better "
        "with its words written out."
    ),
)
ALIAS_KIND = Text("alias")
ANCHOR_KIND = Text("anchor")

TAG = Rule(
    "E107",
    "tag",
    Text("`{sign}` is read as a YAML tag, and would be lost"),
    Text("put the text in quotes: `{example}`"),
    Text("A word that begins with `!` tells YAML a type; Mazo reads every value as text."),
)

TOO_DEEP = Rule(
    "E116",
    "too-deep",
    Text("lists within lists more than {limit} deep"),
    Text("a card file needs no more than five levels: see whether a bracket is missing"),
    Text("Nothing in a card project is nested so deeply; the rest of the file is not read."),
)

SEVERAL_DOCUMENTS = Rule(
    "E117",
    "several-documents",
    Text("`---` begins a second YAML document, which would be lost"),
    Text("take the line out, or make two files"),
    Text("A card file is one YAML document."),
)

CONTROL_CHARACTER = Rule(
    "E118",
    "control-character",
    Text("there is an invisible control character here ({name})"),
    Text("delete it; it often comes in with text copied from a PDF"),
    Text(
        "Control characters are not shown, and Anki drops them or, worse, takes them for the "
        "end of a field."
    ),
)

CONFLICT_MARKER = Rule(
    "E119",
    "conflict-marker",
    Text("git left a conflict marker here"),
    Text("keep the lines that are right and delete the marker lines"),
    Text(
        "Two people changed the same lines; git wrote both versions between "
        "`<<<<<<<`, `=======` and `>>>>>>>`."
    ),
)
