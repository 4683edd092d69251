"""Acts on events: one added, its title, date and causes changed, one linked to another, deleted."""

from collections.abc import Iterable
from contextlib import suppress
from typing import NamedTuple

from mazo.diagnostics import Phrase, Text
from mazo.errors import MazoError
from mazo.model import names
from mazo.model.note import Event
from mazo.text.comparison import normal
from mazo.text.edit import Change, Edit, Kept, Path, Remove, Set, Value
from mazo.text.places import Place, TextFile
from mazo.workspace.acts import Made, State
from mazo.workspace.own_topics import my_cards, new_topic, own_topics
from mazo.workspace.topics import retitled
from mazo.workspace.value_paths import put, tree
from mazo.yamlfiles.tree import Group, Node, Scalar, inside

NO_TITLE = Text("write what happened first")
NO_EVENT = Text("this event is not in the deck any more")
OF_BASE = Text("this event is the original's: only its title can be changed here")
OF_ITSELF = Text("an event cannot come of itself")
_ADDED, _CHANGED = Text("Event added"), Text("Event changed")
_LINKED, _DELETED = Text("Events linked"), Text("Event deleted")
_EVENTS = "events"


class AddEvent(NamedTuple):
    """Add an event; `because` are the ids of the events that it came of."""

    title: str
    date: str = ""
    because: tuple[str, ...] = ()
    topic: str = ""

    def made(self, state: State) -> Made:
        """Return the edit of the topic's card file, or of a topic of a class deck's own."""
        title = _line(self.title)
        name = names.slug(title, frozenset(each.id for each in state.deck.events))
        value = _value(title, self.date.strip(), self.because)
        if state.class_deck is None:
            topic = state.topic(self.topic) if self.topic else state.deck.topics[0]
            change = put((), tree(topic.file), (_EVENTS, name), value)
            return Made(state.edited(Edit(topic.file, (change,))), Phrase(_ADDED), topic=topic.id)
        known = own_topics(state.class_deck)
        named = [each for each in known if each.id == self.topic]
        found = next(reversed(named or known), None)
        if found:
            topic_id, change = found.id, put(found.path, found.node, (_EVENTS, name), value)
        else:
            topic_id, change = new_topic(state, my_cards(state), {_EVENTS: {name: value}})
        files = state.edited(Edit(state.class_deck.file, (change,)))
        return Made(files, Phrase(_ADDED), topic=topic_id)


class ChangeEvent(NamedTuple):
    """Give an event another title, date or causes; what is None stays as it is."""

    event: str
    title: str | None = None
    date: str | None = None
    because: tuple[str, ...] | None = None

    def made(self, state: State) -> Made:
        """Return the edit of where the event stands, or of a class deck's titles."""
        event = _known(state, self.event)
        file, changes = self._changes(state, event)
        return Made(state.edited(Edit(file, changes)), Phrase(_CHANGED))

    def _changes(self, state: State, event: Event) -> tuple[TextFile, tuple[Change, ...]]:
        if self.because and event.id in self.because:
            raise MazoError(OF_ITSELF)
        title = None if self.title is None else _line(self.title)
        layers = state.layers
        base = [each for each in layers.base.events if each.id == event.id] if layers else []
        if layers and base:
            if self.date is not None or self.because is not None:
                raise MazoError(OF_BASE)
            change = layers.class_deck.events.get(event.id)
            had = base[0].title
            made = retitled(_EVENTS, event.id, change, had, layers, title or had)
            return layers.class_deck.file, made
        path, node = _standing(event)
        date = None if self.date is None else self.date.strip()
        return event.place.file, tuple(_set(path, node, title, date, self.because))


class LinkEvents(NamedTuple):
    """Say that an event came of another one, or, unlinked, that it did not."""

    cause: str
    effect: str
    is_linked: bool = True

    def made(self, state: State) -> Made:
        """Return the edit of where the effect stands."""
        _known(state, self.cause)
        effect = _known(state, self.effect)
        others = [name for name, _ in effect.because if name != self.cause]
        because = (*others, self.cause) if self.is_linked else tuple(others)
        made = ChangeEvent(self.effect, because=because).made(state)
        return made._replace(said=Phrase(_LINKED if self.is_linked else _CHANGED))


class DeleteEvent(NamedTuple):
    """Delete an event of one's own."""

    event: str

    def made(self, state: State) -> Made:
        """Return the edit of where it stands."""
        event = _known(state, self.event)
        if state.class_deck and event.place.file is not state.class_deck.file:
            raise MazoError(OF_BASE)
        path, _ = _standing(event)
        return Made(state.edited(Edit(event.place.file, (Remove(path),))), Phrase(_DELETED))


def _known(state: State, name: str) -> Event:
    for event in state.deck.events:
        if event.id == name:
            return event
    raise MazoError(NO_EVENT)


def _line(title: str) -> str:
    line = " ".join(title.split())
    if not line:
        raise MazoError(NO_TITLE)
    return line


def _value(title: str, date: str, because: tuple[str, ...]) -> Value:
    """Return an event as a file has it: its title, if that is all."""
    if not date and not because:
        return title
    value: dict[str, Value] = {"title": title}
    if date:
        value["date"] = date
    if because:
        value["because"] = list(because)
    return value


def _standing(event: Event) -> tuple[Path, Node]:
    """Return the path of an event in its file, and what stands there."""
    root = tree(event.place.file)
    for above in _above(root):
        group = inside(root, *above) if root else None
        for name, node in group.entries.items() if isinstance(group, Group) else ():
            if normal(name) == event.id:
                return (*above, name), node
    raise MazoError(NO_EVENT)


def event_at(events: Iterable[Event], place: Place) -> str:
    """Return the id of the event that is declared where `place` is; nothing if none is."""
    before = [each for each in events if each.place.file.path == place.file.path]
    found = max(
        (each for each in before if each.place.start <= place.start),
        key=lambda each: each.place.start,
        default=None,
    )
    with suppress(MazoError):
        return found.id if found and place.start <= _standing(found)[1].end else ""
    return ""


def _above(root: Node | None) -> list[tuple[str, ...]]:
    """Return the paths in a file under which events stand."""
    added = inside(root, "add") if root else None
    topics = added.entries if isinstance(added, Group) else {}
    return [(_EVENTS,), *(("add", name, _EVENTS) for name in topics)]


def _set(
    path: Path,
    node: Node,
    title: str | None,
    date: str | None,
    because: tuple[str, ...] | None,
) -> list[Change]:
    """Return the changes of an event where it stands; a mere title gets keys if it needs them."""
    given: dict[str, Value] = {}
    if title is not None:
        given["title"] = title
    if date is not None:
        given["date"] = date
    if because is not None:
        given["because"] = list(because)
    if isinstance(node, Scalar):
        rest = {key: each for key, each in given.items() if key != "title" and each}
        if rest:
            return [Set(path, {"title": given.get("title", Kept(path)), **rest})]
        return [Set(path, given["title"])] if "title" in given else []
    there = node.entries if isinstance(node, Group) else {}
    changes: list[Change] = [put(path, node, (key,), each) for key, each in given.items() if each]
    gone = [key for key, each in given.items() if not each and key in there]
    return [*changes, *(Remove((*path, key)) for key in gone)]
