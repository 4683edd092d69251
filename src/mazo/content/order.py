"""The order in which a learner meets new cards.

Topic by topic, as Anki takes new cards from subdecks. In a topic by date, then along the
causal graph, then as in the document; kinds are mixed by that. A note without a date of its
own stands with its neighbours in the document. The two sides of a link (a cause and a
consequence of the same events) stand `APART` notes from one another wherever the topic has
enough, because each gives the other's answer away, and Anki does not know that they belong
together.
"""

from collections import deque
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from mazo.dates.edtf import ALWAYS, NEVER, Day
from mazo.documents.passage import Passage
from mazo.model.deck import Deck
from mazo.model.note import Note
from mazo.schema.card_file import Kind

APART = 20
"""Notes between the two sides of a link: one gives the other away (docs/dates.md)."""

_KINDS: Mapping[Kind, int] = {"date": 0, "fact": 1, "consequence": 2, "cause": 3}


class _Time(NamedTuple):
    first: Day
    last: Day
    rank: int  # in the causal graph


_UNKNOWN = _Time(NEVER, ALWAYS, 0)


def study_order(deck: Deck) -> tuple[Note, ...]:
    """Return the notes of `deck` in the order in which they are to be learnt."""
    documents = {name: number for number, name in enumerate(deck.documents)}
    times = _times(deck)
    keys = {}
    for index, (note, passage) in enumerate(zip(deck.notes, deck.passages, strict=True)):
        at = (documents[passage.document.entry.id], passage.span.start) if passage else (0, 0)
        keys[index] = (times[index], at, _KINDS[note.kind], note.id)
    ordered = [deck.notes[index] for index in sorted(keys, key=keys.__getitem__)]
    topics: dict[str, list[Note]] = {topic.id: [] for topic in deck.topics}
    for note in ordered:
        topics[note.topic.id].append(note)
    return tuple(note for notes in topics.values() for note in spread(notes))


def spread(notes: Sequence[Note]) -> list[Note]:
    """Move the two sides of each link apart, forwards first, and where the deck ends, backwards."""
    return _moved(_moved(list(notes))[::-1])[::-1]


def _moved(notes: list[Note]) -> list[Note]:
    """Return the notes, each later if its other side came less than `APART` notes before."""
    placed: list[Note] = []
    seen: dict[tuple[str, str], dict[str, int]] = {}
    waiting: deque[Note] = deque()
    for note in notes:
        _release(waiting, placed, seen)
        if _is_near(note, seen, len(placed)):
            waiting.append(note)
        else:
            _place(note, placed, seen)
    while waiting:
        before = len(waiting)
        _release(waiting, placed, seen)
        if len(waiting) == before:
            _place(waiting.popleft(), placed, seen)
    return placed


def _release(
    waiting: deque[Note], placed: list[Note], seen: dict[tuple[str, str], dict[str, int]]
) -> None:
    while waiting and not _is_near(waiting[0], seen, len(placed)):
        _place(waiting.popleft(), placed, seen)


def _place(note: Note, placed: list[Note], seen: dict[tuple[str, str], dict[str, int]]) -> None:
    if note.cause and note.effect:
        seen.setdefault((note.cause, note.effect), {})[note.kind] = len(placed)
    placed.append(note)


def _is_near(note: Note, seen: dict[tuple[str, str], dict[str, int]], position: int) -> bool:
    sides = seen.get((note.cause, note.effect)) if note.cause and note.effect else None
    if sides is None:
        return False  # as most
    return any(kind != note.kind and position - earlier < APART for kind, earlier in sides.items())


def _times(deck: Deck) -> list[_Time]:
    """Return when each note's event happened; for a note without one, when its neighbours' did."""
    dated, begins = deck.chronology.dates, deck.chronology.earliest
    ranks = deck.chronology.depths
    times: list[_Time | None] = []
    for note in deck.notes:
        event = note.event or note.effect or note.cause
        if note.date:
            times.append(_Time(*note.date.bounds, ranks.get(event, 0)))
        elif event in begins and begins[event].day != NEVER:
            last = dated[event].date.bounds[1] if event in dated else ALWAYS
            times.append(_Time(begins[event].day, last, ranks.get(event, 0)))
        else:
            times.append(None)
    return _neighbours(times, deck.passages, [note.id for note in deck.notes])


def _neighbours(
    times: list[_Time | None], passages: Sequence[Passage | None], ids: Sequence[str]
) -> list[_Time]:
    """Fill gaps from the notes before them, else after them, in their section first."""
    found = [
        (passage.document.entry.id, passage, index)
        for index, passage in enumerate(passages)
        if passage
    ]
    found.sort(key=lambda each: (each[0], each[1].span, ids[each[2]]))
    filled = list(times)
    for scope in (_section, _document):
        for direction in (found, found[::-1]):
            last: dict[tuple[str, int], _Time] = {}
            for _, passage, index in direction:
                where = scope(passage)
                time = filled[index] = filled[index] or last.get(where)
                if time:
                    last[where] = time
    return [time or _UNKNOWN for time in filled]


def _section(passage: Passage) -> tuple[str, int]:
    return passage.document.entry.id, passage.heading.span.start if passage.heading else -1


def _document(passage: Passage) -> tuple[str, int]:
    return passage.document.entry.id, -1
