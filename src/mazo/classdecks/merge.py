"""What the base had, what it has now, and what a class deck has: which of them applies.

Two values are one where they mean the same: white space, a quote given as a text or under
`exact`, a date in words or in EDTF make no difference.
"""

from collections.abc import Mapping
from typing import TypeAlias
from unicodedata import normalize

from mazo.dates.edtf import HistoricalDate, parse
from mazo.dates.format import write
from mazo.languages import LANGUAGES
from mazo.model.class_deck import MergedChange, Standing
from mazo.model.note import Note
from mazo.schema.class_deck import IN_PARTS, PLAIN_FORMS
from mazo.yamlfiles.tree import Group, Items, Node, Scalar, flow

_Value: TypeAlias = object


def judged(
    change: MergedChange, note: Note | None, base_language: str, language: str
) -> MergedChange:
    """Return a change of a key with its standing: how it compares with what the base has now.

    `note` is the base's note, None for a title. `base_language` is the one that the base's dates
    are written in, `language` the class deck's: in a translation a name may be the same in both.
    """
    key, base, now = change.key, change.base, change.now
    own, was, mine = (value(each, key, base_language) for each in (base, change.was, now))
    standing: Standing = "conflict"
    if key == "allow":
        standing = "applies"
    elif language == base_language and agrees(mine, own):
        standing = "same"
    elif change.was is None:
        standing = "unwatched"
    elif _is_as_it_was(key, was, own, mine) or _is_written_date(key, was, base, note):
        standing = "applies"
    was_part, base_part = (_parts_in(now, each, key) for each in (change.was, base))
    return change._replace(standing=standing, was=was_part, base=base_part)


def _is_as_it_was(key: str, was: _Value, own: _Value, now: _Value) -> bool:
    """Return whether the base still has `was`; where parts are merged, whether it has theirs."""
    if key in IN_PARTS and isinstance(was, Mapping) and isinstance(own, Mapping):
        parts = now if isinstance(now, Mapping) else (*was, *own)
        return all(was.get(part, "") == own.get(part, "") for part in parts)
    return was == own


def _is_written_date(key: str, was: _Value, base: Node | None, note: Note | None) -> bool:
    """Return whether `was` is the answer that Mazo writes from a date of the base."""
    if key != "answer" or base is not None or note is None or note.date is None:
        return False
    return isinstance(was, str) and was.casefold() in {
        write(note.date, code).casefold() for code in LANGUAGES
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
    if text and key in PLAIN_FORMS:
        return {PLAIN_FORMS[key]: text}
    return _edtf(text, language) if key == "date" and text else text


def agrees(mine: _Value, theirs: _Value) -> bool:
    """Return whether `theirs` has all that `mine` has; of a group, key by key."""
    if isinstance(mine, Mapping) and isinstance(theirs, Mapping) and mine:
        return all(theirs.get(key, "") == each for key, each in mine.items())
    return mine == theirs


def _parts_in(now: Node | None, node: Node | None, key: str) -> Node | None:
    """Return `node`; of a value that is merged in parts, the parts that `now` has."""
    if key not in IN_PARTS or not isinstance(node, Group) or not isinstance(now, Group):
        return node
    return node._replace(entries={k: each for k, each in node.entries.items() if k in now.entries})


def shown(node: Node | None) -> str:
    """Return a value as a message shows it, on one line; an empty text if there is none."""
    if isinstance(node, Scalar):
        return " ".join(node.text.split())
    is_empty = node is None or (isinstance(node, Group) and not node.entries)
    return flow(node) if node and not is_empty else ""


def _edtf(text: str, language: str) -> str:
    date = parse(text)
    if not isinstance(date, HistoricalDate):
        from mazo.dates.parse import read  # noqa: PLC0415  # a project may write EDTF throughout

        date = read(text, language)
    return date.edtf if isinstance(date, HistoricalDate) else text
