"""Topics of a class deck's own: where they stand in its file, and one made where there is none."""

from typing import NamedTuple

from mazo.diagnostics import Text
from mazo.model import names
from mazo.model.class_deck import ClassDeck
from mazo.text.comparison import normal
from mazo.text.edit import Change, Path, Value
from mazo.workspace.acts import State
from mazo.workspace.value_paths import append, put, tree
from mazo.yamlfiles.tree import Group, Node, Scalar, inside

MY_CARDS = Text("My cards")
ADD = "add"


class OwnTopic(NamedTuple):
    """A topic that a class deck adds: its id, its path in the file, and what stands there."""

    id: str
    path: Path
    node: Group

    @property
    def title(self) -> str:
        """Return the title of the topic; its id if it has none."""
        found = self.node.entries.get("title")
        return " ".join(found.text.split()) if isinstance(found, Scalar) else self.id

    @property
    def document(self) -> str:
        """Return the document that its notes quote, if it names one."""
        found = self.node.entries.get("document")
        return normal(found.text.strip()) if isinstance(found, Scalar) else ""


def own_topics(class_deck: ClassDeck) -> tuple[OwnTopic, ...]:
    """Return the topics that a class deck adds, in the order of its file."""
    root = tree(class_deck.file)
    added = inside(root, ADD) if root else None
    entries = added.entries if isinstance(added, Group) else {}
    return tuple(
        OwnTopic(normal(name), (ADD, name), node)
        for name, node in entries.items()
        if isinstance(node, Group)
    )


def own_topic(class_deck: ClassDeck, name: str) -> OwnTopic | None:
    """Return the topic `name` that a class deck adds; None if it adds no such one."""
    return next((each for each in own_topics(class_deck) if each.id == name), None)


def topic_names(state: State) -> frozenset[str]:
    """Return the ids of all topics, of the base and of a class deck's own."""
    found = {topic.id for topic in state.deck.topics}
    if state.layers:
        found.update(topic.id for topic in state.layers.base.topics)
        found.update(topic.id for topic in state.layers.class_deck.add)
    return frozenset(found)


def new_topic(state: State, title: str, more: dict[str, Value]) -> tuple[str, Change]:
    """Return the id of a new topic of a class deck, and the change that adds it."""
    assert state.class_deck is not None, "only a class deck has topics under a key"
    name = names.slug(title, topic_names(state))
    root: Node | None = tree(state.class_deck.file)
    return name, put((), root, (ADD, name), {"title": title, **more})


def my_cards(state: State) -> str:
    """Return the title of the topic for one's own cards, in the deck's language."""
    return MY_CARDS.words(state.deck.project.language)


def added_item(found: OwnTopic, key: str, value: Value) -> Change:
    """Return the change that adds `value` to a list of a topic."""
    return append(found.path, found.node, (key,), value)
