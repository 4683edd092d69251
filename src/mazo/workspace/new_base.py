"""A new version of a class deck's base: what it brings, what it disagrees about, and its receipt.

It waits, and nothing of it is written, until all that is disagreed about is decided.
"""

from base64 import b64decode, b64encode
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple, get_args

from mazo import compiler
from mazo.classdecks.decisions import Choice
from mazo.commands.plan import Planned, plan
from mazo.commands.settle import settle
from mazo.diagnostics import Phrase, Text
from mazo.errors import MazoError
from mazo.model.deck import Compilation, Layers
from mazo.project.location import Source
from mazo.workspace.acts import Made, State
from mazo.workspace.conflict_choices import Conflict, conflicts, decided, required
from mazo.workspace.kept_waiting import Kept
from mazo.workspace.value_paths import tree
from mazo.yamlfiles.tree import Scalar, inside

ONLY_CLASS_DECKS = Text("only a deck that is made of somebody else's can get a new version of that")
BASE_IS_FOLDER = Text(
    "the original of this deck is the folder “{folder}” of this computer, not a file: put the new "
    "version there, and what it changes is seen here at once"
)
OTHER_DECK = Text("this is “{other}”, not a new version of “{title}”")
SAME_VERSION = Text("you have this version already")
OLDER_VERSION = Text("this is release {new} of the original; you have release {old} already")
UNDECIDED = Text("{count:question is|questions are} still open: decide all of them first")
_RECEIVED = Text("New version of the original received")
_NO_CHOICES: Mapping[str, Choice] = {}


class NewBase(NamedTuple):
    """A version of the base that waits to be received.

    `planned` is what it brings; `conflicts` are what has to be decided, and `choices` what is, by
    the names of conflicts. `path` is where the package belongs, `now` when it came (Unix seconds).
    """

    now: int
    path: Path
    content: bytes
    title: str
    release: int
    planned: Planned
    conflicts: tuple[Conflict, ...]
    choices: Mapping[str, Choice] = _NO_CHOICES

    @property
    def left(self) -> tuple[Conflict, ...]:
        """Return what is not decided yet."""
        return tuple(each for each in self.conflicts if each.name not in self.choices)

    def decided(self, name: str, choice: Choice | None) -> "NewBase":
        """Return it with a conflict decided, or open again if the choice is None.

        Without a name all conflicts about words are decided that are left. Raise MazoError if no
        conflict is called so.
        """
        names = [name] if name else [each.name for each in self.left if each.key]
        others = {each: made for each, made in self.choices.items() if each not in names}
        if choice is None:
            return self._replace(choices=others)
        for each in names:
            required(self.conflicts, each)
        return self._replace(choices={**others, **dict.fromkeys(names, choice)})

    @property
    def kept(self) -> Kept:
        """Return the package, when it came, and the choices, for `again`."""
        content = b64encode(self.content).decode()
        return {"now": self.now, "content": content, "choices": {**self.choices}}

    def read_again(self, state: State) -> "NewBase":
        """Return it as the deck is now, with the choices about what is still disagreed about.

        Raise MazoError if it is no newer version any more.
        """
        return waiting(state, self.content, self.now).chosen(self.choices)

    def chosen(self, choices: Mapping[str, Choice]) -> "NewBase":
        """Return it with the choices about what is disagreed about."""
        names = {each.name for each in self.conflicts}
        return self._replace(
            choices={name: each for name, each in choices.items() if name in names}
        )


class ReceiveBase(NamedTuple):
    """Put a new version of the base in the place of the old one, with all that is decided."""

    new: NewBase

    def made(self, state: State) -> Made:
        """Return the package and the class deck's file. Raise MazoError if anything is open."""
        new = self.new
        if new.left:
            raise MazoError(UNDECIDED, count=len(new.left))
        source = _with(state.source, new.path, new.content)
        files: dict[Path, bytes | None] = {new.path: new.content}
        before = state.layers.base if state.layers else None
        for name, choice in new.choices.items():
            now = State(source, compiler.check(source))
            _, made = decided(now, required(conflicts(now, before), name), choice)
            written = {path: each for path, each in made.items() if each is not None}
            source = source._replace(files=source.files.with_files(written))
            files |= made
        if left := settle(source).left:
            raise MazoError(UNDECIDED, count=len(left))
        return Made(files, Phrase(_RECEIVED))


def waiting(state: State, content: bytes, now: int, file: str = "") -> NewBase:
    """Return what a package brings to a class deck; `now` is in Unix seconds.

    Raise MazoError if it is no newer version of its base; `file` is what it is called there.
    """
    layers = state.layers
    if layers is None:
        raise MazoError(ONLY_CLASS_DECKS)
    if not layers.is_carried:
        raise MazoError(BASE_IS_FOLDER, folder=layers.base.project.files.path.name)
    path = layers.base.project.files.path
    source = _with(state.source, path, content)
    compilation = compiler.check(source)
    new = compilation.deck.layers if compilation.deck else None
    if new is None:
        raise _refused(compilation, file)
    _require_newer(layers, new)
    planned = plan(source, now, Source(state.source.files, _name(layers)))
    release = new.lock.header.release if new.lock else 0
    title, found = new.base.project.title, conflicts(State(source, compilation), layers.base)
    return NewBase(now, path, content, title, release, planned, found)


def again(state: State, kept: Kept) -> NewBase:
    """Return what was kept while it waited, as the deck is now.

    Raise MazoError if it is no newer version of the base, and other errors
    if it is nothing that was kept.
    """
    found = waiting(state, b64decode(kept["content"]), int(kept["now"]))
    choices = {name: each for name, each in kept["choices"].items() if each in get_args(Choice)}
    return found.chosen(choices)


def _require_newer(old: Layers, new: Layers) -> None:
    """Raise MazoError if `new` is another project than the base, or no newer version of it."""
    if new.base.project.id != old.base.project.id:
        raise MazoError(OTHER_DECK, other=new.base.project.title, title=old.base.project.title)
    if new.lock and old.lock and new.lock.header.release < old.lock.header.release:
        numbers = {"new": new.lock.header.release, "old": old.lock.header.release}
        raise MazoError(OLDER_VERSION, **numbers)
    if new.lock == old.lock:
        raise MazoError(SAME_VERSION)


def _refused(compilation: Compilation, file: str) -> MazoError:
    """Return why a package cannot be the base: the first error that was found."""
    found = next(each for each in compilation.diagnostics if each.rule.is_error)
    called = {"package": file} if file and "package" in found.values else {}
    return MazoError(found.rule.message, **{**found.values, **called})


def _with(source: Source, path: Path, content: bytes) -> Source:
    return source._replace(files=source.files.with_files({path: content}))


def _name(layers: Layers) -> str:
    """Return how the class deck names its base."""
    root = tree(layers.class_deck.file)
    base = inside(root, "base") if root else None
    return base.text.strip() if isinstance(base, Scalar) else ""
