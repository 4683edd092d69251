"""What becomes of the quotes of a document in its new edition: for people, and for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap

from mazo.diagnostics import Diagnostic, Text
from mazo.reports.diagnostics import Look, concise
from mazo.revisions.answers import Entry, as_yaml
from mazo.revisions.outcome import Outcome, Reason
from mazo.revisions.questions import Piece, Question, pieces
from mazo.revisions.verdicts import Revised
from mazo.text.patterns import lazy

BECAUSE: Mapping[Reason, Text] = {
    "number": Text("a number or a time changed"),
    "negation": Text("a denial or a limit changed"),
    "name": Text("a name changed"),
    "sign": Text("a sign changed"),
    "words": Text("words changed"),
    "around": Text("something changed around the quote"),
    "gone": Text("the new edition does not have it"),
    "unclear": Text("it is not clear which words these are now"),
}
HEAD = Text("“{title}”, {count:quote|quotes}:")
STAND = Text("  {count} as before, {moved} of them under another heading")
ALL_STAND = Text("  {count} as before")
RESPELLED = Text("  {count} in another spelling, which can mean nothing else:")
ASKED = Text("  {count} for you to judge: {questions:question|questions}")
UNREAD = Text(
    "{count:file|files} could not be read whole; quotes there may be missing here, and stay as "
    "they are:"
)
AROUND = Text("around the quote of {names}")
WAS, NOW, NOWHERE = Text("was"), Text("now"), Text("(nothing like it)")
ANSWERS_HEAD = Text(
    "What the new edition of “{title}” asks. Write an answer behind each `answer:`.\n"
    "  take    the cards quote the new words\n"
    "  keep    the cards keep their quote, where the new edition still has it\n"
    "  retire  the cards are taken out\n"
    "  {own}  they quote these words of the new edition\n"
    "Or one for each card: {each}"
)
_OWN, _EACH = '{quote: "…"}', "{one-card: take, another-card: retire}"
_NEAR = 12
"""Words that are shown on each side of what changed."""
_INDENT = "     "
_CHANGED = "1"
_WORD = lazy(r"\S+")


def text(revised: Revised, asked: Sequence[Question], look: Look) -> str:
    """Return what becomes of all quotes, and what is still `asked`, for a terminal."""
    outcomes = revised.outcomes
    lines = [look.words(HEAD, title=revised.old.entry.title, count=len(outcomes))]
    stand = [each for each in outcomes if each.verdict == "stands"]
    moved = sum(each.is_moved for each in stand)
    if stand:
        lines.append(look.words(STAND if moved else ALL_STAND, count=len(stand), moved=moved))
    if respelled := [each for each in outcomes if each.verdict == "respelled"]:
        lines.append(look.words(RESPELLED, count=len(respelled)))
        same: dict[object, list[Outcome]] = {}
        for each in respelled:
            same.setdefault((each.old, each.changes), []).append(each)
        lines += (line for each in same.values() for line in _respelled(each, revised, look))
    if asked:
        count = sum(len(each.outcomes) for each in asked)
        lines.append(look.words(ASKED, count=count, questions=len(asked)))
    for number, question in enumerate(asked, 1):
        lines += ["", *_question(number, question, revised, look)]
    return "\n".join(lines) + "\n"


def _respelled(same: Sequence[Outcome], revised: Revised, look: Look) -> Iterator[str]:
    """Yield the lines of quotes that are respelled in the same places."""
    yield from _wrapped(", ".join(each.name for each in same), look, _INDENT, first=_INDENT)
    first = same[0]
    if first.old and first.new:
        changes = [change for change in first.changes if change.is_spelling]
        old = pieces(revised.old, first.old, changes, is_old=True)
        new = pieces(revised.new, first.new, changes, is_old=False)
        yield from _both(_marked(old, look), _marked(new, look), look)


def _question(number: int, asked: Question, revised: Revised, look: Look) -> Iterator[str]:
    names = [", ".join(each.name for each in asked.outcomes if each.reason != "around")]
    around = ", ".join(each.name for each in asked.outcomes if each.reason == "around")
    names = [*filter(None, names), *([look.words(AROUND, names=around)] if around else [])]
    head = f"{number}. {look.words(BECAUSE[asked.reason])}: {'; '.join(names)}"
    yield from _wrapped(head, look, "   ", first="")
    old, new = asked.before(revised.old), asked.now(revised.new)
    none = look.words(NOWHERE)
    yield from _both(_marked(old, look), _marked(new, look) or none, look)


def _marked(found: Sequence[Piece], look: Look) -> str:
    """Return pieces as one text, what changed in square brackets."""
    shown, last = [], len(found) - 1
    for number, piece in enumerate(found):
        if piece.is_changed:
            space = "" if piece.text else " "
            shown.append(look.paint(f"[{piece.text}]", _CHANGED) + space)
        elif len(found) > 1:
            shown.append(_shortened(piece.text, is_behind=number > 0, is_before=number < last))
        else:
            shown.append(piece.text)
    return " ".join("".join(shown).split())


def _shortened(words: str, *, is_behind: bool, is_before: bool) -> str:
    """Return the words next to what changed: `is_behind` a change, `is_before` another, or both."""
    spans = [found.span() for found in _WORD.finditer(words)]
    if len(spans) <= _NEAR * (is_behind + is_before) + 2:
        return words
    head = words[: spans[_NEAR - 1][1]] + " " if is_behind else ""
    tail = " " + words[spans[-_NEAR][0] :] if is_before else ""
    return f"{head}…{tail}"


def _both(old: str, new: str, look: Look) -> Iterator[str]:
    names = [look.words(WAS), look.words(NOW)]
    width = max(map(len, names))
    for name, shown in zip(names, (old, new), strict=True):
        first = f"{_INDENT}{name:<{width}}  "
        yield from _wrapped(shown, look, " " * len(first), first)


def _wrapped(shown: str, look: Look, indent: str, first: str) -> list[str]:
    return wrap(
        shown,
        look.columns,
        initial_indent=first,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    ) or [first.rstrip()]


def unread(mistakes: Sequence[Diagnostic], look: Look) -> str:
    """Return which files could not be read whole, by the first mistake of each; nothing if none."""
    if not mistakes:
        return ""
    head = look.words(UNREAD, count=len(mistakes))
    return f"{head}\n{concise(mistakes, look)}\n"


def as_json(revised: Revised, mistakes: Sequence[Diagnostic], look: Look) -> str:
    """Return the same as one object for programs (docs/commands.md).

    `mistakes` are the first ones of files that could not be read whole.
    """
    asked = revised.questions
    numbers = {name: number for number, each in enumerate(asked, 1) for name in each.names}
    values = {
        "document": revised.old.entry.id,
        "quotes": [_values(each, numbers.get(each.name)) for each in revised.outcomes],
        "questions": [
            {"number": number, "reason": each.reason, **_entry(each, revised, look)._asdict()}
            for number, each in enumerate(asked, 1)
        ],
        "unread": [_mistake(each, look) for each in mistakes],
    }
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n"


def _values(each: Outcome, question: int | None) -> Mapping[str, object]:
    return {
        "name": each.name,
        "verdict": each.verdict,
        "reason": each.reason or "",
        "was": each.was,
        "now": each.now,
        "section": each.section,
        "moved": each.is_moved,
        "can_stay": each.can_stay,
        "question": question,
    }


def _mistake(each: Diagnostic, look: Look) -> Mapping[str, object]:
    file, (line, _) = each.place.file, each.place.file.position(each.place.start)
    return {"path": look.path(file), "line": line, "message": each.message(look.language)}


def answers(revised: Revised, look: Look) -> str:
    """Return the file in which the questions are answered."""
    title = revised.old.entry.title
    head = look.words(ANSWERS_HEAD, title=title, own=_OWN, each=_EACH)
    return as_yaml([_entry(each, revised, look) for each in revised.questions], head)


def _entry(asked: Question, revised: Revised, look: Look) -> Entry:
    plain = look._replace(colours=False)
    both = asked.before(revised.old), asked.now(revised.new)
    was, now = (_marked(each, plain) for each in both)
    return Entry(asked.names, look.words(BECAUSE[asked.reason]), was, now)
