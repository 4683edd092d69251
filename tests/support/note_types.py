"""Note types changed within their frozen shape, as we may change them some day."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from mazo.content import fields
from mazo.model.note import Note
from mazo.notetypes import MODIFIED, NOTE_TYPES, CardTemplate, NoteType
from mazo.packages import apkg
from mazo.reports import change_words


def change_types(patch: pytest.MonkeyPatch, number: int, **types: NoteType) -> None:
    """Put other note types, by their kinds, in a Mazo that is `number` changes younger."""
    for module in ("apkg", "descriptions"):
        patch.setattr(f"mazo.packages.{module}.MODIFIED", MODIFIED + number)
    for kind, note_type in types.items():
        patch.setitem(NOTE_TYPES, kind, note_type)
    apkg._model.cache_clear()


def change_style(patch: pytest.MonkeyPatch, number: int, css: str) -> None:
    """Put another style in a Mazo that is `number` changes younger."""
    for module in ("apkg", "descriptions"):
        patch.setattr(f"mazo.packages.{module}.css", lambda: css)
    change_types(patch, number)


def with_back(note_type: NoteType, text: str) -> NoteType:
    """Return a note type with a text at the end of all backs."""
    templates = (each._replace(back=each.back + text) for each in note_type.templates)
    return note_type._replace(templates=tuple(templates))


def with_field_renamed(note_type: NoteType, key: str, name: str) -> NoteType:
    """Return a note type with one field under another name, and its old key and id."""
    fields = (
        each._replace(name=name, is_folded=False) if each.key == key else each
        for each in note_type.fields
    )
    return note_type._replace(fields=tuple(fields))


def with_last_template(note_type: NoteType, template: CardTemplate) -> NoteType:
    """Return a note type whose last template has become another one, under its old id."""
    last = template._replace(id=note_type.templates[-1].id)
    return note_type._replace(templates=(*note_type.templates[:-1], last))


def fill_spare(patch: pytest.MonkeyPatch, note_id: str, text: str) -> None:
    """Let one note fill the last spare field of causes, as a later Mazo might."""
    written = fields._Writer._of_kind

    def of_kind(self: fields._Writer, note: Note, *more: object) -> Mapping[str, str]:
        return {**written(self, note, *more), **({"spare6": text} if note.id == note_id else {})}

    patch.setattr(fields._Writer, "_of_kind", of_kind)
    patch.setitem(change_words.FIELDS, "spare6", change_words.FIELDS["hint"])


def put_back(patch: pytest.MonkeyPatch) -> None:
    """Return to the note types as they are."""
    patch.undo()
    apkg._model.cache_clear()
