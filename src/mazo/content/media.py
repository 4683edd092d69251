"""Pictures and sounds as they travel in a package.

Anki keeps all media of a learner in one folder and replaces a file of the same name
only if the note changes too. So a name carries a hash of the content: another picture
is another name, which changes the field, which brings the correction.
"""

from collections.abc import Mapping
from hashlib import sha256
from typing import NamedTuple

from mazo.files.folder import Found
from mazo.model.names import slug

_HASH_LETTERS = 10


class MediaFile(NamedTuple):
    """A file's name in the package, and its content."""

    name: str
    content: bytes


def read(found: Mapping[str, Found]) -> Mapping[str, MediaFile]:
    """Read the media of a project, by the names that notes give them."""
    return {name: packaged(file) for name, file in found.items()}


def packaged(file: Found) -> MediaFile:
    """Return a picture or a sound as it travels. Raise OSError if it cannot be read."""
    content = file.read()
    stem = slug(file.path.stem, limit=4)
    name = f"{stem}-{sha256(content).hexdigest()[:_HASH_LETTERS]}{file.path.suffix.lower()}"
    return MediaFile(name, content)
