"""Rules about what stands under the keys of a note."""

from mazo.diagnostics import Rule, Text

HTML_NOT_ALLOWED = Rule(
    "E201 html-not-allowed",
    Text("`{tag}` is not allowed on a card"),
    Text("use only <b> <i> <em> <strong> <u> <sub> <sup> <br>, without attributes"),
    Text(
        "Texts are plain, so that every card looks the same on every device and no card can "
        "run a program."
    ),
)
PLAIN_TITLE = Text("remove the tag: names of decks, documents and events are plain text")

HTML_UNCLOSED = Rule(
    "E202 html-unclosed",
    Text("`{tag}` has no `{partner}`"),
    Text("write `{partner}` too, or remove `{tag}`"),
    Text("A tag left open would change the rest of the card."),
)

TEXT_TOO_LONG = Rule(
    "E203 text-too-long",
    Text("`{key}` has {count} characters, the limit is {limit}"),
    Text("a card asks one thing: shorten it, or check whether a quotation mark is missing"),
    Text("A text this long is nearly always several notes that a mistake in the YAML has joined."),
)

ANKI_MARKUP = Rule(
    "E204 anki-markup",
    Text("Anki would not show `{found}` but {effect}"),
    Text("{instead}"),
    Text(
        "Anki gives a meaning of its own to `[sound:…]`, `[latex]`, `[$]` and to formulas "
        "between `\\(` and `\\)`."
    ),
)
PLAYS_SOUND = Text("play a sound")
NAME_SOUND = Text("name the file in `audio:`")
MAKES_PICTURE = Text("try to make a picture of it, which fails on most devices")
WRITE_MATH = Text("write formulas between `\\(` and `\\)`")
ASKS_TYPING = Text("ask for an answer to be typed there")
NO_TYPING = Text("leave it out: the question asks for the answer")
OBEYS = Text("run it: it can make links, load code or change the page")
NO_COMMAND = Text("leave the command out, or write the formula without it")
OPENS_MATH = Text("wait for the other end of a formula")
PAIR_MATH = Text("write both `\\(` and `\\)`, in this order")

UNKNOWN_VALUE = Rule(
    "E205 unknown-value",
    Text("`{key}` cannot be “{value}”"),
    Text("write one of: {known}"),
    Text("This key takes one of a few words, which decide what the card shows."),
)
NEAREST_VALUE = Text("did you mean `{near}`? The words are: {known}")

MARKUP_SHOWN = Rule(
    "W220 markup-shown",
    Text("`{found}` will be shown on the card as it is"),
    Text("{instead}"),
    Text(
        "Texts are plain, except for a few tags: the marks of Markdown and the gaps of cloze "
        "notes mean nothing on these cards."
    ),
)
INSTEAD_OF_CLOZE = Text("ask for the gap in `question`, and give it in `answer`")
INSTEAD_OF_STARS = Text("write `{tagged}`")
INSTEAD_OF_LINK = Text("write the words alone: a card opens no links")
INSTEAD_OF_BREAK = Text("write `<br>` for a line break")

BAD_NUMBER = Rule(
    "E217 bad-number",
    Text("`{key}` is a whole number from 1 up, not “{value}”"),
    Text("write for example `{key}: 2`"),
    Text("`occurrence` counts the places of the quote, from the top of the document."),
)

MEDIA_TYPE = Rule(
    "E218 media-type",
    Text("“{file}” cannot be used as `{key}`"),
    Text("save it as one of these kinds: {known}"),
    Text("These are the kinds of files that Anki shows and plays on every device."),
)

MEDIA_CONTENT = Rule(
    "E219 media-content",
    Text("the content of “{file}” does not fit its name: {reason}"),
    Text("give the file the right ending, or save it again with the program that made it"),
    Text("Anki copies the file as it is; with the wrong ending it shows on some devices only."),
)

BAD_TAG = Rule(
    "E206 bad-tag",
    Text("“{tag}” cannot be a tag: {reason}"),
    Text("write for example `{proposal}`"),
    Text("Anki separates tags by spaces and their levels by `::`."),
)
TAKE_TAG_OUT = Text("remove it, or write another: `{proposal}`")

REPEATED_TAG = Rule(
    "W207 repeated-tag",
    Text("the tag `{tag}` is given twice"),
    Text("remove one of them"),
    Text("Anki does not distinguish capital and small letters in tags, and keeps one of the two."),
    Text("first given here"),
)

UNKNOWN_DOCUMENT = Rule(
    "E312 unknown-document",
    Text("there is no document `{document}` in the list"),
    Text("the documents are: {known}"),
    Text(
        "`document` names one of those listed under `documents` in mazo.yaml, or in the class deck."
    ),
)
NEAREST_DOCUMENT = Text("did you mean `{near}`?")

DOCUMENT_NOT_NAMED = Rule(
    "E313 document-not-named",
    Text("there are several documents, and it is not clear which one this quotes"),
    Text("write `document:` beside the topic's title: {known}"),
    Text("It may be left out only where mazo.yaml lists a single document."),
)

MISSING_ID = Rule(
    "E401 missing-id",
    Text("the note has no `id`"),
    Text("write for example `id: {proposal}`, and never change it"),
    Text(
        "By its id Anki finds the learner's note again at every release, even when its words "
        "change."
    ),
)

BAD_ID = Rule(
    "E402 bad-id",
    Text("“{id}” cannot be an id: {reason}"),
    Text("write for example `{proposal}`"),
    Text("Ids are compared letter by letter, so they are kept plain."),
)
