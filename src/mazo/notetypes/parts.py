"""The pieces that card templates are put together from.

Templates hold layout and nothing of a language or a project: one note type serves all
decks in the world. Labels come from CSS by the language of the note (`style`); what a
learner reads comes from fields. There is no script. The section's heading stands on
the back only, because headings give answers away.
"""

_ICONS = {
    "date": '<rect x="3" y="5" width="18" height="16" rx="2.5"/><path d="M3 10h18M8 2.5V7M16 2.5V7"/>',
    "cause": '<circle cx="5.5" cy="12" r="3" fill="currentColor"/><path d="M9 12h11M15.5 7.5 20 12l-4.5 4.5"/>',
    "consequence": '<circle cx="18.5" cy="12" r="3" fill="currentColor"/>'
    '<path d="M3 12h11M9.5 7.5 14 12l-4.5 4.5"/>',
    "fact": '<path d="M5 4.5h6a2 2 0 0 1 2 2V20a2.2 2.2 0 0 0-2-1.5H5zM21 4.5h-6a2 2 0 0 0-2 2"/>'
    '<path d="M13 20a2.2 2.2 0 0 1 2-1.5h6v-14"/>',
}

HINT = '{{#Hint}}<details class="mz-hint"><summary></summary><div dir="auto">{{Hint}}</div></details>{{/Hint}}'
OPEN_HINT = '{{#Hint}}<p class="mz-hint" dir="auto">{{Hint}}</p>{{/Hint}}'
QUESTION_MEDIA = '{{#QuestionMedia}}<div class="mz-media">{{QuestionMedia}}</div>{{/QuestionMedia}}'
ANSWER_MEDIA = '{{#AnswerMedia}}<div class="mz-media">{{AnswerMedia}}</div>{{/AnswerMedia}}'

ANSWER = (
    '<hr id="answer">\n<div class="mz-answer" dir="auto">{{Answer}}</div>\n'
    '{{#DocumentAnswer}}<p class="mz-said" dir="auto">{{DocumentAnswer}}</p>{{/DocumentAnswer}}'
)
ERRATUM = """{{#ErratumKind}}<aside class="mz-erratum" data-kind="{{ErratumKind}}">
{{#ErratumAnswer}}<p class="mz-accepted" dir="auto">{{ErratumAnswer}}</p>{{/ErratumAnswer}}
{{#Erratum}}<p dir="auto">{{Erratum}}</p>{{/Erratum}}
{{#ErratumSource}}<p class="mz-source" dir="auto">{{ErratumSource}}</p>{{/ErratumSource}}
</aside>{{/ErratumKind}}"""
EXTRA = '{{#Extra}}<div class="mz-extra" dir="auto">{{Extra}}</div>{{/Extra}}'
PASSAGE = """{{#Passage}}<figure class="mz-passage">
<blockquote lang="{{PassageLanguage}}" dir="auto">{{Passage}}</blockquote>
<figcaption lang="{{PassageLanguage}}" dir="auto">{{#Section}}<cite>{{Section}}</cite>{{/Section}}{{^Section}}{{Document}}{{/Section}}</figcaption>
</figure>{{/Passage}}"""

CHAIN = """{{#Effect}}{{#Cause}}<ol class="mz-chain" data-role="{{Role}}">
<li class="mz-cause-of" dir="auto">{{Cause}}</li>
<li class="mz-effect-of" dir="auto">{{Effect}}</li>
</ol>{{/Cause}}{{/Effect}}
{{#OtherCauses}}<div class="mz-others">{{OtherCauses}}</div>{{/OtherCauses}}"""
LINE = '{{#Event}}<div class="mz-line">{{Event}}</div>{{/Event}}'


def head(kind: str, role: str = "") -> str:
    """Return the line above the question: what kind of card this is, and of which document."""
    return (
        f'<header class="mz-head"><span class="mz-kind"{role}>'
        '<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.2"'
        f' stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">{_ICONS[kind]}</svg></span>'
        '<span class="mz-topic" dir="auto">{{Document}}</span></header>\n'
        '{{#Notice}}<p class="mz-notice">{{Notice}}</p>{{/Notice}}'
    )


def card(kind: str, *parts: str) -> str:
    """Return one side of a card: its parts, in order, in the note's language."""
    body = "\n".join(parts)
    return f'<article class="mz mz-{kind}" lang="{{{{Language}}}}">\n{body}\n</article>'


def conditional(field: str, before: str, after: str) -> str:
    """Return a front that exists only where `field` is filled.

    The field stands bare and all else in sections of it: markup outside would make the
    card exist on every note, and Anki 23.10 damages a front that is one whole section.
    """
    opens, closes = f"{{{{#{field}}}}}", f"{{{{/{field}}}}}"
    return f"{opens}{before}{closes}{{{{{field}}}}}{opens}{after}{closes}"


SPARE_FRONT = "{{Spare6}}"
SPARE_BACK = "{{FrontSide}}"
