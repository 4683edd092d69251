"""Which notes of its base a class deck has: `include` and `remove`.

All that is given must hold of a note; of a list any one is enough. What the teacher adds is
always there. Notes that the base has retired are chosen by what its lock says of them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from mazo.classdecks import rules
from mazo.dates.edtf import Day, HistoricalDate, parse
from mazo.diagnostics import Diagnostic, Phrase, Reading
from mazo.documents.document import Document
from mazo.documents.passage import Passage
from mazo.model.chronology import Chronology
from mazo.model.class_deck import ClassDeck, Include, Named
from mazo.model.deck import Deck
from mazo.model.lock import Line, Lock
from mazo.model.names import some
from mazo.model.note import Kind, Note
from mazo.project.values import nearest
from mazo.text.folding import fold


class _Facts(NamedTuple):
    """What a selection looks at in a note. `bounds` are its first and last day, if it is dated."""

    id: str
    kind: Kind
    topic: str
    tags: Iterable[str]
    sections: Collection[str]
    bounds: tuple[Day, Day] | None


def included(deck: Deck, class_deck: ClassDeck, removed: Collection[str]) -> Reading[Deck]:
    """Return `deck`, which has all notes of the base, with those that the class deck wants."""
    wanted = class_deck.include
    unknown = list(_unknown(deck, wanted))
    yield from unknown
    undated: list[str] = []
    kept = []
    for index, (note, passage) in enumerate(zip(deck.notes, deck.passages, strict=True)):
        if note.is_own:
            kept.append(index)
            continue
        facts = _facts(note, passage, deck, wanted)
        if wanted.tags and deck.layers:  # by the base's, and by those that are added here
            under = deck.layers.base.notes[index]
            facts = facts._replace(tags=(*facts.tags, *under.tags, *under.topic.tags))
        if _fits(facts, wanted, removed):
            if (wanted.since or wanted.until) and facts.bounds is None:
                undated.append(note.id)
            else:
                kept.append(index)
    is_empty = deck.notes and all(deck.notes[index].is_own for index in kept)
    if wanted.place and is_empty and not unknown:
        yield rules.NOTHING_INCLUDED.at(wanted.place)
    elif wanted.place and undated:
        yield rules.UNDATED.at(wanted.place, count=len(undated), ids=some(undated))
    yield from _not_shown(deck, class_deck, {deck.notes[index].id for index in kept})
    topics = {deck.notes[index].topic.id for index in kept}
    return deck._replace(
        topics=tuple(topic for topic in deck.topics if topic.id in topics),
        notes=tuple(deck.notes[index] for index in kept),
        passages=tuple(deck.passages[index] for index in kept),
    )


def fits_retired(line: Line, class_deck: ClassDeck, last: Lock | None) -> bool:
    """Tell whether a note that the base has retired is one that the class deck has, or would have.

    What it has released before, in `last`, it retires too; what it never had, or has left out,
    it need not bring up to say that it is withdrawn.
    """
    removed = {named.name for named in class_deck.remove}
    if removed & {line.id, line.origin}:
        return False
    if last:
        earlier = last.lines.get(line.guid)
        return earlier is not None and earlier.state in ("live", "retired")
    date = parse(line.fields.get("date", ""))
    facts = _Facts(
        line.id,
        line.type,
        line.topic,
        line.tags,
        [each.name for each in class_deck.include.sections if _begins(line, each)],
        date.bounds if isinstance(date, HistoricalDate) else None,
    )
    wanted = class_deck.include
    is_undated = facts.bounds is None and (wanted.since or wanted.until)
    return _fits(facts, wanted, removed) and not is_undated


def _facts(note: Note, passage: Passage | None, deck: Deck, wanted: Include) -> _Facts:
    sections = (
        [each.name for each in wanted.sections if passage and _is_within(passage, each.name)]
        if wanted.sections
        else ()
    )
    bounds = _bounds(note, deck.chronology) if wanted.since or wanted.until else None
    tags = (*note.tags, *note.topic.tags) if wanted.tags else ()
    return _Facts(note.id, note.kind, note.topic.id, tags, sections, bounds)


def _fits(facts: _Facts, wanted: Include, removed: Collection[str]) -> bool:
    """Tell whether a note is wanted; one without a date is not judged by `from` and `to`."""
    tags = [f"{tag}::".casefold() for tag in facts.tags]
    since, until = wanted.since, wanted.until
    return (
        facts.id not in removed
        and (not wanted.topics or facts.topic in {each.name for each in wanted.topics})
        and (not wanted.types or facts.kind in wanted.types)
        and (not wanted.sections or bool(facts.sections))
        and (not wanted.tags or any(_has(tags, each.name) for each in wanted.tags))
        and (not since or facts.bounds is None or facts.bounds[1] >= since.bounds[0])
        and (not until or facts.bounds is None or facts.bounds[0] <= until.bounds[1])
    )


def _has(tags: Iterable[str], wanted: str) -> bool:
    """Tell whether one of `tags` is the `wanted` one, or stands below it."""
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
    dates = (chronology.dates.get(event) for event in (note.effect, note.cause) if event)
    return next((dated.date.bounds for dated in dates if dated), None)


def _unknown(deck: Deck, wanted: Include) -> Iterator[Diagnostic]:
    """Report names in `include` that the base has not got."""
    topics = [topic.id for topic in deck.topics]
    tags = sorted({tag for note in deck.notes for tag in (*note.tags, *note.topic.tags)})
    for kind, names, known in (("topic", wanted.topics, topics), ("tag", wanted.tags, tags)):
        own = [f"{each}::".casefold() for each in known]
        for each in names:
            if each.name not in known and not (kind == "tag" and _has(own, each.name)):
                yield _unknown_name(kind, each, known)
    for each in wanted.sections:
        if not any(document.sections(each.name) for document in deck.documents.values()):
            yield _unknown_name("section", each, _titles(deck.documents.values()))


def _titles(documents: Iterable[Document]) -> list[str]:
    return [heading.title for document in documents for heading in document.headings]


def _unknown_name(kind: str, given: Named, known: list[str]) -> Diagnostic:
    near = nearest(given.name, known)
    help_ = Phrase(rules.NEAREST_NAME, {"near": near}) if near else None
    values = {"what": rules.KINDS[kind], "name": given.name, "known": ", ".join(known)}
    return rules.UNKNOWN_NAME.at(given.place, help=help_, gaps=values)


def _not_shown(deck: Deck, class_deck: ClassDeck, kept: Collection[str]) -> Iterator[Diagnostic]:
    """Remark on changes of notes that the class deck leaves out."""
    present = {note.id for note in deck.notes}
    for change in class_deck.change.values():
        if change.id in present and change.id not in kept:
            yield rules.NOT_SHOWN.at(change.place, id=change.id)
