"""Contraries: east for west, won for lost, March for May."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from mazo.checks.clauses import clauses, is_among
from mazo.checks.wording import Wording, as_written
from mazo.diagnostics import Diagnostic, Rule, Text
from mazo.languages.claims import claim_words
from mazo.languages.contraries import Sense, ambiguous_words
from mazo.text.patterns import compiled

CONTRARY = Rule(
    "W726 contrary",
    Text("the answer has “{words}”, but the quote has “{given}”"),
    Text("answer as the quote does, or quote the words that support the answer"),
    Text(
        "The two exclude each other: directions, before and after, more and less, "
        "victory and defeat."
    ),
    Text("the quote"),
)

OF_ANOTHER = Rule(
    "W736 of-another",
    Text("the question asks about “{words}”, but in the quote the answer goes with “{given}”"),
    Text("answer with what the quote gives for what is asked"),
    Text("A passage may contain two contrary things, each about something else."),
    Text("the quote"),
)

_ORDER = frozenset(["before", "after", "antes", "despues"])
_OF = (["of"], ["de"], ["del"])


def contrary(wording: Wording) -> Diagnostic | None:
    """An answer does not have “east” where its passage has “west”."""
    if not wording.excludes(wording.answered):
        return None
    answered, given = wording.answered_senses, wording.quoted_senses
    if answered.keys() <= given.keys():
        return None
    groups = {sense.group for sense in answered.keys() - given.keys()}
    given = {sense: word for sense, word in given.items() if sense.group in groups}
    if not given:
        return None
    asked = wording.asked_senses
    for sense, word in answered.items():
        group = {other for other in given if other.group == sense.group}
        others = [given[other] for other in group if other.kind != "many" or other not in asked]
        if not others or not answered.keys().isdisjoint(group) or _is_stated(sense, wording):
            continue
        if _is_of_one_thing(sense, word, others, wording) and _is_plain(word, others, wording):
            return _report(word, others, wording)
    return None


def _is_stated(sense: Sense, wording: Wording) -> bool:
    """Return whether a word of the question or of the passage's sentences has a sense."""
    return sense in wording.asked_senses or sense in wording.sentences_senses


def _report(stated: str, given: Sequence[str], wording: Wording) -> Diagnostic:
    word, others = as_written(wording.answer, [stated]), as_written(wording.quote, given)
    return wording.report(CONTRARY, "answer", "quote", mark=word, words=word, given=others)


def _is_plain(stated: str, given: Sequence[str], wording: Wording) -> bool:
    """Return whether words are written as no other word is: “bajó”, not “bajo”."""
    written = [*as_written(wording.quote, given).split(", "), as_written(wording.answer, [stated])]
    return ambiguous_words(wording.code).isdisjoint(map(str.lower, written))


def _is_of_one_thing(sense: Sense, word: str, others: Sequence[str], wording: Wording) -> bool:
    """Return whether an answer and its quote are about one thing, as far as words show it."""
    quoted = wording.quoted_words
    rest = [each for each in wording.meant if each != word]
    if rest and not any(is_among(each, quoted) for each in rest):
        return False
    denials, is_denied = wording.claims.denials, _is_denied(others[0], wording.quote, wording)
    asks_denied = not denials.isdisjoint(wording.asked)
    if asks_denied and not is_denied and not denials.isdisjoint(quoted):
        asks_denied = False  # both deny something else: “Why does it get no rain?”
    if (_is_denied(word, wording.answer, wording) == asks_denied) == is_denied:
        return False  # “ni … lo aceptaban”, and the answer “lo rechazaban”
    if sense.kind != "converse":
        return True
    before = quoted[: quoted.index(others[0])]
    asked = [each for each in wording.asked_content if each in quoted]
    return not asked or any(each in before for each in asked)


def _is_denied(word: str, text: str, wording: Wording) -> bool:
    """Return whether a clause of `text` denies what it says with `word`."""
    return any(
        _reaches(denial, word, clause.words, wording)
        for clause in clauses(text, wording.claims)
        if word in clause.words
        for denial in clause.denials
    )


def _reaches(denial: str, word: str, said: Sequence[str], wording: Wording) -> bool:
    """Return whether a denial may deny a word of its clause: “without” only what is after it."""
    return denial not in wording.claims.doubling or said.index(denial) < said.index(word)


def of_another(wording: Wording) -> Diagnostic | None:
    """An answer does not go with the contrary in the quote: where it failed, not where it won."""
    if not wording.excludes_asked:
        return None
    given, asked, relations = wording.quoted_senses, wording.asked_senses, wording.claims.relations
    for sense, word in asked.items():
        if (sense.kind == "many" and word not in relations) or sense not in given:
            continue
        following = wording.asked[wording.asked.index(word) + 1 :][:1]
        is_compared = following == [wording.claims.than]
        if sense.word in _ORDER or is_compared or (word in relations and following in _OF):
            continue  # “after the Jurassic and before the Paleogene”, “north of Gaul”
        other = next((e for e in given if e.group == sense.group and e != sense), None)
        if other is None or other in asked:
            continue
        if _stands_beside(given[other], given[sense], wording):
            found = as_written(wording.quote, [given[other]])
            stated = as_written(wording.question, [word])
            return wording.report(OF_ANOTHER, "answer", "quote", words=stated, given=found)
    return None


def _stands_beside(word: str, other: str, wording: Wording) -> bool:
    """Return whether all of an answer is in clauses with `word`, and none with `other`."""
    given = clauses(wording.quote, wording.claims)
    answered = [each for each in wording.answered if each not in wording.language.stop]
    holding = [clause for clause in given if any(is_among(each, clause.words) for each in answered)]
    return bool(holding) and all(
        word in clause.words and other not in clause.words and not clause.denials
        for clause in holding
    )


def asked_contrary(wording: Wording) -> Diagnostic | None:
    """A question does not ask who won where its passage says who lost."""
    if not wording.excludes_asked:
        return None
    given = wording.quoted_senses
    for sense, word in wording.asked_senses.items():
        if sense.kind == "many" or sense in given:
            continue
        other = next((each for each in given if each.group == sense.group), None)
        if other is None or sense in wording.answered_senses or sense in wording.sentences_senses:
            continue
        if _asks_for_other(sense, word, given[other], wording):
            found = as_written(wording.quote, [given[other]])
            said = as_written(wording.question, [word])
            return wording.report(OF_ANOTHER, "answer", "quote", words=said, given=found)
    return None


def _asks_for_other(sense: Sense, word: str, found: str, wording: Wording) -> bool:
    """Return whether an answer is what its quote gives of the contrary that it has, `found`."""
    if not _is_plain(word, [found], wording) or sense.word in _ORDER:
        return False  # what is before one thing is after the other
    if compiled(wording.claims.refusing).search(wording.folded):
        return False  # “What did the king stop allowing?”
    if _is_denied(word, wording.question, wording) != _is_denied(found, wording.quote, wording):
        return False
    quoted = wording.quoted_words
    rest = [each for each in wording.asked_content if each != word]
    if not any(is_among(each, quoted) for each in rest):
        return False
    answered = [each for each in wording.meant if each not in wording.claims.ones]
    place = quoted.index(found)
    is_between = sense.kind == "converse" or wording.claims.than in quoted[place + 1 : place + 3]
    near = quoted[:place] if is_between else quoted  # “larger than the male”, “thicker beaks than”
    if is_among(found, answered) or _is_excluded(answered, found, wording):
        return False
    return bool(answered) and all(is_among(e, near) for e in answered)


def _is_excluded(answered: Sequence[str], found: str, wording: Wording) -> bool:
    """Return whether a quote denies an answer: “abolished the laws, but not those of”."""
    return any(
        clause.denials
        and found not in clause.words
        and all(is_among(e, clause.words) for e in answered)
        for clause in clauses(wording.quote, wording.claims)
    )


def undone(wording: Wording) -> Diagnostic | None:
    """An answer does not have “inequality” where its passage has “equality”."""
    if not wording.quote:
        return None
    for stated, found in _undone(wording):
        if stated in wording.asked or stated in wording.quoted_words or found in wording.answered:
            continue
        if _is_denied(stated, wording.answer, wording) == _is_denied(found, wording.quote, wording):
            return _report(stated, [found], wording)
    return None


def _undone(wording: Wording) -> Iterator[tuple[str, str]]:
    """Yield words of an answer and of its quote, one of which is the other with “un-” before it."""
    answer, undoing = f" {' '.join(wording.answered)}", _undoing(wording.code)
    for word in undoing.finditer(answer):
        if f" {word[2]}" in wording.quoted:
            yield word[1], _beginning_with(word[2], wording.quoted_words)
    for word in undoing.finditer(wording.quoted):
        if f" {word[2]}" in answer:
            yield _beginning_with(word[2], wording.answered), word[1]


@cache
def _undoing(code: str) -> re.Pattern[str]:
    return re.compile(rf" ({claim_words(code).undoing}[a-z]*)")


def _beginning_with(stem: str, stated: Sequence[str]) -> str:
    return next(word for word in stated if word.startswith(stem))


WORDING = (contrary, of_another, asked_contrary, undone)
