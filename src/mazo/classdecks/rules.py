"""Rules about class decks: base, changes, selection, translation."""

from mazo.diagnostics import Rule, Text

CARD_FILE = Text("this looks like a card file: name the folder of its project instead")
KEY_FIRST = Text("write the key that you change before it: `question: {{was: …, now: …}}`")
RIGHT_UNDER = Text(
    "write both once, right under `{key}`: `{key}: {{was: {{{part}: …}}, now: {{{part}: …}}}}`"
)

NO_BASE = Rule(
    "E501 no-base",
    Text("there is no card project at “{path}”: {reason}"),
    Text(
        "write the path of the base, starting from the folder of this file: its folder, or "
        "the package (.apkg) that you have"
    ),
    Text(
        "A class deck is made of somebody's card project: the folder with its `mazo.yaml`, or the "
        "whole package, which carries the project inside."
    ),
)
NOTHING_THERE = Text("there is no such file or folder")
NO_PROJECT_FILE = Text("the folder has no `mazo.yaml`")
IS_CLASS_DECK = Text("it is a class deck, and a class deck cannot be made of another yet")
OTHER_FILE = Text("it is neither a package nor a folder")

UNKNOWN_NOTE = Rule(
    "E502 unknown-note",
    Text("the base has no note `{id}`"),
    Text("`mazo list` shows the ids of the base's notes"),
    Text("A class deck changes and removes notes by the ids that the base gives them."),
)

IS_TOPIC = Text(
    "`{id}` is a topic; to leave it out, list the topics that you want: "
    "`include: {{topics: [{others}]}}`"
)

FIXED_KEY = Rule(
    "E504 fixed-key",
    Text("a class deck cannot change the id of `{id}`"),
    Text("remove `id` from the change"),
    Text(
        "The id connects a note with what learners have studied of it. Everything else can "
        "be changed."
    ),
)

NAME_OF_BASE = Rule(
    "E505 name-of-base",
    Text("the base has {what} called `{id}` already"),
    Text("give yours another id, `{proposal}` for example"),
    Text("What a class deck adds is put beside what the base has, so each needs an id of its own."),
    Text("the base's"),
)
A_DOCUMENT = Text("a document")
A_TOPIC = Text("a topic")

UNKNOWN_NAME = Rule(
    "E506 unknown-name",
    Text("the base has no {what} “{name}”"),
    Text("the base has: {known}"),
    Text("`include`, `topics` and `events` name what the base has. `mazo list` shows it."),
)
NONE_KNOWN = Text("the base has none: remove it")
NEAREST_NAME = Text("did you mean “{near}”?")
KINDS = {
    "topic": Text("topic"),
    "event": Text("event"),
    "tag": Text("tag"),
    "section": Text("section"),
}

BASE_UNRELEASED = Rule(
    "E514 base-unreleased",
    Text("the base as it is now has not been released: {what}"),
    Text(
        "build the base first (`mazo build` in its folder), or use the package of its last release"
    ),
    Text(
        "A note that a class deck does not change must be exactly the note that learners of "
        "the base have, with the time of its release; the base's lock has both."
    ),
)
NEVER_RELEASED = Text("it was never released")
NOT_ITS_RELEASE = Text("its lock differs from its cards and texts in these notes: {ids}")

OLDER_BASE = Rule(
    "E516 older-base",
    Text(
        "this is release {now} of the base; the class deck was last built on its release {before}"
    ),
    Text("use the newest package of the base, or update its folder"),
    Text(
        "With an older base, corrections that your class already has would be undone, and "
        "newer notes retired."
    ),
)

BASE_HAS = Text("what the base has")
IN_CLASS_DECK = Text("{help} (a class deck does so under `change:` → `{id}:`)")
BROUGHT_ABOUT = Text("this is the cause")

NOTHING_INCLUDED = Rule(
    "E507 nothing-included",
    Text("no note of the base meets all conditions of `include`"),
    Text("a note has to meet all the conditions at once: widen one, or remove one"),
    Text("A note is included if it fits each of the conditions; within one, any value is enough."),
)

NOTHING_LEFT = Rule(
    "E517 nothing-left",
    Text("`remove` leaves no note of the base, and `add` has none"),
    Text("leave at least one note of the base, or write notes of your own under `add`"),
    Text(
        "A class deck without a single note would be an empty deck, or leave learners with nothing."
    ),
)

EMPTY_LIST = Rule(
    "W518 empty-list",
    Text("`include.{key}` is empty, so it leaves no note out"),
    Text("write what the class deck should have, or remove `{key}`"),
    Text("An empty list counts as a missing one: all notes are included."),
    is_of_note=False,
)

TOPIC_NEW = Rule(
    "I519 new-topic",
    Text("the base has a new topic, `{topic}`, which `include.topics` does not name"),
    Text("add it to `include.topics` if your class should have it"),
    Text("A class deck that names its topics gets no new ones by itself."),
    is_of_note=False,
)

UNDATED = Rule(
    "I508 undated",
    Text(
        "{count:note without a date is|notes without a date are} left out by `from` and `to`: {ids}"
    ),
    Text("to include them, choose by `topics` or `sections` instead"),
    Text(
        "`from` and `to` go by the date of a note, or of the event that it is about. It is "
        "not known when the others happened."
    ),
    is_of_note=False,
)

UNTRANSLATED = Rule(
    "E509 untranslated",
    Text("not translated into “{language}”: {what}"),
    Text(
        "write the texts under `change:`, below the note's id; or keep such notes as "
        "they are: `untranslated: keep`"
    ),
    Text(
        "A class deck in another language is a translation: every text of its notes is in that "
        "language, only the quote stays in the document's."
    ),
    Text("the base's text"),
)

KEPT = Rule(
    "I510 kept-untranslated",
    Text("left as in the base, because it is not translated into “{language}”: {what}"),
    Text("write the texts under `change:`, below the note's id"),
    Text(
        "With `untranslated: keep` a note that is not translated whole keeps the base's words, and "
        "gets the tag `mazo::untranslated`."
    ),
    Text("the base's text"),
    is_of_note=False,
)

UNTRANSLATED_TITLE = Rule(
    "W511 untranslated-title",
    Text("{what} whose title is not translated: {ids}"),
    Text("write it under `{key}:`, as `{id}: …`"),
    Text("Learners see the titles of topics as names of decks, and those of events on the cards."),
    Text("the base's title"),
    is_of_note=False,
)
TITLED = {
    "topics": Text("topics"),
    "events": Text("events"),
}

NOT_TO_YEAR = Rule(
    "W512 not-to-year",
    Text(
        "`precision: year` leaves {count:note|notes} unchanged, because the question asks "
        "for the month or the day: {ids}"
    ),
    Text("change the question under `change:` to “When …?” or “In which year …?”"),
    Text(
        "Where a question asks for the month or the day, the year alone would not answer "
        "it: such a "
        "note stays as it is."
    ),
    is_of_note=False,
)
