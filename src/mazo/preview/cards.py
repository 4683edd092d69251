"""The cards of a note, each with its two sides."""

from typing import NamedTuple

from mazo.content.fields import Content
from mazo.notetypes import NOTE_TYPES, CardTemplate
from mazo.preview.template import makes_card, rendered


class Card(NamedTuple):
    """A card: the name of its template, its number in the note from 1, and its two sides as HTML.

    Sounds stand in it as `[sound:NAME]`, pictures by their names.
    """

    name: str
    number: int
    front: str
    back: str


def cards(content: Content) -> tuple[Card, ...]:
    """Return the cards that Anki makes of a note, in their order; it has at least one."""
    note_type = NOTE_TYPES[content.kind]
    fields = {field.name: content.fields.get(field.key, "") for field in note_type.fields}
    made = [
        (number, template)
        for number, template in enumerate(note_type.templates, 1)
        if makes_card(template.front, fields)
    ]
    return tuple(_card(*each, fields) for each in made or [(1, note_type.templates[0])])


def _card(number: int, template: CardTemplate, fields: dict[str, str]) -> Card:
    front = rendered(template.front, fields)
    return Card(template.name, number, front, rendered(template.back, fields, front))
