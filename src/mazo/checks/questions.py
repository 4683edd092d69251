"""Rules of wording about the question of one card (7xx)."""

from mazo.checks.wording import Wording, as_written
from mazo.diagnostics import Diagnostic, Rule, Text
from mazo.schema.card_file import SECTIONS
from mazo.text.comparison import fold
from mazo.text.patterns import compiled

LONG_QUESTION = Rule(
    "W703 long-question",
    Text("the question has {count} words; more than {limit} take long to read"),
    Text("leave out what the learner need not know to answer"),
    Text("A long question is recognised by its looks, not answered from memory."),
)

QUESTION_MARKS = Rule(
    "W705 question-marks",
    Text("{reason}"),
    Text("write the question with its question marks"),
    Text(
        "A question needs its marks: `?`, and in Spanish `¿` too. Sentences with a gap (`…`) "
        "need none."
    ),
)
NO_MARK = Text("there is no question mark")
UNPAIRED_MARK = Text("every `¿` needs a `?`, and every `?` needs a `¿`")

NOT_A_QUESTION = Rule(
    "E707 not-a-question",
    Text("the question has no question word"),
    Text("ask who, what, when, where, why or how, or leave a gap with `…`"),
    Text("Without a question word the learner has to guess what is asked."),
)

TWO_QUESTIONS = Rule(
    "W709 two-questions",
    Text("the card asks two things at once"),
    Text("make it two notes"),
    Text("If you know only one half, you cannot grade yourself."),
)

PRONOUN = Rule(
    "I710 pronoun",
    Text("“{word}” refers to something that the card does not show"),
    Text("name it"),
    Text("Cards come one by one and in another order: a card cannot refer to the one before it."),
)

LITTLE_CONTEXT = Rule(
    "I711 little-context",
    Text("the question has too few words to show what it is about"),
    Text("name the event, the person, the place or the year"),
    Text("Among hundreds of cards, a bare question has many right answers."),
)

OTHER_KIND = Rule(
    "W715 other-kind",
    Text("the note is under `{section}`, but the question asks for a {kind}"),
    Text("move the note to `{other}:`, or change the question"),
    Text(
        "Under `causes` the effect is given and its cause asked; under `consequences` the other "
        "way round. What asks for neither belongs under `facts`."
    ),
)
CAUSE_WORD = Text("cause")
CONSEQUENCE_WORD = Text("consequence")

SUBJECT_OR_OBJECT = Rule(
    "W716 subject-or-object",
    Text("“{words}” may ask for the cause or for the effect"),
    Text("ask “¿Qué hecho {verb}…?” or “¿Qué consecuencia tuvo…?”"),
    Text("In Spanish, “¿Qué provocó X?” may ask what X provoked, or what provoked X."),
)

UNHEDGED_ERROR = Rule(
    "E717 unhedged-error",
    Text(
        "the document is wrong here, but the question asks for the fact, not for what is in "
        "the text"
    ),
    Text("write “according to the text” in the question"),
    Text(
        "The question then asks what is in the document, so that the answer is right in any case."
    ),
    Text("the erratum"),
)

NEGATIVE = Rule(
    "I719 negative",
    Text("the question is negative (“{words}”)"),
    Text("ask a positive question"),
    Text("A negative question has many right answers, and its “not” is easily overlooked."),
)

VAGUE = Rule(
    "W720 vague",
    Text("“{words}” without a name or a year may mean anything"),
    Text("ask for the cause, the effect or the date of something named"),
    Text("The learner may know the answer and still not see what the card asks."),
)

BINARY = Rule(
    "W721 binary",
    Text("the question offers two answers to choose from (“{words}”)"),
    Text("ask without offering the answers"),
    Text("When two answers are offered, half of all guesses are right."),
)

MULTIPLE_CHOICE = Rule(
    "W735 multiple-choice",
    Text("the question offers its answers (“{words}”)"),
    Text("ask without offering the answers"),
    Text(
        "It is easier to recognise an answer than to recall it, and an offered answer can be "
        "guessed."
    ),
)


_LONG = 25
_OFFERED = r"(?:^|[\s(¿?])(?:a\)|a\.-)\s*\S.*?\s\(?(?:b\)|b\.-)\s*\S"
_FEW_WORDS = 8
_LITTLE = 3


def length(wording: Wording) -> Diagnostic | None:
    """A question is read at a glance."""
    if (count := len(wording.asked)) > _LONG:
        return wording.report(LONG_QUESTION, "question", count=count, limit=_LONG)
    return None


def marks(wording: Wording) -> Diagnostic | None:
    """A question has its question marks."""
    question, opening = wording.question, wording.language.opening_mark
    closed = question.count("?")
    if closed and (not opening or question.count(opening) == closed):
        return None
    if wording.has_gap and not closed:
        return None
    unpaired = closed or (opening and opening in question)
    reason = UNPAIRED_MARK if unpaired else NO_MARK
    return wording.report(QUESTION_MARKS, "question", reason=reason)


def question_word(wording: Wording) -> Diagnostic | None:
    """A question asks who, what, when, where, why or how."""
    if wording.language.question_words.isdisjoint(wording.asked_words) and not wording.has_gap:
        return wording.report(NOT_A_QUESTION, "question")
    return None


def two_questions(wording: Wording) -> Diagnostic | None:
    """A card asks one thing."""
    if wording.question.count("?") > 1 or wording.find(wording.language.asks_twice):
        return wording.report(TWO_QUESTIONS, "question")
    return None


def pronoun(wording: Wording) -> Diagnostic | None:
    """A question does not refer to another card."""
    language = wording.language
    names = {fold(name) for name in wording.names}
    for index, word in enumerate(wording.asked):
        if word not in language.pronouns:
            continue
        before, after = wording.asked[:index], (*wording.asked[index + 1 :], "")
        if after[0] in language.pronoun_nouns or not names.isdisjoint(before):
            return None
        if word in language.relatives and any(each not in language.stop for each in before):
            continue  # “the year that saw …”
        shown = as_written(wording.question, [word])
        return wording.report(PRONOUN, "question", mark=shown, word=shown)
    return None


def little_context(wording: Wording) -> Diagnostic | None:
    """A question has the words to show what it is about."""
    if len(wording.asked) > _FEW_WORDS or wording.names or wording.numbers:
        return None
    if len(set(wording.asked_content)) < _LITTLE:
        return wording.report(LITTLE_CONTEXT, "question")
    return None


def kind(wording: Wording) -> Diagnostic | None:
    """A question under `causes` does not ask for a consequence, nor the other way round."""
    note = wording.note
    if note.role or note.kind not in ("cause", "consequence"):
        return None
    language = wording.language
    own, other = language.asks_cause, language.asks_consequence
    word, section = CONSEQUENCE_WORD, SECTIONS["consequence"]
    if note.kind == "consequence":
        own, other = other, own
        word, section = CAUSE_WORD, SECTIONS["cause"]
    if wording.find(own) or not wording.find(other):
        return None
    values = {"section": SECTIONS[note.kind], "kind": word, "other": section}
    return wording.report(OTHER_KIND, "question", **values)


def subject_or_object(wording: Wording) -> Diagnostic | None:
    """A Spanish question does not leave open what provoked and what was provoked."""
    cue = wording.language.ambiguous_verb
    if cue and (found := wording.find(cue)):
        verb = as_written(wording.question, [found[1]])
        values = {"words": wording.question, "verb": verb}
        return wording.report(SUBJECT_OR_OBJECT, "question", **values)
    return None


def error_is_hedged(wording: Wording) -> Diagnostic | None:
    """Where the document is wrong, the question asks for what is in the document."""
    erratum = wording.note.erratum
    if erratum is None or erratum.kind != "error":
        return None
    if compiled(wording.language.hedge).search(wording.folded):
        return None
    return wording.report(UNHEDGED_ERROR, "question", "erratum")


def negative(wording: Wording) -> Diagnostic | None:
    """A question is not negative."""
    if found := wording.found(wording.language.negative):
        return wording.report(NEGATIVE, "question", mark=found, words=found)
    return None


def vague(wording: Wording) -> Diagnostic | None:
    """“What happened” comes with a name or a year."""
    found = wording.find(wording.language.vague)
    if found and found.start() < 3 and not wording.names and not wording.numbers:
        shown = wording.found(wording.language.vague)
        return wording.report(VAGUE, "question", mark=shown, words=shown)
    return None


def binary(wording: Wording) -> Diagnostic | None:
    """A question does not offer two answers."""
    found = wording.find(wording.language.either_or)
    if found and wording.language.choice_words.isdisjoint(wording.asked_words):
        shown = wording.found(wording.language.either_or).rstrip("? ")
        return wording.report(BINARY, "question", mark=shown, words=shown)
    return None


def offers_answers(wording: Wording) -> Diagnostic | None:
    """A question does not offer answers to tick: a) … b) …."""
    if ")" not in wording.question and ".-" not in wording.question:
        return None
    found = compiled(_OFFERED).search(wording.folded)
    if found is None:
        return None
    return wording.report(MULTIPLE_CHOICE, "question", words="a) … b) …")


WORDING = (
    length,
    marks,
    question_word,
    two_questions,
    pronoun,
    little_context,
    kind,
    subject_or_object,
    error_is_hedged,
    negative,
    vague,
    binary,
    offers_answers,
)
