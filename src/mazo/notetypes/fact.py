"""Fact: who, what, where, what a word means; or, if the author wants, from the answer the term."""

from mazo.notetypes import parts
from mazo.notetypes.base import CardTemplate, NoteType, shape

_HEAD, _HEAD_OF_BACK = parts.head("fact"), parts.head("fact", ' data-role="{{Role}}"')
_QUESTION = ('<div class="mz-question" dir="auto">{{Question}}</div>', parts.QUESTION_MEDIA)
_BACK = (parts.EXTRA, parts.ERRATUM, parts.ANSWER_MEDIA, parts.LINE, parts.PASSAGE)
_REVERSED = '<div class="mz-question mz-term">'
_ARTICLE = '<article class="mz mz-fact mz-reverse" lang="{{Language}}">\n'

FACT = NoteType(
    kind="fact",
    id=1_731_482_905_659,
    name="Mazo: Fact",
    fields=shape(731_482_908_100, "Term", "Reverse", "Event", "Role"),
    templates=(
        CardTemplate(
            id=731_482_908_001,
            name="Card",
            front=parts.card("fact", _HEAD, *_QUESTION, parts.HINT),
            back=parts.card("fact", _HEAD_OF_BACK, *_QUESTION, parts.ANSWER, *_BACK),
        ),
        CardTemplate(
            id=731_482_908_002,
            name="Reverse",
            front=parts.conditional(
                "Reverse", f"{_ARTICLE}{_HEAD}\n{_REVERSED}", "</div>\n</article>"
            ),
            back=f"{_ARTICLE}{_HEAD_OF_BACK}\n{_REVERSED}{{{{Reverse}}}}</div>\n"
            '<hr id="answer">\n<div class="mz-answer" dir="auto">{{Term}}</div>\n'
            + "\n".join(_BACK)
            + "\n</article>",
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
"""What a hint says may name the term, so the reverse card has none."""
