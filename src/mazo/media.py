"""Pictures and sounds as they travel in a package.

Anki keeps all media of a learner in one folder and replaces a file of the same name
only if the note changes too. So a name carries a hash of the content: another picture
is another name, which changes the field, which brings the correction.
"""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from mazo.names import slug

_HASH_LETTERS = 10


class MediaFile(NamedTuple):
    """A file's name in the package, and its content."""

    name: str
    content: bytes


def read(paths: Mapping[str, Path]) -> Mapping[str, MediaFile]:
    """Read the media of a project, by the names that notes give them."""
    return {file: _read(path) for file, path in paths.items()}


def _read(path: Path) -> MediaFile:
    content = path.read_bytes()
    stem = slug(path.stem, limit=4)
    name = f"{stem}-{sha256(content).hexdigest()[:_HASH_LETTERS]}{path.suffix.lower()}"
    return MediaFile(name, content)
