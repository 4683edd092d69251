"""The file that keeps what can be undone, so that it outlives the program."""

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from mazo.diagnostics import Phrase, Text
from mazo.workspace.history import Entry, History, Patch

NAME = ".undo.json"
"""What the file is called, beside the files of a deck."""
LARGEST = 2_000_000
"""Characters of the file: what was done earlier is not kept beyond them."""


class HistoryFile(NamedTuple):
    """The file in the folder of a deck. What it cannot keep can still be undone meanwhile."""

    folder: Path

    def read(self) -> History:
        """Return what it keeps; nothing if it cannot be read."""
        try:
            found = json.loads((self.folder / NAME).read_text("utf-8"))
            done, undone = (tuple(self._entry(*each) for each in found[key]) for key in _KEYS)
        except (OSError, ValueError, TypeError, LookupError, AttributeError):
            return History()
        return History(done, undone)

    def write(self, history: History) -> None:
        """Keep what was done last, as far as there is room; then what was undone last."""
        kept: dict[str, list[str]] = {key: [] for key in _KEYS}
        for key, text in self._fitting(history):
            kept[key].insert(0, text)
        texts = (f'"{key}": [{", ".join(entries)}]' for key, entries in kept.items())
        with suppress(OSError):
            (self.folder / NAME).write_text(f"{{{', '.join(texts)}}}\n", "utf-8")

    def _fitting(self, history: History) -> Iterator[tuple[str, str]]:
        size = 0
        for key, entries in zip(_KEYS, history, strict=True):
            for text in self._texts(reversed(entries)):
                size += len(text)
                if size > LARGEST:
                    return
                yield key, text

    def _texts(self, entries: Iterable[Entry]) -> Iterator[str]:
        for said, note, topic, patches in entries:
            if not all(path.is_relative_to(self.folder) for path in patches):
                return
            files = {
                path.relative_to(self.folder).as_posix(): [
                    each.start,
                    *(b64encode(part).decode() for part in (each.old, each.new)),
                    each.was,
                    each.now,
                ]
                for path, each in patches.items()
            }
            yield json.dumps([_written(said), note, topic, files], ensure_ascii=False)

    def _entry(self, said: list[Any], note: str, topic: str, files: dict[str, Any]) -> Entry:
        patches = {self._path(name): _patch(*each) for name, each in files.items()}
        return Entry(_read(said), str(note), str(topic), patches)

    def _path(self, name: str) -> Path:
        """Return where a file of the deck is. Raise ValueError if it would be elsewhere."""
        parts = PurePosixPath(name)
        if parts.is_absolute() or ".." in parts.parts:
            raise ValueError(name)
        return self.folder / parts


_KEYS = ("done", "undone")


def _patch(start: int, old: str, new: str, was: str, now: str) -> Patch:
    return Patch(int(start), b64decode(old), b64decode(new), str(was), str(now))


def _written(said: object) -> object:
    """Return words as JSON has them: a phrase as a list, a text as a list of one, others as is."""
    if isinstance(said, Phrase):
        return [said.text, {name: _written(value) for name, value in said.values.items()}]
    return [str(said)] if isinstance(said, Text) else said


def _read(said: list[Any]) -> Phrase:
    """Return the words that `_written` made."""
    text, values = said
    return Phrase(Text.kept(text), {name: _value(each) for name, each in values.items()})


def _value(written: object) -> object:
    if isinstance(written, list):
        return _read(written) if len(written) > 1 else Text.kept(written[0])
    return written
