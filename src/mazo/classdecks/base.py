"""What a class deck is made of: somebody's card project, in its folder or in a package."""

from posixpath import dirname

from mazo.classdecks import rules
from mazo.diagnostics import Reading, Text
from mazo.files.folder import Folder, Found
from mazo.files.kept import NOTHING_KEPT, Kept
from mazo.files.names import FILE, PACKAGE
from mazo.project.location import NAMES_BASE
from mazo.text.places import Place


def base_at(
    home: Folder, name: str, place: Place, kept: Kept = NOTHING_KEPT
) -> Reading[Folder | None]:
    """Return the base called `name`, counted from `home`; yield why there is none.

    `place` is where it was named.
    """
    file, folder = home.file(name), home.folder(name)
    if file and file.path.suffix.lower() == PACKAGE:
        return (yield from _carried(file, place, kept))
    if file and file.path.name == FILE:
        return home.folder(dirname(name))
    if folder.file(FILE):
        return folder
    yield rules.NO_BASE.at(place, path=name, reason=_reason(home, name))
    return None


def _carried(file: Found, place: Place, kept: Kept) -> Reading[Folder | None]:
    """Return what a package carries: kept, if its bytes are the same."""
    from mazo.packages import source_read  # noqa: PLC0415  # archives, which folders do without

    made_of = (file.path, file.identity() if kept.is_on else None)
    found: Folder | None = kept.known("package", made_of)
    if found is None:
        found = yield from source_read.read(file, place)
    if found:
        kept.keep("package", made_of, found)
    return found


def _reason(home: Folder, name: str) -> Text:
    """Return the reason why `name` is not a base."""
    if home.file(name) is None:
        is_folder = home.folder(name).is_there()
        return rules.NO_PROJECT_FILE if is_folder else rules.NOTHING_THERE
    is_class_deck = NAMES_BASE.search(home.glance(name))
    return rules.IS_CLASS_DECK if is_class_deck else rules.OTHER_FILE
