"""Projects in memory: the files of one on disk, and no way to the disk."""

from __future__ import annotations

import builtins
import io
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest

DISK = (
    *((builtins, "open"), (io, "open"), (os, "open"), (os, "listdir"), (os, "scandir")),
    *((os, "stat"), (os, "lstat"), (os, "readlink"), (os, "getcwd"), (os.path, "lexists")),
    *((os.path, "isfile"), (os.path, "isdir"), (os.path, "samefile")),
)
"""What the standard library reads a disk by."""


def held(folder: Path) -> dict[str, bytes]:
    """Return all files below a folder by their names."""
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def off_disk(patch: pytest.MonkeyPatch) -> None:
    """Make whatever reads a disk fail, but for coverage, which looks up each module that it meets."""
    for owner, name in DISK:
        patch.setattr(owner, name, refusing(getattr(owner, name)))


def refusing(original: Callable[..., object]) -> Callable[..., object]:
    """Return a function that fails in place of `original`, unless coverage calls it."""

    def refused(*args: object, **named: object) -> object:
        frame: FrameType | None = sys._getframe(1)
        while frame:
            if str(frame.f_globals.get("__name__")).split(".")[0] == "coverage":
                return original(*args, **named)
            frame = frame.f_back
        raise AssertionError(f"the disk was touched: {args}")

    return refused
