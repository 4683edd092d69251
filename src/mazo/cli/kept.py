"""What a command said last, said again while nothing that it came from has changed.

It is kept in the reader's cache, never in the project, beside a digest of all files that it came
from, what it made among them: a package that was damaged or deleted is made again. `mazo check`
and `mazo build` of 1,000 notes take a tenth of their time so.
"""

import json
import os
import sys
import time
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import click

import mazo
from mazo.cli.console import Console
from mazo.commands.origin import Origin, digest, is_changed

Texts = tuple[tuple[str, bool], ...]
"""Texts that were written, and whether they went to where errors go."""


class Answer(NamedTuple):
    """What a command answers: whether all is well, and what that came from.

    It is not kept without an `origin`. `written` are the files that the command itself wrote;
    `repeated` is what it says the next time if nothing else changes, if not the same again.
    """

    is_good: bool
    origin: Origin | None = None
    written: Collection[Path] = ()
    repeated: Texts | None = None


def answered(console: Console, asked: Sequence[str], answer: Callable[[], Answer]) -> bool:
    """Give the answer to what is `asked` that is kept, else `answer`; return if all is well.

    The first two of `asked` are the command and the project, of which one answer is kept.
    """
    if console.cache is None:
        return answer().is_good
    place = console.cache / f"{_hashed(Path.cwd(), *asked[:2])}.json"
    exactly = _hashed(*asked, *_program(), console.look(), console.look(is_error=True))
    kept: _Kept | None = None
    with suppress(OSError, ValueError, KeyError, TypeError):
        kept = _kept(json.loads(place.read_bytes()), exactly)
    if kept:
        for text, is_error in kept.texts:
            console.say(text, is_error=is_error)
        return kept.is_good
    begin = time.time()
    made = answer()
    with suppress(OSError):
        written = {str(each) for path in made.written for each in (path, path.parent)}
        if made.origin and not is_changed(made.origin, begin, written):
            texts = tuple(console.said) if made.repeated is None else made.repeated
            _keep(place, _Kept(exactly, made.origin, digest(made.origin), texts, made.is_good))
    return made.is_good


class _Kept(NamedTuple):
    """An answer to what was asked, and a digest of all that it came from."""

    asked: str
    origin: Origin
    digest: str
    texts: Texts
    is_good: bool


def _kept(values: list[Any], asked: str) -> _Kept | None:
    """Return an answer that is kept, if it is one to what is asked and nothing changed since."""
    kept = _Kept(*values)
    folders, files, beginnings = kept.origin
    origin = Origin(tuple(folders), tuple(files), tuple((each[0], each[1]) for each in beginnings))
    return kept if kept.asked == asked and kept.digest == digest(origin) != "" else None


def _keep(place: Path, kept: _Kept) -> None:
    """Write an answer to its place, whole or not at all."""
    place.parent.mkdir(parents=True, exist_ok=True)
    unfinished = place.with_suffix(f".{os.getpid()}")
    unfinished.write_text(json.dumps(kept), "utf-8")
    unfinished.replace(place)


def _hashed(*values: object) -> str:
    return sha256(repr(values).encode("utf-8", "surrogateescape")).hexdigest()[:32]


def _program() -> tuple[object, ...]:
    """Return what the program is: its version, and when it or what it needs was changed last."""
    own = Path(mazo.__file__).parent
    files = (f"{base}/{name}" for base, _, names in os.walk(own) for name in names)
    newest = max(os.stat(each).st_mtime for each in files if each.endswith((".py", ".mo")))  # noqa: PTH116  # 300 files
    installed = Path(click.__file__).parent.parent.stat().st_mtime
    return mazo.__version__, sys.version, newest, installed
