"""Date: the event is given, its date is asked; or, if the author wants, the other way round."""

from mazo.notetypes import parts
from mazo.notetypes.base import CardTemplate, NoteType, shape

_QUESTION = (parts.QUESTION, parts.QUESTION_MEDIA)
_BACK = (*parts.BACK, parts.LINE, parts.PASSAGE)

DATE = NoteType(
    kind="date",
    id=1_731_482_905_617,
    name="Mazo: Date",
    fields=shape(731_482_905_100, "Event", "Date", "Reverse"),
    templates=(
        CardTemplate(
            id=731_482_905_001,
            name="Date",
            front=parts.card("date", "front", *_QUESTION, parts.HINT),
            back=parts.card("date", "back", *_QUESTION, parts.ANSWER, *_BACK),
        ),
        CardTemplate(
            id=731_482_905_002,
            name="Reverse",
            front=parts.reverse_front("date", "mz-when", parts.OPEN_HINT),
            back=parts.reverse_back("date", "mz-when", "Event", *_BACK),
            needs="reverse",
        ),
        CardTemplate(
            id=731_482_905_003,
            name="Spare",
            front=parts.SPARE_FRONT,
            back=parts.SPARE_BACK,
            needs="spare6",
        ),
    ),
)
