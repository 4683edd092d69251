"""What takes long to make, and is the same for all processes of a run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from mazo.files.exclusive import alone


def made_once(base: Path, worker_id: str, name: str, make: Callable[[Path], None]) -> Path:
    """
    Return a folder that one process of a run makes for all.

    `base` is the folder of the temporary files of this process, `worker_id` its name.
    """
    shared = base if worker_id == "master" else base.parent
    folder, done = shared / name, shared / f"{name}.done"
    with alone(shared):
        if not done.exists():
            make(folder)
            done.touch()
    return folder
