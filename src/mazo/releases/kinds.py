"""What kinds of change a release can make to a note, for the learners who have it."""

from typing import Literal, TypeAlias, get_args

from mazo.model.lock import Line
from mazo.model.names import same_deck

ChangeKind: TypeAlias = Literal["new", "corrected", "moved", "retired", "revived", "removed"]
KINDS: tuple[ChangeKind, ...] = get_args(ChangeKind)


def kinds_of(earlier: Line | None, line: Line) -> tuple[ChangeKind, ...]:
    """Return what happens to a note between two releases; it may be corrected and moved at once."""
    if earlier is None or (earlier.state == "removed" and line.state == "live"):
        return ("new",) if line.state == "live" else ()
    if line.state != "live":
        is_leaving = earlier.state == "live" and line.state in ("retired", "removed")
        return (line.state,) if is_leaving and line.state != "gone" else ()
    found: list[ChangeKind] = []
    if earlier.state != "live":
        found.append("revived")
    elif earlier.mod != line.mod:
        found.append("corrected")
    return (*found, "moved") if not same_deck(earlier.deck, line.deck) else tuple(found)
