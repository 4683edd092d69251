"""What `mazo explain` says."""

from __future__ import annotations

from mazo.diagnostics import Text

SAME_NOTE = Text("the same note as in the base: learners keep their reviews")
OWN_NOTE = Text("a note of your own: the base has none like it, and can never take its place")
LEFT_OUT = Text("it is not in the class deck: left out by `{key}`, {place}")
LAYERS = {
    "base": Text("the base, {place}"),
    "class": Text("your class deck, {place}"),
    "setting": Text("the setting `{key}` of your class deck, {place}"),
    "mazo": Text("written by Mazo from the date, {place}"),
    "document": Text("the document, {place}"),
}
HERE = Text("{place}")
BASE_SAYS = Text("the base has “{said}”, {place}")
BASE_SAYS_NOTHING = Text("the base has nothing")
NOTHING = Text("(nothing)")
REMOVED_TAG = Text("{tag} taken away")
TAGS = Text("tags")
FIELDS = {
    "deck": Text("deck"),
    "language": Text("language"),
    "passagelanguage": Text("the passage's language"),
}
"""What is not a field of the text, or one that learners do not see; the others are `changes`."""
