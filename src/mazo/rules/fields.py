"""2xx, first part: what the fields of a note hold."""

from __future__ import annotations

from mazo.diagnostics import Rule, Text

HTML_NOT_ALLOWED = Rule(
    "E201",
    "html-not-allowed",
    Text("`{tag}` is not allowed on a card"),
    Text("use only <b> <i> <em> <strong> <u> <sub> <sup> <br>, without attributes"),
    Text(
        "Texts are plain, so that every card looks the same on every device and no card can "
        "run a program."
    ),
)
PLAIN_TITLE = Text("take the tag away: names of decks, documents and events are plain text")

HTML_UNCLOSED = Rule(
    "E202",
    "html-unclosed",
    Text("`{tag}` has no `{partner}`"),
    Text("write `{partner}` too, or take `{tag}` out"),
    Text("A tag left open would change the rest of the card."),
)

TEXT_TOO_LONG = Rule(
    "E203",
    "text-too-long",
    Text("`{key}` has {count} characters, and {limit} are the most"),
    Text("a card asks one thing: shorten it, or see whether a quotation mark is missing"),
    Text("A text this long is nearly always several notes run together by a slip in the YAML."),
)

ANKI_MARKUP = Rule(
    "E204",
    "anki-markup",
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
OPENS_MATH = Text("wait for the other end of a formula")
PAIR_MATH = Text("write both `\\(` and `\\)`, in this order")

UNKNOWN_VALUE = Rule(
    "E205",
    "unknown-value",
    Text("`{key}` cannot be “{value}”"),
    Text("write one of: {known}"),
    Text("This key takes one of a few words, which decide what the card shows."),
)
NEAREST_VALUE = Text("did you mean `{near}`? The words are: {known}")

UNKNOWN_CODE = Rule(
    "E208",
    "unknown-code",
    Text("there is no rule “{code}”"),
    Text("`mazo rules` lists the codes"),
    Text("`allow` names the codes of diagnostics that the author has seen and accepts."),
)
NEAREST_CODE = Text("did you mean `{near}`?")

NOT_ALLOWABLE = Rule(
    "E209",
    "not-allowable",
    Text("{code} cannot be accepted"),
    Text("mend what it says; `allow` is for remarks (I…), warnings (W…) and wording (…7xx)"),
    Text("An error outside wording means that the card would be wrong or could not be made."),
)

NEEDLESS_ALLOW = Rule(
    "W210",
    "needless-allow",
    Text("{code} is accepted here but does not occur"),
    Text("take it out of `allow`"),
    Text("An exception that is no longer needed would hide the next mistake of its kind."),
)

MARKUP_SHOWN = Rule(
    "W220",
    "markup-shown",
    Text("`{found}` will show on the card as it stands"),
    Text("{instead}"),
    Text(
        "Texts are plain but for a few tags: the marks of Markdown and the gaps of cloze notes "
        "mean nothing on these cards."
    ),
)
INSTEAD_OF_CLOZE = Text("ask for the gap in `question`, and give it in `answer`")
INSTEAD_OF_STARS = Text("write `{tagged}`")
INSTEAD_OF_LINK = Text("write the words alone: a card opens no links")
INSTEAD_OF_BREAK = Text("write `<br>` for a line break")

REVERSE_WITHOUT_EVENT = Rule(
    "E211",
    "reverse-without-event",
    Text("`reverse` asks for the event, and this note names none"),
    Text("write `event:` and give the event a title under `events:`"),
    Text("The second card shows the date and asks what happened: its answer is the event's title."),
)
EVENT_WITHOUT_TITLE = Text("declare it: `events:` and below it `{event}: what happened`")

NO_ALT = Rule(
    "I216",
    "no-alt",
    Text("the picture has no text for those who cannot see it"),
    Text("write `image: {{file: {file}, alt: what it shows}}`"),
    Text("`alt` is read aloud to blind learners, and shown where the picture does not load."),
)

BAD_NUMBER = Rule(
    "E217",
    "bad-number",
    Text("`{key}` is a whole number from 1 up, not “{value}”"),
    Text("write for example `{key}: 2`"),
    Text("`occurrence` counts the places where the quote stands, from the top of the document."),
)

MEDIA_TYPE = Rule(
    "E218",
    "media-type",
    Text("“{file}” cannot be used as `{key}`"),
    Text("use one of: {known}"),
    Text("These are the kinds of files that Anki shows and plays on every device."),
)

MEDIA_CONTENT = Rule(
    "E219",
    "media-content",
    Text("“{file}” is not what its name says: {reason}"),
    Text("give it the ending of what it is, or save it again from the program that made it"),
    Text(
        "Anki copies the file as it is; what is not what its name says shows on some devices only."
    ),
)
EMPTY_FILE = Text("it is empty")
OTHER_FORMAT = Text("it is {found}")
UNKNOWN_FORMAT = Text("it does not begin as {expected} does")
