"""Where a project is, and where its packages go."""

from __future__ import annotations

import os
import re
from pathlib import Path
from posixpath import basename, dirname
from shlex import quote
from typing import NamedTuple

from mazo.diagnostics import Reading, Text
from mazo.errors import MazoError, NoProjectError
from mazo.files.folder import Folder
from mazo.files.kept import Memory
from mazo.files.names import DRAFT, FILE, MEDIA, PACKAGE
from mazo.project import topic_rules
from mazo.text.patterns import lazy
from mazo.text.places import Place

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mazo.model.note import Project

NEARLY_PROJECT = Text("“{path}” is not a card project: rename “{near}” to mazo.yaml")
NO_PROJECT_HERE = Text(
    "no mazo.yaml in this folder, in those above it, or in cards/: "
    "`mazo init DIR --document FILE` starts a card project"
)
ONLY_CLASS_DECK = Text(
    "no mazo.yaml in this folder, in those above it, or in cards/; "
    "“{path}” is a class deck: name it, as in `mazo check {quoted}`"
)
A_PACKAGE = Text(
    "“{path}” is a package: `mazo class new {quoted}` starts a class deck of it, "
    "`mazo init DIR --from {quoted}` unpacks the project in it"
)
NO_PROJECT_THERE = Text("“{path}” is not a card project: it has no mazo.yaml")
NO_SUCH_PATH = Text("there is no file or folder “{path}”")

NAMES_BASE = lazy(r"^base:", re.MULTILINE)
"""A file with this key is a class deck."""
CARDS = "cards"
"""The folder below the current one in which a project is looked for last."""

_CLASS_DECK = ".yaml"
_MEMORY = Path("/above/memory")
"""Where what is held in memory would lie on a disk, to work out where a path from there leads."""


class Source(NamedTuple):
    """What is compiled: the project in a folder, or the class deck or package that is a file in it.

    `name` is that file's. Nobody else builds or changes it while it `is_alone`. An open project
    has a `memory` of its last compilation.
    """

    files: Folder
    name: str = ""
    is_alone: bool = False
    memory: Memory | None = None

    @property
    def path(self) -> Path:
        """Return what people call it by."""
        return self.files.path / self.name

    @property
    def is_package(self) -> bool:
        """Return whether it is a package, which carries its project."""
        return Path(self.name).suffix == PACKAGE

    def require_own_files(self) -> None:
        """Raise MazoError if it is a package, in which nothing can be changed."""
        if self.is_package:
            raise MazoError(A_PACKAGE, path=str(self.path), quoted=quote(str(self.path)))


def locate(top: Folder, name: str) -> Source:
    """Return the project, the class deck or the package that is called `name`, counted from `top`.

    A project may be called by its folder or by its `mazo.yaml`. Raise MazoError if there is none.
    """
    is_file = top.file(name) is not None
    within, own = top.folder(dirname(name)), basename(name)
    if is_file and own != FILE and Path(own).suffix in (_CLASS_DECK, PACKAGE):
        return Source(within, own)
    folder = within if own == FILE else top.folder(name)
    if folder.file(FILE):
        return Source(folder)
    if near := _nearly(folder):
        raise MazoError(NEARLY_PROJECT, path=str(folder.path), near=near)
    if is_file or folder.is_there():
        raise MazoError(NO_PROJECT_THERE, path=name)
    raise MazoError(NO_SUCH_PATH, path=name)


def nearest(here: Path) -> Source:
    """Return the project that is nearest to the folder `here`: there, above it, or in `cards/`.

    Raise MazoError if there is none: a NoProjectError if nothing is called nearly like one.
    """
    for path in (here, *here.parents, here / CARDS):
        folder = Folder(path)
        if folder.file(FILE):
            return Source(folder)
    folder = Folder(here)
    if near := _nearly(folder):
        raise MazoError(NEARLY_PROJECT, path=str(here), near=near)
    files = [name for name in folder.names() if name.endswith(_CLASS_DECK)]
    class_decks = [name for name in files if NAMES_BASE.search(folder.glance(name))]
    if len(class_decks) == 1:
        raise NoProjectError(ONLY_CLASS_DECK, path=class_decks[0], quoted=quote(class_decks[0]))
    raise NoProjectError(NO_PROJECT_HERE)


def _nearly(folder: Folder) -> str:
    """Return the file of `folder` that is called nearly as a project file is, if there is one."""
    wanted = {FILE, f"{Path(FILE).stem}.yml", f"{FILE}.txt"}
    names = folder.names() if folder.is_there() else []
    return next((name for name in names if name != FILE and name.lower() in wanted), "")


def output_folder(project: Project) -> Reading[Folder | None]:
    """Return the folder that packages are written to, unless the project must not write there.

    One level above the project at most, and never through a link. In memory, what would lie
    above all that is held lies at its top.
    """
    home = project.home
    held = home.held is not None
    base = _MEMORY / home.inside(".") if held else Path(os.path.abspath(home.path))  # noqa: PTH100  # links are to be seen, not followed
    folder = Path(os.path.normpath(base / project.output))
    own = [part for part in (folder, *folder.parents) if part not in (base, *base.parents)]
    reason: Text | None = None
    if not folder.is_relative_to(base.parent):
        reason = topic_rules.TOO_FAR
    elif folder == base / MEDIA:
        reason = topic_rules.AMONG_MEDIA
    elif held:
        folder = folder.relative_to(_MEMORY if folder.is_relative_to(_MEMORY) else _MEMORY.parent)
        if not any((home.held or {}).get(each.as_posix()) for each in (folder, *folder.parents)):
            return home._replace(path=home.top / folder)
        reason = topic_rules.NOT_A_FOLDER
    else:
        reason = _in_the_way([*own, folder / DRAFT])
    if reason is None:
        return Folder(home.path / project.output)
    place = project.output_place or Place(project.file, 0, 0)
    yield topic_rules.OUTPUT_OUTSIDE.at(place, path=project.output, reason=reason)
    return None


def _in_the_way(parts: list[Path]) -> Text | None:
    """Return why one of the folders on the way to the packages cannot be used."""
    if any(part.is_symlink() for part in parts):
        return topic_rules.THROUGH_LINK
    is_other = any(part.exists() and not part.is_dir() for part in parts)
    return topic_rules.NOT_A_FOLDER if is_other else None
