"""What a release changes, in words: for the author before a build, for everybody after it."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

from mazo.diagnostics import MessageLanguage
from mazo.model.names import some
from mazo.releases.changes import SEARCH_RETIRED, FieldChange, Left, NoteChange, Plan
from mazo.releases.kinds import KINDS
from mazo.releases.lock_file import iso
from mazo.reports import change_words as words
from mazo.reports.diagnostics import Look
from mazo.text.patterns import lazy

Said: TypeAlias = Callable[..., str]
"""Says a message, its gaps filled, in the language of the reader."""
_LONGEST = 300
_MOST_NAMED = 8
_SPECIAL = lazy(r"([\\`*_\[\]<>|])")


def text(plan: Plan, language: MessageLanguage) -> str:
    """Return what the next build changes, for a terminal."""
    return "\n".join(_text(plan, Look(language, Path()).words)) + "\n"


def markdown(plan: Plan, language: MessageLanguage) -> str:
    """Return the notes of a release, in Markdown."""
    return "\n".join(_markdown(plan, Look(language, Path()).words)) + "\n"


def as_json(plan: Plan, language: MessageLanguage) -> str:  # noqa: ARG001  # as the others
    """Return a plan as one object for programs."""
    values = plan._asdict() | {
        "date": iso(plan.date),
        "notes": [_values(note) for note in plan.notes],
        "left": [_left(note) for note in plan.left],
        "topics": [{"old": old, "new": new} for old, new in plan.topics],
    }
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n"


FORMATS = {"text": text, "json": as_json, "markdown": markdown}


def _text(plan: Plan, said: Said) -> Iterator[str]:
    yield _title(plan, said)
    for kind in KINDS:
        if notes := plan.of(kind):
            yield ""
            yield f"{said(words.HEADINGS[kind])} ({len(notes)})"
            yield f"  {said(words.EFFECTS[kind], search=SEARCH_RETIRED)}"
            for note in notes:
                yield f"  {note.topic}  {note.id}  {_short(note.question)}"
                yield from (f"      {line}" for line in _details(note, said))
    outside = list(_outside(plan, said))
    if outside:
        yield ""
        yield from outside
    if plan.unchanged:
        yield ""
        yield said(words.UNCHANGED, count=plan.unchanged)
    if plan.left:
        yield said(words.LEFT, count=len(plan.left))
        yield f"  {said(words.LEFT_IDS, ids=some((each.id for each in plan.left), _MOST_NAMED))}"
    if plan.own_words:
        yield ""
        yield said(
            words.OWN_WORDS, count=len(plan.own_words), ids=some(plan.own_words, _MOST_NAMED)
        )


def _markdown(plan: Plan, said: Said) -> Iterator[str]:
    yield f"## {_title(plan, said, is_ahead=False)}, {iso(plan.date)[:10]}"
    for kind in KINDS:
        if notes := plan.of(kind):
            yield f"\n### {said(words.HEADINGS[kind])} ({len(notes)})\n"
            yield f"{said(words.EFFECTS[kind], search=f'`{SEARCH_RETIRED}`')}\n"
            is_told = plan.release > 1 or kind == "corrected"  # of a first release most are new
            for note in notes if is_told else ():
                yield f"- {_escaped(_short(note.question))} (`{note.id}`)"
                yield from (f"  - {_escaped(line)}" for line in _details(note, said))
    if outside := list(_outside(plan, said)):
        yield ""
        yield from (f"- {line}" for line in outside)
    if plan.unchanged:
        yield f"\n{said(words.UNCHANGED, count=plan.unchanged)}"
    if plan.left:
        yield f"\n{said(words.LEFT, count=len(plan.left))}"


def _title(plan: Plan, said: Said, *, is_ahead: bool = True) -> str:
    if plan.against:
        text = words.BRINGS if plan.is_new else words.BRINGS_NOTHING
        return said(text, project=plan.project, against=plan.against)
    if not plan.is_new:
        date = iso(plan.date)[:10]
        return said(words.NOTHING, project=plan.project, number=plan.release, date=date)
    if plan.release == 1 and is_ahead:
        return said(words.FIRST, project=plan.project)
    return said(words.TITLE, project=plan.project, number=plan.release)


def _details(note: NoteChange, said: Said) -> Iterator[str]:
    """Yield what changes of a note: of a new one nothing, for all of it is new."""
    if note.kind == "moved":
        yield " → ".join(note.decks)
    if note.kind != "corrected":
        return
    for field in note.fields:
        yield f"{said(words.FIELDS[field.key])}: {_old_and_new(field, said)}"
    if note.tags_added or note.tags_removed:
        tags = (*(f"+{tag}" for tag in note.tags_added), *(f"-{tag}" for tag in note.tags_removed))
        yield f"{said(words.TAGS)}: {' '.join(tags)}"
    if note.cards:
        yield said(words.MORE_CARDS if note.cards > 0 else words.FEWER_CARDS)


def _old_and_new(field: FieldChange, said: Said) -> str:
    old, new = (
        said(words.QUOTED, text=_short(each)) if each else said(words.EMPTY) for each in field[1:]
    )
    return f"{old} → {new}"


def _outside(plan: Plan, said: Said) -> Iterator[str]:
    for part in plan.outside:
        yield said(words.OUTSIDE[part])
    for old, new in plan.topics:
        yield said(words.RENAMED_TOPIC, old=old, new=new)


def _left(note: Left) -> dict[str, object]:
    fields = [field._asdict() for field in note.fields]
    return note._asdict() | {"released": iso(note.released), "fields": fields}


def _values(note: NoteChange) -> dict[str, object]:
    values = note._asdict() | {"fields": [field._asdict() for field in note.fields]}
    del values["decks"]
    if any(note.decks):
        values |= {"old_deck": note.decks[0], "new_deck": note.decks[1]}
    return values


def _short(said: str) -> str:
    return said if len(said) <= _LONGEST else f"{said[: _LONGEST - 1]}…"


def _escaped(said: str) -> str:
    return _SPECIAL.sub(r"\\\1", said)
