"""What a note type is, and the fields that all of them share.

A note type's *shape* (its fields and templates, their order and ids) is a promise to
every learner: Anki refuses the notes of a type whose shape has changed. It never
changes after the first release; a later wish takes over one of the spare fields or the
spare template, under its old id (tried in Anki 23.10 to 26.09).
"""

from typing import NamedTuple

MODIFIED = 1_795_728_600
"""When the templates or the style last changed, in Unix seconds: 2026-11-26.

Anki replaces a learner's templates only by later ones. Raise it with every change;
`tests/notetypes/test_note_types.py` fails until it is.
"""

SORT_FIELD = 1
"""The place of the field by which Anki's browser sorts: the question."""

SHARED = (
    "Id",
    "Question",
    "Answer",
    "DocumentAnswer",
    "Hint",
    "Extra",
    "QuestionMedia",
    "AnswerMedia",
    "Passage",
    "PassageLanguage",
    "Section",
    "Document",
    "Erratum",
    "ErratumKind",
    "ErratumAnswer",
    "ErratumSource",
    "Notice",
    "Language",
)
WRITTEN = frozenset(
    ["Question", "Answer", "Hint", "Extra", "Passage", "Event", "Date", "Cause", "Effect", "Term"]
)
"""The fields that a learner may want to read or to write in Anki's editor."""
SPARE = ("Spare1", "Spare2", "Spare3", "Spare4", "Spare5", "Spare6")


class Field(NamedTuple):
    """One field: its permanent key (in the lock), its permanent id, and the name Anki shows.

    Anki's editor shows those that are `is_folded` by their names only.
    """

    key: str
    id: int
    name: str
    is_folded: bool = False


class CardTemplate(NamedTuple):
    """How one card is made of a note. It exists where the field `needs`, if any, is filled."""

    id: int
    name: str
    front: str
    back: str
    needs: str = ""


class NoteType(NamedTuple):
    """A kind of note: its fields, and the cards that they make."""

    kind: str
    id: int
    name: str
    fields: tuple[Field, ...]
    templates: tuple[CardTemplate, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the permanent keys of the fields, in order."""
        return tuple(field.key for field in self.fields)


def shape(first_id: int, *own: str) -> tuple[Field, ...]:
    """Return the shared fields, the note type's `own`, and the spare ones.

    Ids count up from `first_id` in this order, which never changes.
    """
    return tuple(
        Field(name.lower(), number, name, name not in WRITTEN)
        for number, name in enumerate((*SHARED, *own, *SPARE), first_id)
    )
