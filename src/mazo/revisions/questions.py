"""What has to be asked about a new edition: each change once, for all quotes that it touches."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import NamedTuple

from mazo.documents.document import Document
from mazo.revisions.comparison import Change
from mazo.revisions.outcome import Outcome, Reason
from mazo.text.places import Span
from mazo.text.wrapping import unwrapped

_WEIGHT: tuple[Reason, ...] = (
    *("negation", "number", "name", "sign", "words"),
    *("around", "gone", "unclear"),
)


class Question(NamedTuple):
    """A change that somebody has to judge, and the quotes that it touches.

    `reason` is the weightiest one. `old` and `new` are the stretches of sentences, if there are
    any; `changes` are what differs.
    """

    outcomes: tuple[Outcome, ...]
    reason: Reason
    old: Span | None
    new: Span | None
    changes: tuple[Change, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Return what quotes: ids of notes, or places."""
        return tuple(each.name for each in self.outcomes)

    def before(self, old: Document) -> tuple[Piece, ...]:
        """Return what the old edition says, in pieces."""
        if self.old is None:
            return tuple(Piece(each.was, is_changed=False) for each in self.outcomes)
        return pieces(old, self.old, self._weighty, is_old=True)

    def now(self, new: Document) -> tuple[Piece, ...]:
        """Return what the new edition says there, in pieces; none where it has nothing like it."""
        return pieces(new, self.new, self._weighty, is_old=False) if self.new else ()

    @property
    def _weighty(self) -> list[Change]:
        return [change for change in self.changes if not change.is_spelling]


class Piece(NamedTuple):
    """A piece of a text, and whether it differs from the other edition's; then it may be empty."""

    text: str
    is_changed: bool


def questions(outcomes: Sequence[Outcome], old: Document) -> tuple[Question, ...]:
    """Return what has to be asked, in the order of the old edition."""
    groups: dict[int, list[Outcome]] = {}
    leaders: dict[Hashable, int] = {}
    asked = [each for each in outcomes if each.verdict == "asks"]
    for number, each in enumerate(asked):
        groups[number] = [each]
        for cause in _causes(each, old):
            other = leaders.get(cause, number)
            if other != number:
                groups[number] = groups.pop(other) + groups[number]
                leaders = {key: number if at == other else at for key, at in leaders.items()}
            leaders[cause] = number
    made = [_question(group) for group in groups.values()]
    return tuple(sorted(made, key=lambda each: each.old or Span(len(old.text), 0)))


def _causes(each: Outcome, old: Document) -> Iterator[Hashable]:
    """Yield what makes outcomes one question: a change, a section that is gone, a passage."""
    weighty = [change for change in each.changes if not change.is_spelling]
    if weighty:
        yield from weighty
    elif each.reason == "gone" and each.old:
        yield "gone", old.heading_at(each.old.start)
    else:
        yield each.reason, each.old or each.name


def _question(group: Sequence[Outcome]) -> Question:
    changes = {change for each in group for change in each.changes}
    reasons: set[Reason | None] = {each.reason for each in group}
    reasons |= {change.kind for change in changes if change.kind != "spelling"}
    return Question(
        tuple(group),
        next(reason for reason in _WEIGHT if reason in reasons),
        _union([each.old for each in group], [change.old for change in changes]),
        _union([each.new for each in group], [change.new for change in changes]),
        tuple(sorted(changes)),
    )


def _union(stretches: Iterable[Span | None], changed: Iterable[Span]) -> Span | None:
    spans = [span for span in stretches if span]
    spans += changed if spans else ()
    return Span(min(spans)[0], max(span.end for span in spans)) if spans else None


def pieces(
    document: Document, stretch: Span, changes: Iterable[Change], *, is_old: bool
) -> tuple[Piece, ...]:
    """Return a stretch of one edition in pieces: what differs, and what is the same."""
    found, at = list[Piece](), stretch.start
    for start, end in sorted(change.old if is_old else change.new for change in changes):
        if start < at or end > stretch.end:
            continue
        is_space = not document.text[start:end].strip()
        middle = end if is_space else start  # an empty piece stands before the next word
        found.append(Piece(unwrapped(document.text[at:middle]), is_changed=False))
        found.append(Piece(unwrapped(document.text[middle:end]), is_changed=True))
        at = end
    found.append(Piece(unwrapped(document.text[at : stretch.end]), is_changed=False))
    return tuple(found)
