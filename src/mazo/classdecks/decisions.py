"""What `mazo settle` decides: each change of a class deck held against what its base says.

Nothing is written here. A step tells what is to change in the tree of the file, and what the
teacher is told of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple, TypeAlias

from mazo import errors as words
from mazo.classdecks import conflicts, merge, rules
from mazo.classdecks.ids import Ids
from mazo.diagnostics import Diagnostic
from mazo.errors import CannotSettleError
from mazo.model.class_deck import FieldChange
from mazo.model.deck import Compilation, Layers
from mazo.project.note_reader import NOTE_KEYS
from mazo.project.values import nearest
from mazo.text.edit import Change, Insert, Kept, Path, Quoted, Remove, Rename, Set, Value
from mazo.text.folding import normal
from mazo.text.places import Place
from mazo.yamlfiles.tree import Group, Items, Node, Scalar, begins

Choice: TypeAlias = Literal["mine", "theirs"]
Did: TypeAlias = Literal["noted", "kept", "taken", "same", "gone", "removed", "renamed"]
"""What was done: `was` noted, hers kept, the base's taken, one that says the same taken out,
one of a note that is gone taken out, likewise of `remove`, an id of the base's followed."""

TITLE = "title"
_OF_CHANGES = tuple(
    rule.code for rule in (conflicts.CONFLICT, conflicts.SAID_ALREADY, conflicts.UNWATCHED)
)


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
        """Tell whether the `key` of what is called `name` is asked for, or all of it."""
        return (not self.ids or name in self.ids) and self.key in ("", key)


def scope(compilation: Compilation, layers: Layers, name: str, *, is_known: bool = False) -> Scope:
    """Return what NOTE or NOTE.FIELD asks for.

    Raises CannotSettleError where nothing is called so, unless it `is_known` that it was.
    """
    if not name:
        return Scope()
    written, _, key = name.partition(".")
    wanted = normal(written)
    ids = Ids(layers.base, layers.class_deck, layers.lock, compilation.lock)
    current = ids.current(wanted)
    if not is_known:
        _see_that_is_known(compilation, layers, wanted, ids)
        _see_that_has(key, wanted, _keys(layers, current or wanted, wanted))
    return Scope(frozenset([wanted, current]) - {""}, key)


def _see_that_is_known(compilation: Compilation, layers: Layers, wanted: str, ids: Ids) -> None:
    class_deck, base, deck = layers.class_deck, layers.base, compilation.deck
    known = {
        *(note.id for note in (*base.notes, *(deck.notes if deck else ()))),
        *(topic.id for topic in (*base.topics, *(deck.topics if deck else ()))),
        *(event.id for event in (*base.events, *(deck.events if deck else ()))),
        *(*class_deck.change, *class_deck.topics, *class_deck.events),
        *(named.name for named in class_deck.remove),
    }
    if wanted in known or ids.was_there(wanted):
        return
    if near := nearest(wanted, known):
        raise CannotSettleError(words.NOTHING_CALLED_BUT, id=wanted, near=near)
    raise CannotSettleError(words.NOTHING_CALLED, id=wanted)


def _keys(layers: Layers, *wanted: str) -> list[str]:
    """Return the keys that things of these ids may have."""
    kinds = {note.kind for note in layers.base.notes if note.id in wanted}
    known = [key for kind, keys in NOTE_KEYS.items() if kind in kinds for key in keys]
    base, class_deck = layers.base, layers.class_deck
    titled = {*(topic.id for topic in base.topics), *(event.id for event in base.events)}
    if not titled.isdisjoint(wanted) or any(
        each in wanted for each in (*class_deck.topics, *class_deck.events)
    ):
        known.append(TITLE)
    return [*dict.fromkeys(known)] or [key for keys in NOTE_KEYS.values() for key in keys]


def _see_that_has(key: str, wanted: str, known: list[str]) -> None:
    if not key or key in known:
        return
    if near := nearest(key, known):
        raise CannotSettleError(words.NO_SUCH_KEY_BUT, id=wanted, key=key, near=near)
    shown = ", ".join(dict.fromkeys(known))
    raise CannotSettleError(words.NO_SUCH_KEY, id=wanted, key=key, known=shown)


class _Changed(NamedTuple):
    """A change of a key or a title: where it stands in the tree, and what the base says there.

    `has_now` tells whether it stands under `now`.
    """

    path: Path
    told: Decision
    base: Node | None
    has_now: bool


class Settling:
    """Decides what is asked for of one class deck: what its check tells, and nothing else."""

    def __init__(self, compilation: Compilation, layers: Layers, root: Group) -> None:
        """Decide by what was found in a class deck, whose tree is `root`."""
        self._found = compilation.diagnostics
        self._layers = layers
        self._class_deck = layers.class_deck
        self._root = root
        self._ids = Ids(layers.base, layers.class_deck, layers.lock, compilation.lock)
        self._written = self._names("change")
        self._followed = {named.name for named in layers.class_deck.remove}

    def steps(self, asked: Scope, choice: Choice | None) -> Iterator[Step]:
        """Yield what is to be done of what is `asked` for, of conflicts by the `choice`."""
        changed = dict(self._all_changed())
        for each in self._found:
            code, start = each.rule.code, each.place.start
            if each.place.file is not self._class_deck.file:
                continue
            if code in _OF_CHANGES and start in changed:
                told = changed[start].told
                if asked.has(told.id, told.key):
                    yield from _judged(code, changed[start], choice)
            elif code == conflicts.NOTE_GONE.code:
                yield from self._gone(str(each.values["id"]), asked, choice)
            elif code == conflicts.REMOVED_ALREADY.code:
                yield from self._removed(each, asked)
            elif code == rules.RENAMED_NOTE.code:
                yield from self._renamed(each, asked)

    def _all_changed(self) -> Iterator[tuple[int, _Changed]]:
        """Yield the changes by where their keys begin, and what they say now."""
        base, class_deck = self._layers.base, self._class_deck
        topics = {topic.id: topic.title for topic in base.topics}
        events = {event.id: event.title for event in base.events}
        yield from self._titles("topics", class_deck.topics, topics)
        yield from self._titles("events", class_deck.events, events)
        notes = {note.id: note for note in base.notes}
        for change in class_deck.change.values():
            if note := notes.get(self._ids.current(change.id)):
                for key, field in change.fields.items():
                    path = ("change", self._written[change.id], key)
                    under = merge.base_value(note, key)
                    yield from _placed(path, note.id, key, field, under)

    def _titles(
        self, section: str, changes: Mapping[str, FieldChange], base: Mapping[str, str]
    ) -> Iterator[tuple[int, _Changed]]:
        written = self._names(section)
        for name, change in changes.items():
            if name in base:
                under = Scalar(0, 0, base[name])
                yield from _placed((section, written[name]), name, TITLE, change, under)

    def _gone(self, name: str, asked: Scope, choice: Choice | None) -> Iterator[Step]:
        """Let a note go that the base has taken away, if that is what is chosen."""
        if choice and name in asked.ids:
            if asked.key:
                raise CannotSettleError(words.GONE_WHOLE, id=name)
            if choice == "mine":
                raise CannotSettleError(words.GONE_STAYS, id=name)
        if choice == "theirs" and asked.has(name):
            change = Remove(("change", self._written[name]))
            place = self._class_deck.change[name].place
            yield Step(change, Decision("gone", "change", name, "", place))

    def _removed(self, each: Diagnostic, asked: Scope) -> Iterator[Step]:
        name = str(each.values["id"])
        if asked.has(name):
            told = Decision("removed", "remove", name, "", each.place)
            yield Step(Remove(self._item(each.place)), told)

    def _renamed(self, each: Diagnostic, asked: Scope) -> Iterator[Step]:
        """Follow the base to a note's new id; but for a change, not where that is given too."""
        old, new = str(each.values["old"]), str(each.values["new"])
        if not asked.has(new):
            return
        told = Decision("renamed", "change", old, "", each.place, theirs=new)
        change = self._class_deck.change.get(old)
        if change is None or change.place != each.place:
            path = self._item(each.place)
            made = Remove(path) if new in self._followed else Set(path, new)
            self._followed.add(new)
            yield Step(made, told)
        elif new not in self._class_deck.change:
            yield Step(Rename(("change", self._written[old]), new), told)

    def _item(self, place: Place) -> Path:
        removed = self._root.entries["remove"]
        assert isinstance(removed, Items), "it was read as a list"
        starts = (begins(node, self._class_deck.file) for node in removed.items)
        return ("remove", next(n for n, start in enumerate(starts) if start == place.start))

    def _names(self, section: str) -> Mapping[str, str]:
        """Return the keys of a section as they are written, by the names that they are."""
        group = self._root.entries.get(section)
        entries = group.entries if isinstance(group, Group) else ()
        return {normal(key): key for key in entries}


def _placed(
    path: Path, name: str, key: str, change: FieldChange, base: Node | None
) -> Iterator[tuple[int, _Changed]]:
    under = merge.compared(key, base, change.now)
    says_nothing = isinstance(under, Group) and not under.entries
    mine, theirs = merge.shown(change.now), "" if says_nothing else merge.shown(under)
    told = Decision("noted", str(path[0]), name, key, change.place, mine, theirs)
    changed = _Changed(path, told, under, change.now is not change.value)
    yield change.place.start, changed
    yield change.now.start, changed


def _judged(code: str, changed: _Changed, choice: Choice | None) -> Iterator[Step]:
    """Yield what is to be done of one change, by what was found of it."""
    path, told, base, has_now = changed
    theirs = _quoted(base) if base else Quoted()
    if code == conflicts.SAID_ALREADY.code:
        yield Step(Remove(path), told._replace(did="same"))
    elif code == conflicts.UNWATCHED.code:
        yield Step(_kept(path, theirs, has_now=has_now), told)
    elif choice == "mine":
        yield Step(Set((*path, "was"), theirs), told._replace(did="kept"))
    elif choice == "theirs":
        yield Step(Remove(path), told._replace(did="taken"))


def _kept(path: Path, was: Value, *, has_now: bool) -> Change:
    """Put `was` beside what a change says now, which may stand under `now` already."""
    if has_now:
        return Insert(path, "was", was, before="now")
    return Set(path, {"was": was, "now": Kept(path)})


def _quoted(node: Node) -> Value:
    """Return a value as it is written down: each text on one line, in quotation marks."""
    if isinstance(node, Group):
        return {key: _quoted(each) for key, each in node.entries.items()}
    if isinstance(node, Items):
        return [_quoted(each) for each in node.items]
    return Quoted(" ".join(node.text.split()))
