"""What earlier builds left in the output folder."""

from collections.abc import Collection, Iterator

from mazo.diagnostics import Diagnostic, Rule, Text
from mazo.files.folder import Folder
from mazo.files.names import PACKAGE
from mazo.model.note import Project
from mazo.text.patterns import lazy
from mazo.text.places import Place, TextFile

LOCK_MISSING = Rule(
    "E410 lock-missing",
    Text("this was released before (“{package}”), but {file} is missing"),
    Text(
        "get {file} back (from git or a copy); if nobody has the old deck yet, delete the packages"
    ),
    Text("Without the lock every note would look new, and would overwrite learners' own changes."),
)

LEFTOVER_PACKAGE = Rule(
    "W417 leftover-package",
    Text("“{package}” belongs to a topic that no longer exists"),
    Text("delete the file"),
    Text("With a package that is no longer built, people would keep getting old cards."),
    is_of_note=False,
)

_SELECTION = lazy(r"(?:tag|type)-|.*\+")


def lost_lock(project: Project, folder: Folder) -> Iterator[Diagnostic]:
    """Report a project of which packages were released and whose lock is missing."""
    name = project.lock_path.name
    if not project.files.has(name) and (found := released(project, folder)):
        place = Place(TextFile(project.lock_path, ""), 0, 0)
        yield LOCK_MISSING.at(place, file=name, package=found[0])


def leftovers(project: Project, folder: Folder, built: Collection[str]) -> Iterator[Diagnostic]:
    """Report packages of topics that are not among those that were `built`."""
    for name in released(project, folder):
        part = name.removeprefix(f"{project.name}.").removesuffix(PACKAGE)
        if name not in built and not _SELECTION.match(part):
            place = Place(TextFile(folder.path / name, ""), 0, 0)
            yield LEFTOVER_PACKAGE.at(place, package=name)


def released(project: Project, folder: Folder) -> list[str]:
    """Return the packages of a project in a folder, that of the whole deck first."""
    names = folder.names() if folder.is_there() else []
    whole = f"{project.name}{PACKAGE}"
    own = [each for each in names if each.startswith(f"{project.name}.")]
    packages = [each for each in own if each.endswith(PACKAGE) and folder.file(each)]
    return sorted(packages, key=lambda each: each != whole)
