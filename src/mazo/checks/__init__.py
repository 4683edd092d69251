"""What must hold of a project before it is built.

A check takes the deck and yields what is wrong with it; `CHECKS` are run in order. A rule
of wording takes one note in words and returns what is wrong with it, or None; `WORDING`
are run on each note in turn, so that a large project is never in words as a whole. To
add one, write a function, give its rule a text and a golden case, and name it here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mazo.checks import (
    answers,
    assertions,
    causality,
    dates,
    errata,
    events,
    identity,
    pairs,
    questions,
    tags,
    unused,
)
from mazo.checks.wording import Wording, wordings
from mazo.diagnostics import Diagnostic
from mazo.model.deck import Deck

Check = Callable[[Deck], Iterator[Diagnostic]]
WordingRule = Callable[[Wording], Diagnostic | None]

CHECKS: tuple[Check, ...] = (
    identity.unique_ids,
    identity.unique_events,
    identity.one_deck_each,
    unused.documents,
    unused.media,
    unused.descriptions,
    tags.one_case,
    dates.answer_agrees,
    dates.passage_agrees,
    dates.title_gives_it_away,
    errata.policy,
    errata.says_something_else,
    errata.date_is_one,
    events.reverse_has_an_event,
    events.declared,
    events.used,
    events.one_date,
    causality.no_circle,
    causality.cause_first,
    pairs.same_date_reversed,
    pairs.mirrored,
)

WORDING: tuple[WordingRule, ...] = (
    answers.length,
    answers.given_away,
    answers.date_given_away,
    answers.hint_gives_away,
    answers.yes_or_no,
    answers.enumeration,
    assertions.supported,
    assertions.numbers_supported,
    assertions.negation,
    assertions.contrary,
    questions.length,
    questions.marks,
    questions.question_word,
    questions.two_questions,
    questions.pronoun,
    questions.little_context,
    questions.kind,
    questions.subject_or_object,
    questions.error_is_hedged,
    questions.negative,
    questions.vague,
    questions.binary,
    questions.asks_for_a_date,
    questions.precision_asked,
)


def run(deck: Deck) -> Iterator[Diagnostic]:
    """Run every check on `deck`."""
    for check in CHECKS:
        yield from check(deck)
    interference, names = pairs.Interference(), assertions.Names()
    for wording in wordings(deck):
        for rule in (*WORDING, interference.found, names.known):
            if found := rule(wording):
                yield found
