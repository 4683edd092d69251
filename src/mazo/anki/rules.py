"""Rules about what real Anki does with packages."""

from mazo.diagnostics import Rule, Text

NOT_IMPORTED = Rule(
    "E901 not-imported",
    Text("Anki cannot import it: {reason}"),
    Text("build the package again; if it is not one of Mazo's, ask whoever made it"),
    Text("The package was given to Anki's own import, in an empty scratch collection."),
)

CONFLICTING = Rule(
    "E902 conflicting",
    Text("{count:note was|notes were} not imported, because of another note type ({notes})"),
    Text("a note type must keep its fields and templates: rename one of its spare ones instead"),
    Text("Anki refuses notes whose note type has other fields or templates than the learner's."),
)

CARDLESS = Rule(
    "E903 cardless",
    Text("{count:note has|notes have} no card ({notes})"),
    Text("build the package with Mazo, which decides the cards by Anki's own rules"),
    Text("A note without a card is never studied, and nobody notices."),
)

EMPTY_CARD = Rule(
    "E904 empty-card",
    Text("{count:card has|cards have} an empty front ({notes})"),
    Text("fill in the field that is on the front of the card"),
    Text("Anki's “Empty Cards” would delete them, history and all."),
)

MISSING_MEDIA = Rule(
    "E905 missing-media",
    Text("the package lacks media that its notes name: {files}"),
    Text("build it again with the files in `media/`"),
    Text("The learner would see a broken picture."),
)

UNSOUND = Rule(
    "E906 unsound",
    Text("Anki's “Check Database” had something to repair: {problems}"),
    Text("build the package again"),
    Text("A sound package leaves nothing to repair, and makes no card that Anki has to add."),
)
CARDS_ADDED = Text("it added {count:card|cards}")

TEMPLATE_ERROR = Rule(
    "E907 template-error",
    Text("a card cannot be shown: {reason} ({notes})"),
    Text("the card template names a field that is not there, or leaves a section open"),
    Text("Every card was rendered by Anki; this one shows an error instead of a question."),
)

DOUBLED_NOTE = Rule(
    "E908 doubled-note",
    Text("{count:note is|notes are} there twice ({notes})"),
    Text("build the package with Mazo, which gives every note one identity"),
    Text("Of two notes with one GUID, only one gets later corrections."),
)

LEARNER_LOSES = Rule(
    "E910 learner-loses",
    Text("the learner loses {what} on {count:note|notes} ({notes})"),
    Text("build both releases with Mazo and the same mazo.lock: such notes then stay as they are"),
    Text("A release may change what it corrects and nothing else."),
)
LOST = {
    "schedule-changed": Text("the schedule"),
    "edit-lost": Text("their own edits or tags"),
}

CORRECTION_LOST = Rule(
    "E911 correction-lost",
    Text("a correction does not arrive on {count:note|notes} ({notes})"),
    Text(
        "build the release with Mazo and the mazo.lock of the release before it: corrections "
        "then get a later date"
    ),
    Text("Anki takes a note only from a package that is later than the learner's copy."),
)

FULL_SYNC = Rule(
    "E912 full-sync",
    Text("importing it forces a full sync on the learner's devices"),
    Text("a note type must keep its fields and templates: rename one of its spare ones instead"),
    Text("A full sync lets one device overwrite what was studied on the other."),
)

CHANGED_BY_REIMPORT = Rule(
    "E909 changed-by-reimport",
    Text("importing the same package again changes {count:note|notes}"),
    Text("build the package again"),
    Text("Whoever imports a package twice by mistake must lose nothing."),
)
