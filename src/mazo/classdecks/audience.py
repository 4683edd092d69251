"""What a teacher is told of her class deck: what she wrote, and what she can mend.

The base is somebody else's. Its errors stop her too, but its warnings and remarks are its
author's to hear, unless a setting of hers brings them about. What is said of a note that she
changed is said at her own line, and shows the base's as well.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from mazo.checks.dates import TITLE_GIVES_DATE
from mazo.checks.errata import CORRECTED_HEDGE, HIDDEN_ERROR, UNCORRECTED
from mazo.checks.pairs import SAME_DATE_REVERSED
from mazo.classdecks import conflicts, rules
from mazo.diagnostics import Diagnostic, Phrase, Related
from mazo.model.class_deck import ClassDeck, NoteChange
from mazo.model.deck import Deck
from mazo.model.note import Note
from mazo.releases import rules as release_rules
from mazo.text.places import Place
from mazo.yamlfiles.tree import Node

_OF_THE_FILE = "01"
"""The stages whose rules are about the file as such, whatever the base says."""
_BY_ERRATA = (HIDDEN_ERROR, UNCORRECTED, CORRECTED_HEDGE)
_OF_SHOWN = (conflicts.CONFLICT, conflicts.SAID_ALREADY, conflicts.UNWATCHED)
"""What need not be settled in a note that the class deck leaves out."""
_OF_NAMELESS = (release_rules.LOCK_OF_ANOTHER.code,)
"""What follows from a class that cannot be read."""
_OF_BROKEN = (rules.BASE_UNRELEASED.code,)
"""What follows from any mistake in the base."""
_OF_MISSING = tuple(
    rule.code
    for rule in (
        rules.UNKNOWN_NOTE,
        rules.UNKNOWN_NAME,
        conflicts.NOTE_GONE,
        conflicts.REMOVED_ALREADY,
    )
)
"""What seems so where a file of the base could not be read."""
_BY_PRECISION = (SAME_DATE_REVERSED, TITLE_GIVES_DATE)


def for_teacher(found: Iterable[Diagnostic], deck: Deck) -> Iterator[Diagnostic]:
    """Yield what concerns a class deck, with the base's lines beside her own."""
    assert deck.layers is not None, "only class decks have somebody else's notes"
    class_deck = deck.layers.class_deck
    heard = _Heard(
        class_deck,
        {note.id: note for note in deck.layers.base.notes},
        sorted(class_deck.change.values(), key=lambda change: change.node.start),
        _brought_about(class_deck),
        _base_paths(deck.layers.base),
    )
    present = {note.id for note in deck.notes}
    for diagnostic in heard.without_echoes(found, is_whole=deck.layers.base.is_whole):
        if heard.is_own(diagnostic.place):
            if not heard.is_of_absent(diagnostic, present):
                yield heard.with_base(diagnostic)
        elif not heard.is_of_base(diagnostic.place):
            yield diagnostic
        elif diagnostic.rule.is_error or heard.concerns(diagnostic):
            yield heard.moved(diagnostic)


class _Heard(NamedTuple):
    """What the class deck says, as diagnostics are held against it.

    `under` are the base's notes by id, `changes` stand in the order of the file, `brought` says
    which setting brings about what, and `base_paths` where the base's files are.
    """

    class_deck: ClassDeck
    under: Mapping[str, Note]
    changes: list[NoteChange]
    brought: Mapping[str, Place]
    base_paths: frozenset[Path]

    def is_own(self, place: Place) -> bool:
        """Tell a line that the teacher wrote."""
        return place.file is self.class_deck.file

    def is_of_base(self, place: Place) -> bool:
        """Tell a line of the base."""
        return place.file.path in self.base_paths

    def without_echoes(
        self, found: Iterable[Diagnostic], *, is_whole: bool
    ) -> Iterator[Diagnostic]:
        """Leave out what only seems to be wrong because something else could not be read."""
        told = list(found)
        is_broken = any(each.rule.is_error and self.is_of_base(each.place) for each in told)
        echoes = set(() if self.class_deck.id else _OF_NAMELESS)
        echoes |= set(_OF_BROKEN if is_broken else ()) | set(() if is_whole else _OF_MISSING)
        yield from (each for each in told if each.rule.code not in echoes)

    def concerns(self, diagnostic: Diagnostic) -> bool:
        """Tell whether what is said of the base's own line concerns the class deck."""
        is_brought = diagnostic.rule.code in self.brought
        return is_brought or any(self.is_own(each.place) for each in diagnostic.related)

    def moved(self, diagnostic: Diagnostic) -> Diagnostic:
        """Say at the teacher's own line what is wrong between it and one of the base's."""
        own = next((each.place for each in diagnostic.related if self.is_own(each.place)), None)
        change = next((each for each in self.changes if self._is_of(diagnostic, each)), None)
        if own is None and change is None:
            return self._with_remedy(diagnostic)
        related = [each for each in diagnostic.related if not self.is_own(each.place)]
        base = Related(diagnostic.place, rules.BASE_SAYS)
        place = own or (change.place if change else diagnostic.place)
        return diagnostic._replace(place=place, related=(base, *related))

    def _is_of(self, diagnostic: Diagnostic, change: NoteChange) -> bool:
        """Tell whether what is said of the base's line is of the note that is changed."""
        note = self.under.get(change.id)
        if note is None or diagnostic.note:
            return note is not None and diagnostic.note == change.id
        is_there = diagnostic.place.file is note.topic.file
        return is_there and note.node.start <= diagnostic.place.start < note.node.end

    def _with_remedy(self, diagnostic: Diagnostic) -> Diagnostic:
        """Say where a class deck can mend a note that it has not changed yet."""
        if diagnostic.note not in self.under:
            return diagnostic
        said = diagnostic.own_help
        if not isinstance(said, Phrase):
            said = Phrase(said or diagnostic.rule.help, diagnostic.values)
        help_ = Phrase(rules.IN_CLASS_DECK, {"help": said, "id": diagnostic.note})
        brought = self.brought.get(diagnostic.rule.code)
        because = [Related(brought, rules.BROUGHT_ABOUT)] if brought else []
        return diagnostic._replace(own_help=help_, related=(*diagnostic.related, *because))

    def is_of_absent(self, diagnostic: Diagnostic, present: Collection[str]) -> bool:
        """Tell what would have to be settled in a note that the class deck leaves out."""
        if diagnostic.rule not in _OF_SHOWN:
            return False
        change = self._change_at(diagnostic.place.start)
        return change is not None and change.id in self.under and change.id not in present

    def _change_at(self, start: int) -> NoteChange | None:
        index = bisect_right(self.changes, start, key=lambda change: change.node.start) - 1
        change = self.changes[index] if index >= 0 else None
        return change if change and start < change.node.end else None

    def with_base(self, diagnostic: Diagnostic) -> Diagnostic:
        """Add the line of the base to what is said of one of its notes, unless it is there."""
        start = diagnostic.place.start
        change = self._change_at(start)
        note = self.under.get(change.id) if change else None
        if change is None or note is None:
            return diagnostic
        is_there = any(each.place.file is note.topic.file for each in diagnostic.related)
        if is_there or diagnostic.rule.code[1] in _OF_THE_FILE:
            return diagnostic
        key = next((k for k, each in change.fields.items() if _holds(each.value, start)), "")
        place = note.place(key) if key else note.head
        return diagnostic._replace(related=(*diagnostic.related, Related(place, rules.BASE_SAYS)))


def _base_paths(base: Deck) -> frozenset[Path]:
    """Return the files that the base's author wrote, or that Mazo wrote for him."""
    files = (base.project.file, *(topic.file for topic in base.topics))
    documents = (document.file for document in base.documents.values())
    paths = (file.path for file in (*files, *documents))
    return frozenset([base.project.lock_path, *paths])


def _brought_about(class_deck: ClassDeck) -> Mapping[str, Place]:
    """Return the codes of what a setting of the class deck brings about in the base's notes."""
    found: dict[str, Place] = {}
    if class_deck.errata_place:
        found |= dict.fromkeys((rule.code for rule in _BY_ERRATA), class_deck.errata_place)
    if class_deck.to_year:
        found |= dict.fromkeys((rule.code for rule in _BY_PRECISION), class_deck.to_year)
    return found


def _holds(node: Node, offset: int) -> bool:
    return node.start <= offset < node.end
