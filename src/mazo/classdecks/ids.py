"""The notes that a class deck changes or removes, by the ids that the base gives them now.

A note that the base renamed is the same note, as the locks show; one that it took away is a
conflict with a class deck that changes it; one that it never had is a mistake in writing.
"""

from collections.abc import Iterator, Mapping, Sequence

from mazo.classdecks import rules
from mazo.diagnostics import Diagnostic, Phrase, Reading
from mazo.model.class_deck import MergedChange, Named, Standing
from mazo.model.deck import Layers
from mazo.model.lock import Line, Lock
from mazo.schema.synonyms import nearest
from mazo.text.edit import Path
from mazo.text.places import Place


class Ids:
    """Finds the notes of a base; by the locks, also those that it renamed or retired."""

    def __init__(self, layers: Layers, *locks: Lock | None) -> None:
        """Find notes of the base of a class deck; `locks` know other ids of them.

        They are that of the class deck, and of an older base that of the newer one.
        """
        self._class_deck = layers.class_deck
        self._notes = {note.id: note for note in layers.base.notes if note.id}
        self._topics = [topic.id for topic in layers.base.topics]
        self._base: Mapping[str, Line] = layers.lock.lines if layers.lock else {}
        self._known = [pair for each in locks if each for pair in each.lines.items()]

    def changes(self) -> Reading[tuple[MergedChange, ...]]:
        """Return the notes that the class deck changes or removes; report unknown ones."""
        found: list[MergedChange] = []
        for change in self._class_deck.change.values():
            named = Named(change.id, change.place)
            was_there = any(each.was for each in change.fields.values())
            found += yield from self._change(named, change.path, was_there=was_there)
        for named in self._class_deck.remove:
            found += yield from self._change(named, ("remove", named.number))
        return tuple(found)

    def was_there(self, name: str) -> bool:
        """Return whether the base has released a note called so."""
        own = (line for guid, line in self._known if guid in self._base)
        lines = (*self._base.values(), *own)
        return any(name in (line.id, line.origin) for line in lines)

    def current(self, name: str) -> str:
        """Return the id that the base has for a note now; an empty text if it has none."""
        if name in self._notes:
            return name
        return next((each for each in self._renamed(name) if each in self._notes), "")

    def _change(
        self, named: Named, path: Path, *, was_there: bool = False
    ) -> Reading[list[MergedChange]]:
        name, place, _ = named
        if current := self.current(name):
            head = self._notes[current].head
            standing: Standing = "applies" if current == name else "renamed"
            return [MergedChange(path, place, current, name, standing, base_place=head)]
        if was_there or self.was_there(name):
            return [MergedChange(path, place, name, name, "gone")]
        help_ = self._topic(name) or _nearest(name, [*self._notes])
        yield rules.UNKNOWN_NOTE.at(place, id=name, help=help_)
        return []

    def _topic(self, name: str) -> Phrase | None:
        """Return how a topic of the base is left out, if `name` is one's."""
        others = [topic for topic in self._topics if topic != name]
        if others == self._topics or not others:
            return None
        return Phrase(rules.IS_TOPIC, {"id": name, "others": ", ".join(others)})

    def _renamed(self, old: str) -> Iterator[str]:
        """Yield the ids that notes released as `old` have in the base, by any lock."""
        for guid, line in self._known:
            if line.id == old and guid in self._base:
                yield self._base[guid].id
        for line in self._base.values():
            if line.origin == old:
                yield line.id


def unknown_name(kind: str, name: str, known: Sequence[str], place: Place) -> Diagnostic:
    """Report a name of a topic, event, tag or section that the base does not have."""
    values = {"what": rules.KINDS[kind], "name": name, "known": ", ".join(known)}
    help_ = _nearest(name, known) if known else rules.NONE_KNOWN
    return rules.UNKNOWN_NAME.at(place, help=help_, gaps=values)


def _nearest(name: str, known: Sequence[str]) -> Phrase | None:
    near = nearest(name, known)
    return Phrase(rules.NEAREST_NAME, {"near": near}) if near else None
