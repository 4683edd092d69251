"""Of what a note's fields and tags come: one source or several, each with its place."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

from mazo.text.places import Place

Layer: TypeAlias = Literal["base", "class", "setting", "mazo", "document"]


class Source(NamedTuple):
    """A layer that says something, under which key, and where."""

    layer: Layer
    key: str
    place: Place


class Row(NamedTuple):
    """A field of a note: what it holds, of what that comes, and what it holds in the base.

    `base` is None where the base's is the same, or there is none.
    """

    field: str
    value: str
    sources: tuple[Source, ...]
    base: str | None = None
    base_place: Place | None = None


class Tag(NamedTuple):
    """A tag and who gave it, or took it away."""

    name: str
    source: Source
    is_removed: bool = False
