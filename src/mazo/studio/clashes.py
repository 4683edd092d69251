"""What a class deck and its original disagree about, in the words of a teacher."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from mazo.diagnostics import MessageLanguage, Phrase, Text, spoken
from mazo.model.deck import Deck
from mazo.schema.card_file import Kind
from mazo.studio.field_words import CODES, label_of
from mazo.workspace.conflict_choices import SEPARATOR, Conflict, joined, said
from mazo.workspace.removed_card import Left

_YES = Text("Yes")
_LABELLED = Text("{label}: {words}")
_CODED = ("role", "erratum", "image", "audio")
_EVENTS = ("event", "cause", "effect")


class Clash(NamedTuple):
    """A conflict as pages show it; `kind` is None where it is about no card.

    `lost` are the parts of a removed card that are not to be found any more; where they are too
    many it cannot be kept. It `is_proved` if the text still has the words that it quotes, and
    `is_released` if learners may have it.
    """

    name: str
    key: str
    label: str
    question: str
    kind: Kind | None
    was: str
    theirs: str
    mine: str
    lost: tuple[str, ...] = ()
    can_be_kept: bool = True
    is_proved: bool = True
    is_released: bool = True


def clashes(
    found: Iterable[Conflict], deck: Deck | None, language: MessageLanguage
) -> Mapping[str, Clash]:
    """Return the conflicts of a class deck by their names."""
    if deck is None or deck.layers is None:
        return {}
    return {each.name: _clash(each, deck, language) for each in found}


def _clash(one: Conflict, deck: Deck, language: MessageLanguage) -> Clash:
    if one.left:
        return _removed(one, one.left, language)
    assert deck.layers is not None, "it is a class deck"
    label = label_of(one.key).words(language)
    codes = _codes(one.key, deck)
    was, theirs, mine = (_worded(each, codes, language) for each in (one.was, one.theirs, one.mine))
    kinds = {note.id: note.kind for note in deck.layers.base.notes}
    kind = kinds.get(one.id) if one.section == "change" else None
    return Clash(one.name, one.key, label, one.question, kind, was, theirs, mine)


def _removed(one: Conflict, left: Left, language: MessageLanguage) -> Clash:
    """Return what is to be decided of a card that the original has removed."""
    was = joined(said(left.had(key)) for key in ("question", "date", "answer"))
    fields = left.change.fields.values()
    words = ((label_of(each.key).words(language), said(each.now)) for each in fields)
    mine = [Phrase(_LABELLED, {"label": a, "words": b}).words(language) for a, b in words if b]
    lost = tuple(each.words(language) for each in left.lost)
    kind = left.note.kind if left.is_released else None
    texts = (was, "", SEPARATOR.join(mine))
    fate = left.is_enough, one.is_proved, left.is_released
    return Clash(one.name, "", "", one.question, kind, *texts, lost, *fate)


def _codes(key: str, deck: Deck) -> Mapping[str, object]:
    """Return what the words are called that may stand under a key instead of free text."""
    if key in _EVENTS:
        return {event.id: event.title for event in deck.events}
    if key == "reverse":
        return {"true": _YES}
    return CODES if key in _CODED else {}


def _worded(text: str, codes: Mapping[str, object], language: MessageLanguage) -> str:
    pieces = text.split(SEPARATOR) if codes else [text]
    return SEPARATOR.join(str(spoken(codes.get(each, each), language)) for each in pieces)
