"""Files of a project: found inside its folder or its package only, and read as UTF-8.

A card project may come from a stranger. Whatever its files name, nothing outside its
folder is opened, not through `..` and not through a link, and nothing larger than a
text or a picture for cards can sensibly be.
"""

import os
from pathlib import Path
from posixpath import dirname, join
from stat import S_ISDIR, S_ISLNK, S_ISREG

from mazo.diagnostics import Diagnostic, Phrase, Reading, Text
from mazo.files import rules
from mazo.files.folder import Folder, Found, leads_out, name_within
from mazo.files.kept import NOTHING_KEPT, Kept
from mazo.text.comparison import normal
from mazo.text.places import Place, TextFile

MEGABYTE = 1_000_000
LARGEST_TEXT = 8 * MEGABYTE
LARGEST_MEDIA = 50 * MEGABYTE
LARGEST_LOCK = 1_000 * MEGABYTE
_OTHERS = {
    b"%PDF": rules.A_PDF,
    b"PK\x03\x04": rules.A_WORD_FILE,
    b"\xd0\xcf\x11\xe0": rules.A_WORD_FILE,
    b"{\\rtf": rules.AN_RTF,
}
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def find(
    folder: Folder, name: str, place: Place, *, limit: int, under: str = ""
) -> Reading[Found | None]:
    """Return the file of `folder` that `name` means, counted from the folder `under` in it.

    `place` is where the author named it. Yields what stands in the way: no such file, a
    folder or a device, one outside the project, more than `limit` bytes.
    """
    base = folder.folder(under) if under else folder
    if folder.held is not None:
        return (yield from _held(folder, base, name, place, limit))
    path = base.path / name
    try:
        found = _inside(folder, path)
    except (FileNotFoundError, NotADirectoryError):
        if same := _same_letters(base, name):
            return (yield from find(folder, same, place, limit=limit, under=under))
        yield _missing(base, name, place)
        return None
    except (OSError, RuntimeError, ValueError) as error:  # links in a circle, an impossible name
        yield _unreadable(place, name, error)
        return None
    if found is None:
        yield rules.OUTSIDE_PROJECT.at(place, path=name)
    elif not S_ISREG(found.st_mode):
        reason = Phrase(rules.IS_A_FOLDER if S_ISDIR(found.st_mode) else rules.IS_NO_FILE)
        yield rules.UNREADABLE_FILE.at(place, path=name, reason=reason)
    elif found.st_size > limit:
        yield _too_large(place, name, found.st_size, limit)
    else:
        return Found(path, folder.drafts.get(path))
    return None


def _inside(folder: Folder, path: Path) -> os.stat_result | None:
    """Return what is at a path, links followed; None where that is outside `folder`.

    Links are resolved only where there may be some, for that takes as long as to read three notes.
    """
    if path.parent == folder.path and path.name != "..":
        found = path.lstat()
        if not S_ISLNK(found.st_mode):
            return found
    is_inside = path.resolve().is_relative_to(folder.path.resolve())
    return path.stat() if is_inside else None


def _same_letters(folder: Folder, name: str) -> str:
    """Return the name on disk whose letters are those of `name`, composed otherwise; else "".

    Archives made by a Mac have accents as characters of their own.
    """
    found: list[str] = []
    for part in name.split("/"):
        try:
            names = folder.folder("/".join(found)).names()
        except OSError:
            return ""
        found += [each for each in names if normal(each) == normal(part)][:1] or [""]
    same = "/".join(found)
    return same if same != name and all(found) else ""


def _held(
    folder: Folder, base: Folder, name: str, place: Place, limit: int
) -> Reading[Found | None]:
    """Find a file in a package or in memory, counted from `base`, which is in `folder`."""
    found = base.file(name)
    inside = name_within(name, base.path.relative_to(folder.path).as_posix())
    if leads_out(inside):
        yield rules.OUTSIDE_PROJECT.at(place, path=name)
    elif found is None and base.folder(name).is_there():
        yield rules.UNREADABLE_FILE.at(place, path=name, reason=rules.IS_A_FOLDER)
    elif found is None:
        yield _missing(base, name, place)
    elif len(found.read()) > limit:
        yield _too_large(place, name, len(found.read()), limit)
    else:
        return found
    return None


def _missing(folder: Folder, name: str, place: Place) -> Diagnostic:
    """Report a file that is not there, counted from `folder`."""
    instead = _instead(folder, name)
    return rules.MISSING_FILE.at(place, path=name, folder=folder.path.name or ".", help=instead)


def _too_large(place: Place, name: str, size: int, limit: int) -> Diagnostic:
    said = f"{size / MEGABYTE:.1f}"
    return rules.FILE_TOO_LARGE.at(place, path=name, size=said, limit=limit // MEGABYTE)


def read_beginning(found: Found, name: str, place: Place, count: int) -> Reading[bytes | None]:
    """Return the first `count` bytes of a file that `find` found, which `place` names `name`."""
    try:
        return found.beginning(count)
    except OSError as error:
        yield _unreadable(place, name, error)
        return None


def read_text(
    found: Found, name: str, place: Place | None = None, kept: Kept = NOTHING_KEPT
) -> Reading[TextFile | None]:
    """Read a file that `find` found. Yields what is wrong with its encoding, at the very byte.

    `place`, where the author named it, serves where the file cannot be opened at all. A file with
    the same bytes as before is the same value.
    """
    beginning = Place(TextFile(found.path, ""), 0, 0)
    try:
        content = found.read()
    except OSError as error:
        yield _unreadable(place or beginning, name, error)
        return None
    if kind := known_format(content):
        yield rules.NOT_UTF8.at(place or beginning, path=name, reason=kind, help=rules.CONVERT)
        return None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        yield _odd_byte(found.path, name, content, error.start)
        return None
    if "\0" in text:
        yield rules.NOT_UTF8.at(beginning, path=name, reason=rules.BINARY)
        return None
    return kept.value(("text", found.path), (text,), lambda: TextFile(found.path, text))


def _odd_byte(path: Path, name: str, content: bytes, at: int) -> Diagnostic:
    """Report the first byte that is not UTF-8, at its place in the text."""
    before = content[:at].decode("utf-8-sig", "replace")
    file = TextFile(path, before + content[at:].decode("utf-8", "replace"))
    is_utf16 = content.startswith(_UTF16_MARKS)
    reason = rules.UTF16 if is_utf16 else Phrase(rules.ODD_BYTE, {"byte": f"0x{content[at]:02X}"})
    return rules.NOT_UTF8.at(Place(file, len(before), len(before) + 1), path=name, reason=reason)


def known_format(content: bytes) -> Text | None:
    """Return which other format a file has, by its first bytes; None if it may be a text."""
    return next((_OTHERS[mark] for mark in _OTHERS if content.startswith(mark)), None)


def _unreadable(place: Place, name: str, error: Exception) -> Diagnostic:
    """Report a file that the system does not open, in its words without the path."""
    detail = (isinstance(error, OSError) and error.strerror) or str(error)
    reason = Phrase(rules.NO_PERMISSION, {"detail": detail})
    return rules.UNREADABLE_FILE.at(place, path=name, reason=reason)


def _instead(folder: Folder, name: str) -> Phrase | None:
    """Return what may be meant by a file that is not there."""
    if "\\" in name:
        return Phrase(rules.FORWARD_SLASH, {"proposal": name.replace("\\", "/")})
    if "://" in name:
        return Phrase(rules.NO_ADDRESS)
    beginning = f"{folder.path.name}/"
    if name.startswith(beginning) and folder.file(near := name.removeprefix(beginning)):
        return Phrase(rules.WITHOUT_FOLDER, {"folder": beginning, "near": near})
    near = _nearest(folder, name)
    return Phrase(rules.NEAREST_FILE, {"near": near}) if near else None


def _nearest(folder: Folder, name: str) -> str:
    """Return the file with the name most like a missing one's, beside it or below `folder`."""
    from difflib import get_close_matches  # noqa: PLC0415  # only after a mistake

    beside = folder.folder(dirname(name))
    try:
        if dirname(name) and beside.is_there():
            below = [join(dirname(name), other) for other in beside.names()]
        else:
            inner = ((each.path.name, each.names()) for each in folder.folders())
            below = folder.names() + [f"{of}/{other}" for of, names in inner for other in names]
    except OSError:
        return ""
    folded = {other.casefold(): other for other in below}
    close = get_close_matches(name.casefold(), folded, n=1, cutoff=0.7)
    return folded[close[0]] if close else ""
