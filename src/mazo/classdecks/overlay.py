"""A class deck laid over its base: whose words hold, and what the two disagree about.

Each note of the base gets what the class deck says of it, read as the base's own notes are;
what the base has changed since is a conflict, told with all three texts. Nothing is left out
here: which notes a class deck wants is known once their passages are (`include`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from mazo.classdecks import conflicts, merge, rules
from mazo.classdecks.ids import Ids
from mazo.diagnostics import Diagnostic, Phrase, Reading, Related
from mazo.model.class_deck import ClassDeck, FieldChange, NoteChange
from mazo.model.deck import Deck
from mazo.model.names import slug
from mazo.model.note import Event, Note, Project, Topic
from mazo.project import card_file as parse
from mazo.project.card_file import CardFile
from mazo.project.note_reader import NOTE_KEYS, NoteReader
from mazo.project.values import nearest
from mazo.text import html as markup
from mazo.text.places import Place
from mazo.yamlfiles.tree import Node, Scalar


class Merged(NamedTuple):
    """The base with the class deck's words, and with what it adds; nothing is left out yet."""

    project: Project
    topics: tuple[Topic, ...]
    notes: tuple[Note, ...]
    events: tuple[Event, ...]


class _Under(NamedTuple):
    """What the base says where a class deck says something else, and where."""

    said: Node | None
    place: Place | None
    note: Note | None = None


def merged(base: Deck, class_deck: ClassDeck, project: Project, ids: Ids) -> Reading[Merged]:
    """Lay `class_deck` over `base`; `project` is the base's with the class deck's settings."""
    overlay = _Overlay(base, class_deck, project)
    topics = yield from overlay.topics()
    events = yield from overlay.events()
    changes = yield from ids.changes()
    by_id = {topic.id: topic for topic in topics}
    notes: list[Note] = []
    for note in base.notes:
        own = note._replace(topic=by_id[note.topic.id]) if class_deck.topics else note
        change = changes.get(note.id)
        notes.append((yield from overlay.note(own, change)) if change else own)
    added = yield from _added(class_deck, project, base)
    return Merged(
        project,
        (*topics, *(file.topic for file in added)),
        (*notes, *(note._replace(is_own=True) for file in added for note in file.notes)),
        (*events, *(event for file in added for event in file.events)),
    )


class _Overlay:
    """Applies the changes of one class deck."""

    def __init__(self, base: Deck, class_deck: ClassDeck, project: Project) -> None:
        self.base = base
        self.class_deck = class_deck
        self.project = project
        self.may_be_odd = markup.may_be_odd(class_deck.file.text)

    def topics(self) -> Reading[tuple[Topic, ...]]:
        """Return the base's topics with the titles that they have here."""
        titles, known = self.class_deck.topics, {topic.id: topic for topic in self.base.topics}
        yield from self._unknown("topic", titles, known)
        found = []
        for topic in self.base.topics:
            if change := titles.get(topic.id):
                yield from self._judged(_Under(_text(topic.title), topic.title_place), change)
                title = " ".join(merge.shown(change.now).split())
                found.append(topic._replace(title=title, title_place=change.place))
            else:
                found.append(topic)
        return tuple(found)

    def events(self) -> Reading[tuple[Event, ...]]:
        """Return the base's events with the titles that they have here."""
        titles, known = self.class_deck.events, {event.id: event for event in self.base.events}
        yield from self._unknown("event", titles, known)
        found = []
        for event in self.base.events:
            if change := titles.get(event.id):
                yield from self._judged(_Under(_text(event.title), event.place), change)
                found.append(event._replace(title=" ".join(merge.shown(change.now).split())))
            else:
                found.append(event)
        return tuple(found)

    def note(self, note: Note, change: NoteChange) -> Reading[Note]:
        """Return a note of the base with what the class deck says of it."""
        topic = note.topic._replace(file=self.class_deck.file)
        reader = NoteReader(self.project, topic, may_be_odd=self.may_be_odd)
        found = reader.changed(note, change.words) if change.fields else note
        yield from reader.found
        faulty = [each.place.start for each in reader.found if each.rule.is_error]
        for field in change.fields.values():
            under = _Under(merge.base_value(note, field.key), note.place(field.key), note)
            is_faulty = any(_holds(field.value, start) for start in faulty)
            if field.key in NOTE_KEYS[note.kind]:
                for each in self._judged(under, field):
                    if each.rule.is_error or not is_faulty:  # mending it comes first
                        yield each
        found = found._replace(topic=note.topic, allow={**note.allow, **found.allow})
        return (yield from _tagged(found, change))

    def _judged(self, under: _Under, change: FieldChange) -> Iterator[Diagnostic]:
        """Tell a change that the base contradicts, has already, or may contradict unseen."""
        note = under.note
        language = self.base.project.language
        translates = self.class_deck.language != language
        standing = merge.standing(under.said, change, language, note, translates=translates)
        if standing == "applies" or change.key == "allow":
            return
        values = {
            "key": change.key if note else "title",
            "id": note.id if note else change.key,
            "file": merge.typed(self.class_deck.file),
        }
        related = [under.place] if under.place and under.said else []
        if standing == "conflict":
            yield _conflict(under, change, values)
        elif standing == "same":
            yield conflicts.SAID_ALREADY.at(change.place, related=related, gaps=values)
        else:
            yield conflicts.UNWATCHED.at(change.place, related=related, gaps=values)

    def _unknown(
        self, kind: str, titles: Mapping[str, FieldChange], known: Mapping[str, object]
    ) -> Iterator[Diagnostic]:
        for name, change in titles.items():
            if name not in known:
                near = nearest(name, known)
                help_ = Phrase(rules.NEAREST_NAME, {"near": near}) if near else None
                values = {"what": rules.KINDS[kind], "name": name, "known": ", ".join(known)}
                yield rules.UNKNOWN_NAME.at(change.place, help=help_, gaps=values)


def _conflict(under: _Under, change: FieldChange, values: Mapping[str, str]) -> Diagnostic:
    """Report that teacher and base changed the same, with all three texts."""
    file = change.place.file
    was, theirs = (
        merge.shown(merge.compared(change.key, said, change.now))
        for said in (change.was, under.said)
    )
    assert change.was is not None, "there is no conflict with what was never said"
    said = conflicts.WAS if was else conflicts.SAID_NOTHING
    says = conflicts.THEIRS if theirs else conflicts.SAYS_NOTHING
    place = under.place or change.place
    return conflicts.CONFLICT.at(
        Place(file, change.now.start, change.now.end),
        related=[
            Related(Place(file, change.was.start, change.was.end), said, {"was": was}),
            Related(place, says, {"theirs": theirs}),
        ],
        mine=merge.shown(change.now),
        gaps=values,
    )


def _tagged(note: Note, change: NoteChange) -> Reading[Note]:
    """Return a note with the tags that the class deck adds, without those that it takes away."""
    tags, topic = list(note.tags), note.topic
    for tag, place in change.tags_removed:
        if tag not in (*tags, *topic.tags):
            values = {"id": note.id, "tag": tag}
            yield rules.TAG_NOT_THERE.at(place, related=[note.place("tags")], gaps=values)
        tags = [each for each in tags if each != tag]
        if tag in topic.tags:  # which all notes of the topic have
            topic = topic._replace(tags=tuple(each for each in topic.tags if each != tag))
    own = {tag.casefold() for tag in (*tags, *topic.tags)}
    tags += [tag for tag in change.tags_added if tag.casefold() not in own]
    return note._replace(tags=tuple(tags), topic=topic)


def _added(class_deck: ClassDeck, project: Project, base: Deck) -> Reading[list[CardFile]]:
    """Read the topics that the class deck adds."""
    known = {topic.id: topic for topic in base.topics}
    found = []
    for topic in class_deck.add:
        if earlier := known.get(topic.id):
            yield rules.NAME_OF_BASE.at(
                topic.place,
                what=rules.A_TOPIC,
                id=topic.id,
                proposal=slug(topic.id, frozenset(known), limit=9),
                related=[earlier.title_place or Place(earlier.file, 0, 0)],
            )
        file = yield from parse.added_topic(topic.id, topic.place, topic.node, project)
        if file:
            found.append(file)
    return found


def _holds(node: Node, offset: int) -> bool:
    return node.start <= offset <= node.end


def _text(said: str) -> Scalar:
    return Scalar(0, 0, said)
