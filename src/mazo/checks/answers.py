"""Rules of wording about the answer of one card (7xx)."""

from __future__ import annotations

from mazo.checks.wording import Wording
from mazo.diagnostics import Diagnostic
from mazo.folding import spaced
from mazo.patterns import compiled
from mazo.rules import answers as rules

_LONG, _TOO_LONG = 12, 25
_LONG_DATE, _TOO_LONG_DATE = 4, 6
_GIVEN_AWAY, _GIVEN_LETTERS = 0.8, 6
"""The share of the answer's words that the question may not hold, and how many letters of a
word are compared: “Paleogene” is not given away by “Paleozoic”."""
_SUPPORTED, _SUPPORTED_LETTERS = 0.3, 5
"""The share of the answer's words that the quote must hold, and how many letters are compared."""
_LIST, _ITEM_WORDS = 3, 5
_SPLIT = r"[;\n]|,(?!\d)|<br>"


def length(wording: Wording) -> Diagnostic | None:
    """An answer is short enough to be recalled alike each time."""
    count, is_date = len(wording.answered), wording.note.kind == "date"
    limit = _LONG_DATE if is_date else _LONG
    if count <= limit:
        return None
    too_long = _TOO_LONG_DATE if is_date else _TOO_LONG
    if count > too_long:
        return wording.report(rules.TOO_LONG_ANSWER, "answer", count=count, limit=too_long)
    return wording.report(rules.LONG_ANSWER, "answer", count=count, limit=limit)


def given_away(wording: Wording) -> Diagnostic | None:
    """The words of the answer do not stand in the question."""
    stems = {word[:_GIVEN_LETTERS] for word in wording.content(wording.answered)}
    may_lack = len(stems) * (1 - _GIVEN_AWAY) + 1e-9
    lacking = 0
    for stem in stems:
        if f" {stem}" not in wording.spaced:
            lacking += 1
            if lacking > may_lack:
                return None
    if not stems:
        return None
    given = [word for word in wording.answered if word[:_GIVEN_LETTERS] in stems]
    return wording.report(rules.ANSWER_IN_QUESTION, "question", "answer", words=", ".join(given))


def yes_or_no(wording: Wording) -> Diagnostic | None:
    """An answer cannot be guessed right half the time."""
    answered = wording.answered
    if len(answered) == 1 and answered[0] in wording.language.yes_no:
        return wording.report(rules.YES_OR_NO, "answer", answer=wording.answer)
    return None


def enumeration(wording: Wording) -> Diagnostic | None:
    """A card does not ask for a list."""
    answer = wording.answer
    joined = not wording.language.joins.isdisjoint(wording.answered)
    if not (joined or "," in answer or ";" in answer or "\n" in answer or "<" in answer):
        return None
    items = _items(wording)
    short = all(len(item.split()) <= _ITEM_WORDS for item in items)
    if (len(items) >= _LIST and short) or (
        len(items) > 1 and wording.find(wording.language.asks_list)
    ):
        return wording.report(rules.ENUMERATION, "answer", count=len(items))
    return None


def supported(wording: Wording) -> Diagnostic | None:
    """The answer says it in the quote's words, or nearly."""
    if not wording.quote or wording.note.kind == "date":
        return None
    stems = {word[:_SUPPORTED_LETTERS] for word in wording.content(wording.answered)}
    if not stems:
        return None
    quote = f" {spaced(wording.quote)}"
    lacking = [stem for stem in stems if f" {stem}" not in quote]
    if len(stems) - len(lacking) >= _SUPPORTED * len(stems):
        return None
    missing = [word for word in wording.answered if word[:_SUPPORTED_LETTERS] in lacking]
    return wording.report(rules.UNSUPPORTED, "answer", "quote", words=", ".join(missing))


def numbers_supported(wording: Wording) -> Diagnostic | None:
    """A number in the answer stands in the passage: 88 is not 87."""
    passage, note = wording.passage, wording.note
    if note.kind == "date" or passage is None or not compiled(r"\d").search(wording.answer):
        return None
    given = _numbers(f"{numbers_text(passage)} {wording.question}")
    said = frozenset(words(passage.document.text[slice(*passage.span)]))
    for found in compiled(_NUMBER).finditer(wording.answer):
        number = _value(found[0])
        in_words = int(number) < len(wording.language.numbers) if number.isdigit() else False
        if number in given or (number.isdigit() and _years(number, given, passage)):
            continue
        if in_words and said & wording.language.numbers[int(number)]:
            continue
        return wording.report(rules.NUMBER_UNSUPPORTED, "answer", "quote", number=found[0])
    return None


def hint_gives_away(wording: Wording) -> Diagnostic | None:
    """A hint helps, and leaves the answer to be recalled."""
    note = wording.note
    if not note.hint or not (wording.answered or note.date):
        return None
    if wording.answered:
        hint = f" {spaced(plain(note.hint))}"
        stems = {word[:_GIVEN_LETTERS] for word in wording.content(wording.answered)}
        is_given = bool(stems) and all(f" {stem}" in hint for stem in stems)
    else:
        is_given = gives_date(plain(note.hint), wording)
    return wording.report(rules.HINT_IS_ANSWER, "hint") if is_given else None


def date_given_away(wording: Wording) -> Diagnostic | None:
    """The question of a date note does not name the date that it asks for."""
    if wording.note.date is None or not gives_date(wording.question, wording):
        return None
    date = write(wording.note.date, wording.code)
    return wording.report(rules.ANSWER_IN_QUESTION, "question", "date", words=date)


def _items(wording: Wording) -> list[str]:
    joins = compiled(rf"\b(?:{'|'.join(sorted(wording.language.joins))})\b")
    parts = compiled(_SPLIT).split(wording.answer)
    return [item for part in parts for item in joins.split(part) if item.strip()]
