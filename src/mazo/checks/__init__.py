"""What must hold of a project before it is built: rules and their checks side by side.

A module of `SUBJECTS` names the checks of one note in `NOTE_CHECKS`: each takes a `OneNote` and
yields what is wrong with it. Its rules of wording are in `WORDING`: each takes a note in words and
returns what is wrong with it, or None. Both look at nothing else, so that an open project runs
them again only for notes of which that changed; they are run on each note in turn, so that a large
project is never in words as a whole. `needs` has those that only some notes need. What compares
notes is in `CHECKS`: each takes the deck.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

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
    doers,
    errata,
    events,
    exceptions,
    halves,
    identity,
    needs,
    numbers,
    other_text,
    pairs,
    questions,
    relations,
    tags,
    terms,
    turned,
    unused,
)
from mazo.checks.needs import NoteCheck, WordingRule
from mazo.checks.one_note import OneNote, each_note
from mazo.checks.wording import Wording
from mazo.diagnostics import Diagnostic
from mazo.files.kept import NOTHING_KEPT, Kept
from mazo.model.deck import Deck

SUBJECTS = (
    *(
        identity,
        deck_names,
        unused,
        other_text,
        tags,
        date_answers,
        date_evidence,
        errata,
        events,
        causality,
    ),
    *(
        answers,
        assertions,
        numbers,
        halves,
        contraries,
        denials,
        exceptions,
        relations,
        turned,
        doers,
        cuts,
        questions,
        date_questions,
        terms,
        pairs,
    ),
)

Check = Callable[[Deck], Iterator[Diagnostic]]

NOTE_CHECKS: tuple[NoteCheck, ...] = tuple(
    check for module in SUBJECTS for check in getattr(module, "NOTE_CHECKS", ())
)
WORDING: tuple[WordingRule, ...] = tuple(
    rule for module in SUBJECTS for rule in getattr(module, "WORDING", ())
)
_OF_ALL_NOTES, _OF_ALL_WORDING = needs.always(NOTE_CHECKS), needs.always(WORDING)
CHECKS: tuple[Check, ...] = tuple(
    check for module in SUBJECTS for check in getattr(module, "CHECKS", ())
)


def run(deck: Deck, kept: Kept = NOTHING_KEPT) -> Iterator[Diagnostic]:
    """Run every check on `deck`; those of one note only if no report on it is kept."""
    for check in CHECKS:
        yield from check(deck)
    interference, reports = pairs.Interference(kept.part("alike")), kept.part("reports")
    for one in each_note(deck):
        report = reports.known(one.note.id, one)
        if report is None:
            report = _moved(one, reports.earlier(one.note.id)) or _report(one)
            reports.keep(one.note.id, one, report)
        yield from report.found
        if report.asked and (alike := interference.found(report.asked)):
            yield alike


class _Report(NamedTuple):
    """What is wrong with one note by itself, and its question for comparison with others'."""

    found: list[Diagnostic]
    asked: pairs.Asked | None


def _moved(one: OneNote, earlier: "tuple[OneNote, _Report] | None") -> _Report | None:
    """Return the report on a note that another text before it in its file only moved.

    None if there is anything to report: that would be at the wrong place.
    """
    if earlier is None or earlier[1].found or not one.is_only_moved(earlier[0]):
        return None
    asked = earlier[1].asked
    return _Report([], asked and asked._replace(note=one.note))


def _report(one: OneNote) -> _Report:
    found = [each for check in (*_OF_ALL_NOTES, *needs.checks(one)) for each in check(one)]
    if not one.note.question:
        return _Report(found, None)
    wording = Wording(one)
    rules = (*_OF_ALL_WORDING, *needs.rules(one, wording))
    found += [each for rule in rules if (each := rule(wording))]
    return _Report(found, pairs.Asked.of(wording))
