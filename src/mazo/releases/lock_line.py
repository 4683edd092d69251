"""What a line of the lock can be: a stranger's lock may hold anything under a right checksum.

The values of a line go into packages and their names. So nothing passes that Mazo cannot
have written: no name that leads to another folder, no field that no note type has, no markup
that does not pass the gate of the fields.
"""

import re
from collections.abc import Mapping
from functools import cache

from mazo.content.gate import MEDIA_FIELDS, passed
from mazo.dates.edtf import HistoricalDate, parse
from mazo.model import identity, tags
from mazo.model.lock import Line, State
from mazo.model.names import deck_problem, problem
from mazo.notetypes import NOTE_TYPES
from mazo.releases.as_released import OF_DOCUMENT
from mazo.releases.inheritance import RETIRED_TAG
from mazo.schema.card_file import Kind
from mazo.text.html import ALLOWED_TAGS
from mazo.text.patterns import lazy

_CONTROL = lazy(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_TAGS = "|".join(ALLOWED_TAGS)
_FOREIGN = lazy(rf"{_CONTROL.pattern}|<(?!/?(?:{_TAGS})\s*/?>)", re.IGNORECASE)
_LONGEST_DECK = 1_000
_OWN_TAGS = lazy(r"mazo::[a-z]+")


def wrong_key(
    names: Mapping[str, str],
    kind: Kind,
    state: State,
    own_tags: tuple[str, ...],
    fields: Mapping[str, str],
) -> str:
    """Return the key of a line that Mazo cannot have written; an empty text if all are right.

    `names` are the line's texts by key, `own_tags` its tags. A note that is gone has no fields.
    """
    for key in ("id", "origin", "topic"):
        if problem(names[key]):
            return key
    deck = names["deck"]
    if deck_problem(deck) or len(deck) > _LONGEST_DECK or _is_foreign(deck):
        return "deck"
    if any(tags.problem(tag) and not _OWN_TAGS.fullmatch(tag) for tag in own_tags):
        return "tags"
    if state == "retired" and (RETIRED_TAG not in own_tags or not MEDIA_FIELDS.isdisjoint(fields)):
        return "state"
    return "" if not fields or _are_sound(kind, fields) else "fields"


def wrong_document(fields: Mapping[str, str]) -> str:
    """Return `document` if Mazo cannot have written what a line says of its document."""
    is_known = set(OF_DOCUMENT) >= fields.keys()
    return "" if is_known and _pass(fields) else "document"


def _are_sound(kind: Kind, fields: Mapping[str, str]) -> bool:
    """Return whether the fields of a note are such as Mazo writes."""
    if not _keys(kind) >= fields.keys() >= {"question"}:
        return False
    if "date" in fields and not isinstance(parse(fields["date"]), HistoricalDate):
        return False
    return _pass(fields)


def _pass(fields: Mapping[str, str]) -> bool:
    """Return whether texts have nothing that the gate of the fields would take away."""
    passes = all(passed(key, text) == text for key, text in fields.items())
    whole = " ".join(fields.values())
    return passes and (whole.isprintable() or not _CONTROL.search(whole))


def _is_foreign(deck: str) -> bool:
    """Return whether the name of a deck has signs that no project can give it."""
    is_plain = "<" not in deck and deck.isprintable()
    return not is_plain and _FOREIGN.search(deck) is not None


def is_its_own(line: Line, project: str) -> bool:
    """Return whether GUID and field `id` are those of the note that the line names.

    `project` is whose lock it is: `PROJECT`, or `PROJECT@CLASS`, which also holds notes of PROJECT.
    """
    owner, _, class_id = project.partition("@")
    is_of_class = bool(class_id) and line.guid == _guid(line, owner, class_id)
    if not is_of_class and line.guid != _guid(line, owner):
        return False
    field_id = f"{project if is_of_class else owner}/{line.origin}"
    return line.state == "gone" or line.fields.get("id") == field_id


def _guid(line: Line, owner: str, class_id: str = "") -> str:
    return identity.guid(owner, line.type, line.origin, class_id)


@cache
def _keys(kind: Kind) -> frozenset[str]:
    return frozenset(field.key for field in NOTE_TYPES[kind].fields)
