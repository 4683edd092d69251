"""What `mazo plan` and a release's notes say."""

from mazo.diagnostics import Text

TITLE = Text("{project}: release {number}")
FIRST = Text("{project}: this will be the first release")
NOTHING = Text("{project}: nothing to release since release {number}, {date}")
BRINGS = Text("{project}: what the update of the base brings, compared with {against}")
BRINGS_NOTHING = Text("{project}: the update of the base brings nothing, compared with {against}")
OWN_WORDS = Text(
    "{count:note of the base has|notes of the base have} your words: {ids}. Learners who "
    "have both decks see yours; where the base corrects one of them, they see the base's "
    "until your next release."
)
UNCHANGED = Text(
    "{count:note stays as it is|notes stay as they are}; reviews, edits and tags are kept"
)
LEFT = Text(
    "{count:note keeps|notes keep} the passage as it was released, since the text was only "
    "respelled or moved around it"
)
LEFT_IDS = Text("{ids}: the text's new words come with the next correction of the note")

HEADINGS = {
    "new": Text("New"),
    "corrected": Text("Corrected"),
    "moved": Text("In another deck"),
    "retired": Text("Retired"),
    "revived": Text("Back again"),
    "removed": Text("No longer in the class deck"),
}

EFFECTS = {
    "new": Text("Learners get them with the next import."),
    "corrected": Text(
        "Learners get the new words and keep every review; their own edits and tags on these "
        "notes are replaced. A learner who edited such a note after the release was made "
        "keeps the old words."
    ),
    "moved": Text(
        "Anki moves no card: those that learners have stay in the old deck, new ones go "
        "to the new one."
    ),
    "retired": Text(
        "Nothing is deleted: they get a notice and a tag, and learners find them in Anki "
        "with {search}. "
        "After 60 days they leave the packages."
    ),
    "revived": Text("They are the same notes again, with every review; the notice and its tag go."),
    "removed": Text("Learners who have them keep them as they are."),
}
"""What Anki does with each kind of change (docs/anki.md)."""

OUTSIDE = {
    "order": Text("The order of new cards changes; cards that learners have begun keep theirs."),
    "templates": Text("The look of the cards changes, for all decks made with Mazo."),
    "descriptions": Text("The deck's name or description changes."),
}
RENAMED_TOPIC = Text(
    "The topic `{old}` is now `{new}`: its package has another name, nothing changes for learners."
)
MORE_CARDS = Text("gains a card, even where a learner edited the note")
FEWER_CARDS = Text("loses a card: it stays, empty, until the learner runs “Empty Cards”")
TAGS = Text("tags")
EMPTY = Text("nothing")
QUOTED = Text("“{text}”")

FIELDS = {
    "question": Text("question"),
    "answer": Text("answer"),
    "documentanswer": Text("the document's answer"),
    "hint": Text("hint"),
    "extra": Text("extra"),
    "questionmedia": Text("picture or sound of the question"),
    "answermedia": Text("picture or sound of the answer"),
    "passage": Text("passage"),
    "section": Text("section"),
    "document": Text("document"),
    "erratum": Text("erratum"),
    "erratumkind": Text("kind of erratum"),
    "erratumanswer": Text("answer of the erratum"),
    "erratumsource": Text("source of the erratum"),
    "notice": Text("notice"),
    "event": Text("event"),
    "date": Text("date"),
    "reverse": Text("card that asks the other way"),
    "term": Text("term"),
    "cause": Text("cause"),
    "effect": Text("effect"),
    "othercauses": Text("other causes"),
    "role": Text("role"),
}
"""What a field is called, by its permanent key."""
