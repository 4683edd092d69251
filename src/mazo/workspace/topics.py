"""Acts on topics: one added, another title for one, and one of a class deck's own deleted."""

from pathlib import Path
from typing import NamedTuple

from mazo.diagnostics import Phrase, Text
from mazo.errors import MazoError
from mazo.files.names import FILE
from mazo.model import names
from mazo.model.class_deck import FieldChange
from mazo.model.deck import Layers
from mazo.project.topic_rules import BAD_DECK_NAME
from mazo.text.edit import Change, Edit, Quoted, Remove, Set, Value
from mazo.workspace.acts import NO_TOPIC, Made, State
from mazo.workspace.own_topics import new_topic, own_topic, topic_names
from mazo.workspace.value_paths import append, put, tree
from mazo.yamlfiles.tree import Group, Scalar, written

NO_TITLE = Text("write a title first")
NOT_YOURS = Text("this topic is the original's: it can only be switched off")
_ADDED = Text("Topic added")
_RENAMED = Text("Title of the topic changed")
_DELETED = Text("Topic deleted")


class AddTopic(NamedTuple):
    """Add an empty topic, on a document of the deck's."""

    title: str
    document: str = ""

    def made(self, state: State) -> Made:
        """Return the edit of a class deck, or a new card file that mazo.yaml lists."""
        title = deck_title(self.title)
        document = self.document or next(iter(state.deck.documents), "")
        if state.class_deck:
            more: dict[str, Value] = {"document": document} if document else {}
            name, change = new_topic(state, title, more)
            files = state.edited(Edit(state.class_deck.file, (change,)))
            return Made(files, Phrase(_ADDED), topic=name)
        return self._of_author(state, title, document)

    def _of_author(self, state: State, title: str, document: str) -> Made:
        project = state.deck.project
        there = {Path(name).stem for name in project.files.names()}
        name = names.slug(title, frozenset(topic_names(state) | there | {Path(FILE).stem}))
        text = f"title: {written(title)}\n" + (f"document: {document}\n" if document else "")
        files: dict[Path, bytes | None] = {project.files.path / f"{name}.yaml": text.encode()}
        if project.topics is not None:
            change = append((), tree(project.file), ("topics",), name)
            files |= state.edited(Edit(project.file, (change,)))
        return Made(files, Phrase(_ADDED), topic=name)


class RenameTopic(NamedTuple):
    """Give a topic another title; its id stays."""

    topic: str
    title: str

    def made(self, state: State) -> Made:
        """Return the edit of the card file, or of a class deck's titles."""
        title = deck_title(self.title)
        own = own_topic(state.class_deck, self.topic) if state.class_deck else None
        topic = None if own else state.topic(self.topic)
        changes: tuple[Change, ...]
        if own and state.class_deck:
            file, changes = state.class_deck.file, (put(own.path, own.node, ("title",), title),)
        elif state.layers:
            file, changes = state.layers.class_deck.file, _retitled(state.layers, self.topic, title)
        else:
            assert topic is not None, "it was found"
            file, changes = topic.file, (put((), tree(topic.file), ("title",), title),)
        if topic and topic.title == title:
            changes = ()
        return Made(state.edited(Edit(file, changes)), Phrase(_RENAMED), topic=self.topic)


class DeleteTopic(NamedTuple):
    """Delete a topic of a class deck's own, with its cards."""

    topic: str

    def made(self, state: State) -> Made:
        """Return the edit of the class deck."""
        own = own_topic(state.class_deck, self.topic) if state.class_deck else None
        if own is None or state.class_deck is None:
            raise MazoError(NOT_YOURS if self.topic in topic_names(state) else NO_TOPIC)
        files = state.edited(Edit(state.class_deck.file, (Remove(own.path),)))
        return Made(files, Phrase(_DELETED), topic=self.topic)


def deck_title(title: str) -> str:
    """Return a title as a deck can have it. Raise MazoError if it is none."""
    line = " ".join(title.split())
    if not line:
        raise MazoError(NO_TITLE)
    if reason := names.deck_problem(line):
        proposal = names.deck_proposal(line)
        raise MazoError(BAD_DECK_NAME.message, name=line, reason=reason, proposal=proposal)
    return line


def retitled(
    section: str, name: str, change: FieldChange | None, had: str, layers: Layers, title: str
) -> tuple[Change, ...]:
    """Return what gives a topic or an event of the base another title in a class deck."""
    if title == " ".join(had.split()):
        return (Remove(change.path),) if change else ()
    value: Value = {"was": Quoted(had), "now": title}
    if change is None:
        return (put((), tree(layers.class_deck.file), (section, name), value),)
    if isinstance(change.value, Group) and isinstance(change.now, Scalar):
        return (Set((*change.path, "now"), title),)
    return (Set(change.path, value),)


def _retitled(layers: Layers, topic: str, title: str) -> tuple[Change, ...]:
    had = next(each.title for each in layers.base.topics if each.id == topic)
    change = layers.class_deck.topics.get(topic)
    return retitled("topics", topic, change, had, layers, title)
