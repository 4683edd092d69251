"""What must hold of a project before it is built: rules and their checks side by side.

A module of `SUBJECTS` names its checks in `CHECKS`: each takes the deck and yields what is
wrong with it. It names its rules of wording in `WORDING`: each takes one note in words and
returns what is wrong with it, or None; they are run on each note in turn, so that a large
project is never in words as a whole.
"""

from collections.abc import Callable, Iterator

from mazo.checks import (
    answers,
    assertions,
    causality,
    contraries,
    cuts,
    date_answers,
    date_evidence,
    date_questions,
    deck_names,
    denials,
    errata,
    events,
    identity,
    numbers,
    pairs,
    questions,
    tags,
    terms,
    unused,
)
from mazo.checks.wording import Wording, wordings
from mazo.diagnostics import Diagnostic
from mazo.model.deck import Deck

SUBJECTS = (
    *(identity, deck_names, unused, tags, date_answers, date_evidence, errata, events, causality),
    *(
        answers,
        assertions,
        numbers,
        contraries,
        denials,
        cuts,
        questions,
        date_questions,
        terms,
        pairs,
    ),
)

Check = Callable[[Deck], Iterator[Diagnostic]]
WordingRule = Callable[[Wording], Diagnostic | None]

CHECKS: tuple[Check, ...] = tuple(
    check for module in SUBJECTS for check in getattr(module, "CHECKS", ())
)
WORDING: tuple[WordingRule, ...] = tuple(
    rule for module in SUBJECTS for rule in getattr(module, "WORDING", ())
)


def run(deck: Deck) -> Iterator[Diagnostic]:
    """Run every check on `deck`."""
    for check in CHECKS:
        yield from check(deck)
    rules = (*WORDING, pairs.Interference().found, assertions.Names().known)
    for wording in wordings(deck):
        for rule in rules:
            if found := rule(wording):
                yield found
