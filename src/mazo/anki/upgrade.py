"""What a learner has before and after an import, and whether that import cost them anything.

Only values from `learner` are compared here, neither Anki nor packages. GUIDs identify notes.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple


class Row(NamedTuple):
    """A note: its time in Unix seconds, its fields and its tags, both as Anki stores them."""

    mod: int
    fields: str
    tags: str

    @property
    def content(self) -> tuple[str, frozenset[str]]:
        """Return what a learner sees of it."""
        return self.fields, frozenset(self.tags.split())

    @property
    def name(self) -> str:
        """Return the first field, by which people find the note."""
        return self.fields.split("\x1f")[0]


class Snapshot(NamedTuple):
    """A collection: notes by GUID, schedules by note and card, and the mark of its note types.

    A full sync is forced where `schema` changes.
    """

    notes: Mapping[str, Row]
    schedules: Mapping[tuple[str, int], tuple[object, ...]]
    schema: int


class Loss(NamedTuple):
    """Something that an import cost: a kind, and the names of the notes concerned."""

    kind: str
    names: list[str]


class Step(NamedTuple):
    """One import of a package: before it, after it, what it holds, and what earlier ones held.

    `own` are the GUIDs of the notes that the learner made their own before.
    """

    before: Snapshot
    after: Snapshot
    package: Mapping[str, Row]
    earlier: Mapping[str, Row]
    own: frozenset[str]


def losses(step: Step) -> Iterator[Loss]:
    """Yield what an import cost the learner."""
    for kind, guids in (
        ("schedule-changed", _rescheduled(step)),
        ("edit-lost", _overwritten(step)),
        ("correction-lost", _uncorrected(step)),
    ):
        if guids:
            yield Loss(kind, [step.before.notes[guid].name for guid in sorted(guids)])
    if step.before.notes and step.before.schema != step.after.schema:
        yield Loss("full-sync", [])


def _rescheduled(step: Step) -> set[str]:
    """Return the notes with a card that is scheduled otherwise than before, or is gone."""
    after = step.after.schedules
    return {key[0] for key, was in step.before.schedules.items() if after.get(key) != was}


def _is_corrected(step: Step, guid: str) -> bool:
    """Return whether a package has another content for a note than the packages before it.

    An older package, imported late, corrects nothing.
    """
    new, old = step.package.get(guid), step.earlier.get(guid)
    return new is not None and old is not None and new.mod >= old.mod and new.content != old.content


def _overwritten(step: Step) -> set[str]:
    """Return the learner's own notes that changed though the package does not correct them."""
    return {
        guid
        for guid in step.own
        if not _is_corrected(step, guid)
        and step.after.notes[guid].content != step.before.notes[guid].content
    }


def _uncorrected(step: Step) -> set[str]:
    """Return the notes that a package corrects and that do not have its content afterwards."""
    return {
        guid
        for guid, row in step.package.items()
        if guid in step.before.notes
        and _is_corrected(step, guid)
        and step.after.notes[guid].content != row.content
    }
