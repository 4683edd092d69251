"""YAML read into a tree of strings with places. The only module that knows PyYAML.

The tree is built from parser events, because they die at once: that is the fastest way
measured, and the one whose places come for free. Nesting stops at `MAX_DEPTH`, where
older versions of libyaml would go on for ever (16 s for 100 kB of `[`).

After a slip that stops YAML, the slip is papered over in a copy of the same length and
reading goes on, so that one run finds all mistakes (`slips` explains each one).
"""

import re
from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple, Protocol

import yaml

from mazo.diagnostics import Diagnostic, Phrase, Reading
from mazo.schema.card_file import LISTS
from mazo.text.patterns import lazy
from mazo.text.places import Place, TextFile
from mazo.yamlfiles import block_style, rules
from mazo.yamlfiles import comments as yamlcomments
from mazo.yamlfiles import recovery as yamlcopy
from mazo.yamlfiles.tree import Group, Items, Node, Scalar, quoted

MAX_DEPTH = 64
_OPENING, _HALF = lazy(r"[\[{]"), 500
"""Brackets; 500 of them before those that libyaml refuses, the text is at least 500 levels deep."""
_MOST_SLIPS, _MOST_SLIPS_OF_LARGE = 20, 3
_LARGE = 200_000  # characters of a file that is read again for each slip

_SCALAR: type[Any] = yaml.ScalarEvent
_ALIAS: type[Any] = yaml.AliasEvent
_GROUP_START: type[Any] = yaml.MappingStartEvent
_GROUP_END: type[Any] = yaml.MappingEndEvent
_ITEMS_END: type[Any] = yaml.SequenceEndEvent
_DOCUMENT_END: type[Any] = yaml.DocumentEndEvent
_STREAM_END: type[Any] = yaml.StreamEndEvent
_LISTS = (*LISTS, "events")
_scalar = partial(tuple.__new__, Scalar)  # half the cost of Scalar(…), a million times a check
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_CONFLICT = lazy(r"^(?:<{7}|={7}|>{7})(?=[ \r\n]|\Z)", re.MULTILINE)


class _Mark(Protocol):
    index: int


class _Event(Protocol):
    """What this module uses of PyYAML's events."""

    start_mark: _Mark
    end_mark: _Mark
    value: str
    tag: str | None
    anchor: str | None


class Yaml(NamedTuple):
    """A file's tree, and what could not be read of it.

    `root` is None where there is nothing in the file or nothing could be read. Where
    `is_whole` is false the file has a slip; `gaps` are the lines that were left out for it.
    """

    root: Node | None
    is_whole: bool
    gaps: tuple[int, ...] = ()

    def has_gap(self, node: Node) -> bool:
        """Return whether a line of `node` was left out, so that keys may seem to be missing."""
        return any(node.start <= gap <= node.end for gap in self.gaps)


def read(file: TextFile) -> Reading[Yaml]:
    """Read `file` as one YAML document."""
    if "<<<<<<<" in file.text and (marker := _CONFLICT.search(file.text)):
        yield rules.CONFLICT_MARKER.at(Place(file, *marker.span()))
        return Yaml(None, is_whole=False)
    if not file.text.isascii() and _looks_otherwise(file.text):
        return (yield from _with_slips(file))
    if _LOADER is yaml.BaseLoader and (block := block_style.read(file.text)):
        yield from yamlcomments.dropped(file, block)
        return Yaml(block, is_whole=True)
    try:
        reader, root = _parsed(file, file.text)
    except yaml.YAMLError:
        return (yield from _with_slips(file))
    yield from reader.found
    yield from yamlcomments.dropped(file, root)
    return Yaml(root, is_whole=not reader.is_cut)


def _looks_otherwise(text: str) -> bool:
    """Return whether a text that is not ASCII has what YAML reads otherwise than it looks."""
    if yamlcopy.is_misread(text):
        return True
    if yamlcopy.WIDE_COLON not in text:
        return False
    from mazo.yamlfiles import wide_colons  # noqa: PLC0415  # only texts in few languages have any

    return wide_colons.has_any(text)


def _with_slips(file: TextFile) -> Reading[Yaml]:
    """Read a file that YAML stops at: explain each slip, paper it over and read on."""
    from mazo.yamlfiles import slips as yamlslips  # noqa: PLC0415  # only after a mistake

    copy = yield from yamlcopy.undisguised(file)
    if yamlcopy.WIDE_COLON in file.text:
        from mazo.yamlfiles import wide_colons  # noqa: PLC0415  # as above

        copy = yield from wide_colons.narrowed(file, copy)
    for _ in range(_MOST_SLIPS if len(file.text) < _LARGE else _MOST_SLIPS_OF_LARGE):
        try:
            reader, root = _parsed(file, copy.text)
        except yaml.YAMLError as error:
            slip = yamlslips.explain(yamlslips.Failure(*_failure(error)), file, copy)
            yield slip.diagnostic
            if slip.copy is None:
                break
            copy = slip.copy
            continue
        yield from yamlcopy.without_echoes(reader.found, copy)
        root = yamlcopy.restored(root) if root else None
        yield from yamlcomments.dropped(file, root)
        return Yaml(root, is_whole=False, gaps=copy.gaps)
    return Yaml(None, is_whole=False)


def _parsed(file: TextFile, text: str) -> "tuple[_Reader, Node | None]":
    """Return a reader that has read `text`, and the root of what it read.

    Raise YAMLError where YAML stops. libyaml refuses a thousand brackets by itself since
    PyYAML 6.0.4, before we see where they begin: then it gets the text up to half as many.
    """
    reader = _Reader(file, text, _LOADER)
    try:
        return reader, reader.document()
    except yaml.MarkedYAMLError as error:
        end = error.problem_mark.index if error.problem_mark else 0
        opening = [each.start() for each in _OPENING.finditer(text, 0, end)]
        if "nesting depth" not in (error.problem or "") or len(opening) < _HALF:
            raise
    reader = _Reader(file, text[: opening[-_HALF]], _LOADER)
    return reader, reader.document()


def _failure(error: yaml.YAMLError) -> tuple[str, str, int, int]:
    """Return what PyYAML says, and where: its problem and context, and the offsets of the two."""
    if isinstance(error, yaml.reader.ReaderError):
        return "unacceptable character", "", error.position, error.position
    assert isinstance(error, yaml.MarkedYAMLError), "PyYAML raises these two kinds"
    at = error.problem_mark.index if error.problem_mark else 0
    begun = error.context_mark.index if error.context_mark else at
    return error.problem or "", error.context or "", at, begun


class _Reader:
    """Builds one tree; keeps what is wrong with it in `found`."""

    def __init__(self, file: TextFile, text: str, loader: type[Any]) -> None:
        self.file = file
        self.found: list[Diagnostic] = []
        self.is_cut = False
        self._text = text
        self._next: Callable[[], _Event] = loader(text).get_event
        self._run_on: set[int] = set()  # where groups begin that hold the keys of several notes
        self._keys: dict[str, str] = {}  # so that a key is kept once, not once a note
        self._is_simple = not ("&" in text or "*" in text or "!" in text)

    def document(self) -> Node | None:
        """Return the root of the document, or None for an empty file."""
        self._next()  # the stream begins
        if self._next().__class__ is _STREAM_END:
            return None
        event = self._next()
        if event.__class__ is _DOCUMENT_END:
            return None
        try:
            root = self._node(event, 0)
        except _TooDeepError as deep:
            place = Place(self.file, deep.at, deep.at + 1)
            self.found.append(rules.TOO_DEEP.at(place, limit=MAX_DEPTH))
            self.is_cut = True
            return None
        self._next()  # the document ends
        after = self._next()
        if after.__class__ is not _STREAM_END:
            place = Place(self.file, after.start_mark.index, after.end_mark.index)
            self.found.append(rules.SEVERAL_DOCUMENTS.at(place))
            self.is_cut = True
        return root

    def _node(self, event: _Event, depth: int) -> Node:
        start, end = event.start_mark.index, event.end_mark.index
        if event.__class__ is _ALIAS:
            return Scalar(start, end, self._special(event))
        special = self._special(event) if event.tag or event.anchor else None
        if event.__class__ is _SCALAR:
            return Scalar(start, end, special or event.value)
        if depth == MAX_DEPTH:
            raise _TooDeepError(start)
        if event.__class__ is _GROUP_START:
            return self._group(start, depth + 1)
        return self._items(start, depth + 1)

    def _items(self, start: int, depth: int) -> Items:
        items = []
        while (event := self._next()).__class__ is not _ITEMS_END:
            items.append(self._node(event, depth))
        return Items(start, event.end_mark.index, tuple(items))

    def _group(self, start: int, depth: int) -> Group:
        entries: dict[str, Node] = {}
        repeated: list[tuple[str, Node]] = []
        following, is_simple, known = self._next, self._is_simple, self._keys.setdefault
        while (event := following()).__class__ is not _GROUP_END:
            if event.__class__ is not _SCALAR:
                self._odd_key(self._node(event, depth))
                self._node(following(), depth)
                continue
            key = event.value if is_simple else self._key(event)
            key = known(key, key)
            if key in entries:
                self._twice(event, entries[key], start)
                repeated.append((key, self._node(following(), depth)))
                continue
            event = following()
            if event.__class__ is _SCALAR and is_simple:
                entries[key] = _scalar((event.start_mark.index, event.end_mark.index, event.value))
            else:
                entries[key] = self._node(event, depth)
        return Group(start, event.end_mark.index, entries, tuple(repeated))

    def _key(self, event: _Event) -> str:
        return self._special(event) if event.tag or event.anchor else event.value

    def _twice(self, event: _Event, earlier: Node, start: int) -> None:
        """Report a key that is given twice; a second `id` begins a note without its dash."""
        key = event.value
        place = Place(self.file, event.start_mark.index, event.end_mark.index)
        first = self.file.text.rfind(key, start, earlier.start)
        if start in self._run_on:
            return
        if key == "id":
            self._run_on.add(start)
            self.found.append(rules.INDENTATION.at(place, reason=rules.NO_DASH, help=rules.DASH))
            return
        related = [Place(self.file, first, first + len(key))]
        help_ = Phrase(rules.JOIN_LISTS, {"key": key}) if key in _LISTS else None
        self.found.append(rules.DUPLICATE_KEY.at(place, key=key, related=related, help=help_))

    def _odd_key(self, node: Node) -> None:
        place = Place(self.file, node.start, node.end)
        found = rules.A_GROUP if isinstance(node, Group) else rules.A_LIST
        self.found.append(
            rules.WRONG_SHAPE.at(place, expected=rules.A_TEXT, found=found, example="question: …")
        )

    def _special(self, event: _Event) -> str:
        """Report an alias, an anchor or a tag; return what the author typed."""
        start = event.start_mark.index
        line_end = self._text.find("\n", start)
        raw = self._text[start : line_end if line_end >= 0 else None].split(" #")[0].rstrip()
        place = Place(self.file, start, start + len(raw.split(" ")[0]))
        example = quoted(raw)
        if raw.startswith("!"):
            sign = raw.split(" ")[0]
            self.found.append(rules.TAG.at(place, sign=sign, example=example))
        else:
            kind = rules.ALIAS_KIND if raw.startswith("*") else rules.ANCHOR_KIND
            self.found.append(rules.ALIAS.at(place, sign=raw[:1], kind=kind, example=example))
        return raw


class _TooDeepError(Exception):
    """Stops the reading of a file that is nested deeper than any card file."""

    def __init__(self, at: int) -> None:
        super().__init__(at)
        self.at = at
