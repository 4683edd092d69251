"""The card project that a package carries, read back (`source_write` writes it).

A package comes from a stranger. Nothing is unpacked, nothing is read beyond the bounds of
`entries` and `archive`, and no name in it may lead anywhere. What is refused is reported at the
place where the package is named.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from zipfile import ZipFile, ZipInfo

from mazo.diagnostics import Diagnostic, Phrase, Reading, Text
from mazo.files import rules as file_rules
from mazo.files.folder import Folder, Found
from mazo.files.names import LOCK, PACKAGE
from mazo.files.read import MEGABYTE
from mazo.notetypes import NOTE_TYPES
from mazo.packages import rules
from mazo.packages import source_limits as entries
from mazo.packages import zip_bounds as archive
from mazo.packages.source_index import Index, media_names, read_index
from mazo.packages.source_limits import FILES, FOLDER, INDEX
from mazo.quotes import rules as quote_rules
from mazo.text.comparison import normal
from mazo.text.places import Place, TextFile

_PROJECT = "mazo.yaml"
_MEDIA = "media"
_LARGEST_INDEX = 32 * MEGABYTE
_GLANCE = 4 * MEGABYTE
_COLLECTION = "collection.anki2"
_EXPORTS = ("collection.anki21", "collection.anki21b", "meta")
_LONGEST_SHOWN = 80


def read(
    file: Found, place: Place | None = None, *, also_class: bool = False
) -> Reading[Folder | None]:
    """Read the project that the package in `file` carries, which was named at `place`.

    A class deck's, which carries its base as well, is only read where that is asked for. Yield
    why there is none, or why it is refused, and return None then.
    """
    path = file.path
    at = place or Place(TextFile(path, ""), 0, 0)
    try:
        if reason := archive.problem(file):
            yield rules.NOT_A_PACKAGE.at(at, package=path.name, reason=reason)
            return None
        with file.open() as opened, ZipFile(opened) as found:
            return (yield from _Package(path, at, found, also_class=also_class).carried())
    except FileNotFoundError:
        folder = path.parent.name or "."
        yield file_rules.MISSING_FILE.at(at, path=path.name, folder=folder)
    except archive.DAMAGE as error:
        detail = (isinstance(error, OSError) and error.strerror) or str(error)
        reason = Phrase(rules.DAMAGED, {"detail": _printable(detail)})
        yield rules.NOT_A_PACKAGE.at(at, package=path.name, reason=reason)
    return None


class _Package:
    """One package while it is read."""

    def __init__(self, path: Path, place: Place, found: ZipFile, *, also_class: bool) -> None:
        self.also_class = also_class
        self.path = path
        self.place = place
        self.archive = found
        self.infos = found.infolist()
        self.by_name = {info.orig_filename: info for info in self.infos}

    def carried(self) -> Reading[Folder | None]:
        if INDEX not in self.by_name:
            yield from self._without_index()
            return None
        index = yield from self._index()
        own = (yield from self._own()) if index else None
        if index is None or own is None:
            return None
        files = yield from self._files(own, index)
        if files is None:
            return None
        for name in (_PROJECT, LOCK, *index.documents):
            if name not in files:
                yield self._damaged(Phrase(rules.LACKS_FILE, {"name": _printable(name)}))
                return None
        if not index.fits(files):
            yield self._damaged(Phrase(rules.BAD_INDEX, {"key": "documents"}))
            return None
        spans = index.passages if index.source == "cards" else None
        outlines = {name: each.outline for name, each in index.documents.items()}
        return Folder(self.path, files, self.path, outlines, spans)

    def _without_index(self) -> Iterator[Diagnostic]:
        """Yield the reason why a package carries no project, as far as it can be seen."""
        package, stem = self.path.name, self.path.name.removesuffix(PACKAGE)
        if not any(name.startswith("collection.") for name in self.by_name):
            yield rules.NOT_A_PACKAGE.at(self.place, package=package, reason=rules.NO_COLLECTION)
        elif any(name in self.by_name for name in _EXPORTS):
            yield rules.NO_SOURCE.at(self.place, package=package, reason=rules.EXPORTED)
        elif not self._is_ours():
            yield rules.NO_SOURCE.at(self.place, package=package, reason=rules.FOREIGN)
        elif "." in stem:
            whole = f"{stem.partition('.')[0]}{PACKAGE}"
            yield rules.PART_PACKAGE.at(self.place, package=package, whole=whole)
        else:
            yield rules.NO_SOURCE.at(self.place, package=package, reason=rules.OLDER)

    def _is_ours(self) -> bool:
        """Return whether Mazo's note types are named near the beginning of the collection."""
        info = self.by_name.get(_COLLECTION)
        if info is None or archive.entry_problem(info):
            return False
        with self.archive.open(info) as file:
            beginning = file.read(_GLANCE)
        return any(str(each.id).encode() in beginning for each in NOTE_TYPES.values())

    def _index(self) -> Reading[Index | None]:
        content = yield from self._content(self.by_name[INDEX], _LARGEST_INDEX)
        if content is None:
            return None
        found = read_index(content)
        package = self.path.name
        if isinstance(found, str):
            yield self._damaged(Phrase(rules.BAD_INDEX, {"key": found}))
        elif found.format > entries.FORMAT:
            yield rules.NEWER_SOURCE.at(
                self.place, package=package, found=found.format, known=entries.FORMAT
            )
        elif found.class_id and not self.also_class:
            name = _printable(found.class_id)
            yield rules.CLASS_PACKAGE.at(self.place, package=package, name=name)
        elif found.source == "none":
            yield rules.NO_SOURCE.at(self.place, package=package, reason=rules.KEPT_BACK)
        else:
            return found
        return None

    def _own(self) -> Reading[Mapping[str, ZipInfo] | None]:
        """Return the entries of the project's files by their names in it."""
        own: dict[str, ZipInfo] = {}
        for info in self.infos:
            entry = info.orig_filename
            if not entry.startswith(FOLDER) or entry.endswith("/"):
                continue
            name = normal(entry.removeprefix(FILES))
            wrong = entries.problem(name) or archive.entry_problem(info)
            if name in own or (entry == INDEX and info is not self.by_name[INDEX]):
                wrong = rules.TWICE
            if wrong:
                yield self._refused(entry, wrong)
                return None
            if entry.startswith(FILES):
                own[name] = info
        return own

    def _files(
        self, own: Mapping[str, ZipInfo], index: Index
    ) -> Reading[Mapping[str, bytes] | None]:
        """Return the bytes of the project's files, pictures and sounds among them."""
        wanted = dict(own)
        numbers = (yield from self._media()) if index.media else {}
        if numbers is None:
            return None
        for name, medium in index.media.items():
            info = self.by_name.get(numbers.get(medium, ""))
            if name in wanted or info is None:
                yield self._damaged(Phrase(rules.BAD_INDEX, {"key": "media"}))
                return None
            wanted[name] = info
        if wrong := entries.refused({name: info.file_size for name, info in wanted.items()}):
            yield self._refused(*wrong)
            return None
        files: dict[str, bytes] = {}
        for name, info in wanted.items():
            content = yield from self._content(info, entries.limit(name))
            if content is None:
                return None
            files[name] = content
        return files

    def _media(self) -> Reading[Mapping[str, str] | None]:
        """Return the entries of pictures and sounds by the names that Anki gives them."""
        if _MEDIA not in self.by_name:
            return {}
        content = yield from self._content(self.by_name[_MEDIA], _LARGEST_INDEX)
        return None if content is None else media_names(content)

    def _content(self, info: ZipInfo, limit: int) -> Reading[bytes | None]:
        wrong = archive.entry_problem(info)
        content = None if wrong else archive.content(self.archive, info, limit)
        if content is None:
            large = Phrase(rules.LARGE_FILE, {"limit": limit // MEGABYTE})
            yield self._refused(info.orig_filename, wrong or large)
        return content

    def _refused(self, entry: str, reason: Text | Phrase) -> Diagnostic:
        name = _printable(entry)
        return rules.REFUSED_ENTRY.at(self.place, package=self.path.name, entry=name, reason=reason)

    def _damaged(self, reason: Phrase) -> Diagnostic:
        return quote_rules.DAMAGED_SOURCE.at(self.place, package=self.path.name, reason=reason)


def _printable(text: str) -> str:
    """Return a stranger's text, cut short and without the signs that control a terminal."""
    shown = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text)
    return shown if len(shown) <= _LONGEST_SHOWN else f"{shown[:_LONGEST_SHOWN]}…"
