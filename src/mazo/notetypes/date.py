"""Date: the event is given, its date is asked; or, if the author wants, the other way round."""

from mazo.notetypes import parts
from mazo.notetypes.base import CardTemplate, NoteType, shape

_HEAD = parts.head("date")
_QUESTION = '<div class="mz-question" dir="auto">{{Question}}</div>'
_BACK = (parts.EXTRA, parts.ERRATUM, parts.ANSWER_MEDIA, parts.LINE, parts.PASSAGE)
_REVERSED = '<div class="mz-question mz-when">'
_ARTICLE = '<article class="mz mz-date mz-reverse" lang="{{Language}}">\n'

DATE = NoteType(
    kind="date",
    id=1_731_482_905_617,
    name="Mazo: Date",
    fields=shape(731_482_905_100, "Event", "Date", "Reverse"),
    templates=(
        CardTemplate(
            id=731_482_905_001,
            name="Date",
            front=parts.card("date", _HEAD, _QUESTION, parts.QUESTION_MEDIA, parts.HINT),
            back=parts.card("date", _HEAD, _QUESTION, parts.QUESTION_MEDIA, parts.ANSWER, *_BACK),
        ),
        CardTemplate(
            id=731_482_905_002,
            name="Reverse",
            front=parts.conditional(
                "Reverse",
                f"{_ARTICLE}{_HEAD}\n{_REVERSED}",
                f"</div>\n{parts.OPEN_HINT}\n</article>",
            ),
            back=f"{_ARTICLE}{_HEAD}\n{_REVERSED}{{{{Reverse}}}}</div>\n"
            '<hr id="answer">\n<div class="mz-answer" dir="auto">{{Event}}</div>\n'
            + "\n".join(_BACK)
            + "\n</article>",
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
