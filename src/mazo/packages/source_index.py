"""The index of what a package carries, read as a stranger's: everything in it is checked.

A value that Mazo cannot have written is reported by its key. Unknown keys are left alone, so
that a later version of Mazo may add some.
"""

import json
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias, TypeGuard

from mazo.documents.read_text import LOOK_KINDS
from mazo.files.folder import Outline
from mazo.files.read import LARGEST_TEXT
from mazo.languages.guess import CODE as LANGUAGE_CODE
from mazo.packages.source_limits import FORMAT
from mazo.schema.project_file import SOURCES, Source
from mazo.text.comparison import normal
from mazo.text.invisible import seen
from mazo.text.places import Span

_SOURCES: Mapping[str, Source] = {source: source for source in SOURCES}
_LEVELS = range(1, 7)
_LONGEST_CLASS = 1_000

Parts: TypeAlias = tuple[Span, ...]


class Excerpted(NamedTuple):
    """An excerpt in the index: its outline, and the parts of each note's passage."""

    outline: Outline
    passages: Mapping[str, Parts]

    @property
    def spans(self) -> list[Span]:
        """Return all spans of the excerpt that the index names."""
        headings = [span for _, _, span in self.outline.headings]
        parts = [part for parts in self.passages.values() for part in parts]
        looks = [Span(start, end) for start, end, _ in self.outline.looks]
        labels = [Span(at, at + 1) for at, _ in self.outline.labels]
        return [*headings, *self.outline.sentences, *parts, *looks, *labels]


class Index(NamedTuple):
    """What is in the index.

    `media` are the names of pictures and sounds in the project, and those that Anki gives
    them; `documents` are the excerpts by the names of their files.
    """

    format: int
    class_id: str
    source: Source
    media: Mapping[str, str]
    documents: Mapping[str, Excerpted]

    @property
    def passages(self) -> Mapping[str, Parts]:
        """Return the parts of each note's passage, by its id."""
        found = self.documents.values()
        return {note: parts for each in found for note, parts in each.passages.items()}

    def fits(self, files: Mapping[str, bytes]) -> bool:
        """Return whether every span is inside its excerpt, and the spans make no endless text."""
        for name, each in self.documents.items():
            length = len(files[name].decode("utf-8-sig", "replace"))
            if not all(0 <= start < end <= length for start, end in each.spans):
                return False
        wide = sum(parts[-1].end - parts[0].start for parts in self.passages.values())
        return wide <= LARGEST_TEXT


def read_index(content: bytes) -> Index | str:
    """Return what is in an index, or the key that is wrong in it.

    Of a newer one nothing more is read.
    """
    values = _parsed(content)
    if not _is_object(values):
        return "{}"
    version, class_id = values.get("format"), values.get("class", "")
    if not _is_number(version) or version < 1:
        return "format"
    if not isinstance(class_id, str) or len(class_id) > _LONGEST_CLASS:
        return "class"
    if version > FORMAT:
        return Index(version, class_id, "none", {}, {})
    return _own(values, version, class_id)


def _own(values: Mapping[str, object], version: int, class_id: str) -> Index | str:
    source, media = values.get("source"), values.get("media", {})
    if not isinstance(source, str) or source not in _SOURCES:
        return "source"
    if not _is_texts(media):
        return "media"
    documents = _documents(values.get("documents", {})) if source == "cards" else {}
    if documents is None:
        return "documents"
    named = {normal(name): medium for name, medium in media.items()}
    return Index(version, class_id, _SOURCES[source], named, documents)


def media_names(content: bytes) -> Mapping[str, str]:
    """Return the entries of pictures and sounds by their names, from the list that Anki reads."""
    values = _parsed(content)
    return {name: entry for entry, name in values.items()} if _is_texts(values) else {}


def _parsed(content: bytes) -> object:
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return None


def _documents(values: object) -> Mapping[str, Excerpted] | None:
    """Return the excerpts in the index; None where something is wrong."""
    found: dict[str, Excerpted] = {}
    for name, document in values.items() if _is_object(values) else ():
        excerpted = _excerpted(document) if _is_object(document) else None
        if excerpted is None:
            return None
        found[normal(name)] = excerpted
    return found if _is_object(values) else None


def _excerpted(values: Mapping[str, object]) -> Excerpted | None:
    headings = _headings(values.get("headings"))
    sentences = _spans(values.get("sentences"))
    stored = values.get("passages")
    looks, labels = _looks(values.get("looks", [])), _labels(values.get("labels", []))
    if headings is None or sentences is None or not _is_object(stored):
        return None
    if looks is None or labels is None:
        return None
    passages = {note: parts for note, each in stored.items() if (parts := _spans(each))}
    language = values.get("language", "")
    if not isinstance(language, str) or (language and not LANGUAGE_CODE.fullmatch(language)):
        return None
    outline = Outline(headings, sentences, looks, labels, language)
    return Excerpted(outline, passages) if len(passages) == len(stored) else None


def _looks(value: object) -> tuple[tuple[int, int, str], ...] | None:
    """Return the looks of spans, by their beginning; None if the value is not of this shape."""
    found: list[tuple[int, int, str]] = []
    for each in value if isinstance(value, list) else [None]:
        if not isinstance(each, list) or len(each) != 3:
            return None
        start, end, kind = each
        if not _is_number(start) or not _is_number(end) or start >= end:
            return None
        if not isinstance(kind, str) or kind not in LOOK_KINDS:
            return None
        found.append((start, end, kind))
    return tuple(found) if all(one[0] <= other[0] for one, other in pairwise(found)) else None


def _labels(value: object) -> tuple[tuple[int, str], ...] | None:
    """Return the header's words of cells, by where these begin; None if it is not of this shape."""
    found: list[tuple[int, str]] = []
    for each in value if isinstance(value, list) else [None]:
        if not isinstance(each, list) or len(each) != 2:
            return None
        at, words = each
        if not _is_number(at) or not isinstance(words, str):
            return None
        found.append((at, " ".join(seen(words).split())))
    return tuple(found) if all(one[0] < other[0] for one, other in pairwise(found)) else None


def _headings(value: object) -> tuple[tuple[int, str, Span], ...] | None:
    if not isinstance(value, list):
        return None
    found = [_heading(each) for each in value]
    headings = tuple(each for each in found if each is not None)
    is_sound = len(headings) == len(found) and _is_ordered([span for *_, span in headings])
    return headings if is_sound else None


def _heading(value: object) -> tuple[int, str, Span] | None:
    if not isinstance(value, list) or len(value) != 3:
        return None
    level, title, place = value
    spans = _spans([place])
    if not _is_number(level) or level not in _LEVELS or not isinstance(title, str) or not spans:
        return None
    return level, " ".join(seen(title).split()), spans[0]


def _spans(value: object) -> Parts | None:
    """Return spans that follow one another; None if the value is not of this shape."""
    if not isinstance(value, list):
        return None
    pairs = [each for each in value if isinstance(each, list) and len(each) == 2]
    if len(pairs) < len(value) or not all(_is_number(number) for each in pairs for number in each):
        return None
    spans = tuple(Span(*each) for each in pairs)
    return spans if _is_ordered(spans) else None


def _is_ordered(spans: Sequence[Span]) -> bool:
    return all(one.start <= other.start and one.end <= other.end for one, other in pairwise(spans))


def _is_number(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_object(value: object) -> TypeGuard[dict[str, object]]:
    return isinstance(value, dict)


def _is_texts(value: object) -> TypeGuard[dict[str, str]]:
    return _is_object(value) and all(isinstance(each, str) for each in value.values())
