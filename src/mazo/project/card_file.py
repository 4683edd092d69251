"""Card files: from the YAML tree to a topic, its notes and its events.

One bad note does not hide what is wrong with the next; what of a note could be read is
checked further, unless a line of it was lost to a slip in the YAML.
"""

import re
from typing import NamedTuple

from mazo.diagnostics import Diagnostic, Phrase, Reading, Text
from mazo.files.names import FILE as PROJECT_FILE
from mazo.model import names
from mazo.model.note import Event, Note, Project, Quote, Topic
from mazo.project import topic_rules
from mazo.project.note_reader import NoteReader
from mazo.project.values import Entry, Value, ValueReader
from mazo.schema.card_file import CARD_FILE, EVENT, LISTS, NO_CARD
from mazo.schema.key import Key
from mazo.text import html as markup
from mazo.text.comparison import normal
from mazo.text.patterns import compiled
from mazo.text.places import Place, TextFile
from mazo.yamlfiles.read import Yaml
from mazo.yamlfiles.tree import Group, Node, is_blank

_EXAMPLE = r"^ *#.*(?:- id:|dates:)"


class CardFile(NamedTuple):
    """What one card file holds."""

    topic: Topic
    notes: tuple[Note, ...]
    events: tuple[Event, ...]
    no_card: tuple[Quote, ...] = ()


def card_file(file: TextFile, yaml: Yaml, project: Project) -> Reading[CardFile | None]:
    """Read a card file whose YAML is `yaml`."""
    root = yaml.root
    if root is not None and not isinstance(root, Group):
        reader = ValueReader(file)
        reader.group(root, "title: …")
        yield from reader.found
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
    """Report a file's name; also one that is another file's by mistake."""
    name, place = file.path.name, Place(file, 0, 0)
    if name.lower() == PROJECT_FILE:
        help_ = Phrase(topic_rules.SECOND_PROJECT_FILE, {"project": PROJECT_FILE})
        return topic_rules.BAD_TOPIC_NAME.at(place, file=name, reason=reason, help=help_)
    proposal = names.slug(file.path.stem, limit=9)
    return topic_rules.BAD_TOPIC_NAME.at(place, file=name, reason=reason, proposal=proposal)


class _CardFileReader(NoteReader):
    def __init__(
        self,
        file: TextFile,
        yaml: Yaml,
        project: Project,
        name: str,
        beginning: Place | None = None,
    ) -> None:
        documents = tuple(project.documents)
        topic = Topic(name, name, file, documents[0] if len(documents) == 1 else "")
        super().__init__(project, topic, may_be_odd=markup.may_be_odd(file.text))
        self.yaml = yaml
        self.beginning = beginning or Place(file, 0, 0)
        self.readers["notes"] = self._note_groups

    def card_file(self, root: Group) -> CardFile:
        values = self.values(root.without(NO_CARD.name), CARD_FILE)
        if "title" not in values and self.yaml.is_whole:
            self.report(topic_rules.UNTITLED_TOPIC, self.beginning, {"title": self.topic.id})
        self.topic = self._topic(root, values)
        notes = tuple(
            self.note(kind, group) for key, kind in LISTS.items() for group in values.get(key, ())
        )
        entries = self.declared(values.get("events", ()))
        events = tuple(event for each in entries if (event := self._event(each)))
        if not notes:
            self._empty(root)
        no_card = self.quotes(root.entries.get(NO_CARD.name), NO_CARD)
        return CardFile(self.topic, notes, events, no_card)

    def _topic(self, root: Group, values: dict[str, Value]) -> Topic:
        """Return the topic with what the file says of it."""
        given = {name: values[name] for name in ("title", "section", "tags") if values.get(name)}
        for name in given.keys() - {"tags"}:
            given[f"{name}_place"] = self.place(root.entries[name])
        if "document" in values:
            given |= {"document": values["document"], "names_document": True}
        return self.topic._replace(**given)

    def _note_groups(self, node: Node, key: Key) -> list[Group]:
        """Return the groups of a list of notes that no line is missing from."""
        groups = [self.group(item, "- id: …") for item in self.items(node, key.example)]
        return [group for group in groups if group and not self.yaml.has_gap(group)]

    def _event(self, entry: Entry) -> Event | None:
        name, node, place, _ = entry
        if not isinstance(node, Group) or node.entries.keys().isdisjoint(EVENT.rows):
            title = self.line(node, name)
            return Event(name, title, place) if title else None
        values = self.values(node, EVENT, place)
        date = values.get("date")
        return Event(
            name,
            values.get("title", ""),
            place,
            date,
            self.place(node.entries["date"]) if date else None,
            tuple((cause.name, cause.place) for cause in values.get("because", ())),
        )

    def _empty(self, root: Group) -> None:
        """Report a topic that lost its notes, or has only the example that `init` wrote."""
        lists = [root.entries[key] for key in LISTS if key in root.entries]
        if not self.yaml.is_whole or not all(map(is_blank, lists)):
            return
        is_example = compiled(_EXAMPLE, re.MULTILINE).search(self.file.text)
        rule = topic_rules.ONLY_EXAMPLE if is_example else topic_rules.EMPTY_TOPIC
        self.report(rule, self.beginning, {})
