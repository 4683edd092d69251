"""What `mazo explain` shows: each key of a note and who set it, for people and for programs."""

import json
from collections.abc import Iterator
from textwrap import wrap

from mazo.classdecks.explain import Explained, Row
from mazo.diagnostics import Text
from mazo.reports.diagnostics import Look, visible
from mazo.text.places import Place

_SAME_NOTE = Text("the same note as in the base: learners keep their reviews")
_OWN_NOTE = Text("a note of your own: the base has none like it, and can never take its place")
_LEFT_OUT = Text("it is not in the class deck: left out by `{key}`, {place}")
_LAYERS = {
    "base": Text("the base, {place}"),
    "class": Text("your class deck, {place}"),
    "setting": Text("a setting of your class deck, {place}"),
    "document": Text("the document, {place}"),
    "released": Text("as learners have it, {place}"),
}
_HERE = Text("{place}")
_BASE_HAS = Text("the base has “{value}”, {place}")
_BASE_HAS_NOTHING = Text("the base has nothing")
_NOTHING = Text("(nothing)")
_INDENT = "    "


def text(note: Explained, look: Look) -> str:
    """Return a note for people: what it is, what is reported of it, and key by key."""
    return "".join(f"{line}\n" for line in _lines(note, look))


def as_json(note: Explained, look: Look) -> str:
    """Return a note as one object for programs (docs/commands.md)."""
    values = {
        "id": note.id,
        "type": note.kind,
        "topic": note.topic,
        **_where(note.place, look),
        "own": note.is_own,
        "left_out": [{"key": name, **_where(place, look)} for name, place, _ in note.left_out],
        "standing": [
            {
                "code": each.rule.code,
                "message": each.message(look.language),
                **_where(each.place, look),
            }
            for each in note.standing
        ],
        "fields": [_row(row, look) for row in note.rows],
    }
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n"


FORMATS = {"text": text, "json": as_json}


def _lines(note: Explained, look: Look) -> Iterator[str]:
    head = f"{note.id}  {note.kind}  {note.topic}"
    yield f"{look.paint(head, '1')}  {_line(note.place, look)}"
    if note.is_own is not None:
        yield look.words(_OWN_NOTE if note.is_own else _SAME_NOTE)
    for key, place, _ in note.left_out:
        yield look.words(_LEFT_OUT, key=key, place=_line(place, look))
    for each in note.standing:
        message = visible(" ".join(each.message(look.language).split()))
        yield f"{_line(each.place, look)}: {each.rule.code} {message}"
    for row in note.rows:
        yield ""
        is_alone = note.is_own is None and row.layer == "base"
        yield from _key(row, _HERE if is_alone else _LAYERS[row.layer], look)


def _key(row: Row, layer: Text, look: Look) -> Iterator[str]:
    """Yield the lines on a key: its value, who set it, and what the base has."""
    value = visible(row.value) or look.words(_NOTHING)
    first, *rest = wrap(f"{row.key}: {value}", look.columns, subsequent_indent="  ")
    yield look.paint(row.key, "1") + first.removeprefix(row.key)
    yield from rest
    yield _INDENT + look.words(layer, place=_line(row.place, look))
    if row.base and row.base_place:
        place = _line(row.base_place, look)
        yield _INDENT + look.words(_BASE_HAS, value=visible(row.base), place=place)
    elif row.base is not None:
        yield _INDENT + look.words(_BASE_HAS_NOTHING)


def _line(place: Place, look: Look) -> str:
    """Return the file and the line of a place; of a whole file, only the file."""
    path = look.path(place.file)
    return f"{path}:{place.file.position(place.start)[0]}" if place.end else path


def _where(place: Place, look: Look) -> dict[str, object]:
    return {"path": look.path(place.file), "line": place.file.position(place.start)[0]}


def _row(row: Row, look: Look) -> dict[str, object]:
    base = None
    if row.base is not None:
        at = _where(row.base_place, look) if row.base_place else {"path": None, "line": None}
        base = {"value": row.base, **at}
    return {
        "key": row.key,
        "value": row.value,
        "layer": row.layer,
        **_where(row.place, look),
        "base": base,
    }
