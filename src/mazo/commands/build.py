"""Write a release: its packages and its lock, all of them or none."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from mazo.assemble import Assembled, assemble
from mazo.commands import rules
from mazo.content.selection import Selection
from mazo.diagnostics import Diagnostic, Reading, Text
from mazo.errors import CANNOT_READ, NOTHING_SELECTED, NothingSelectedError, ReadError
from mazo.files import write as commit
from mazo.files.names import DRAFT
from mazo.model import names
from mazo.model.deck import Compilation, Deck
from mazo.model.lock import Lock
from mazo.packages import apkg, packages
from mazo.packages.packages import SUFFIX, Package
from mazo.packages.source_write import bundle
from mazo.project import topic_rules
from mazo.project.project_file import output_folder
from mazo.releases.changes import plan
from mazo.releases.kinds import ChangeKind
from mazo.releases.lock_file import text as lock_text
from mazo.releases.plan import Release
from mazo.reports import release_notes as releasenotes
from mazo.text.places import Place, TextFile

NOTES_SUFFIX = ".releases.md"
Watch = Callable[[int, int], None]
"""Told how many packages are done, and of how many."""


class Request(NamedTuple):
    """How to build: where to, what of it, when (in Unix seconds), for good or as a draft.

    `keep` is a folder that packages are copied to before they are written over.
    """

    output: Path | None
    selection: Selection | None
    now: int
    is_draft: bool = False
    is_locked: bool = False
    keep: Path | None = None


class Written(NamedTuple):
    """A package on disk: its path, its size in bytes, and whether it was written this time."""

    path: Path
    size: int
    is_new: bool


class Published(NamedTuple):
    """What a build did."""

    release: Release
    written: tuple[Written, ...]
    is_draft: bool
    is_first: bool


def publish(compilation: Compilation, request: Request, watch: Watch) -> Reading[Published | None]:
    """Release a checked project; yields what stands in the way, and returns None then.

    Raises ReadError where a file cannot be read any more, WriteError where one cannot be written.
    """
    try:
        return (yield from _published(compilation, request, watch))
    except OSError as error:
        reason = error.strerror or str(error)
        raise ReadError(CANNOT_READ, path=str(error.filename), reason=reason) from error


def _published(
    compilation: Compilation, request: Request, watch: Watch
) -> Reading[Published | None]:
    deck, last = compilation.deck, compilation.lock
    assert deck is not None, "only a project without errors is published"
    if not deck.notes:
        yield rules.NO_NOTES.at(Place(deck.project.file, 0, 0))
        return None
    folder = yield from _folder(deck, last, request)
    assembled = (yield from _assembled(deck, last, request)) if folder else None
    if folder is None or assembled is None:
        return None
    lock = lock_text(assembled.release.lock).encode()
    wanted = yield from _packages(deck, assembled, request, lock)
    contents, written = _contents(wanted, folder, watch)
    if request.is_locked and (stale := [path for path in contents if path.exists()]):
        yield from _differing(deck, stale)
        return None
    release = assembled.release
    if not request.is_draft and not request.is_locked:
        notes = _release_notes(deck, last, release, folder) if release.is_new else {}
        contents = {**_lock_file(deck, lock), **contents, **notes}
    _keep(request.keep, contents)
    commit.write_all(contents)
    if request.selection is None and not request.is_draft:
        yield from _leftovers(deck, release, folder, {package.name for package in wanted})
    is_first = last is None and not request.is_draft
    return Published(release, written, request.is_draft, is_first)


def _folder(deck: Deck, last: Lock | None, request: Request) -> Reading[Path | None]:
    """Return the folder to write to, unless packages there were released and the lock is lost."""
    folder = request.output or (yield from output_folder(deck.project))
    if folder is None:
        return None
    if request.is_draft:
        folder = folder / DRAFT
        if folder.is_symlink():
            place, reason = Place(deck.project.file, 0, 0), topic_rules.THROUGH_LINK
            yield topic_rules.OUTPUT_OUTSIDE.at(place, path=DRAFT, reason=reason)
            return None
    elif last is None and (released := _released(deck, folder)):
        yield rules.LOCK_MISSING.at(
            _lock_place(deck), file=deck.project.lock_path.name, package=released.name
        )
        return None
    return folder


def _assembled(deck: Deck, last: Lock | None, request: Request) -> Reading[Assembled | None]:
    """Return the release, unless it is a new one and nothing may be released.

    Raises NothingSelectedError where no note fits the selection.
    """
    fits = request.selection.fits if request.selection else None
    assembled = yield from assemble(deck, last, now=request.now, selected=fits)
    if assembled and request.selection and not assembled.release.chosen:
        raise NothingSelectedError(NOTHING_SELECTED)
    if assembled and request.is_locked and assembled.release.is_new:
        yield rules.UNRELEASED.at(
            _lock_place(deck),
            file=deck.project.lock_path.name,
            changes=_named(assembled.release.changes),
        )
        return None
    return assembled


def _differing(deck: Deck, stale: Iterable[Path]) -> Iterator[Diagnostic]:
    """Report packages that are not what the last release gives."""
    for path in stale:
        place, lock = Place(TextFile(path, ""), 0, 0), deck.project.lock_path.name
        yield rules.PACKAGE_DIFFERS.at(place, package=path.name, file=lock)


def _packages(
    deck: Deck, assembled: Assembled, request: Request, lock: bytes
) -> Reading[tuple[Package, ...]]:
    """Return the packages; the whole one of a release carries the project that it is made of."""
    release, media = assembled
    if request.selection is not None:
        name = packages.selection_name(*request.selection)
        return (packages.selection(deck.project, release, media, name),)
    whole, *topics = packages.packages(deck.project, release, media)
    if not request.is_draft:
        source = yield from bundle(deck, lock, media, whole.media)
        whole = whole._replace(source=source)
    return whole, *topics


def _contents(
    wanted: tuple[Package, ...], folder: Path, watch: Watch
) -> tuple[Mapping[Path, bytes], tuple[Written, ...]]:
    """Return the packages that have to be written, and what will be there of all of them."""
    contents: dict[Path, bytes] = {}
    written = []
    for number, package in enumerate(wanted, 1):
        path = folder / package.name
        content = apkg.content(package)
        is_new = not (path.is_file() and apkg.same_content(path.read_bytes(), content))
        if is_new:
            contents[path] = content
        written.append(Written(path, len(content), is_new))
        watch(number, len(wanted))
    return contents, tuple(written)


def _keep(folder: Path | None, contents: Mapping[Path, bytes]) -> None:
    """Copy the packages that are about to be written over."""
    for path in contents if folder else ():
        if folder and path.suffix == SUFFIX and path.is_file():
            (folder / path.name).write_bytes(path.read_bytes())


def _lock_file(deck: Deck, lock: bytes) -> Mapping[Path, bytes]:
    """Return the lock if it has to be written: first, for packages can be made from it again."""
    path = deck.project.lock_path
    is_same = path.is_file() and path.read_bytes() == lock
    return {} if is_same else {path: lock}


def _release_notes(
    deck: Deck, last: Lock | None, release: Release, folder: Path
) -> Mapping[Path, bytes]:
    """Return the file of all releases' notes, the newest first, with this release's in it."""
    path = folder / f"{deck.project.name}{NOTES_SUFFIX}"
    notes = releasenotes.markdown(
        plan(last, release, deck.layers.lock if deck.layers else None),
        deck.project.language,
    )
    title = f"# {deck.project.title}\n"
    before = path.read_bytes().decode("utf-8", "replace") if path.is_file() else ""
    earlier = before.partition("\n## ")
    parts = (title, notes, f"## {earlier[2]}") if earlier[2] else (title, notes)
    return {path: "\n".join(parts).encode()}


def _released(deck: Deck, folder: Path) -> Path | None:
    """Return a package of this project that was built before, if there is any."""
    name = deck.project.name
    found = [folder / f"{name}{SUFFIX}", *sorted(folder.glob(f"{name}.*{SUFFIX}"))]
    return next((path for path in found if path.is_file()), None)


def _leftovers(deck: Deck, release: Release, folder: Path, built: set[str]) -> Iterator[Diagnostic]:
    """Report packages of topics whose last notes are gone."""
    topics = sorted({line.topic for line in release.lock.lines.values()})
    for topic in topics:
        path = folder / f"{deck.project.name}.{topic}{SUFFIX}"
        if path.name not in built and path.is_file():
            yield rules.LEFTOVER_PACKAGE.at(Place(TextFile(path, ""), 0, 0), package=path.name)


def _lock_place(deck: Deck) -> Place:
    return Place(TextFile(deck.project.lock_path, ""), 0, 0)


def _named(changes: Mapping[ChangeKind, tuple[str, ...]]) -> str | Text:
    """Return the notes that wait to be released, the first few by name."""
    ids = [note for group in changes.values() for note in group]
    if not ids:
        return rules.ONLY_OUTSIDE
    return names.some(ids)
