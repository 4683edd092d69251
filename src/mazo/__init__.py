"""Mazo compiles a document, and cards tied to its passages, into Anki decks.

`open` a card project, a class deck or a package, and `check`, `plan`, `build` or `edit` it::

    import mazo

    project = mazo.open("cards")
    for each in project.check().diagnostics:
        print(each.message("en"))
    built = project.build(now=1_780_000_000)
    project.save(built.files)

Nothing is printed, and no clock is read: `now` is an argument, in Unix seconds. Projects do not
know of one another: any number of them may be open, in several threads too. `docs/api.md` has
more; `docs/architecture.md` says where in the packages what is done.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from contextlib import AbstractContextManager
    from pathlib import Path

    from mazo.commands.build import Build, Watch
    from mazo.commands.fix import Fixed
    from mazo.commands.plan import Planned
    from mazo.commands.rename import Renamed
    from mazo.commands.revise import Revision
    from mazo.commands.selection import Selection
    from mazo.commands.settle import Choice, Settled
    from mazo.model.deck import Compilation
    from mazo.project.location import Source
    from mazo.text.edit import Edit

__all__ = ["Project", "__version__", "nearest", "open"]
__version__ = "0.2.0"


class Project:
    """A card project, a class deck, or the project that a package carries.

    Each call reads the files as they are then. What was made of them is kept for the next call,
    so that only what changed is made anew.
    """

    def __init__(self, source: Source) -> None:
        self.source = source

    @property
    def path(self) -> Path:
        """Return the path that people know it by; in memory it is counted from the top."""
        return self.source.path

    @property
    def files(self) -> Mapping[str, bytes]:
        """Return all files by their names if they are in memory; nothing of a project on disk."""
        return self.source.files.held or {}

    def check(self) -> Compilation:
        """Return the deck, what was released last, and all diagnostics, in the order of places."""
        from mazo import compiler

        return compiler.check(self.source)

    def fix(self) -> Fixed:
        """Return what can be fixed for certain, and what is left to say then.

        Nothing is written: hand `files` of what comes back to `save`.
        """
        from mazo.commands.fix import fix

        return fix(self.source)

    def edit(self, *edits: Edit) -> dict[Path, bytes]:
        """Return what files are to hold after an edit of each; comments and layout stay.

        Nothing is written: hand what comes back to `save`. Raise MazoError if a file has no such
        place, was changed meanwhile, or cannot be changed for certain.
        """
        from mazo.yamlfiles import apply

        return apply.contents(edits, self.source.files)

    def rename(self, old: str, new: str) -> Renamed:
        """Return what gives the note `old` the id `new`: the same note to every learner.

        Nothing is written: hand `files` of what comes back to `save`. Raise MazoError if there is
        no such note, or if `new` is no id or another note's.
        """
        from mazo.commands.rename import rename

        return rename(self.source, old, new)

    def settle(self, name: str = "", choice: Choice | None = None) -> Settled:
        """Return what settles a class deck with its base, and which conflicts are left then.

        With a `name`, of a note or such as `napoles.hint`, only that is settled. Conflicts are
        left unless the `choice` is "mine" or "theirs". Nothing is written: hand `files` of what
        comes back to `save`. Raise MazoError if that cannot be done.
        """
        from mazo.commands.settle import settle

        return settle(self.source, name, choice)

    def revise(self, document: str, name: str, content: bytes) -> Revision:
        """Return what becomes of the quotes of a document in its new edition.

        The document is named by its id, its file or its title. The new edition is the file `name`
        with this `content`; a Word file, an e-book, a web page or a PDF is converted. Nothing is
        written: hand `files(answers)` of what comes back to `save`. Raise MazoError if there is no
        such document, no text in the new file, or no old text any more.
        """
        from mazo.commands.revise import revise
        from mazo.conversion import convert

        return revise(self.source, document, convert(name, content))

    def plan(self, *, now: int, against: Project | None = None, respelled: bool = False) -> Planned:
        """Return what the next build changes for learners.

        `against`, for a class deck, is an older version of its base: then it is what the present
        base brings that the older one did not. With `respelled` notes are corrected, too, whose
        document was only respelled or moved around them.
        """
        from mazo.commands.plan import plan

        older = against.source if against else None
        return plan(self.source, now, older, respelled=respelled)

    def build(  # noqa: PLR0913  # one for each option of `mazo build`
        self,
        *,
        now: int,
        selection: Selection | None = None,
        output: str | Path | None = None,
        draft: bool = False,
        locked: bool = False,
        respelled: bool = False,
        watch: Watch | None = None,
    ) -> Build:
        """Return the packages, the lock and the release notes of the next release.

        Nothing is written: hand `files` of what comes back to `save`. Only what is selected gets
        into the package of a `selection`. `output` is the folder for packages, if not the
        project's own. A `draft` releases nothing; a `locked` build only makes the last release
        again. With `respelled` notes are corrected, too, whose document was only respelled or
        moved around them. `watch` is called with the number of packages made, and of all, after
        each.
        """
        from mazo.commands.build import Request, build

        request = Request(now, selection, output, draft, locked, respelled)
        return build(self.source, request, watch)

    def save(self, files: Mapping[Path, bytes | None], unfinished: Iterable[Path] = ()) -> Project:
        """Return the project with `files` in place of those that it has at these paths.

        A file whose content is None is removed. On disk all of this is done, or none; in memory
        this project stays as it is. What a build names as `unfinished` is removed, if the project
        is `alone`. Raise MazoError if a file cannot be written, or if the project is in a package.
        """
        from mazo.commands.save import save

        return Project(save(self.source, files, unfinished))

    def alone(self, waiting: Callable[[], None] | None = None) -> AbstractContextManager[Project]:
        """Return a context in which no other process, and no other thread, builds or renames here.

        Build and save with the project that it gives, so that no release comes in between. It waits
        for others, and calls `waiting` first. Where the system has no such locks, nobody waits.
        """
        from contextlib import contextmanager, nullcontext

        from mazo.files.exclusive import alone

        if self.source.files.held is not None:
            return nullcontext(self)

        @contextmanager
        def entered() -> Iterator[Project]:
            with alone(self.source.files.path, waiting) as is_alone:
                yield Project(self.source._replace(is_alone=is_alone))

        return entered()


def open(source: str | os.PathLike[str] | Mapping[str, str | bytes], name: str = "") -> Project:  # noqa: A001  # as in `gzip.open`
    """Return the project at `source`.

    It is a path (a folder with a `mazo.yaml`, a class deck's file, a package that carries its
    project), or the texts and bytes of files by their names, such as `{"mazo.yaml": "…",
    "documents/manual.md": "…"}`. Then `name` is that of the class deck, the package or the folder
    meant, where it is not the project at the top. Raise MazoError if there is no project.
    """
    from collections.abc import Mapping
    from pathlib import Path

    from mazo.files.folder import Folder, in_memory
    from mazo.files.kept import Memory
    from mazo.project.location import locate

    if isinstance(source, Mapping):
        found = locate(in_memory(source), name)
    else:
        found = locate(Folder(Path()), str(Path(source, name)))
    return Project(found._replace(memory=Memory()))


def nearest(folder: str | os.PathLike[str]) -> Project:
    """Return the project nearest to a folder: in it, above it, or in its `cards/`.

    Raise MazoError if there is none.
    """
    from pathlib import Path

    from mazo.files.kept import Memory
    from mazo.project.location import nearest as nearest_source

    return Project(nearest_source(Path(folder))._replace(memory=Memory()))
