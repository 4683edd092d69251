"""Which notes of its base a class deck has: `include` and `remove`.

A note must meet every condition that is given; of a list, one value is enough. What the teacher
adds is always there. Notes that the base has retired are chosen by their lines in its lock.
"""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from mazo.classdecks import rules
from mazo.classdecks.ids import unknown_name
from mazo.dates.edtf import Day, HistoricalDate, parse
from mazo.diagnostics import Diagnostic, Reading
from mazo.documents.document import Document
from mazo.documents.passage import Passage
from mazo.model.chronology import Chronology
from mazo.model.class_deck import ClassDeck, Include, Named
from mazo.model.deck import Deck, Layers
from mazo.model.lock import Line, Lock
from mazo.model.names import some
from mazo.model.note import Note
from mazo.schema.card_file import Kind
from mazo.text.comparison import fold

_DATED = ("include.from", "include.to")


class _Facts(NamedTuple):
    """What a selection needs of a note. `bounds` are its first and last day, if it is dated."""

    kind: Kind
    topic: str
    tags: Iterable[str]
    sections: Collection[str]
    bounds: tuple[Day, Day] | None


def included(deck: Deck, layers: Layers) -> Reading[tuple[Deck, Layers]]:
    """Return `deck`, which has all notes of the base, with those that the class deck wants.

    Return also the layers, with what leaves the other notes out.
    """
    wanted = layers.class_deck.include
    unknown = list(_unknown(deck, wanted))
    yield from unknown
    out = list(_left_out(deck, layers))
    left_out = {note: reasons for note, reasons, _ in out}
    kept = [n for n, note in enumerate(deck.notes) if note.is_own or note.id not in left_out]
    undated = [note for note, _, is_undated in out if is_undated]
    if deck.notes and not unknown and all(deck.notes[index].is_own for index in kept):
        yield from _nothing_left(wanted, left_out.values(), has_own=bool(kept))
    elif wanted.place and undated:
        yield rules.UNDATED.at(wanted.place, count=len(undated), ids=some(undated))
    topics = {deck.notes[index].topic.id for index in kept}
    found = deck._replace(
        topics=tuple(topic for topic in deck.topics if topic.id in topics),
        notes=tuple(deck.notes[index] for index in kept),
        passages=tuple(deck.passages[index] for index in kept),
    )
    changes = tuple(
        each._replace(is_shown=each.section != "change" or each.id not in left_out)
        for each in layers.changes
    )
    return found, layers._replace(changes=changes, left_out=left_out)


def _left_out(deck: Deck, layers: Layers) -> Iterator[tuple[str, tuple[Named, ...], bool]]:
    """Yield each note of the base that is left out, why, and whether only a date was missing."""
    wanted = layers.class_deck.include
    removed = {each.id: each for each in layers.changes if each.section == "remove"}
    beside = zip(deck.notes, deck.passages, layers.base.notes, strict=False)
    for note, passage, under in beside:  # what the class deck adds comes after all of the base's
        facts = _facts(note, passage, deck, wanted)
        if wanted.tags:  # by the base's, and by those that are added here
            facts = facts._replace(tags=(*facts.tags, *under.tags, *under.topic.tags))
        reasons = tuple(_against(facts, wanted))
        if change := removed.get(note.id):
            yield note.id, (Named("remove", change.place), *reasons), False
        elif reasons:
            is_dated = facts.bounds is not None
            yield note.id, reasons, not is_dated and all(each.name in _DATED for each in reasons)


def _nothing_left(
    wanted: Include, left_out: Iterable[tuple[Named, ...]], *, has_own: bool
) -> Iterator[Diagnostic]:
    """Report a class deck without a note of its base: at `remove` if that takes the last ones."""
    removed = [each[0] for each in left_out if len(each) == 1 and each[0].name == "remove"]
    if removed and not has_own:
        yield rules.NOTHING_LEFT.at(min(each.place for each in removed))
    elif wanted.place and not removed:
        yield rules.NOTHING_INCLUDED.at(wanted.place)


def new_topics(layers: Layers, last: Lock | None) -> Iterator[Diagnostic]:
    """Report topics that the base has brought out since the `last` release, and are not wanted."""
    wanted = layers.class_deck.include.topics
    if not wanted or last is None or layers.lock is None:
        return
    lines = [line for line in layers.lock.lines.values() if line.state == "live"]
    old = {line.topic for line in lines if line.since <= last.header.date}
    new = {line.topic for line in lines} - old - {each.name for each in wanted}
    for topic in sorted(new & {each.id for each in layers.base.topics}):
        yield rules.TOPIC_NEW.at(wanted[0].place, topic=topic)


def fits_retired(line: Line, class_deck: ClassDeck, last: Lock | None) -> bool:
    """Return whether a note that the base has retired is one that the class deck has or had.

    It also retires what it has released before, in `last`. It need not announce the retirement of
    a note that it never had, or has left out.
    """
    if not {line.id, line.origin}.isdisjoint(named.name for named in class_deck.remove):
        return False
    if last:
        earlier = last.lines.get(line.guid)
        return earlier is not None and earlier.state in ("live", "retired")
    date = parse(line.fields.get("date", ""))
    facts = _Facts(
        line.type,
        line.topic,
        line.tags,
        [each.name for each in class_deck.include.sections if _begins(line, each)],
        date.bounds if isinstance(date, HistoricalDate) else None,
    )
    return not any(_against(facts, class_deck.include))


def _facts(note: Note, passage: Passage | None, deck: Deck, wanted: Include) -> _Facts:
    sections = (
        [each.name for each in wanted.sections if passage and _is_within(passage, each.name)]
        if wanted.sections
        else ()
    )
    bounds = _bounds(note, deck.chronology) if wanted.since or wanted.until else None
    tags = (*note.tags, *note.topic.tags) if wanted.tags else ()
    return _Facts(note.kind, note.topic.id, tags, sections, bounds)


def _against(facts: _Facts, wanted: Include) -> Iterator[Named]:
    """Yield each part of `include` that leaves a note out, and where it stands."""
    tags = [f"{tag}::".casefold() for tag in facts.tags]
    if wanted.topics and facts.topic not in {each.name for each in wanted.topics}:
        yield Named("include.topics", wanted.topics[0].place)
    if wanted.tags and not any(_has(tags, each.name) for each in wanted.tags):
        yield Named("include.tags", wanted.tags[0].place)
    if wanted.sections and not facts.sections:
        yield Named("include.sections", wanted.sections[0].place)
    if wanted.place is None:
        return
    since, until, bounds = wanted.since, wanted.until, facts.bounds
    if wanted.types and facts.kind not in wanted.types:
        yield Named("include.types", wanted.place)
    if since and (bounds is None or bounds[1] < since.bounds[0]):
        yield Named("include.from", wanted.place)
    if until and (bounds is None or bounds[0] > until.bounds[1]):
        yield Named("include.to", wanted.place)


def _has(tags: Iterable[str], wanted: str) -> bool:
    """Return whether one of `tags` is the `wanted` one, or stands below it."""
    return any(tag.startswith(f"{wanted}::".casefold()) for tag in tags)


def _is_within(passage: Passage, section: str) -> bool:
    start = passage.span.start
    return any(span.start <= start < span.end for span in passage.document.sections(section))


def _begins(line: Line, section: Named) -> bool:
    return fold(line.fields.get("section", "")).startswith(fold(section.name))


def _bounds(note: Note, chronology: Chronology) -> tuple[Day, Day] | None:
    """Return when a note's event happened: by its own date, or that of an event it is about."""
    if note.date:
        return note.date.bounds
    dates = (
        chronology.dates.get(event) for event in (note.event, note.effect, note.cause) if event
    )
    return next((dated.date.bounds for dated in dates if dated), None)


def _unknown(deck: Deck, wanted: Include) -> Iterator[Diagnostic]:
    """Report names in `include` that the base does not have."""
    topics = [topic.id for topic in deck.topics]
    tags = sorted({tag for note in deck.notes for tag in (*note.tags, *note.topic.tags)})
    for kind, names, known in (("topic", wanted.topics, topics), ("tag", wanted.tags, tags)):
        own = [f"{each}::".casefold() for each in known]
        for each in names:
            if each.name not in known and not (kind == "tag" and _has(own, each.name)):
                yield unknown_name(kind, each.name, known, each.place)
    for each in wanted.sections:
        if not any(document.sections(each.name) for document in deck.documents.values()):
            titles = _titles(deck.documents.values())
            yield unknown_name("section", each.name, titles, each.place)


def _titles(documents: Iterable[Document]) -> list[str]:
    return [heading.title for document in documents for heading in document.headings]
