"""5xx, second part: what of its base a class deck shows, how exactly, and in which language."""

from __future__ import annotations

from mazo.diagnostics import Rule, Text

NOTHING_INCLUDED = Rule(
    "E507",
    "nothing-included",
    Text("`include` leaves no note of the base"),
    Text("a note has to meet all the conditions at once: loosen one, or take one out"),
    Text("A note is included if it fits each of the conditions; within one, any value is enough."),
)

UNDATED = Rule(
    "I508",
    "undated",
    Text(
        "{count:note without a date is|notes without a date are} left out by `from` and `to`: {ids}"
    ),
    Text("to have them, choose by `topics` or `sections` instead"),
    Text(
        "`from` and `to` go by the date of a note, or of the event that it is about. Of the others "
        "nobody knows when they happened."
    ),
)

UNTRANSLATED = Rule(
    "E509",
    "untranslated",
    Text("not translated into “{language}”: {what}"),
    Text(
        "write the texts under `change:`, below the note's id; or keep such notes as they are: `untranslated: keep`"
    ),
    Text(
        "A class deck in another language is a translation: every text of its notes is in that "
        "language, only the quote stays in the document's."
    ),
    Text("the base's text"),
)

KEPT = Rule(
    "I510",
    "kept-untranslated",
    Text("left as in the base, for it is not translated into “{language}”: {what}"),
    Text("write the texts under `change:`, below the note's id"),
    Text(
        "With `untranslated: keep` a note that is not translated whole keeps the base's words, and "
        "gets the tag `mazo::untranslated`."
    ),
    Text("the base's text"),
)

UNTRANSLATED_TITLE = Rule(
    "W511",
    "untranslated-title",
    Text("{what} whose title is not translated: {ids}"),
    Text("write it under `{key}:`, as `{id}: …`"),
    Text("Learners see the titles of topics as names of decks, and those of events on the cards."),
    Text("the base's title"),
)
TITLED = {
    "topics": Text("topics"),
    "events": Text("events"),
}

NOT_TO_YEAR = Rule(
    "W512",
    "not-to-year",
    Text(
        "`precision: year` leaves {count:note|notes} as before, for the question asks for the month or the day: {ids}"
    ),
    Text("change the question under `change:`, to “When …?” or “In which year …?”"),
    Text(
        "Where a question asks for the month or the day, the year alone would not answer it: such a "
        "note stays as it is."
    ),
)

NOT_SHOWN = Rule(
    "I513",
    "not-shown",
    Text("this change does nothing: `{id}` is not in the class deck"),
    Text("take the change out, or the note back in"),
    Text("A note that `include` or `remove` leaves out is in no card of the class deck."),
)
