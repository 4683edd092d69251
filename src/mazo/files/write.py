"""Several files written at once, or none.

Each is written beside its target, and all are there before the first is renamed. If a
renaming fails, those before it are taken back. A reader, or a computer that is switched
off, meets whole files only. Names of files that are being written are one process's own.
"""

import contextlib
import os
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from mazo.diagnostics import Text
from mazo.errors import WriteError
from mazo.files.exclusive import alone
from mazo.text.patterns import lazy

CANNOT_WRITE = Text("“{path}” cannot be written: {reason}. Nothing was changed")

_NEW, _OLD = ".mazo-new", ".mazo-old"
_UNFINISHED = lazy(rf"(?P<target>.+?)(?:\.[0-9a-f]{{8}})?(?:{_NEW}|{_OLD})", re.DOTALL)


def write_all(files: Mapping[Path, bytes | None], *, is_alone: bool = False) -> None:
    """Write all `files`, or, where one cannot be written, none. Raise WriteError then.

    A file whose content is None is removed.

    Who `is_alone` in the folder of the project keeps others out already; else others that write to
    the same folders wait.
    """
    with contextlib.ExitStack() as others:
        path = Path()
        try:
            for path in files:
                path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _cannot_write(path, error) from error
        if not is_alone:
            folders = sorted({each.parent.resolve() for each in files})
            entered = [others.enter_context(alone(folder)) for folder in folders]
            is_alone = all(entered)
        if is_alone:
            clear(_unfinished_of(files))
        _Writing(files).write()


def unfinished(names: Iterable[str]) -> dict[str, str]:
    """Return which of the `names` in a folder are of files that were being written, and for what.

    Unless somebody is writing there, a process left them that was stopped.
    """
    found = ((name, _UNFINISHED.fullmatch(name)) for name in names)
    return {name: match["target"] for name, match in found if match}


def _unfinished_of(files: Iterable[Path]) -> Iterator[Path]:
    """Yield what a process left that was stopped while it wrote one of `files`."""
    targets = set(files)
    for folder in {each.parent for each in targets}:
        with contextlib.suppress(OSError):
            for name, target in unfinished(os.listdir(folder)).items():  # noqa: PTH208  # just names
                if folder / target in targets:
                    yield folder / name


def clear(paths: Iterable[Path]) -> None:
    """Remove files that a process left which was stopped, as far as that can be done."""
    for path in paths:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)


class _Writing:
    """One writing of several files."""

    def __init__(self, files: Mapping[Path, bytes | None]) -> None:
        self.files = files
        self.token = os.urandom(4).hex()
        self.done: list[Path] = []
        self.own: dict[Path, tuple[int, ...]] = {}

    def write(self) -> None:
        path = Path()
        try:
            for path, content in self.files.items():
                if content is not None:
                    self.own[path] = _written(self._beside(path, _NEW), content)
            for path in self.files:
                if path.exists():
                    self._keep(path)
                self.done.append(path)
                self._put(path)
        except BaseException as error:  # also where the author presses Ctrl-C
            for changed in reversed(self.done):
                self._take_back(changed)
            if not isinstance(error, OSError):
                raise
            raise _cannot_write(path, error) from error
        finally:
            clear(self._beside(each, suffix) for each in self.files for suffix in (_NEW, _OLD))

    def _put(self, path: Path) -> None:
        """Put the new file at `path`, or remove the one that is there."""
        if path in self.own:
            os.replace(self._beside(path, _NEW), path)  # noqa: PTH105  # Path.replace says no more
        else:
            path.unlink(missing_ok=True)

    def _beside(self, path: Path, suffix: str) -> Path:
        return path.with_name(f"{path.name}.{self.token}{suffix}")

    def _keep(self, path: Path) -> None:
        """Keep what is at `path` under a second name until all is written."""
        old = self._beside(path, _OLD)
        try:
            os.link(path, old)
        except (AttributeError, OSError):  # a file system, or a Python, without links
            shutil.copy2(path, old)

    def _take_back(self, path: Path) -> None:
        """Put back what was at `path`, unless another process has written there since."""
        old = self._beside(path, _OLD)
        with contextlib.suppress(OSError):
            if (_identity(path.stat()) if path.exists() else None) != self.own.get(path):
                return
            if old.exists():
                os.replace(old, path)  # noqa: PTH105
            else:
                path.unlink()


def _written(path: Path, content: bytes) -> tuple[int, ...]:
    """Write a file that is not there yet, and return what tells it from all others."""
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
        return _identity(os.fstat(file.fileno()))


def _identity(found: os.stat_result) -> tuple[int, ...]:
    return found.st_dev, found.st_ino, found.st_mtime_ns


def _cannot_write(path: Path, error: OSError) -> WriteError:
    return WriteError(CANNOT_WRITE, path=str(path), reason=error.strerror or str(error))
