"""What a class deck takes over from the release of its base, note by note.

Anki takes a note from a package only if it is later than the learner's. So a note that the
class deck does not change is exactly the line that the base released, and one that it changes
is later than the base's: whoever has both, in whatever order, gets the class deck's words
until the base corrects that note, and again with the class deck's next release.
"""

from typing import NamedTuple

from mazo.content.gate import MEDIA_FIELDS
from mazo.model.lock import Line, Lock
from mazo.text.places import Place

NOW = -1
"""Used for the release's own time until that is known."""
RETIRED_TAG = "mazo::retired"


class Heir(NamedTuple):
    """What a class deck is made of: the base's release, and those it retired that are wanted.

    `place` is where the class deck names its base.
    """

    base: Lock
    withdrawn: tuple[Line, ...]
    place: Place


def inherited(line: Line, earlier: Line | None, base: Line) -> Line:
    """Return the line of a note of the base, as the class deck has it, with its times.

    `earlier` is what the class deck released of it. The base's words keep the base's time,
    unless the class deck has released other words since, or at the same second.
    """
    is_base = (line.tags, line.fields) == (base.tags, base.fields) and base.state == "live"
    if is_base and (earlier is None or base.mod > earlier.mod):
        return line._replace(mod=base.mod, since=base.since)
    is_kept = line.mod != NOW and (is_base or line.mod > base.mod)
    return line._replace(mod=line.mod if is_kept else NOW, since=base.since)


def left_out(line: Line, base: Line) -> Line:
    """Return the line of a note of the base that the class deck drops: no learner loses it."""
    if base.state == "gone":
        return base
    is_there = line.state == "live" or (line.state == "retired" and base.state == "live")
    return line._replace(state="removed") if is_there else line


def withdrawn(base: Line, earlier: Line | None, notice: str) -> Line:
    """Return the line of a note that the base has retired: the base's, or later if need be.

    What the class deck has worded or translated keeps its words under the notice.
    """
    if earlier is None or (earlier.state == "retired" and base.mod >= earlier.mod):
        return base
    if earlier.state == "retired":
        return earlier
    own = retired(earlier._replace(state="live"), notice)
    is_base = _but_for_notice(own) == _but_for_notice(base)
    return base if is_base and base.mod > earlier.mod else own


def _but_for_notice(line: Line) -> object:
    return line.tags, {key: text for key, text in line.fields.items() if key != "notice"}


def retired(line: Line, notice: str) -> Line:
    """Return the line of a note that left the project: with a tag, a notice, and without pictures.

    Its pictures may have left `media/` with it, and a package must hold what its notes name.
    """
    if line.state != "live":
        return line
    kept = {key: text for key, text in line.fields.items() if key not in MEDIA_FIELDS}
    return line._replace(
        mod=NOW,
        state="retired",
        since=NOW,
        document={},
        tags=(*line.tags, RETIRED_TAG),
        fields={**kept, "notice": notice},
    )
