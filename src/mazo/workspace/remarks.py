"""Acts on what was found wrong: accept it, or make the change that it proposes."""

from typing import NamedTuple

from mazo.diagnostics import Diagnostic, Phrase, Text
from mazo.errors import MazoError
from mazo.model.note import Note
from mazo.text.edit import At, Edit, Remove
from mazo.text.places import Place
from mazo.workspace import overlay_fields
from mazo.workspace.acts import Made, State
from mazo.workspace.value_paths import append, at, tree

GONE = Text("this problem is solved already")
NOT_ACCEPTABLE = Text("this cannot be accepted: it has to be put right")
NO_FIX = Text("there is no ready change for this: put it right by hand")
FIX_OF_BASE = Text("this is in the original, which cannot be changed here")
NOT_ACCEPTED = Text("this is not accepted here any more")
_NO_MORE = Text("Shown again")
_ACCEPTED = Text("Accepted as it is")
_FIXED = Text("Put right")


class Accept(NamedTuple):
    """Accept a remark or a warning on a card: it is not shown any more."""

    found: Diagnostic

    def made(self, state: State) -> Made:
        """Return the edit that adds its code to the card's `allow`."""
        found = _known(state, self.found)
        if not can_be_accepted(found):
            raise MazoError(NOT_ACCEPTABLE)
        note, code = state.note(found.note), found.rule.code
        if state.is_own(note):
            change = append(at(note.node), note.node, ("allow",), code)
            edit = Edit(note.topic.file, (change,))
        else:
            file, own = overlay_fields.file_of(state), state.change(note.id)
            path = own.path if own else ("change", note.id)
            keys = (*map(str, path), "allow")
            edit = Edit(file, (append((), tree(file), keys, code),))
        return Made(state.edited(edit), Phrase(_ACCEPTED), note.id, note.topic.id)


class Accepted(NamedTuple):
    """What a card of the deck accepts of one kind: all that was `found`, under the rule's code."""

    note: Note
    code: str
    found: tuple[Diagnostic, ...]


class AcceptNoMore(NamedTuple):
    """Take back that a card accepts what has this code: it is shown again."""

    note: str
    code: str

    def made(self, state: State) -> Made:
        """Return the edit that takes the code out of the card's `allow`."""
        note = state.note(self.note)
        place = note.allow.get(self.code)
        if place is None or not _is_own(state, place):
            raise MazoError(NOT_ACCEPTED)
        edit = Edit(place.file, (Remove((At(place.start),)),))
        return Made(state.edited(edit), Phrase(_NO_MORE), note.id, note.topic.id)


class ApplyFix(NamedTuple):
    """Make the change that a diagnostic proposes."""

    found: Diagnostic

    def made(self, state: State) -> Made:
        """Return the edit that it proposes."""
        found = _known(state, self.found)
        if found.fix is None:
            raise MazoError(NO_FIX)
        if not can_be_fixed(state, found):
            raise MazoError(FIX_OF_BASE)
        topics = {note.id: note.topic.id for note in state.deck.notes} if found.note else {}
        files = state.edited(found.fix.edit)
        return Made(files, Phrase(_FIXED), found.note, topics.get(found.note, ""))


def accepted(state: State) -> tuple[Accepted, ...]:
    """Return what cards accept in files that may be changed, in the order of the cards."""
    kinds: dict[tuple[str, str], list[Diagnostic]] = {}
    for each in state.compilation.accepted:
        kinds.setdefault((each.note, each.rule.code), []).append(each)
    return tuple(
        Accepted(note, code, tuple(kinds[note.id, code]))
        for note in state.deck.notes
        for code, place in note.allow.items()
        if (note.id, code) in kinds and _is_own(state, place)
    )


def can_be_accepted(found: Diagnostic) -> bool:
    """Return whether a card may accept what was found."""
    return bool(found.note) and found.rule.may_be_allowed


def can_be_fixed(state: State, found: Diagnostic) -> bool:
    """Return whether what was found brings its own change, of a file that may be changed."""
    source = state.source
    return found.fix is not None and (not source.name or found.fix.edit.file.path == source.path)


def _is_own(state: State, place: Place) -> bool:
    """Return whether a place is in a file that may be changed: of a class deck only its own."""
    return state.class_deck is None or place.file.path == state.class_deck.file.path


def _known(state: State, found: Diagnostic) -> Diagnostic:
    """Return what was found as it is now. Raise MazoError if it is found no more."""
    wanted = _key(found)
    for each in state.diagnostics:
        if _key(each) == wanted:
            return each
    raise MazoError(GONE)


def _key(found: Diagnostic) -> tuple[object, ...]:
    place = found.place
    return found.rule.label, found.note, place.file.path, place.start, found.message("en")
