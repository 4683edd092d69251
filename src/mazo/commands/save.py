"""Files put in their place: on disk all of them or none, or in memory."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from mazo.files.folder import in_memory
from mazo.files.write import clear, write_all
from mazo.project.location import Source

__all__ = ["save", "write_all"]


def save(
    source: Source, files: Mapping[Path, bytes | None], unfinished: Iterable[Path] = ()
) -> Source:
    """Return the source of a project whose `files` are in place; those without content are gone.

    What is `unfinished` is removed if nobody else can be writing it. Raise MazoError if a file
    cannot be written, or if the project is in a package.
    """
    source.require_own_files()
    held = source.files.held
    if held is None:
        if source.is_alone:
            clear(unfinished)
        write_all(files, is_alone=source.is_alone)
        return source
    kept = {name: content for name, content in held.items() if Path(name) not in files}
    named = {path.as_posix(): each for path, each in files.items() if each is not None}
    return source._replace(files=source.files._replace(held=in_memory({**kept, **named}).held))
