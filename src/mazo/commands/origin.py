"""What on disk an answer came from: while that stays the same, so does the answer."""

from __future__ import annotations

from pathlib import Path

from mazo.diagnostics import collect
from mazo.files.digest import Origin, digest, is_changed
from mazo.project.location import output_folder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mazo.commands.build import Build
    from mazo.model.deck import Compilation, Deck
    from mazo.model.note import Project

__all__ = ["Compilation", "Origin", "digest", "is_changed", "of_build", "of_check", "repeated"]


def of_check(compilation: Compilation) -> Origin | None:
    """Return what a check without errors came from; None for one that is not all on disk."""
    deck = compilation.deck
    if deck is None or compilation.has_errors or deck.project.files.held is not None:
        return None
    if compilation.lock:
        return _read(deck)
    folder, _ = collect(output_folder(deck.project))  # is looked into for a lock that is lost
    return _with_output(_read(deck), deck.project, folder.path) if folder else None


def of_build(built: Build) -> Origin | None:
    """Return what a build came from, and what it made; None if another may give something else.

    Notes that are retired are dropped in time, without anything else changing.
    """
    deck, release = built.compilation.deck, built.release
    if deck is None or release is None or deck.project.files.held is not None:
        return None
    if release.lock.header.retired:
        return None
    return _with_output(_read(deck), deck.project, built.packages[0].path.parent)


def repeated(built: Build) -> Build | None:
    """Return what the same build gives next if nothing changes; None where that is not certain.

    Against what was released before, a check may find what it does not find against this release.
    """
    if not built.files:
        return built
    if built.release is None or built.compilation.lock:
        return None
    release = built.release._replace(is_new=False, changes={})
    return built._replace(
        compilation=built.compilation._replace(lock=release.lock),
        release=release,
        packages=tuple(each._replace(is_new=False) for each in built.packages),
    )


def _read(deck: Deck) -> Origin:
    """Return the folders and files that a deck was read from."""
    decks = [deck, deck.layers.base] if deck.layers else [deck]
    folders = {str(each.project.files.path) for each in decks if each.project.files.held is None}
    files = {str(each.project.files.path) for each in decks if each.project.files.held is not None}
    for each in decks:
        files |= {str(document.file.path) for document in each.documents.values()}
        files |= {str(found.path) for found in each.media.values()}
    return Origin(tuple(folders), tuple(files))


def _with_output(origin: Origin, project: Project, folder: Path) -> Origin:
    """Return an origin with the packages that a project has in its output folder."""
    return origin._replace(beginnings=((str(folder), f"{project.name}."),))
