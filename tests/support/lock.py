"""Locks to read in tests: a sound one, and the means to write others."""

from __future__ import annotations

import json
import re
from pathlib import Path
from zlib import crc32

from hypothesis import HealthCheck, settings

from mazo.diagnostics import Diagnostic, collect
from mazo.files.folder import Folder
from mazo.model.identity import guid
from mazo.model.lock import Header, Line, Lock
from mazo.releases import lock_file as lock
from tests.support.project import NAME

in_one_folder = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60
)

HEADER = Header(NAME, 3, 1_704_067_200, "0123456789abcdef", 2, 2, 0, {"corrected": 1})
ONE = Line(
    guid=guid(NAME, "date", "one"),
    id="one",
    origin="one",
    type="date",
    topic="siege",
    deck="War::Siege",
    mod=1_704_067_200,
    state="live",
    since=1_704_067_200,
    tags=("war", "war::sea"),
    fields={"id": f"{NAME}/one", "question": "When?", "answer": "Then"},
)


def of_note(line: Line, project: str = NAME) -> Line:
    """Return a line with the GUID and the field `id` of the note that it names."""
    identity = guid(project, line.type, line.origin)
    fields = {**line.fields, "id": f"{project}/{line.origin}"} if line.fields else {}
    return line._replace(guid=identity, fields=fields)


TWO = of_note(ONE._replace(id="two", origin="zwei", type="cause"))
SOUND = Lock(HEADER, {line.guid: line for line in (ONE, TWO)})


def read(folder: Path, content: str | bytes) -> tuple[Lock | None, list[Diagnostic]]:
    """Read a lock with this content."""
    path = folder / "mazo.lock"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return collect(lock.read(Folder(path.parent), path.name, NAME))


def summed(values: dict[str, object]) -> str:
    """Return a line with the checksum that belongs to it."""
    body = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    body = re.sub("[\ud800-\udfff]", lambda half: rf"\u{ord(half[0]):04x}", body)
    return f'{body[:-1]},"sum":"{crc32(body.encode()):08x}"}}'


def line_of(diagnostic: Diagnostic) -> int:
    """Return the line that a diagnostic points at."""
    return diagnostic.place.file.position(diagnostic.place.start)[0]


def codes(found: list[Diagnostic]) -> list[str]:
    return [each.rule.code for each in found]
