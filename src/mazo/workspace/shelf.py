"""The decks that somebody keeps: each in a folder of its own, below one folder."""

import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

import mazo
from mazo.diagnostics import MessageLanguage, Text
from mazo.errors import MazoError
from mazo.files.names import FILE
from mazo.files.write import write_all
from mazo.model.names import slug
from mazo.workspace import new_decks
from mazo.workspace.deck_title import deck_title
from mazo.workspace.kept_history import NAME as HISTORY
from mazo.workspace.kept_history import HistoryFile
from mazo.workspace.kept_waiting import NAMES as WAITING
from mazo.workspace.near_projects import deck_in, is_class_deck, projects_near
from mazo.workspace.opened_folders import OpenedFolders, is_name
from mazo.workspace.workspace import Workspace

NO_DECK = Text("this deck is not here any more")

Kind: TypeAlias = Literal["own", "class"]
"""Whether a deck is an author's project, or a class deck of somebody else's."""

NO_PROJECT = Text(
    "there is no deck of Mazo at “{path}”: name a folder that has a file {file}, or the file of a "
    "class deck"
)
_LONGEST_PATH, _MOST_NEAR = 200, 8
"""Letters of a path that a message shows, and how many decks near the shelf are named."""
_NONE: Mapping[str, Workspace] = {}
_REMOVED = ".removed"
_KNOWN = ".decks.json"
_FORM = "each card once"
"""The key under which decks are kept; what an earlier version counted otherwise is read anew."""


class Held(NamedTuple):
    """A deck on the shelf.

    `name` is its folder's; `cards` is how many its list shows as being in it: one that is asked
    both ways is one. `release` is the number of the last release, 0 before the first; `changed` is
    when a file of it was changed last, in Unix seconds.
    """

    name: str
    title: str
    kind: Kind
    cards: int
    release: int
    changed: float


class Shelf:
    """Decks below a folder: on a machine, or in a browser's storage."""

    def __init__(self, folder: Path, given: Path | None = None) -> None:
        """Keep decks in `folder`, which is made when the first one comes.

        `given` is a project or the file of a class deck that is on the shelf too, wherever it is.
        """
        self.folder = folder
        self._given = {slug(given.resolve().stem, limit=4): given.resolve()} if given else {}
        self._opened = OpenedFolders(folder, {*self._given, *self._inside()})

    @property
    def given(self) -> str:
        """Return the name of the deck that was given; nothing if none was."""
        return next(iter(self._given), "")

    @property
    def opened(self) -> Mapping[str, Path]:
        """Return where the decks lie that were opened by their paths, by their names."""
        paths = self._opened.paths.items()
        return {name: path for name, path in paths if path not in self._given.values()}

    def decks(self, in_use: Mapping[str, Workspace] = _NONE) -> tuple[Held, ...]:
        """Return the decks, the one that was changed last first.

        What was read of a deck is kept until a file of it changes. Those `in_use`, by their names,
        are read already.
        """
        known = self._known()
        found = {
            name: self._held(name, known.get(name), in_use.get(name)) for name in self._names()
        }
        self._keep({name: each for name, each in found.items() if each})
        held = [each for each in found.values() if each]
        return tuple(sorted(held, key=lambda each: -each.changed))

    def open(self, name: str) -> Workspace:
        """Return a deck to work on. Raise MazoError if there is none of that name.

        What can be undone is kept with it, but for a deck that was given or opened by its path.
        """
        source, folder = self._source(name), self.folder / name
        kept = None if name in self._elsewhere else HistoryFile(folder)
        return Workspace(mazo.open(source), kept)

    def add_package(
        self,
        file: str,
        content: bytes,
        suffix: str,
        reader: MessageLanguage,
        *,
        is_own: bool = False,
    ) -> str:
        """Return the name of a new deck that is made of a package, as a class deck of it.

        A class deck's package opens as it was, with all that was done before. One that `is_own`
        is unpacked and goes on as its author's. `file` is what the package is called, `suffix` are
        random characters that tell the new deck from all others. Raise MazoError if it is refused.
        """
        return self._add(new_decks.of_package(file, content, suffix, reader, is_own=is_own))

    def add_text(
        self,
        file: str,
        content: bytes,
        suffix: str,
        reader: MessageLanguage,
        *,
        title: str = "",
        language: str = "",
    ) -> str:
        """Return the name of a new deck on a text: the name and the bytes of its file.

        What is empty is taken from the text. Raise MazoError if no cards can be made of it.
        """
        return self._add(new_decks.of_text(file, content, suffix, reader, title, language))

    def add_folder(self, path: str) -> str:
        """Return the name of the deck at a path on this disk, which stays where it is.

        It is that of a folder with a project or a class deck, or of such a file; it is counted from
        the shelf's folder, and is listed next time, too. Raise MazoError if no deck is there, in
        the same words whatever else is.
        """
        found = self._at_path(path.strip().strip("\"'"))
        if found is None:
            raise MazoError(NO_PROJECT, path=path.strip()[:_LONGEST_PATH], file=FILE)
        known = next((name for name, each in self._sources() if each == found), "")
        name = known or slug(found.stem, frozenset(self._names()), limit=4)
        if not known:
            self._opened.add(name, found)
        return name

    def near(self) -> tuple[str, ...]:
        """Return paths of decks near the shelf's folder that are not on it, the nearest first."""
        here = self.folder.resolve()
        there = {each for _, each in self._sources()}
        found = (each for each in projects_near(here) if each not in there)
        return tuple(each.relative_to(here).as_posix() for each in islice(found, _MOST_NEAR))

    def remove(self, name: str) -> None:
        """Take a deck away; `restore` brings it back until the next one is removed.

        One that was opened by its path stays there, and is no more in the list.
        """
        if name in self.opened:
            self._opened.remove(name)
            return
        if self._source(name) in self._given.values():
            raise MazoError(NO_DECK)
        aside = self.folder / _REMOVED
        shutil.rmtree(aside, ignore_errors=True)
        aside.mkdir(parents=True)
        os.replace(self.folder / name, aside / name)  # noqa: PTH105  # Path.replace says no more

    def is_off_list(self, name: str) -> bool:
        """Return whether a deck was removed that was opened by its path."""
        return self._opened.is_left(name)

    def restore(self, name: str) -> None:
        """Bring back the deck that was removed last. Raise MazoError if it is not that one."""
        if self.is_off_list(name):
            self._opened.restore(name)
            return
        aside = self.folder / _REMOVED / name
        if not is_name(name) or not aside.is_dir() or (self.folder / name).exists():
            raise MazoError(NO_DECK)
        os.replace(aside, self.folder / name)  # noqa: PTH105

    def _add(self, new: new_decks.NewDeck) -> str:
        taken = frozenset(self._names())
        name = slug(new.title, taken, limit=4)
        folder = self.folder / name
        kept = {HISTORY, *WAITING}  # a deck brings none of its own
        files = {path: content for path, content in new.files.items() if path not in kept}
        write_all({folder / path: content for path, content in files.items()})
        return name

    def _at_path(self, path: str) -> Path | None:
        """Return the project or class deck that a path leads to, without links in it."""
        try:
            there = (self.folder / Path(path).expanduser()).resolve() if path else None
            if there is None or there.name == FILE:
                return deck_in(there.parent) if there else None
            return there if is_class_deck(there) else deck_in(there)
        except (OSError, ValueError, RuntimeError):  # too long, a loop of links, no such user
            return None

    def _sources(self) -> Iterator[tuple[str, Path]]:
        """Yield the name of each deck, and the project or class deck that it is on the disk."""
        for name in self._names():
            with suppress(MazoError):
                yield name, self._source(name).resolve()

    @property
    def _elsewhere(self) -> Mapping[str, Path]:
        """Return the decks that are not below the shelf's folder, by their names."""
        return {**self.opened, **self._given}

    def _names(self) -> list[str]:
        """Return the names of all folders that may be decks, and of the decks elsewhere."""
        elsewhere = self._elsewhere
        paths = {*elsewhere.values()}
        inside = (name for name in self._inside() if (self.folder / name).resolve() not in paths)
        return [*elsewhere, *(name for name in inside if name not in elsewhere)]

    def _inside(self) -> list[str]:
        """Return the names of the folders that may be decks."""
        with suppress(OSError):
            return sorted(
                each.name
                for each in self.folder.iterdir()
                if each.is_dir() and not each.is_symlink() and is_name(each.name)
            )
        return []

    def _at(self, name: str) -> Path:
        """Return where the deck of that name would be."""
        return self._elsewhere.get(name, self.folder / name)

    def _source(self, name: str) -> Path:
        """Return the project or class deck in a folder. Raise MazoError if there is none."""
        folder = self._at(name)
        if name in self._given and folder.is_file():
            return folder
        if name in self.opened and is_class_deck(folder):
            return folder
        is_folder = is_name(name) and folder.is_dir() and not folder.is_symlink()
        if is_folder and (found := deck_in(folder)):
            return found
        raise MazoError(NO_DECK)

    def _held(self, name: str, known: Held | None, in_use: Workspace | None) -> Held | None:
        """Return what a deck is; what is `known` of it if no file was changed since."""
        try:
            source = self._source(name)
        except MazoError:
            return None
        changed = max(_times(source if source.is_dir() else source.parent), default=0.0)
        if known and known.changed == changed:
            return known
        kind: Kind = "own" if source.is_dir() else "class"
        if in_use:
            in_use.look_again()
            title, (deck, lock, *_) = in_use.title, in_use.compilation
        else:
            project = mazo.open(source)
            deck, lock, *_ = compilation = project.check()
            title = deck_title(project.source, compilation)
        cards = len(deck.notes) if deck else 0
        return Held(name, title or name, kind, cards, lock.header.release if lock else 0, changed)

    def _known(self) -> Mapping[str, Held]:
        """Return what was read of the decks when they were listed last."""
        try:
            values = json.loads((self.folder / _KNOWN).read_text("utf-8"))[_FORM]
            return {each[0]: Held(*each) for each in values}
        except (OSError, ValueError, TypeError, LookupError):
            return {}

    def _keep(self, found: Mapping[str, Held]) -> None:
        with suppress(OSError):
            if self.folder.is_dir() and dict(self._known()) != dict(found):
                text = json.dumps({_FORM: list(found.values())}, ensure_ascii=False)
                (self.folder / _KNOWN).write_text(text, "utf-8")


def _times(folder: Path) -> Iterator[float]:
    """Yield when the files of a deck were changed last."""
    for above, _, names in os.walk(folder):
        for name in names:
            with suppress(OSError):
                yield Path(above, name).stat().st_mtime
