"""Rules of wording about the answer of one card (7xx)."""

import re
from functools import cache

from mazo.checks import dateparts
from mazo.checks.wording import Wording, as_written
from mazo.dates.format import write
from mazo.diagnostics import Diagnostic, Rule, Text
from mazo.text.comparison import spaced
from mazo.text.html import plain
from mazo.text.patterns import compiled

LONG_ANSWER = Rule(
    "W701 long-answer",
    Text(
        "the answer has {count:word|words}; more than {limit} are hard to recall in the same "
        "words each time"
    ),
    Text("shorten it, or move the rest to `extra`"),
    Text("A short answer is right or wrong at a glance (12 words, 4 for a date)."),
)

TOO_LONG_ANSWER = Rule(
    "E702 too-long-answer",
    Text("the answer has {count:word|words}, the limit is {limit}"),
    Text("split it into several notes, or move the rest to `extra`"),
    Text(
        "Nobody can recall such a long text exactly, so the card is always half wrong (25 "
        "words, 6 for a date)."
    ),
)

ANSWER_IN_QUESTION = Rule(
    "E704 answer-in-question",
    Text("the question gives the answer away: {words}"),
    Text("remove those words from the question"),
    Text("Four fifths or more of the answer's words are in the question already."),
    Text("the answer"),
)

YES_OR_NO = Rule(
    "E706 yes-or-no",
    Text("the answer is “{answer}”: half of all guesses are right"),
    Text("ask who, what, when, where, why or how"),
    Text("A yes-or-no question teaches little and is guessed right half the time."),
)

NO_ANSWER = Rule(
    "W733 no-answer",
    Text("the answer, “{answer}”, has neither a word nor a number"),
    Text("write the answer in words"),
    Text("A `?` or a dash often means that the answer is still to be written."),
)

ENUMERATION = Rule(
    "W708 enumeration",
    Text("the card asks for a list ({count:item|items})"),
    Text("make one card for each item, or a sentence with one gap"),
    Text("Lists are the hardest things to recall: one item forgotten, and the card is wrong."),
)

HINT_IS_ANSWER = Rule(
    "W724 hint-is-answer",
    Text("the hint gives the answer away"),
    Text("write a hint that leads to the answer without its words"),
    Text("A hint that holds the whole answer turns recalling into reading."),
)

ALT_IS_ANSWER = Rule(
    "W734 alt-is-answer",
    Text("the `alt` of the picture beside the question gives the answer away"),
    Text("describe the picture without the answer's words, or put it on the answer's side"),
    Text("Someone who listens to the card would hear the answer together with the question."),
    Text("the answer"),
)


_LONG, _TOO_LONG = 12, 25
_LONG_DATE, _TOO_LONG_DATE = 4, 6
_GIVEN_AWAY, _GIVEN_LETTERS = 0.8, 6
"""The share of the answer's words that the question may not hold, and how many letters of a
word are compared: “Paleogene” is not given away by “Paleozoic”."""
_LIST, _ITEM_WORDS = 3, 5
_ITEMS_END = r"[,;\n/<]"
_BREAK = r"(?i)<br\s*/?>"
_SPLIT = r"[;\n]|,(?!\d)|(?:(?<=\s)|(?<=[^\W\d_]{3}))/(?=\s|[^\W\d_]{3})"


def length(wording: Wording) -> Diagnostic | None:
    """An answer is short enough to be recalled in the same words each time."""
    is_date = wording.note.kind == "date"
    count = len(wording.meant if is_date else wording.answered)
    limit = _LONG_DATE if is_date else _LONG
    if count <= limit:
        return None
    too_long = _TOO_LONG_DATE if is_date else _TOO_LONG
    if count > too_long:
        return wording.report(TOO_LONG_ANSWER, "answer", count=count, limit=too_long)
    return wording.report(LONG_ANSWER, "answer", count=count, limit=limit)


def given_away(wording: Wording) -> Diagnostic | None:
    """The words of the answer are not in the question."""
    stems = {word[:_GIVEN_LETTERS] for word in wording.meant}
    may_lack = len(stems) * (1 - _GIVEN_AWAY) + 1e-9
    lacking = 0
    for stem in stems:
        if f" {stem}" not in wording.spaced:
            lacking += 1
            if lacking > may_lack:
                return None
    if not stems:
        return None
    given = [
        word
        for word in wording.answered
        if word[:_GIVEN_LETTERS] in stems and f" {word[:_GIVEN_LETTERS]}" in wording.spaced
    ]
    shown = as_written(wording.answer, given)
    in_question = [word for word in wording.asked if word[:_GIVEN_LETTERS] in stems]
    mark = as_written(wording.question, in_question[:1])
    return wording.report(ANSWER_IN_QUESTION, "question", "answer", mark=mark, words=shown)


def yes_or_no(wording: Wording) -> Diagnostic | None:
    """An answer cannot be guessed right half the time."""
    answered = wording.answered
    if not answered or answered[0] not in wording.language.yes_no:
        return None
    if len(answered) == 1 or compiled(r"\W*\w+\s?[,.;:–—]").match(wording.answer):
        return wording.report(YES_OR_NO, "answer", answer=wording.answer)
    return None


def has_answer(wording: Wording) -> Diagnostic | None:
    """An answer has a word or a number."""
    if wording.answered or not wording.answer.strip():
        return None
    return wording.report(NO_ANSWER, "answer", answer=wording.answer.strip())


def enumeration(wording: Wording) -> Diagnostic | None:
    """A card does not ask for a list."""
    answer = wording.note.answer
    joins = wording.language.joins
    if joins.isdisjoint(wording.answered) and not compiled(_ITEMS_END).search(answer):
        return None
    items = _items(plain(compiled(_BREAK).sub("\n", answer)), joins)
    short = all(len(item.split()) <= _ITEM_WORDS for item in items)
    if (len(items) >= _LIST and short) or (
        len(items) > 1 and wording.find(wording.language.asks_list)
    ):
        return wording.report(ENUMERATION, "answer", count=len(items))
    return None


def hint_gives_away(wording: Wording) -> Diagnostic | None:
    """A hint helps, and leaves the answer to be recalled."""
    hint = wording.note.hint
    return wording.report(HINT_IS_ANSWER, "hint") if hint and _gives(hint, wording) else None


def alt_gives_away(wording: Wording) -> Diagnostic | None:
    """The `alt` of a picture beside the question does not give the answer."""
    image = wording.note.image
    if image is None or image.side != "question" or not _gives(image.alt, wording):
        return None
    key = "answer" if wording.note.answer else "date"
    return wording.report(ALT_IS_ANSWER, "image", key, mark=image.alt)


def _gives(text: str, wording: Wording) -> bool:
    """Return whether a text beside the question holds the whole answer."""
    date = wording.note.date
    if date is not None:
        return dateparts.names_whole(plain(text), date, wording.code)
    begun = f" {spaced(plain(text))}"
    stems = {word[:_GIVEN_LETTERS] for word in wording.meant}
    return bool(stems) and all(f" {stem}" in begun for stem in stems)


def date_given_away(wording: Wording) -> Diagnostic | None:
    """The question of a date note does not name the date that it asks for."""
    date, code = wording.note.date, wording.code
    if date is None or not dateparts.names_whole(wording.question, date, code):
        return None
    return wording.report(ANSWER_IN_QUESTION, "question", "date", words=write(date, code))


def _items(answer: str, joins: frozenset[str]) -> list[str]:
    ands, parts = _ands(joins), compiled(_SPLIT).split(answer)
    return [item for part in parts for item in ands.split(part) if item.strip()]


@cache
def _ands(joins: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(joins))})\b")


WORDING = (
    length,
    given_away,
    date_given_away,
    hint_gives_away,
    alt_gives_away,
    yes_or_no,
    has_answer,
    enumeration,
)
