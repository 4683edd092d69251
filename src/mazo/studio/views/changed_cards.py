"""The cards that a release changes, by what happens to them: some at once, the others in parts."""

from typing import NamedTuple, TypeAlias

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mazo.releases.changes import FieldChange, Left, NoteChange, Plan
from mazo.releases.kinds import KINDS
from mazo.studio.reply import desk, number, opened, page
from mazo.studio.views.cards import kind_words
from mazo.text.html import plain

_ROWS = 25
"""Cards of a part."""
_KEYS = ("question", "answer", "hint", "extra", "passage")
"""Fields of a card, the one first whose change matters most to its learners."""
_LEFT = "left"

Note: TypeAlias = NoteChange | Left


class Changed(NamedTuple):
    """A card, and of a corrected one its old and its new words, as plain texts."""

    note: Note
    old: str = ""
    new: str = ""


class Part(NamedTuple):
    """Some of the cards of one kind of change: `total` is how many there are of it.

    `next` counts those up to the end of the part. That is the beginning of the next one.
    """

    kind: str
    rows: tuple[Changed, ...]
    total: int
    next: int

    @property
    def after(self) -> int:
        """Return how many cards the next part has."""
        return min(_ROWS, self.total - self.next)


def parts(plan: Plan | None) -> dict[str, Part]:
    """Return the first cards of each kind of change; none of those that are left as they are."""
    firsts: dict[str, Part] = {kind: _part(plan, kind, 0) for kind in KINDS}
    return {**firsts, _LEFT: Part(_LEFT, (), len(plan.left) if plan else 0, 0)}


async def show(request: Request) -> Response:
    """Answer more of the cards of one kind of change."""
    deck, kind = opened(request), request.path_params["kind"]
    respelled = bool(request.query_params.get("respelled"))
    plan = deck.workspace.plan(int(desk(request).clock()), respelled=respelled).plan
    values = {
        "changed": _part(plan, kind, number(request.query_params.get("begin"))),
        "kinds": kind_words(request),
        "respelled": respelled,
        "deck": deck,
    }
    return page(request, "changed_part.html", values)


def _part(plan: Plan | None, kind: str, begin: int) -> Part:
    notes = _notes(plan, kind) if plan else ()
    chosen = notes[begin : begin + _ROWS]
    rows = tuple(_corrected(each) if kind == "corrected" else Changed(each) for each in chosen)
    return Part(kind, rows, len(notes), begin + len(chosen))


def _notes(plan: Plan, kind: str) -> tuple[Note, ...]:
    if kind == _LEFT:
        return plan.left
    return tuple(each for each in plan.notes if each.kind == kind)


def _corrected(note: Note) -> Changed:
    """Return a card with the change that matters most to its learners."""
    fields = sorted(note.fields, key=_rank)
    return Changed(note, plain(fields[0].old), plain(fields[0].new)) if fields else Changed(note)


def _rank(field: FieldChange) -> int:
    return _KEYS.index(field.key) if field.key in _KEYS else len(_KEYS)


ROUTES = [Route("/decks/{deck}/release/{kind}", show)]
