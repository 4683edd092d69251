"""The decks elsewhere on this disk that were opened: kept in a file, to be listed next time."""

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from mazo.model.names import slug

NAME = ".folders.json"
"""What the file is called, in the folder of the decks."""
MOST = 50
"""How many are kept: those that were opened last."""


class OpenedFolders:
    """The names of decks, and where each lies: a folder with a project, or a class deck's file.

    What cannot be kept is known as long as the program runs.
    """

    def __init__(self, folder: Path, taken: Iterable[str]) -> None:
        """Keep them in a file in `folder`, and begin with those that it has.

        One whose name is `taken` by another deck meanwhile is called otherwise.
        """
        self._file = folder / NAME
        self._left: dict[str, Path] = {}
        self._paths: dict[str, Path] = {}
        others = frozenset(taken)
        for name, path in self._kept().items():
            free = slug(path.stem, others | {*self._paths}, limit=4) if name in others else name
            self._paths[free] = path

    @property
    def paths(self) -> Mapping[str, Path]:
        """Return where each deck lies, by its name."""
        return self._paths

    def add(self, name: str, path: Path) -> None:
        """Keep a deck that was opened; `name` is no other deck's."""
        self._left.pop(name, None)
        self._put({name: path})

    def remove(self, name: str) -> None:
        """Forget a deck, which stays where it is; `restore` brings it back."""
        self._left[name] = self._paths.pop(name)
        self._put({})

    def is_left(self, name: str) -> bool:
        """Return whether `restore` brings a deck back."""
        return name in self._left

    def restore(self, name: str) -> None:
        """Keep again a deck that was removed."""
        self._put({name: self._left.pop(name)})

    def _put(self, new: Mapping[str, Path]) -> None:
        """Keep what this program and others have opened from here, but for what was removed."""
        known = {*self._paths.values(), *self._left.values()}
        others = {name: path for name, path in self._kept().items() if path not in known}
        self._paths = dict([*{**others, **self._paths, **new}.items()][-MOST:])
        with suppress(OSError):
            if self._file.parent.is_dir():
                kept = {name: str(path) for name, path in self._paths.items()}
                self._file.write_text(json.dumps(kept, ensure_ascii=False), "utf-8")

    def _kept(self) -> Mapping[str, Path]:
        try:
            found = json.loads(self._file.read_text("utf-8")).items()
            paths = {name: Path(path) for name, path in found}
        except (OSError, ValueError, TypeError, AttributeError):
            return {}
        return {name: path for name, path in paths.items() if is_name(name) and path.is_absolute()}


def is_name(name: str) -> bool:
    """Return whether a deck may be called so: like a folder that is not hidden."""
    return Path(name).name == name and not name.startswith(".")
