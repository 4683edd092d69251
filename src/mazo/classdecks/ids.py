"""The notes that a class deck speaks of, by the ids that the base gives them now.

A note that the base renamed is the same note, as the locks can tell; one that it took away is
a conflict with whoever changed it; one that it never had is a slip of the pen.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mazo.classdecks import conflicts, rules
from mazo.classdecks.merge import typed
from mazo.diagnostics import Diagnostic, Phrase, Reading
from mazo.model.class_deck import ClassDeck, Named, NoteChange
from mazo.model.deck import Deck
from mazo.model.lock import Line, Lock
from mazo.project.values import nearest


class Ids:
    """Finds the notes of a base; by the locks, also those that it renamed or retired."""

    def __init__(
        self, base: Deck, class_deck: ClassDeck, base_lock: Lock | None, own_lock: Lock | None
    ) -> None:
        """Find notes of `base` for `class_deck`; the locks may be missing."""
        self._class_deck = class_deck
        self._notes = {note.id: note for note in base.notes if note.id}
        self._base: Mapping[str, Line] = base_lock.lines if base_lock else {}
        self._own: Mapping[str, Line] = own_lock.lines if own_lock else {}

    def changes(self) -> Reading[Mapping[str, NoteChange]]:
        """Return the changes by the ids that their notes have in the base now."""
        found: dict[str, NoteChange] = {}
        for change in self._class_deck.change.values():
            named = Named(change.id, change.place)
            if name := (yield from self._present(named)):
                found[name] = change
            elif self.was_there(change.id) or any(each.was for each in change.fields.values()):
                file = typed(self._class_deck.file)
                yield conflicts.NOTE_GONE.at(change.place, id=change.id, file=file)
            else:
                yield self._unknown(named)
        return found

    def removed(self) -> Reading[frozenset[str]]:
        """Return the ids of the notes that are removed, as the base has them now."""
        found = set()
        for named in self._class_deck.remove:
            if name := (yield from self._present(named)):
                found.add(name)
            elif self.was_there(named.name):
                file = typed(self._class_deck.file)
                yield conflicts.REMOVED_ALREADY.at(named.place, id=named.name, file=file)
            else:
                yield self._unknown(named)
        return frozenset(found)

    def was_there(self, name: str) -> bool:
        """Tell whether the base has released a note called so."""
        own = (line for guid, line in self._own.items() if guid in self._base)
        lines = (*self._base.values(), *own)
        return any(name in (line.id, line.origin) for line in lines)

    def current(self, name: str) -> str:
        """Return the id that the base has for a note now; nothing where it has none."""
        if name in self._notes:
            return name
        return next((each for each in self._renamed(name) if each in self._notes), "")

    def _present(self, named: Named) -> Reading[str]:
        name = self.current(named.name)
        if name and name != named.name:
            related = [self._notes[name].head]
            yield rules.RENAMED_NOTE.at(named.place, old=named.name, new=name, related=related)
        return name

    def _renamed(self, old: str) -> Iterator[str]:
        """Yield the ids that notes released as `old` have now, by either lock."""
        for guid, line in self._own.items():
            if line.id == old and guid in self._base:
                yield self._base[guid].id
        for line in self._base.values():
            if line.origin == old:
                yield line.id

    def _unknown(self, named: Named) -> Diagnostic:
        near = nearest(named.name, self._notes)
        help_ = Phrase(rules.NEAREST_NAME, {"near": near}) if near else None
        return rules.UNKNOWN_NOTE.at(named.place, id=named.name, help=help_)
