"""What stands in a new class deck: comments that say what can be changed in it."""

from __future__ import annotations

from mazo.diagnostics import Text

HEAD = Text(
    "## A class deck: somebody's cards made your own. The cards themselves stay as they are, and\n"
    "## you keep getting their updates. Take the `# ` away from what you need, then:\n"
    "##   mazo check THIS-FILE     says what is wrong, where, and what to write\n"
    "##   mazo build THIS-FILE     makes the package for your class"
)
CLASS = Text(
    "## Part of the identity of the notes you add: it never changes once your class has the deck."
)
DECK = Text("## The deck's name in Anki. Cards that learners have already stay where they are.")
ERRATA = Text(
    "## Where the text is wrong: text, both, corrected (the right answer counts) or exclude."
)
PRECISION = Text("## Ask for the year only, wherever the question is a “When …?”.")
INCLUDE = Text(
    "## Which notes you want: a note must fit every line that you give. `mazo list` "
    "shows them all.\n"
    '## There are also `sections: [heading]`, `from: 1943-09` and `to: "1944"`.'
)
REMOVE = Text("## Notes you do not want, by their ids.")
CHANGE = Text(
    "## Notes you say otherwise: any key of a note. `was` is what the base says today; "
    "if the base\n"
    "## changes it some day, Mazo shows you both texts and you choose. `mazo settle` writes `was`."
)
ADD = Text(
    "## Notes of your own, in a topic of your own, written as in any card file. To quote "
    "a text of\n"
    "## yours, list it: documents: {{notes: {{path: notes.md, title: My notes}}}}"
)
TAG = Text("exam")
OWN_TOPIC = Text("my-topic")
OWN_TITLE = Text("Notes of our class")
OWN_NOTE = Text("my-first-note")
UNTRANSLATED = Text(
    "## Notes that are not translated whole stay as they are, with the tag mazo::untranslated.\n"
    "## Take this line out when you are done: what is missing is an error then."
)
TITLES = Text("## What learners see as names of decks, and the events on the cards. Fill in `now`.")
TRANSLATE = Text(
    "## Take the `# ` away from a note and fill in every `now`. Dates follow by "
    "themselves, and the\n"
    "## quote stays in the document's language."
)
