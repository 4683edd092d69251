"""Fact: who, what, where, what a word means; or, if the author wants, from the answer the term."""

from mazo.notetypes import parts
from mazo.notetypes.base import CardTemplate, NoteType, shape

_QUESTION = (parts.QUESTION, parts.QUESTION_MEDIA)
_BACK = (*parts.BACK, parts.LINE, parts.PASSAGE)

FACT = NoteType(
    kind="fact",
    id=1_731_482_905_659,
    name="Mazo: Fact",
    fields=shape(731_482_908_100, "Term", "Reverse", "Event", "Role"),
    templates=(
        CardTemplate(
            id=731_482_908_001,
            name="Card",
            front=parts.card("fact", "front", *_QUESTION, parts.HINT),
            back=parts.card("fact", "back", *_QUESTION, parts.ANSWER, *_BACK, role=parts.ROLE),
        ),
        CardTemplate(  # its front has no hint, which may name the term
            id=731_482_908_002,
            name="Reverse",
            front=parts.reverse_front("fact", "mz-term"),
            back=parts.reverse_back("fact", "mz-term", "Term", *_BACK, role=parts.ROLE),
            needs="reverse",
        ),
        CardTemplate(
            id=731_482_908_003,
            name="Spare",
            front=parts.SPARE_FRONT,
            back=parts.SPARE_BACK,
            needs="spare6",
        ),
    ),
)
