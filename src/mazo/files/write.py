"""Several files written at once, or none.

Each is written beside its target, and all are there before the first is renamed. If a
renaming fails, those before it are taken back. A reader, or a computer that is switched
off, meets whole files only.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from mazo.diagnostics import Text
from mazo.errors import WriteError

CANNOT_WRITE = Text("“{path}” cannot be written: {reason}. Nothing was changed")

_NEW, _OLD = ".mazo-new", ".mazo-old"


def write_all(files: Mapping[Path, bytes]) -> None:
    """Write all `files`, or, where one cannot be written, none. Raises WriteError."""
    done: list[Path] = []
    path = Path()
    try:
        for path, content in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            _write(_beside(path, _NEW), content)
        for path in files:
            if path.exists():
                _keep(path)
            done.append(path)
            os.replace(_beside(path, _NEW), path)  # noqa: PTH105  # Path.replace says no more
    except BaseException as error:  # also where the author presses Ctrl-C
        for changed in reversed(done):
            _take_back(changed)
        if not isinstance(error, OSError):
            raise
        raise WriteError(
            CANNOT_WRITE, path=str(path), reason=error.strerror or str(error)
        ) from error
    finally:
        for each in files:
            for suffix in (_NEW, _OLD):
                with contextlib.suppress(OSError):
                    _beside(each, suffix).unlink(missing_ok=True)


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


def _write(path: Path, content: bytes) -> None:
    path.unlink(missing_ok=True)  # what a killed build left, or a link that leads elsewhere
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _keep(path: Path) -> None:
    """Keep what is at `path` under a second name until all is written."""
    old = _beside(path, _OLD)
    old.unlink(missing_ok=True)
    try:
        os.link(path, old)
    except OSError:  # a file system without links
        shutil.copy2(path, old)


def _take_back(path: Path) -> None:
    old = _beside(path, _OLD)
    with contextlib.suppress(OSError):
        if old.exists():
            os.replace(old, path)  # noqa: PTH105
        else:
            path.unlink(missing_ok=True)
