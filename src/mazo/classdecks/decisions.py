"""What `mazo settle` decides of each change of a class deck.

Nothing is written here. A step is what is to change in the tree of the file, and the decision
that is reported.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

from mazo.classdecks import merge
from mazo.classdecks.ids import Ids
from mazo.diagnostics import Text
from mazo.errors import CannotSettleError
from mazo.model.class_deck import TITLE, ClassDeck, MergedChange
from mazo.model.deck import Compilation, Deck, Layers
from mazo.schema.card_file import NOTES
from mazo.schema.class_deck import CHANGED_NOTE
from mazo.schema.synonyms import nearest
from mazo.text.comparison import normal
from mazo.text.edit import Change, Insert, Kept, Quoted, Remove, Rename, Set, Value
from mazo.text.places import Place
from mazo.yamlfiles.tree import Group, Items, Node

NOTHING_CALLED = Text("neither the class deck nor its base has anything called `{id}`")
NOTHING_CALLED_BUT = Text(
    "neither the class deck nor its base has anything called `{id}`; did you mean `{near}`?"
)
NO_SUCH_KEY = Text("`{id}` has no key `{key}`; it may have: {known}")
NO_SUCH_KEY_BUT = Text("`{id}` has no key `{key}`; did you mean `{id}.{near}`?")
GONE_STAYS = Text(
    "the base has removed `{id}`, and learners' reviews of it stay with the base's note. "
    "To keep asking it, write it under `add:` as your own note, then remove this change: "
    "--theirs"
)
GONE_WHOLE = Text(
    "the base has removed `{id}`: its changes belong together, so name the note without a key"
)

Choice: TypeAlias = Literal["mine", "theirs"]
Did: TypeAlias = Literal["noted", "kept", "taken", "same", "gone", "removed", "renamed"]
"""What was done: `was` written (noted), the teacher's text kept, the base's taken, a change removed
because the base has the same or has removed the note (same, gone), an id removed from `remove`
(removed), a new id of the base written (renamed)."""


class Decision(NamedTuple):
    """What was decided of a note's key, or of the title of a topic or event, and where."""

    did: Did
    section: str
    id: str
    key: str
    place: Place
    mine: str = ""
    theirs: str = ""


class Step(NamedTuple):
    """A change of the file, and the decision behind it."""

    change: Change
    decision: Decision


class Scope(NamedTuple):
    """Which ids, and which key of them, are asked for; empty ones ask for all."""

    ids: frozenset[str] = frozenset()
    key: str = ""

    def has(self, name: str, key: str = "") -> bool:
        """Return whether the `key` of the note, topic or event `name` is asked for."""
        return (not self.ids or name in self.ids) and self.key in ("", key)


def scope(compilation: Compilation, layers: Layers, name: str, *, is_known: bool = False) -> Scope:
    """Return what NOTE or NOTE.FIELD asks for.

    Raise CannotSettleError if nothing has this name, unless `is_known` knows that something had.
    """
    if not name:
        return Scope()
    written, _, key = name.partition(".")
    wanted = normal(written)
    ids = Ids(layers, compilation.lock)
    current = ids.current(wanted)
    if not is_known:
        _require_known(compilation, layers, wanted, ids)
        _require_key(key, wanted, _keys(layers.base, current or wanted, wanted))
    return Scope(frozenset([wanted, current]) - {""}, key)


def _require_known(compilation: Compilation, layers: Layers, wanted: str, ids: Ids) -> None:
    class_deck, decks = layers.class_deck, filter(None, (layers.base, compilation.deck))
    known = {name for deck in decks for name in (*_titled(deck), *(n.id for n in deck.notes))}
    known.update(class_deck.change, class_deck.topics, class_deck.events)
    known.update(named.name for named in class_deck.remove)
    if wanted in known or ids.was_there(wanted):
        return
    if near := nearest(wanted, known):
        raise CannotSettleError(NOTHING_CALLED_BUT, id=wanted, near=near)
    raise CannotSettleError(NOTHING_CALLED, id=wanted)


def _titled(deck: Deck) -> Iterator[str]:
    """Yield the ids of topics and events, which have a title."""
    yield from (topic.id for topic in deck.topics)
    yield from (event.id for event in deck.events)


def _keys(base: Deck, *wanted: str) -> list[str]:
    """Return the keys that things of these ids may have; all keys if the base has none of them."""
    kinds = {note.kind for note in base.notes if note.id in wanted}
    is_titled = not {*_titled(base)}.isdisjoint(wanted)
    if not kinds and not is_titled:
        return ["id", *CHANGED_NOTE.rows, TITLE]
    known = [key for kind in NOTES if kind in kinds for key in NOTES[kind].rows]
    return [*dict.fromkeys(known), *([TITLE] if is_titled else [])]


def _require_key(key: str, wanted: str, known: list[str]) -> None:
    if not key or key in known:
        return
    if near := nearest(key, known):
        raise CannotSettleError(NO_SUCH_KEY_BUT, id=wanted, key=key, near=near)
    raise CannotSettleError(NO_SUCH_KEY, id=wanted, key=key, known=", ".join(known))


def steps(layers: Layers, asked: Scope, choice: Choice | None) -> Iterator[Step]:
    """Yield the steps for what is `asked` for; a conflict has one if there is a `choice`."""
    removed = {named.name for named in layers.class_deck.remove}
    for change in layers.changes:
        if change.standing == "gone" and change.section == "change":
            yield from _gone(change, asked, choice)
        elif not asked.has(change.id, change.key):
            continue
        elif change.standing == "gone":
            yield Step(Remove(change.path), _decision("removed", change))
        elif change.standing == "renamed":
            yield from _renamed(change, layers.class_deck, removed)
        elif change.is_shown:
            yield from _judged(change, choice)


def _gone(change: MergedChange, asked: Scope, choice: Choice | None) -> Iterator[Step]:
    """Yield the step that removes the changes of a note without a base, if that is chosen."""
    if choice and change.id in asked.ids:
        if asked.key:
            raise CannotSettleError(GONE_WHOLE, id=change.id)
        if choice == "mine":
            raise CannotSettleError(GONE_STAYS, id=change.id)
    if choice == "theirs" and asked.has(change.id):
        yield Step(Remove(change.path), _decision("gone", change))


def _renamed(change: MergedChange, class_deck: ClassDeck, removed: set[str]) -> Iterator[Step]:
    """Yield the step that writes a note's new id: in `remove` once, in `change` if it is free."""
    decision = _decision("renamed", change)._replace(id=change.name, theirs=change.id)
    if change.section == "remove":
        is_there = change.id in removed
        removed.add(change.id)
        path, new = change.path, change.id
        yield Step(Remove(path) if is_there else Set(path, new), decision)
    elif change.id not in class_deck.change:
        yield Step(Rename(change.path, change.id), decision)


def _judged(change: MergedChange, choice: Choice | None) -> Iterator[Step]:
    """Yield the step for a change of one key."""
    path, base = change.path, change.base
    theirs = _quoted(base) if base else Quoted()
    if change.standing == "same":
        yield Step(Remove(path), _decision("same", change))
    elif change.standing == "unwatched" and change.has_now:
        made = Insert(path, "was", theirs, before="now")
        yield Step(made, _decision("noted", change))
    elif change.standing == "unwatched":
        yield Step(Set(path, {"was": theirs, "now": Kept(path)}), _decision("noted", change))
    elif change.standing == "conflict" and choice == "mine":
        yield Step(Set((*path, "was"), theirs), _decision("kept", change))
    elif change.standing == "conflict" and choice == "theirs":
        yield Step(Remove(path), _decision("taken", change))


def _decision(did: Did, change: MergedChange) -> Decision:
    mine, theirs = merge.shown(change.now), merge.shown(change.base)
    return Decision(did, change.section, change.id, change.key, change.place, mine, theirs)


def _quoted(node: Node) -> Value:
    """Return a value as it is written down: each text on one line, in quotation marks."""
    if isinstance(node, Group):
        return {key: _quoted(each) for key, each in node.entries.items()}
    if isinstance(node, Items):
        return [_quoted(each) for each in node.items]
    return Quoted(" ".join(node.text.split()))
