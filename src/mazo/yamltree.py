"""YAML read into a tree of strings with places. The only module that knows PyYAML.

The tree is built from parser events, because they die at once: that is the fastest way
measured, and the one whose places come for free. Nesting stops at `MAX_DEPTH`, where
libyaml itself would go on for ever (16 s for 100 kB of `[`).

After a slip that stops YAML, the slip is papered over in a copy of the same length and
reading goes on, so that one run tells all mistakes (`yamlslips` explains each one).
"""

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, NamedTuple, Protocol

import yaml

from mazo.diagnostics import Diagnostic, Reading
from mazo.rules import shape
from mazo.rules import syntax as rules
from mazo.text import Place, TextFile
from mazo.tree import Group, Items, Node, Scalar, quoted

MAX_DEPTH = 64
_MOST_SLIPS = 20

_SCALAR: type[Any] = yaml.ScalarEvent
_ALIAS: type[Any] = yaml.AliasEvent
_GROUP_START: type[Any] = yaml.MappingStartEvent
_GROUP_END: type[Any] = yaml.MappingEndEvent
_ITEMS_END: type[Any] = yaml.SequenceEndEvent
_DOCUMENT_END: type[Any] = yaml.DocumentEndEvent
_STREAM_END: type[Any] = yaml.StreamEndEvent
_scalar = partial(tuple.__new__, Scalar)  # half the cost of Scalar(…), a million times a check
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7})(?=[ \r\n]|\Z)", re.MULTILINE)
_HASH = re.compile(r"[ \t]#(?=\w)")


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
        """Tell whether a line of `node` was left out, so that keys may seem to be missing."""
        return any(node.start <= gap <= node.end for gap in self.gaps)


def read(file: TextFile) -> Reading[Yaml]:
    """Read `file` as one YAML document."""
    if "<<<<<<<" in file.text and (marker := _CONFLICT.search(file.text)):
        yield rules.CONFLICT_MARKER.at(Place(file, *marker.span()))
        return Yaml(None, is_whole=False)
    reader = _Reader(file, file.text)
    try:
        root = reader.document()
    except yaml.YAMLError as error:
        return (yield from _with_slips(file, error))
    yield from reader.found
    yield from _dropped(file, root)
    return Yaml(root, is_whole=not reader.is_cut)


def _with_slips(file: TextFile, error: yaml.YAMLError) -> Reading[Yaml]:
    """Read a file that YAML stops at: explain each slip, paper it over and read on."""
    from mazo import yamlslips  # noqa: PLC0415  # only after a mistake

    copy = yamlslips.Copy(file.text, ())
    for _ in range(_MOST_SLIPS):
        slip = yamlslips.explain(yamlslips.Failure(*_failure(error)), file, copy)
        yield slip.diagnostic
        if slip.copy is None:
            break
        copy = slip.copy
        reader = _Reader(file, copy.text)
        try:
            root = reader.document()
        except yaml.YAMLError as another:
            error = another
            continue
        yield from reader.found
        root = _restored(root, yamlslips.restored) if root else None
        yield from _dropped(file, root)
        return Yaml(root, is_whole=False, gaps=copy.gaps)
    return Yaml(None, is_whole=False)


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

    def __init__(self, file: TextFile, text: str) -> None:
        self.file = file
        self.found: list[Diagnostic] = []
        self.is_cut = False
        self._text = text
        self._next: Callable[[], _Event] = _LOADER(text).get_event
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
                key = f"{event.start_mark.index}\n"  # no key that an author can write
            event = following()
            if event.__class__ is _SCALAR and is_simple:
                entries[key] = _scalar((event.start_mark.index, event.end_mark.index, event.value))
            else:
                entries[key] = self._node(event, depth)
        return Group(start, event.end_mark.index, entries)

    def _key(self, event: _Event) -> str:
        return self._special(event) if event.tag or event.anchor else event.value

    def _twice(self, event: _Event, earlier: Node, start: int) -> None:
        key = event.value
        first = self.file.text.rfind(key, start, earlier.start)
        self.found.append(
            shape.DUPLICATE_KEY.at(
                Place(self.file, event.start_mark.index, event.end_mark.index),
                key=key,
                related=[Place(self.file, first, first + len(key))],
            )
        )

    def _odd_key(self, node: Node) -> None:
        place = Place(self.file, node.start, node.end)
        found = shape.A_GROUP if isinstance(node, Group) else shape.A_LIST
        self.found.append(
            shape.WRONG_SHAPE.at(place, expected=shape.A_TEXT, found=found, example="question: …")
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


def _restored(node: Node, restored: Callable[[str], str]) -> Node:
    """Put back the signs that the copy had papered over."""
    if isinstance(node, Scalar):
        return node._replace(text=restored(node.text))
    if isinstance(node, Items):
        return node._replace(items=tuple(_restored(item, restored) for item in node.items))
    entries = {restored(key): _restored(value, restored) for key, value in node.entries.items()}
    return node._replace(entries=entries)


def _dropped(file: TextFile, root: Node | None) -> Iterator[Diagnostic]:
    """Report text that YAML takes for a comment (DESIGN 2): `la batalla #1`."""
    if " #" not in file.text and "\t#" not in file.text:
        return
    ends = {scalar.end: scalar for scalar in _scalars(root) if scalar.is_plain(file)}
    for found in _HASH.finditer(file.text):
        at = found.start() + 1
        scalar = ends.get(len(file.text[:at].rstrip()))
        if scalar is None or not _continues(file, scalar, at):
            continue
        line = file.line_bounds(file.position(at)[0])
        whole = " ".join(f"{scalar.text} {file.text[at : line[1]]}".split())
        yield rules.DROPPED_TEXT.at(
            Place(file, at, line[1]),
            dropped=file.text[at : line[1]].strip(),
            example=quoted(whole),
        )


def _continues(file: TextFile, scalar: Scalar, at: int) -> bool:
    """Tell whether the text at `at` belongs to `scalar`: on its line, or further in below."""
    line, column = file.position(at)
    own_line = file.position(scalar.end)[0]
    if line == own_line:
        return True
    first = file.line(file.position(scalar.start)[0])
    indent = len(first) - len(first.lstrip(" -"))
    return column - 1 > indent


def _scalars(node: Node | None) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Items):
        for item in node.items:
            yield from _scalars(item)
    elif isinstance(node, Group):
        for value in node.entries.values():
            yield from _scalars(value)
