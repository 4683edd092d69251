"""What the next release is: which notes are new, corrected, retired, and when they changed.

Anki takes a note from a package only if it is later than the learner's. So only a note
whose content changed (`as_released`) gets a new `mod`; all others keep theirs, and with it the
learner's own edits and tags. A note that left the project is *retired*: it stays in the packages
with a notice and a tag for 60 days, since no package can take anything away. What a class
deck takes over from the release of its base is in `inheritance`.
"""

from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from typing import NamedTuple

from mazo.content.fields import Content
from mazo.diagnostics import Phrase, Reading
from mazo.languages import language
from mazo.model import identity
from mazo.model.lock import Header, Line, Lock
from mazo.model.note import Project
from mazo.notetypes import NOTE_TYPES
from mazo.releases import rules
from mazo.releases.as_released import is_as_released, of_document
from mazo.releases.inheritance import NOW, Heir, inherited, left_out, retired, withdrawn
from mazo.releases.kinds import KINDS, ChangeKind, kinds_of
from mazo.releases.lock_file import iso
from mazo.text.places import Place, TextFile

RETIRED_FOR = 60 * 86_400
"""Seconds that a retired note stays in the packages, for learners who skip a release."""
CLOCK_MAY_LAG = 86_400
"""Seconds by which a clock may be behind the last release; more is a clock set wrong."""


class Release(NamedTuple):
    """A release: its lock, and the ids of the notes that it changes for learners.

    `order` are the GUIDs of the whole project as they are learnt, `chosen` those that were
    asked for. `is_new` is false where nothing differs from the lock: it is the last one again.
    """

    lock: Lock
    order: tuple[str, ...]
    chosen: frozenset[str]
    changes: Mapping[ChangeKind, tuple[str, ...]]
    is_new: bool


class Terms(NamedTuple):
    """What a release is made with.

    `now` is in Unix seconds. `outside` has what packages hold besides notes, part by
    part. Where only some notes are `selected`, the others stay as they are, and nothing is
    retired. `heir` has what a class deck takes over from its base. With `brings_spelling`,
    notes are corrected of which only the document's spelling or place changed.
    """

    now: int
    outside: Sequence[str]
    selected: Callable[[Content], bool] | None = None
    heir: Heir | None = None
    brings_spelling: bool = False


def plan(
    project: Project, contents: Sequence[Content], lock: Lock | None, terms: Terms
) -> Reading[Release | None]:
    """Return the release of `contents`, which are in the order in which they are learnt.

    Yield an error, and return None, where the release cannot be dated.
    """
    now, outside, selected, heir, _ = terms
    before: Mapping[str, Line] = lock.lines if lock else {}
    order, chosen, lines = _undated(project, contents, before, terms)
    digest = _digest(outside, order) if selected is None else ""
    is_whole = selected is not None or (lock is not None and digest == lock.header.digest)
    if lock and is_whole and _released(lines) == _released(before):
        return Release(lock._replace(lines=lines), order, chosen, {}, is_new=False)
    stamp = yield from _stamp(project, lock, heir, now)
    if stamp is None:
        return None
    under = heir.base.lines if heir else {}
    lines = {guid: _dated(line, stamp, ages=guid not in under) for guid, line in lines.items()}
    number = lock.header.release + 1 if lock else 1
    changes = _changes(before, lines)
    counted = {str(kind): len(ids) for kind, ids in changes.items()}
    base = heir.base.header.release if heir else 0
    header = Header(
        project.name, number, stamp, digest, **_counts(lines), changes=counted, base=base
    )
    return Release(Lock(header, lines), order, chosen, changes, is_new=True)


def _released(lines: Mapping[str, Line]) -> Mapping[str, Line]:
    """Return lines by what learners have of them."""
    return {guid: line._replace(document={}) for guid, line in lines.items()}


def cards(line: Line) -> int:
    """Return how many cards Anki makes of a note."""
    templates = NOTE_TYPES[line.type].templates
    return sum(not template.needs or template.needs in line.fields for template in templates)


def _undated(
    project: Project, contents: Sequence[Content], before: Mapping[str, Line], terms: Terms
) -> tuple[tuple[str, ...], frozenset[str], Mapping[str, Line]]:
    """Return the GUIDs of all notes in their order, those asked for, and all lines of the lock.

    What changes has no date yet.
    """
    heir, fits = terms.heir, terms.selected
    current = _current(project, contents, before, terms)
    both = zip(current, contents, strict=True)
    chosen = {line.guid: line for line, content in both if fits is None or fits(content)}
    absent = _absent(project, before, chosen, heir) if fits is None else {}
    order = tuple(line.guid for line in current)
    return order, frozenset(chosen), {**before, **chosen, **absent}


def _current(
    project: Project,
    contents: Sequence[Content],
    before: Mapping[str, Line],
    terms: Terms,
) -> list[Line]:
    """Return the lines of `contents`, dated where they are as they were."""
    heir = terms.heir
    under = {(line.type, line.id): line for line in heir.base.lines.values()} if heir else {}
    first = {
        (line.type, line.id): line
        for guid, line in before.items()
        if heir is None or guid not in heir.base.lines
    }
    lines = []
    for content in contents:
        base = None if content.is_own else under.get((content.kind, content.id))
        known = before.get(base.guid) if base else first.get((content.kind, content.id))
        lines.append(_line(project, content, known, base, terms))
    return lines


def _line(
    project: Project, content: Content, earlier: Line | None, base: Line | None, terms: Terms
) -> Line:
    first = base or earlier
    origin = first.origin if first else content.id
    class_id = project.class_id if content.is_own else ""
    owner = project.name if content.is_own else project.id
    kept = _kept(content, earlier, base, terms)
    fields = kept.fields if kept else {"id": f"{owner}/{origin}", **content.fields}
    is_there = earlier is not None and earlier.state in ("live", "removed")
    is_same = earlier and is_there and (earlier.tags, earlier.fields) == (content.tags, fields)
    line = Line(
        guid=first.guid if first else identity.guid(project.id, content.kind, origin, class_id),
        id=content.id,
        origin=origin,
        type=content.kind,
        topic=content.topic,
        deck=content.deck,
        mod=earlier.mod if earlier and is_same else NOW,
        state="live",
        since=earlier.since if earlier and is_there else NOW,
        tags=content.tags,
        fields=fields,
        document=of_document(content, fields) if kept else {},
    )
    return inherited(line, earlier, base) if base else line


def _kept(content: Content, earlier: Line | None, base: Line | None, terms: Terms) -> Line | None:
    """Return the line whose words a note keeps: the base's, or its own earlier one, or none."""
    if base and base.state == "live" and is_as_released(content, base):
        return base
    if earlier is None or earlier.state not in ("live", "removed") or terms.brings_spelling:
        return None
    others = [base] if base else []
    return earlier if is_as_released(content, earlier, others) else None


def _absent(
    project: Project, before: Mapping[str, Line], chosen: Mapping[str, Line], heir: Heir | None
) -> Mapping[str, Line]:
    """Return the lines of the notes that the project no longer has."""
    notice = language(project.language).cards.retired
    under = heir.base.lines if heir else {}
    lines = {
        guid: left_out(line, under[guid]) if guid in under else retired(line, notice)
        for guid, line in before.items()
        if guid not in chosen
    }
    for line in heir.withdrawn if heir else ():
        if line.guid not in chosen:
            lines[line.guid] = withdrawn(line, before.get(line.guid), notice)
    return lines


def _dated(line: Line, stamp: int, *, ages: bool) -> Line:
    """Return a line with the time of its release; drop one retired more than `RETIRED_FOR` ago.

    A note of the base (`ages` is false) is dropped when the base drops it.
    """
    is_old = line.since != NOW and line.since + RETIRED_FOR <= stamp
    if line.state == "retired" and is_old and ages:
        return line._replace(state="gone", since=stamp, mod=stamp, fields={})
    if NOW not in (line.mod, line.since):
        return line
    return line._replace(
        mod=stamp if line.mod == NOW else line.mod,
        since=stamp if line.since == NOW else line.since,
    )


def _digest(outside: Sequence[str], order: Sequence[str]) -> str:
    """Return the digests of the order and of each part of what is outside the notes."""
    parts = ("\n".join(order), *outside)
    return "-".join(sha256(part.encode()).hexdigest()[:12] for part in parts)


def _stamp(project: Project, lock: Lock | None, heir: Heir | None, now: int) -> Reading[int | None]:
    """Return a time later than any release before, even where the clock is a little behind."""
    own, base = _latest(lock), _latest(heir and heir.base)
    last = max(own, base)
    if now > last:
        return now
    if now >= last - CLOCK_MAY_LAG:
        return last + 1
    if heir and base > own:
        help_ = Phrase(rules.BASE_AHEAD, {"last": iso(base)})
        yield rules.CLOCK_BEHIND.at(heir.place, last=iso(last), now=iso(now), help=help_)
    else:
        place = Place(TextFile(project.lock_path, ""), 0, 0)
        yield rules.CLOCK_BEHIND.at(place, last=iso(last), now=iso(now))
    return None


def _latest(lock: Lock | None) -> int:
    """Return the latest time in a lock, 0 where there is none."""
    return max((lock.header.date, *(line.mod for line in lock.lines.values()))) if lock else 0


def _counts(lines: Mapping[str, Line]) -> dict[str, int]:
    live = [line for line in lines.values() if line.state == "live"]
    retired = sum(line.state == "retired" for line in lines.values())
    gone = len(lines) - len(live) - retired
    return {"notes": len(live), "cards": sum(map(cards, live)), "retired": retired, "gone": gone}


def _changes(
    before: Mapping[str, Line], after: Mapping[str, Line]
) -> Mapping[ChangeKind, tuple[str, ...]]:
    """Return the ids of the notes that change, by kind; no kind is empty."""
    found: dict[ChangeKind, list[str]] = {kind: [] for kind in KINDS}
    for guid, line in after.items():
        for kind in kinds_of(before.get(guid), line):
            found[kind].append(line.id)
    return {kind: tuple(ids) for kind, ids in found.items() if ids}
