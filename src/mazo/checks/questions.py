"""Rules of wording about the question of one card (7xx, and what it asks of a date)."""

from __future__ import annotations

from mazo.checks.wording import Wording, as_written
from mazo.dates.edtf import PRECISIONS
from mazo.diagnostics import Diagnostic
from mazo.model.note import SECTIONS
from mazo.rules import dates as date_rules
from mazo.rules import questions as rules
from mazo.text.folding import fold
from mazo.text.patterns import compiled

_LONG = 25
_FEW_WORDS = 8
_LITTLE = 3


def length(wording: Wording) -> Diagnostic | None:
    """A question is read at a glance."""
    if (count := len(wording.asked)) > _LONG:
        return wording.report(rules.LONG_QUESTION, "question", count=count, limit=_LONG)
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
    reason = rules.UNPAIRED_MARK if unpaired else rules.NO_MARK
    return wording.report(rules.QUESTION_MARKS, "question", reason=reason)


def question_word(wording: Wording) -> Diagnostic | None:
    """A question asks who, what, when, where, why or how."""
    if wording.language.question_words.isdisjoint(wording.asked_words) and not wording.has_gap:
        return wording.report(rules.NOT_A_QUESTION, "question")
    return None


def two_questions(wording: Wording) -> Diagnostic | None:
    """A card asks one thing."""
    if wording.question.count("?") > 1 or wording.find(wording.language.asks_twice):
        return wording.report(rules.TWO_QUESTIONS, "question")
    return None


def pronoun(wording: Wording) -> Diagnostic | None:
    """A question does not point at what stands on another card."""
    language = wording.language
    if language.pronouns.isdisjoint(wording.asked_words):
        return None
    names = {fold(name) for name in wording.names}
    for index, word in enumerate(wording.asked):
        if word not in language.pronouns:
            continue
        before, after = wording.asked[:index], (*wording.asked[index + 1 :], "")
        if after[0] in language.pronoun_nouns or not names.isdisjoint(before):
            return None
        if word in language.relatives and any(each not in language.stop for each in before):
            continue  # “the year that saw …”
        said = as_written(wording.question, [word])
        return wording.report(rules.PRONOUN, "question", mark=said, word=said)
    return None


def little_context(wording: Wording) -> Diagnostic | None:
    """A question tells what it is about."""
    if len(wording.asked) > _FEW_WORDS or wording.names or wording.numbers:
        return None
    if len(set(wording.content(wording.asked))) < _LITTLE:
        return wording.report(rules.LITTLE_CONTEXT, "question")
    return None


def kind(wording: Wording) -> Diagnostic | None:
    """A question under `causes` does not ask for a consequence, nor the other way round."""
    note = wording.note
    if note.role or note.kind == "date":
        return None
    asks_cause = wording.find(wording.language.asks_cause)
    asks_consequence = wording.find(wording.language.asks_consequence)
    if note.kind == "cause" and asks_consequence and not asks_cause:
        word, other = rules.CONSEQUENCE_WORD, SECTIONS["consequence"]
    elif note.kind == "consequence" and asks_cause and not asks_consequence:
        word, other = rules.CAUSE_WORD, SECTIONS["cause"]
    else:
        return None
    section = SECTIONS[note.kind]
    return wording.report(rules.OTHER_KIND, "question", section=section, kind=word, other=other)


def subject_or_object(wording: Wording) -> Diagnostic | None:
    """A Spanish question does not leave open what provoked and what was provoked."""
    cue = wording.language.ambiguous_verb
    if cue and (found := wording.find(cue)):
        verb = as_written(wording.question, [found[1]])
        values = {"words": wording.question, "verb": verb}
        return wording.report(rules.SUBJECT_OR_OBJECT, "question", **values)
    return None


def error_is_hedged(wording: Wording) -> Diagnostic | None:
    """Where the document is wrong, the question says that it asks for the document's word."""
    erratum = wording.note.erratum
    if erratum is None or erratum.kind != "error":
        return None
    if compiled(wording.language.hedge).search(wording.folded):
        return None
    return wording.report(rules.UNHEDGED_ERROR, "question", "erratum")


def negative(wording: Wording) -> Diagnostic | None:
    """A question asks for what is."""
    if found := wording.found(wording.language.negative):
        return wording.report(rules.NEGATIVE, "question", mark=found, words=found)
    return None


def vague(wording: Wording) -> Diagnostic | None:
    """“What happened” says what it happened to."""
    found = wording.find(wording.language.vague)
    if found and found.start() < 3 and not wording.names and not wording.numbers:
        said = wording.found(wording.language.vague)
        return wording.report(rules.VAGUE, "question", mark=said, words=said)
    return None


def binary(wording: Wording) -> Diagnostic | None:
    """A question does not offer two answers."""
    found = wording.find(wording.language.either_or)
    if found and wording.language.choice_words.isdisjoint(wording.asked_words):
        said = wording.found(wording.language.either_or).rstrip("? ")
        return wording.report(rules.BINARY, "question", mark=said, words=said)
    return None


def asks_for_a_date(wording: Wording) -> Diagnostic | None:
    """The question of a date note asks when."""
    if wording.note.kind != "date" or wording.has_gap:
        return None
    if compiled(wording.language.asks_date).search(wording.folded):
        return None
    return wording.report(date_rules.NOT_A_DATE_QUESTION, "question")


def precision_asked(wording: Wording) -> Diagnostic | None:
    """A question for a month is answered by a month, not by a day or a year."""
    date = wording.note.date
    if date is None:
        return None
    units = wording.language.asked_unit
    finest = next((unit for unit in PRECISIONS if wording.find(units[unit])), None)
    if finest is None or finest == date.precision:
        return None
    return date_rules.PRECISION_ASKED.at(
        wording.note.place("question"),
        asked=date_rules.UNITS[finest],
        stored=date_rules.UNITS[date.precision],
        related=[wording.note.place("date")],
    )
