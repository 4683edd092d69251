"""Rules of wording that look at one card by itself (7xx).

Each looks for a word that only some questions have before it looks closer, because all
of them run on every note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mazo.checks.wording import Wording
from mazo.diagnostics import Diagnostic
from mazo.folding import words
from mazo.model import SECTIONS, Kind
from mazo.patterns import compiled
from mazo.rules import wording as rules

LONG_ANSWER, TOO_LONG_ANSWER = {"date": 4}, {"date": 6}
_LONG, _TOO_LONG, _LONG_QUESTION = 12, 25, 25
_GIVEN_AWAY = 0.8  # of the answer's stems stand in the question
_GIVEN_STEM = 6  # letters: “Paleogene” is not given away by “Paleozoic”
_SUPPORTED = 0.3  # of the answer's stems stand in the quote
_LIST, _ITEM_WORDS = 3, 5
_SPLIT = re.compile(r"[;\n]|,(?!\d)|<br>")
_OTHER: dict[Kind, Kind] = {"cause": "consequence", "consequence": "cause"}


def answer_length(wordings: Sequence[Wording]) -> Iterator[Diagnostic]:
    """An answer is short enough to be recalled alike each time."""
    for wording in wordings:
        count, kind = len(wording.answered), wording.note.kind
        if count <= LONG_ANSWER.get(kind, _LONG):
            continue
        too_long = TOO_LONG_ANSWER.get(kind, _TOO_LONG)
        place = wording.note.place("answer")
        if count > too_long:
            yield rules.TOO_LONG_ANSWER.at(place, count=count, limit=too_long, note=wording.note.id)
        else:
            limit = LONG_ANSWER.get(kind, _LONG)
            yield rules.LONG_ANSWER.at(place, count=count, limit=limit, note=wording.note.id)


def question_length(wordings: Sequence[Wording]) -> Iterator[Diagnostic]:
    """A question is read at a glance."""
    for wording in wordings:
        if (count := len(wording.asked)) > _LONG_QUESTION:
            place = wording.note.place("question")
            yield rules.LONG_QUESTION.at(
                place, count=count, limit=_LONG_QUESTION, note=wording.note.id
            )


def answer_given_away(wordings: Sequence[Wording]) -> Iterator[Diagnostic]:
    """The words of the answer do not stand in the question."""
    for wording in wordings:
        answer = wording.content(wording.answered, _GIVEN_STEM)
        if not answer:
            continue
        shared = answer & wording.content(wording.asked, _GIVEN_STEM)
        if len(shared) >= _GIVEN_AWAY * len(answer):
            given = [word for word in wording.answered if word[:_GIVEN_STEM] in shared]
            yield rules.ANSWER_IN_QUESTION.at(
                wording.note.place("question"),
                words=", ".join(given),
                related=[wording.note.place("answer")],
                note=wording.note.id,
            )


def marks(wordings: Sequence[Wording]) -> Iterator[Diagnostic]:
    """A question has its question marks."""
    for wording in wordings:
        question, opening = wording.question, wording.language.opening_mark
        closed = question.count("?")
        if closed and (not opening or question.count(opening) == closed):
            continue
        if not wording.has_gap:
            reason = (
                rules.UNPAIRED_MARK
                if closed or (opening and opening in question)
                else rules.NO_MARK
            )
            place = wording.note.place("question")
            yield rules.QUESTION_MARKS.at(place, reason=reason, note=wording.note.id)


def yes_or_no(wordings: Sequence[Wording]) -> Iterator[Diagnostic]:
    """An answer cannot be guessed right half the time."""
    for wording in wordings:
        answered = wording.answered
        if len(answered) == 1 and answered[0] in wording.language.yes_no:
            place = wording.note.place("answer")
            yield rules.YES_OR_NO.at(place, answer=wording.answer, note=wording.note.id)


def question_word(wordings: Sequence[Wording]) -> Iterator[Diagnostic]:
    """A question asks who, what, when, where, why or how."""
    for wording in wordings:
        if wording.language.question_words.isdisjoint(wording.asked) and not wording.has_gap:
            yield rules.NOT_A_QUESTION.at(wording.note.place("question"), note=wording.note.id)


def enumeration(wordings: Sequence[Wording]) -> Iterator[Diagnostic]:
    """A card does not ask for a list."""
    for wording in wordings:
        if len(wording.answered) < 2:
            continue
        joined = not wording.language.joins.isdisjoint(wording.answered)
        if not joined and not any(sign in wording.answer for sign in ",;\n<"):
            continue
        items = _items(wording)
        short = all(len(item.split()) <= _ITEM_WORDS for item in items)
        asks = compiled(wording.language.asks_list).search(wording.folded)
        if (len(items) >= _LIST and short) or (asks and len(items) > 1):
            place = wording.note.place("answer")
            yield rules.ENUMERATION.at(place, count=len(items), note=wording.note.id)


def _items(wording: Wording) -> list[str]:
    joins = "|".join(wording.language.joins)
    parts = _SPLIT.split(wording.answer)
    return [
        item for part in parts for item in compiled(rf"\b(?:{joins})\b").split(part) if item.strip()
    ]


def two_questions(wordings: Sequence[Wording]) -> Iterator[Diagnostic]:
    """A card asks one thing."""
    for wording in wordings:
        joined = not wording.language.joins.isdisjoint(wording.asked)
        if (joined or wording.question.count("?") > 1) and compiled(
            wording.language.asks_twice
        ).search(wording.folded):
            yield rules.TWO_QUESTIONS.at(wording.note.place("question"), note=wording.note.id)


def pronoun(wordings: Sequence[Wording]) -> Iterator[Diagnostic]:
    """A question does not point at what stands on another card."""
    for wording in wordings:
        language = wording.language
        if language.pronouns.isdisjoint(wording.asked):
            continue
        for word, following in zip(wording.asked, [*wording.asked[1:], ""], strict=True):
            if word in language.pronouns and following not in language.pronoun_nouns:
                before = wording.folded.split(word)[0]
                if not any(name in before for name in wording.names):
                    place = wording.note.place("question")
                    yield rules.PRONOUN.at(place, word=word, note=wording.note.id)
                break


def little_context(wordings: Sequence[Wording]) -> Iterator[Diagnostic]:
    """A question tells what it is about."""
    for wording in wordings:
        if len(wording.asked) > 8 or wording.numbers:
            continue
        if len(wording.content(wording.asked)) < 3 and not wording.names:
            yield rules.LITTLE_CONTEXT.at(wording.note.place("question"), note=wording.note.id)


def kind(wordings: Sequence[Wording]) -> Iterator[Diagnostic]:
    """A question under `causes` does not ask for a consequence, nor the other way round."""
    for wording in wordings:
        note = wording.note
        if note.role or note.kind not in _OTHER:
            continue
        language, question = wording.language, wording.folded
        asks_cause = compiled(language.asks_cause).search(question)
        asks_consequence = compiled(language.asks_consequence).search(question)
        wrong = asks_consequence and not asks_cause
        if note.kind == "consequence":
            wrong = asks_cause and not asks_consequence
        if wrong:
            word = rules.CONSEQUENCE_WORD if note.kind == "cause" else rules.CAUSE_WORD
            other = SECTIONS[_OTHER[note.kind]]
            yield rules.OTHER_KIND.at(
                note.place("question"),
                section=SECTIONS[note.kind],
                kind=word,
                other=other,
                note=note.id,
            )


def subject_or_object(wordings: Sequence[Wording]) -> Iterator[Diagnostic]:
    """A Spanish question does not leave open what provoked and what was provoked."""
    for wording in wordings:
        pattern = wording.language.ambiguous_verb
        if pattern and (found := compiled(pattern).search(wording.folded)):
            yield rules.SUBJECT_OR_OBJECT.at(
                wording.note.place("question"),
                words=wording.question,
                verb=found[1],
                note=wording.note.id,
            )


def error_is_hedged(wordings: Sequence[Wording]) -> Iterator[Diagnostic]:
    """Where the document is wrong, the question says that it asks for the document's word."""
    for wording in wordings:
        erratum = wording.note.erratum
        if erratum and erratum.kind == "error":
            if not compiled(wording.language.hedge).search(wording.folded):
                yield rules.UNHEDGED_ERROR.at(
                    wording.note.place("question"),
                    related=[wording.note.place("erratum")],
                    note=wording.note.id,
                )


def supported(wordings: Sequence[Wording]) -> Iterator[Diagnostic]:
    """The answer says it in the quote's words, or nearly."""
    for wording in wordings:
        if not wording.quote or wording.note.kind == "date":
            continue
        answer = wording.content(wording.answered)
        if not answer:
            continue
        lacking = answer - wording.content(words(wording.quote))
        if len(answer) - len(lacking) < _SUPPORTED * len(answer):
            missing = [word for word in wording.answered if word[:5] in lacking]
            yield rules.UNSUPPORTED.at(
                wording.note.place("answer"),
                words=", ".join(missing),
                related=[wording.note.place("quote")],
                note=wording.note.id,
            )


def negative(wordings: Sequence[Wording]) -> Iterator[Diagnostic]:
    """A question asks for what is."""
    for wording in wordings:
        if found := compiled(wording.language.negative).search(wording.folded):
            place = wording.note.place("question")
            yield rules.NEGATIVE.at(place, words=found[0], note=wording.note.id)


def vague(wordings: Sequence[Wording]) -> Iterator[Diagnostic]:
    """“What happened” says what it happened to."""
    for wording in wordings:
        found = compiled(wording.language.vague).search(wording.folded)
        if found and found.start() < 3 and not wording.names and not wording.numbers:
            place = wording.note.place("question")
            yield rules.VAGUE.at(place, words=found[0], note=wording.note.id)


def binary(wordings: Sequence[Wording]) -> Iterator[Diagnostic]:
    """A question does not offer two answers."""
    for wording in wordings:
        found = compiled(wording.language.either_or).search(wording.folded)
        if found and wording.language.choice_words.isdisjoint(wording.asked):
            place = wording.note.place("question")
            yield rules.BINARY.at(place, words=found[0].rstrip("? "), note=wording.note.id)
