"""What the base said, what it says now, and what a class deck says: which of them holds.

Two values are one where they mean the same: white space, a quote given as a text or under
`exact`, a date in words or in EDTF make no difference.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias
from unicodedata import normalize

from mazo.dates.edtf import HistoricalDate, parse
from mazo.dates.format import write
from mazo.model.class_deck import FieldChange
from mazo.model.note import Note
from mazo.text.places import TextFile
from mazo.yamlfiles.tree import Group, Items, Node, Scalar, flow, inside

Standing: TypeAlias = Literal["applies", "unwatched", "same", "conflict"]
_Value: TypeAlias = object

_MAIN_KEYS = {"quote": "exact", "image": "file", "audio": "file"}
"""The key for which a plain text stands."""
_IN_PARTS = frozenset(["erratum", "image", "audio"])
"""Keys under which a note keeps what is not said anew."""


def standing(
    base: Node | None,
    change: FieldChange,
    language: str,
    note: Note | None,
    *,
    translates: bool = False,
) -> Standing:
    """Tell how a change stands to what the base says now under its key.

    `language` is the base's, in which its dates are written; `note` is the base's note. Where a
    class deck translates, a name that is the same in both languages is said on purpose.
    """
    key = change.key
    own, was = value(base, key, language), value(change.was, key, language)
    if not translates and agrees(value(change.now, key, language), own):
        return "same"
    if change.was is None:
        return "unwatched"
    if _is_as_it_was(key, was, own, value(change.now, key, language)):
        return "applies"
    return "applies" if _is_written_date(key, was, base, note) else "conflict"


def _is_as_it_was(key: str, was: _Value, own: _Value, now: _Value) -> bool:
    """Tell whether the base still says what it said; of what is merged in parts, of these."""
    if key in _IN_PARTS and isinstance(was, Mapping) and isinstance(own, Mapping):
        parts = now if isinstance(now, Mapping) else (*was, *own)
        return all(was.get(part, "") == own.get(part, "") for part in parts)
    return was == own


def _is_written_date(key: str, was: _Value, base: Node | None, note: Note | None) -> bool:
    """Tell the answer that Mazo writes from a date, where the base has no other."""
    if key != "answer" or base is not None or note is None or note.date is None:
        return False
    return isinstance(was, str) and was.casefold() in {
        write(note.date, code).casefold() for code in ("es", "en")
    }


def value(node: Node | None, key: str, language: str) -> _Value:
    """Return what a value means, in a form that can be compared; a missing one is `""`."""
    if node is None:
        return ""
    if isinstance(node, Group):
        return {name: value(each, name, language) for name, each in node.entries.items()}
    if isinstance(node, Items):
        return [value(each, "", language) for each in node.items]
    text = normalize("NFC", " ".join(node.text.split()))
    if text and key in _MAIN_KEYS:
        return {_MAIN_KEYS[key]: text}
    return _edtf(text, language) if key == "date" and text else text


def agrees(mine: _Value, theirs: _Value) -> bool:
    """Tell whether all that `mine` says is what `theirs` says; of a group, key by key."""
    if isinstance(mine, Mapping) and isinstance(theirs, Mapping) and mine:
        return all(theirs.get(key, "") == each for key, each in mine.items())
    return mine == theirs


def compared(key: str, said: Node | None, now: Node) -> Node | None:
    """Return what is held against `now`: of a value that is merged in parts, these."""
    if key not in _IN_PARTS or not isinstance(said, Group) or not isinstance(now, Group):
        return said
    return said._replace(entries={k: each for k, each in said.entries.items() if k in now.entries})


def shown(node: Node | None) -> str:
    """Return a value as a message shows it, on one line."""
    if isinstance(node, Scalar):
        return " ".join(node.text.split())
    return flow(node) if node else ""


def typed(file: TextFile) -> str:
    """Return the path of a file as it is typed after a command."""
    path = str(file.path)
    return f'"{path}"' if " " in path else path


def base_value(note: Note, key: str) -> Node | None:
    """Return what the base's own file says of a note under a key."""
    return inside(note.node, key)


def _edtf(text: str, language: str) -> str:
    date = parse(text)
    if not isinstance(date, HistoricalDate):
        from mazo.dates.parse import read  # noqa: PLC0415  # a project may write EDTF throughout

        date = read(text, language)
    return date.edtf if isinstance(date, HistoricalDate) else text
