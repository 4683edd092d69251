"""A class deck laid over its base: the base's notes with the class deck's words.

Each note of the base gets its changes in the class deck, read as the base's own notes are.
What became of each change is recorded (`MergedChange`); `conflicts` reports it. Nothing is left
out here: which notes a class deck wants is known once their passages are (`include`).
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from mazo.classdecks import merge, rules
from mazo.classdecks.ids import unknown_name
from mazo.diagnostics import Diagnostic, Reading
from mazo.model.class_deck import FieldChange, MergedChange, NoteChange, Standing
from mazo.model.deck import Layers
from mazo.model.names import slug
from mazo.model.note import Event, Note, Project, Quote, Topic
from mazo.project import card_file
from mazo.project.card_file import CardFile
from mazo.project.note_reader import NoteReader
from mazo.schema.card_file import NO_CARD, NOTES
from mazo.text import html
from mazo.text.places import Place
from mazo.yamlfiles.tree import Node, Scalar, inside


class Merged(NamedTuple):
    """The base with the class deck's words and what it adds, and what became of each change."""

    topics: tuple[Topic, ...]
    notes: tuple[Note, ...]
    events: tuple[Event, ...]
    changes: tuple[MergedChange, ...]
    no_card: tuple[Quote, ...]


def merged(layers: Layers, project: Project) -> Reading[Merged]:
    """Lay the class deck over its base.

    `project` is the base's with the class deck's settings. The changes in `layers` say which
    notes the class deck changes.
    """
    overlay, base = _Overlay(layers, project), layers.base
    topics = yield from overlay.topics()
    events = yield from overlay.events()
    by_id = {topic.id: topic for topic in topics}
    changed = {each.id: each for each in layers.changes if each.section == "change"}
    notes: list[Note] = []
    for note in base.notes:
        own = note._replace(topic=by_id[note.topic.id]) if layers.class_deck.topics else note
        change = changed.get(note.id)
        notes.append((yield from overlay.note(own, change.name)) if change else own)
    added = yield from _added(layers, project)
    return Merged(
        (*topics, *(file.topic for file in added)),
        (*notes, *(note._replace(is_own=True) for file in added for note in file.notes)),
        (*events, *(event for file in added for event in file.events)),
        (*layers.changes, *overlay.changes),
        (*(yield from overlay.no_card()), *(quote for file in added for quote in file.no_card)),
    )


class _Overlay:
    """Applies the changes of one class deck, and records what became of them."""

    def __init__(self, layers: Layers, project: Project) -> None:
        self.base = layers.base
        self.class_deck = layers.class_deck
        self.project = project
        self.base_language = self.base.project.language
        self.language = self.class_deck.language
        self.changes: list[MergedChange] = []
        self.may_be_odd = html.may_be_odd(self.class_deck.file.text)

    def no_card(self) -> Reading[tuple[Quote, ...]]:
        """Return what the class deck says needs no card."""
        documents, file = [*self.project.documents], self.class_deck.file
        topic = Topic("", "", file, documents[0] if len(documents) == 1 else "")
        reader = NoteReader(self.project, topic, may_be_odd=self.may_be_odd)
        found = reader.quotes(self.class_deck.no_card, NO_CARD)
        yield from reader.found
        return found

    def topics(self) -> Reading[tuple[Topic, ...]]:
        """Return the base's topics with the titles that they have here."""
        titles, found = self.class_deck.topics, []
        yield from _unknown("topic", titles, [topic.id for topic in self.base.topics])
        for topic in self.base.topics:
            if change := titles.get(topic.id):
                title = self._title(topic.id, change, topic.title, topic.title_place)
                found.append(topic._replace(title=title, title_place=change.place))
            else:
                found.append(topic)
        return tuple(found)

    def events(self) -> Reading[tuple[Event, ...]]:
        """Return the base's events with the titles that they have here."""
        titles, found = self.class_deck.events, []
        yield from _unknown("event", titles, [event.id for event in self.base.events])
        for event in self.base.events:
            if change := titles.get(event.id):
                title = self._title(event.id, change, event.title, event.place)
                found.append(event._replace(title=title))
            else:
                found.append(event)
        return tuple(found)

    def _title(self, name: str, change: FieldChange, title: str, place: Place | None) -> str:
        """Return the title that a topic or event of the base has here."""
        self._record(change, Scalar(0, 0, title), place, name, name)
        return " ".join(merge.shown(change.now).split())

    def note(self, note: Note, name: str) -> Reading[Note]:
        """Return a note of the base with the class deck's changes of it, which are under `name`."""
        change = self.class_deck.change[name]
        topic = note.topic._replace(file=self.class_deck.file)
        reader = NoteReader(self.project, topic, may_be_odd=self.may_be_odd)
        found = reader.changed(note, change.words) if change.fields else note
        yield from reader.found
        faulty = [each.place.start for each in reader.found if each.rule.is_error]
        for key, field in change.fields.items():
            if key in NOTES[note.kind].rows:
                base, place, value = inside(note.node, key), note.place(key), field.value
                self._record(field, base, place, note.id, name, note)
                is_faulty = any(value.start <= start <= value.end for start in faulty)
                if is_faulty and self.changes[-1].standing != "conflict":
                    self.changes[-1] = self.changes[-1]._replace(standing="faulty")
        found = found._replace(topic=note.topic, allow={**note.allow, **found.allow})
        return self._tagged(found, change)

    def _record(
        self,
        change: FieldChange,
        base: Node | None,
        base_place: Place | None,
        id: str,
        name: str,
        note: Note | None = None,
    ) -> None:
        """Record how a change compares with what the base has now, which is at `base_place`."""
        key, was, now, value, place, path = change
        has_now = now is not value
        made = MergedChange(
            path, place, id, name, "applies", key, was, now, base, base_place, has_now
        )
        self.changes.append(merge.judged(made, note, self.base_language, self.language))

    def _tagged(self, note: Note, change: NoteChange) -> Note:
        """Return a note with the tags that are added here, without those that are removed."""
        tags, topic, path = list(note.tags), note.topic, (*change.path, "tags")
        for tag, place, _ in change.tags_removed:
            is_there = tag in (*tags, *topic.tags)
            standing: Standing = "applies" if is_there else "absent"
            made = MergedChange(path, place, note.id, change.id, standing, "tags")
            now = Scalar(place.start, place.end, tag)
            self.changes.append(made._replace(now=now, base_place=note.place("tags")))
            tags = [each for each in tags if each != tag]
            if tag in topic.tags:  # which all notes of the topic have
                topic = topic._replace(tags=tuple(each for each in topic.tags if each != tag))
        own = {tag.casefold() for tag in (*tags, *topic.tags)}
        tags += [tag for tag in change.tags_added if tag.casefold() not in own]
        return note._replace(tags=tuple(tags), topic=topic)


def _unknown(
    kind: str, titles: Mapping[str, FieldChange], known: Sequence[str]
) -> Iterator[Diagnostic]:
    """Report titles of what the base does not have."""
    for name, change in titles.items():
        if name not in known:
            yield unknown_name(kind, name, known, change.place)


def _added(layers: Layers, project: Project) -> Reading[list[CardFile]]:
    """Read the topics that the class deck adds."""
    known = {topic.id: topic for topic in layers.base.topics}
    found = []
    for topic in layers.class_deck.add:
        if earlier := known.get(topic.id):
            yield rules.NAME_OF_BASE.at(
                topic.place,
                what=rules.A_TOPIC,
                id=topic.id,
                proposal=slug(topic.id, frozenset(known), limit=9),
                related=[earlier.title_place or Place(earlier.file, 0, 0)],
            )
        file = yield from card_file.added_topic(topic.id, topic.place, topic.node, project)
        if file:
            found.append(file)
    return found
