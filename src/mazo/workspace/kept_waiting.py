"""The files that keep what waits to be received, so that it outlives the program."""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

Kept: TypeAlias = Mapping[str, Any]
"""What is kept of something that waits, as JSON has it."""
NEW_BASE, NEW_EDITION = ".new-base.json", ".new-edition.json"
"""What the files are called, beside those of a deck."""
NAMES = frozenset({NEW_BASE, NEW_EDITION})
LARGEST = 40_000_000
"""Characters of a file: what is larger waits only as long as the program runs."""


class WaitingFile(NamedTuple):
    """The file of one thing that waits. Where it cannot be written, that waits all the same."""

    path: Path

    def read(self) -> Kept | None:
        """Return what it keeps; None if there is nothing, or if it cannot be read."""
        try:
            found = json.loads(self.path.read_text("utf-8"))
        except (OSError, ValueError):
            return None
        return found if isinstance(found, dict) else None

    def write(self, kept: Kept) -> None:
        """Keep what waits now, if it is not too large."""
        text = json.dumps(kept, ensure_ascii=False)
        if len(text) > LARGEST:
            return self.remove()
        with suppress(OSError):
            self.path.write_text(text, "utf-8")
        return None

    def remove(self) -> None:
        """Keep nothing."""
        with suppress(OSError):
            self.path.unlink(missing_ok=True)
