"""Acts that switch cards and topics on and off, and that delete a card of one's own.

A class deck says so under `remove` and `include`. An author's project has no card that is off:
its author takes it out, and `undo` brings it back.
"""

from typing import NamedTuple

from mazo.diagnostics import Phrase, Text
from mazo.errors import MazoError
from mazo.model.deck import Layers
from mazo.model.note import Note
from mazo.text.edit import Change, Edit, Insert, Remove
from mazo.workspace.acts import NO_NOTE, NO_TOPIC, Made, State
from mazo.workspace.own_topics import own_topic
from mazo.workspace.value_paths import append, at, put, tree

TOPIC_IS_OFF = Text("the topic of this card is switched off: switch it on first")
LEFT_OUT = Text("this deck leaves out all cards of this sort, by its `include`")
LAST_TOPIC = Text("a deck needs a topic: switch another one on first")
OWN_TOPIC = Text("this topic is your own: its cards can be deleted")
ONLY_UNDO = Text("this card was taken out: undo brings it back")
NOT_YOURS = Text("this card is the original's: it can only be switched off")
_NOTE_OFF, _NOTE_ON = Text("Card switched off"), Text("Card switched on")
_TOPIC_OFF, _TOPIC_ON = Text("Topic switched off"), Text("Topic switched on")
_DELETED = Text("Card deleted")
_TOPICS = ("include", "topics")


class SwitchNote(NamedTuple):
    """Switch a card on or off. Off, learners who have it keep it; it is in no new package."""

    note: str
    is_on: bool

    def made(self, state: State) -> Made:
        """Return the edit of the class deck's `remove`, or of the card file."""
        said = Phrase(_NOTE_ON if self.is_on else _NOTE_OFF)
        layers = state.layers
        base = state.base_note(self.note)
        if layers is None or base is None:
            return self._of_own(state, said)
        removed = [
            each.path
            for each in layers.changes
            if each.section == "remove" and each.id == self.note
        ]
        changes: tuple[Change, ...] = ()
        if self.is_on:
            _require_wanted(layers, self.note)
            changes = tuple(map(Remove, removed))
        elif not removed:
            root = tree(layers.class_deck.file)
            changes = (append((), root, ("remove",), self.note),)
        files = state.edited(Edit(layers.class_deck.file, changes))
        return Made(files, said, self.note, base.topic.id)

    def _of_own(self, state: State, said: Phrase) -> Made:
        """Return what takes out a note of one's own; one that is there is on."""
        found = [note for note in state.deck.notes if note.id == self.note]
        if not found:
            raise MazoError(ONLY_UNDO if self.is_on else NO_NOTE)
        if self.is_on:
            return Made({}, said, self.note, found[0].topic.id)
        return _without(state, found[0], said)


class DeleteNote(NamedTuple):
    """Delete a card of one's own."""

    note: str

    def made(self, state: State) -> Made:
        """Return the edit of the file that the card stands in."""
        note = state.note(self.note)
        if not state.is_own(note):
            raise MazoError(NOT_YOURS)
        return _without(state, note, Phrase(_DELETED))


class SwitchTopic(NamedTuple):
    """Switch a topic on or off, with all its cards."""

    topic: str
    is_on: bool

    def made(self, state: State) -> Made:
        """Return the edit of the class deck's `include`, or of the topics in mazo.yaml."""
        layers = state.layers
        if layers is None:
            file, changes = state.deck.project.file, self._of_author(state)
        else:
            file, changes = layers.class_deck.file, self._of_class(layers)
        said = Phrase(_TOPIC_ON if self.is_on else _TOPIC_OFF)
        return Made(state.edited(Edit(file, changes)), said, topic=self.topic)

    def _of_class(self, layers: Layers) -> tuple[Change, ...]:
        class_deck, every = layers.class_deck, [topic.id for topic in layers.base.topics]
        if self.topic not in every:
            is_own = any(each.id == self.topic for each in class_deck.add)
            raise MazoError(OWN_TOPIC if is_own else NO_TOPIC)
        listed = [each.name for each in class_deck.include.topics]
        is_on = not listed or self.topic in listed
        if is_on is self.is_on:
            return ()
        if self.is_on:
            return (_included(listed, every, self.topic),)
        left = [each for each in listed or every if each != self.topic]
        if not left:
            raise MazoError(LAST_TOPIC)
        if listed:
            return (Remove((*_TOPICS, listed.index(self.topic))),)
        return (put((), tree(class_deck.file), _TOPICS, left),)

    def _of_author(self, state: State) -> tuple[Change, ...]:
        """Return the change of the list of topics; the card file itself stays."""
        project = state.deck.project
        every = [topic.id for topic in state.deck.topics]
        listed = [name for name, _ in project.topics] if project.topics is not None else None
        if self.is_on is (self.topic in every):
            return ()
        if self.is_on:
            if listed is None or not project.files.file(f"{self.topic}.yaml"):
                raise MazoError(NO_TOPIC)
            return (append((), tree(project.file), ("topics",), self.topic),)
        left = [each for each in every if each != self.topic]
        if not left:
            raise MazoError(LAST_TOPIC)
        if listed:
            return (Remove(("topics", listed.index(self.topic))),)
        return (put((), tree(project.file), ("topics",), left),)


def _included(listed: list[str], every: list[str], topic: str) -> Change:
    """Return what lists a topic among those that are wanted; where all are, no list is needed."""
    if {*listed, topic} == {*every}:
        return Remove(_TOPICS)
    later = every[every.index(topic) :]
    number = next((n for n, each in enumerate(listed) if each in later), -1)
    return Insert(_TOPICS, number, topic)


def _require_wanted(layers: Layers, note: str) -> None:
    """Raise MazoError if more than `remove` leaves a note out."""
    for reason in layers.left_out.get(note, ()):
        if reason.name != "remove":
            raise MazoError(TOPIC_IS_OFF if reason.name == "include.topics" else LEFT_OUT)


def _without(state: State, note: Note, said: Phrase) -> Made:
    """Return what takes a note out of its file; with the last one of a class deck's topic, that."""
    path = at(note.node)
    if note.is_own and state.class_deck:
        beside = [each for each in state.deck.notes if each.topic.id == note.topic.id]
        found = own_topic(state.class_deck, note.topic.id)
        if found and len(beside) == 1 and "events" not in found.node.entries:
            path = found.path
    return Made(state.edited(Edit(note.topic.file, (Remove(path),))), said, note.id, note.topic.id)
