"""Card files: from the YAML tree to a topic, its notes and its events.

One bad note does not hide what is wrong with the next; what of a note could be read is
checked further, unless a line of it was lost to a slip in the YAML.
"""

import re
from typing import NamedTuple

from mazo.diagnostics import Diagnostic, Phrase, Reading, Text
from mazo.files.names import FILE as PROJECT_FILE
from mazo.model import names
from mazo.model.note import LISTS, Event, Note, Project, Topic
from mazo.project import field_rules, key_rules, topic_rules
from mazo.project.note_reader import NoteReader
from mazo.project.settings import deck_name
from mazo.project.values import Shape
from mazo.text.folding import normal
from mazo.text.patterns import compiled
from mazo.text.places import Place, TextFile
from mazo.yamlfiles.reader import Yaml
from mazo.yamlfiles.tree import Group, Items, Node

TOPIC_KEYS = ("title", "document", "section", "tags", *LISTS, "events")
_EVENT_KEYS = ("title", "date", "because")
_EXAMPLE = r"^ *#.*(?:- id:|dates:)"


class CardFile(NamedTuple):
    """What one card file holds."""

    topic: Topic
    notes: tuple[Note, ...]
    events: tuple[Event, ...]


def card_file(file: TextFile, yaml: Yaml, project: Project) -> Reading[CardFile | None]:
    """Read a card file whose YAML is `yaml`."""
    root = yaml.root
    if root is not None and not isinstance(root, Group):
        shape = Shape(file)
        shape.group(root, "title: …")
        yield from shape.found
        return None
    group = root or Group(0, 0, {})
    if reason := names.problem(normal(file.path.stem)):
        yield _bad_topic_name(file, reason)
    reader = _CardFileReader(file, yaml, project, normal(file.path.stem))
    found = reader.card_file(group)
    yield from reader.found
    return found


def added_topic(name: str, place: Place, node: Node, project: Project) -> Reading[CardFile | None]:
    """Read the topic `name` that a class deck adds at `place`: written as a card file is."""
    reader = _CardFileReader(place.file, Yaml(node, is_whole=True), project, name, place)
    group = reader.group(node, "title: …")
    found = reader.card_file(group) if group else None
    yield from reader.found
    return found


def _bad_topic_name(file: TextFile, reason: Text) -> Diagnostic:
    """Report a file's name; one that is another file's by mistake is told so."""
    name, place = file.path.name, Place(file, 0, 0)
    if name.lower() == PROJECT_FILE:
        help_ = Phrase(topic_rules.SECOND_PROJECT_FILE, {"project": PROJECT_FILE})
        return topic_rules.BAD_TOPIC_NAME.at(place, file=name, reason=reason, help=help_)
    proposal = names.slug(file.path.stem, limit=9)
    return topic_rules.BAD_TOPIC_NAME.at(place, file=name, reason=reason, proposal=proposal)


class _CardFileReader(Shape):
    def __init__(
        self,
        file: TextFile,
        yaml: Yaml,
        project: Project,
        name: str,
        beginning: Place | None = None,
    ) -> None:
        super().__init__(file)
        self.yaml = yaml
        self.project = project
        self.name = name
        self.beginning = beginning or Place(file, 0, 0)

    def card_file(self, root: Group) -> CardFile:
        entries = dict(self.known_keys(root, TOPIC_KEYS, key_rules.CARD_FILE))
        reader = NoteReader(self.project, self._topic(entries), may_be_odd=self.may_be_odd)
        if "tags" in entries:
            reader.topic = reader.topic._replace(tags=reader.tags(entries["tags"]))
        if "document" in entries:
            name = self.text(entries["document"], "document")
            document = reader.document(entries["document"], name) if name else ""
            reader.topic = reader.topic._replace(document=document)
        notes = tuple(
            reader.note(kind, node)
            for key, kind in LISTS.items()
            if key in entries
            for node in self._note_groups(entries[key], key)
        )
        events = self._events(entries["events"], reader) if "events" in entries else ()
        if not notes:
            self._empty(entries)
        self.found += reader.found
        return CardFile(reader.topic, notes, events)

    def _topic(self, entries: dict[str, Node]) -> Topic:
        name = self.name
        title = self.title(entries["title"], "title") if "title" in entries else ""
        if title:
            self.found += deck_name(title, self.place(entries["title"]))
        if "title" not in entries and self.yaml.is_whole:
            self.found.append(topic_rules.UNTITLED_TOPIC.at(self.beginning, title=name))
        section = entries.get("section")
        documents = tuple(self.project.documents)
        return Topic(
            id=name,
            title=title or name,
            file=self.file,
            document=documents[0] if len(documents) == 1 else "",
            names_document="document" in entries,
            section=self.text(section, "section") if section else "",
            section_place=self.place(section) if section else None,
            tags=(),
            title_place=self.place(entries["title"]) if title else None,
        )

    def _note_groups(self, node: Node, key: str) -> list[Group]:
        """Return the groups of a list of notes that no line is missing from."""
        example = f"{key}: [{{id: …, question: …}}]"
        if self._is_blank(node):
            return []
        groups = [self.group(item, "- id: …") for item in self.items(node, example)]
        return [group for group in groups if group and not self.yaml.has_gap(group)]

    def _is_blank(self, node: Node) -> bool:
        """Tell a key with nothing below it, as `init` leaves one over a commented example."""
        return node.start == node.end or (isinstance(node, Items) and not node.items)

    def _events(self, node: Node, reader: NoteReader) -> tuple[Event, ...]:
        if self._is_blank(node):
            return ()
        group = self.group(node, "events: {armisticio: El armisticio}")
        events = []
        for name in group.entries if group else ():
            place = group.key_place(self.file, name) if group else Place(self.file, 0, 0)
            if reason := names.problem(name):
                proposal = names.slug(name)
                self.found.append(
                    field_rules.BAD_ID.at(place, id=name, reason=reason, proposal=proposal)
                )
                continue
            if group and (event := self._event(name, group.entries[name], place, reader)):
                events.append(event)
        return tuple(events)

    def _event(self, name: str, node: Node, place: Place, reader: NoteReader) -> Event | None:
        if not isinstance(node, Group) or not node.entries.keys() & set(_EVENT_KEYS):
            title = self.title(node, name)
            return Event(name, title, place) if title else None
        entries = dict(self.known_keys(node, _EVENT_KEYS, key_rules.AN_EVENT))
        if "title" not in entries:
            self.missing(place, "title", key_rules.AN_EVENT, key_rules.EXAMPLES["title"])
        title = self.title(entries["title"], "title") if "title" in entries else ""
        date = (
            self.date(entries["date"], "date", self.project.language, reader.century)
            if "date" in entries
            else None
        )
        because = tuple(
            (cause, self.place(item))
            for item in (
                self.items(entries["because"], "because: [sicilia]") if "because" in entries else ()
            )
            if (cause := reader.name(item, "because"))
        )
        date_place = self.place(entries["date"]) if date else None
        return Event(name, title, place, date, date_place, because)

    def _empty(self, entries: dict[str, Node]) -> None:
        """Tell an untouched example of `init` from a topic that lost its notes."""
        if not self.yaml.is_whole or any(
            not self._is_blank(entries[key]) for key in LISTS if key in entries
        ):
            return
        rule = (
            topic_rules.ONLY_EXAMPLE
            if compiled(_EXAMPLE, re.MULTILINE).search(self.file.text)
            else topic_rules.EMPTY_TOPIC
        )
        self.found.append(rule.at(self.beginning))
