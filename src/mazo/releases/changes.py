"""What a release changes for learners, note by note: the last lock compared with the next.

This is what `mazo plan` shows before a build, and what a release's notes list after it.
"""

from collections.abc import Iterator, Mapping
from html import unescape
from typing import NamedTuple

from mazo.model.lock import Line, Lock
from mazo.releases.inheritance import RETIRED_TAG
from mazo.releases.kinds import ChangeKind, kinds_of
from mazo.releases.plan import Release, cards
from mazo.text.patterns import lazy

OUTSIDE = ("order", "templates", "descriptions")
"""The parts of a lock's digest, in their order."""

_UNSAID = frozenset(["id", "language", "passagelanguage"])
_BREAK = lazy(r"<br ?/?>")
_TAG = lazy(r"<[^<>]*>")


class FieldChange(NamedTuple):
    """A field by its permanent key, with its old and new text; either may be empty."""

    key: str
    old: str
    new: str


class NoteChange(NamedTuple):
    """What happens to one note. `cards` is how many cards it gains, or loses if negative."""

    kind: ChangeKind
    id: str
    type: str
    topic: str
    question: str
    fields: tuple[FieldChange, ...] = ()
    tags_added: tuple[str, ...] = ()
    tags_removed: tuple[str, ...] = ()
    decks: tuple[str, str] = ("", "")
    cards: int = 0


class Left(NamedTuple):
    """A note that keeps its words, though the document was respelled or moved around them.

    `released` is when it got them, in Unix seconds; the new texts of `fields` are the document's.
    """

    id: str
    type: str
    topic: str
    question: str
    released: int
    fields: tuple[FieldChange, ...]


class Plan(NamedTuple):
    """What a release changes: its number, its date in Unix seconds, notes, and what is outside.

    `topics` are pairs of an old and a new topic, whose file was given another name. `retired`
    counts all notes that are retired then. `left` are the unchanged notes whose passage the
    document spells otherwise, or has elsewhere. `own_words` are the notes of its base that a class
    deck changed; `against` names the base that an update of it is compared with.
    """

    project: str
    release: int
    date: int
    is_new: bool
    notes: tuple[NoteChange, ...]
    unchanged: int
    retired: int
    outside: tuple[str, ...]
    topics: tuple[tuple[str, str], ...]
    own_words: tuple[str, ...] = ()
    against: str = ""
    left: tuple[Left, ...] = ()

    def of(self, kind: ChangeKind) -> tuple[NoteChange, ...]:
        """Return the notes to which one kind of change happens."""
        return tuple(note for note in self.notes if note.kind == kind)


def plan(last: Lock | None, release: Release, base: Lock | None = None) -> Plan:
    """Return what `release` changes against `last`, in the order in which notes are learnt.

    `base` is what the base of a class deck has released: its first release is compared with that.
    """
    header = release.lock.header
    under = base.lines if base else {}
    first = {guid: under[guid] for guid in release.lock.lines if guid in under}
    before: Mapping[str, Line] = last.lines if last else first
    guids = (*release.order, *sorted(before.keys() - set(release.order)))
    lines = release.lock.lines
    known = (guid for guid in guids if guid in lines)  # a first selection has not all of them
    notes = [change for guid in known for change in _changes(before.get(guid), lines[guid])]
    live = [line for line in lines.values() if line.state == "live"]
    touched = {(note.type, note.id) for note in notes}
    return Plan(
        project=header.project,
        release=header.release,
        date=header.date,
        is_new=release.is_new,
        notes=tuple(notes),
        unchanged=sum((line.type, line.id) not in touched for line in live),
        retired=header.retired,
        outside=_outside(last, release.lock),
        topics=_topics(before, lines),
        own_words=tuple(_own_words(release, base)) if base else (),
        left=tuple(_left(release)),
    )


def of_last(release: Release) -> Plan:
    """Return what the last release changed, as far as its lock shows.

    The words that it corrected, the notes that it moved and what changed outside are not there.
    """
    lock = release.lock
    before = {
        guid: earlier
        for guid, line in lock.lines.items()
        if (earlier := _before(line, lock.header.date)) is not None
    }
    return plan(lock._replace(lines=before), release._replace(is_new=True))


def _before(line: Line, date: int) -> Line | None:
    """Return a line as it may have been before the release of a date; None of a new note."""
    if line.since == date and line.state == "live":
        return None
    if line.since == date and line.state == "retired":
        return line._replace(state="live")
    return line._replace(mod=date - 1) if line.mod == date else line


def _own_words(release: Release, base: Lock) -> Iterator[str]:
    """Yield the notes of the base that have other words here."""
    for guid in release.order:
        line, under = release.lock.lines.get(guid), base.lines.get(guid)
        if line and under and (line.tags, line.fields) != (under.tags, under.fields):
            yield line.id


def _left(release: Release) -> Iterator[Left]:
    """Yield the notes that keep other words than the document has."""
    for guid in release.order:
        line = release.lock.lines.get(guid)
        if line and line.document and line.state == "live":
            newer = line._replace(fields=line.newest)
            about = line.id, line.type, line.topic, plain(line.fields.get("question", ""))
            yield Left(*about, line.mod, tuple(_fields(line, newer)))


def plain(text: str) -> str:
    """Return a field as people read it: without tags, on one line."""
    listed = text.replace("</li><li>", "; ")
    return " ".join(unescape(_TAG.sub("", _BREAK.sub(" ", listed))).split())


def _changes(earlier: Line | None, line: Line) -> Iterator[NoteChange]:
    """Yield what happens to one note: a note may be corrected and moved at once."""
    for kind in kinds_of(earlier, line):
        change = _change(kind, line)
        if kind == "new" or earlier is None:
            yield change
        elif kind == "moved":
            yield change._replace(decks=(earlier.deck, line.deck))
        else:
            yield change._replace(
                fields=tuple(_fields(earlier, line)),
                tags_added=tuple(tag for tag in line.tags if tag not in earlier.tags),
                tags_removed=tuple(tag for tag in earlier.tags if tag not in line.tags),
                cards=cards(line) - cards(earlier),
            )


def _change(kind: ChangeKind, line: Line) -> NoteChange:
    question = plain(line.fields.get("question", ""))
    return NoteChange(kind, line.id, line.type, line.topic, question)


def _fields(earlier: Line, line: Line) -> Iterator[FieldChange]:
    keys = dict.fromkeys((*earlier.fields, *line.fields))
    for key in keys:
        old, new = earlier.fields.get(key, ""), line.fields.get(key, "")
        if old != new and key not in _UNSAID:
            is_shown = plain(old) != plain(new)  # or only a tag differs
            yield FieldChange(key, *((plain(old), plain(new)) if is_shown else (old, new)))


def _outside(last: Lock | None, lock: Lock) -> tuple[str, ...]:
    """Return which parts of the packages change besides notes."""
    old = last.header.digest.split("-") if last else []
    new = lock.header.digest.split("-")
    if len(old) != len(OUTSIDE) or len(new) != len(OUTSIDE):
        return ()
    return tuple(part for part, a, b in zip(OUTSIDE, old, new, strict=True) if a != b)


def _topics(before: Mapping[str, Line], after: Mapping[str, Line]) -> tuple[tuple[str, str], ...]:
    """Return the topics with a renamed file: all notes of one topic are now in another."""
    pairs = {
        (earlier.topic, line.topic)
        for guid, earlier in before.items()
        if (line := after[guid]).state == "live" and earlier.topic != line.topic
    }
    still = {line.topic for line in after.values() if line.state == "live"}
    return tuple(sorted(pair for pair in pairs if pair[0] not in still))


SEARCH_RETIRED = f'"tag:{RETIRED_TAG}"'
"""What a learner types into Anki's browser to find the retired notes."""
