"""Causes and effects turned round: what a quote gives as the effect, for its cause."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mazo.checks.clauses import is_among
from mazo.checks.questions import CAUSE_WORD, CONSEQUENCE_WORD
from mazo.checks.wording import Wording
from mazo.diagnostics import Diagnostic, Rule, Text
from mazo.languages.connectives import Connectives, connectives
from mazo.text.comparison import words
from mazo.text.patterns import compiled

TURNED_ROUND = Rule(
    "W737 turned-round",
    Text("the question asks for a {kind}, but in the quote the answer is the {other}"),
    Text("ask for what the quote gives as the {kind}, or turn question and answer round"),
    Text(
        "“The blight led to famine” says what caused the famine, not what caused the blight. "
        "Words like “because” and “led to” show which is which."
    ),
    Text("the quote"),
)

_SENTENCE_ENDS = r"[.;:!?…]"
_MOST = 2


class _Link(NamedTuple):
    """The words of a quote that give a cause, and those that give what came of it."""

    cause: Sequence[str]
    effect: Sequence[str]


def turned_round(wording: Wording) -> Diagnostic | None:
    """A card that asks for a cause does not answer with its effect, nor the other way round."""
    if not wording.quote or not wording.meant or wording.note.kind == "date":
        return None
    known = connectives(wording.code)
    asked = _asked_for(wording, known)  # before the quote is searched, which takes longer
    if asked is None:
        return None
    is_cause = asked == "cause"
    for cause, effect in _links(wording.folded_quote, known):
        own, other = (cause, effect) if is_cause else (effect, cause)
        if _is_turned(wording, own, other):
            kinds = (CAUSE_WORD, CONSEQUENCE_WORD)
            kind, contrary = kinds if is_cause else kinds[::-1]
            return wording.report(TURNED_ROUND, "answer", "quote", kind=kind, other=contrary)
    return None


def _asked_for(wording: Wording, known: Connectives) -> str | None:
    """Return what a question asks for: by its words; or by the note's kind, where it has a verb."""
    language, kind = wording.language, wording.note.kind
    causes = wording.find(language.asks_cause) is not None
    consequences = wording.find(language.asks_consequence) is not None
    if causes != consequences:
        return "cause" if causes else "consequence"
    if kind not in {"cause", "consequence"}:
        return None
    has_verb = compiled(known.before_effect).search(wording.folded) is not None
    return kind if has_verb else None


def _links(quote: str, known: Connectives) -> Iterator[_Link]:
    """Yield what a folded quote gives as cause and effect: up to the words that join others."""
    joint = rf"(?P<cause>{known.before_cause})|(?P<effect>{known.before_effect})"
    joints = list(compiled(joint).finditer(quote))
    for number, each in enumerate(joints):
        start = joints[number - 1].end() if number else 0
        end = joints[number + 1].start() if number + 1 < len(joints) else len(quote)
        earlier, before = _last_two(quote[start : each.start()])
        after = compiled(_SENTENCE_ENDS).split(quote[each.end() : end].lstrip(" ,;:."))[0]
        if each["effect"]:
            yield _Link(words(before or earlier), words(after))
        elif before:
            yield _Link(words(after), words(before))
        elif "," in after:
            yield _opened(after)
        else:  # “Owing to the drought prices rose”: nothing shows where the cause ends
            said = words(after)
            yield from (_Link(said[:at], said[at:]) for at in range(1, len(said)))
    for each in compiled(rf"(?:^|{_SENTENCE_ENDS}\s)(?:{known.opening})([^.;:!?…]+)").finditer(
        quote
    ):
        yield _opened(each[1])


def _last_two(text: str) -> tuple[str, str]:
    """Return the last sentence of `text` that is ended, and what has begun after it."""
    parts = compiled(_SENTENCE_ENDS).split(text)
    return (parts[-2].strip() if len(parts) > 1 else "", parts[-1].strip(" ,"))


def _opened(text: str) -> _Link:
    """Return the link of a sentence whose cause stands first, up to a comma."""
    cause, comma, effect = text.partition(",")
    return _Link(words(cause), words(effect)) if comma else _Link((), ())


def _is_turned(wording: Wording, own: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether what is asked about is most where its answer should be, and the answer is not.

    Of the words asked, one in three may be in the other part: the subject of both, a place.
    """
    asked, answered = set(wording.asked_content), wording.meant
    in_own = sum(is_among(each, own) for each in asked)
    in_other = sum(is_among(each, other) for each in asked)
    return (
        in_own > 0
        and in_own >= _MOST * in_other
        and all(is_among(each, other) and not is_among(each, own) for each in answered)
    )


WORDING = (turned_round,)
