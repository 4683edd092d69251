"""A deck that somebody works on: its files, what they compile to, and what can be undone."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import mazo
from mazo.classdecks.decisions import Choice
from mazo.commands.build import Build
from mazo.commands.plan import Planned
from mazo.diagnostics import Phrase, Text
from mazo.errors import ChangedMeanwhileError, MazoError
from mazo.model.deck import Compilation
from mazo.revisions.answers import Answer
from mazo.workspace import new_base, new_edition, watch
from mazo.workspace.acts import Act, Done, State
from mazo.workspace.deck_title import deck_title
from mazo.workspace.history import Entry, History, patch
from mazo.workspace.kept_history import HistoryFile
from mazo.workspace.kept_waiting import NEW_BASE, NEW_EDITION, WaitingFile
from mazo.workspace.new_base import NewBase, ReceiveBase
from mazo.workspace.new_edition import NewEdition, ReceiveEdition
from mazo.workspace.waiting import Waiting

NOTHING_TO_UNDO = Text("there is nothing to undo")
NOTHING_TO_REDO = Text("there is nothing to redo")
NOTHING_WAITS = Text("no new version of the original is waiting")
NO_EDITION_WAITS = Text("no new edition of a text is waiting")
CHANGED_ELSEWHERE = Text(
    "“{path}” was changed elsewhere since, so this cannot be taken back. Nothing was changed"
)
_FILES = (NEW_BASE, NEW_EDITION)
_HOUR = 3_600
"""Seconds."""


class Workspace:
    """A project that is worked on. Each act is saved at once, and the project checked anew.

    Whoever uses it does one thing after the other: it is not for several threads at once.
    """

    def __init__(self, project: mazo.Project, kept: HistoryFile | None = None) -> None:
        """Open `project`, on disk or in memory. Raise MazoError if it is a package.

        What can be undone is `kept` in a file, if there is one, and what waits beside it.
        """
        project.source.require_own_files()
        self.project = project
        self.compilation: Compilation = project.check()
        base, edition = (WaitingFile(kept.folder / each) if kept else None for each in _FILES)
        self._base = Waiting(NOTHING_WAITS, new_base.again, base)
        self._edition = Waiting(NO_EDITION_WAITS, new_edition.again, edition)
        self._kept = kept
        self._history = kept.read() if kept else History()
        self._planned: tuple[Compilation, tuple[int, bool], Planned] | None = None
        self._seen = watch.seen(project.source, self.compilation)

    @property
    def state(self) -> State:
        """Return the project as it is now."""
        return State(self.project.source, self.compilation)

    @property
    def title(self) -> str:
        """Return the deck's title; empty if the deck cannot be read and its file names none."""
        return deck_title(self.project.source, self.compilation)

    @property
    def undo_label(self) -> Phrase | None:
        """Return what was done that `undo` takes back; None if there is nothing."""
        return self._history.done[-1].said if self._history.done else None

    @property
    def redo_label(self) -> Phrase | None:
        """Return what was undone that `redo` does again; None if there is nothing."""
        return self._history.undone[-1].said if self._history.undone else None

    def apply(self, act: Act) -> Done:
        """Do `act`: save what it changes, all or nothing, and check the project anew.

        Raise MazoError if it cannot be done; then nothing was changed.
        """
        self.look_again()
        made = act.made(self.state)
        before = {path: self._content(path) for path in made.files}
        if before == made.files:
            return Done(made.said, made.note, made.topic, is_changed=False)
        self._save(made.files)
        patches = {path: patch(before[path], content) for path, content in made.files.items()}
        entry = Entry(made.said, made.note, made.topic, patches)
        self._remember(self._history.with_act(entry))
        return Done(made.said, made.note, made.topic)

    def undo(self) -> Done:
        """Take the last act back. Raise MazoError if a file of it was changed elsewhere since."""
        if not self._history.done:
            raise MazoError(NOTHING_TO_UNDO)
        entry = self._history.done[-1]
        self._put(entry.back)
        self._remember(self._history.with_undo())
        return Done(entry.said, entry.note, entry.topic)

    def redo(self) -> Done:
        """Do again what was undone last. Raise MazoError if a file of it was changed since."""
        if not self._history.undone:
            raise MazoError(NOTHING_TO_REDO)
        entry = self._history.undone[-1]
        self._put(entry)
        self._remember(self._history.with_redo())
        return Done(entry.said, entry.note, entry.topic)

    @property
    def waiting(self) -> NewBase | None:
        """Return the new version of the base that waits to be received, as things are now."""
        return self._base.now(self.state)

    def receive(self, content: bytes, now: int, file: str = "") -> NewBase:
        """Return what a package brings that is a new version of the base; it is kept `waiting`.

        `now` is in Unix seconds. Raise MazoError if it is no newer version, which names the `file`.
        """
        self.look_again()
        return self._base.put(new_base.waiting(self.state, content, now, file), self.state)

    def decide(self, name: str, choice: Choice | None) -> NewBase:
        """Decide a conflict with the base that is waiting, or open it again without a choice."""
        found = self._base.required(self.state)
        return self._base.put(found.decided(name, choice), self.state)

    def take_base(self) -> Done:
        """Receive the base that is waiting. Raise MazoError if not all is decided."""
        done = self.apply(ReceiveBase(self._base.required(self.state)))
        self._base.leave()
        return done

    def leave_base(self) -> None:
        """Forget the base that is waiting: the class deck stays with the one that it has."""
        self._base.leave()

    @property
    def edition(self) -> NewEdition | None:
        """Return the new edition of a text that waits to be received, as things are now."""
        return self._edition.now(self.state)

    def receive_edition(self, document: str, name: str, content: bytes) -> NewEdition:
        """Return what a file brings that is a new edition of a text; it is kept as `edition`.

        Raise MazoError if no text can be made of it, or if the text is not the deck's own.
        """
        self.look_again()
        new = new_edition.converted(name, content)
        return self._edition.put(new_edition.waiting(self.state, document, new), self.state)

    def answer(self, names: Iterable[str], answer: Answer | None) -> NewEdition:
        """Answer for what quotes the text, or ask again where there is no answer."""
        found = self._edition.required(self.state)
        return self._edition.put(found.answered(names, answer), self.state)

    def take_edition(self) -> Done:
        """Receive the new edition that is waiting. Raise MazoError if not all is answered."""
        done = self.apply(ReceiveEdition(self._edition.required(self.state)))
        self._edition.leave()
        return done

    def leave_edition(self) -> None:
        """Forget the new edition that is waiting: the text stays as it is."""
        self._edition.leave()

    def plan(self, now: int, *, respelled: bool = False) -> Planned:
        """Return what a release would change for learners; `now` is in Unix seconds.

        With `respelled` cards are corrected, too, of which only the text was respelled or moved.
        The answer is kept for as long as nothing changes, an hour at most: notes come of age.
        """
        self.look_again()
        terms = now // _HOUR, respelled
        known = self._planned
        if known is None or known[0] is not self.compilation or known[1] != terms:
            planned = self.project.plan(now=now, respelled=respelled)
            known = self._planned = (self.compilation, terms, planned)
        return known[2]

    def release(self, now: int, *, respelled: bool = False) -> Build:
        """Build and save the next release; `now` and `respelled` are as in `plan`.

        Where something stands in its way, nothing is saved: its `diagnostics` say what. What was
        done before can still be undone, the release cannot.
        """
        self.look_again()
        with self.project.alone() as own:
            built = own.build(now=now, respelled=respelled)
            saved = own.save(built.files, built.unfinished) if built.release else own
        if self.project.files:
            self.project = saved
        self._check()
        return built

    def look_again(self) -> bool:
        """Return whether files were changed elsewhere; then the project is checked anew."""
        if watch.seen(self.project.source, self.compilation) == self._seen:
            return False
        self._check()
        return True

    def folders(self) -> frozenset[Path]:
        """Return the folders on disk whose files the project is made of."""
        return watch.folders(self.project.source, self.compilation)

    def _put(self, entry: Entry) -> None:
        """Change files as an entry does. Raise MazoError if one is not as it was before that."""
        wanted: dict[Path, bytes | None] = {}
        for path, each in entry.patches.items():
            content = self._content(path)
            if not each.fits(content):
                self.look_again()
                raise ChangedMeanwhileError(CHANGED_ELSEWHERE, path=path.name)
            wanted[path] = each.applied(content)
        self._save(wanted)

    def _remember(self, history: History) -> None:
        self._history = history
        if self._kept:
            self._kept.write(history)

    def _save(self, files: Mapping[Path, bytes | None]) -> None:
        self.project = self.project.save(files)
        self._check()

    def _check(self) -> None:
        self.compilation = self.project.check()
        self._seen = watch.seen(self.project.source, self.compilation)

    def _content(self, path: Path) -> bytes | None:
        return watch.content(self.project.source.files, path)
