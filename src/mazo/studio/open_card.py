"""The open card: what the page of one card shows."""

from typing import NamedTuple

from mazo.diagnostics import Text
from mazo.model.deck import Deck
from mazo.model.note import Note
from mazo.schema.card_file import ERRATUM_KINDS, NOTES, ROLES, SIDES, Kind
from mazo.studio.card_list import CardList
from mazo.studio.card_problems import Finding
from mazo.studio.desk import Open
from mazo.studio.field_words import CODES
from mazo.studio.fields import Field, Fold, fields
from mazo.studio.sides import Side, sides_of


def choices(kind: Kind) -> dict[str, tuple[tuple[str, Text], ...]]:
    """Return what may be chosen for each field of a note of a kind."""
    sides = tuple((side, CODES[side]) for side in SIDES)
    roles = tuple((role, CODES[role]) for role in ROLES if role in roles_of(kind))
    errata = tuple((each, CODES[each]) for each in ERRATUM_KINDS)
    return {"role": roles, "erratum.kind": errata, "image.side": sides, "audio.side": sides}


def roles_of(kind: Kind) -> tuple[str, ...]:
    """Return the roles that a note of a kind may have."""
    rows = NOTES[kind].rows
    return (*rows["role"].words, *rows["role"].former) if "role" in rows else ()


class OpenCard(NamedTuple):
    """A card with all that its page shows. `before` and `after` are its neighbours in the list.

    `loose` is what is wrong with it that is about no one field.
    """

    note: Note
    is_own: bool
    is_off: bool
    before: str
    after: str
    sides: tuple[Side, ...]
    fields: tuple[Field, ...]
    folds: tuple[Fold, ...]
    loose: tuple[Finding, ...]

    @property
    def id(self) -> str:
        """Return the card's id."""
        return self.note.id

    @property
    def kind(self) -> Kind:
        """Return the card's type."""
        return self.note.kind

    @property
    def topic(self) -> str:
        """Return the title of the card's topic."""
        return self.note.topic.title

    @property
    def passage(self) -> str:
        """Return the words of the text that the quote, which is not there, is most like."""
        return next((each.passage for field in self.fields for each in field.found), "")

    @property
    def document(self) -> str:
        """Return the id of the text that the card quotes."""
        return self.note.quote.document if self.note.quote else self.note.topic.document


def open_card(deck: Open, name: str, listed: CardList, title: str) -> OpenCard | None:
    """Return the card `name` of a deck; None if there is none. `title` is that of its frames."""
    found = deck.workspace.compilation.deck
    note = note_of(found, name) if found else None
    if found is None or note is None:
        return None
    is_off = found.layers is not None and name in found.layers.left_out
    under = found.layers.base if is_off and found.layers else found
    own = deck.found_of.get(name, ())
    first, folds = fields(deck.workspace.state, note, own)
    return OpenCard(
        note,
        note.is_own or not found.layers,
        is_off,
        *neighbours(listed, name),
        () if any(each.spoils_card for each in own) else sides_of(under, note, title),
        first,
        folds,
        _loose(own, (*first, *(field for fold in folds for field in fold.fields))),
    )


def _loose(found: tuple[Finding, ...], shown: tuple[Field, ...]) -> tuple[Finding, ...]:
    """Return what was found that stands at none of the fields."""
    at_fields = {each.number for field in shown for each in field.found}
    return tuple(each for each in found if each.number not in at_fields)


def note_of(deck: Deck, name: str) -> Note | None:
    """Return the note `name` of a deck, or of its base if the deck leaves it out."""
    base = deck.layers.base.notes if deck.layers else ()
    return next((note for note in (*deck.notes, *base) if note.id == name), None)


def neighbours(listed: CardList, name: str) -> tuple[str, str]:
    """Return the ids of the cards before and after one in the list, empty at its ends."""
    shown = [row.id for section in listed.sections for row in section.shown]
    if name not in shown:
        return "", ""
    at = shown.index(name)
    return shown[at - 1] if at else "", shown[at + 1] if at + 1 < len(shown) else ""
