"""What a class deck and its base disagree about: each as three texts, and the act that decides."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from mazo.classdecks import merge
from mazo.classdecks.decisions import Choice
from mazo.commands.settle import settle
from mazo.diagnostics import Phrase, Text
from mazo.errors import MazoError
from mazo.model.class_deck import MergedChange
from mazo.model.deck import Deck
from mazo.workspace.acts import Made, State

NOTHING_OPEN = Text("there is nothing to decide here")
GONE = Text(
    "the original has removed this card, and its old words with it: "
    "write a card of your own instead"
)
_DECIDED = Text("Decided")
_SETTLED = Text("All is settled")


class Conflict(NamedTuple):
    """A disagreement: what the base had, what it has now, and what the class deck says.

    `name` is what it is decided by; `section` is `change`, `topics` or `events`; `key` is the
    field, empty where the base has removed the card: then `mine` makes it a card of one's own,
    for which the base that had it must still be at hand.
    """

    name: str
    section: str
    id: str
    key: str
    question: str
    was: str
    theirs: str
    mine: str


def conflicts(deck: Deck | None, before: Deck | None = None) -> tuple[Conflict, ...]:
    """Return what a class deck has to decide, in the order of its file.

    `before` is the base that it had until now: it knows the cards that are removed.
    """
    return tuple(_open(deck, before)) if deck and deck.layers else ()


class Decide(NamedTuple):
    """Decide a conflict: keep what is `mine`, or take `theirs`. Without a name, all of them."""

    name: str
    choice: Choice

    def made(self, state: State) -> Made:
        """Return the edit of the class deck."""
        meant = required(conflicts(state.deck), self.name)
        if self.choice == "mine" and self.name and not meant.key:
            raise MazoError(GONE)
        settled = settle(state.source, self.name, self.choice)
        return Made({**settled.files}, Phrase(_DECIDED), _note_of(self.name))


class SettleAll(NamedTuple):
    """Note what the base has beside each change, and remove those that are not needed any more."""

    def made(self, state: State) -> Made:
        """Return the edit of the class deck; conflicts are left."""
        return Made({**settle(state.source).files}, Phrase(_SETTLED))


def required(known: Sequence[Conflict], name: str) -> Conflict:
    """Return the conflict that is called so, the first one without a name.

    Raise MazoError if there is none.
    """
    meant = [each for each in known if name in (each.name, "")]
    if not meant:
        raise MazoError(NOTHING_OPEN)
    return meant[0]


def _open(deck: Deck, before: Deck | None) -> Iterator[Conflict]:
    layers = deck.layers
    assert layers is not None, "it is a class deck"
    bases = (before, layers.base) if before else (layers.base,)
    questions = {note.id: note.question for base in bases for note in base.notes}
    for each in sorted(layers.changes, key=lambda each: each.place.start):
        if each.is_open:
            name = f"{each.id}.{each.key}" if each.key else each.id
            mine = merge.shown(each.now) if each.key else _all_of(each, deck)
            texts = merge.shown(each.was), merge.shown(each.base), mine
            question = questions.get(each.id, "")
            yield Conflict(name, each.section, each.id, each.key, question, *texts)


def _all_of(change: MergedChange, deck: Deck) -> str:
    """Return all that is changed of a note that the base has removed."""
    assert deck.layers is not None, "it is a class deck"
    own = deck.layers.class_deck.change.get(change.name)
    fields: Iterable[str] = (merge.shown(each.now) for each in own.fields.values()) if own else ()
    return " · ".join(filter(None, fields))


def _note_of(name: str) -> str:
    return name.partition(".")[0]
