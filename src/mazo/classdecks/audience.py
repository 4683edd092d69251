"""Keep only the diagnostics that the class deck's author can act on.

The base is somebody else's. Its errors stop a class deck too, but its warnings and remarks are
for the base's author, unless a setting of the class deck causes them. What is wrong with a note
that the class deck changes is reported at the change, with the base's line beside it.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from mazo.checks.date_answers import TITLE_GIVES_DATE
from mazo.checks.errata import CORRECTED_HEDGE, HIDDEN_ERROR, UNCORRECTED
from mazo.checks.pairs import SAME_DATE_REVERSED
from mazo.classdecks import conflicts, rules
from mazo.diagnostics import Diagnostic, Phrase, Related
from mazo.model.class_deck import ClassDeck, NoteChange
from mazo.model.deck import Deck, Layers
from mazo.releases import rules as release_rules
from mazo.text.places import Place

_OF_THE_FILE = "01"
"""The stages whose rules are about the file itself, whatever is in the base."""
_BY_ERRATA = (HIDDEN_ERROR, UNCORRECTED, CORRECTED_HEDGE)
_BY_PRECISION = (SAME_DATE_REVERSED, TITLE_GIVES_DATE)
_WITHOUT_CLASS = {release_rules.LOCK_OF_ANOTHER.code}
"""What follows from a `class` that cannot be read."""
_WITH_FAULTY_BASE = {rules.BASE_UNRELEASED.code}
"""What follows from any error in the base."""
_WITHOUT_WHOLE_BASE = {
    rule.code
    for rule in (
        rules.UNKNOWN_NOTE,
        rules.UNKNOWN_NAME,
        conflicts.NOTE_GONE,
        conflicts.REMOVED_ALREADY,
    )
}
"""What is reported only because a file of the base could not be read."""


def for_teacher(found: Iterable[Diagnostic], deck: Deck) -> Iterator[Diagnostic]:
    """Yield the diagnostics that concern a class deck, at its own lines where it has any."""
    assert deck.layers is not None, "only class decks have somebody else's notes"
    audience = _Audience(deck.layers)
    for diagnostic in audience.without_consequences(list(found)):
        if audience.is_own(diagnostic.place):
            yield audience.with_base(diagnostic)
        elif not audience.is_of_base(diagnostic.place):
            yield diagnostic
        elif diagnostic.rule.is_error or audience.concerns(diagnostic):
            yield audience.moved(diagnostic)


class _Audience:
    """The author of one class deck."""

    def __init__(self, layers: Layers) -> None:
        self.class_deck, self.base = layers.class_deck, layers.base
        self.notes = {note.id: note for note in layers.base.notes}
        self.changes = sorted(self.class_deck.change.values(), key=lambda each: each.node.start)
        self.causes = _causes(self.class_deck)
        self.base_paths = _base_paths(layers.base)

    def is_own(self, place: Place) -> bool:
        """Return whether a place is in the class deck's file."""
        return place.file is self.class_deck.file

    def is_of_base(self, place: Place) -> bool:
        """Return whether a place is in one of the base's files."""
        return place.file.path in self.base_paths

    def without_consequences(self, found: list[Diagnostic]) -> Iterator[Diagnostic]:
        """Leave out what is reported only because something else could not be read."""
        dropped = set[str]()
        if not self.class_deck.id:
            dropped |= _WITHOUT_CLASS
        if not self.base.is_whole:
            dropped |= _WITHOUT_WHOLE_BASE
        if any(each.rule.is_error and self.is_of_base(each.place) for each in found):
            dropped |= _WITH_FAULTY_BASE
        yield from (each for each in found if each.rule.code not in dropped)

    def concerns(self, diagnostic: Diagnostic) -> bool:
        """Return whether a setting or a line of the class deck causes what is in the base."""
        is_caused = diagnostic.rule.code in self.causes
        return is_caused or any(self.is_own(each.place) for each in diagnostic.related)

    def moved(self, diagnostic: Diagnostic) -> Diagnostic:
        """Return a diagnostic in the base, moved to the line of the class deck that it concerns."""
        own = next((each.place for each in diagnostic.related if self.is_own(each.place)), None)
        change = next((each for each in self.changes if self._is_of(diagnostic, each)), None)
        if own is None and change is None:
            return self._with_help(diagnostic)
        related = [each for each in diagnostic.related if not self.is_own(each.place)]
        base = Related(diagnostic.place, rules.BASE_HAS)
        place = own or (change.place if change else diagnostic.place)
        return diagnostic._replace(place=place, related=(base, *related))

    def _is_of(self, diagnostic: Diagnostic, change: NoteChange) -> bool:
        """Return whether a diagnostic at a line of the base is about the note that is changed."""
        note = self.notes.get(change.id)
        if note is None or diagnostic.note:
            return note is not None and diagnostic.note == change.id
        is_there = diagnostic.place.file is note.topic.file
        return is_there and note.node.start <= diagnostic.place.start < note.node.end

    def _with_help(self, diagnostic: Diagnostic) -> Diagnostic:
        """Add how a class deck can correct a note that it does not change yet."""
        if diagnostic.note not in self.notes:
            return diagnostic
        help_ = diagnostic.own_help
        if not isinstance(help_, Phrase):
            help_ = Phrase(help_ or diagnostic.rule.help, diagnostic.values)
        help_ = Phrase(rules.IN_CLASS_DECK, {"help": help_, "id": diagnostic.note})
        cause = self.causes.get(diagnostic.rule.code)
        because = [Related(cause, rules.BROUGHT_ABOUT)] if cause else []
        return diagnostic._replace(own_help=help_, related=(*diagnostic.related, *because))

    def with_base(self, diagnostic: Diagnostic) -> Diagnostic:
        """Add the line of the base to a diagnostic of a changed note, unless it has that line."""
        start = diagnostic.place.start
        index = bisect_right(self.changes, start, key=lambda each: each.node.start) - 1
        change = self.changes[index] if index >= 0 else None
        note = self.notes.get(change.id) if change and start < change.node.end else None
        if change is None or note is None or diagnostic.rule.code[1] in _OF_THE_FILE:
            return diagnostic
        if any(each.place.file is note.topic.file for each in diagnostic.related):
            return diagnostic
        values = ((key, each.value) for key, each in change.fields.items())
        key = next((key for key, value in values if value.start <= start < value.end), "")
        place = note.place(key) if key else note.head
        return diagnostic._replace(related=(*diagnostic.related, Related(place, rules.BASE_HAS)))


def _base_paths(base: Deck) -> frozenset[Path]:
    """Return the files that the base's author wrote, or that Mazo wrote for him."""
    files = (base.project.file, *(topic.file for topic in base.topics))
    documents = (document.file for document in base.documents.values())
    paths = (file.path for file in (*files, *documents))
    return frozenset([base.project.lock_path, *paths])


def _causes(class_deck: ClassDeck) -> Mapping[str, Place]:
    """Return the places of the class deck's settings, by the codes of the rules that they cause."""
    found: dict[str, Place] = {}
    if class_deck.errata_place:
        found |= dict.fromkeys((rule.code for rule in _BY_ERRATA), class_deck.errata_place)
    if class_deck.to_year:
        found |= dict.fromkeys((rule.code for rule in _BY_PRECISION), class_deck.to_year)
    return found
