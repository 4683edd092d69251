"""Rules that look at two cards together: questions alike, dates alike, links seen twice.

Questions alike are found by buckets, never by comparing each with each: two questions
with the same numbers and names that differ in one stretch of words share their
beginning or their end.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from mazo.checks.wording import Wording
from mazo.datewrite import write
from mazo.deck import Deck
from mazo.diagnostics import Diagnostic
from mazo.model import Note
from mazo.order import APART
from mazo.rules import wording as rules

_ALIKE = 0.88  # of the letters
_SHARE = 0.4  # of the words at the beginning, or at the end
_MOST_COMPARED = 8  # of a bucket, so that thousands of questions alike cost no more than that each


def interference(wordings: Sequence[Wording]) -> Iterator[Diagnostic]:
    """No two questions are nearly alike: with other answers they are mixed up, with the same one too many."""
    buckets: dict[tuple[str, ...], deque[Wording]] = {}
    for wording in wordings:
        earlier = _earlier(wording, buckets)
        if earlier is None:
            continue
        place, other = wording.note.place("question"), earlier.note.place("question")
        if _answer(earlier) == _answer(wording):
            yield rules.SAME_CARD.at(
                place, other=earlier.note.id, related=[other], note=wording.note.id
            )
        else:
            answer = earlier.answer or (earlier.note.date.edtf if earlier.note.date else "")
            yield rules.INTERFERENCE.at(place, answer=answer, related=[other], note=wording.note.id)


def same_date_reversed(deck: Deck) -> Iterator[Diagnostic]:
    """Asked from its date, an event can be told from others of that date, or has a hint."""
    events: dict[str, list[Note]] = {}
    for note in deck.notes:
        if note.date and note.event:
            events.setdefault(note.date.edtf, []).append(note)
    for notes in events.values():
        for note in notes:
            other = next((other for other in notes if other.event != note.event), None)
            if note.reverse and not note.hint and other and note.date:
                yield rules.SAME_DATE_REVERSED.at(
                    note.place("reverse"),
                    other=other.event,
                    date=write(note.date, deck.project.language),
                    related=[other.place("event")],
                    note=note.id,
                )


def mirrored(deck: Deck) -> Iterator[Diagnostic]:
    """A link that is asked from both sides is told: one side often does."""
    first: dict[tuple[str, str], Note] = {}
    for note in deck.notes:
        if note.cause and note.effect:
            earlier = first.setdefault((note.cause, note.effect), note)
            if earlier.kind != note.kind:
                yield rules.MIRRORED.at(
                    note.head, other=earlier.id, apart=APART, related=[earlier.head], note=note.id
                )


def _earlier(wording: Wording, buckets: dict[tuple[str, ...], deque[Wording]]) -> Wording | None:
    """Return an earlier question that is nearly this one, and remember this one."""
    asked = wording.asked
    numbers = sorted(word for word in asked if word.isdigit())
    share = max(int(len(asked) * _SHARE), 1)
    found = None
    for key in (("first", *numbers, *asked[:share]), ("last", *numbers, *asked[-share:])):
        bucket = buckets.setdefault(key, deque(maxlen=_MOST_COMPARED))
        found = found or next((other for other in bucket if _alike(wording, other)), None)
        bucket.append(wording)
    return found


def _alike(one: Wording, other: Wording) -> bool:
    if one.asked == other.asked:
        return True
    length, other_length = len(one.question), len(other.question)
    if min(length, other_length) < _ALIKE * max(length, other_length):
        return False
    if one.numbers != other.numbers or one.names != other.names:
        return False
    matcher = SequenceMatcher(None, " ".join(one.asked), " ".join(other.asked), autojunk=False)
    return matcher.real_quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def _answer(wording: Wording) -> tuple[str, ...]:
    date = wording.note.date
    return tuple(wording.answered) or ((date.edtf,) if date else ())
