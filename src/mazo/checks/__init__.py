"""What must hold of a project before it is built.

A check takes the deck and yields what is wrong with it. `CHECKS` are run in order; to
add one, write a function, give its rule a text and a golden case, and name it here.
Rules of wording look at a question and an answer in words, which `wording` prepares
once: theirs are `WORDING`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from mazo.checks import causality, dates, errata, events, identity, pairs, questions, unused
from mazo.checks.wording import Wording, wordings
from mazo.deck import Deck
from mazo.diagnostics import Diagnostic

Check = Callable[[Deck], Iterator[Diagnostic]]
WordingCheck = Callable[[Sequence[Wording]], Iterator[Diagnostic]]

CHECKS: tuple[Check, ...] = (
    identity.unique_ids,
    identity.unique_events,
    identity.one_deck_each,
    unused.documents,
    unused.media,
    unused.descriptions,
    dates.asks_for_a_date,
    dates.precision_asked,
    dates.answer_agrees,
    dates.passage_agrees,
    errata.policy,
    errata.says_something_else,
    events.reverse_has_an_event,
    events.declared,
    events.used,
    events.one_date,
    causality.no_circle,
    causality.cause_first,
    pairs.same_date_reversed,
    pairs.mirrored,
)

WORDING: tuple[WordingCheck, ...] = (
    questions.answer_length,
    questions.question_length,
    questions.answer_given_away,
    questions.marks,
    questions.yes_or_no,
    questions.question_word,
    questions.enumeration,
    questions.two_questions,
    questions.pronoun,
    questions.little_context,
    questions.kind,
    questions.subject_or_object,
    questions.error_is_hedged,
    questions.supported,
    questions.negative,
    questions.vague,
    questions.binary,
    pairs.interference,
)


def run(deck: Deck) -> Iterator[Diagnostic]:
    """Run every check on `deck`."""
    for check in CHECKS:
        yield from check(deck)
    prepared = wordings(deck)
    for rule in WORDING:
        yield from rule(prepared)
