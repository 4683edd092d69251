"""Topics that would be retired as a whole: more often by accident than on purpose."""

from collections.abc import Iterator, Mapping, Sequence

from mazo.diagnostics import Diagnostic, Rule, Text
from mazo.model.deck import Deck
from mazo.model.lock import Line, Lock
from mazo.text.places import Place

TOPIC_LOST = Rule(
    "E420 topic-lost",
    Text(
        "the topic `{topic}` would be retired as a whole, "
        "{count:released note|released notes}: {reason}"
    ),
    Text(
        "restore “{topic}.yaml” as it was; to retire the topic on purpose, list all other "
        "topics under `topics` in mazo.yaml"
    ),
    Text(
        "When a card file is empty, lost or overwritten, its notes are retired for all "
        "learners; an editor that stops while it saves is enough for that."
    ),
)
NO_FILE = Text("there is no card file of this name")
NO_NOTES = Text("its card file has no notes")
OTHER_NOTES = Text("its card file has none of them, only others")


def lost(deck: Deck, lock: Lock) -> Iterator[Diagnostic]:
    """Report topics of which no released note is left in the project, not even in another topic.

    One that `topics` leaves out was meant to go. A topic's only note may be replaced by another.
    """
    present = {(note.kind, note.id) for note in deck.notes}
    listed = dict(deck.project.topics) if deck.project.topics is not None else None
    for topic, lines in _by_topic(lock).items():
        is_left_out = listed is not None and topic not in listed
        if is_left_out or any((line.type, line.id) in present for line in lines):
            continue
        reason = _reason(deck, topic)
        if reason is OTHER_NOTES and len(lines) == 1:
            continue
        yield TOPIC_LOST.at(_place(deck, topic), topic=topic, count=len(lines), reason=reason)


def _by_topic(lock: Lock) -> Mapping[str, Sequence[Line]]:
    topics: dict[str, list[Line]] = {}
    for line in lock.lines.values():
        if line.state == "live":
            topics.setdefault(line.topic, []).append(line)
    return topics


def _reason(deck: Deck, topic: str) -> Text:
    if not any(each.id == topic for each in deck.topics):
        return NO_FILE
    has_notes = any(note.topic.id == topic for note in deck.notes)
    return OTHER_NOTES if has_notes else NO_NOTES


def _place(deck: Deck, topic: str) -> Place:
    """Return the beginning of the topic's card file; without one, the place of `topics`."""
    for each in deck.topics:
        if each.id == topic:
            return Place(each.file, 0, 0)
    return deck.project.topics_place or Place(deck.project.file, 0, 0)
