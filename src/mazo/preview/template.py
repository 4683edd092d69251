"""Anki's template language, as far as note types of ours use it.

`{{Field}}`, `{{hint:Field}}`, `{{FrontSide}}`, and the sections `{{#Field}}…{{/Field}}` (shown
where the field is filled) and `{{^Field}}…{{/Field}}` (shown where it is empty). What it makes is
held against real Anki in `tests/preview`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from mazo.text.html import escaped

FRONT_SIDE = "FrontSide"

_TAG = re.compile(r"\{\{\s*([#^/]?)\s*((?:[\w-]+:)*)([^{}:]*?)\s*\}\}")
_BLANK = re.compile(r"(?:\s|</?(?:br|div) ?/?>)*", re.IGNORECASE)


class Literal(NamedTuple):
    """HTML that stands in a template as it is."""

    html: str


class Field(NamedTuple):
    """A field's place in a template; `is_hint` where a click shows it."""

    name: str
    is_hint: bool = False


class Section(NamedTuple):
    """What is shown only where a field is filled, or only where it is empty."""

    name: str
    is_where_filled: bool
    parts: tuple[Part, ...]


Part = Literal | Field | Section


def is_filled(text: str) -> bool:
    """Return whether Anki takes a field as filled: spaces and line breaks alone are nothing."""
    return _BLANK.fullmatch(text) is None


@cache
def parsed(template: str) -> tuple[Part, ...]:
    """Return the parts of a template of ours; raise ValueError for one that is wrong."""
    parts, end = _parts(template, 0, "")
    assert end == len(template), "the last part ends the template"
    return parts


def rendered(template: str, fields: Mapping[str, str], front: str = "") -> str:
    """Return the HTML of a side of a card.

    `fields` are the note's by the names that the template gives them; those left out are empty.
    `front` is the HTML of the front, for a back that shows it again.
    """
    return "".join(_rendered(parsed(template), {**fields, FRONT_SIDE: front}))


def makes_card(front: str, fields: Mapping[str, str]) -> bool:
    """Return whether a note has the card of this front: where a field of the front is shown.

    Words of the template count for nothing.
    """
    return _shows_field(parsed(front), fields)


def _parts(template: str, start: int, section: str) -> tuple[tuple[Part, ...], int]:
    """Return the parts from `start` to the end of a `section`, and where that is."""
    parts: list[Part] = []
    while tag := _TAG.search(template, start):
        parts.append(Literal(template[start : tag.start()]))
        sign, filters, name = tag.groups()
        start = tag.end()
        if sign == "/":
            if name != section:
                raise ValueError(f"{tag[0]} ends no section that is open")
            return tuple(parts), start
        if sign:
            inner, start = _parts(template, start, name)
            parts.append(Section(name, sign == "#", inner))
        elif filters in {"", "hint:"}:
            parts.append(Field(name, is_hint=bool(filters)))
        else:
            raise ValueError(f"{tag[0]} has a filter that is not known")
    if section:
        raise ValueError(f"the section {section} has no end")
    parts.append(Literal(template[start:]))
    return tuple(parts), len(template)


def _rendered(parts: tuple[Part, ...], fields: Mapping[str, str]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, Literal):
            yield part.html
        elif isinstance(part, Field):
            text = fields.get(part.name, "")
            yield _hint(part.name, text) if part.is_hint else text
        elif is_filled(fields.get(part.name, "")) == part.is_where_filled:
            yield from _rendered(part.parts, fields)


def _hint(name: str, text: str) -> str:
    """Return a hint, which unfolds without a script; where there is none, nothing to unfold."""
    if not text.strip():
        return text
    return f'<details class="hint"><summary>{escaped(name)}</summary>{text}</details>'


def _shows_field(parts: tuple[Part, ...], fields: Mapping[str, str]) -> bool:
    for part in parts:
        if isinstance(part, Literal):
            continue
        has_text = is_filled(fields.get(part.name, ""))
        if isinstance(part, Field):
            if has_text:
                return True
        elif has_text == part.is_where_filled and _shows_field(part.parts, fields):
            return True
    return False
