"""Report changes of a class deck that its base contradicts or has made needless."""

from collections.abc import Iterator
from shlex import quote

from mazo.classdecks import merge
from mazo.diagnostics import Diagnostic, Related, Rule, Text
from mazo.model.class_deck import MergedChange
from mazo.text.places import Place

CONFLICT = Rule(
    "E530 conflict",
    Text("you and the base have both changed `{key}` of `{id}`; yours is “{mine}”"),
    Text(
        "to keep yours: `mazo settle {file} {id}.{key} --mine`; to take the base's: the same "
        "with `--theirs`"
    ),
    Text(
        "You changed a text that the base has changed since. The base may have corrected a "
        "mistake that is still in your text, so only you can decide which of the two is "
        "right."
    ),
)
WAS = Text("the base had “{was}”")
THEIRS = Text("the base now has “{theirs}”")
HAD_NOTHING = Text("the base had nothing")
HAS_NOTHING = Text("the base now has nothing here")

NOTE_GONE = Rule(
    "E531 note-gone",
    Text("you change `{id}`, which the base has removed"),
    Text(
        "to give up your change: `mazo settle {file} {id} --theirs`; or keep the note as "
        "your own under `add:`"
    ),
    Text(
        "The base retired a note that you had changed. Learners who have it get a notice on "
        "their card."
    ),
)

ALREADY_IN_BASE = Rule(
    "I532 already-in-base",
    Text("the base now has the same: your change of `{key}` of `{id}` is not needed any more"),
    Text("remove it; `mazo settle {file}` does that"),
    Text("Without it the note is the base's again, and every correction of the base reaches it."),
    Text("what the base has"),
    is_of_note=False,
)

UNWATCHED = Rule(
    "I533 unwatched",
    Text(
        "this change has no `was`, so Mazo cannot warn you when the base changes `{key}` of `{id}`"
    ),
    Text("`mazo settle {file}` adds it"),
    Text("With `was` beside it Mazo can see whether the base has changed the same text since."),
    Text("what the base has"),
    is_of_note=False,
)

REMOVED_ALREADY = Rule(
    "I534 removed-already",
    Text("the base itself has already removed `{id}`"),
    Text("remove it from `remove`; `mazo settle {file}` does that"),
    Text("There is nothing left to remove."),
    is_of_note=False,
)

RENAMED_NOTE = Rule(
    "W503 renamed-note",
    Text("the note `{old}` is called `{new}` in the base now"),
    Text("write `{new}` here"),
    Text(
        "Your changes still apply, because it is the same note to every learner; but the "
        "base's files have it under its new id."
    ),
    Text("it is here"),
    is_of_note=False,
)

TAG_NOT_THERE = Rule(
    "I515 tag-not-there",
    Text("`{id}` has no tag “{tag}” to remove"),
    Text("remove it from `remove`"),
    Text("Either the base has removed the tag, or it is spelt differently there."),
    Text("its tags in the base"),
    is_of_note=False,
)

NOT_SHOWN = Rule(
    "I513 not-shown",
    Text("this change does nothing: `{id}` is not in the class deck"),
    Text("remove the change, or include the note again"),
    Text("A note that `include` or `remove` leaves out is in no card of the class deck."),
    is_of_note=False,
)

_TO_SETTLE = {"same": ALREADY_IN_BASE, "unwatched": UNWATCHED}


def found(change: MergedChange) -> Iterator[Diagnostic]:
    """Yield the diagnostics of a change."""
    if not change.key:
        yield from _of_note(change)
    elif change.standing == "absent":
        values = {"id": change.id, "tag": merge.shown(change.now)}
        related = [change.base_place] if change.base_place else []
        yield TAG_NOT_THERE.at(change.place, related=related, gaps=values)
    elif change.standing == "conflict" and change.is_shown:
        yield _conflict(change)
    elif change.standing in _TO_SETTLE and change.is_shown:
        related = [change.base_place] if change.base_place and change.base else []
        yield _TO_SETTLE[change.standing].at(change.place, related=related, gaps=_values(change))


def _of_note(change: MergedChange) -> Iterator[Diagnostic]:
    """Yield the diagnostics of a note that is changed or removed."""
    if change.standing == "gone":
        rule = NOTE_GONE if change.section == "change" else REMOVED_ALREADY
        yield rule.at(change.place, gaps=_values(change))
    elif change.standing == "renamed":
        related = [change.base_place] if change.base_place else []
        yield RENAMED_NOTE.at(change.place, old=change.name, new=change.id, related=related)
    if change.section == "change" and not change.is_shown:
        yield NOT_SHOWN.at(change.place, id=change.id)


def _conflict(change: MergedChange) -> Diagnostic:
    """Report that both teacher and base changed one key, with all three texts."""
    assert change.was is not None, "a conflict needs the base's former text"
    assert change.now is not None, "it was changed"
    file, now = change.place.file, change.now
    was, theirs = merge.shown(change.was), merge.shown(change.base)
    return CONFLICT.at(
        Place(file, now.start, now.end),
        related=[
            Related(
                Place(file, change.was.start, change.was.end),
                WAS if was else HAD_NOTHING,
                {"was": was},
            ),
            Related(
                change.base_place or change.place,
                THEIRS if theirs else HAS_NOTHING,
                {"theirs": theirs},
            ),
        ],
        mine=merge.shown(now),
        gaps=_values(change),
    )


def _values(change: MergedChange) -> dict[str, str]:
    return {"key": change.key, "id": change.id, "file": quote(str(change.place.file.path))}
