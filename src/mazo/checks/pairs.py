"""Rules that look at two cards together: questions alike, dates alike, links seen twice."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Self

from mazo.checks.wording import Wording
from mazo.dates.format import write
from mazo.diagnostics import Diagnostic, Rule, Text
from mazo.files.kept import NOTHING_KEPT, Kept
from mazo.languages import language
from mazo.model.deck import Deck
from mazo.model.note import Note
from mazo.text.comparison import words

INTERFERENCE = Rule(
    "E712 interference",
    Text("nearly the same question has another answer: “{answer}”"),
    Text("write in each question what distinguishes it from the other"),
    Text("Two questions alike with different answers will always be mixed up."),
    Text("the other question"),
)

SAME_CARD = Rule(
    "W713 same-card",
    Text("this asks the same as the note `{other}`"),
    Text("keep one of the two"),
    Text("A card that exists twice is studied twice."),
    Text("the other question"),
)

SAME_DATE_REVERSED = Rule(
    "W714 same-date-reversed",
    Text(
        "when the date is shown, this event cannot be distinguished from `{other}`: both "
        "have the date {date}"
    ),
    Text("write a `hint:` that shows which kind of event is meant, or remove `reverse`"),
    Text("“What happened in September 1943?” has as many right answers as events."),
    Text("the other event"),
)

MIRRORED = Rule(
    "I722 mirrored",
    Text("`{other}` asks about the same link in the other direction"),
    Text(
        "there is nothing to do: new cards of the two come as far apart as their topic allows; "
        "often one of them is enough"
    ),
    Text("The answer of one is in the question of the other."),
    Text("the other note"),
)


_ALIKE = 0.88  # of the letters
_SHARE = 0.4  # of the words at the beginning, or at the end
_MOST_COMPARED = 8  # of a bucket, so that thousands of questions alike cost no more than that each


class Asked(NamedTuple):
    """A question as it is compared with others: its words, and by what others find it.

    `asking` are its question words. `keys` stand for its beginning, its end and its words in any
    order, each with the numbers and names in it.
    """

    note: Note
    words: Sequence[str]
    any_order: frozenset[str]
    asking: frozenset[str]
    keys: tuple[int, int, int]
    code: str

    @classmethod
    def of(cls, wording: Wording) -> Self:
        """Return what is compared of a note's question."""
        asked, any_order = wording.asked, wording.asked_words
        same = (*filter(str.isdigit, asked), *wording.names)
        share = max(int(len(asked) * _SHARE), 1)
        keys = (
            hash((*same, *asked[:share])),
            hash((share, *same, *asked[-share:])),
            hash(any_order),
        )
        asking = wording.language.question_words & any_order
        return cls(wording.note, asked, any_order, asking, keys, wording.code)


class Interference:
    """Finds questions that are nearly alike: they are mixed up, or one of them is too many.

    Two with the same numbers and names that differ in one stretch of words share their
    beginning or their end; others are the same words in another order. By these they are
    remembered, in buckets. Nearly all of these hold one note, and are that note itself: a
    list for each would double what is kept.
    """

    def __init__(self, kept: Kept = NOTHING_KEPT) -> None:
        """Begin without any question; whether two of them are alike may be kept."""
        self._buckets: dict[int, Note | list[Note]] = {}
        self._kept = kept

    def found(self, asked: Asked) -> Diagnostic | None:
        """Report a question that is nearly one seen before."""
        earlier = self._earlier(asked)
        if earlier is None:
            return None
        note, place, other = asked.note, asked.note.place("question"), earlier.place("question")
        if _answer(earlier) == _answer(note):
            return SAME_CARD.at(place, other=earlier.id, related=[other], note=note.id)
        question_words = language(asked.code).wording.question_words
        if asked.asking != question_words & set(words(earlier.question)):
            return None  # nobody mixes up “when” and “why”
        answer = earlier.answer or (write(earlier.date, asked.code) if earlier.date else "")
        return INTERFERENCE.at(place, answer=answer, related=[other], note=note.id)

    def _earlier(self, asked: Asked) -> Note | None:
        found, own, remembered = None, asked.note, self._buckets.setdefault
        for key in asked.keys:
            bucket = remembered(key, own)
            if bucket is own:
                continue
            notes = bucket if isinstance(bucket, list) else [bucket]
            found = found or next((note for note in notes if self._is_alike(asked, note)), None)
            self._buckets[key] = [*notes, own][-_MOST_COMPARED:]
        return found

    def _is_alike(self, asked: Asked, other: Note) -> bool:
        own = asked.note
        made_of = (own.question, other.question)
        return self._kept.value((own.id, other.id), made_of, lambda: _alike(asked, other))


def same_date_reversed(deck: Deck) -> Iterator[Diagnostic]:
    """An event that is asked for by its date is the only one of that date, or has a hint."""
    events: dict[str, list[Note]] = {}
    for note in deck.notes:
        if note.given_date and note.event:
            events.setdefault(note.given_date.edtf, []).append(note)
    for notes in events.values():
        first: dict[str, Note] = {}
        for note in notes:
            first.setdefault(note.event, note)
        for note in notes:
            other = next((other for event, other in first.items() if event != note.event), None)
            if note.reverse and not note.hint and other and note.given_date:
                yield SAME_DATE_REVERSED.at(
                    note.place("reverse"),
                    other=other.event,
                    date=write(note.given_date, deck.project.language),
                    related=[other.place("event")],
                    note=note.id,
                )


def mirrored(deck: Deck) -> Iterator[Diagnostic]:
    """Report links that are asked from both sides: one side often does."""
    first: dict[tuple[str, str], Note] = {}
    for note in deck.notes:
        if note.cause and note.effect:
            earlier = first.setdefault((note.cause, note.effect), note)
            if earlier.kind != note.kind:
                yield MIRRORED.at(note.head, other=earlier.id, related=[earlier.head], note=note.id)


def _alike(asked: Asked, other: Note) -> bool:
    others = words(other.question)
    if asked.words == others or asked.any_order == frozenset(others):
        return True
    one, another = " ".join(asked.words), " ".join(others)
    if min(len(one), len(another)) < _ALIKE * max(len(one), len(another)):
        return False
    from mazo.text.similarity import are_alike  # noqa: PLC0415  # few questions come this far

    return are_alike(one, another, _ALIKE)


def _answer(note: Note) -> list[str]:
    return words(note.answer) or ([note.date.edtf] if note.date else [])


CHECKS = (
    same_date_reversed,
    mirrored,
)
