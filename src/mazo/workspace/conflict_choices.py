"""What a class deck and its base disagree about: each as three texts, and the acts that decide."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from mazo import compiler
from mazo.classdecks.decisions import Choice, Scope, steps
from mazo.commands.settle import settle
from mazo.diagnostics import Phrase, Text
from mazo.errors import MazoError
from mazo.model.class_deck import MergedChange
from mazo.model.deck import Deck
from mazo.text.edit import Edit
from mazo.workspace.acts import Made, State
from mazo.workspace.kept_card import is_proved, kept
from mazo.workspace.note_adding import AddNote
from mazo.workspace.removed_card import Left, left_of
from mazo.yamlfiles.tree import Group, Items, Node, Scalar

NOTHING_OPEN = Text("there is nothing to decide here")
NOT_WHOLE = Text(
    "a part of this deck or of its original cannot be read: see to its other problems first"
)
TOO_LITTLE = Text(
    "too little is left of this card to keep it: write it anew with the words that are left"
)
SEPARATOR = " · "
"""What stands between the parts of a value, as it is read."""
_DECIDED = Text("Decided")
_LET_GO = Text("The card is let go")
_KEPT = Text("Kept as a card of your own")
_ALL_MINE = Text("Your words stay in {count:place|places}")
_ALL_THEIRS = Text("The original's words are taken in {count:place|places}")
_SETTLED = Text("All is settled")


class Conflict(NamedTuple):
    """A disagreement: what the base had, what it has now, and what the class deck says.

    `name` is what it is decided by; `section` is `change`, `topics` or `events`; `key` is the
    field, empty where the base has removed the card: then `mine` makes it a card of one's own,
    of what is `left` of it, which `is_proved` if the text still has the words that it quotes.
    `question` is the card's, or the title of a topic or an event.
    """

    name: str
    section: str
    id: str
    key: str
    question: str
    was: str
    theirs: str
    mine: str
    left: Left | None = None
    is_proved: bool = True


def conflicts(state: State, before: Deck | None = None) -> tuple[Conflict, ...]:
    """Return what a class deck has to decide, in the order of its file.

    `before` is the base that it had until now: it knows the cards that are removed.
    """
    deck = state.compilation.deck
    return tuple(_open(state, before)) if deck and deck.layers else ()


class Decide(NamedTuple):
    """Decide a conflict: keep what is `mine`, or take `theirs`."""

    name: str
    choice: Choice

    def made(self, state: State) -> Made:
        """Return the edit of the class deck."""
        meant = required(conflicts(state), self.name)
        if meant.key:
            return Made(_settled(state, (meant,), self.choice), Phrase(_DECIDED), meant.id)
        note, files = decided(state, meant, self.choice)
        return Made(files, Phrase(_KEPT if note else _LET_GO), note)


class DecideAll(NamedTuple):
    """Decide all conflicts about words the same way; removed cards are decided one by one."""

    choice: Choice

    def made(self, state: State) -> Made:
        """Return the edit of the class deck."""
        found = tuple(each for each in conflicts(state) if each.key)
        if not found:
            raise MazoError(NOTHING_OPEN)
        said = _ALL_MINE if self.choice == "mine" else _ALL_THEIRS
        return Made(_settled(state, found, self.choice), Phrase(said, {"count": len(found)}))


class MakeAnew(NamedTuple):
    """Add a card in the place of one that the base has removed; what was changed of that goes."""

    name: str
    card: AddNote

    def made(self, state: State) -> Made:
        """Return the edit of the class deck."""
        _, files = decided(state, required(conflicts(state), self.name), "theirs")
        written = {path: each for path, each in files.items() if each is not None}
        source = state.source._replace(files=state.source.files.with_files(written))
        made = self.card.made(State(source, compiler.check(source)))
        return made._replace(files={**files, **made.files})


class SettleAll(NamedTuple):
    """Note what the base has beside each change, and remove those that are not needed any more."""

    def made(self, state: State) -> Made:
        """Return the edit of the class deck; conflicts are left."""
        return Made({**settle(state.source).files}, Phrase(_SETTLED))


def required(known: Sequence[Conflict], name: str) -> Conflict:
    """Return the conflict that is called so. Raise MazoError if there is none."""
    for each in known:
        if each.name == name:
            return each
    raise MazoError(NOTHING_OPEN)


def decided(
    state: State, meant: Conflict, choice: Choice
) -> tuple[str, Mapping[Path, bytes | None]]:
    """Return what files hold with a conflict decided, and the id of the card that is kept, if any.

    Raise MazoError if too little is left of a card to keep it.
    """
    if meant.key or choice == "theirs":
        return "", _settled(state, (meant,), choice)
    if meant.left is None or not meant.left.is_enough:
        raise MazoError(TOO_LITTLE)
    _require_whole(state)
    return kept(meant.left, state)


def _settled(
    state: State, found: Sequence[Conflict], choice: Choice
) -> Mapping[Path, bytes | None]:
    """Return what files hold with some conflicts decided the same way."""
    _require_whole(state)
    assert state.layers is not None, "it is a class deck"
    wanted = {(each.id, each.key) for each in found}
    made = steps(state.layers, Scope(), choice)
    decisions = (each for each in made if (each.decision.id, each.decision.key) in wanted)
    changes = tuple(each.change for each in decisions)
    return state.edited(Edit(state.layers.class_deck.file, changes))


def _require_whole(state: State) -> None:
    """Raise MazoError if what the base says now is not known of all its cards."""
    if not state.deck.is_whole:
        raise MazoError(NOT_WHOLE)


def _open(state: State, before: Deck | None) -> Iterator[Conflict]:
    layers = state.layers
    assert layers is not None, "it is a class deck"
    found = [each for each in layers.changes if each.is_open]
    removed = left_of(state, [each.name for each in found if not each.key], before)
    for each in sorted(found, key=lambda each: each.place.start):
        left = removed.get(each.name) if not each.key else None
        name = f"{each.id}.{each.key}" if each.key else each.id
        mine = said(each.now) if each.key else _all_of(each, state)
        question = said(left.had("question")) if left else _title(each, layers.base)
        texts = said(each.was), said(each.base), mine
        proved = left is None or not left.is_enough or is_proved(left, state.deck)
        yield Conflict(name, each.section, each.id, each.key, question, *texts, left, proved)


def said(node: Node | None) -> str:
    """Return a value as it is read, on one line; the parts of a group, with a dot between them."""
    if isinstance(node, Group):
        return joined(map(said, node.entries.values()))
    if isinstance(node, Items):
        return ", ".join(filter(None, map(said, node.items)))
    return " ".join(node.text.split()) if isinstance(node, Scalar) else ""


def joined(texts: Iterable[str]) -> str:
    """Return the texts that are not empty, on one line."""
    return SEPARATOR.join(filter(None, texts))


def _all_of(change: MergedChange, state: State) -> str:
    """Return all that is changed of a note that the base has removed."""
    own = state.class_deck.change.get(change.name) if state.class_deck else None
    return (
        SEPARATOR.join(filter(None, (said(each.now) for each in own.fields.values())))
        if own
        else ""
    )


def _title(change: MergedChange, base: Deck) -> str:
    """Return what the base calls that which is changed: the question of a note, or a title."""
    if change.section == "change":
        return next((note.question for note in base.notes if note.id == change.id), "")
    titled = base.topics if change.section == "topics" else base.events
    return next((each.title for each in titled if each.id == change.id), "")
