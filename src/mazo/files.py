"""Files of a project: found inside its folder only, and read as UTF-8.

A card project may come from a stranger. Whatever its files name, nothing outside its
folder is opened, not through `..` and not through a link, and nothing larger than a
text or a picture for cards can sensibly be.
"""

from __future__ import annotations

from pathlib import Path

from mazo.diagnostics import Phrase, Reading
from mazo.rules import files as rules
from mazo.text import Place, TextFile

MEGABYTE = 1_000_000
LARGEST_TEXT = 8 * MEGABYTE
LARGEST_MEDIA = 50 * MEGABYTE
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def find(folder: Path, name: str, place: Place, *, limit: int) -> Reading[Path | None]:
    """Return the file that `name` means, counted from the project's `folder`.

    `place` is where the author named it. Yields what stands in the way: no such file, a
    folder, one outside the project, more than `limit` bytes.
    """
    path = folder / name
    try:
        outside = not path.resolve().is_relative_to(folder.resolve())
        size = path.stat().st_size if not outside else 0
    except (FileNotFoundError, NotADirectoryError):
        near = _nearest(path)
        help_ = Phrase(rules.NEAREST_FILE, {"near": near}) if near else None
        yield rules.MISSING_FILE.at(place, path=name, folder=folder.name or ".", help=help_)
        return None
    except (OSError, ValueError) as error:  # a loop of links, a name that no file can have
        reason = Phrase(rules.NO_PERMISSION, {"detail": str(error)})
        yield rules.UNREADABLE_FILE.at(place, path=name, reason=reason)
        return None
    if outside:
        yield rules.OUTSIDE_PROJECT.at(place, path=name)
    elif path.is_dir():
        yield rules.UNREADABLE_FILE.at(place, path=name, reason=rules.IS_A_FOLDER)
    elif size > limit:
        yield rules.FILE_TOO_LARGE.at(
            place, path=name, size=f"{size / MEGABYTE:.1f}", limit=limit // MEGABYTE
        )
    else:
        return path
    return None


def read_text(path: Path, name: str, place: Place | None = None) -> Reading[TextFile | None]:
    """Read a file that `find` found. Yields what is wrong with its encoding, at the very byte.

    `place`, where the author named it, serves where the file cannot be opened at all.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        reason = Phrase(rules.NO_PERMISSION, {"detail": error.strerror or str(error)})
        at = place or Place(TextFile(path, ""), 0, 0)
        yield rules.UNREADABLE_FILE.at(at, path=name, reason=reason)
        return None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8-sig", "replace")
        file = TextFile(path, before + content[error.start :].decode("utf-8", "replace"))
        reason = Phrase(rules.ODD_BYTE, {"byte": f"0x{content[error.start]:02X}"})
        at = Place(file, len(before), len(before) + 1)
        is_utf16 = content.startswith(_UTF16_MARKS)
        yield rules.NOT_UTF8.at(at, path=name, reason=rules.UTF16 if is_utf16 else reason)
        return None
    if "\0" in text:
        yield rules.NOT_UTF8.at(Place(TextFile(path, ""), 0, 0), path=name, reason=rules.BINARY)
        return None
    return TextFile(path, text)


def _nearest(path: Path) -> str:
    """Return the file beside a missing one whose name is most like it."""
    from difflib import get_close_matches  # noqa: PLC0415  # only after a mistake

    try:
        there = [other.name for other in path.parent.iterdir()]
    except OSError:
        return ""
    close = get_close_matches(path.name, there, n=1, cutoff=0.7)
    return close[0] if close else ""
