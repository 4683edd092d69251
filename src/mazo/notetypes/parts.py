"""The pieces that card templates are put together from.

Templates hold layout and nothing of a language or a project: one note type serves all
decks in the world. Labels come from CSS by the language of the note (`style`); what a
learner reads comes from fields. There is no script. The section's heading and the role stand
on the back only, because they give answers away.
"""

from typing import Literal, TypeAlias

Side: TypeAlias = Literal["front", "back"]

_ICONS = {
    "date": '<rect x="3" y="5" width="18" height="16" rx="2.5"/><path d="M3 10h18M8 2.5V7M16 2.5V7"/>',
    "cause": '<circle cx="5.5" cy="12" r="3" fill="currentColor"/><path d="M9 12h11M15.5 7.5 20 12l-4.5 4.5"/>',
    "consequence": '<circle cx="18.5" cy="12" r="3" fill="currentColor"/>'
    '<path d="M3 12h11M9.5 7.5 14 12l-4.5 4.5"/>',
    "fact": '<path d="M5 4.5h6a2 2 0 0 1 2 2V20a2.2 2.2 0 0 0-2-1.5H5zM21 4.5h-6a2 2 0 0 0-2 2"/>'
    '<path d="M13 20a2.2 2.2 0 0 1 2-1.5h6v-14"/>',
}

QUESTION = '<div class="mz-question" dir="auto">{{Question}}</div>'
HINT = '{{#Hint}}<details class="mz-hint"><summary></summary><div dir="auto">{{Hint}}</div></details>{{/Hint}}'
OPEN_HINT = '{{#Hint}}<p class="mz-hint" dir="auto">{{Hint}}</p>{{/Hint}}'
QUESTION_MEDIA = '{{#QuestionMedia}}<div class="mz-media">{{QuestionMedia}}</div>{{/QuestionMedia}}'
ANSWER_MEDIA = '{{#AnswerMedia}}<div class="mz-media">{{AnswerMedia}}</div>{{/AnswerMedia}}'

ANSWER = """<hr id="answer">
<div class="mz-answer{{^DocumentAnswer}} mz-told{{/DocumentAnswer}}" data-kind="{{ErratumKind}}" dir="auto">{{Answer}}</div>
{{#DocumentAnswer}}<p class="mz-said" dir="auto">{{DocumentAnswer}}</p>{{/DocumentAnswer}}"""
"""What the document says is told as such where it is an error; the truth stands below it, larger."""
ERRATUM = """{{#ErratumKind}}<aside class="mz-erratum" data-kind="{{ErratumKind}}">
{{#ErratumAnswer}}<p class="mz-accepted" dir="auto">{{ErratumAnswer}}</p>{{/ErratumAnswer}}
{{#Erratum}}<p dir="auto">{{Erratum}}</p>{{/Erratum}}
{{#ErratumSource}}<p class="mz-source" dir="auto">{{ErratumSource}}</p>{{/ErratumSource}}
</aside>{{/ErratumKind}}"""
EXTRA = '{{#Extra}}<div class="mz-extra" dir="auto">{{Extra}}</div>{{/Extra}}'
PASSAGE = """{{#Passage}}<figure class="mz-passage" lang="{{PassageLanguage}}">
<blockquote dir="auto">{{Passage}}</blockquote>
<figcaption dir="auto">{{#Section}}{{Section}}{{/Section}}{{^Section}}{{Document}}{{/Section}}</figcaption>
</figure>{{/Passage}}"""
CHAIN = """{{#Effect}}{{#Cause}}<div class="mz-chain" dir="auto">
<div class="mz-cause-of">{{Cause}}</div>
<div class="mz-effect-of">{{Effect}}</div>
</div>{{/Cause}}{{/Effect}}
{{#OtherCauses}}<div class="mz-others" dir="auto">{{OtherCauses}}</div>{{/OtherCauses}}"""
"""A row of causes and effects. One of a cause and its effect would only repeat the card: the
style hides it."""
LINE = '{{#Event}}<div class="mz-line" dir="auto">{{Event}}</div>{{/Event}}'
BACK = (EXTRA, ERRATUM, ANSWER_MEDIA)
"""What stands below every answer, before what shows where it belongs."""


def head(kind: str, side: Side, role: str = "") -> str:
    """Return the line above the question: what kind of card this is, and of which document."""
    shown = role if side == "back" else ""
    return (
        f'<header class="mz-head"><span class="mz-kind"{shown}>'
        '<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.2"'
        f' stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">{_ICONS[kind]}</svg></span>'
        '<span class="mz-topic" dir="auto">{{Document}}</span></header>\n'
        '{{#Notice}}<p class="mz-notice" dir="auto">{{Notice}}</p>{{/Notice}}'
    )


def opening(kind: str, side: Side) -> str:
    """Return the tag that opens a side of a card, in the note's language."""
    return f'<article class="mz mz-{kind} mz-{side}" lang="{{{{Language}}}}">\n'


def card(kind: str, side: Side, *parts: str, role: str = "") -> str:
    """Return one side of a card: its head and its parts, in order."""
    body = "\n".join((head(kind, side, role), *parts))
    return f"{opening(kind, side)}{body}\n</article>"


def conditional(field: str, before: str, after: str) -> str:
    """Return a front that exists only where `field` is filled.

    The field stands bare and all else in sections of it: markup outside would make the
    card exist on every note, and Anki 23.10 damages a front that is one whole section.
    """
    opens, closes = f"{{{{#{field}}}}}", f"{{{{/{field}}}}}"
    return f"{opens}{before}{closes}{{{{{field}}}}}{opens}{after}{closes}"


def reverse_front(kind: str, label: str, *parts: str) -> str:
    """Return the front that asks the other way, which exists only where `Reverse` is filled."""
    before = f'{opening(kind, "front")}{head(kind, "front")}\n<div class="mz-question {label}">'
    return conditional("Reverse", before, "\n".join(("</div>", *parts, "</article>")))


def reverse_back(kind: str, label: str, answer: str, *parts: str, role: str = "") -> str:
    """Return the back of the card that asks the other way, whose answer is the field `answer`."""
    return card(
        kind,
        "back",
        f'<div class="mz-question {label}">{{{{Reverse}}}}</div>',
        f'<hr id="answer">\n<div class="mz-answer" dir="auto">{{{{{answer}}}}}</div>',
        *parts,
        role=role,
    )


ROLE = ' data-role="{{Role}}"'
SPARE_FRONT = "{{Spare6}}"
SPARE_BACK = "{{FrontSide}}"
