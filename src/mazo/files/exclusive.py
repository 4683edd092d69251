"""One process at a time in a folder, by a lock of the operating system.

The lock is on the folder itself, so that it leaves no file behind, and ends with the process,
however that ends. Where there are no such locks (Windows, Pyodide, some network folders) nobody
waits.
"""

import contextlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

try:
    import fcntl
except ImportError:  # neither Windows nor Pyodide has it
    fcntl = None  # type: ignore[assignment]  # a module or nothing


@contextlib.contextmanager
def alone(folder: Path, waiting: Callable[[], None] | None = None) -> Iterator[bool]:
    """Keep other processes, and other threads, out of `folder`; yield whether that is possible.

    Wait until no other is in it; `waiting` is called first if there is one.
    """
    descriptor = _opened(folder)
    if descriptor is None:
        yield False
        return
    try:
        yield _is_locked(descriptor, waiting)
    finally:
        os.close(descriptor)  # which ends the lock


def _opened(folder: Path) -> int | None:
    try:
        return os.open(folder, os.O_RDONLY) if fcntl else None
    except OSError:
        return None


def _is_locked(descriptor: int, waiting: Callable[[], None] | None) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        if waiting:
            waiting()
        fcntl.flock(descriptor, fcntl.LOCK_EX)
    except OSError:
        return False
    return True
