"""`mazo rename`: another id for a note, which stays the same note to every learner.

In a class deck it is a note that the class deck adds: the base's ids are not the teacher's. She
has to where the base takes up an id that was hers.

The GUID comes of the first id, which the lock keeps (`origin`). So a rename changes the card
file and one line of the lock, and corrects nothing.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from mazo import compiler
from mazo.checks.identity import DUPLICATE_ID
from mazo.checks.lost_topics import TOPIC_LOST
from mazo.diagnostics import Diagnostic, Text
from mazo.errors import FIX_FIRST, NO_SUCH_NOTE, NO_SUCH_NOTE_BUT, CannotRenameError
from mazo.model import identity, names
from mazo.model.deck import Deck
from mazo.model.lock import Line, Lock
from mazo.model.note import Note
from mazo.project.location import Source
from mazo.releases import lock_file as lock
from mazo.schema.synonyms import nearest
from mazo.text.edit import At, Edit, Set
from mazo.yamlfiles import apply

NOT_AN_ID = Text("“{id}” cannot be an id: write for example `{proposal}`")
NOT_YOURS = Text("`{id}` is a note of the base: a class deck cannot give it another id")
ID_IN_USE = Text("the id `{id}` is taken")
ID_RELEASED = Text("another note was released as `{id}`: choose a new id")


class Renamed(NamedTuple):
    """The note, whether its card file changes, the lock's name if that does; `files` to write."""

    note: Note
    in_file: bool
    lock: str
    files: Mapping[Path, bytes]


def rename(source: Source, old: str, new: str) -> Renamed:
    """Give the note `old` of a project the id `new`, in its card file and in the lock.

    Where the author has done so in the card file already, only the lock follows. Nothing is
    written. Raise CannotRenameError if there is no such note, or if `new` is no id or another's.
    """
    source.require_own_files()
    compilation = compiler.check(source)
    deck = compilation.deck
    if deck is None or any(_is_in_the_way(each, deck, old) for each in compilation.diagnostics):
        raise CannotRenameError(FIX_FIRST)
    if names.problem(new):
        raise CannotRenameError(NOT_AN_ID, id=new, proposal=names.slug(new, limit=9))
    noted = {note.id: note for note in deck.notes}
    own = {note.id: note for note in deck.notes if note.is_own or not deck.layers}
    line = _line(deck, compilation.lock, old, own.get(old) or own.get(new))
    is_done = old not in own and new in own and line is not None
    if not is_done and old not in own:
        _unknown(old, noted)
    if new in noted and not is_done:
        raise CannotRenameError(ID_IN_USE, id=new)
    note = own[new] if is_done else own[old]
    _free_in_lock(deck, compilation.lock, note, new, line)
    files: dict[Path, bytes] = {}
    if not is_done:
        path = (At(note.place("id").start),)
        edit = Edit(note.topic.file, (Set(path, new),))
        files = apply.contents([edit], source.files)
    if line and compilation.lock:
        files[deck.project.lock_path] = _lock_text(compilation.lock, line, new)
    return Renamed(note, not is_done, deck.project.lock_path.name if line else "", files)


def _is_in_the_way(each: Diagnostic, deck: Deck, old: str) -> bool:
    """Return whether a mistake must be fixed first; a rename itself fixes an id of the base's."""
    if each.rule is DUPLICATE_ID and each.values["id"] == old and deck.layers:
        return [note.is_own for note in deck.notes if note.id == old].count(True) > 1
    return each.rule.code[:2] in ("E1", "E4") and each.rule is not TOPIC_LOST


def _line(deck: Deck, last: Lock | None, old: str, note: Note | None) -> Line | None:
    """Return the line that was released as `old`, of the kind that the note has, not the base's."""
    under = deck.layers.lock.lines if deck.layers and deck.layers.lock else {}
    lines = [line for guid, line in last.lines.items() if guid not in under] if last else []
    kind = note.kind if note else ""
    return next((each for each in lines if (each.id, each.type) == (old, kind)), None)


def _unknown(old: str, noted: Mapping[str, Note]) -> None:
    if old in noted:
        raise CannotRenameError(NOT_YOURS, id=old)
    near = nearest(old, noted)
    if near:
        raise CannotRenameError(NO_SUCH_NOTE_BUT, id=old, near=near)
    raise CannotRenameError(NO_SUCH_NOTE, id=old)


def _free_in_lock(deck: Deck, last: Lock | None, note: Note, new: str, line: Line | None) -> None:
    """Raise CannotRenameError if a released note has the new id, or had it at first."""
    for other in last.lines.values() if last else ():
        if other is not line and (other.id, other.type) == (new, note.kind):
            raise CannotRenameError(ID_RELEASED, id=new)
    settings = deck.project
    guid = identity.guid(settings.id, note.kind, new, settings.class_id)
    holder = last.lines.get(guid) if last else None
    if holder is not None and holder is not line:
        raise CannotRenameError(ID_RELEASED, id=new)


def _lock_text(last: Lock, line: Line, new: str) -> bytes:
    lines = {**last.lines, line.guid: line._replace(id=new)}
    return lock.text(last._replace(lines=lines)).encode()
