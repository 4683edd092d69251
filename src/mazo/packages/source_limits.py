"""What a package may carry: under which names, how many files, how large.

The writer of a package and the reader of a stranger's package keep the same limits, so that
Mazo reads what Mazo writes, on any system.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from unicodedata import category, normalize

from mazo.diagnostics import Phrase, Text
from mazo.files.media_kinds import MEDIA_KINDS
from mazo.files.names import CLASS_LOCK as _LOCK
from mazo.files.read import LARGEST_MEDIA, LARGEST_TEXT, MEGABYTE
from mazo.packages import rules
from mazo.text.patterns import lazy

FORMAT = 1
"""The version of the index; a newer version of Mazo may write a higher one."""
FOLDER = "mazo/"
"""All that a package carries besides what Anki reads."""
INDEX = f"{FOLDER}index.json"
FILES = f"{FOLDER}project/"
"""The files of the project, by their names in it."""

MOST_FILES = 20_000
LARGEST_CARRIED_LOCK = 100 * MEGABYTE
LARGEST_SUM = 500 * MEGABYTE
_LONGEST_PART = 200  # bytes: systems allow 255, and a file is written under a longer name at first
_LONGEST = 400

_SIGNS = lazy(r'[\\:*?"<>|]')
_DEVICE = lazy(r"(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)", re.IGNORECASE)
_MEDIA = frozenset(suffix for kinds in MEDIA_KINDS.values() for suffix in kinds)


def limit(name: str) -> int:
    """Return how many bytes the file `name` of a project may have."""
    if name.endswith(_LOCK):
        return LARGEST_CARRIED_LOCK
    return LARGEST_MEDIA if PurePosixPath(name).suffix.lower() in _MEDIA else LARGEST_TEXT


def problem(name: str) -> Text | Phrase | None:
    """Return why a file of a project cannot be carried under `name`."""
    if not name:
        return rules.NO_NAME
    for sign in name:
        if category(sign) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}:
            return Phrase(rules.UNSEEN_SIGN, {"sign": f"U+{ord(sign):04X}"})
    parts = name.split("/")
    if name.startswith("/") or ".." in parts:
        return rules.LEADS_OUT
    if len(name.encode()) > _LONGEST:
        return rules.LONG_NAME
    problems = (_part_problem(part) for part in parts)
    return next((each for each in problems if each is not None), None)


def _part_problem(part: str) -> Text | Phrase | None:
    if not part:
        return rules.NO_NAME
    if found := _SIGNS.search(part):
        return Phrase(rules.UNPORTABLE_SIGN, {"sign": found[0]})
    if part.startswith("."):
        return rules.HIDDEN
    if part.endswith((".", " ")) or part.startswith(" "):
        return rules.BAD_END
    if _DEVICE.fullmatch(part.partition(".")[0].rstrip()):
        return Phrase(rules.DEVICE, {"name": part})
    return rules.LONG_NAME if len(part.encode()) > _LONGEST_PART else None


def refused(sizes: Mapping[str, int]) -> tuple[str, Text | Phrase] | None:
    """Return the first file that cannot be carried beside the others, and why; None if all can.

    `sizes` are the bytes of each by its name.
    """
    taken = _taken(sizes)
    total = 0
    for number, (name, size) in enumerate(sizes.items(), 1):
        total += size
        if reason := problem(name):
            return name, reason
        if (other := taken[_folded(name)]) != name:
            return name, Phrase(rules.SAME_NAME, {"other": other})
        if size > limit(name):
            return name, Phrase(rules.LARGE_FILE, {"limit": limit(name) // MEGABYTE})
        if total > LARGEST_SUM:
            return name, Phrase(rules.LARGE_SUM, {"limit": LARGEST_SUM // MEGABYTE})
        if number > MOST_FILES:
            return name, Phrase(rules.MANY_FILES, {"limit": MOST_FILES})
    return None


def _taken(names: Iterable[str]) -> Mapping[str, str]:
    """Return, for each name as a file system may fold it, the file or folder that has it first."""
    taken: dict[str, str] = {}
    for name in names:
        taken.setdefault(_folded(name), name)
    for name in names:
        folder = name.rpartition("/")[0]
        while folder:
            if taken.get(_folded(folder), "").count("/") == folder.count("/"):
                taken[_folded(folder)] = f"{folder}/"
            folder = folder.rpartition("/")[0]
    return taken


def _folded(name: str) -> str:
    return normalize("NFC", name.casefold())
