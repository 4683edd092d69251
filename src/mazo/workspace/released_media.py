"""Pictures and sounds of a note that was released, found again in a folder that still has them.

A release has their names only. Each carries a hash of the content, by which the file is known.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from html import unescape
from pathlib import Path
from typing import NamedTuple

from mazo.content.gate import MEDIA_NAME
from mazo.content.media import packaged
from mazo.files.folder import Folder, Found
from mazo.files.media_kinds import MEDIA_KINDS
from mazo.files.names import MEDIA
from mazo.model.lock import Line
from mazo.model.names import slug
from mazo.model.note import Media
from mazo.schema.card_file import SIDES
from mazo.text.patterns import lazy
from mazo.text.places import NOWHERE

_ALT = lazy(r'" alt="([^"]*)"')


class ReleasedMedia(NamedTuple):
    """A picture (`image`) or a sound (`audio`) of a note, and its file if it is still there."""

    key: str
    medium: Media
    file: Found | None


def released_media(lines: Iterable[Line], projects: Sequence[Folder]) -> tuple[ReleasedMedia, ...]:
    """Return the picture and the sound that the first line with one has, and their files.

    `lines` are those of one note, which names none any more once it is retired.
    """
    found: dict[str, ReleasedMedia] = {}
    for medium in (each for line in lines for each in _named(line.fields)):
        suffix = Path(medium.file).suffix
        key = next(key for key, kinds in MEDIA_KINDS.items() if suffix in kinds)
        if key not in found:
            file = _found(medium.file, projects)
            name = file.path.name if file else medium.file
            found[key] = ReleasedMedia(key, medium._replace(file=name), file)
    return tuple(found.values())


def _named(fields: Mapping[str, str]) -> Iterator[Media]:
    """Yield the pictures and sounds of a note, by their names in a package."""
    for side in SIDES:
        field = fields.get(f"{side}media", "")
        for found in MEDIA_NAME.finditer(field):
            alt = _ALT.match(field, found.end())
            yield Media(found[0], NOWHERE, unescape(alt[1]) if alt else "", side)


def _found(name: str, projects: Sequence[Folder]) -> Found | None:
    """Return the file that has the name in a package, if one of the projects has it."""
    stem, suffix = Path(name).stem.rpartition("-")[0], Path(name).suffix
    for folder in projects:
        for _, file in folder.folder(MEDIA).walk():
            if (slug(file.path.stem, limit=4), file.path.suffix.lower()) != (stem, suffix):
                continue
            with suppress(OSError):
                if packaged(file).name == name:
                    return file
    return None
