"""What cause and consequence have in common: two events and the arrow between them."""

from mazo.notetypes import parts
from mazo.notetypes.base import CardTemplate, NoteType, shape

_QUESTION = (parts.QUESTION, parts.QUESTION_MEDIA)
_BACK = (*parts.BACK, parts.CHAIN, parts.PASSAGE)


def link_type(kind: str, type_id: int, name: str, first_id: int) -> NoteType:
    """Return a note type that asks for one end of a link.

    Its templates have the ids just below that of its first field.
    """
    return NoteType(
        kind=kind,
        id=type_id,
        name=name,
        fields=shape(first_id, "Cause", "Effect", "OtherCauses", "Role"),
        templates=(
            CardTemplate(
                id=first_id - 99,
                name="Card",
                front=parts.card(kind, "front", *_QUESTION, parts.HINT),
                back=parts.card(kind, "back", *_QUESTION, parts.ANSWER, *_BACK, role=parts.ROLE),
            ),
            CardTemplate(
                id=first_id - 98,
                name="Spare",
                front=parts.SPARE_FRONT,
                back=parts.SPARE_BACK,
                needs="spare6",
            ),
        ),
    )
