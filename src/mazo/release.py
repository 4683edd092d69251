"""What the next release is: which notes are new, corrected, retired, and when they changed.

Anki takes a note from a package only if it is later than the learner's. So only a note
whose content changed gets a new `mod`; all others keep theirs, and with it the learner's
own edits and tags. A note that left the project is *retired*: it stays in the packages
with a notice and a tag for 60 days, since no package can take anything away.
"""

from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from typing import NamedTuple

from mazo import identity, names
from mazo.diagnostics import Reading
from mazo.fields import Content
from mazo.languages import language
from mazo.lock import Header, Line, Lock, iso
from mazo.model import Project
from mazo.notetypes import NOTE_TYPES
from mazo.project import LOCK
from mazo.rules import releases as rules
from mazo.text import Place, TextFile

RETIRED_TAG = "mazo::retired"
RETIRED_FOR = 60 * 86_400
"""Seconds that a retired note stays in the packages, so that who skips a release meets it too."""
CLOCK_MAY_LAG = 86_400
"""Seconds by which a clock may be behind the last release; more is a clock set wrong."""

_MEDIA_FIELDS = ("questionmedia", "answermedia")
_NOW = -1  # stands for the release's own time until that is known


class Changes(NamedTuple):
    """The ids of the notes that a release changes for learners."""

    new: tuple[str, ...] = ()
    corrected: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()
    retired: tuple[str, ...] = ()
    revived: tuple[str, ...] = ()


class Release(NamedTuple):
    """A release: its lock, and what it changes.

    `order` are the GUIDs of the whole project as they are learnt, `chosen` those that were
    asked for. `is_new` is false where nothing differs from the lock: it is the last one again.
    """

    lock: Lock
    order: tuple[str, ...]
    chosen: frozenset[str]
    changes: Changes
    is_new: bool


def plan(
    project: Project,
    contents: Sequence[Content],
    lock: Lock | None,
    *,
    now: int,
    outside: Sequence[str],
    selected: Callable[[Content], bool] | None = None,
) -> Reading[Release | None]:
    """Return the release of `contents`, which stand in the order in which they are learnt.

    `now` is in Unix seconds. `outside` stands for what packages hold besides notes, part by
    part. Where only some notes are `selected`, the others stay as they are, and nothing is retired.
    Yields an error, and returns None, where the release cannot be dated.
    """
    before: Mapping[str, Line] = lock.lines if lock else {}
    current = _current(project, contents, before)
    order = tuple(line.guid for line in current)
    wanted = [selected is None or selected(content) for content in contents]
    chosen = {line.guid: line for line, is_wanted in zip(current, wanted, strict=True) if is_wanted}
    lines = {**before, **chosen}
    if selected is None:
        notice = language(project.language).cards.retired
        lines |= {
            guid: _retired(line, notice) for guid, line in before.items() if guid not in chosen
        }
    digest = _digest(outside, order) if selected is None else ""
    is_whole = selected is not None or (lock is not None and digest == lock.header.digest)
    if lock and is_whole and lines == before:
        return Release(lock, order, frozenset(chosen), Changes(), is_new=False)
    stamp = yield from _stamp(project, lock, now)
    if stamp is None:
        return None
    lines = {guid: _dated(line, stamp) for guid, line in lines.items()}
    number = lock.header.release + 1 if lock else 1
    changes = _changes(before, lines)
    counted = {kind: len(ids) for kind, ids in changes._asdict().items() if ids}
    header = Header(project.id, number, stamp, digest, **_counts(lines), changes=counted)
    return Release(Lock(header, lines), order, frozenset(chosen), changes, is_new=True)


def cards(line: Line) -> int:
    """Return how many cards Anki makes of a note."""
    templates = NOTE_TYPES[line.type].templates
    return sum(not template.needs or template.needs in line.fields for template in templates)


def _current(
    project: Project, contents: Sequence[Content], before: Mapping[str, Line]
) -> list[Line]:
    """Return the lines of `contents`, dated where they are as they were."""
    first = {(line.type, line.id): line for line in before.values()}
    return [_line(project, content, first.get((content.kind, content.id))) for content in contents]


def _line(project: Project, content: Content, earlier: Line | None) -> Line:
    origin = earlier.origin if earlier else content.id
    fields = {"id": f"{project.id}/{origin}", **content.fields}
    was_live = earlier is not None and earlier.state == "live"
    is_same = (
        was_live
        and earlier is not None
        and (earlier.tags, earlier.fields) == (content.tags, fields)
    )
    return Line(
        guid=earlier.guid if earlier else identity.guid(project.id, content.kind, origin),
        id=content.id,
        origin=origin,
        type=content.kind,
        topic=content.topic,
        deck=content.deck,
        mod=earlier.mod if earlier and is_same else _NOW,
        state="live",
        since=earlier.since if earlier and was_live else _NOW,
        tags=content.tags,
        fields=fields,
    )


def _retired(line: Line, notice: str) -> Line:
    """Return the line of a note that left the project: with a tag, a notice, and without pictures.

    Its pictures may have left `media/` with it, and a package must hold what its notes name.
    """
    if line.state != "live":
        return line
    kept = {key: text for key, text in line.fields.items() if key not in _MEDIA_FIELDS}
    return line._replace(
        mod=_NOW,
        state="retired",
        since=_NOW,
        tags=(*line.tags, RETIRED_TAG),
        fields={**kept, "notice": notice},
    )


def _dated(line: Line, stamp: int) -> Line:
    """Give a changed line the time of its release; let go of one that was retired long ago."""
    if line.state == "retired" and line.since != _NOW and line.since + RETIRED_FOR <= stamp:
        return line._replace(state="gone", since=stamp, mod=stamp, fields={})
    if _NOW not in (line.mod, line.since):
        return line
    return line._replace(
        mod=stamp if line.mod == _NOW else line.mod,
        since=stamp if line.since == _NOW else line.since,
    )


def _digest(outside: Sequence[str], order: Sequence[str]) -> str:
    """Return the digests of the order and of each part of what is outside the notes."""
    parts = ("\n".join(order), *outside)
    return "-".join(sha256(part.encode()).hexdigest()[:12] for part in parts)


def _stamp(project: Project, lock: Lock | None, now: int) -> Reading[int | None]:
    """Return a time later than any release before, even where the clock is a little behind."""
    if lock is None:
        return now
    last = max(lock.header.date, *(line.mod for line in lock.lines.values()), 0)
    if now > last:
        return now
    if now >= last - CLOCK_MAY_LAG:
        return last + 1
    place = Place(TextFile(project.folder / LOCK, ""), 0, 0)
    yield rules.CLOCK_BEHIND.at(place, last=iso(last), now=iso(now))
    return None


def _counts(lines: Mapping[str, Line]) -> dict[str, int]:
    live = [line for line in lines.values() if line.state == "live"]
    retired = sum(line.state == "retired" for line in lines.values())
    return {"notes": len(live), "cards": sum(map(cards, live)), "retired": retired}


def _changes(before: Mapping[str, Line], after: Mapping[str, Line]) -> Changes:
    kinds: dict[str, list[str]] = {kind: [] for kind in Changes._fields}
    for guid, line in after.items():
        earlier = before.get(guid)
        if line.state == "live":
            if earlier is None:
                kinds["new"].append(line.id)
            elif earlier.state != "live":
                kinds["revived"].append(line.id)
            elif earlier.mod != line.mod:
                kinds["corrected"].append(line.id)
            if earlier and not names.same_deck(earlier.deck, line.deck):
                kinds["moved"].append(line.id)
        elif line.state == "retired" and earlier and earlier.state == "live":
            kinds["retired"].append(line.id)
    return Changes(**{kind: tuple(ids) for kind, ids in kinds.items()})
