"""A class deck of any base, in a folder of its own, which tests write, release and look into.

`classes` has one beside the small project; here the base may be a folder or a package, several
class decks may stand side by side, and a whole class deck can be told as a value.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from io import BytesIO
from pathlib import Path
from typing import TypeAlias
from zipfile import ZipFile

import mazo
from mazo.diagnostics import collect
from mazo.files.folder import Folder
from mazo.model.lock import Line, Lock
from mazo.releases import lock_file as lock
from mazo.releases.plan import Release
from tests.support.project import DAY, FIRST, NAME, Released, released

CLASS = "year-10-b-x7q2"
OWN = """\
add:
  own:
    title: My own
    document: chronicle
    causes:
      - id: garrison
        question: For how many weeks had the garrison of the harbour held out?
        answer: Seven weeks
        quote: The garrison had held out for seven weeks
"""
"""A note of the class deck's own."""
Value: TypeAlias = "str | Sequence[Value] | Mapping[str, Value]"


def yaml(value: Value, indent: str = "") -> str:
    """Return a value as YAML, each text on a line of its own and in quotes."""
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"\n'
    if isinstance(value, Mapping):
        lines = [f"{indent}{key}: {_below(each, indent)}" for key, each in value.items()]
    else:
        lines = [f"{indent}- {_below(each, indent)}" for each in value]
    return "".join(lines)


def _below(value: Value, indent: str) -> str:
    if isinstance(value, str):
        return yaml(value)
    return "\n" + yaml(value, f"{indent}  ") if value else "[]\n"


class Taught:
    """A class deck in a folder of its own; `base` is how its file names the base."""

    def __init__(
        self,
        folder: Path,
        base: Path | str,
        text: str | Mapping[str, Value] = "",
        name: str = CLASS,
    ) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.name = name
        self.base = str(base)
        self.path = folder / "b.yaml"
        self.write(text)

    def write(self, text: str | Mapping[str, Value] = "") -> None:
        """Write the class deck: its base, its id and a title, then `text`, or what a value says."""
        head = f"base: {self.base}\nclass: {self.name}\ntitle: The siege, year 10 B\n"
        said = text if isinstance(text, str) else yaml(text)
        self.path.write_text(head + said, "utf-8")

    def codes(self) -> list[str]:
        """Return the codes of all that `mazo check` finds."""
        return [each.rule.code for each in mazo.open(self.path).check().diagnostics]

    def release(self, day: float = 0) -> Released:
        """Build at a day; an error stops it, as in `mazo build`."""
        project = mazo.open(self.path)
        now = FIRST + int(day * DAY)
        return released(project, project.build(now=now, output=self.folder / "dist"))

    def released(self, day: float = 0) -> Release:
        """Build at a day, which nothing stops; return the release."""
        built = self.release(day)
        assert built.published is not None, built.codes
        return built.published.release

    @property
    def lock(self) -> Lock:
        """Return the class deck's own lock, which is sound."""
        found, diagnostics = collect(
            lock.read(Folder(self.folder), "b.lock", f"{NAME}@{self.name}")
        )
        assert found is not None
        assert diagnostics == []
        return found

    @property
    def lines(self) -> Mapping[str, Line]:
        """Return the lines of its lock by the ids of their notes."""
        return {line.id: line for line in self.lock.lines.values()}

    @property
    def package(self) -> Path:
        """Return the whole package."""
        return self.folder / "dist" / f"{NAME}@{self.name}.apkg"

    def packages(self) -> dict[str, bytes]:
        """Return its packages by the ends of their names."""
        return {
            path.name.removeprefix(f"{NAME}@{self.name}"): path.read_bytes()
            for path in sorted(self.package.parent.rglob("*.apkg"))
        }


def shown(package: bytes) -> Mapping[str, object]:
    """Return all that learners get of a package, but for what a class deck's is always called."""
    with ZipFile(BytesIO(package)) as archive:
        files = {name: archive.read(name) for name in archive.namelist() if "/" not in name}
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(files.pop("collection.anki2"))
        notes = database.execute("SELECT id, guid, mid, mod, tags, flds FROM notes ORDER BY id")
        cards = database.execute("SELECT id, nid, did, ord, mod, due FROM cards ORDER BY id")
        return {"notes": notes.fetchall(), "cards": cards.fetchall(), "files": files}


def told(lines: Mapping[str, Line]) -> dict[str, Line]:
    """Return the lines that learners get anything of."""
    return {name: line for name, line in lines.items() if line.state in ("live", "retired")}
