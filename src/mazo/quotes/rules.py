"""Rules about quotes and the passages that they select."""

from mazo.diagnostics import Rule, Text

QUOTE_NOT_FOUND = Rule(
    "E301 quote-not-found",
    Text("the quote is not in the document “{document}”"),
    Text("copy the words from the document itself"),
    Text(
        "A card must show that its answer is in the document, word for word: Mazo never "
        "guesses which passage was meant."
    ),
    Text("the document has “{found}”"),
)
PASTE = Text("if this is the passage, paste: {passage}")
OTHER_DOCUMENT = Text("these words are in another document: write `document: {other}`")
PASTE_PART = Text("the part “{part}” is not there; if this is meant, write: {passage}")
NO_PART = Text("the part “{part}” is not there: copy it from the document itself")
OTHER_ORDER = Text("each part is there, but not in this order: quote them as the document has them")
STANDS_HERE = Text("“{part}” is here")
GOES_ON = Text("the document has fewer words here")

QUOTE_AMBIGUOUS = Rule(
    "E302 quote-ambiguous",
    Text("the quote occurs {count:time|times} in the document “{document}”"),
    Text("quote more words, or write `quote: {{exact: …, section: …}}` (or `occurrence: 2`)"),
    Text("Mazo does not guess which of the places was meant."),
    Text("it is here"),
)
NOT_IN_SECTION = Text("none of them is in the section “{section}”: name that of the place you mean")

QUOTE_FOLDED = Rule(
    "W303 quote-folded",
    Text("the quote matches only if case, accents, punctuation and spaces are ignored"),
    Text("write it as the document has it: {passage}"),
    Text("The card shows the document's own words, so it is right; the quote is not."),
    Text("the document has “{found}”"),
)

SHORT_PART = Rule(
    "E304 short-part",
    Text("“{part}” is too short to be found: each part needs at least three words"),
    Text("quote more words on each side of the `...`"),
    Text("With one or two words a quote with `...` would match nearly anything."),
)

QUOTE_TOO_WIDE = Rule(
    "E305 quote-too-wide",
    Text("the quote is not a single statement: {reason}"),
    Text("quote a shorter part, or make two notes"),
    Text(
        "A passage across a heading, or one of more than 600 characters with words left out, "
        "is not a single statement any more."
    ),
    Text("it ends here"),
)
TOO_WIDE = Text("it spans {count} characters, the limit is {limit}")
ACROSS_HEADING = Text("it goes across the heading “{heading}”")

UNKNOWN_SECTION = Rule(
    "W306 unknown-section",
    Text("no heading of “{document}” begins with “{section}”"),
    Text("write the beginning of a heading as it is in the document"),
    Text(
        "`section` is where to look first. The quote is still looked for in the whole "
        "document, so a renamed heading loses no card."
    ),
)
NEAREST_SECTION = Text("did you mean “{near}”?")

OTHER_SECTION = Rule(
    "W307 other-section",
    Text("the quote of {ids} is not in the section “{section}” but in “{actual}”"),
    Text("write `section: {actual}`, or check whether another passage was meant"),
    Text(
        "The passage is the only one with these words, so the card is made; but its author "
        "expected it elsewhere."
    ),
    Text("it is here"),
)

ALSO_THERE = Text("the quote of `{id}` is in the same section")
NAME_SECTION = Text(
    "check whether another passage was meant; if not, write `quote: {{exact: …, section: "
    "{actual}}}`, or remove the `section` beside the topic's title"
)
NO_HEADING = Text(
    "check whether another passage was meant; if not, remove the `section` beside the topic's title"
)

CONTEXT_DIFFERS = Rule(
    "E308 context-differs",
    Text("the words are in the document, but not with this `{key}`"),
    Text("`prefix` is the text just before the quote, `suffix` the text just after it"),
    Text("`prefix` and `suffix` distinguish places that have the same words."),
    Text("the words are here"),
)

NO_SUCH_OCCURRENCE = Rule(
    "E309 no-such-occurrence",
    Text("there is no place number {occurrence}: the quote fits {count:place|places}"),
    Text(
        "count from the top, and only those that fit the `section`, `prefix` and `suffix` as well"
    ),
    Text("`occurrence` picks one of several places with the same words."),
    Text("it is here"),
)

QUOTE_IS_HEADING = Rule(
    "W310 quote-is-heading",
    Text("the quote is only a heading, which states nothing"),
    Text("quote the sentence that gives the answer"),
    Text("A heading names a subject; what is true of it is in the text below."),
    Text("the heading"),
)

QUOTE_LENGTH = Rule(
    "I311 quote-length",
    Text("the quote is {judgement} ({count:character|characters})"),
    Text("{instead}"),
    Text(
        "A quote of three words to 300 characters is easy to check at a glance and survives "
        "the next edit of the document."
    ),
)
LONG = Text("long")
SHORT = Text("short")
USE_ELLIPSIS = Text("leave words out with `...`")
QUOTE_MORE = Text("quote a few more words")

NO_CARD_NOT_FOUND = Rule(
    "W314 no-card-not-found",
    Text("“{words}”, which needs no card, is {count:time|times} in “{document}”"),
    Text("write words that are there once, or take this out of `no_card`"),
    Text(
        "`no_card` marks sentences that need no card, so that they are not listed among those "
        "that have none. A sentence that was changed or removed since is marked no longer."
    ),
    Text("it is here"),
    is_of_note=False,
)

OTHER_TEXT = Rule(
    "W315 other-text",
    Text("of {quotes:quote|quotes} from “{document}”, {count} cannot be found in it"),
    Text("look whether `{file}` is the text that they were copied from, and not another edition"),
    Text(
        "So many quotes are seldom wrong one by one: it is quicker to put the right text back, or "
        "to convert it again in the same way, than to go through them."
    ),
    is_of_note=False,
)

DAMAGED_SOURCE = Rule(
    "E546 damaged-source",
    Text("the card project that “{package}” carries is damaged: {reason}"),
    Text("ask its author for the package as `mazo build` wrote it"),
    Text("What a package carries must be whole, or a deck built on it would be another one."),
)
LACKS_PASSAGE = Text("the passage of `{id}` is not there")
