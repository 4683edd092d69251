r"""The lock: what was released last, which is what learners have.

One JSON object a line, so that git shows a release as the notes it changed. First a
header, then a line a note, sorted by GUID; each line has a checksum, so that a hand edit
shows. A line is never taken out: a note is `live`, `retired` (still in the packages,
with a notice) or `gone` (its GUID and id stay taken for ever). In the lock of a class deck a
note of the base may also be `removed`: left out of its packages, and left alone for learners.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from json.encoder import encode_basestring as quoted
from typing import TypeVar
from zlib import crc32

from mazo.diagnostics import Diagnostic, Phrase, Reading, Text
from mazo.files.folder import Folder
from mazo.files.kept import NOTHING_KEPT, Kept
from mazo.files.names import PACKAGE
from mazo.files.read import LARGEST_LOCK, find, read_text
from mazo.model.lock import Header, Line, Lock, State
from mazo.releases import rules
from mazo.releases.lock_line import is_its_own, wrong_document, wrong_key
from mazo.schema.card_file import SECTIONS, Kind
from mazo.text.places import Place, TextFile

T = TypeVar("T")

VERSION = 1

_KINDS: Mapping[str, Kind] = {kind: kind for kind in SECTIONS}
_STATES: Mapping[str, State] = {
    "live": "live",
    "retired": "retired",
    "gone": "gone",
    "removed": "removed",
}
_NO_YEAR = 253_402_300_800  # of four digits, in Unix seconds
_OPTIONAL = frozenset(["base", "gone"])
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>")


def read(
    folder: Folder, name: str, project: str, kept: Kept = NOTHING_KEPT
) -> Reading[Lock | None]:
    """Read the lock `name` of a folder; None where there is none, or none that is sound.

    `project` is the project that it must belong to. Yield an error for each unsound line: the
    caller must not release then.
    """
    beginning = Place(TextFile(folder.path / name, ""), 0, 0)
    found = yield from find(folder, name, beginning, limit=LARGEST_LOCK)
    file = (yield from read_text(found, name, beginning, kept)) if found else None
    if file is None:
        return None
    return (yield from kept.reading("lock", (file, project), lambda: _lock(file, project)))


def _lock(file: TextFile, project: str) -> Reading[Lock | None]:
    """Return what `read` does, of a lock whose text is there."""
    reader = _Reader(file)
    yield from reader.lines()
    header = reader.header
    if header is None:
        if not reader.is_newer:
            yield reader.damaged(Place(file, 0, 0), rules.NO_HEADER)
        return None
    if header.project != project and project:
        values = {"file": file.path.name, "found": header.project, "project": project}
        help_ = rules.LOCK_OF_ANOTHER_CLASS if "@" in project else None
        yield rules.LOCK_OF_ANOTHER.at(Place(file, 0, 0), help=help_, gaps=values)
        return None
    yield from reader.unsound(header)
    return Lock(header, reader.found)


def text(lock: Lock) -> str:
    """Return the text of `lock`: canonical, so that the same release is the same bytes."""
    header = lock.header._asdict() | {"date": iso(lock.header.date)}
    header = {key: each for key, each in header.items() if each or key not in _OPTIONAL}
    texts = [_summed(_ENCODER.encode({"lock": VERSION, **header}))]
    texts += [_summed(_body(lock.lines[guid])) for guid in sorted(lock.lines)]
    return "\n".join(texts) + "\n"


def iso(seconds: int) -> str:
    """Return a time in Unix seconds as ISO 8601 in UTC."""
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _body(line: Line) -> str:
    """Return a line as JSON, key by key: an encoder of values takes four times as long."""
    tags = ",".join(map(quoted, line.tags))
    body = (
        f'{{"guid":{quoted(line.guid)},"id":{quoted(line.id)},"origin":{quoted(line.origin)},'
        f'"type":"{line.type}","topic":{quoted(line.topic)},"deck":{quoted(line.deck)},'
        f'"mod":{line.mod},"state":"{line.state}","since":{line.since},"tags":[{tags}]'
    )
    if line.state == "gone":
        return f"{body}}}"
    fields = ",".join([f'"{key}":{quoted(text)}' for key, text in sorted(line.fields.items())])
    if not line.document:
        return f'{body},"fields":{{{fields}}}}}'
    other = ",".join([f'"{key}":{quoted(text)}' for key, text in sorted(line.document.items())])
    return f'{body},"fields":{{{fields}}},"document":{{{other}}}}}'


def _summed(body: str) -> str:
    """Return a line of JSON with the checksum of what stands before it."""
    return f'{body[:-1]},"sum":"{_sum(body)}"}}'


def _sum(body: str) -> str:
    return f"{crc32(body.encode()):08x}"


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


class _Reader:
    """Reads the lines of a lock; of doubled ones the later counts."""

    def __init__(self, file: TextFile) -> None:
        self.file = file
        self.name = file.path.name
        self.header: Header | None = None
        self.found: dict[str, Line] = {}
        self.places: dict[str, Place] = {}
        self.is_newer = False
        self.is_in_conflict = False
        self.is_merged = False
        self.is_damaged = False

    def lines(self) -> Reading[None]:
        offset, is_told = 0, False
        for raw in self.file.text.split("\n"):
            place = Place(self.file, offset, offset + len(raw))
            offset += len(raw) + 1
            if raw.startswith(_CONFLICT):
                if not is_told:
                    yield rules.LOCK_CONFLICT.at(place, file=self.name)
                self.is_in_conflict = is_told = True
            elif raw.strip():
                yield from self._line(raw.rstrip("\r"), place)
                if self.is_newer:
                    return

    def damaged(self, place: Place, reason: Text | Phrase) -> Diagnostic:
        """Report a line, or the whole lock, that is not as Mazo wrote it."""
        self.is_damaged = True
        is_carried = self.file.path.parent.suffix == PACKAGE
        help_ = rules.NOT_AS_BUILT if is_carried else None
        return rules.LOCK_DAMAGED.at(place, help=help_, file=self.name, reason=reason)

    def unsound(self, header: Header) -> Iterator[Diagnostic]:
        """Report lines that do not belong to the notes that they name, and lines that are lost.

        A merge can only leave more lines than the header counts.
        """
        wrong = [guid for guid, line in self.found.items() if not is_its_own(line, header.project)]
        for guid in wrong:
            reason = Phrase(rules.WRONG_GUID, {"id": self.found.pop(guid).origin})
            yield self.damaged(self.places[guid], reason)
        count = header.notes + header.retired + header.gone
        is_all = self.is_merged or header.gone
        found = sum(is_all or line.state in ("live", "retired") for line in self.found.values())
        if found < count and not self.is_damaged and not self.is_in_conflict:
            reason = Phrase(rules.LACKS_LINES, {"count": count, "found": found})
            yield self.damaged(Place(self.file, 0, 0), reason)

    def _line(self, raw: str, place: Place) -> Reading[None]:
        body, _, rest = raw.rpartition(',"sum":"')
        try:
            values = json.loads(raw)
        except (ValueError, RecursionError):
            values = None
        if not isinstance(values, dict):
            yield self.damaged(place, rules.NOT_JSON)
        elif isinstance(version := values.get("lock"), int) and version > VERSION:
            self.is_newer = True
            yield rules.LOCK_NEWER.at(place, file=self.name, found=version, known=VERSION)
        elif rest != f'{_sum(body + "}")}"}}':
            yield self.damaged(place, rules.WRONG_SUM)
        else:
            try:
                yield from self._read(values, place)
            except (KeyError, TypeError, ValueError) as error:
                yield self.damaged(place, Phrase(rules.LACKS_KEY, {"key": error}))

    def _read(self, values: dict[str, object], place: Place) -> Reading[None]:
        if "lock" in values:
            header = _header(values)
            if self.header and not self.is_in_conflict:
                yield rules.LOCK_DOUBLED.at(place, file=self.name, what=rules.THE_HEADER)
            if self.header:
                self.is_merged = True
                header = max(header, self.header, key=lambda each: (each.release, each.date))
            self.header = header
            return
        line = _read_line(values)
        earlier = self.found.get(line.guid)
        if earlier and not self.is_in_conflict:
            yield rules.LOCK_DOUBLED.at(place, file=self.name, what=f"`{line.id}`")
        if earlier:
            line = max(line, earlier, key=lambda each: each.mod)
        self.found[line.guid] = line
        self.places[line.guid] = place


def _header(values: Mapping[str, object]) -> Header:
    date = datetime.fromisoformat(_typed(values, "date", str))
    changes = _typed(values, "changes", dict)
    return Header(
        project=_typed(values, "project", str),
        release=_typed(values, "release", int),
        date=_time(int(date.timestamp())),
        digest=_typed(values, "digest", str),
        notes=_typed(values, "notes", int),
        cards=_typed(values, "cards", int),
        retired=_typed(values, "retired", int),
        changes={key: _typed(changes, key, int) for key in changes},
        base=_typed(values, "base", int) if "base" in values else 0,
        gone=_typed(values, "gone", int) if "gone" in values else 0,
    )


def _read_line(values: Mapping[str, object]) -> Line:
    fields = _texts(values, "fields")
    document = _texts(values, "document")
    tags = tuple(_typed(values, "tags", list))
    if not all(isinstance(tag, str) for tag in tags):
        raise TypeError("tags")
    kind, state = _typed(values, "type", str), _typed(values, "state", str)
    if kind not in SECTIONS or state not in _STATES:
        raise ValueError("state")
    texts = {key: _typed(values, key, str) for key in ("guid", "id", "origin", "topic", "deck")}
    kind = _KINDS[kind]
    wrong = wrong_key(texts, kind, _STATES[state], tags, fields) or wrong_document(document)
    if wrong or (not fields and state != "gone"):
        raise ValueError(wrong or "fields")
    return Line(
        type=kind,
        state=_STATES[state],
        mod=_time(_typed(values, "mod", int)),
        since=_time(_typed(values, "since", int)),
        tags=tags,
        fields=fields,
        document=document,
        **texts,
    )


def _texts(values: Mapping[str, object], key: str) -> Mapping[str, str]:
    """Return texts by their keys, none where the line has no such key."""
    texts = _typed(values, key, dict) if key in values else {}
    if not all(isinstance(text, str) for text in (*texts, *texts.values())):
        raise TypeError(key)
    return texts


def _typed(values: Mapping[str, object], key: str, kind: type[T]) -> T:
    value = values[key]
    if not isinstance(value, kind):
        raise TypeError(key)
    return value


def _time(seconds: int) -> int:
    """Return a time of a release. Raise ValueError for one that is in no calendar."""
    if not 0 <= seconds < _NO_YEAR:
        raise ValueError("date")
    return seconds
