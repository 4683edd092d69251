"""What `mazo explain` shows: a note's fields with their layers, for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from textwrap import wrap

from mazo.classdecks.explain import Explained
from mazo.classdecks.origin import Row, Source, Tag
from mazo.diagnostics import Phrase, Text
from mazo.releases.changes import plain
from mazo.reports import change_words as changes
from mazo.reports import explain_words as words
from mazo.reports.diagnostics import Look, visible
from mazo.text.places import Place

_INDENT = "    "


def text(note: Explained, look: Look) -> str:
    """Return a note for people: what it is, what stands in its way, and field by field."""
    return _Said(note, look).text()


def as_json(note: Explained, look: Look) -> str:
    """Return a note as one object for programs (docs/commands.md)."""
    values = {
        "id": note.id,
        "type": note.kind,
        "topic": note.topic,
        **_where(note.place, look),
        "own": note.is_own,
        "left_out": [_source(each, look) for each in note.left_out],
        "standing": [
            {
                "code": each.rule.code,
                "message": each.message(look.language),
                **_where(each.place, look),
            }
            for each in note.standing
        ],
        "fields": [_row(row, look) for row in note.rows],
        "tags": [
            {"tag": tag.name, "removed": tag.is_removed, **_source(tag.source, look)}
            for tag in note.tags
        ],
    }
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n"


FORMATS = {"text": text, "json": as_json}


class _Said:
    """Writes a note in the reader's language."""

    def __init__(self, note: Explained, look: Look) -> None:
        self._note = note
        self._look = look

    def text(self) -> str:
        return "".join(f"{line}\n" for line in self._lines())

    def _lines(self) -> Iterator[str]:
        note, look = self._note, self._look
        head = f"{note.id}  {note.kind}  {note.topic}"
        yield f"{look.paint(head, '1')}  {_line(note.place, look)}"
        if note.is_own is not None:
            yield self._words(words.OWN_NOTE if note.is_own else words.SAME_NOTE)
        for source in note.left_out:
            yield self._words(words.LEFT_OUT, key=source.key, place=_line(source.place, look))
        for each in note.standing:
            message = visible(" ".join(each.message(look.language).split()))
            yield f"{_line(each.place, look)}: {each.rule.code} {message}"
        for row in note.rows:
            yield ""
            yield from self._row(row)
        if note.tags:
            yield ""
            yield look.paint(self._words(words.TAGS), "1")
            yield from (self._tag(tag) for tag in note.tags)

    def _row(self, row: Row) -> Iterator[str]:
        name = words.FIELDS.get(row.field) or changes.FIELDS[row.field]
        said = _plain(row.value) or self._words(words.NOTHING)
        yield self._look.paint(self._words(name), "1")
        width = self._look.columns
        yield from wrap(said, width, initial_indent="  ", subsequent_indent="  ")
        for source in row.sources:
            yield _INDENT + self._layer(source)
        if row.base is not None:
            yield _INDENT + self._base(row)

    def _base(self, row: Row) -> str:
        said = _plain(row.base or "")
        if not said or row.base_place is None:
            return self._words(words.BASE_SAYS_NOTHING)
        return self._words(words.BASE_SAYS, said=said, place=_line(row.base_place, self._look))

    def _tag(self, tag: Tag) -> str:
        name = self._words(words.REMOVED_TAG, tag=tag.name) if tag.is_removed else tag.name
        return f"  {name}: {self._layer(tag.source)}"

    def _layer(self, source: Source) -> str:
        is_alone = self._note.is_own is None and source.layer in ("base", "class")
        text = words.HERE if is_alone else words.LAYERS[source.layer]
        return self._words(text, key=source.key, place=_line(source.place, self._look))

    def _words(self, text: Text, /, **values: object) -> str:
        return Phrase(text, values).words(self._look.language)


def _plain(value: str) -> str:
    """Return a field as people read it: without tags, on one line, the items of a list apart."""
    return visible(plain(value))


def _line(place: Place, look: Look) -> str:
    return f"{look.path(place.file)}:{place.file.position(place.start)[0]}"


def _where(place: Place, look: Look) -> dict[str, object]:
    return {"path": look.path(place.file), "line": place.file.position(place.start)[0]}


def _source(source: Source, look: Look) -> dict[str, object]:
    return {"layer": source.layer, "key": source.key, **_where(source.place, look)}


def _row(row: Row, look: Look) -> dict[str, object]:
    base = None
    if row.base is not None:
        at = _where(row.base_place, look) if row.base_place else {"path": None, "line": None}
        base = {"value": row.base, **at}
    return {
        "field": row.field,
        "value": row.value,
        "sources": [_source(source, look) for source in row.sources],
        "base": base,
    }
