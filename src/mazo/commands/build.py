"""What a build makes: the packages of a release, its lock and its notes; it writes nothing."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from mazo import compiler
from mazo.commands import editor_schemas
from mazo.commands import output_rules as rules
from mazo.commands.selection import NOTHING_SELECTED, Selection
from mazo.compiler import Assembled
from mazo.content import errata
from mazo.diagnostics import Diagnostic, Reading, Text, collect, ordered
from mazo.errors import MazoError
from mazo.files.folder import Folder
from mazo.files.names import DRAFT
from mazo.files.write import unfinished
from mazo.model import names
from mazo.model.deck import Compilation, Deck
from mazo.model.lock import Lock
from mazo.packages import apkg, output, packages
from mazo.packages.packages import Package
from mazo.packages.source_write import bundle
from mazo.project import topic_rules
from mazo.project.location import Source, output_folder
from mazo.releases import changes
from mazo.releases.kinds import ChangeKind
from mazo.releases.lock_file import text as lock_text
from mazo.releases.plan import Release
from mazo.reports import release_notes, releases_file
from mazo.text.places import Place, TextFile

CANNOT_READ = Text("“{path}” cannot be read: {reason}. Nothing was changed")

NOTES_SUFFIX = ".releases.md"
Watch = Callable[[int, int], None]
"""Called with the number of packages that are made, and of all."""


class Request(NamedTuple):
    """How to build: of what time (in Unix seconds), what of it, for good or as a draft.

    `output` is the folder to write to, if not the project's own. A `locked` build only makes the
    last release again. With `respelled`, notes are corrected whose document was only respelled or
    moved around them.
    """

    now: int
    selection: Selection | None = None
    output: str | Path | None = None
    draft: bool = False
    locked: bool = False
    respelled: bool = False


class PackageFile(NamedTuple):
    """A package: where it belongs, its bytes, and whether others are there, or none."""

    path: Path
    content: bytes
    is_new: bool


class Build(NamedTuple):
    """What a build made. Where something stands in its way, all but the first two is empty.

    `diagnostics` is all that was found, errors among it where `release` is None. `packages` are
    all packages, the whole deck first; `lock` is the text of the lock, and `release_notes` say in
    Markdown what a new release changes. `files` is what has to be written, by path: what is there
    already, byte for byte, is not in it. `unfinished` are files that a stopped build left.
    """

    compilation: Compilation
    diagnostics: tuple[Diagnostic, ...]
    release: Release | None = None
    packages: tuple[PackageFile, ...] = ()
    lock: str = ""
    release_notes: str = ""
    files: Mapping[Path, bytes] = {}  # a named tuple's default, which none changes
    unfinished: tuple[Path, ...] = ()


def build(source: Source, request: Request, watch: Watch | None = None) -> Build:
    """Check a project and compile its release; nothing is written.

    Raise MazoError if a file cannot be read any more, or if the selection fits no note.
    """
    source.require_own_files()
    compilation = _checked(source, request)
    built = Build(compilation, compilation.diagnostics)
    if compilation.deck and request.selection:
        request.selection.validate(compilation.deck)
    if compilation.deck is None or compilation.has_errors:
        return built
    try:
        made, found = collect(_made(compilation.deck, built, request, watch or _unwatched))
    except OSError as error:
        reason = error.strerror or str(error)
        raise MazoError(CANNOT_READ, path=str(error.filename), reason=reason) from error
    return (made or built)._replace(diagnostics=ordered((*compilation.diagnostics, *found)))


def _checked(source: Source, request: Request) -> Compilation:
    """Return the project checked; a draft, which is no release, needs no lock of an earlier one."""
    found = compiler.check(source, builds=True)
    if not request.draft:
        return found
    kept = [each for each in found.diagnostics if each.rule is not output.LOCK_MISSING]
    return found._replace(diagnostics=tuple(kept))


def _unwatched(done: int, total: int) -> None:
    """Do nothing with the number of packages that are made."""


def _made(deck: Deck, built: Build, request: Request, watch: Watch) -> Reading[Build | None]:
    """Return the build of a checked deck; yield what stands in the way, and return None then."""
    last = built.compilation.lock
    if all(errata.is_left_out(note, deck.project.errata) for note in deck.notes):
        file = deck.project.class_file or deck.project.file
        yield rules.NO_NOTES.at(Place(file, 0, 0), help=rules.ALL_LEFT_OUT if deck.notes else None)
        return None
    folder = yield from _folder(deck, last, request)
    assembled = (yield from _assembled(deck, last, request)) if folder else None
    if folder is None or assembled is None:
        return None
    release = assembled.release
    lock = lock_text(release.lock)
    wanted = yield from _packages(deck, assembled, request, lock.encode())
    made = tuple(_package_files(wanted, folder, watch))
    if request.locked and (stale := list(_differing(deck, made, folder))):
        yield from stale
        return None
    if request.selection is None and not request.draft:
        yield from output.leftovers(deck.project, folder, {package.name for package in wanted})
    notes = _release_notes(deck, last, release)
    built = built._replace(release=release, packages=made, lock=lock)
    return built._replace(
        release_notes=notes if release.is_new else "",
        files=_files(deck, built, notes, request, folder),
        unfinished=_unfinished(deck, folder),
    )


def _files(
    deck: Deck, built: Build, notes: str, request: Request, folder: Folder
) -> Mapping[Path, bytes]:
    """Return what has to be written: notes and lock first, from which packages are made again."""
    packages = {each.path: each.content for each in built.packages if each.is_new}
    if request.draft or request.locked or built.release is None:
        return packages
    about = _notes_file(deck, notes, built.release, folder, is_own=request.output is None)
    schemas = editor_schemas.outdated(deck.project.files)
    return {**about, **_lock_file(deck, built.lock.encode()), **packages, **schemas}


def _folder(deck: Deck, last: Lock | None, request: Request) -> Reading[Folder | None]:
    """Return the folder to write to, unless packages there were released and the lock is lost."""
    folder = yield from _asked_folder(deck, request)
    if folder is None:
        return None
    if request.draft:
        folder = folder.folder(DRAFT)
        if folder.is_link():
            place, reason = Place(deck.project.file, 0, 0), topic_rules.THROUGH_LINK
            yield topic_rules.OUTPUT_OUTSIDE.at(place, path=DRAFT, reason=reason)
            return None
    elif last is None and (lost := [*output.lost_lock(deck.project, folder)]):
        yield from lost
        return None
    return folder


def _asked_folder(deck: Deck, request: Request) -> Reading[Folder | None]:
    """Return the folder that was asked for, or the project's own."""
    if request.output is None:
        return (yield from output_folder(deck.project))
    return deck.project.home.at_top().folder(str(request.output))


def _assembled(deck: Deck, last: Lock | None, request: Request) -> Reading[Assembled | None]:
    """Return the release, unless it is a new one and nothing may be released.

    Raise MazoError if no note fits the selection.
    """
    fits = request.selection.fits if request.selection else None
    assembled = yield from compiler.release(
        deck, last, now=request.now, selected=fits, brings_spelling=request.respelled
    )
    if assembled and request.selection and not assembled.release.chosen:
        raise MazoError(NOTHING_SELECTED)
    if assembled and request.locked and assembled.release.is_new:
        yield rules.UNRELEASED.at(
            _lock_place(deck),
            file=deck.project.lock_path.name,
            changes=_named(assembled.release.changes),
        )
        return None
    return assembled


def _differing(deck: Deck, made: Iterable[PackageFile], folder: Folder) -> Iterator[Diagnostic]:
    """Report packages in `folder` that are not what the last release gives."""
    for path in (each.path for each in made if each.is_new and folder.file(each.path.name)):
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
    if not request.draft:
        source = yield from bundle(deck, lock, media, whole.media)
        whole = whole._replace(source=source)
    return whole, *topics


def _package_files(
    wanted: tuple[Package, ...], folder: Folder, watch: Watch
) -> Iterator[PackageFile]:
    """Yield the packages, and whether they hold what those in `folder` do not."""
    for number, package in enumerate(wanted, 1):
        content = apkg.content(package)
        there = folder.file(package.name)
        is_new = there is None or not apkg.same_content(there.read(), content)
        yield PackageFile(folder.path / package.name, content, is_new)
        watch(number, len(wanted))


def _lock_file(deck: Deck, lock: bytes) -> Mapping[Path, bytes]:
    """Return the lock if it has to be written."""
    path = deck.project.lock_path
    there = deck.project.files.file(path.name)
    return {} if there and there.read() == lock else {path: lock}


def _release_notes(deck: Deck, last: Lock | None, release: Release) -> str:
    base = deck.layers.lock if deck.layers else None
    found = changes.plan(last, release, base) if release.is_new else changes.of_last(release)
    return release_notes.markdown(found, deck.project.language)


def _notes_file(
    deck: Deck, notes: str, release: Release, folder: Folder, *, is_own: bool
) -> Mapping[Path, bytes]:
    """Return the file of all releases' notes, if it lacks those of the last one.

    A build that was stopped may have left it without; in a folder that `is_own` it is always there.
    """
    name = f"{deck.project.name}{NOTES_SUFFIX}"
    there = folder.file(name)
    before = there.read().decode("utf-8", "replace") if there else ""
    is_there = releases_file.newest(before) >= release.lock.header.release
    if not release.is_new and (is_there or not (there or is_own)):
        return {}
    text = releases_file.with_section(before, deck.project.title, notes)
    return {folder.path / name: text.encode()}


def _unfinished(deck: Deck, folder: Folder) -> tuple[Path, ...]:
    """Return the files that a build left which was stopped: beside the lock, and packages."""
    if folder.held is not None:
        return ()
    lock_path, own = deck.project.lock_path, f"{deck.project.name}."
    beside = Folder(lock_path.parent)
    found = [beside.path / name for name in unfinished(beside.names())]
    names = unfinished(folder.names()) if folder.is_there() else {}
    return (*found, *(folder.path / name for name in names if name.startswith(own)))


def _lock_place(deck: Deck) -> Place:
    return Place(TextFile(deck.project.lock_path, ""), 0, 0)


def _named(changes: Mapping[ChangeKind, tuple[str, ...]]) -> str | Text:
    """Return the notes that wait to be released, the first few by name."""
    ids = [note for group in changes.values() for note in group]
    if not ids:
        return rules.ONLY_OUTSIDE
    return names.some(ids)
